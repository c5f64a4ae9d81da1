"""The best paths against every path there is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Any

import networkx as nx
import numpy as np
import pytest

from graph.claim import Validity
from graph.errors import BadQuestion
from graph.vocabulary import Kind, LinkKind, Status
from graph.walk.arrays import Hops, LinkRow, NodeRow, both_ways, network
from graph.walk.best import Question, best
from graph.walk.days import first_day, last_day
from graph.walk.filters import Filter, Ground, UnknownDates, ground
from graph.walk.found import Found
from graph.walk.frontier import Floor
from graph.walk.outlook import outlook
from graph.walk.steps import Steps, steps_over

Key = tuple[float, int, int, str, tuple[str, ...]]


def stretch(valid: Validity, unknown: UnknownDates) -> tuple[int, int] | None:
    """The days a link holds, written out case by case."""
    start = first_day(valid.start) if valid.start else None
    end = last_day(valid.end) if valid.end else None
    if unknown is UnknownDates.LENIENT:
        return (-(10**9) if start is None else start, 10**9 if end is None else end)
    if start is None and end is None:
        return None
    return (start or end or 0, end or start or 0)


def passes(row: LinkRow, chosen: Filter) -> bool:
    """Whether one link passes everything but `during`."""
    if row.status not in chosen.statuses or row.confidence < chosen.min_confidence:
        return False
    if row.sources < chosen.min_sources or row.kind in chosen.not_link:
        return False
    if chosen.link and row.kind not in chosen.link:
        return False
    if {row.source, row.target} & chosen.avoid:
        return False
    if chosen.as_of is None:
        return True
    days = stretch(row.valid, chosen.unknown_dates)
    return (
        days is not None
        and days[0] <= last_day(chosen.as_of)
        and days[1] >= first_day(chosen.as_of)
    )


def hold_together(rows: list[LinkRow], chosen: Filter) -> bool:
    """Whether all links hold on one day of `during`."""
    if chosen.during is None:
        return True
    opening, closing = chosen.during
    days = [stretch(row.valid, chosen.unknown_dates) for row in rows]
    if None in days:
        return False
    first = max([d[0] for d in days if d] + ([first_day(opening)] if opening else []))
    last = min([d[1] for d in days if d] + ([last_day(closing)] if closing else []))
    return first <= last


@dataclass(frozen=True, kw_only=True)
class Wide:
    """What else a question may say: whom paths touch, whom they step around, which way they go."""

    via: tuple[frozenset[str], ...] = ()
    around: frozenset[str] = frozenset()
    both: bool = False


def every_path(  # noqa: PLR0913, PLR0917 - one argument for each part of the question
    drawn: Any, sources: set[str], targets: set[str], hops: int, chosen: Filter, wide: Wide
) -> Iterator[tuple[str, list[LinkRow]]]:
    """All paths, found by looking at every simple path between every two ends."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(drawn.steps)
    for u, v, key, row in drawn.steps.edges(keys=True, data="row"):
        if passes(row, chosen):
            graph.add_edge(u, v, key, row=row)
            if wide.both:
                graph.add_edge(v, u, ("back", row.id), row=row)
    for source in sources:
        for target in targets - {source}:
            for edges in nx.all_simple_edge_paths(graph, source, target, cutoff=hops):
                midway = {edge[0] for edge in edges[1:]}
                rows = [graph.edges[edge]["row"] for edge in edges]
                if midway & (targets | drawn.places | wide.around):
                    continue
                touched = midway | {source, target}
                if all(touched & some for some in wide.via) and hold_together(rows, chosen):
                    yield source, rows


def key_of(source: str, rows: list[LinkRow]) -> Key:
    weakest = min((row.confidence, row.sources) for row in rows)
    return (-weakest[0], -weakest[1], len(rows), source, tuple(row.id for row in rows))


def keys_of(found: Found, drawn: Any) -> list[Key]:
    net = drawn.network
    return [
        (
            -r.weakest,
            -r.sources,
            len(r.links),
            net.node_id(r.nodes[0]),
            tuple(map(net.link_id, r.links)),
        )
        for r in found.routes
    ]


def some_filter(random: Random, names: list[str]) -> Filter:
    kinds = [LinkKind.SUPPLIED_TO, LinkKind.PART_OF, LinkKind.SUCCEEDED_BY]
    some: dict[str, Any] = {
        "as_of": random.choice(["2012", "2014-06", "2016-02-11"]),
        "during": random.choice([("2012", "2018"), ("2014", None), (None, "2013-05")]),
        "min_confidence": 0.4,
        "min_sources": 2,
        "link": frozenset(kinds),
        "not_link": frozenset({LinkKind.USED_BY}),
        "avoid": frozenset({random.choice(names)}),
        "statuses": frozenset(random.sample(list(Status), 6)),
    }
    asked = random.sample(sorted(some), random.choice([0, 1, 1, 2]))
    unknown = random.choice([UnknownDates.LENIENT, UnknownDates.LENIENT, UnknownDates.STRICT])
    return Filter(unknown_dates=unknown, **{name: some[name] for name in asked})


