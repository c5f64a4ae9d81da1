"""Graphs with real shapes, drawn from a seed: long tails, hubs of some 50,000 links, rare bodies.

Most entities have a link or two; few have very many. Vendors lead through products, resellers and
buyers to state bodies, as sales do; nothing here is a real name, and nothing is timed.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.vocabulary import Kind, LinkKind, Status
from graph.walk.arrays import KIND_BIT, LINK_CODE, STATUS_CODE, Columns, Ints, Network, from_columns
from graph.walk.days import UNKNOWN, first_day

# So many picks leave a hub of 50,000 links, once pairs are told apart and others were left out.
_MOST_PICKS = 96_000
_LINKS_AN_ENTITY = 4
# So many are drawn for each that is kept: of one kind, a pair has one link.
_DRAWN = 1.5
# The exponent of the tail, and how many links say nothing of their beginning or end.
_TAIL, _NO_START, _NO_END = 1.1, 0.5, 0.7
_SHARES = {
    Kind.VENDOR: 0.20,
    Kind.PRODUCT: 0.30,
    Kind.BUYER: 0.30,
    Kind.ORGANISATION: 0.15,
    Kind.STATE_AGENCY: 0.0498,
    Kind.SECURITY_APPARATUS: 0.0002,
}
_FLOWS = (
    (LinkKind.MAKES, Kind.VENDOR, Kind.PRODUCT, 0.20),
    (LinkKind.SUPPLIED_TO, Kind.PRODUCT, Kind.BUYER, 0.25),
    (LinkKind.SUPPLIED_TO, Kind.VENDOR, Kind.BUYER, 0.15),
    (LinkKind.RESELLS, Kind.ORGANISATION, Kind.PRODUCT, 0.08),
    (LinkKind.SUPPLIED_TO, Kind.ORGANISATION, Kind.BUYER, 0.10),
    (LinkKind.PART_OF, Kind.BUYER, Kind.STATE_AGENCY, 0.06),
    (LinkKind.LINKED_TO, Kind.BUYER, Kind.ORGANISATION, 0.06),
    (LinkKind.OWNED_BY, Kind.VENDOR, Kind.VENDOR, 0.03),
    (LinkKind.SUCCEEDED_BY, Kind.VENDOR, Kind.VENDOR, 0.02),
    (LinkKind.PART_OF, Kind.STATE_AGENCY, Kind.STATE_AGENCY, 0.03),
    (LinkKind.PART_OF, Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS, 0.02),
)
_CONFIDENCES = np.array([0.35, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shape:
    """A drawn graph: its network, and its vendors and bodies as numbers."""

    network: Network
    vendors: Ints
    apparatus: Ints


def shape(entities: int, seed: int = 1) -> Shape:
    """The graph of so many entities and four times as many links; the same for the same seed."""
    random = np.random.default_rng(seed)
    kinds = _kinds(entities)
    source, target, kind = _links(random, entities, kinds)
    start, end = _dates(random, len(source))
    statuses = [Status.REPORTED, Status.DOCUMENTED, Status.CONFIRMED, Status.ALLEGED]
    drawn = random.choice(4, len(source), p=[0.6, 0.2, 0.1, 0.1])
    network = from_columns(
        Columns(
            node_ids=[f"n{number:08}" for number in range(entities)],
            node_kinds=kinds,
            link_ids=[f"l{number:08}" for number in range(len(source))],
            source=source,
            target=target,
            kind=kind,
            status=np.array([STATUS_CODE[status] for status in statuses], dtype=np.uint8)[drawn],
            confidence=random.choice(_CONFIDENCES, len(source)),
            sources=random.geometric(0.7, len(source)).astype(np.int32),
            start=start,
            end=end,
        )
    )
    vendors = np.flatnonzero(network.of_kind(Kind.VENDOR)).astype(np.int32)
    return Shape(
        network=network,
        vendors=vendors,
        apparatus=np.flatnonzero(network.of_kind(Kind.SECURITY_APPARATUS)).astype(np.int32),
    )


def _kinds(entities: int) -> NDArray[np.uint16]:
    counts = {kind: max(int(share * entities), 3) for kind, share in _SHARES.items()}
    counts[Kind.BUYER] += entities - sum(counts.values())
    bits = [KIND_BIT[kind] for kind in counts]
    return np.repeat(np.array(bits, dtype=np.uint16), list(counts.values()))


def _links(
    random: np.random.Generator, entities: int, kinds: NDArray[np.uint16]
) -> tuple[Ints, Ints, NDArray[np.uint8]]:
    total = int(_DRAWN * _LINKS_AN_ENTITY * entities)
    sources, targets, codes = [], [], []
    for link, tail, head, share in _FLOWS:
        count = int(share * total)
        sources.append(_pick(random, np.flatnonzero(kinds == KIND_BIT[tail]), count))
        targets.append(_pick(random, np.flatnonzero(kinds == KIND_BIT[head]), count))
        codes.append(np.full(count, LINK_CODE[link], dtype=np.uint8))
    source, target, code = map(np.concatenate, (sources, targets, codes))
    key = (source.astype(np.int64) * entities + target) * len(LINK_CODE) + code
    _, distinct = np.unique(key, return_index=True)
    kept = np.sort(random.permutation(distinct)[: _LINKS_AN_ENTITY * entities])
    return source[kept], target[kept], code[kept]


def _pick(random: np.random.Generator, among: NDArray[np.int64], count: int) -> Ints:
    """Half of the picks are even, half go to few: the largest gets up to `_MOST_PICKS` of them."""
    ranked = random.permutation(among)
    even = random.integers(0, len(among), count - count // 2)
    place = random.pareto(_TAIL, count // 2).astype(np.int64) % len(among)
    sizes = np.bincount(place, minlength=len(among))[place]
    kept = random.random(count // 2) * sizes < _MOST_PICKS - count // len(among)
    uneven = np.where(kept, place, random.integers(0, len(among), count // 2))
    picked: Ints = ranked[random.permutation(np.concatenate([even, uneven]))].astype(np.int32)
    return picked


def _dates(random: np.random.Generator, count: int) -> tuple[Ints, Ints]:
    years = np.array([first_day(str(year)) for year in range(1995, 2026)], dtype=np.int32)
    begun = random.integers(0, len(years), count)
    lasted = random.integers(0, 10, count)
    start = np.where(random.random(count) < _NO_START, np.int32(UNKNOWN), years[begun])
    end = years[np.minimum(begun + lasted, len(years) - 1)] + np.int32(364)
    return start, np.where(random.random(count) < _NO_END, np.int32(UNKNOWN), end).astype(np.int32)
