"""The surroundings of an entity: everybody within a few hops, in rings, drawn and listed."""

import json
import math
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Query
from starlette.requests import Request
from starlette.responses import Response

from api.deps import Ident, StoreDep
from api.web.markings import plain
from api.web.refusing import pages
from api.web.rendering import entity_at, render
from api.web.taking import taking
from graph import Kind, LinkKind, Store
from graph.subgraph import subgraph_around

router = pages()

MOST_DRAWN = 2000
MOST_LISTED = 300
MOST_HOPS = 3
_RING, _APART = 170.0, 46.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One entity of the surroundings: how far it is, and what it is called."""

    id: str
    name: str
    apparatus: bool
    hops: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The nearest, at most so many; `edges` are pairs with their kind; `left_out` is the rest."""

    members: tuple[Member, ...]
    edges: tuple[tuple[str, str, str, LinkKind], ...]
    left_out: int

    def elements(self, captions: dict[LinkKind, str]) -> str:
        """Nodes in rings around the first, and edges, for Cytoscape."""
        thin = len(self.members) > 60  # noqa: PLR2004 - beyond it words would lie on words
        places = _ringed(self.members)
        nodes: list[dict[str, Any]] = [
            {
                "data": {"id": m.id, "label": plain(m.name, 40), "href": entity_at(m.id)},
                "position": {"x": places[m.id][0], "y": places[m.id][1]},
                "classes": " ".join(
                    ["dot", *(["body"] if m.apparatus else []), *([] if m.hops else ["centre"])]
                ),
            }
            for m in self.members
        ]
        edges: list[dict[str, Any]] = [
            {
                "data": {"id": ident, "source": one, "target": other, "label": captions[kind]},
                "classes": "thin" if thin else "",
            }
            for one, other, ident, kind in self.edges
        ]
        return json.dumps(nodes + edges, ensure_ascii=False, separators=(",", ":"))


Hops = Annotated[int, Query(ge=1, le=MOST_HOPS)]


@router.get("/entities/{id}/around")
def around(request: Request, store: StoreDep, id: Ident, hops: Hops = 1) -> Response:  # noqa: A002
    """Who is within so many hops, in either direction."""
    centre = store.resolve(id)
    found = surroundings(store, centre.id, hops)
    rings: dict[int, list[Member]] = defaultdict(list)
    for member in found.members[1 : MOST_LISTED + 1]:
        rings[member.hops].append(member)
    take = taking(
        store,
        f"{entity_at(centre.id)}/around?hops={hops}",
        [("around", centre.id), ("hops", str(hops))],
    )
    shown = {"entity": centre, "found": found, "rings": rings, "hops": hops, "most": MOST_HOPS}
    return render(request, "around.html", shown | {"listed": MOST_LISTED, "take": take})


def surroundings(store: Store, centre: str, hops: int) -> Surroundings:
    """The nearest first, security bodies before others, then by how much they are tied to."""
    drawn = subgraph_around(store, [centre], hops=hops)
    far = {centre: 0}
    waiting = deque([centre])
    while waiting:
        here = waiting.popleft()
        for there in (*drawn.successors(here), *drawn.predecessors(here)):
            if there not in far:
                far[there] = far[here] + 1
                waiting.append(there)
    members = [
        Member(
            id=ident,
            name=str(drawn.nodes[ident]["name"]),
            apparatus=Kind.SECURITY_APPARATUS.value in drawn.nodes[ident]["kinds"],
            hops=far[ident],
        )
        for ident in far
    ]
    members.sort(key=lambda m: (m.hops, not m.apparatus, -drawn.degree(m.id), m.name, m.id))
    kept = tuple(members[:MOST_DRAWN])
    ids = {member.id for member in kept}
    edges = tuple(
        (one, other, key, LinkKind(fields["kind"]))
        for one, other, key, fields in drawn.edges(keys=True, data=True)
        if one in ids and other in ids
    )
    return Surroundings(members=kept, edges=edges, left_out=len(members) - len(kept))


def _ringed(members: tuple[Member, ...]) -> dict[str, tuple[float, float]]:
    """Rings wide enough for all, each further out than the one before."""
    by_hops: dict[int, list[Member]] = defaultdict(list)
    for member in members:
        by_hops[member.hops].append(member)
    places: dict[str, tuple[float, float]] = {}
    radius = 0.0
    for hops, ring in sorted(by_hops.items()):
        radius = max(radius + _RING, len(ring) * _APART / math.tau) if hops else 0.0
        for number, member in enumerate(ring):
            # Each ring is turned a little, so that no line runs through the ring before.
            angle = math.tau * number / len(ring) - math.pi / 2 + 0.7 * (hops - 1)
            # Every second one a little further out, so that their names do not meet.
            out = radius + (_APART * (number % 2) if len(ring) > 12 else 0.0)  # noqa: PLR2004
            places[member.id] = (
                round(out * math.cos(angle), 1),
                round(out * math.sin(angle), 1),
            )
    return places