def some_width(random: Random, names: list[str]) -> Wide:
    via = [frozenset(random.sample(names, random.randint(1, 2))) for _ in range(2)]
    return Wide(
        via=tuple(via[: random.choice([0, 0, 1, 2])]),
        around=frozenset(random.sample(names, random.choice([0, 0, 1]))),
        both=random.random() < 0.3,
    )


@pytest.mark.parametrize("block", range(20))
@pytest.mark.parametrize("patience", [256, 0])
def test_the_best_paths_are_those_of_all_paths(
    draw: Callable[[int], Any], block: int, patience: int
) -> None:
    """On 3,000 small graphs the answer is the first k of all paths sorted, proofs or none."""
    told = 0
    for seed in range(block * 150, block * 150 + 150):
        drawn = draw(seed)
        random = Random(seed * 7 + 1)
        names = [node.id for node in drawn.nodes]
        sources = set(random.sample(names, random.randint(1, 2)))
        targets = set(random.sample(names, random.randint(1, 2)))
        hops, limit = random.randint(1, 10), random.choice([1, 2, 3, 10, 100])
        chosen = some_filter(random, names) if seed % 3 else Filter()
        wide = some_width(random, names) if seed % 2 else Wide()
        net = both_ways(drawn.network) if wide.both else drawn.network
        asked = Question(
            sources=net.indexes(sources),
            targets=net.indexes(targets),
            max_hops=hops,
            limit=limit,
            via=tuple(np.isin(np.arange(net.nodes), net.indexes(some)) for some in wide.via),
            patience=patience,
        )
        found = best(ground(net, chosen).without(net.indexes(wide.around)), asked)
        every = every_path(drawn, sources, targets, hops, chosen, wide)
        expected = sorted({key_of(*path) for path in every})
        assert keys_of(found, drawn) == expected[:limit], seed
        assert found.complete
        assert found.certain == len(found.routes)
        told += len(found.routes)
    assert told > 120


def some_question(drawn: Any, random: Random) -> tuple[Ground, Question, Hops]:
    """A question on a part of a graph, and how far everybody is from its targets."""
    names = [node.id for node in drawn.nodes]
    part = ground(drawn.network, some_filter(random, names))
    asked = asks(
        drawn.network,
        random.sample(names, random.randint(1, 2)),
        random.sample(names, random.randint(1, 2)),
        max_hops=random.randint(1, 10),
        limit=random.choice([1, 2, 3]),
        spare=1,
    )
    return part, asked, outlook(part, np.empty(0, dtype=np.int32), asked.targets).straight


