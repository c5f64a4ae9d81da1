"""What stands behind "while" or "after" is told; what is feared, or is to come before, is not."""

import pytest

from graph import ACCUSATIONS
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def held(text: str, lang: str) -> set[tuple[str, str]]:
    """Who is held to have sold to whom."""
    return {
        (claim.subject.name, claim.object.name)
        for claim in extract(plain_report(text, lang))
        if claim.link in ACCUSATIONS and claim.held
    }


@pytest.mark.parametrize(
    ("lang", "start"),
    [
        ("fr", "La polémique intervient alors que"),
        ("fr", "La polémique intervient après que"),
        ("fr", "La polémique a éclaté parce que"),
        ("fr", "La polémique dure depuis que"),
        ("es", "La polémica surge ya que"),
        ("es", "La polémica surge mientras que"),
        ("it", "La polemica arriva dopo che"),
    ],
)
def test_time_and_cause_are_facts(lang: str, start: str) -> None:
    """Conjunctions of time and cause tell what follows as so, whatever verb stands above."""
    told = {
        "fr": " la police de Metz a acheté des caméras à la société Brannec.",
        "es": " la policía de Metz compró cámaras a la empresa Brannec.",
        "it": " la polizia di Metz ha acquistato telecamere dalla società Brannec.",
    }
    body = {"fr": "police de Metz", "es": "policía de Metz", "it": "polizia di Metz"}
    assert held(start + told[lang], lang) == {("Brannec", body[lang])}


@pytest.mark.parametrize(
    "start",
    [
        "La polémique intervient avant que",
        "La polémique vise à éviter que",
        "La crainte est que",
        "Après l'enquête, la crainte est que",
        "La ministre intervient alors qu'elle craint que",
        "La polémique dure sans que",
    ],
)
def test_purpose_fear_and_what_comes_first_are_none(start: str) -> None:
    """What is feared, prevented or yet to come is not told, also where a fact stands above it."""
    text = f"{start} la police de Metz a acheté des caméras à la société Brannec."
    assert held(text, "fr") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (("Selon Tarsknews, un service du ministère de la Défense (DFM), l'Office Zorn (OZ), a "
         "écouté."), set()),
        (("Selon Tarsknews, un site d'enquête (fondé en 2010), la société Brannec a vendu des "
         "caméras à la police de Metz."), {("Brannec", "police de Metz")}),
    ],
)  # fmt: skip
def test_a_subject_with_more_said_of_it_is_one(text: str, expected: set[tuple[str, str]]) -> None:
    """Brackets and a second name between the subject and its verb change nothing."""
    assert held(text, "fr") == expected
