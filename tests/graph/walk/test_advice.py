"""Advice that was tried: each tip, followed, gives a path of the length it says."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import Any

import numpy as np
import pytest

from graph.claim import Validity
from graph.vocabulary import Kind, LinkKind, Status
from graph.walk.advice import Advice, advice
from graph.walk.arrays import LinkRow, NodeRow, both_ways, network
from graph.walk.best import Question, best
from graph.walk.corridor import Corridor
from graph.walk.ends import ends
from graph.walk.filters import Filter, Reason, UnknownDates, ground, left_out_of
from graph.walk.frontier import Floor
from graph.walk.hubs import HubRule, avoiding, hubs
from graph.walk.looked import looked_at
from graph.walk.trying import Asked, Called, Passing


def chain(**odd: dict[str, Any]) -> Any:
    """A vendor, a broker, an office and the police in a row; `odd` changes the links by name."""
    names = ["vendor", "broker", "office", "police"]
    rows = [
        LinkRow(
            **(
                {"id": a, "source": a, "target": b, "kind": LinkKind.SUPPLIED_TO, "confidence": 0.8}
                | odd.get(a, {})
            )
        )
        for a, b in pairwise(names)
    ]
    return network([NodeRow(id=name, kinds=(Kind.ORGANISATION,)) for name in names], rows)


def tips(net: Any, chosen: Filter | None = None, hops: int = 6, **more: Any) -> list[str]:
    question = Question(
        sources=net.indexes(["vendor"]), targets=net.indexes(["police"]), max_hops=hops
    )
    asked = Asked(network=net, chosen=chosen or Filter(), question=question, **more)
    told = advice(asked)
    assert told.untried == ()
    return [tip.sentence for tip in told.tips]


def test_the_nearest_year_is_named() -> None:
    """With links of 2012 to 2013 and of 2013 to 2015, both years asked move to 2013."""
    net = chain(
        vendor={"valid": Validity(start="2012", end="2013")},
        office={"valid": Validity(start="2013-05", end="2015")},
    )
    for year in ("2012", "2014", "2014-06", "2013-02"):
        moved = f"There is a path of 3 hops if as_of {year} becomes 2013."
        assert tips(net, Filter(as_of=year)) == [moved]


def test_a_path_that_held_in_no_year_needs_the_date_dropped() -> None:
    """Two links that never overlap are no path in any year."""
    net = chain(
        vendor={"valid": Validity(start="2012", end="2012")},
        office={"valid": Validity(start="2015", end="2015")},
    )
    assert tips(net, Filter(as_of="2012")) == ["There is a path of 3 hops without as_of 2012."]
    during = Filter(during=("2012", "2018"))
    assert tips(net, during) == ["There is a path of 3 hops without during 2012..2018."]


def test_each_filter_is_moved_no_further_than_needed() -> None:
    """Confidence and sources move to the best that a path has, statuses and hops by the least."""
    rumour = chain(broker={"status": Status.ALLEGED})
    assert tips(rumour) == ["There is a path of 3 hops, but only through alleged links."]
    weak = chain(broker={"confidence": 0.35, "sources": 2}, office={"sources": 5})
    confidence = ["There is a path of 3 hops if min_confidence 0.6 becomes 0.35."]
    assert tips(weak, Filter(min_confidence=0.6)) == confidence
    sources = ["There is a path of 3 hops if min_sources 4 becomes 1."]
    assert tips(weak, Filter(min_sources=4)) == sources
    assert tips(weak, hops=2) == ["There is a path of 3 hops if max_hops 2 becomes 3."]


def test_only_counts_of_sources_that_occur_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """From a thousand sources down to five, two and one: three tries, not a thousand."""
    net = chain(broker={"sources": 2}, office={"sources": 5})
    tried: list[int] = []

    def counting(network: Any, chosen: Filter) -> Any:
        tried.append(chosen.min_sources)
        return ground(network, chosen)

    monkeypatch.setattr("graph.walk.trying.ground", counting)
    sources = ["There is a path of 3 hops if min_sources 1000 becomes 1."]
    assert tips(net, Filter(min_sources=1000)) == sources
    assert [one for one in tried if one < 1000] == [5, 2, 1]


def test_kinds_entities_and_dates_that_bar_the_way() -> None:
    """A kind, an entity to avoid, and strictness about dates are each named."""
    net = chain(broker={"kind": LinkKind.USED_BY})
    only = Filter(link=frozenset({LinkKind.SUPPLIED_TO}))
    assert tips(net, only) == ["There is a path of 3 hops without link SUPPLIED_TO."]
    never = Filter(not_link=frozenset({LinkKind.USED_BY}))
    assert tips(net, never) == ["There is a path of 3 hops without not_link USED_BY."]
    one = Filter(avoid=frozenset({"broker"}))
    assert tips(net, one) == ["There is a path of 3 hops without avoid broker."]
    both = Filter(avoid=frozenset({"broker", "office"}))
    assert tips(net, both) == ["There is a path of 3 hops without avoid broker, office."]
    strict = Filter(as_of="2014", unknown_dates=UnknownDates.STRICT)
    assert tips(net, strict) == [
        "There is a path of 3 hops without as_of 2014.",
        "There is a path of 3 hops if unknown_dates strict becomes lenient.",
    ]


def test_hubs_are_one_of_the_filters() -> None:
    """When only a hub leads there, the advice is to let hubs in."""
    net = chain()
    found = hubs(net, HubRule(least=1, share=0.0))
    assert found == ()
    rows = [LinkRow(id="x", source="office", target="broker", kind=LinkKind.USED_BY)]
    more = [
        LinkRow(id=a, source=a, target=b, kind=LinkKind.SUPPLIED_TO)
        for a, b in (("vendor", "broker"), ("broker", "police"))
    ]
    nodes = [NodeRow(id=n, kinds=()) for n in ("vendor", "broker", "office", "police")]
    net = network(nodes, rows + more)
    found = hubs(net, HubRule(least=1, share=0.0))
    assert tips(net, hubs=found) == ["There is a path of 2 hops if hubs exclude becomes include."]


def test_two_bars_have_no_single_remedy() -> None:
    """When two filters each bar the way, nothing is promised."""
    net = chain(broker={"status": Status.DENIED}, office={"confidence": 0.1})
    assert tips(net, Filter(min_confidence=0.5)) == []


def follow(tip: Advice, asked: Asked) -> tuple[Filter, int]:
    """The question changed as the tip says."""
    chosen, hops = asked.chosen, asked.question.max_hops
    changed: dict[str, Any] = {
        "max_hops": dict,
        "as_of": lambda: {"as_of": tip.becomes},
        "during": lambda: {"during": None},
        "unknown_dates": lambda: {"unknown_dates": UnknownDates.LENIENT},
        "min_confidence": lambda: {"min_confidence": float(tip.becomes or 0)},
        "min_sources": lambda: {"min_sources": int(tip.becomes or 0)},
        "status": lambda: {
            "statuses": chosen.statuses | {Status(tip.becomes)}
            if tip.becomes
            else frozenset(Status)
        },
        "not_link": lambda: {"not_link": frozenset()},
        "avoid": lambda: {"avoid": chosen.avoid - set(tip.dropped)},
    }[tip.filter]()
    return replace(chosen, **changed), int(tip.becomes or 0) if tip.filter == "max_hops" else hops


def informed(asked: Asked) -> Asked:
    """The same, with what its search looked at and left out."""
    where = ground(asked.network, asked.chosen)
    between = ends(where, asked.question.sources, asked.question.targets)
    corridor = Corridor(Floor(ground=where), between)
    looked = looked_at(corridor, asked.question.max_hops).links
    met = left_out_of(asked.network, asked.chosen, looked[~where.allowed[looked]])
    corridor.come_back()  # as the look for hubs may have gone further
    return replace(asked, met=met, parted=corridor.parted, corridor=corridor)


def test_advice_followed_is_a_path(draw: Callable[[int], Any]) -> None:
    """On random graphs and filters every tip leads to a path as short as it says.

    What the search left out spares tries, and no tip.
    """
    followed, spared = set(), 0
    for seed in range(600):
        drawn, random = draw(seed), Random(seed)
        net = drawn.network
        names = [node.id for node in drawn.nodes]
        source, target = random.sample(names, 2)
        chosen = Filter(
            as_of=random.choice([None, None, None, "2009", "2013", "2014-06", "2018"]),
            during=random.choice([None, None, ("2012", "2018")]),
            unknown_dates=random.choice(list(UnknownDates)),
            min_confidence=random.choice([0.0, 0.0, 0.4, 0.8]),
            min_sources=random.choice([0, 0, 2, 3]),
            not_link=frozenset(random.choice([[], [LinkKind.SUPPLIED_TO]])),
            avoid=frozenset(random.choice([[], random.sample(names, 1)])),
        )
        question = Question(
            sources=net.indexes([source]),
            targets=net.indexes([target]),
            max_hops=random.choice([1, 1, 6]),
            limit=100,
        )
        asked = Asked(network=net, chosen=chosen, question=question)
        if best(ground(net, chosen), question).routes:
            continue
        told = informed(asked)
        assert advice(told) == advice(asked), seed
        spared += told.parted or not told.barred(Reason.STATUS)
        for tip in advice(asked).tips:
            changed, hops = follow(tip, asked)
            routes = best(ground(net, changed), replace(question, max_hops=hops)).routes
            lengths = [len(route.links) for route in routes]
            assert tip.hops in lengths, (seed, tip)
            assert tip.filter == "min_confidence" or tip.hops == min(lengths)
            followed.add(tip.filter)
    assert spared > 100
    assert followed >= {"max_hops", "as_of", "min_confidence", "min_sources", "status", "not_link"}


def leads(asked: Asked, **changed: Any) -> bool:
    """Whether there is any path when these parts of the question, and no others, are changed."""
    parts = {name: changed.pop(name) for name in ("max_hops", "via") if name in changed}
    net, hubs_out = changed.pop("network", asked.network), changed.pop("hubs", asked.hubs)
    where = avoiding(ground(net, replace(asked.chosen, **changed)), hubs_out)
    return bool(best(where, replace(asked.question, **parts)).routes)


def remedies(asked: Asked) -> set[tuple[str, str | None]]:
    """Every filter that alone, dropped, gives a path; statuses and references one by one."""
    dropped: dict[str, dict[str, Any]] = {
        "max_hops": {"max_hops": 10},
        "as_of": {"as_of": None},
        "during": {"during": None},
        "unknown_dates": {"unknown_dates": UnknownDates.LENIENT},
        "min_confidence": {"min_confidence": 0.0},
        "min_sources": {"min_sources": 0},
        "link": {"link": frozenset()},
        "not_link": {"not_link": frozenset()},
        "hubs": {"hubs": ()},
        "direction": {"network": both_ways(asked.network)},
    }
    found: set[tuple[str, str | None]] = {
        (name, None) for name, change in dropped.items() if leads(asked, **change)
    }
    statuses, avoid = asked.chosen.statuses, asked.chosen.avoid
    alone = {one for one in Status if leads(asked, statuses=statuses | {one})}
    none = not alone and leads(asked, statuses=frozenset(Status))
    found |= {("status", one.value) for one in alone} | ({("status", None)} if none else set())
    freed = {one for one in avoid if leads(asked, avoid=avoid - {one})}
    none = not freed and leads(asked, avoid=frozenset())
    found |= {("avoid", one) for one in freed} | ({("avoid", None)} if none else set())
    via = asked.question.via
    rest = [(str(n), via[:n] + via[n + 1 :]) for n in range(len(via))]
    without = {name for name, others in rest if leads(asked, via=others)}
    none = bool(via) and not without and leads(asked, via=())
    return found | {("via", name) for name in without} | ({("via", None)} if none else set())


def told_of(tip: Advice) -> tuple[str, str | None]:
    """The tip as one of the remedies."""
    if tip.filter == "status":
        return tip.filter, tip.becomes
    if tip.filter in {"avoid", "via"}:
        return tip.filter, tip.dropped[0] if len(tip.dropped) == 1 else None
    return tip.filter, None


def some_question(drawn: Any, random: Random) -> Asked:
    """A question with a few filters, some of which may bar the way."""
    net, names = drawn.network, [node.id for node in drawn.nodes]
    source, target, touched = random.sample(names, 3)
    via = random.choice([(), (), (touched,)])
    via += (names[0],) if via and len(names) % 2 else ()
    some: dict[str, Any] = {
        "as_of": random.choice(["2009", "2013", "2014-06", "2018"]),
        "during": ("2012", "2014"),
        "min_confidence": random.choice([0.4, 0.8]),
        "min_sources": random.choice([2, 3]),
        "statuses": frozenset(random.sample(list(Status), 5)),
        "link": frozenset({LinkKind.SUPPLIED_TO, LinkKind.PART_OF}),
        "not_link": frozenset({LinkKind.SUPPLIED_TO}),
        "avoid": frozenset(random.sample(names, random.randint(1, 2))) - {source, target},
        "unknown_dates": UnknownDates.STRICT,
    }
    chosen = Filter(**{name: some[name] for name in random.sample(sorted(some), 2)})
    question = Question(
        sources=net.indexes([source]),
        targets=net.indexes([target]),
        max_hops=random.choice([1, 2, 6]),
        limit=100,
        via=tuple(np.isin(np.arange(net.nodes), net.indexes([one])) for one in via),
    )
    found = hubs(net, HubRule(least=random.choice([2, 100]), share=0.0))
    asked = Asked(
        network=net,
        chosen=chosen,
        question=question,
        hubs=found,
        via=tuple(Passing(Called((f"{place}",), one)) for place, one in enumerate(via)),
    )
    return replace(asked, turned=lambda: replace(asked, network=both_ways(net)))


def test_every_filter_that_alone_bars_the_way_is_named(draw: Callable[[int], Any]) -> None:
    """On 1,500 random questions the tips are what dropping each filter by itself gives, no less."""
    named: Counter[str] = Counter()
    for seed in range(1500):
        drawn, random = draw(seed), Random(seed * 3 + 1)
        if len(drawn.nodes) < 3:
            continue
        asked = some_question(drawn, random)
        if leads(asked):
            continue
        told = advice(asked)
        expected = remedies(asked)
        assert ({told_of(tip) for tip in told.tips}, told.untried) == (expected, ()), seed
        named.update(name for name, _ in expected)
    assert {name for name, times in named.items() if times >= 5} == {
        "max_hops", "as_of", "during", "unknown_dates", "min_confidence", "min_sources", "status",
        "link", "not_link", "avoid", "via", "hubs", "direction",
    }  # fmt: skip


def test_a_hub_that_via_lets_in_is_closed_when_via_goes() -> None:
    """Through a hub and a dead end, both named: without `via` no step leads over the hub."""
    pairs = [("vendor", "hub"), ("office", "hub"), ("hub", "police"), ("vendor", "broker")]
    rows = [LinkRow(id=a + b, source=a, target=b, kind=LinkKind.SUPPLIED_TO) for a, b in pairs]
    names = ["vendor", "office", "hub", "broker", "police"]
    net = network([NodeRow(id=name, kinds=(Kind.ORGANISATION,)) for name in names], rows)
    question = Question(
        sources=net.indexes(["vendor"]),
        targets=net.indexes(["police"]),
        via=tuple(np.isin(np.arange(net.nodes), net.indexes([one])) for one in ("hub", "broker")),
    )
    via = tuple(Passing(Called((one.upper(),), one)) for one in ("hub", "broker"))
    asked = Asked(network=net, chosen=Filter(), question=question, via=via)
    assert [(tip.dropped, tip.hops, tip.sentence) for tip in advice(asked).tips] == [
        (("BROKER",), 2, "There is a path of 2 hops without via broker.")
    ]
    found = hubs(net, HubRule(least=1, share=0.0))
    let_in = (via[0]._replace(lets_in=found), via[1])
    assert [tip.dropped for tip in advice(replace(asked, via=let_in)).tips] == [("BROKER",)]
    closed = replace(asked, via=(via[0], via[1]._replace(lets_in=found)))
    assert advice(closed) == ((), ())


def test_whoever_is_named_is_called_by_its_name() -> None:
    """A reference to drop is as it was given, an id say, and the sentence has its name."""
    net = chain()
    avoided = {"broker": Called(("org-7", "Broker, Inc."), "The Broker")}
    question = Question(sources=net.indexes(["vendor"]), targets=net.indexes(["police"]))
    chosen = Filter(avoid=frozenset({"broker"}))
    asked = Asked(network=net, chosen=chosen, question=question, avoided=avoided)
    [tip] = advice(asked).tips
    assert (tip.was, tip.dropped) == ("org-7, Broker, Inc.", ("org-7", "Broker, Inc."))
    assert tip.sentence == "There is a path of 3 hops without avoid The Broker."


@pytest.mark.parametrize("hops", [1, 2])
def test_no_time_means_no_advice(hops: int) -> None:
    """A deadline that has passed leaves nothing to promise, and it is said what was not tried."""
    net = chain()
    question = Question(
        sources=net.indexes(["vendor"]),
        targets=net.indexes(["police"]),
        max_hops=hops,
        deadline=0.0,
    )
    asked = Asked(network=net, chosen=Filter(), question=question, turned=lambda: None)
    assert advice(asked) == ((), ("max_hops", "status", "direction"))
