"""Who is central, around one entity or in the whole graph, and which parts it falls into."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

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
from graph.walk.central import Central, components, scores
from graph.walk.chart import Chart
from graph.walk.filters import Filter, ground

_SEED = 0
# What networkx does in seconds: communities take longer with every step, betweenness as many
# operations as there are entities times steps.
_MOST_STEPS = 20_000
_MOST_WORK = 5_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """An entity with its score, and the number of the part it belongs to, the largest being 1."""

    entity: Entity
    score: float
    part: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Centrality(Citable):
    """A piece of the ranking, the most central first, and how large the parts are.

    Around one entity (`of`) parts are communities, denser inside than to the outside; in the whole
    graph they are what is connected at all.
    """

    of: Entity | None
    by: Central
    total: int
    ranked: tuple[Ranked, ...]
    parts: tuple[int, ...]


def central_around(  # noqa: PLR0913 - one argument for each part of the question
    store: Store,
    reference: str,
    by: Central,
    *,
    hops: int = 2,
    filters: Filters | None = None,
    limit: int = 20,
    offset: int = 0,
) -> Centrality:
    """The ranking among all within `hops` of one entity, through networkx.

    Of `filters` status and `as_known_on` count. Raises `BadQuestion` out of bounds and where too
    much lies around it, `UnknownEntity` and `AmbiguousEntity` for the name.
    """
    check_page(limit, offset)
    chosen = filters or Filters()

    def question(tx: Transaction) -> Centrality:
        middle = resolve(tx, reference)
        near = steps_of(drawn_around(tx, [middle.id], hops), chosen.status)
        _check_size(near, by)
        found = scores_of(near, by)
        groups = nx.community.louvain_communities(near.to_undirected(), seed=_SEED) if found else []
        part, sizes = _numbered(groups)
        shown = sorted(found, key=lambda ident: (-found[ident], ident))[offset : offset + limit]
        known = named(tx, shown)
        return Centrality(
            of=middle,
            by=by,
            total=len(found),
            ranked=tuple(
                Ranked(entity=known[ident], score=round(found[ident], 9), part=part[ident])
                for ident in shown
            ),
            parts=sizes,
        )

    state, found = read_as_known(store, chosen.as_known_on, question)
    named_by_id = {"of": (found.of.id,)} if found.of else {}
    return replace(found, pinned=Pinned(named=named_by_id, state=state))


def central_overall(
    store: Store, by: Central, *, filters: Filters | None = None, limit: int = 20, offset: int = 0
) -> Centrality:
    """The ranking of all entities, on arrays.

    Of `filters` status and `as_known_on` count. Raises `BadQuestion` where the graph is too large
    for the measure.
    """
    check_page(limit, offset)
    asked = filters or Filters()
    chosen = Filter(statuses=asked.status)

    def question(tx: Transaction, chart: Chart) -> Centrality:
        network = chart.network()
        where = ground(network, chosen)
        score, label = scores(where, by), components(where)
        order = np.lexsort((np.arange(network.nodes), -score.round(9)))
        shown = order[offset : offset + limit].tolist()
        sizes = np.bincount(label) if len(label) else np.zeros(0, dtype=np.int64)
        by_size = np.lexsort((np.arange(len(sizes)), -sizes))
        place = np.empty(len(sizes), dtype=np.int64)
        place[by_size] = np.arange(1, len(sizes) + 1)
        known = named(tx, [network.node_id(node) for node in shown])
        return Centrality(
            of=None,
            by=by,
            total=network.nodes,
            ranked=tuple(
                Ranked(
                    entity=known[network.node_id(node)],
                    score=round(float(score[node]), 9),
                    part=int(place[label[node]]),
                )
                for node in shown
            ),
            parts=tuple(sizes[by_size][:limit].tolist()),
            pinned=Pinned(state=chart.stamp),
        )

    return asked_as_known(store, asked.as_known_on, question)


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


def _numbered(groups: Iterable[set[str]]) -> tuple[dict[str, int], tuple[int, ...]]:
    ordered = sorted(groups, key=lambda group: (-len(group), min(group)))
    part = {ident: number for number, group in enumerate(ordered, start=1) for ident in group}
    return part, tuple(len(group) for group in ordered)
