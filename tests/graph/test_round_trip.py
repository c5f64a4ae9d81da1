"""Out, into an empty database by somebody else's reader, and out again: the same bytes.

What a format cannot carry stands in its manifest; what it does carry comes back. A Cypher script
and FollowTheMoney, which carry more, have tests of their own.
"""

import csv
import json
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import networkx as nx
import openpyxl
import polars as pl
import pytest
import rdflib
from neo4j import Driver, GraphDatabase

from graph import (
    FORMS,
    Connection,
    Format,
    LinkKind,
    Precision,
    Status,
    Store,
    Validity,
    accept,
)
from graph import export_graph as exported
from graph.exporting import Around, Said, as_written
from graph.exporting.bulk import _LINKS, _NODES, APART
from graph.exporting.tables import FRACTIONS, LISTS, TABLES, TRUTHS, WHOLE, Excerpt
from graph.local import ensure_running, stop

pytestmark = pytest.mark.neo4j

Tables = dict[str, list[dict[str, Any]]]

NODES = """
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity:$(row.kinds), entity += row {.name, .described, .country, .held},
    entity.aliases = CASE row.aliases WHEN [] THEN null ELSE row.aliases END
FOREACH (id IN row.merged | MERGE (member:Entity {id: id}) MERGE (member)-[:MERGED_INTO]->(entity))
"""
LINKS = """
UNWIND $rows AS row
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
CREATE (source)-[link:$(row.kind)]->(target)
SET link = row {.id, .status, .confidence, .sources, .disputed, .valid_start, .valid_end,
                .precision, .claims, .quote, .said_by}
"""
REPORTS = "UNWIND $rows AS row CREATE (report:Report) SET report = row"
CLAIMS = """
UNWIND $rows AS row
MATCH (report:Report {id: row.report})
MERGE (subject:Entity {id: row.subject})
MERGE (object:Entity {id: row.object})
CREATE (claim:Claim {id: row.id})-[:SAID_IN]->(report)
CREATE (claim)-[:SUBJECT {name: row.subject_name}]->(subject)
CREATE (claim)-[:OBJECT {name: row.object_name}]->(object)
SET claim += row {.link, .quote, .start, .end, .page, .lang, .status, .valid_start, .valid_end,
                  .precision, .confidence, .held, .rejected, .reviewed_by, .attributed_to,
                  .extractor, .rule, .pack}
FOREACH (id IN CASE WHEN row.product IS NULL THEN [] ELSE [row.product] END |
  MERGE (product:Entity {id: id})
  CREATE (claim)-[:PRODUCT {name: row.product_name}]->(product))
"""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Driver, Store]]:
    """A second Neo4j with our schema, which each test empties."""
    data_dir = tmp_path_factory.mktemp("elsewhere")
    try:
        server = ensure_running(data_dir)
        auth = (server.user, server.password)
        with (
            GraphDatabase.driver(server.bolt_uri, auth=auth) as driver,
            Store.open(Connection(server.bolt_uri, *auth)) as store,
        ):
            store.migrate()
            yield driver, store
    finally:
        stop(data_dir)


@pytest.fixture
def part(world: Any) -> Excerpt:
    """A sale told twice, dated, with a product, a denial beside it and a name in another script,
    in reports that a spreadsheet would take for formulas.
    """
    maker = world.vendor("Ablewatch", aliases=("Able\nwatch", "Аблвотч"))
    box, school, land = world.product("Box"), world.buyer("Schule"), world.country("Farland")
    year = Validity(start="2012", end="2014-05", precision=Precision.YEAR)
    for title in ("'=A report", '-Another, with a comma and a "quote"'):
        world.tell(
            world.says(LinkKind.SUPPLIED_TO, maker, school, product=box, valid=year),
            world.says(LinkKind.BASED_IN, school, land, attributed_to="a register"),
            title=title,
            date="2020-03",
        )
    world.tell(
        world.says(LinkKind.SUPPLIED_TO, maker, school, status=Status.DENIED),
        world.says(LinkKind.PART_OF, school, world.police("Corps"), held=False, confidence=1 / 3),
    )
    near = Around(references=(world.id(school),), hops=2)
    return exported_part(world.store, near)


