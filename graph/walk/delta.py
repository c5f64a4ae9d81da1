"""A network changed by little: the same arrays as read anew, for the cost of copying them.

Numbers stay in the order of ids, so that what comes in between moves all that follow.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.walk.arrays import NO_TWIN, Arcs, Ints, Network, frozen, steps_of
from graph.walk.levels import ranked
from graph.walk.moved import Moved, Places, moved, spliced

# Links of which the steps are looked for one by one.
_FEW = 500


class LinkFields(NamedTuple):
    """A link as the arrays hold it, its ends by their ids."""

    source: str
    target: str
    kind: int
    status: int
    confidence: float
    sources: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Delta:
    """What is another now: entities by id with the bits of their kinds, links by id; None is gone.

    Links with an end among `around` are gone too, unless they are told. `twins` names the twin of
    links, None for none; a link of which it says nothing keeps the one it has, unless that is told.
    """

    nodes: Mapping[str, int | None] = field(default_factory=dict)
    around: frozenset[str] = frozenset()
    links: Mapping[str, LinkFields | None] = field(default_factory=dict)
    twins: Mapping[str, str | None] = field(default_factory=dict)


def changed(network: Network, delta: Delta) -> Network:
    """The network after `delta`: links whose ends are not both among its entities are not in it."""
    nodes = _nodes(network, delta)
    told = {ident: row for ident, row in delta.links.items() if row is not None}
    ends = places(nodes.ids, [end for row in told.values() for end in (row.source, row.target)])
    told = {ident: row for ident, row in told.items() if row.source in ends and row.target in ends}
    known = places(network.link_ids, told)
    gone = _gone(network, delta, nodes, known.values())
    fresh = sorted(told.keys() - known.keys())
    links = moved(network.link_ids, gone, fresh)
    result = _with_nodes(network, nodes, delta)
    result = _with_links(result, nodes, links, [told[ident] for ident in fresh], ends)
    lost = np.union1d(gone, np.array(list(known.values()), dtype=np.int64))
    result = _twinned(result, links, lost, delta)
    return frozen(_retold(result, told))


def places(ids: NDArray[np.bytes_], names: Iterable[str]) -> dict[str, int]:
    """Where in sorted ids those of `names` stand that are among them."""
    asked = list(dict.fromkeys(names))
    if not asked or not len(ids):
        return {}
    wanted = np.array([name.encode() for name in asked], dtype=np.bytes_)
    found = np.searchsorted(ids, wanted)
    there = ids[np.minimum(found, len(ids) - 1)] == wanted
    return {name: int(p) for name, p, yes in zip(asked, found, there, strict=True) if yes}


def _nodes(network: Network, delta: Delta) -> Moved:
    known = places(network.node_ids, delta.nodes)
    gone = sorted(place for ident, place in known.items() if delta.nodes[ident] is None)
    fresh = [name for name, bits in delta.nodes.items() if bits is not None and name not in known]
    return moved(network.node_ids, np.array(gone, dtype=np.int64), fresh)


def _gone(network: Network, delta: Delta, nodes: Moved, staying: Iterable[int]) -> Places:
    named = [ident for ident, row in delta.links.items() if row is None]
    gone = np.array(sorted(places(network.link_ids, named).values()), dtype=np.int64)
    around = [*places(network.node_ids, delta.around).values(), *nodes.gone.tolist()]
    if around:
        marked = np.zeros(network.nodes, dtype=np.bool_)
        marked[around] = True
        near = np.flatnonzero(marked[network.source] | marked[network.target])
        gone = np.union1d(gone, np.setdiff1d(near, list(staying)))
    return gone.astype(np.int64)


def _with_nodes(network: Network, nodes: Moved, delta: Delta) -> Network:
    """The entities are those of `nodes`; links and steps still know them by their old numbers."""
    there = places(nodes.ids, delta.nodes)
    if not there and nodes.still:
        return network
    kinds = nodes.column(network.node_kinds, np.zeros(len(nodes.fresh), dtype=np.uint16))
    kinds = kinds.copy() if kinds is network.node_kinds else kinds
    for ident, place in there.items():
        kinds[place] = delta.nodes[ident] or 0
    return replace(network, node_ids=nodes.ids, node_kinds=kinds)


def _with_links(
    network: Network,
    nodes: Moved,
    links: Moved,
    fresh: Sequence[LinkFields],
    ends: Mapping[str, int],
) -> Network:
    if nodes.still and links.still:
        return network
    source = np.array([ends[row.source] for row in fresh], dtype=np.int32)
    target = np.array([ends[row.target] for row in fresh], dtype=np.int32)
    kind = np.array([row.kind for row in fresh], dtype=np.uint8)
    tails, heads, place = steps_of(source, target, kind)
    steps = tails, heads, links.fresh[place].astype(np.int32)
    blank = {name: np.zeros(len(fresh), dtype=np.int32) for name in _RETOLD}
    return replace(
        network,
        link_ids=links.ids,
        source=_ends(network.source, nodes, links, source),
        target=_ends(network.target, nodes, links, target),
        kind=links.column(network.kind, kind),
        out=_arcs(network.out, (nodes, links), _steps_gone(network, network.out, links), steps),
        into=_arcs(
            network.into,
            (nodes, links),
            _steps_gone(network, network.into, links),
            (heads, tails, steps[2]),
        ),
        **{name: links.column(getattr(network, name), blank[name]) for name in _RETOLD},
    )


def _ends(old: Ints, nodes: Moved, links: Moved, values: Ints) -> Ints:
    kept = nodes.renumbered(spliced(old, links.gone))
    found: Ints = spliced(kept, links.at, values)
    return found


def _steps_gone(network: Network, arcs: Arcs, links: Moved) -> Places:
    """Where in `arcs` the steps over links that are gone lie."""
    if len(links.gone) > _FEW:
        gone = np.zeros(network.links, dtype=np.bool_)
        gone[links.gone] = True
        return np.flatnonzero(gone[arcs.link])
    found = set()
    for link in links.gone.tolist():
        for node in {int(network.source[link]), int(network.target[link])}:
            begin, end = int(arcs.offset[node]), int(arcs.offset[node + 1])
            first = begin + int(np.searchsorted(arcs.link[begin:end], link))
            if first < end and arcs.link[first] == link:
                found.add(first)
    return np.array(sorted(found), dtype=np.int64)


def _arcs(
    arcs: Arcs, changes: tuple[Moved, Moved], gone: Places, steps: tuple[Ints, Ints, Ints]
) -> Arcs:
    nodes, links = changes
    tails, heads, over = steps
    counts = np.diff(arcs.offset)
    if len(gone):
        owners = np.searchsorted(arcs.offset, gone, side="right") - 1
        np.subtract.at(counts, owners, 1)
    counts = nodes.column(counts, np.zeros(len(nodes.fresh), dtype=np.int64))
    node = nodes.renumbered(spliced(arcs.node, gone))
    link = links.renumbered(spliced(arcs.link, gone))
    offset = _offset(counts)
    if not len(tails):
        return Arcs(offset=offset, node=node, link=link)
    order = np.lexsort((over, tails))
    tails, heads, over = tails[order], heads[order], over[order]
    at = np.array(
        [
            offset[tail] + np.searchsorted(link[offset[tail] : offset[tail + 1]], one)
            for tail, one in zip(tails.tolist(), over.tolist(), strict=True)
        ],
        dtype=np.int64,
    )
    counts = counts + np.bincount(tails, minlength=len(counts))
    return Arcs(offset=_offset(counts), node=spliced(node, at, heads), link=spliced(link, at, over))


def _offset(counts: Places) -> Places:
    offset = np.zeros(len(counts) + 1, dtype=np.int64)
    np.cumsum(counts, out=offset[1:])
    return offset


_RETOLD = ("status", "confidence", "sources", "start", "end", "rank")


def _retold(network: Network, told: Mapping[str, LinkFields]) -> Network:
    """The links told are as they are told, except for their ends."""
    if not told:
        return network
    where = np.array(list(places(network.link_ids, told).values()), dtype=np.int64)
    rows = list(told.values())
    rank, levels, ranks = ranked(network, [(row.confidence, row.sources) for row in rows])
    columns = {name: getattr(network, name).copy() for name in _RETOLD[:-1]} | {"rank": rank}
    for name in _RETOLD[:-1]:
        columns[name][where] = [getattr(row, name) for row in rows]
    rank[where] = ranks
    return replace(network, levels=levels, **columns)


def _twinned(network: Network, links: Moved, lost: Places, delta: Delta) -> Network:
    twin = network.twin
    if len(lost):
        twin = twin.copy()
        twin[np.isin(twin, lost)] = NO_TWIN
    twin = links.renumbered(spliced(twin, links.gone))
    twin = spliced(twin, links.at, np.full(len(links.fresh), NO_TWIN, dtype=np.int32))
    where = places(network.link_ids, delta.twins)
    if where:
        others = places(network.link_ids, [name for name in delta.twins.values() if name])
        twin = twin.copy()
        for ident, place in where.items():
            other = delta.twins[ident]
            twin[place] = others.get(other, NO_TWIN) if other else NO_TWIN
    return replace(network, twin=twin)
