"""What somebody has a contract, or was chosen, to do is sold; what is only meant or let is not."""

from pathlib import Path

import pytest
import yaml

from graph import ACCUSATIONS, Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

_TOLD = yaml.safe_load(Path(__file__).with_name("undertaken.yaml").read_text("utf-8"))


def accused(lang: str, text: str) -> set[tuple[str, str]]:
    """Who is held to have sold to whom, as a fact."""
    return {
        (one.subject.name, one.object.name)
        for one in extract(plain_report(text, lang))
        if one.held and one.link in ACCUSATIONS and one.status is Status.ASSERTED
    }


@pytest.mark.parametrize("lang", sorted(_TOLD))
def test_who_has_a_contract_to_supply_is_the_seller(lang: str) -> None:
    """The infinitive tells what is sold to whom, and the clause over it by whom."""
    sale = ("Halberd Optics", _TOLD[lang]["buyer"])
    assert {text for text in _TOLD[lang]["states"] if sale not in accused(lang, text)} == set()


@pytest.mark.parametrize("lang", sorted(_TOLD))
def test_what_is_let_lost_or_only_meant_is_no_sale(lang: str) -> None:
    """A licence, a bid, a lost or refused contract and another's deed accuse nobody."""
    assert {text for text in _TOLD[lang]["nothing"] if accused(lang, text)} == set()
