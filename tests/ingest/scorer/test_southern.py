"""Ordinary French, Spanish and Italian sentences: verbs of going on, circumstances, brands."""

from pathlib import Path

import pytest
import yaml

from graph import ACCUSATIONS, Claim, LinkKind, Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

_TOLD = yaml.safe_load(Path(__file__).with_name("southern.yaml").read_text("utf-8"))


def _held(lang: str, text: str) -> list[Claim]:
    return [one for one in extract(plain_report(text, lang)) if one.held]


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, text) for lang, both in _TOLD.items() for text in both["told"]]
)
def test_what_was_begun_or_done_without_a_licence_was_done(lang: str, text: str) -> None:
    """A sale or a use is held as a fact, of its vendor and its goods and of nobody else."""
    found = [one for one in _held(lang, text) if one.link in ACCUSATIONS]
    assert found
    assert {one.subject.name for one in found} <= {"Norrvik", "Molglas"}
    assert {one.status for one in found} == {Status.ASSERTED}
    sold = {one.subject.name for one in found if one.link is LinkKind.SUPPLIED_TO}
    assert "Norrvik" in sold or "Norrvik" not in text


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, text) for lang, both in _TOLD.items() for text in both["untold"]]
)
def test_what_is_denied_planned_or_offered_accuses_nobody(lang: str, text: str) -> None:
    """The same words around what was not done, or only offered, hold no sale and no use."""
    assert not [one for one in _held(lang, text) if one.link in ACCUSATIONS]


def test_a_country_before_the_verb_is_where_another_bought() -> None:
    """Of "Au Kenya, X a vendu à la police de Y", only the police bought."""
    text = "Au Kenya, Norrvik a vendu la caméra Molglas à la police de Lowick."
    assert "Kenya" not in {one.object.name for one in _held("fr", text)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "La policía de Lowick compró la cámara Molglas de la marca Norrvik."),
        ("it", "La polizia di Lowick ha acquistato la telecamera Molglas a marchio Norrvik."),
    ],
)
def test_a_brand_is_no_name_of_a_buyer(lang: str, text: str) -> None:
    """Who made the goods, which their brand says, did not buy them."""
    assert "Norrvik" not in {one.object.name for one in _held(lang, text)}


def test_designing_is_no_plan_in_italian() -> None:
    """Of "progetta e produce" the goods are made, though "progetta di vendere" is a plan."""
    held = _held("it", "Norrvik progetta e produce la telecamera Molglas.")
    made = [one for one in held if one.link is LinkKind.MAKES]
    assert [one.status for one in made] == [Status.ASSERTED]
