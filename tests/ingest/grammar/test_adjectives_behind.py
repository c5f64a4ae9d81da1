"""Adjectives behind the noun: of a nationality a body's own, of a plural no verb."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract
from tests.ingest.grammar.reports import proposed


@pytest.mark.parametrize(
    ("lang", "text", "body"),
    [
        (
            "es",
            "La empresa Brannec vendió cámaras al Ejército paraguayo.",
            ("Ejército paraguayo", "PY"),
        ),
        (
            "es",
            "La empresa Brannec vendió cámaras al Ministerio del Interior egipcio.",
            ("Ministerio del Interior egipcio", "EG"),
        ),
        (
            "it",
            "La società Brannec ha venduto telecamere al Ministero dell'Interno egiziano.",
            ("Ministero dell'Interno egiziano", "EG"),
        ),
        (
            "fr",
            "La société Brannec a vendu des caméras au ministère de l'Intérieur égyptien.",
            ("ministère de l'Intérieur égyptien", None),
        ),
        (
            "fr",
            "La société Brannec a vendu des caméras au service de renseignement burkinabè.",
            ("service de renseignement burkinabè", None),
        ),
    ],
)
def test_a_nationality_behind_a_body_is_part_of_who_it_is(
    lang: str, text: str, body: tuple[str, str | None]
) -> None:
    """It is held of that country's body: the adjective is no noun that somebody else is called."""
    held = [claim for claim in extract(plain_report(text, lang)) if claim.held]
    assert {(claim.object.name, claim.object.country) for claim in held} == {body}


def test_an_adjective_in_ques_is_no_participle() -> None:
    """No verb stands in "des caméras thermiques", where one does in "des caméras vendues"."""
    text = (
        "Des caméras thermiques, vendues par la société Brannec, ont été installées à l'aéroport"
        " de Dakar."
    )
    assert proposed(text, "fr") == {"Brannec SUPPLIED_TO aéroport de Dakar: deploy"}