def exported_part(store: Store, near: Around) -> Excerpt:
    from graph.exporting.parts import chosen  # noqa: PLC0415 - the insides, for this test

    return chosen(store, near)[0]


def of_text(row: dict[str, Any]) -> dict[str, Any]:
    """A row whose cells are text, with the values they stand for; an empty cell is not known."""
    return {name: None if text == "" else _value(name, text) for name, text in row.items()}


def _value(name: str, text: Any) -> Any:
    if not isinstance(text, str):
        return text
    if name in LISTS:
        return json.loads(text)
    if name in WHOLE:
        return int(text)
    if name in TRUTHS:
        return text == "true"
    return float(text) if name in FRACTIONS else text


def whole(row: dict[str, Any], table: str) -> dict[str, Any]:
    """A row with all its columns."""
    return {name: row.get(name) for name in TABLES[table]}


def of_csv(place: Path) -> Tables:
    found: Tables = {}
    for name in TABLES:
        with (place / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = [{k: as_written(v) for k, v in row.items()} for row in csv.DictReader(file)]
            found[name] = [of_text(row) for row in rows]
    return found


def of_parquet(place: Path) -> Tables:
    return {name: pl.read_parquet(place / f"{name}.parquet").to_dicts() for name in TABLES}


def of_workbook(place: Path) -> Tables:
    book = openpyxl.load_workbook(BytesIO(place.read_bytes()))
    found: Tables = {}
    for name in TABLES:
        head, *rows = book[name].iter_rows(values_only=True)
        columns = [str(one) for one in head]
        found[name] = [
            of_text({c: "" if v is None else v for c, v in zip(columns, row, strict=True)})
            for row in rows
        ]
    return found


def of_networkx(place: Path) -> Tables:
    drawn = nx.node_link_graph(json.loads(place.read_text("utf-8")), edges="links")
    return drawn_rows(drawn) | {name: drawn.graph[name] for name in ("claims", "reports")}


def of_cytoscape(place: Path) -> Tables:
    drawn = nx.cytoscape_graph(json.loads(place.read_text("utf-8")))
    return drawn_rows(drawn) | {name: drawn.graph[name] for name in ("claims", "reports")}


def of_graphml(place: Path) -> Tables:
    return drawn_rows(nx.read_graphml(place, force_multigraph=True))


def of_gexf(place: Path) -> Tables:
    return drawn_rows(nx.MultiDiGraph(nx.read_gexf(place)))


def drawn_rows(drawn: Any) -> Tables:
    nodes = [whole(of_text({**f, "id": n}), "nodes") for n, f in drawn.nodes(data=True)]
    links = [
        whole(of_text({**f, "source": a, "target": b, "id": f.get("id", k)}), "links")
        for a, b, k, f in drawn.edges(keys=True, data=True)
    ]
    return {"nodes": nodes, "links": links}


def of_linked_data(place: Path) -> Tables:
    """Read as triples: every property of every subject, addresses as the ids in them."""
    read = rdflib.Graph().parse(place, format="json-ld")
    found: Tables = {name: [] for name in TABLES}
    words = {"http://schema.org/name": "name", "http://schema.org/headline": "title",
             "http://schema.org/url": "url", "http://schema.org/publisher": "publisher",
             "http://schema.org/alternateName": "aliases"}  # fmt: skip
    for subject in set(read.subjects()):
        table, ident = str(subject).split(":", 3)[2:]
        table = {"entity": "nodes"}.get(table, f"{table}s")
        row: dict[str, Any] = {name: [] for name in LISTS & set(TABLES[table])} | {"id": ident}
        for predicate, value in read.predicate_objects(subject):
            name = words.get(str(predicate), str(predicate).rsplit(":", 1)[-1].rsplit("#", 1)[-1])
            said = value.toPython() if isinstance(value, rdflib.Literal) else _named(str(value))
            if name == "type":
                name, said = "kinds", str(value).rsplit(":", 1)[-1]
            if name in row and isinstance(row[name], list):
                row[name].append(said)
            elif name != "kinds":
                row[name] = said
        found[table].append(whole(row, table))
    for row in found["reports"]:
        row["origins"] = row["origins"] or None
    return found


def _named(address: str) -> str:
    return address.split(":", 3)[-1]


def of_bulk(place: Path) -> Tables:
    """As Neo4j's importer splits the cells."""
    found: Tables = {}
    for name, columns in (("nodes", _NODES), ("links", _LINKS)):
        with (place / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            _head, *rows = csv.reader(file)
        found[name] = [
            whole(
                {
                    column: [one for one in cell.split(APART) if one not in {"", "Entity"}]
                    if column in LISTS
                    else None
                    if cell == ""
                    else _value(column, cell)
                    for column, cell in zip(columns, row, strict=True)
                },
                name,
            )
            for row in rows
        ]
    return found


READERS: dict[Format, Callable[[Path], Tables]] = {
    Format.CSV: of_csv,
    Format.PARQUET: of_parquet,
    Format.XLSX: of_workbook,
    Format.JSON: of_networkx,
    Format.CYTOSCAPE: of_cytoscape,
    Format.JSONLD: of_linked_data,
    Format.GRAPHML: of_graphml,
    Format.GEXF: of_gexf,
    Format.NEO4J: of_bulk,
}


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
@pytest.mark.parametrize("how", READERS)
def test_what_a_format_carries_comes_back(
    world: Any, part: Excerpt, elsewhere: tuple[Driver, Store], tmp_path: Path, how: Format
) -> None:
    """Read by another program and put into an empty database, it is exported as the same bytes."""
    driver, store = elsewhere
    driver.execute_query("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
    first = exported(world.store, tmp_path / "first" / "out", how, part)
    tables = READERS[how](tmp_path / "first" / "out")
    assert len(tables["links"]) == len(part.links) == 3
    for row in tables["nodes"]:
        row["merged"] = row["merged"] or []
    for query, name in ((NODES, "nodes"), (LINKS, "links"), (REPORTS, "reports"),
                        (CLAIMS, "claims")):  # fmt: skip
        driver.execute_query(query, rows=tables.get(name, []))
    again = exported(store, tmp_path / "again" / "out", how)
    assert again.rows == first.rows
    assert again.files == first.files


def all_of(place: Path, how: Format) -> str:
    """Everything that can be read in an export."""
    if how is Format.PARQUET:
        return repr(of_parquet(place))
    if how is Format.XLSX:
        return repr(of_workbook(place))
    files = sorted(place.iterdir()) if place.is_dir() else [place]
    return "".join(file.read_text("utf-8") for file in files)


@pytest.mark.parametrize("how", list(Format))
def test_the_manifest_says_what_is_not_there(world: Any, tmp_path: Path, how: Format) -> None:
    """Each thing that a manifest calls left out is left out, and each that it does not is there:
    a word of the text beside the quotations, a reason for a decision, a claim and a report.
    """
    sale = world.says(LinkKind.SUPPLIED_TO, world.vendor("Ablewatch"), world.police("Corps"))
    report, (claim,) = world.report(sale, title=f"On watching {world.tag}")
    world.store.write(report, [claim])
    accept(world.store, claim.id, by="mara", why=f"read beside the original {world.tag}")
    manifest = exported(world.store, tmp_path / "out", how, Said(report=report.id))
    found = all_of(tmp_path / "out", how)
    signs = {
        "the texts of reports": f"of {world.tag}. ",
        "who decided what, and when": f"read beside the original {world.tag}",
        "claims": "test 1",
        "reports": report.sha256,
    }
    there = {name for name, sign in signs.items() if sign in found}
    assert there == signs.keys() - set(manifest.dropped)
    assert f"Ablewatch {world.tag}" in found
    said = json.loads((tmp_path / "out.manifest.json").read_text("utf-8"))
    assert tuple(said["dropped"]) == FORMS[how].dropped == manifest.dropped
