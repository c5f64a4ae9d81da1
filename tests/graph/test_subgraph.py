"""The same graph in networkx and in py2neo."""

from typing import Any

import pytest

from graph import BadQuestion, Connection, LinkKind, Status, StoreUnavailable, UnknownEntity
from graph.notebook import close_notebook, open_notebook
from graph.subgraph import subgraph_around

pytestmark = pytest.mark.neo4j


def told(world: Any) -> dict[str, Any]:
    things = {
        "maker": world.vendor("Ablewatch"),
        "box": world.product("Gazebox"),
        "school": world.buyer("School"),
        "corps": world.police("Corps"),
        "land": world.country("Farland", country="XX"),
        "far": world.vendor("Far"),
    }
    world.tell(
        world.says(LinkKind.MAKES, things["maker"], things["box"]),
        world.says(LinkKind.SUPPLIED_TO, things["maker"], things["school"], product=things["box"]),
        world.says(LinkKind.PART_OF, things["school"], things["corps"], status=Status.DENIED),
        world.says(LinkKind.BASED_IN, things["maker"], things["land"]),
        world.says(LinkKind.BASED_IN, things["far"], things["land"]),
    )
    return things


def test_networkx_holds_every_link_with_every_property(world: Any) -> None:
    """Of every kind and status, keyed by id; a country is reached and not gone through."""
    things = told(world)
    drawn = subgraph_around(world.store, [world.id(things["maker"])], hops=3)
    rows = world.driver.execute_query(
        "MATCH (a:Entity)-[x]->(b:Entity) WHERE a.id IN $ids RETURN a.id AS a, b.id AS b,"
        " type(x) AS kind, properties(x) AS fields",
        ids=list(drawn),
    ).records
    expected = [(r["a"], r["b"], {**r["fields"], "kind": r["kind"]}) for r in rows]
    found = [(a, b, {**f, "id": key}) for a, b, key, f in drawn.edges(keys=True, data=True)]
    assert {x[2]["id"]: x for x in found} == {x[2]["id"]: x for x in expected}
    assert len(found) == 5
    assert {fields["name"] for _, fields in drawn.nodes(data=True)} == {
        thing.name for name, thing in things.items() if name != "far"
    }
    assert drawn.nodes[world.id(things["corps"])]["kinds"] == ["StateAgency", "SecurityApparatus"]
    assert drawn.nodes[world.id(things["land"])]["country"] == "XX"


def test_hops_bound_a_subgraph(world: Any) -> None:
    """None is the entities themselves; out of bounds and unknown ids are refused."""
    things = told(world)
    corps = world.id(things["corps"])
    assert list(subgraph_around(world.store, [corps], hops=0)) == [corps]
    assert len(subgraph_around(world.store, [corps], hops=1)) == 2
    assert len(subgraph_around(world.store, [world.id(things["land"])], hops=1)) == 3
    with pytest.raises(BadQuestion):
        subgraph_around(world.store, [corps], hops=11)
    with pytest.raises(UnknownEntity):
        subgraph_around(world.store, ["org-nobody"], hops=1)


def test_py2neo_reads_the_same_graph(world: Any) -> None:
    """The notebook finds the same nodes and links, with the same properties."""
    things = told(world)
    drawn = subgraph_around(world.store, [world.id(things["maker"])], hops=3)
    graph = open_notebook(world.connection)
    try:
        for entity_id, fields in drawn.nodes(data=True):
            node = graph.nodes.match("Entity", id=entity_id).first()
            assert set(node.labels) == {"Entity", *fields["kinds"]}
            assert (node["name"], node["aliases"] or []) == (fields["name"], fields["aliases"])
        maker = graph.nodes.match("Vendor", id=world.id(things["maker"])).first()
        links = graph.match((maker,)).all()
        assert {(type(x).__name__, x.end_node["id"], x["quote"]) for x in links} == {
            (fields["kind"], target, fields["quote"])
            for source, target, fields in drawn.edges(data=True)
            if source == world.id(things["maker"])
        }
    finally:
        close_notebook(graph)


def test_a_notebook_without_a_database_says_so() -> None:
    """py2neo's own way of failing is not shown."""
    with pytest.raises(StoreUnavailable, match="does not answer"):
        open_notebook(Connection("bolt://127.0.0.1:1", "neo4j", "x"))
