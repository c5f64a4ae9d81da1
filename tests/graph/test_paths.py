"""Paths on a real database: what is walked, what is not, what is shown, and an honest no."""

from functools import partial
from itertools import pairwise
from typing import Any

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import (
    LINKS,
    REALMS,
    SECURITY_APPARATUS,
    STATUS_ORDER,
    WALKABLE,
    BadQuestion,
    Kind,
    LinkKind,
    PathAnswer,
    Precision,
    Realm,
    Status,
    Store,
    Validity,
    Walk,
    paths_between,
    search_sentence,
    strength,
)
from graph.subgraph import subgraph_around
from graph.walk.best import Question
from graph.walk.budget import Ended

pytestmark = pytest.mark.neo4j


def walked(answer: PathAnswer) -> list[list[str]]:
    """Each path as the bare names it goes through."""
    return [
        [answer.source.name.rsplit(" ", 1)[0]]
        + [hop.end.name.rsplit(" ", 1)[0] for hop in path.hops]
        for path in answer.paths
    ]


def test_a_vendor_reaches_the_apparatus_through_product_and_buyer(world: Any) -> None:
    """The finer path stands for the coarse one, and every hop quotes its report."""
    maker, box = world.vendor("Ablewatch"), world.product("Gazebox")
    school, corps = world.buyer("School"), world.police("Corps")
    report, claims = world.report(
        world.says(
            LinkKind.SUPPLIED_TO,
            maker,
            school,
            product=box,
            valid=Validity(start="2012", end="2012", precision=Precision.YEAR),
        ),
        world.says(LinkKind.PART_OF, school, corps, confidence=0.7),
        world.says(LinkKind.MAKES, maker, box),
    )
    world.store.write(report, claims)
    answer = paths_between(world.store, maker.name, SECURITY_APPARATUS)
    assert walked(answer) == [["Ablewatch", "Gazebox", "School", "Corps"]]
    [path] = answer.paths
    assert [hop.link.kind for hop in path.hops] == [
        LinkKind.MAKES,
        LinkKind.SUPPLIED_TO,
        LinkKind.PART_OF,
    ]
    for hop in path.hops:
        [claim] = hop.link.claims
        assert report.text[claim.start : claim.end] == claim.quote
        assert claim.report.id == report.id
    assert (path.weakest, path.sources, path.undated) == (0.7, 1, 2)
    assert path.valid == Validity(start="2012", end="2012", precision=Precision.YEAR)
    assert (answer.target, answer.complete, answer.reason) == (None, True, None)
    assert answer.excluded == {"said more finely": 1}
    assert answer.explored == 4


def test_the_coarse_path_stays_where_it_says_something_else(world: Any) -> None:
    """Another claim that names no product carries its own hop; it is not said more finely."""
    maker, box, corps = world.vendor("Ablewatch"), world.product("Gazebox"), world.police("Corps")
    world.tell(
        world.says(LinkKind.SUPPLIED_TO, maker, corps, product=box),
        world.says(LinkKind.MAKES, maker, box),
    )
    world.tell(world.says(LinkKind.SUPPLIED_TO, maker, corps))
    answer = paths_between(world.store, maker.name, SECURITY_APPARATUS)
    assert walked(answer) == [["Ablewatch", "Corps"], ["Ablewatch", "Gazebox", "Corps"]]


def test_the_coarse_path_stays_where_the_finer_is_out_of_reach(world: Any) -> None:
    """One hop asked for is one hop answered."""
    maker, box, corps = world.vendor("Ablewatch"), world.product("Gazebox"), world.police("Corps")
    world.tell(
        world.says(LinkKind.SUPPLIED_TO, maker, corps, product=box),
        world.says(LinkKind.MAKES, maker, box),
    )
    answer = paths_between(world.store, maker.name, SECURITY_APPARATUS, max_hops=1)
    assert walked(answer) == [["Ablewatch", "Corps"]]


def test_a_reseller_does_not_answer_for_other_sales_of_the_product(world: Any) -> None:
    """Who sold one box to one school is not connected to the corps that got another elsewhere."""
    reseller, box = world.vendor("Resell"), world.product("Gazebox")
    world.tell(
        world.says(LinkKind.SUPPLIED_TO, reseller, world.buyer("School"), product=box),
        world.says(LinkKind.USED_BY, box, world.police("Corps")),
    )
    answer = paths_between(world.store, reseller.name, SECURITY_APPARATUS)
    assert walked(answer) == []


