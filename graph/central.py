"""Who is central, around one entity or in the whole graph, and which parts it falls into."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial

import networkx as nx
import numpy as np

from graph.answers import Entity
from graph.errors import BadQuestion
from graph.past.asking import asked_as_known, read_as_known
from graph.pinned import Citable, Pinned
from graph.question import Filters
from graph.store.finding import resolve
from graph.store.store import Store, check_page
from graph.store.transaction import Transaction
from graph.subgraph import drawn_around
from graph.told import named
from graph.vocabulary import LINKS, LinkKind, Status, Walk
from graph.walk.central import Central, Scores, components, scores
from graph.walk.chart import Chart
from graph.walk.communities import Numbers, communities
from graph.walk.filters import Filter, Ground

_SEED = 0
# What networkx does in seconds: communities take longer with every step, betweenness as many
# operations as there are entities times steps.
_MOST_STEPS = 20_000
_MOST_WORK = 5_000_000


class Parted(StrEnum):
    """Into which parts: what is connected at all, or what is denser inside than to the outside."""

    CONNECTED = "connected"
    COMMUNITIES = "communities"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Who is to be ranked and how: all within `hops` of one entity (`of`), or all there are.

    Parts are communities around one entity, and what is connected in the whole graph, unless
    `parted` says it. Of `filters` status and `as_known_on` count.
    """

    by: Central
    of: str | None = None
    parted: Parted | None = None
    hops: int = 2
    filters: Filters = field(default_factory=Filters)
    limit: int = 20
    offset: int = 0

    @property
    def part(self) -> slice:
        """Which of the ranked are shown."""
        return slice(self.offset, self.offset + self.limit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """An entity with its score, and the number of the part it belongs to, the largest being 1."""

    entity: Entity
    score: float
    part: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Centrality(Citable):
    """A piece of the ranking, the most central first, and how large the parts are.

    Communities around one entity (`of`) are by Louvain's method, those of the whole graph by label
    propagation, which graphs of any size have time for.
    """

    of: Entity | None
    by: Central
    parted: Parted
    total: int
    ranked: tuple[Ranked, ...]
    parts: tuple[int, ...]


def rank(store: Store, asked: Ranking) -> Centrality:
    """The ranking that was asked for.

    Raises `BadQuestion` out of bounds, where too much lies around the entity and where the graph is
    too large for the measure, `UnknownEntity` and `AmbiguousEntity` for the name.
    """
    check_page(asked.limit, asked.offset)
    return _overall(store, asked) if asked.of is None else _around(store, asked, asked.of)


def _around(store: Store, asked: Ranking, of: str) -> Centrality:
    """Among all within `hops` of one entity, through networkx."""
    parted = asked.parted or Parted.COMMUNITIES

    def question(tx: Transaction) -> Centrality:
        middle = resolve(tx, of)
        near = steps_of(drawn_around(tx, [middle.id], asked.hops), asked.filters.status)
        _check_size(near, asked.by)
        found = scores_of(near, asked.by)
        part, sizes = _numbered(_groups(near, parted))
        shown = sorted(found, key=lambda ident: (-found[ident], ident))[asked.part]
        known = named(tx, shown)
        return Centrality(
            of=middle,
            by=asked.by,
            parted=parted,
            total=len(found),
            ranked=tuple(
                Ranked(entity=known[ident], score=round(found[ident], 9), part=part[ident])
                for ident in shown
            ),
            parts=sizes,
        )

    state, found = read_as_known(store, asked.filters.as_known_on, question)
    named_by_id = {"of": (found.of.id,)} if found.of else {}
    return replace(found, pinned=Pinned(named=named_by_id, state=state))


def _overall(store: Store, asked: Ranking) -> Centrality:
    """Of all entities, on arrays."""
    parted = asked.parted or Parted.CONNECTED
    chosen = Filter(statuses=asked.filters.status)

    def question(tx: Transaction, chart: Chart) -> Centrality:
        network, where = chart.network(), chart.ground(chosen)
        # The next page of the same ranking is not worked out anew.
        score, order = chart.once((asked.by, chosen), partial(_ordered, where, asked.by))
        part, sizes = chart.once((parted, chosen), partial(_by_size, where, parted))
        shown = order[asked.part].tolist()
        known = named(tx, [network.node_id(node) for node in shown])
        return Centrality(
            of=None,
            by=asked.by,
            parted=parted,
            total=network.nodes,
            ranked=tuple(
                Ranked(
                    entity=known[network.node_id(node)],
                    score=round(float(score[node]), 9),
                    part=int(part[node]),
                )
                for node in shown
            ),
            parts=tuple(sizes[: asked.limit].tolist()),
            pinned=Pinned(state=chart.stamp),
        )

    return asked_as_known(store, asked.filters.as_known_on, question)


def _check_size(near: "nx.DiGraph[str]", by: Central) -> None:
    entities, steps = len(near), near.number_of_edges()
    around = f"{entities:,} entities with {steps:,} steps lie around it"
    if steps > _MOST_STEPS:
        said = f"{around}, more than {_MOST_STEPS:,}: ask for fewer hops, or of the whole graph."
        raise BadQuestion("hops", said)
    if by is Central.BETWEENNESS and entities * steps > _MOST_WORK:
        raise BadQuestion("hops", f"{around}: too many for betweenness. Ask for fewer hops.")


def steps_of(drawn: "nx.MultiDiGraph[str]", statuses: frozenset[Status]) -> "nx.DiGraph[str]":
    """The walkable steps of a drawn graph, each pair once: the rules of the paths."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    # Communities depend on the order, which is the store's own.
    graph.add_nodes_from(sorted(drawn))
    for source, target, fields in sorted(drawn.edges(data=True), key=lambda edge: edge[:2]):
        walk = LINKS[LinkKind(fields["kind"])].walk
        if source == target or Status(fields["status"]) not in statuses:
            continue
        if walk in {Walk.FORWARD, Walk.BOTH}:
            graph.add_edge(source, target)
        if walk in {Walk.BACKWARD, Walk.BOTH}:
            graph.add_edge(target, source)
    return graph


def scores_of(graph: "nx.DiGraph[str]", by: Central) -> Mapping[str, float]:
    """The score of every entity of a small graph."""
    match by:
        case Central.DEGREE:
            return {ident: float(number) for ident, number in graph.to_undirected().degree()}
        case Central.PAGERANK:
            return nx.pagerank(graph, alpha=0.85, tol=1e-10, max_iter=1000) if graph else {}
        case Central.BETWEENNESS:
            return nx.betweenness_centrality(graph)
        case Central.CORE:
            found = nx.core_number(graph.to_undirected())
            return {ident: float(number) for ident, number in found.items()}


def _ordered(where: Ground, by: Central) -> tuple[Scores, Numbers]:
    """The score of each entity, and all of them from the most central on."""
    score = scores(where, by)
    return score, np.lexsort((np.arange(len(score)), -score.round(9)))


def _by_size(where: Ground, parted: Parted) -> tuple[Numbers, Numbers]:
    """The number of the part of each entity, 1 being the largest, and how large the parts are."""
    label = components(where) if parted is Parted.CONNECTED else communities(where)
    sizes = np.bincount(label, minlength=1)
    # A label nobody has is no part; those that are larger come first, and then lower labels.
    order = np.lexsort((np.arange(len(sizes)), -sizes))[: np.count_nonzero(sizes)]
    place = np.zeros(len(sizes), dtype=np.int64)
    place[order] = np.arange(1, len(order) + 1)
    return place[label], sizes[order]


def _groups(near: "nx.DiGraph[str]", parted: Parted) -> Iterable[set[str]]:
    if not near:
        return ()
    if parted is Parted.CONNECTED:
        return nx.weakly_connected_components(near)
    return nx.community.louvain_communities(near.to_undirected(), seed=_SEED)


def _numbered(groups: Iterable[set[str]]) -> tuple[dict[str, int], tuple[int, ...]]:
    ordered = sorted(groups, key=lambda group: (-len(group), min(group)))
    part = {ident: number for number, group in enumerate(ordered, start=1) for ident in group}
    return part, tuple(len(group) for group in ordered)
