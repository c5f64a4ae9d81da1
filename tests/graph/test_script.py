"""A Cypher script of the graph, run in an empty database, is the same graph again."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase

from graph import Connection, Format, LinkKind, Store, export_graph, reject
from graph.exporting import Said
from graph.local import ensure_running, stop

pytestmark = pytest.mark.neo4j


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[tuple[Driver, Store]]:
    """A second Neo4j that holds nothing, not even our schema."""
    data_dir = tmp_path / "second"
    try:
        server = ensure_running(data_dir)
        auth = (server.user, server.password)
        with (
            GraphDatabase.driver(server.bolt_uri, auth=auth) as driver,
            Store.open(Connection(server.bolt_uri, *auth)) as store,
        ):
            yield driver, store
    finally:
        stop(data_dir)


def test_a_script_comes_back_whole(
    world: Any, empty: tuple[Driver, Store], driver: Driver, tmp_path: Path
) -> None:
    """Names that would be code stay names; links, claims, rulings and texts are all there, also
    where the other database met the kinds in another order: it keeps the labels of a node in that.
    """
    elsewhere, there = empty
    odd = world.vendor("Able\"watch\\ $rows `}) DETACH // \u202e\n'")
    made = world.says(LinkKind.SUPPLIED_TO, odd, world.police("Corps"))
    report, claims = world.report(made)
    world.store.write(report, claims)
    reject(world.store, claims[0].id, by="a reviewer", why="misread")
    met = driver.execute_query("CALL db.labels() YIELD label RETURN label").records
    for label in reversed([record["label"] for record in met]):
        elsewhere.execute_query("CALL db.createLabel($label)", label=label)
    first = export_graph(world.store, tmp_path / "first.cypher", Format.CYPHER)
    text = (tmp_path / "first.cypher").read_text("utf-8")
    for statement in filter(str.strip, re.split(r";\n", text)):
        elsewhere.execute_query(statement)  # type: ignore[arg-type]
    again = export_graph(there, tmp_path / "again.cypher", Format.CYPHER)
    assert again.rows == first.rows
    assert again.files["again.cypher"] == first.files["first.cypher"]
    tables = [
        export_graph(store, tmp_path / name, Format.CSV).files
        for name, store in (("here", world.store), ("there", there))
    ]
    assert tables[0] == tables[1]


def test_a_part_as_a_script_is_whole_in_itself(
    world: Any, empty: tuple[Driver, Store], tmp_path: Path
) -> None:
    """Run elsewhere it has the links of the part with their claims and texts, what was decided of
    them, and no link whose claims stayed behind.
    """
    driver, there = empty
    maker, box, corps = world.vendor("Ablewatch"), world.product("Box"), world.police("Corps")
    school = world.buyer("School")
    sale = world.says(LinkKind.SUPPLIED_TO, maker, school, product=box)
    report, claims = world.report(sale, world.says(LinkKind.PART_OF, school, corps))
    world.store.write(report, claims)
    reject(world.store, claims[1].id, by="a reviewer", why="misread")
    world.tell(world.says(LinkKind.MAKES, maker, world.product("Crate")))
    part = Said(report=report.id)
    export_graph(world.store, tmp_path / "part.cypher", Format.CYPHER, part)
    text = (tmp_path / "part.cypher").read_text("utf-8")
    for statement in filter(str.strip, re.split(r";\n", text)):
        driver.execute_query(statement)  # type: ignore[arg-type]
    assert there.report(report.id) == world.store.report(report.id)
    tables = [
        export_graph(store, tmp_path / name, Format.CSV, part).files
        for name, store in (("here", world.store), ("there", there))
    ]
    assert tables[0] == tables[1]
    rulings = driver.execute_query("MATCH (r:Ruling)-[:ABOUT]->(c) RETURN c.id AS id").records
    assert [row["id"] for row in rulings] == [claims[1].id]
