"""Who stands beside a sale in another clause, and sales that never were: nobody is accused.

`second_clauses.yaml` holds the sentences by language, written around one seller and one buyer.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph import ACCUSATIONS, Claim, Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

SETS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("second_clauses.yaml").read_text())
FACTS = {Status.ASSERTED, Status.REPORTED}


@pytest.mark.parametrize("kind", ["firms", "bodies"])
@pytest.mark.parametrize("lang", SETS)
def test_who_has_another_clause_is_no_party_to_a_sale(lang: str, kind: str) -> None:
    """Two firms, or two bodies, that open, close or interrupt what is told of a sale."""
    first, second = SETS[lang][kind]
    texts = [_sentence(frame, first, second) for frame in SETS[lang]["beside"]]
    accused = {
        text
        for text in texts
        for claim in _accusations(text, lang)
        if any(name in end for name in ("Halbroek", "Brask") for end in _ends(claim))
    }
    assert accused == set()


@pytest.mark.parametrize("lang", SETS)
def test_the_sale_that_they_stand_beside_is_found(lang: str) -> None:
    """Of five sentences in eight the sale is held all the same: they do not wait by rote."""
    texts = [_sentence(frame, *SETS[lang]["firms"]) for frame in SETS[lang]["beside"]]
    found = [text for text in texts if any(_is_told(one) for one in _accusations(text, lang))]
    assert len(found) * 8 >= len(texts) * 5


@pytest.mark.parametrize("lang", SETS)
def test_what_was_never_sold_or_used_accuses_nobody(lang: str) -> None:
    """Offers, hopes, denials, refusals, questions and conditions, each in its plainest form."""
    texts = SETS[lang]["never"]
    assert {text for text in texts if list(_accusations(text, lang))} == set()


def _sentence(frame: str, first: str, second: str) -> str:
    text = frame.format(P=first, Q=second)
    return text[0].upper() + text[1:]


def _accusations(text: str, lang: str) -> Iterator[Claim]:
    """What is held of a sentence as the fact of a sale, a use or a deployment."""
    for claim in extract(plain_report(text, lang)):
        if claim.held and claim.link in ACCUSATIONS and claim.status in FACTS:
            yield claim


def _ends(claim: Claim) -> tuple[str, str]:
    return claim.subject.name, claim.object.name


def _is_told(claim: Claim) -> bool:
    seller, taker = _ends(claim)
    return "Norrvik" in seller and "Lowick" in taker
