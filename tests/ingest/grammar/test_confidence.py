"""A rule's word is worth what was counted; one observation holds nothing."""

import json
from importlib.resources import files

from hypothesis import example, given
from hypothesis import strategies as st

from ingest.grammar.confidence import HELD, PLAIN, confidence, plain

_TIE = 1e-9
PAIRS = st.tuples(st.integers(0, 400), st.integers(0, 400)).map(lambda two: (min(two), max(two)))


@given(PAIRS)
def test_one_observation_never_holds_a_rule(family: tuple[int, int]) -> None:
    """However good its kin, a rule that was judged once stays below the line."""
    right, total = family
    table = {"a.b": (1, 1), "a.*": (right + 1, total + 1)}
    assert confidence("a.b", table) < HELD
    assert confidence("a.c", table) < HELD


@given(PAIRS)
def test_bad_kin_lower_a_rule_and_good_kin_do_not_lift_it(family: tuple[int, int]) -> None:
    """A rule's figure with kin is never above its figure without."""
    right, total = family
    alone = confidence("a.b", {"a.b": (3, 4)})
    assert confidence("a.b", {"a.b": (3, 4), "a.*": (right + 3, total + 4)}) <= alone


@given(st.sampled_from(["a", "a.b", "topic.a", "a.product"]), PAIRS)
@example("a", (180, 197))
def test_an_unknown_rule_is_worth_what_plain_ones_are(
    rule: str, plain_ones: tuple[int, int]
) -> None:
    """Only a plain rule, and only where that is asked for; being wrong lowers it."""
    table = {PLAIN: plain_ones}
    average = (plain_ones[0] + 1.5) / (plain_ones[1] + 3)
    # Of 0.9075 what a float is short of or above decides: both are it in three places.
    rounded = {round(average - _TIE, 3), round(average + _TIE, 3)} if plain(rule) else {0.5}
    assert confidence(rule, table, judged=True) in rounded
    assert confidence(rule, table) == 0.5
    assert confidence(rule, {**table, rule: (0, 1)}, judged=True) < max(average, 0.5)


def test_a_rule_is_worth_no_more_than_its_language() -> None:
    """What one language has proved holds nothing in a language that is unknown or did badly."""
    table = {"a.b": (90, 100), "@xx": (90, 100), "@yy": (6, 12)}
    assert confidence("a.b", table, "xx") >= HELD
    assert confidence("a.b", table, "yy") < HELD
    assert confidence("a.b", table, "zz") < HELD


def test_no_shipped_rule_is_held_by_one_observation() -> None:
    """Every rule that the shipped table holds was judged at least twice."""
    source = files("ingest.grammar").joinpath("confidence.json").read_text("utf-8")
    table = {rule: (right, total) for rule, (right, total) in json.loads(source).items()}
    held = {rule for rule in table if not rule.endswith("*") and confidence(rule, table) >= HELD}
    assert held
    assert {rule for rule in held if table[rule][1] < 2} == set()
