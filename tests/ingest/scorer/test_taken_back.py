"""A sale that its own line or another of the text takes back waits; what only sounds so is held."""

from pathlib import Path

import pytest
import yaml

from graph import ACCUSATIONS, Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

_TOLD = yaml.safe_load(Path(__file__).with_name("taken_back.yaml").read_text("utf-8"))


def sellers(lang: str, text: str) -> set[str]:
    """Who is held to have sold or made what somebody uses, as a fact."""
    return {
        one.subject.name
        for one in extract(plain_report(text, lang))
        if one.held and one.link in ACCUSATIONS and one.status is Status.ASSERTED
    }


@pytest.mark.parametrize("lang", sorted(_TOLD))
def test_what_the_text_takes_back_is_not_held(lang: str) -> None:
    """A predicate, an apposition or a denial of the text's own says that it was not so."""
    assert {text for text in _TOLD[lang]["taken_back"] if sellers(lang, text)} == set()


@pytest.mark.parametrize("lang", sorted(_TOLD))
def test_what_is_said_of_something_else_takes_nothing_back(lang: str) -> None:
    """False alarms, other goods, another year and somebody else's denial leave the sale held."""
    told = _TOLD[lang]["stands"]
    assert {text for text in told if sellers(lang, text) != {"Halberd Optics"}} == set()