def test_what_a_company_sold_its_reseller_passed_on(world: Any) -> None:
    """A resale is walked against its arrow: maker, product, reseller, buyer."""
    maker, box, reseller = world.vendor("Able"), world.product("Gazebox"), world.vendor("Resell")
    world.tell(
        world.says(LinkKind.MAKES, maker, box),
        world.says(LinkKind.RESELLS, reseller, box),
        world.says(LinkKind.SUPPLIED_TO, reseller, world.police("Corps")),
    )
    answer = paths_between(world.store, maker.name, SECURITY_APPARATUS)
    assert walked(answer) == [["Able", "Gazebox", "Resell", "Corps"]]
    assert [hop.forward for hop in answer.paths[0].hops] == [True, False, True]


def test_succession_is_walked_both_ways(world: Any) -> None:
    """The company answers under its old and under its new name for what either sold."""
    old, new = world.vendor("Oldname"), world.vendor("Newname")
    first, second = world.police("First"), world.police("Second")
    world.tell(
        world.says(LinkKind.SUCCEEDED_BY, old, new),
        world.says(LinkKind.SUPPLIED_TO, old, first),
        world.says(LinkKind.SUPPLIED_TO, new, second),
    )
    from_new = paths_between(world.store, new.name, SECURITY_APPARATUS)
    assert walked(from_new) == [["Newname", "Second"], ["Newname", "Oldname", "First"]]
    assert [hop.forward for hop in from_new.paths[1].hops] == [False, True]
    from_old = paths_between(world.store, old.name, SECURITY_APPARATUS)
    assert walked(from_old) == [["Oldname", "First"], ["Oldname", "Newname", "Second"]]


@pytest.mark.parametrize("status", [status for status in STATUS_ORDER if status not in WALKABLE])
def test_what_nobody_states_as_a_fact_is_not_walked(world: Any, status: Status) -> None:
    """A plan, an allegation or a denial is left out, counted, and named in the honest no."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    world.tell(world.says(LinkKind.SUPPLIED_TO, maker, corps, status=status))
    answer = paths_between(world.store, maker.name, SECURITY_APPARATUS)
    assert answer.paths == ()
    assert answer.complete
    assert answer.excluded == {f"only {status}": 1}
    assert answer.reason == (
        f"No path leads from {maker.name} to the security apparatus within 6 hops "
        f"(1 link and 1 entity looked at, not walked: 1 link only {status})."
    )
    [link] = world.store.entity(world.id(maker)).links
    assert link.status is status


def test_a_country_is_no_stepping_stone(world: Any) -> None:
    """Everything is two hops from a country; but a path may be asked to end or begin there."""
    maker, land, corps = world.vendor("Ablewatch"), world.country("Farland"), world.police("Corps")
    world.tell(
        world.says(LinkKind.SUPPLIED_TO, maker, land),
        world.says(LinkKind.OWNED_BY, world.vendor("Other"), land),
        world.says(LinkKind.PART_OF, land, corps),
        world.says(LinkKind.BASED_IN, corps, land),
    )
    answer = paths_between(world.store, maker.name, SECURITY_APPARATUS)
    assert answer.paths == ()
    assert walked(paths_between(world.store, maker.name, land.name)) == [["Ablewatch", "Farland"]]
    assert walked(paths_between(world.store, world.id(land), corps.name)) == [["Farland", "Corps"]]


def test_a_path_ends_at_the_first_body_it_reaches(world: Any) -> None:
    """Behind a bureau stands a ministry: the path ends at the bureau, unless another is named."""
    maker, bureau = world.vendor("Ablewatch"), world.police("Bureau")
    ministry = world.police("Ministry")
    world.tell(
        world.says(LinkKind.SUPPLIED_TO, maker, bureau),
        world.says(LinkKind.PART_OF, bureau, ministry),
    )
    assert walked(paths_between(world.store, maker.name, SECURITY_APPARATUS)) == [
        ["Ablewatch", "Bureau"]
    ]
    assert walked(paths_between(world.store, maker.name, ministry.name)) == [
        ["Ablewatch", "Bureau", "Ministry"]
    ]
    assert walked(paths_between(world.store, bureau.name, SECURITY_APPARATUS)) == [
        ["Bureau", "Ministry"]
    ]


def test_strong_evidence_comes_first_and_the_limit_says_there_is_more(world: Any) -> None:
    """A longer path on better words is before a short one on weak words; the rest is announced."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    school, shop = world.buyer("School"), world.vendor("Shop")
    world.tell(
        world.says(LinkKind.SUPPLIED_TO, maker, corps, confidence=0.5),
        world.says(LinkKind.SUPPLIED_TO, maker, school, confidence=0.9),
        world.says(LinkKind.PART_OF, school, corps, confidence=0.8),
        world.says(LinkKind.SUPPLIED_TO, maker, shop, confidence=0.9),
        world.says(LinkKind.SUPPLIED_TO, shop, corps, confidence=0.5),
    )
    answer = paths_between(world.store, maker.name, corps.name)
    assert [(path.weakest, len(path.hops)) for path in answer.paths] == [
        (0.8, 2),
        (0.5, 1),
        (0.5, 2),
    ]
    assert (answer.complete, answer.reason) == (True, None)
    some = paths_between(world.store, maker.name, corps.name, limit=2)
    assert some.paths == answer.paths[:2]
    assert not some.complete
    assert some.reason == "There are more paths than the 2 asked for: these are the best."


