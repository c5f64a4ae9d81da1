"""Lines through a network told as paths: every hop with its link, its claims and their words."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.answers import Entity, Hop, HubCard, Link, Path
from graph.projection import LinkKey
from graph.question import Terrain
from graph.store.finding import entities
from graph.store.reading import Gone, links, links_beside
from graph.store.transaction import Transaction
from graph.validity import common, is_dated
from graph.vocabulary import LinkKind
from graph.walk.arrays import Network
from graph.walk.atlas import Changed
from graph.walk.corridor import Corridor
from graph.walk.hubs import between

_KINDS = tuple(LinkKind)
MOST_HUBS = 20


class Line(NamedTuple):
    """A path as numbers of a network: one node more than links."""

    nodes: tuple[int, ...]
    links: tuple[int, ...]


class HubsBetween(NamedTuple):
    """Hubs that were left out and lie between two ends: by id how many lead into each, the largest
    first, `MOST_HUBS` of them at most, and how many there are in all.
    """

    fan_in: dict[str, int]
    total: int


def told(tx: Transaction, network: Network, lines: Sequence[Line]) -> tuple[Path, ...]:
    """The lines as paths, in their order; `Changed` where the store no longer has a link."""
    return _told(tx, network, lines, ())[0]


def told_beside(
    tx: Transaction, land: Terrain, lines: Sequence[Line], hubs: HubsBetween
) -> tuple[tuple[Path, ...], tuple[HubCard, ...], Terrain]:
    """The lines as paths, as `told`, and the hubs of `between_ends`, in one round trip.

    With them comes the terrain, whose ends are who was promised (`tx.promised`).
    """
    paths, known = _told(tx, land.network, lines, {*hubs.fan_in, *tx.promised})
    return paths, _cards(hubs, known), land.introduced(known)


def _told(
    tx: Transaction, network: Network, lines: Sequence[Line], beside: Collection[str]
) -> tuple[tuple[Path, ...], dict[str, Entity]]:
    keys = {link: key_of(network, link) for line in lines for link in line.links}
    if not keys and not beside:
        return (), {}
    try:
        proved, known = links_beside(tx, keys.values(), beside)
    except Gone as error:
        raise Changed from error
    if len(proved) < len(set(keys.values())) or len(known) < len(beside):
        raise Changed
    paths = tuple(
        _path(
            tuple(
                Hop(link=proved[keys[link]], forward=int(network.source[link]) == here)
                for here, link in zip(line.nodes, line.links, strict=False)
            )
        )
        for line in lines
    )
    return paths, known


def hubs_between(
    tx: Transaction, land: Terrain, *, max_hops: int
) -> tuple[tuple[HubCard, ...], int]:
    """The hubs that were left out and lie between the ends, as `between_ends`, and their total."""
    found = between_ends(land, land.corridor(), max_hops)
    return (_cards(found, named(tx, found.fan_in)) if found.total else ()), found.total


def between_ends(land: Terrain, corridor: Corridor, max_hops: int) -> HubsBetween:
    """The hubs that were left out and lie between the ends of a question.

    The `corridor` is the one between the ends on its ground.
    """
    if not land.hubs:
        return HubsBetween({}, 0)
    found = between(land.everywhere, land.hubs, corridor, max_hops, land.outlook())
    fan_in = {land.network.node_id(hub.node): hub.fan_in for hub in found[:MOST_HUBS]}
    return HubsBetween(fan_in, len(found))


def _cards(found: HubsBetween, known: Mapping[str, Entity]) -> tuple[HubCard, ...]:
    return tuple(HubCard(entity=known[hub], fan_in=number) for hub, number in found.fan_in.items())


def named(tx: Transaction, ids: Iterable[str]) -> dict[str, Entity]:
    """The entities of these ids; `Changed` where the store no longer has one."""
    asked = sorted(set(ids))
    found = entities(tx, asked)
    if len(found) < len(asked):
        raise Changed
    return found


def told_links(tx: Transaction, network: Network, numbers: list[int]) -> tuple[Link, ...]:
    """The links of these numbers with their evidence; `Changed` where the store has one no more."""
    keys = [key_of(network, number) for number in numbers]
    try:
        proved = links(tx, keys)
    except Gone as error:
        raise Changed from error
    if len(proved) < len(keys):
        raise Changed
    return tuple(proved[key] for key in keys)


def key_of(network: Network, link: int) -> LinkKey:
    """By what the store finds a link."""
    source, target = network.node_id(network.source[link]), network.node_id(network.target[link])
    return LinkKey(source, _KINDS[network.kind[link]], target)


def _path(hops: tuple[Hop, ...]) -> Path:
    walked = [hop.link for hop in hops]
    weakest, sources = min((link.confidence, link.sources) for link in walked)
    return Path(
        hops=hops,
        weakest=weakest,
        sources=sources,
        valid=common(link.valid for link in walked),
        undated=sum(not is_dated(link.valid) for link in walked),
    )
