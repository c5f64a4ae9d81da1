"""A rule by itself: trusted unmeasured only where its mistakes accuse nobody."""

from dataclasses import replace

import pytest

from graph import LinkKind
from ingest.grammar.confidence import HELD
from ingest.grammar.engine import reading
from ingest.scorer.confidence import Measured, ruled

COUNTS = Measured("en", {}, {"*": (90, 100), "@en": (90, 100)})


@pytest.mark.parametrize(
    ("link", "held"),
    [
        (LinkKind.MAKES, True),
        (LinkKind.SUPPLIED_TO, False),
        (LinkKind.USED_BY, False),
        (LinkKind.DEPLOYED_IN, False),
        (LinkKind.RESELLS, False),
    ],
)
def test_an_unmeasured_rule_holds_no_accusation(*, link: LinkKind, held: bool) -> None:
    """Nor a link of a kind that the gold does not judge."""
    found = reading("The firm Norrvik makes the Moleglass software.", "en")
    assert found is not None
    one = replace(found.candidates[0], link=link, rule="never.measured")
    assert (ruled(one, COUNTS) >= HELD) is held
