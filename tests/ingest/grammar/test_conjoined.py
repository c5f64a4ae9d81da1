"""Firms joined by "and" to their owner or subsidiary, which the noun before the name says it is."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "nl",
            (
                "Met de zaak willen de bedrijven Norvex en eigenaar Brannec anderen de toegang "
                "ontzeggen."
            ),
            {"Norvex OWNED_BY Brannec"},
        ),
        (
            "nl",
            "De firma Norvex en eigenaar Brannec klaagden het bedrijf niet aan.",
            {"Norvex OWNED_BY Brannec"},
        ),
        ("en", "Norvex and parent company Brannec sued the firm.", {"Norvex OWNED_BY Brannec"}),
        ("en", "Norvex and subsidiary Brannec sued the firm.", {"Brannec OWNED_BY Norvex"}),
        (
            "de",
            "Die Firma Norvex und Mutterkonzern Brannec verklagten das Unternehmen.",
            {"Norvex OWNED_BY Brannec"},
        ),
        (
            "de",
            "Die Norvex GmbH und Tochterfirma Brannec verklagten das Unternehmen.",
            {"Brannec OWNED_BY Norvex GmbH"},
        ),
        ("sv", "Norrvik och moderbolaget Brannec stämde bolaget.", {"Norrvik OWNED_BY Brannec"}),
    ],
)
def test_a_noun_of_relation_is_that_of_the_firm_before(
    lang: str, text: str, claims: set[str]
) -> None:
    """Without an article it is the firm's before "and", whatever the verb plans or denies."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        ("nl", "De firma Norvex, Talvik en eigenaar Brannec klaagden het bedrijf aan.", set()),
        ("nl", "De firma Norvex en voormalig eigenaar Brannec klaagden.", set()),
        ("nl", "De firma Norvex en toekomstig eigenaar Brannec klaagden.", set()),
        ("nl", "De firma Norvex en de eigenaar van Talvik, Brannec, klaagden.", set()),
        ("en", "Norvex and former parent company Brannec sued the firm.", set()),
        ("en", "The company Norvex and rival Brannec sued.", set()),
        ("nl", "De politie van Tarsk en eigenaar Brannec klaagden.", set()),
        ("nl", "Jan Vos en eigenaar Brannec klaagden.", set()),
        ("de", "Die Firma Norvex und Ex-Mutterkonzern Brannec klagten.", set()),
        ("de", "Die Firma Norvex und der frühere Mutterkonzern Brannec klagten.", set()),
    ],
)
def test_nobody_is_owned_by_any_other_neighbour(lang: str, text: str, claims: set[str]) -> None:
    """Three names, former or future owners, bodies, people and other nouns tell no owner."""
    assert reports.told(text, lang) == claims
