"""The steps between two sets drawn as arcs that can be cut, and routes over them read as paths.

What may be taken away is `choke`'s; how little is enough is `flow`'s.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.walk.arrays import NO_TWIN, Ints, Mask, Network
from graph.walk.compact import Compact
from graph.walk.distinct import distinct
from graph.walk.flow import NO_THING, Lines, witnesses

Numbers = NDArray[np.int64]
_Part = tuple[Ints, Ints, Ints]


class Way(NamedTuple):
    """A path as numbers of the network: one node more than links."""

    nodes: tuple[int, ...]
    links: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Severed:
    """A path that one choke point cuts alone: it meets no other, so this one cannot be spared."""

    choke: int
    nodes: tuple[int, ...]
    links: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Drawn:
    """Steps as arcs: `names` are the numbers of the things in the network.

    `things` says with what each step is cut, `NO_THING` where it is not itself. With `split` each
    node is two points.
    """

    steps: Compact
    lines: Lines
    names: Ints
    things: Ints
    split: bool = False

    def passed(self, points: Sequence[int]) -> list[int]:
        """The nodes of a route, as places."""
        nodes = len(self.steps.nodes)
        if self.split:
            return list(dict.fromkeys(point % nodes for point in points))
        return [point for point in points if point < nodes]


def one_sale(network: Network, links: Ints) -> Ints:
    """For each link the one that stands for its sale: itself, or the smaller of it and its twin.

    A sale is said of its seller and of its product at once. Only links that rest on exactly the
    same claims are one: of a product that others sold there too, more speaks than this sale.
    """
    twin = network.twin[links]
    return np.where(_paired(network, links), np.minimum(links, twin), links).astype(np.int32)


def other_of_sale(network: Network, link: int) -> int | None:
    """The other link of the same sale, if there is one."""
    alone = not _paired(network, np.array([link], dtype=np.int32))[0]
    return None if alone else int(network.twin[link])


def _paired(network: Network, links: Ints) -> Mask:
    twin = network.twin[links]
    return np.asarray((twin != NO_TWIN) & (network.twin[twin] == links))


def by_links(network: Network, steps: Compact, removable: Mask) -> Drawn:
    """Points are nodes, and each step is cut with its link.

    The two steps of one sale meet in a point of their own and go on as one, which is cut once.
    """
    whole = one_sale(network, steps.link)
    names = distinct(whole)
    things = np.searchsorted(names, whole).astype(np.int32)
    things[~removable[steps.link]] = NO_THING
    paired = _paired(network, steps.link) & (things != NO_THING)
    alone = (steps.tail[~paired], steps.head[~paired], things[~paired])
    points, meeting = _meeting(network, steps, things, np.flatnonzero(paired))
    lines = _with_ends(steps, points, steps.targets, [alone, *meeting])
    return Drawn(steps=steps, lines=lines, names=names, things=things)


def _meeting(
    network: Network,
    steps: Compact,
    things: Ints,
    paired: Numbers,
) -> tuple[int, list[_Part]]:
    """How many points there are with those where sales meet, and the arcs over these."""
    tail, head = steps.tail[paired], steps.head[paired]
    along = steps.nodes[head] == network.target[steps.link[paired]]
    keys, first, which = np.unique(
        things[paired].astype(np.int64) * 2 + along, return_index=True, return_inverse=True
    )
    points = len(steps.nodes)
    meet = (points + which).astype(np.int32)
    uncut = np.full(len(paired), NO_THING, dtype=np.int32)
    # Where the sale is walked against its arrow, its body is where both begin.
    apart = (np.where(along, tail, meet), np.where(along, meet, head), uncut)
    once = (
        np.where(along, meet, tail)[first],
        np.where(along, head, meet)[first],
        things[paired][first],
    )
    return points + len(keys), [apart, once]


def by_entities(steps: Compact, removable: Mask) -> Drawn:
    """Each node is two points, where one comes in and where one goes out; it is cut in between."""
    nodes = len(steps.nodes)
    every = np.arange(nodes, dtype=np.int32)
    inside = np.where(removable[steps.nodes], every, np.int32(NO_THING))
    inside[steps.sources] = inside[steps.targets] = NO_THING
    things = np.full(len(steps.tail), NO_THING, dtype=np.int32)
    walked = (steps.tail + np.int32(nodes), steps.head, things)
    lines = _with_ends(
        steps, 2 * nodes, steps.targets, [(every, every + np.int32(nodes), inside), walked]
    )
    return Drawn(steps=steps, lines=lines, names=steps.nodes, things=things, split=True)


def _with_ends(steps: Compact, points: int, ends: Ints, parts: list[_Part]) -> Lines:
    starts = steps.sources
    fixed = np.full(len(starts) + len(ends), NO_THING)
    start, end = np.full(len(starts), points), np.full(len(ends), points + 1)
    tails = [part[0] for part in parts] + [start, ends]
    heads = [part[1] for part in parts] + [starts, end]
    return Lines(
        points=points + 2,
        tail=np.concatenate(tails).astype(np.int32),
        head=np.concatenate(heads).astype(np.int32),
        thing=np.concatenate([*(part[2] for part in parts), fixed]).astype(np.int32),
    )


def way(drawn: Drawn, points: Sequence[int]) -> Way:
    """The path over these points on which nothing can be taken away."""
    passed = drawn.passed(points)
    links = _links_on(drawn.steps, drawn.things == NO_THING)(passed)
    return Way(tuple(drawn.steps.nodes[passed].tolist()), tuple(links))


def severed(drawn: Drawn, chosen: list[int]) -> Iterator[Severed]:
    """For each thing of a cut a path that it alone cuts."""
    steps, things = drawn.steps, drawn.things
    links_on = _links_on(steps, ~np.isin(things, chosen))
    for witness in witnesses(drawn.lines, chosen) if chosen else []:
        passed = drawn.passed(witness.points)
        cut = np.flatnonzero(things == witness.thing)
        if witness.arc is None:
            others = [other for other in chosen if other != witness.thing]
            links = _links_on(steps, ~np.isin(things, others))(passed)
        else:
            links = links_on(passed)
            if len(cut):
                _put_cut(steps, witness.arc, passed, links, cut)
        yield Severed(
            choke=int(drawn.names[witness.thing]),
            nodes=tuple(steps.nodes[passed].tolist()),
            links=tuple(links),
        )


def _put_cut(
    steps: Compact, arc: tuple[int, int], passed: list[int], links: list[int], cut: Numbers
) -> None:
    """Of the hop over `arc` the link is one of the steps `cut`.

    The arc begins or ends at a node; its other end is perhaps a point where a sale meets.
    """
    tail, head = arc
    hop = passed.index(tail) if tail < len(steps.nodes) else passed.index(head) - 1
    ends = (steps.tail[cut] == passed[hop]) & (steps.head[cut] == passed[hop + 1])
    links[hop] = int(steps.link[cut[ends][0]])


def _links_on(steps: Compact, live: Mask) -> Callable[[list[int]], list[int]]:
    """Gives for nodes in a row the links between them: of parallel ones the first that is live."""
    nodes = len(steps.nodes)
    order = np.lexsort((steps.link, ~live, steps.head, steps.tail))
    keys = steps.tail[order].astype(np.int64) * nodes + steps.head[order]

    def links(passed: list[int]) -> list[int]:
        hops = np.array(passed[:-1], dtype=np.int64) * nodes + np.array(passed[1:], dtype=np.int64)
        found: list[int] = steps.link[order[np.searchsorted(keys, hops)]].tolist()
        return found

    return links
