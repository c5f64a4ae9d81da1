"""Judgements and the clusters they make: transitive, contradictable, and exactly undone."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import BadJudgement
from graph.identity import Judgement, Retraction, Verdict, clusters, standing

IDS = ["a", "b", "c", "d", "e", "f"]
YES, NO, UNSURE = Verdict.POSITIVE, Verdict.NEGATIVE, Verdict.UNSURE


def said(
    one: str, other: str, verdict: Verdict = YES, *, at: str = "2026-01-01", by: str = "mara"
) -> Judgement:
    return Judgement(one=one, other=other, verdict=verdict, by=by, at=at, why="register")


def back(judgement: Judgement) -> Retraction:
    return Retraction(judgement=judgement.id, by="mara", at="2026-02-01", why="wrong register")


pairs = st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda p: p[0] != p[1])
judgement = st.builds(
    lambda pair, verdict, at, by: said(*pair, verdict, at=at, by=by),
    pairs,
    st.sampled_from([YES, YES, NO, UNSURE]),
    st.sampled_from(["2026-01-01", "2026-01-02", "2026-01-03"]),
    st.sampled_from(["mara", "ilse"]),
)
judgements = st.lists(judgement, max_size=9)
certain = st.lists(pairs, max_size=5)


def test_the_algebra_of_verdicts() -> None:
    """Sameness carries a verdict on, difference twice says nothing, doubt stays doubt."""
    table = {(one, other): one.then(other) for one in Verdict for other in Verdict}
    assert table == {
        (YES, YES): YES,
        (YES, NO): NO,
        (NO, YES): NO,
        (NO, NO): UNSURE,
        (YES, UNSURE): UNSURE,
        (UNSURE, YES): UNSURE,
        (NO, UNSURE): UNSURE,
        (UNSURE, NO): UNSURE,
        (UNSURE, UNSURE): UNSURE,
    }


def test_sameness_and_difference_reach_through_a_cluster() -> None:
    """A is B and B is C: A is C. And what C is not, A is not."""
    found = clusters([said("a", "b"), said("b", "c"), said("c", "d", NO)])
    assert found.members("c") == {"a", "b", "c"}
    assert (found.verdict("a", "c"), found.verdict("a", "d")) == (YES, NO)
    assert found.verdict("d", "e") is None
    assert found.contradictions == ()


def test_a_contradiction_is_shown_and_merges_nothing_in_it() -> None:
    """What leads from A to C is suspended when A is said not to be C; D stays with A."""
    chain = [said("a", "b"), said("b", "c"), said("a", "d")]
    denial = said("a", "c", NO)
    found = clusters([*chain, denial])
    assert [contradiction.pair for contradiction in found.contradictions] == [("a", "c")]
    assert set(found.contradictions[0].judgements) == {chain[0], chain[1], denial}
    assert (found.of("b"), found.of("c"), found.of("d")) == ("b", "c", "a")


def test_two_authors_who_disagree_both_stand() -> None:
    """Yes by one and no by another on the same pair is a contradiction, not a majority."""
    found = clusters(standing([said("a", "b"), said("a", "b", NO, by="ilse", at="2027-01-01")]))
    assert [contradiction.pair for contradiction in found.contradictions] == [("a", "b")]
    assert found.of("b") == "b"


def test_an_author_may_change_their_mind_and_take_that_back() -> None:
    """The latest of one author on a pair counts; taking it back brings the earlier one again."""
    first, second = said("a", "b"), said("b", "a", NO, at="2026-01-02")
    assert standing([second, first]) == (second,)
    assert standing([first, second], [back(second)]) == (first,)


@pytest.mark.parametrize("verdict", [NO, UNSURE])
def test_no_rule_outweighs_a_judgement(verdict: Verdict) -> None:
    """A person's no, and a person's doubt, stop a certain merge on whatever way it leads."""
    rules = [("a", "b"), ("b", "c")]
    assert clusters([], rules).members("a") == {"a", "b", "c"}
    found = clusters([said("a", "c", verdict)], rules)
    assert {entity: found.of(entity) for entity in "abc"} == {"a": "a", "b": "b", "c": "c"}


def test_doubt_does_not_undo_somebody_elses_yes() -> None:
    """Unsure decides nothing between two people: the one who knows is heard."""
    found = clusters([said("a", "b"), said("a", "b", UNSURE, by="ilse")])
    assert found.of("b") == "a"


def test_a_cluster_keeps_its_id_as_it_grows() -> None:
    """The id kept by the earliest judgement stays, whatever joins; rules keep the shortest."""
    first = said("m", "n", at="2026-01-01")
    later = [said("a", "m", at="2026-01-02"), said("b", "n", at="2026-01-03")]
    assert clusters([first]).of("n") == "m"
    assert clusters([first, *later], [("n", "c")]).members("a") == {"a", "b", "c", "m", "n"}
    assert clusters([first, *later], [("n", "c")]).of("a") == "m"
    assert clusters([], [("acme-ltd", "acme"), ("acme-ltd", "a-c-me")]).of("acme-ltd") == "acme"


def test_a_judgement_says_who_when_and_why() -> None:
    """A decision that nobody could check or undo cannot be made."""
    with pytest.raises(BadJudgement, match="itself"):
        said("a", "a")
    with pytest.raises(BadJudgement, match="who judged"):
        said("a", "b", by=" ")
    with pytest.raises(BadJudgement, match="who takes back"):
        Retraction(judgement="x", by="mara", at="2026", why="")


@given(judgements, certain, st.randoms(use_true_random=False))
def test_order_never_matters(
    made: list[Judgement], rules: list[tuple[str, str]], rng: random.Random
) -> None:
    """Any order of the same judgements and merges, said once or twice, gives the same clusters."""
    shuffled, turned = made * 2, [(other, one) for one, other in rules]
    rng.shuffle(shuffled)
    rng.shuffle(turned)
    assert clusters(standing(made), rules) == clusters(standing(shuffled), turned)


@given(judgements, judgement, certain)
def test_taking_back_gives_the_state_before_exactly(
    made: list[Judgement], further: Judgement, rules: list[tuple[str, str]]
) -> None:
    """A judgement and its retraction leave everything as it was without either."""
    before = [one for one in made if one != further]
    after = standing([*before, further], [back(further)])
    assert clusters(after, rules) == clusters(standing(before), rules)


@given(judgements, certain)
def test_clusters_never_say_two_things(made: list[Judgement], rules: list[tuple[str, str]]) -> None:
    """No pair judged different is in one cluster, and every denial that was is a contradiction."""
    stand = standing(made)
    found = clusters(stand, rules)
    for one in stand:
        if one.verdict is NO:
            assert found.verdict(one.one, one.other) is NO
        if one.verdict is YES and found.of(one.one) != found.of(one.other):
            assert any(one in clash.judgements for clash in found.contradictions)


@given(judgements, certain)
def test_the_canonical_id_is_a_member_and_its_own(
    made: list[Judgement], rules: list[tuple[str, str]]
) -> None:
    """Following an id once arrives: the canonical id of a canonical id is itself."""
    found = clusters(standing(made), rules)
    for entity in IDS:
        assert found.of(found.of(entity)) == found.of(entity)
        assert entity in found.members(entity)
