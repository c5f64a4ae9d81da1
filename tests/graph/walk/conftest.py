"""Small random graphs of every awkward shape, as rows for the engine and as networkx for proof."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import networkx as nx
import pytest

from graph.claim import Validity
from graph.vocabulary import LINKS, REALMS, Kind, LinkKind, Realm, Status, Walk
from graph.walk.arrays import LinkRow, Network, NodeRow, network

KINDS = (
    LinkKind.SUPPLIED_TO,
    LinkKind.USED_BY,
    LinkKind.PART_OF,
    LinkKind.SUCCEEDED_BY,
    LinkKind.RESELLS,
    LinkKind.BASED_IN,
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One random graph: its rows, its arrays, and its steps as a networkx multigraph."""

    nodes: tuple[NodeRow, ...]
    links: tuple[LinkRow, ...]
    network: Network
    steps: "nx.MultiDiGraph[str]"

    @property
    def places(self) -> frozenset[str]:
        """The entities on which no path steps midway."""
        return frozenset(n.id for n in self.nodes if REALMS[n.kinds[0]] is Realm.PLACE)


def steps_of(nodes: tuple[NodeRow, ...], links: tuple[LinkRow, ...]) -> "nx.MultiDiGraph[str]":
    """The steps that the vocabulary allows, written the plain way."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(node.id for node in nodes)
    for link in links:
        walk = LINKS[link.kind].walk
        if walk in {Walk.FORWARD, Walk.BOTH}:
            graph.add_edge(link.source, link.target, key=(link.id, True), row=link)
        if walk in {Walk.BACKWARD, Walk.BOTH}:
            graph.add_edge(link.target, link.source, key=(link.id, False), row=link)
    return graph


def _dates(random: Random) -> Validity:
    start = random.choice([None, None, "2010", "2012", "2014-06", "2016-02-11"])
    end = random.choice([None, None, "2013", "2014", "2016-02", "2019"])
    if start and end and end < start[: len(end)]:
        end = None
    return Validity(start=start, end=end)


def _draw(seed: int) -> Drawn:
    random = Random(seed)
    crowded = seed % 5 == 0
    size = random.randint(4, 6) if crowded else random.randint(2, 9)
    most = 36 if crowded else size * random.choice([1, 2, 3])
    levels = [round(random.random(), 3) for _ in range(random.choice([1, 2, 4, 30]))]
    names = [f"n{number}" for number in range(size)]
    random.shuffle(names)
    nodes = tuple(
        NodeRow(
            id=name,
            kinds=(
                random.choices(
                    [Kind.VENDOR, Kind.SECURITY_APPARATUS, Kind.ORGANISATION, Kind.COUNTRY],
                    [4, 2, 6, 0.7],
                )[0],
            ),
        )
        for name in names
    )
    links = tuple(
        LinkRow(
            id=f"l{random.randint(0, 10**6):07}-{number}",
            source=random.choice(names),
            target=random.choice(names),
            kind=random.choices(KINDS, [4, 3, 2, 2, 2, 1])[0],
            confidence=random.choice(levels),
            sources=random.choice([1, 1, 1, 2, 3]),
            status=random.choices([Status.REPORTED, Status.CONFIRMED, Status.ALLEGED], [8, 4, 1])[
                0
            ],
            valid=_dates(random),
        )
        for number in range(random.randint(most // 2, most))
    )
    return Drawn(nodes, links, network(nodes, links), steps_of(nodes, links))


@pytest.fixture(scope="session")
def draw() -> Callable[[int], Drawn]:
    """A random graph of up to nine entities: parallel links, loops, cycles, places, no dates."""
    return _draw