def test_a_part_of_the_graph_has_the_paths_of_the_whole(
    draw: Callable[[int], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Numbered anew or never, with all distances known or none: one answer, and one account."""
    told = 0
    for seed in range(400):
        random = Random(seed * 11 + 3)
        part, asked, known = some_question(draw(seed), random)
        once, far = best(part, asked), best(part, replace(asked, far=known))
        with monkeypatch.context() as never:
            never.setattr("graph.walk.narrow.MOST_STEPS", -1)
            whole = best(part, asked)
        for found in (once, far):
            assert (found.routes, found.coarse) == (whole.routes, whole.coarse), seed
        told += len(whole.routes)
    assert told > 200


def test_however_few_steps_are_kept_the_paths_are_the_same(
    draw: Callable[[int], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is too much to list is listed from the best links down, or walked as a whole."""
    told = 0
    for seed in range(400):
        random = Random(seed * 5 + 2)
        part, asked, known = some_question(draw(seed), random)
        expected = best(part, asked)
        with monkeypatch.context() as seldom:
            seldom.setattr("graph.walk.narrow.MOST_KEPT", random.randint(0, 5))
            for question in (asked, replace(asked, far=known)):
                found = best(part, question)
                assert (found.routes, found.complete) == (expected.routes, True), seed
        told += len(expected.routes)
    assert told > 200


def test_good_links_are_listed_where_all_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Enough good paths among a crowd of weak ones are found without walking the crowd."""
    worth = {f"b{number:02}": 0.9 if number < 3 else 0.5 + number / 1000 for number in range(40)}
    rows = [
        LinkRow(id=f"{one}>{other}", source=one, target=other, kind=LinkKind.SUPPLIED_TO,
                confidence=worth[broker])
        for broker in worth for one, other in (("s", broker), (broker, "t"))
    ]  # fmt: skip
    net = network([NodeRow(id=one, kinds=(Kind.ORGANISATION,)) for one in ("s", "t", *worth)], rows)
    walked: list[int] = []

    def over(floor: Floor, *rest: Any) -> Steps:
        walked.append(floor.rank)
        return steps_over(floor, *rest)

    monkeypatch.setattr("graph.walk.best.steps_over", over)
    monkeypatch.setattr("graph.walk.narrow.MOST_KEPT", 30)
    found = best(ground(net), asks(net, ["s"], ["t"], limit=3))
    middle = [net.node_id(route.nodes[1]) for route in found.routes]
    assert (middle, walked) == (["b00", "b01", "b02"], [])


def mill(spokes: int) -> Any:
    """Two sources behind a dense crowd of brokers that leads back only to the sources."""
    crowd = [f"c{number:02}" for number in range(spokes)]
    names = ["s1", "s2", "t", *crowd]
    pairs = [("s1", "t")]
    pairs += [("s1", broker) for broker in crowd] + [(broker, "s1") for broker in crowd]
    pairs += [(one, other) for one in crowd for other in crowd if one != other]
    rows = [
        LinkRow(id=f"{one}>{other}", source=one, target=other, kind=LinkKind.SUPPLIED_TO)
        for one, other in pairs
    ]
    return network([NodeRow(id=name, kinds=(Kind.ORGANISATION,)) for name in names], rows)


def asks(net: Any, sources: list[str], targets: list[str], **more: Any) -> Question:
    return Question(sources=net.indexes(sources), targets=net.indexes(targets), **more)


def test_walks_that_come_back_do_not_explode() -> None:
    """A crowd through which a billion walks lead back to their start is settled within bounds."""
    net = mill(20)
    found = best(ground(net), asks(net, ["s1", "s2"], ["t"], max_hops=10, limit=100))
    assert [[net.link_id(link) for link in route.links] for route in found.routes] == [["s1>t"]]
    assert found.complete
    assert found.explored < 20_000


def test_an_ended_budget_keeps_what_is_certain() -> None:
    """When the work runs out the answer says so, and its certain part is a true beginning."""
    partly = 0
    for seed in range(150):
        random = Random(seed)
        names = [f"n{number}" for number in range(8)]
        rows = [
            LinkRow(
                id=f"l{number:03}",
                source=random.choice(names),
                target=random.choice(names),
                kind=LinkKind.SUPPLIED_TO,
                confidence=round(random.random(), 1),
            )
            for number in range(30)
        ]
        net = network([NodeRow(id=name, kinds=(Kind.VENDOR,)) for name in names], rows)
        whole = best(ground(net), asks(net, ["n0"], ["n7"], limit=10))
        for work in (1, 5, 20, 50, 100, 200):
            part = best(ground(net), asks(net, ["n0"], ["n7"], limit=10, work=work))
            assert part.routes[: part.certain] == whole.routes[: part.certain]
            assert part.explored <= work
            assert part.routes == whole.routes or not part.complete
            partly += not part.complete and part.certain > 0
    assert partly > 25


def test_a_passed_deadline_ends_the_search() -> None:
    """A moment that lies in the past gives an answer at once, and an incomplete one."""
    net = mill(5)
    found = best(ground(net), asks(net, ["s1"], ["t"], deadline=0.0))
    assert (found.complete, found.certain) == (False, 0)


def test_a_question_out_of_bounds_names_its_part() -> None:
    """Too many hops and too many paths are refused by name."""
    nobody = np.array([], dtype=np.int32)
    for wrong in ({"max_hops": 11}, {"max_hops": 0}, {"limit": 0}, {"limit": 101}):
        with pytest.raises(BadQuestion) as refused:
            Question(sources=nobody, targets=nobody, **wrong)
        assert {refused.value.parameter} == wrong.keys()


def test_a_place_is_an_end_and_never_a_step() -> None:
    """A path may end in a country and may not pass through one."""
    rows = [
        LinkRow(id="1", source="v", target="land", kind=LinkKind.SUPPLIED_TO),
        LinkRow(id="2", source="land", target="a", kind=LinkKind.PART_OF),
    ]
    kinds = {"v": Kind.VENDOR, "land": Kind.COUNTRY, "a": Kind.SECURITY_APPARATUS}
    net = network([NodeRow(id=name, kinds=(kind,)) for name, kind in kinds.items()], rows)
    assert len(best(ground(net), asks(net, ["v"], ["land"])).routes) == 1
    assert best(ground(net), asks(net, ["v"], ["a"])).routes == ()
    assert len(best(ground(net), asks(net, ["land"], ["a"])).routes) == 1
