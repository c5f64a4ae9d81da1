"""Relative clauses: what they are said of is their object, and the writer tells them."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "en",
            "The tool that the company Brannec sold to the Lowick police is expensive.",
            ("Brannec", "SUPPLIED_TO", "Lowick police"),
        ),
        (
            "fr",
            "L'outil, que la société Brannec a vendu à la police de Metz, coûte cher.",
            ("Brannec", "SUPPLIED_TO", "police de Metz"),
        ),
        (
            "es",
            "El programa, que la empresa Brannec vendió a la Policía de Lima, infecta teléfonos.",
            ("Brannec", "SUPPLIED_TO", "Policía de Lima"),
        ),
        (
            "fr",
            "La société Brannec, dont le siège se trouve au Luxembourg, vend des caméras.",
            ("Brannec", "BASED_IN", "Luxembourg"),
        ),
    ],
)
def test_a_relative_clause_is_told(lang: str, text: str, told: tuple[str, str, str]) -> None:
    """No complement opens where what stands before "that" is what was sold."""
    held = {
        (claim.subject.name, claim.link.value, claim.object.name)
        for claim in extract(plain_report(text, lang))
        if claim.held
    }
    assert held == {told}


def test_a_complement_is_told_by_what_stands_over_it() -> None:
    """What is feared is not held, with or without a noun before "que"."""
    for text in (
        "Le ministre craint que la société Brannec ait vendu des caméras à la police de Metz.",
        "La crainte que la société Brannec a vendu des caméras à la police de Metz est vive.",
    ):
        assert not any(claim.held for claim in extract(plain_report(text, "fr")))


def test_an_elided_word_at_the_start_is_no_name() -> None:
    """Nobody called "C'" is accused by "C'est"."""
    text = "C'est à la société Brannec que la police d'Alger a acheté ses drones."
    claims = extract(plain_report(text, "fr"))
    assert not any("C'" in {claim.subject.name, claim.object.name} for claim in claims)
