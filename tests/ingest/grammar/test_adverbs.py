"""Clauses that an adverb opens behind "and", and firms and towns whose names look like words."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "de",
            "Die Norvex GmbH hat Geld erhalten, und sogar die Polizei Hessen nutzt Palex.",
            {"Palex USED_BY Polizei Hessen"},
        ),
        (
            "de",
            ("Die Norvex GmbH hat Geld erhalten, und auch die Polizei Hessen nutzt Palex nicht."),
            {"Palex USED_BY Polizei Hessen (denied)"},
        ),
        (
            "nl",
            "Norvex heeft geld gekregen, en ook de politie van Tarsk gebruikt Palex.",
            {"Palex USED_BY politie van Tarsk"},
        ),
        (
            "sv",
            "Norrvik fick pengar, och även polisen i Tarsk använder Palex.",
            {"Palex USED_BY polisen i Tarsk"},
        ),
        (
            "en",
            "Norvex got money, and even the Lowick Police uses Palex.",
            {"Palex USED_BY Lowick Police"},
        ),
        (
            "de",
            "Die Polizei Hessen nutzt Palex, und auch die Polizei Bremen.",
            {"Palex USED_BY Polizei Hessen"},
        ),
    ],
)
def test_an_adverb_behind_and_hides_no_clause(lang: str, text: str, claims: set[str]) -> None:
    """Behind "and even" a new subject acts in a clause of its own, with its own denial."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "de",
            ("Die Polizei Bremen hat ihren Vertrag mit dem Überwachungsunternehmen Zwick beendet."),
            {"Zwick SUPPLIED_TO Polizei Bremen"},
        ),
        (
            "de",
            "Die Polizei Hessen kaufte Kameras der Firma Brech.",
            {"Brech SUPPLIED_TO Polizei Hessen"},
        ),
        ("de", "Die Firma kaufte Kameras.", set()),
        ("de", "Das Unternehmen liefert Kameras an die Polizei Hessen.", set()),
    ],
)
def test_a_firm_called_like_a_verb(lang: str, text: str, claims: set[str]) -> None:
    """A capitalised form of a verb behind the noun of a firm is its name, and nothing else is."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "de",
            (
                "In den USA hat die Polizei in Los Almos ihren Vertrag mit dem Unternehmen "
                "Norvex beendet."
            ),
            {"Norvex SUPPLIED_TO Polizei in Los Almos"},
        ),
        (
            "de",
            "Seit 2018 setzt die Polizei in Tarsk die Software Palex ein.",
            {"Palex USED_BY Polizei in Tarsk"},
        ),
        (
            "de",
            "Seit 2018 hat die Polizei in Palex investiert, eine Software der Norvex GmbH.",
            set(),
        ),
    ],
)
def test_a_local_body_in_a_town(lang: str, text: str, claims: set[str]) -> None:
    """A town that no list knows tells which police is meant, wherever in the sentence."""
    assert reports.told(text, lang) == claims
