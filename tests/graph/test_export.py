"""Export: sorted tables, the same bytes for the same graph, and a part around one entity."""

import csv
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graph import (
    Excerpt,
    Format,
    LinkKind,
    StoreTimeout,
    export,
    export_drawing,
    export_tables,
    rebuilt,
)
from graph.subgraph import subgraph_around

pytestmark = pytest.mark.neo4j


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


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_part_is_four_tables_with_their_counts_and_hashes(
    world: Any, part: Excerpt, tmp_path: Path
) -> None:
    """Nodes, links, and exactly the claims and reports behind those links; the manifest is true."""
    manifest = export_tables(world.store, tmp_path, part)
    assert {name: entry["rows"] for name, entry in manifest.items()} == {
        "nodes.csv": 3,
        "links.csv": 2,
        "claims.csv": 1,
        "reports.csv": 1,
    }
    for name, entry in manifest.items():
        assert sha256((tmp_path / name).read_bytes()).hexdigest() == entry["sha256"]
    assert json.loads((tmp_path / "manifest.json").read_text("utf-8")) == manifest
    (claim,) = table(tmp_path / "claims.csv")
    links = table(tmp_path / "links.csv")
    assert [json.loads(link["claims"]) for link in links] == [[claim["id"]]] * 2
    assert (claim["held"], claim["quote"]) == ("true", links[0]["quote"])
    assert {row["id"] for row in table(tmp_path / "nodes.csv")} == part.nodes
    assert not list(tmp_path.glob("*.part"))


def test_tables_of_two_states_replace_nothing(
    world: Any, part: Excerpt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While others write without end there is no export, and the last one stands as it was."""
    export_tables(world.store, tmp_path, part)
    before = {file.name: file.read_bytes() for file in sorted(tmp_path.iterdir())}

    def rows(tx: Any, name: str, chosen: Any) -> Any:
        if name == "links":
            world.tell(world.says(LinkKind.MAKES, world.vendor("Late"), world.product("Thing")))
        return wide(tx, name, chosen)

    wide = export._rows
    monkeypatch.setattr(export, "_rows", rows)
    with pytest.raises(StoreTimeout):
        export_tables(world.store, tmp_path)
    assert {name: (tmp_path / name).read_bytes() for name in before} == before


def test_the_same_graph_gives_the_same_bytes(world: Any, part: Excerpt, tmp_path: Path) -> None:
    """Twice, and after all was computed again: byte for byte, every row in order."""
    assert part.nodes
    first = export_tables(world.store, tmp_path / "first")
    again = export_tables(world.store, tmp_path / "again")
    rebuilt(world.store)
    anew = export_tables(world.store, tmp_path / "anew")
    assert first == again == anew
    keys = [(r["source"], r["kind"], r["target"]) for r in table(tmp_path / "first" / "links.csv")]
    assert keys == sorted(keys)
    for name in ("nodes", "claims", "reports"):
        ids = [row["id"] for row in table(tmp_path / "first" / f"{name}.csv")]
        assert ids == sorted(ids)


def test_a_drawing_holds_the_entities_and_links(world: Any, part: Excerpt, tmp_path: Path) -> None:
    """GraphML, GEXF and JSON are read back by networkx with every entity and every link."""
    read = {
        Format.GRAPHML: nx.read_graphml,
        Format.GEXF: nx.read_gexf,
        Format.JSON: lambda file: nx.node_link_graph(
            json.loads(file.read_text("utf-8")), edges="links"
        ),
    }
    for how, back in read.items():
        file = tmp_path / f"part.{how}"
        export_drawing(world.store, file, how, part)
        drawn = back(file)
        assert set(drawn) == part.nodes
        assert drawn.number_of_edges() == 2
