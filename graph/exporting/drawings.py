"""Entities and links for programs that draw: GraphML, GEXF, and a page that needs no network."""

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx

from graph.bloom import COLOURS
from graph.errors import BadSetting
from graph.exporting.tables import Row, Rows
from graph.vocabulary import Kind

if TYPE_CHECKING:
    from neo4j_viz import Node, Relationship, VisualizationGraph

_PICTURE_NODES = 2_000
# XML has no place for these, and a report may hold any of them.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(rows: Rows, file: Path) -> None:
    """One GraphML file. Lists are JSON; what XML cannot hold is a replacement character."""
    # GraphML has the id of an edge as its key; a second one makes readers stumble.
    nx.write_graphml(_drawn(rows, {"source", "target", "id"}), file)


def gexf(rows: Rows, file: Path) -> None:
    """One GEXF file for Gephi."""
    nx.write_gexf(_drawn(rows, {"source", "target"}), file)


def picture(rows: Rows, file: Path) -> None:
    """A page with everything in it: colours of the kinds, and each link's words at a click.

    Raises as `drawing` does.
    """
    drawn = drawing(list(rows("nodes")), list(rows("links")))
    file.write_text(str(drawn.render(height="100vh").data), "utf-8")


def drawing(nodes: list[Row], links: list[Row]) -> "VisualizationGraph":
    """A picture of rows of entities and links, one colour a kind.

    Raises BadSetting beyond 2,000 entities, or where the extra `notebook` is not installed.
    """
    try:
        from neo4j_viz import Node, Relationship, VisualizationGraph  # noqa: PLC0415
    except ImportError as error:
        raise BadSetting(
            "A picture needs neo4j-viz: pip install 'surveilgraph[notebook]'."
        ) from error
    if len(nodes) > _PICTURE_NODES:
        raise BadSetting(
            f"A picture of {len(nodes)} entities shows nothing: ask for a part, with --around "
            f"(at most {_PICTURE_NODES})."
        )
    dots = [_dot(Node, row) for row in nodes]
    return VisualizationGraph(dots, [_arrow(Relationship, row) for row in links])


def _dot(node: "type[Node]", row: Row) -> "Node":
    colour = next((COLOURS[kind] for kind in COLOURS if kind in row["kinds"]), "#A9B0B7")
    size = 30 if Kind.SECURITY_APPARATUS.value in row["kinds"] else 20
    said = {name: value for name, value in row.items() if value not in (None, [])}
    look = {"id": row["id"], "caption": row["name"], "color": colour, "size": size}
    return node(**look, properties=said)


def _arrow(arrow: "type[Relationship]", row: Row) -> "Relationship":
    said = {name: value for name, value in row.items() if value is not None}
    ends = {"source": row["source"], "target": row["target"]}
    return arrow(**ends, id=row["id"], caption=row["kind"], properties=said)


def _drawn(rows: Rows, without: set[str]) -> "nx.MultiDiGraph[str]":
    drawn: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in rows("nodes"):
        drawn.add_node(row["id"], label=_xml(row["name"]), **_scalars(row, {"id"}))
    for row in rows("links"):
        ends = row["source"], row["target"]
        fields = _scalars(row, without)
        drawn.add_edge(*ends, key=row["id"], label=row["kind"], **fields)
    return drawn


def _scalars(row: Row, without: set[str]) -> Row:
    """What GraphML and GEXF can hold: a list as JSON, and nothing where nothing is known."""
    return {
        name: _xml(json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value)
        for name, value in row.items()
        if name not in without and value is not None
    }


def _xml(value: object) -> object:
    return _NO_XML.sub("\ufffd", value) if isinstance(value, str) else value