def test_a_search_that_ended_early_says_what_is_proven(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However little work is allowed, no more is called certain than is true, and it is said."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    shops = [world.vendor(f"Shop {n}") for n in range(12)]
    sayings = []
    for number, shop in enumerate(shops):
        worth = 0.4 + number / 100
        sayings += [
            world.says(LinkKind.SUPPLIED_TO, maker, shop, confidence=worth),
            world.says(LinkKind.SUPPLIED_TO, shop, corps, confidence=worth),
        ]
    world.tell(*sayings)
    best_of_all = paths_between(world.store, maker.name, corps.name, limit=3)
    seen = set()
    for work in range(1, 120):
        monkeypatch.setattr("graph.paths.Question", partial(Question, work=work))
        answer = paths_between(world.store, maker.name, corps.name, limit=3)
        assert answer.paths[: answer.certain] == best_of_all.paths[: answer.certain]
        assert answer.whole is (answer.ended is None)
        if answer.ended is None:
            assert answer == best_of_all
            continue
        assert (answer.ended, answer.complete) == (Ended.WORK, False)
        reason = answer.reason or ""
        assert "deadline" not in reason
        assert "these are the best" not in reason
        if answer.paths:
            seen.add((len(answer.paths), answer.certain))
            assert reason.startswith("The search ended at the bound on its work (")
            better = ": there may be better paths; "
            assert (better in reason) is (answer.certain < len(answer.paths))
            assert reason in search_sentence(answer)
    assert (3, 0) in seen
    assert best_of_all.reason == "There are more paths than the 3 asked for: these are the best."


def test_the_sources_of_a_path_are_those_it_is_ordered_by(world: Any) -> None:
    """The weakest hop has two sources, a stronger one has one: the path has two, and is first."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    school, shop = world.buyer("School"), world.vendor("Shop")
    weak = [
        world.says(LinkKind.PART_OF, school, corps, confidence=0.5),
        world.says(LinkKind.SUPPLIED_TO, maker, shop, confidence=0.5),
    ]
    world.tell(
        *weak,
        world.says(LinkKind.SUPPLIED_TO, maker, school, confidence=0.9),
        world.says(LinkKind.SUPPLIED_TO, shop, corps, confidence=0.5),
    )
    world.tell(*weak)
    answer = paths_between(world.store, maker.name, corps.name)
    assert walked(answer) == [["Ablewatch", "School", "Corps"], ["Ablewatch", "Shop", "Corps"]]
    assert [(path.weakest, path.sources) for path in answer.paths] == [(0.5, 2), (0.5, 1)]


def test_hops_of_different_years_share_no_time(world: Any) -> None:
    """A sale of 2015 and a seat of 2012 are a path that held at no time: no stretch says it did."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    school = world.buyer("School")
    world.tell(
        world.says(LinkKind.SUPPLIED_TO, maker, school, valid=Validity(start="2015", end="2015")),
        world.says(LinkKind.PART_OF, school, corps, valid=Validity(start="2012", end="2012")),
    )
    [path] = paths_between(world.store, maker.name, corps.name).paths
    assert (path.valid, path.undated) == (None, 0)
    assert strength(path) == "weakest link 0.90, 1 source, hops that share no time"


def test_no_entity_comes_twice_in_a_path(world: Any) -> None:
    """A ring of owners is gone through once."""
    one, two = world.vendor("One"), world.vendor("Two")
    world.tell(
        world.says(LinkKind.OWNED_BY, one, two),
        world.says(LinkKind.OWNED_BY, two, one),
        world.says(LinkKind.SUPPLIED_TO, two, world.police("Corps")),
    )
    answer = paths_between(world.store, one.name, SECURITY_APPARATUS, max_hops=10)
    assert walked(answer) == [["One", "Two", "Corps"]]


def test_an_honest_no_says_how_far_it_looked(world: Any) -> None:
    """An empty list comes with its reason, in one sentence, and is complete."""
    maker, school = world.vendor("Ablewatch"), world.buyer("School")
    stranger = world.police("Elsewhere")
    world.tell(
        world.says(LinkKind.SUPPLIED_TO, maker, school),
        world.says(LinkKind.USED_BY, world.product("Other"), stranger),
    )
    answer = paths_between(world.store, maker.name, stranger.name, max_hops=3)
    assert (answer.paths, answer.complete, answer.excluded) == ((), True, {})
    assert answer.reason == (
        f"No path leads from {maker.name} to {stranger.name} within 3 hops "
        "(1 link and 3 entities looked at)."
    )


@pytest.mark.parametrize(
    ("bounds", "parameter"),
    [
        ({"max_hops": 0}, "max_hops"),
        ({"max_hops": 11}, "max_hops"),
        ({"limit": 0}, "limit"),
        ({"limit": 101}, "limit"),
    ],
)
def test_bounds_are_bounds(world: Any, bounds: dict[str, int], parameter: str) -> None:
    """A question out of bounds is refused, and the sentence names the parameter."""
    with pytest.raises(BadQuestion, match=parameter) as caught:
        paths_between(world.store, "a", "b", **bounds)
    assert caught.value.parameter == parameter


def test_a_hub_is_entered_from_the_side_where_it_is_one_of_few(world: Any) -> None:
    """A seller to everybody is one step behind each buyer: the other buyers are not read."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    crowd = [world.buyer(f"Buyer {n}") for n in range(300)]
    world.tell(
        *(world.says(LinkKind.SUPPLIED_TO, maker, one) for one in crowd),
        world.says(LinkKind.PART_OF, crowd[7], corps),
    )
    answer = paths_between(world.store, maker.name, corps.name)
    assert walked(answer) == [["Ablewatch", "Buyer 7", "Corps"]]
    assert (answer.explored, answer.complete) == (2, True)


def test_from_and_to_must_differ(world: Any) -> None:
    """A path from something to itself is no question."""
    maker = world.vendor("Ablewatch")
    world.tell(world.says(LinkKind.MAKES, maker, world.product("Gazebox")))
    with pytest.raises(BadQuestion) as caught:
        paths_between(world.store, maker.name, maker.name.upper())
    assert caught.value.parameter == "to"


def test_a_hub_ends_at_the_deadline_with_what_there_is(world: Any) -> None:
    """Layers of hubs hold more routes than a lifetime: the best come back in time, incomplete."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    layers = [[world.vendor(f"Layer {d} body {n}") for n in range(14)] for d in range(7)]
    sayings = [world.says(LinkKind.OWNED_BY, maker, one) for one in layers[0]]
    for above, below in pairwise(layers):
        sayings += [world.says(LinkKind.OWNED_BY, one, two) for one in above for two in below]
    world.tell(*sayings, world.says(LinkKind.SUPPLIED_TO, layers[-1][0], corps, confidence=0.5))
    with Store.open(world.connection, query_seconds=1.5) as hasty:
        answer = paths_between(hasty, maker.name, SECURITY_APPARATUS, max_hops=10, limit=5)
        assert not answer.complete
        assert (answer.reason or "").startswith(
            ("No path leads from", "The search ended", "There are more paths")
        )
    direct = paths_between(world.store, maker.name, layers[1][0].name, max_hops=2, limit=100)
    assert len(direct.paths) == 14
    assert direct.complete


# One small random world for each example: bodies and products, said to be linked in all ways.
_THINGS = (
    ("Able", Kind.VENDOR),
    ("Bold", Kind.VENDOR),
    ("Crate", Kind.PRODUCT),
    ("Dial", Kind.PRODUCT),
    ("Edge", Kind.BUYER),
    ("Fort", Kind.SECURITY_APPARATUS),
    ("Gate", Kind.SECURITY_APPARATUS),
    ("Hill", Kind.COUNTRY),
)
_WALKED = [kind for kind, rule in LINKS.items() if rule.walk is not Walk.NEVER]
_SAID = st.tuples(
    st.sampled_from(_WALKED + [LinkKind.SUPPLIED_TO] * 8 + [LinkKind.MAKES] * 4),
    st.sampled_from(range(8)),
    st.sampled_from(range(8)),
    st.sampled_from([None, 2, 3]),
    st.sampled_from([*WALKABLE, Status.ALLEGED]),
    st.sampled_from([0.4, 0.6, 0.9]),
    st.booleans(),
)


def _fits(said: tuple[Any, ...]) -> bool:
    kind, source, target, *_ = said
    realms = [REALMS[_THINGS[end][1]] for end in (source, target)]
    rule = LINKS[kind]
    return source != target and realms[0] in rule.sources and realms[1] in rule.targets


def _by_brute_force(drawn: Any, source: str, target: str | None, most: int) -> list[Any]:
    """Every simple path of the subgraph that the rules allow, in order, coarse ones left out."""
    walks = nx.MultiDiGraph()
    kinds = drawn.nodes(data="kinds")
    places = {n for n, k in kinds if any(REALMS[Kind(x)] is Realm.PLACE for x in k)}
    apparatus = {n for n, k in kinds if Kind.SECURITY_APPARATUS.value in k}
    for one, two, ident, fields in drawn.edges(data=True, keys=True):
        walk = LINKS[LinkKind(fields["kind"])].walk
        if Status(fields["status"]) in WALKABLE and walk in {Walk.FORWARD, Walk.BOTH}:
            walks.add_edge(one, two, ident, kind=fields["kind"], fields=fields)
        if Status(fields["status"]) in WALKABLE and walk in {Walk.BACKWARD, Walk.BOTH}:
            walks.add_edge(two, one, ident, kind=fields["kind"], fields=fields)
    if source not in walks:
        return []
    ends = (apparatus if target is None else {target} & set(walks)) - {source}
    found = []
    for end in ends & set(walks):
        for edges in nx.all_simple_edge_paths(walks, source, end, cutoff=most):
            through = {there for _, there, _ in edges[:-1]}
            if edges and not through & (places | (apparatus if target is None else set())):
                found.append([(two, walks.edges[one, two, n], n) for one, two, n in edges])
    shown = [path for path in found if not any(_finer(path, other) for other in found)]
    return sorted(
        [[(there, n, edge["fields"]["confidence"]) for there, edge, n in path] for path in shown],
        key=lambda path: (-min(hop[2] for hop in path), len(path), [hop[1] for hop in path]),
    )


def _finer(path: list[Any], other: list[Any]) -> bool:
    def plain(part: list[Any]) -> list[Any]:
        return [(there, edge["kind"], edge["fields"]["claims"]) for there, edge, _ in part]

    def worth(part: list[Any]) -> float:
        return min(edge["fields"]["confidence"] for _, edge, _ in part)

    return (
        len(other) == len(path) + 1
        and worth(other) >= worth(path)
        and any(
            plain(other[:n]) == plain(path[:n])
            and plain(other[n + 2 :]) == plain(path[n + 1 :])
            and other[n + 1][0] == path[n][0]
            and set(path[n][1]["fields"]["claims"]) <= set(other[n + 1][1]["fields"]["claims"])
            for n in range(len(path))
        )
    )


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(_SAID.filter(_fits), min_size=1, max_size=14), st.integers(1, 5))
def test_paths_are_those_of_brute_force(world: Any, said: list[Any], most: int) -> None:
    """For any small set of claims the store's paths are those that networkx finds by trying all."""
    things = [world.thing(name, kind) for name, kind in _THINGS]
    sayings = [
        world.says(
            kind,
            things[source],
            things[target],
            product=things[product] if product is not None else None,
            status=status,
            confidence=confidence,
            held=held,
        )
        for kind, source, target, product, status, confidence, held in said
    ]
    try:
        world.tell(*sayings)
        known = {things[end].name: world.id(things[end]) for one in said for end in one[1:3]}
        drawn = subgraph_around(world.store, known.values(), hops=1)
        for name, entity_id in known.items():
            for target in (SECURITY_APPARATUS, *known):
                if name == target:
                    continue
                answer = paths_between(world.store, entity_id, target, max_hops=most, limit=100)
                expected = _by_brute_force(drawn, entity_id, known.get(target), most)
                told = [
                    [(hop.end.id, hop.link.id, hop.link.confidence) for hop in path.hops]
                    for path in answer.paths
                ]
                assert told == expected, (name, target)
                assert answer.complete
    finally:
        world.wipe()
        world.told.clear()
