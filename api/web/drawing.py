"""Paths as a drawing: every entity once, in layers from the start downwards. Coordinates only.

The same places serve the drawing that stands still and the one that can be moved.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from api.web.markings import plain
from api.web.rendering import entity_at, is_apparatus
from graph import REALMS, Entity, Hop, Link, LinkKind, Path, Status

WIDTH, LINE, PAD = 168, 17, 12
_ACROSS, _DOWN = 200, 118
_LETTERS, _LINES = 22, 3
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
    """One link between two places; `claim` is the id of its best claim."""

    link: Link
    start: Node
    end: Node

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
    def ends(self) -> tuple[float, float, float, float]:
        """From the edge of one box to the edge of the other."""
        x1, y1, x2, y2 = self.start.x, self.start.y, self.end.x, self.end.y
        if y1 == y2:
            side = WIDTH / 2 if x2 > x1 else -WIDTH / 2
            return x1 + side, y1, x2 - side, y2
        down = 1 if y2 > y1 else -1
        return x1, y1 + down * self.start.height / 2, x2, y2 - down * (self.end.height / 2 + 5)

    @property
    def middle(self) -> tuple[float, float]:
        """Where its caption stands."""
        x1, y1, x2, y2 = self.ends
        return (x1 + x2) / 2, (y1 + y2) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Nodes and edges within `width` times `height`, the middle of the first layer at 0, 0."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """What an SVG calls its view box."""
        left = min(node.x for node in self.nodes) - WIDTH / 2 - PAD
        top = min(node.y - node.height / 2 for node in self.nodes) - PAD
        right = max(node.x for node in self.nodes) + WIDTH / 2 + PAD
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
                },
                "classes": edge.tone,
            }
            for edge in self.edges
        ]
        return json.dumps(nodes + edges, ensure_ascii=False, separators=(",", ":"))


def drawing(paths: Sequence[Path]) -> Drawing:
    """Each entity in the layer of its latest place on any path, beside whom it belongs to."""
    layer: dict[str, int] = {}
    known: dict[str, Entity] = {}
    links: dict[str, Link] = {}
    before: dict[str, set[str]] = defaultdict(set)
    for path in paths:
        for place, entity in enumerate(stations(path.hops)):
            known[entity.id] = entity
            layer[entity.id] = max(layer.get(entity.id, 0), place)
        for hop in path.hops:
            links[hop.link.id] = hop.link
            before[hop.end.id].add(hop.start.id)
    nodes = _placed(layer, known, before)
    edges = [
        Edge(link=link, start=nodes[link.source.id], end=nodes[link.target.id])
        for link in links.values()
    ]
    return Drawing(nodes=tuple(nodes.values()), edges=tuple(edges))


def stations(hops: Sequence[Hop]) -> list[Entity]:
    """Everybody on a path, in its order."""
    return [hops[0].start, *(hop.end for hop in hops)]


def _placed(
    layer: dict[str, int], known: dict[str, Entity], before: dict[str, set[str]]
) -> dict[str, Node]:
    rows: dict[int, list[str]] = defaultdict(list)
    for ident, place in layer.items():
        rows[place].append(ident)
    across: dict[str, float] = {}
    for place in sorted(rows):
        members = sorted(rows[place], key=lambda one: _mean(across.get(b) for b in before[one]))
        for number, ident in enumerate(members):
            across[ident] = (number - (len(members) - 1) / 2) * _ACROSS
    return {
        ident: Node(
            entity=known[ident], x=across[ident], y=layer[ident] * _DOWN, lines=lines(known[ident])
        )
        for ident in layer
    }


def _mean(places: Iterable[float | None]) -> float:
    given = [place for place in places if place is not None]
    return sum(given) / len(given) if given else 0.0


def lines(entity: Entity) -> tuple[str, ...]:
    """A name in a few short lines, the last one cut if there is more."""
    found = wrap(plain(entity.name), _LETTERS, max_lines=_LINES, placeholder="…")
    return tuple(found) or ("…",)
