"""Export: sorted, the same bytes for the same graph, and read back by other people's programs."""

import csv
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import igraph
import networkx as nx
import openpyxl
import pandas as pd
import polars as pl
import pytest
import rdflib
from lxml import etree

from graph import (
    FORMS,
    BadSetting,
    Format,
    LinkKind,
    StoreTimeout,
    export_graph,
    rebuilt,
)
from graph.exporting import as_written, drawings, export
from graph.exporting.tables import TABLES, Excerpt
from graph.exporting.workbook import workbook
from graph.subgraph import subgraph_around

pytestmark = pytest.mark.neo4j

HOSTILE = '=HYPERLINK("x")</script><b>\u202eevil\u0007'


@pytest.fixture
def part(world: Any) -> Excerpt:
    """A sale of a product, as a part of whatever else the shared database holds."""
    maker, box, school = world.vendor("Ablewatch"), world.product("Box"), world.buyer("School")
    world.tell(
        world.says(LinkKind.SUPPLIED_TO, maker, school, product=box),
        world.says(LinkKind.PART_OF, school, world.police("Corps"), held=False),
    )
    drawn = subgraph_around(world.store, [world.id(school)], hops=1)
    return Excerpt(
        nodes=frozenset(drawn), links=frozenset(key for *_, key in drawn.edges(keys=True))
    )


@pytest.fixture
def hostile(world: Any) -> Excerpt:
    """A sale whose seller's name is a formula, markup, a turned line and a bell."""
    maker, school = world.vendor(HOSTILE), world.buyer("School")
    world.tell(world.says(LinkKind.SUPPLIED_TO, maker, school))
    drawn = subgraph_around(world.store, [world.id(school)], hops=1)
    return Excerpt(
        nodes=frozenset(drawn), links=frozenset(key for *_, key in drawn.edges(keys=True))
    )


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_part_is_four_tables_and_a_true_manifest_beside_them(
    world: Any, part: Excerpt, tmp_path: Path
) -> None:
    """Nodes, links, and exactly the claims and reports behind those links."""
    manifest = export_graph(world.store, tmp_path / "out", Format.CSV, part)
    assert manifest.rows == {"nodes": 3, "links": 2, "claims": 1, "reports": 1}
    for name, digest in manifest.files.items():
        assert sha256((tmp_path / "out" / name).read_bytes()).hexdigest() == digest
    said = json.loads((tmp_path / "out.manifest.json").read_text("utf-8"))
    assert (said["files"], said["asked"]) == (
        manifest.files,
        "3 entities and 2 links by their ids",
    )
    assert "the texts of reports" in said["dropped"]
    (claim,) = table(tmp_path / "out" / "claims.csv")
    links = table(tmp_path / "out" / "links.csv")
    assert [json.loads(link["claims"]) for link in links] == [[claim["id"]]] * 2
    assert (claim["held"], claim["quote"]) == ("true", links[0]["quote"])
    assert {row["id"] for row in table(tmp_path / "out" / "nodes.csv")} == part.nodes
    names = {file.name for file in (tmp_path / "out").iterdir()}
    assert names == {"nodes.csv", "links.csv", "claims.csv", "reports.csv"}


