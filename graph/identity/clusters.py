"""Which entities are one body, by judgements and certain merges; and where people disagree.

Everything here is a function of the set of judgements, never of their order or of what was
computed before: take one away and the result is what it was without it, exactly.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import networkx as nx

from graph.identity.judgement import Judgement, Verdict

Pair: TypeAlias = tuple[str, str]
_Graph: TypeAlias = "nx.Graph[str]"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Judgements that cannot all hold: two entities said to be one, directly or by way of others,
    and said to be two. Until somebody takes one back, none of the merges in it is made.
    """

    pair: Pair
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Clusters:
    """The canonical id of every merged entity, what is known to differ, and contradictions."""

    canonical: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[Pair] = frozenset()
    contradictions: tuple[Contradiction, ...] = ()

    def of(self, entity: str) -> str:
        """The id under which the entity is found: its own, unless it was merged."""
        return self.canonical.get(entity, entity)

    def members(self, entity: str) -> frozenset[str]:
        """All ids that are this body."""
        kept = self.of(entity)
        return frozenset({kept, *(other for other, to in self.canonical.items() if to == kept)})

    def verdict(self, one: str, other: str) -> Verdict | None:
        """What the judgements say about two entities, directly or by way of others, or None."""
        left, right = self.of(one), self.of(other)
        if left == right:
            return Verdict.POSITIVE
        return Verdict.NEGATIVE if (min(left, right), max(left, right)) in self.apart else None


def clusters(judgements: Iterable[Judgement], certain: Iterable[Pair] = ()) -> Clusters:
    """The clusters that standing judgements and certain merges make.

    A certain merge gives way to any judgement, `unsure` too, that speaks against it. The id that
    stays is the one kept by the cluster's earliest judgement, so a cluster keeps its id as it
    grows; without judgements it is the shortest id, which is the name without additions.
    """
    said = sorted(judgements, key=lambda judgement: (judgement.at, judgement.id))
    negative = {j.pair for j in said if j.verdict is Verdict.NEGATIVE}
    positive = [j for j in said if j.verdict is Verdict.POSITIVE]
    merged = _graph(j.pair for j in positive)
    conflicts = {pair: _between(merged, pair) for pair in sorted(negative)}
    suspended = {edge for edges in conflicts.values() for edge in edges}
    merged.remove_edges_from(suspended)
    held = [j for j in positive if merged.has_edge(*j.pair)]
    doubted = negative | suspended | {j.pair for j in said if j.verdict is Verdict.UNSURE}
    _add_certain(merged, certain, doubted)
    canonical = _canonical(merged, held)
    apart = {
        (min(ends), max(ends))
        for pair in negative
        for ends in [tuple(canonical.get(end, end) for end in pair)]
    }
    found = [_contradiction(pair, edges, said) for pair, edges in conflicts.items() if edges]
    return Clusters(canonical, frozenset(apart), tuple(found))


def _graph(pairs: Iterable[Pair]) -> _Graph:
    graph: _Graph = nx.Graph()
    graph.add_edges_from(pairs)
    return graph


def _between(graph: _Graph, pair: Pair) -> set[Pair]:
    """The edges on any way from one end of the pair to the other.

    With the pair itself as an edge, those are the edges of the block that holds it.
    """
    if pair[0] not in graph or pair[1] not in graph or not nx.has_path(graph, *pair):
        return set()
    direct = {pair} if graph.has_edge(*pair) else set()
    near = graph.subgraph(nx.node_connected_component(graph, pair[0])).copy()
    near.add_edge(*pair)
    for block in nx.biconnected_component_edges(near):
        edges = {(min(edge), max(edge)) for edge in block}
        if pair in edges:
            return (edges - {pair}) | direct
    return direct


def _add_certain(graph: _Graph, certain: Iterable[Pair], doubted: set[Pair]) -> None:
    """Add the certain merges that no judgement speaks against, whatever way they lead."""
    judged = {(min(edge), max(edge)) for edge in graph.edges}
    rules = {(min(pair), max(pair)) for pair in certain} - judged - doubted
    graph.add_edges_from(sorted(rules))
    barred = {edge for pair in sorted(doubted) for edge in _between(graph, pair)}
    graph.remove_edges_from(barred & rules)


def _canonical(graph: _Graph, held: list[Judgement]) -> dict[str, str]:
    earliest = dict[str, str]()
    for judgement in reversed(held):
        earliest[judgement.one] = judgement.at + judgement.id
    canonical = dict[str, str]()
    for component in nx.connected_components(graph):
        judged = component & earliest.keys()
        kept = (
            min(judged, key=lambda entity: earliest[entity])
            if judged
            else min(component, key=lambda entity: (len(entity), entity))
        )
        if len(component) > 1:
            canonical |= dict.fromkeys(component, kept)
    return dict(sorted(canonical.items()))


def _contradiction(pair: Pair, edges: set[Pair], said: list[Judgement]) -> Contradiction:
    involved = [
        judgement
        for judgement in said
        if (judgement.pair == pair and judgement.verdict is not Verdict.UNSURE)
        or (judgement.pair in edges and judgement.verdict is Verdict.POSITIVE)
    ]
    return Contradiction(pair, tuple(involved))
