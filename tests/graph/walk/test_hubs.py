"""The rule on hubs, and what leaving them out does."""

from collections.abc import Callable
from dataclasses import replace
from math import inf
from random import Random
from typing import Any

import networkx as nx
import numpy as np
import pytest

from graph.errors import BadQuestion
from graph.store.stamped import State
from graph.vocabulary import Kind, LinkKind, Status
from graph.walk.arrays import LinkRow, Network, NodeRow, both_ways, network
from graph.walk.best import Question, best
from graph.walk.chart import Chart, Direction
from graph.walk.corridor import Corridor
from graph.walk.ends import ends
from graph.walk.filters import Filter, Ground, ground
from graph.walk.frontier import Floor
from graph.walk.hubs import Hub, HubRule, avoiding, between, fan_in, hubs
from graph.walk.outlook import outlook

VENDORS = [f"v{number:03}" for number in range(120)]


def sale(source: str, target: str, kind: LinkKind = LinkKind.SUPPLIED_TO) -> LinkRow:
    return LinkRow(id=f"{source} {kind} {target}", source=source, target=target, kind=kind)


@pytest.fixture(scope="module")
def net() -> Network:
    """A fair and an archive with 120 vendors each, and a shop with 100 suppliers."""
    rows = [sale(vendor, place) for vendor in VENDORS for place in ("fair", "archive")]
    rows += [sale(vendor, "shop") for vendor in VENDORS[:100]]
    rows += [sale(vendor, "shop", LinkKind.LINKED_TO) for vendor in VENDORS[:100]]
    rows += [sale("fair", "police"), sale("shop", "depot"), sale("depot", "army")]
    names = [*VENDORS, "fair", "archive", "shop", "depot", "police", "army"]
    return network([NodeRow(id=name, kinds=(Kind.ORGANISATION,)) for name in names], rows)


def number(net: Network, name: str) -> int:
    return int(net.indexes([name])[0])


def asks(net: Network, source: str, target: str) -> Question:
    return Question(sources=net.indexes([source]), targets=net.indexes([target]))


def test_a_hub_has_more_than_its_limit_of_different_neighbours(net: Network) -> None:
    """120 vendors make the fair a hub; parallel links do not make the shop one; dead ends never."""
    assert hubs(net) == (Hub(node=number(net, "fair"), fan_in=120),)
    assert fan_in(net, number(net, "shop")) == 100
    assert [hub.fan_in for hub in hubs(net, HubRule(least=99))] == [120, 100]
    assert hubs(net, HubRule(least=1, share=0.99)) == ()


def test_only_what_is_stated_as_a_fact_makes_a_hub() -> None:
    """Of 120 vendors of the fair 21 are said to be so by allegation or denial: 99 are no hub's."""
    doubted = {VENDORS[number]: Status.DENIED for number in range(11)}
    doubted |= {VENDORS[number]: Status.ALLEGED for number in range(11, 21)}
    rows = [
        replace(sale(vendor, "fair"), status=doubted.get(vendor, Status.REPORTED))
        for vendor in VENDORS
    ]
    names = [*VENDORS, "fair", "police"]
    nodes = [NodeRow(id=name, kinds=(Kind.ORGANISATION,)) for name in names]
    drawn = network(nodes, [*rows, sale("fair", "police")])
    assert fan_in(drawn, number(drawn, "fair")) == 99
    assert hubs(drawn) == ()


def test_in_any_direction_the_hubs_are_those_of_the_flow() -> None:
    """A seller of 101 products is no hub, and a fair is one though nothing leads on from it."""
    things = [f"t{number:03}" for number in range(101)]
    rows = [sale("seller", thing, LinkKind.MAKES) for thing in things]
    rows += [sale(vendor, "fair") for vendor in VENDORS]
    names = [*VENDORS, *things, "seller", "fair"]
    drawn = network([NodeRow(id=name, kinds=(Kind.ORGANISATION,)) for name in names], rows)
    assert hubs(drawn) == ()
    fair = (Hub(node=number(drawn, "fair"), fan_in=120),)
    assert hubs(drawn, walked=both_ways(drawn)) == fair
    assert Chart(State(), drawn).hubs(Direction.ANY) == fair


def test_the_limit_grows_with_the_graph(net: Network) -> None:
    """Of 123 entities that lead anywhere, half are 61, and a least of 100 stays above that."""
    assert HubRule(least=1, share=0.5).limit(net) == 61
    assert HubRule(share=0.5).limit(net) == 100


