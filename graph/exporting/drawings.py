"""Entities and links as a page that needs no network."""

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from graph.bloom import COLOURS
from graph.errors import BadSetting
from graph.exporting.tables import Row, Rows
from graph.extras import installing
from graph.vocabulary import Kind

if TYPE_CHECKING:
    from neo4j_viz import Node, Relationship, VisualizationGraph

_PICTURE_NODES = 2_000


def picture(rows: Rows, file: Path) -> None:
    """A page with everything in it: colours of the kinds, and each link's words at a click.

    Raises as `drawing` does.
    """
    # One more than a picture holds is enough to refuse it: a large graph is not read for that.
    nodes = list(islice(rows("nodes"), _PICTURE_NODES + 1))
    drawn = drawing(nodes, list(rows("links")) if len(nodes) <= _PICTURE_NODES else [])
    file.write_text(str(drawn.render(height="100vh").data), "utf-8")


def drawing(nodes: list[Row], links: list[Row]) -> "VisualizationGraph":
    """A picture of rows of entities and links, one colour a kind.

    Raises BadSetting beyond 2,000 entities, or where the extra `notebook` is not installed.
    """
    try:
        from neo4j_viz import Node, Relationship, VisualizationGraph  # noqa: PLC0415
    except ImportError as error:
        raise BadSetting(f"A picture needs neo4j-viz: {installing('notebook')}.") from error
    if len(nodes) > _PICTURE_NODES:
        raise BadSetting(
            f"A picture of more than {_PICTURE_NODES} entities shows nothing: ask for a part, "
            "with --around."
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
