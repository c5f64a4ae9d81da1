"""What must be read before it goes out: the rule alone, without a database."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import ACCUSATIONS, BadQuestion, LinkKind
from graph.publishing import Bar, Reading
from graph.publishing.unread import Behind, caller, tallied

SHARES = st.floats(0, 1)
CLAIMS = st.builds(
    Behind,
    id=st.text("abcdef", min_size=6, max_size=6),
    link=st.sampled_from(LinkKind),
    confidence=SHARES,
    extractor=st.sampled_from(["grammar 0.1.0", "llm x", "mapping 1", "mappingless 2", "me"]),
    reviewed_by=st.sampled_from([None, "mara"]),
    calls=st.booleans(),
)
BARS = st.builds(Bar, line=SHARES, lists=st.booleans())


@given(CLAIMS, BARS)
def test_an_accusation_that_nobody_read_goes_out_on_no_line(claim: Behind, bar: Bar) -> None:
    """Unless a person read it, or a mapping took it from a list and lists are not asked for."""
    if claim.link in ACCUSATIONS or claim.calls:
        listed = claim.extractor == "mapping 1" and not bar.lists
        unread = not claim.reviewed_by and not listed
        assert (bar.reading(claim) is Reading.UNREAD) == unread


@given(CLAIMS, BARS, SHARES)
def test_a_lower_line_lets_nothing_more_through(claim: Behind, bar: Bar, line: float) -> None:
    """What is unread under a line is unread under each that is lower, and under `lists`."""
    if bar.reading(claim) is Reading.UNREAD:
        lower = replace(bar, line=min(line, bar.line))
        assert lower.reading(claim) is replace(bar, lists=True).reading(claim) is Reading.UNREAD
    assert bar.reading(replace(claim, reviewed_by="mara")) is Reading.READ


@given(st.lists(CLAIMS, unique_by=lambda claim: claim.id), BARS, st.integers(0, 5))
def test_a_tally_counts_each_and_names_the_gravest(
    claims: list[Behind], bar: Bar, most: int
) -> None:
    """Every claim is counted once, whatever their order; accusations are named before others."""
    tally = tallied(claims, bar, most)
    assert tally == tallied(claims[::-1], bar, most)
    assert tally.total == len(claims)
    assert tally.unread == sum(tally.kinds.values())
    assert len(tally.first) == min(most, tally.unread)
    unread = [claim for claim in claims if bar.reading(claim) is Reading.UNREAD]
    grave = {claim.id for claim in unread if claim.accuses}
    assert len(grave & set(tally.first)) == min(most, len(grave))


@given(st.lists(CLAIMS, unique_by=lambda claim: claim.id, min_size=1), BARS)
def test_one_who_was_read_is_enough_to_call_a_body_so(claims: list[Behind], bar: Bar) -> None:
    """No claim is asked for once any that says the same was read; else exactly one of them is."""
    asked = caller(claims, bar)
    assert caller([*claims, replace(claims[0], id="read", reviewed_by="mara")], bar) is None
    assert asked is None or asked in {claim.id for claim in claims if not claim.reviewed_by}
    assert caller([], bar) is None


@pytest.mark.parametrize("line", [-0.01, 1.01, math.nan])
def test_a_line_is_a_confidence(line: float) -> None:
    """No other line can be set."""
    with pytest.raises(BadQuestion, match="between 0 and 1"):
        Bar(line=line)