def test_paths_go_around_a_hub_and_may_end_in_it(net: Network) -> None:
    """Left out, the fair opens no path; one still gets to it, and include brings it back."""
    found = hubs(net)
    left_out, included = avoiding(ground(net), found), ground(net)
    assert best(left_out, asks(net, "v001", "police")).routes == ()
    assert len(best(included, asks(net, "v001", "police")).routes) == 1
    assert len(best(left_out, asks(net, "v001", "fair")).routes) == 1
    assert len(best(left_out, asks(net, "fair", "police")).routes) == 1
    assert len(best(left_out, asks(net, "v001", "army")).routes) == 2


def apart(net: Network, found: tuple[Hub, ...], sources: Any, targets: Any) -> Corridor:
    """The corridor of a question where these hubs are left out."""
    return between_ends(avoiding(ground(net), found), net.indexes(sources), net.indexes(targets))


def between_ends(where: Ground, sources: Any, targets: Any) -> Corridor:
    return Corridor(Floor(ground=where), ends(where, sources, targets))


def test_an_answer_lists_the_hubs_that_matter_to_it(net: Network) -> None:
    """The fair lies between a vendor and the police, and not between a vendor and the army."""
    found = hubs(net)

    def listed(source: str, target: str, hops: int = 6) -> Any:
        return between(ground(net), found, apart(net, found, [source], [target]), hops)

    assert listed("v001", "police") == found
    assert listed("v001", "police", 1) == ()
    assert listed("v001", "army") == ()
    assert listed("fair", "police") == ()
    assert listed("v001", "fair") == ()
    assert between(ground(net), (), apart(net, (), ["v001"], ["army"]), 6) == ()


def test_a_rule_out_of_bounds_is_refused() -> None:
    """A least of nothing and a share above all are refused by name."""
    for wrong in ({"least": 0}, {"share": 1.5}, {"share": np.nan}):
        with pytest.raises(BadQuestion):
            HubRule(**wrong)


def opens(drawn: Any, found: set[str], hub: str, sources: set[str], targets: set[str]) -> float:
    """The length of a shortest walk through this hub and no other, by networkx."""
    barred = found | drawn.places | targets | (sources if len(sources) == 1 else set())
    if hub in drawn.places | sources | targets:
        return inf
    legs = []
    for some, tips in ((sources, {hub}), ({hub}, targets)):
        kept = set(drawn.steps) - barred | some | tips
        between_them = drawn.steps.subgraph(kept)
        lengths = (
            nx.shortest_path_length(without(between_them, some - {one}, tips - {tip}), one, tip)
            for one in some
            for tip in tips
            if nx.has_path(without(between_them, some - {one}, tips - {tip}), one, tip)
        )
        legs.append(min(lengths, default=inf))
    return sum(legs)


def without(steps: "nx.MultiDiGraph[str]", *others: set[str]) -> "nx.MultiDiGraph[str]":
    """The same graph less some nodes."""
    return steps.subgraph(set(steps).difference(*others))


@pytest.mark.parametrize("seed", range(150))
def test_a_hub_is_listed_where_alone_it_opens_a_walk(draw: Callable[[int], Any], seed: int) -> None:
    """What networkx finds by trying each hub is what is listed, with an outlook and without."""
    drawn, random = draw(seed), Random(seed)
    names = sorted(drawn.steps)
    found, sources, targets = (set(random.sample(names, min(n, len(names)))) for n in (3, 1, 2))
    if seed % 3 == 0 and len(names) > 2:
        sources |= {random.choice(names)}
    hops = random.randint(1, 6)
    tried = {hub for hub in found if opens(drawn, found, hub, sources, targets) <= hops}
    hubs_there = tuple(Hub(node=number(drawn.network, name), fan_in=1) for name in sorted(found))
    everywhere = ground(drawn.network, Filter(statuses=frozenset(Status)))
    goals = drawn.network.indexes(targets)
    where, starts = avoiding(everywhere, hubs_there), drawn.network.indexes(sources)
    for known in (None, outlook(everywhere, drawn.network.indexes(found), goals)):
        asked = between_ends(where, starts, goals)
        asked.grow(random.randint(0, hops))
        listed = between(everywhere, hubs_there, asked, hops, known)
        assert {drawn.network.node_id(hub.node) for hub in listed} == tried
