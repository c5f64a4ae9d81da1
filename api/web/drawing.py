"""Paths as a drawing: every entity once, in layers from the start downwards. Coordinates only.

Who stands in which layer is `graph.cite`'s. The same places serve the drawing that stands still
and the one that can be moved.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from textwrap import wrap
from typing import Any

from api.web.markings import plain
from api.web.rendering import entity_at, is_apparatus
from graph import REALMS, Entity, Hop, Link, LinkKind, Path, Status
from graph.cite import Place, layout

WIDTH, LINE, PAD = 168, 17, 12
_ACROSS, _DOWN, _TIP = 200, 118, 5
# So many letters are as wide as a box where they are bold and the font is a wide one.
_LETTERS, _LINES = 19, 3
Point = tuple[float, float]
_DASHED = {Status.ALLEGED, Status.PLANNED}
_DOTTED = {Status.DENIED, Status.RETRACTED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One entity at its place; `lines` is its name as it is written in its box."""

    entity: Entity
    x: float
    y: float
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        """The height of its box."""
        return LINE * len(self.lines) + PAD

    @property
    def tone(self) -> str:
        """How it is coloured."""
        return "body" if is_apparatus(self.entity) else REALMS[self.entity.kinds[0]].value


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One link between two places; `claim` is the id of its best claim.

    Over several layers it goes by its `bends`, between the boxes that stand there.
    """

    link: Link
    start: Node
    end: Node
    bends: tuple[Point, ...] = ()

    @property
    def claim(self) -> str:
        """The words that carry it."""
        return self.link.claims[0].id

    @property
    def kind(self) -> LinkKind:
        """What it says."""
        return self.link.kind

    @property
    def tone(self) -> str:
        """How firm it is: what is alleged is dashed, what is denied dotted."""
        if self.link.status in _DOTTED:
            return "dotted"
        return "dashed" if self.link.status in _DASHED else "firm"

    @property
    def way(self) -> tuple[Point, ...]:
        """From the edge of one box by its bends to the edge of the other."""
        first, last = (self.start.x, self.start.y), (self.end.x, self.end.y)
        middle = self.bends or ()
        away = _edge_of(self.start, (*middle, last)[0], 0)
        return (away, *middle, _edge_of(self.end, (first, *middle)[-1], _TIP))

    @property
    def points(self) -> str:
        """The same as SVG writes it."""
        return " ".join(f"{x:g},{y:g}" for x, y in self.way)

    @property
    def middle(self) -> Point:
        """Where its caption stands: at its first bend, where there is most room."""
        if self.bends:
            return self.bends[0]
        (x1, y1), (x2, y2) = self.way
        return (x1 + x2) / 2, (y1 + y2) / 2

    @property
    def aside(self) -> dict[str, str]:
        """Its bends as Cytoscape has them: how far along the straight line, how far beside it."""
        if not self.bends:
            return {}
        across, down = self.end.x - self.start.x, self.end.y - self.start.y
        length = hypot(across, down)
        along, beside = [], []
        for bend in self.bends:
            x, y = bend[0] - self.start.x, bend[1] - self.start.y
            along.append((x * across + y * down) / length**2)
            beside.append((y * across - x * down) / length)
        return {"along": _listed(along), "beside": _listed(beside)}


def _listed(numbers: Sequence[float]) -> str:
    return " ".join(f"{number:.3f}" for number in numbers)


def _edge_of(node: Node, towards: Point, gap: float) -> Point:
    """Where a line leaves a box, or comes to it with a gap for its tip."""
    x, y = towards
    if y == node.y:
        return node.x + (WIDTH / 2 if x > node.x else -WIDTH / 2), node.y
    return node.x, node.y + (1 if y > node.y else -1) * (node.height / 2 + gap)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Nodes and edges within `width` times `height`, the middle of the first layer at 0, 0."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """What an SVG calls its view box."""
        across = [node.x for node in self.nodes]
        across += [x for edge in self.edges for x, _ in edge.bends]
        left = min(across) - WIDTH / 2 - PAD
        top = min(node.y - node.height / 2 for node in self.nodes) - PAD
        right = max(across) + WIDTH / 2 + PAD
        bottom = max(node.y + node.height / 2 for node in self.nodes) + PAD
        return left, top, right - left, bottom - top

    def elements(self, captions: dict[LinkKind, str]) -> str:
        """The same for Cytoscape, as JSON; `captions` in the reader's language."""
        nodes: list[dict[str, Any]] = [
            {
                "data": {
                    "id": node.entity.id,
                    "label": "\n".join(node.lines),
                    "href": entity_at(node.entity.id),
                    "h": node.height,
                },
                "position": {"x": node.x, "y": node.y},
                "classes": node.tone,
            }
            for node in self.nodes
        ]
        edges: list[dict[str, Any]] = [
            {
                "data": {
                    "id": edge.link.id,
                    "source": edge.start.entity.id,
                    "target": edge.end.entity.id,
                    "label": captions[edge.kind],
                    "claim": edge.claim,
                    **edge.aside,
                },
                "classes": edge.tone,
            }
            for edge in self.edges
        ]
        return json.dumps(nodes + edges, ensure_ascii=False, separators=(",", ":"))


def drawing(paths: Sequence[Path]) -> Drawing:
    """Each entity below all that lead to it, beside whom it belongs to."""
    known: dict[str, Entity] = {}
    hops: dict[str, Hop] = {}
    for path in paths:
        known |= {entity.id: entity for entity in stations(path.hops)}
        hops |= {hop.link.id: hop for hop in path.hops}
    laid = layout([one.id for one in stations(path.hops)] for path in paths)
    bends = [bend for way in laid.bends.values() for bend in way]
    width = Counter(place.column for place in [*laid.places.values(), *bends])

    def at(place: Place) -> Point:
        return (place.row - (width[place.column] - 1) / 2) * _ACROSS, place.column * _DOWN

    nodes = {ident: _node(entity, at(laid.places[ident])) for ident, entity in known.items()}
    edges = []
    for hop in hops.values():
        way = tuple(at(bend) for bend in laid.bends.get((hop.start.id, hop.end.id), ()))
        start, end = nodes[hop.link.source.id], nodes[hop.link.target.id]
        way = way if hop.forward else way[::-1]
        edges.append(Edge(link=hop.link, start=start, end=end, bends=way))
    return Drawing(nodes=tuple(nodes.values()), edges=tuple(edges))


def _node(entity: Entity, place: Point) -> Node:
    return Node(entity=entity, x=place[0], y=place[1], lines=lines(entity))


def stations(hops: Sequence[Hop]) -> list[Entity]:
    """Everybody on a path, in its order."""
    return [hops[0].start, *(hop.end for hop in hops)]


def lines(entity: Entity) -> tuple[str, ...]:
    """A name in a few short lines, the last one cut if there is more."""
    found = wrap(plain(entity.name), _LETTERS, max_lines=_LINES, placeholder="…")
    return tuple(found) or ("…",)
