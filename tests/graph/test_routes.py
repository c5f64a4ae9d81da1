"""The search for routes against the plainest one there is, on thousands of small random lands."""

from itertools import pairwise

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.routes import Step, Terrain, routes, said_more_finely
from graph.vocabulary import LinkKind

PLACES = "abcdef"
KINDS = (LinkKind.MAKES, LinkKind.SUPPLIED_TO)


def step(here: str, there: str, kind: LinkKind, confidence: float, claims: frozenset[str]) -> Step:
    return Step(
        here=here, there=there, kind=kind, forward=True, confidence=confidence, claims=claims
    )


@st.composite
def terrains(draw: st.DrawFn) -> Terrain:
    pairs = st.tuples(st.sampled_from(PLACES), st.sampled_from(PLACES), st.sampled_from(KINDS))
    chosen = draw(st.sets(pairs.filter(lambda pair: pair[0] != pair[1]), max_size=14))
    claims = st.frozensets(st.sampled_from("123"), min_size=1)
    steps: dict[str, list[Step]] = {}
    for here, there, kind in sorted(chosen):
        confidence = draw(st.sampled_from([0.5, 0.7, 0.9]))
        steps.setdefault(here, []).append(step(here, there, kind, confidence, draw(claims)))
    ends = draw(st.frozensets(st.sampled_from("def"), min_size=1, max_size=2))
    closed = draw(st.frozensets(st.sampled_from("cde"), max_size=1))
    return Terrain(steps=steps, ends=ends, closed=closed)


def every_route(terrain: Terrain, start: str, most: int) -> list[tuple[Step, ...]]:
    """All of them by networkx, which knows no order, no first end and no closed place."""
    drawn = nx.MultiDiGraph()
    drawn.add_nodes_from(PLACES)
    for steps in terrain.steps.values():
        for one in steps:
            drawn.add_edge(one.here, one.there, key=one.kind, step=one)
    found = []
    for end in terrain.ends - {start}:
        for edges in nx.all_simple_edge_paths(drawn, start, end, cutoff=most):
            route = tuple(drawn.edges[edge]["step"] for edge in edges)
            through = {one.there for one in route[:-1]}
            if route and not through & (terrain.ends | terrain.closed):
                found.append(route)
    return found


def order(route: tuple[Step, ...]) -> tuple[object, ...]:
    weakest = min(one.confidence for one in route)
    return -weakest, len(route), [(one.there, one.kind.value) for one in route]


@settings(max_examples=300, deadline=None)
@given(terrains(), st.integers(1, 5))
def test_routes_are_all_there_are_in_their_order(terrain: Terrain, most: int) -> None:
    """The lazy search yields what brute force finds, sorted by weakest step, length and ids."""
    found = list(routes(terrain, "a", most, lambda: True))
    assert found == sorted(every_route(terrain, "a", most), key=order)


@settings(max_examples=300, deadline=None)
@given(terrains(), st.integers(1, 5))
def test_said_more_finely_means_that_the_finer_route_is_there(terrain: Terrain, most: int) -> None:
    """A route is coarse exactly when inserting one place into it gives another route."""
    everything = set(every_route(terrain, "a", most))
    for route in everything:
        finer = any(
            other[:n] == route[:n]
            and other[n + 2 :] == route[n + 1 :]
            and other[n + 1].there == route[n].there
            and route[n].claims <= other[n + 1].claims
            for other in everything
            if len(other) == len(route) + 1
            for n in range(len(route))
        )
        assert said_more_finely(terrain, "a", route, most) == finer, route


def test_the_search_stops_when_told() -> None:
    """No is no: nothing is looked at after the deadline."""
    land = Terrain(
        steps={"a": [step("a", "b", KINDS[0], 0.9, frozenset("1"))]},
        ends=frozenset("b"),
        closed=frozenset(),
    )
    assert list(routes(land, "a", 3, lambda: False)) == []


def test_what_cannot_arrive_is_not_followed() -> None:
    """A hundred dead ends in a row cost nothing: an empty answer is not found by trying them."""
    layers = [[f"{depth}-{n}" for n in range(10)] for depth in range(8)]
    steps = {
        here: [step(here, there, KINDS[0], 0.9, frozenset("1")) for there in below]
        for above, below in pairwise([["a"], *layers])
        for here in above
    }
    looked = 0

    def counting() -> bool:
        nonlocal looked
        looked += 1
        return True

    land = Terrain(steps=steps, ends=frozenset({"elsewhere"}), closed=frozenset())
    assert list(routes(land, "a", 8, counting)) == []
    assert looked == 1