def test_tables_of_two_states_replace_nothing(
    world: Any, part: Excerpt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While others write without end there is no export, and the last one stands as it was."""
    export_graph(world.store, tmp_path / "out", Format.CSV, part)
    before = {file.name: file.read_bytes() for file in sorted((tmp_path / "out").iterdir())}

    def rows(tx: Any, name: str, chosen: Any) -> Any:
        if name == "links":
            world.tell(world.says(LinkKind.MAKES, world.vendor("Late"), world.product("Thing")))
        return wide(tx, name, chosen)

    wide = export.rows_of
    monkeypatch.setattr(export, "rows_of", rows)
    with pytest.raises(StoreTimeout):
        export_graph(world.store, tmp_path / "out", Format.CSV)
    assert {name: (tmp_path / "out" / name).read_bytes() for name in before} == before
    assert {file.name for file in tmp_path.iterdir()} == {"out", "out.manifest.json"}


@pytest.mark.parametrize("how", [one for one in Format if one is not Format.HTML])
def test_the_same_graph_gives_the_same_bytes(
    world: Any, part: Excerpt, tmp_path: Path, how: Format
) -> None:
    """Twice, and after all was computed again: byte for byte, but for what dates itself."""
    assert part.nodes
    first = export_graph(world.store, tmp_path / "first" / "out", how)
    again = export_graph(world.store, tmp_path / "again" / "out", how)
    assert first.files == again.files
    if how is not Format.CYPHER:  # it holds the stamp of the state, which a rebuild moves
        rebuilt(world.store)
        assert export_graph(world.store, tmp_path / "anew" / "out", how).files == first.files


def test_rows_are_sorted(world: Any, part: Excerpt, tmp_path: Path) -> None:
    """Nodes, claims and reports by id, links by source, kind and target."""
    export_graph(world.store, tmp_path / "out", Format.CSV, part)
    keys = [(r["source"], r["kind"], r["target"]) for r in table(tmp_path / "out" / "links.csv")]
    assert keys == sorted(keys)
    for name in ("nodes", "claims", "reports"):
        ids = [row["id"] for row in table(tmp_path / "out" / f"{name}.csv")]
        assert ids == sorted(ids)


def test_programs_that_draw_read_every_entity_and_link(
    world: Any, part: Excerpt, tmp_path: Path
) -> None:
    """GraphML, GEXF, node-link and Cytoscape's JSON in networkx; GraphML in igraph as well."""
    read = {
        Format.GRAPHML: nx.read_graphml,
        Format.GEXF: nx.read_gexf,
        Format.JSON: lambda file: nx.node_link_graph(
            json.loads(file.read_text("utf-8")), edges="links"
        ),
        Format.CYTOSCAPE: lambda file: nx.cytoscape_graph(json.loads(file.read_text("utf-8"))),
    }
    for how, back in read.items():
        file = tmp_path / f"part.{how}"
        export_graph(world.store, file, how, part)
        drawn = back(file)
        assert set(drawn) == part.nodes
        assert drawn.number_of_edges() == 2
    seen = igraph.Graph.Read_GraphML(str(tmp_path / "part.graphml"))
    assert (set(seen.vs["id"]), seen.ecount()) == (part.nodes, 2)


def test_data_frames_read_the_typed_columns(world: Any, part: Excerpt, tmp_path: Path) -> None:
    """Parquet in polars and pandas: the rows of the tables, lists as lists, numbers as numbers."""
    export_graph(world.store, tmp_path / "out", Format.PARQUET, part)
    export_graph(world.store, tmp_path / "csv", Format.CSV, part)
    links = pl.read_parquet(tmp_path / "out" / "links.parquet")
    assert links.schema["claims"] == pl.List(pl.String)
    assert links.schema["confidence"] == pl.Float64
    assert set(links["id"]) == part.links
    claims = pd.read_parquet(tmp_path / "out" / "claims.parquet")
    (row,) = table(tmp_path / "csv" / "claims.csv")
    assert list(claims["quote"]) == [row["quote"]]
    assert [str(one) for one in claims["start"]] == [row["start"]]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_linked_data_has_every_claim_and_its_words(
    world: Any, part: Excerpt, tmp_path: Path
) -> None:
    """JSON-LD in rdflib: a claim points at its report and ends, a link at its claims."""
    export_graph(world.store, tmp_path / "out.jsonld", Format.JSONLD, part)
    read = rdflib.Graph().parse(tmp_path / "out.jsonld", format="json-ld")
    word = rdflib.Namespace("urn:surveilgraph:word:")
    claims = set(read.subjects(rdflib.RDF.type, word.Claim))
    assert len(claims) == 1
    assert {str(one) for one in read.subjects(rdflib.RDF.type, word.Link)} == {
        f"urn:surveilgraph:link:{one}" for one in part.links
    }
    assert set(read.objects(predicate=word.claims)) == claims
    assert {
        str(one).rsplit(":", 1)[1] for one in read.objects(predicate=word.subject)
    } <= part.nodes


def test_hostile_names_stay_text(world: Any, hostile: Excerpt, tmp_path: Path) -> None:
    """A formula is no formula in Excel nor in a table of text, where taking the `'` away gives the
    name back; markup is none in a page, and what XML lacks is replaced.
    """
    export_graph(world.store, tmp_path / "out.xlsx", Format.XLSX, hostile)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    cells = [cell for row in book["nodes"].iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    export_graph(world.store, tmp_path / "out", Format.CSV, hostile)
    told = [row["name"] for row in table(tmp_path / "out" / "nodes.csv")]
    (seller,) = (name for name in told if "HYPERLINK" in name)
    assert (seller[:11], as_written(seller)[:10]) == ("'=HYPERLINK", "=HYPERLINK")
    export_graph(world.store, tmp_path / "out.graphml", Format.GRAPHML, hostile)
    assert "\ufffd" in (tmp_path / "out.graphml").read_text("utf-8")
    etree.parse(tmp_path / "out.graphml")
    export_graph(world.store, tmp_path / "out.html", Format.HTML, hostile)
    page = (tmp_path / "out.html").read_text("utf-8")
    assert "</script><b>" not in page
    assert 'src="http' not in page


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("plain", "plain"),
        ("=1+1", "=1+1"),
        (" at both ends ", " at both ends "),
        ("one\nline\r\nand another", "one\nline\r\nand another"),
        ("<v></v> & <c/>", "<v></v> & <c/>"),
        ("a\x1fb\x00c\ufffe", "a\ufffdb\ufffdc\ufffd"),
        ("Аблвотч 監視 \U0001f440", "Аблвотч 監視 \U0001f440"),
        ("x" * 40_000, "x" * 32_767),
        ("100 %s %(name)s", "100 %s %(name)s"),
    ],
)
def test_a_cell_of_the_workbook_is_its_text(tmp_path: Path, text: str, read: str) -> None:
    """Whatever a name holds stays text beside numbers, none of which need be known; a workbook that
    is made twice is the same bytes.
    """
    row = {"id": text, "report": "r", "quote": text, "start": 0, "end": None, "confidence": 1 / 3}

    def rows(name: str) -> Any:
        made = {column: row.get(column) for column in TABLES[name]}
        return iter([made, made] if name == "claims" else [])

    workbook(rows, tmp_path / "one.xlsx")
    workbook(rows, tmp_path / "two.xlsx")
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
    book = openpyxl.load_workbook(tmp_path / "one.xlsx")
    assert book.sheetnames == list(TABLES)
    head, first, second = book["claims"].iter_rows(values_only=True)
    assert head == TABLES["claims"]
    assert first == second
    found = dict(zip(TABLES["claims"], first, strict=True))
    assert (found["id"], found["quote"], found["report"]) == (read, read, "r")
    assert (found["start"], found["end"], found["confidence"]) == (0, None, 1 / 3)
    assert "f" not in {cell.data_type for line in book["claims"].iter_rows() for cell in line}
    frame = pd.read_excel(tmp_path / "one.xlsx", sheet_name="claims", keep_default_na=False)
    assert list(frame["quote"]) == [read, read]


def test_more_rows_than_excel_has_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence, and what to ask for instead."""
    monkeypatch.setattr("graph.exporting.workbook._ROWS", 1)
    node = dict.fromkeys(TABLES["nodes"], "x")
    with pytest.raises(BadSetting, match="nodes are more: use csv"):
        workbook(lambda _name: iter([node, node]), tmp_path / "out.xlsx")


def test_what_a_format_cannot_hold_is_said_before(
    world: Any, part: Excerpt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More entities than a picture has place for are refused, and every format but the script
    names in its manifest what it drops.
    """
    monkeypatch.setattr(drawings, "_PICTURE_NODES", 2)
    with pytest.raises(BadSetting, match="ask for a part"):
        export_graph(world.store, tmp_path / "out", Format.HTML, part)
    assert list(tmp_path.iterdir()) == []
    assert {how for how, form in FORMS.items() if not form.dropped} == {Format.CYPHER}
