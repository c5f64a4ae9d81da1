"""Whose a system is: the body in the genitive behind it uses it."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "de",
            "Das Gesichtserkennungssystem (KES) des Bundeskriminalamtes ist alt.",
            {"KES USED_BY Bundeskriminalamtes"},
        ),
        (
            "de",
            "Das System Kestro der Bundespolizei wertet Videos aus.",
            {"Kestro USED_BY Bundespolizei"},
        ),
        (
            "de",
            "Das System Kestro des Bundesnachrichtendienstes wertet Videos aus.",
            {"Kestro USED_BY Bundesnachrichtendienstes"},
        ),
        (
            "nl",
            "Het systeem Kestro van de politie van Tarsk faalde.",
            {"Kestro USED_BY politie van Tarsk"},
        ),
        (
            "en",
            "The Lowick Police's Kestro system collects data.",
            {"Kestro USED_BY Lowick Police"},
        ),
        (
            "de",
            "Der Minister will das System Kestro der Bundespolizei.",
            {"Kestro USED_BY Bundespolizei (planned)"},
        ),
    ],
)
def test_a_body_uses_the_system_that_is_its_own(lang: str, text: str, claims: set[str]) -> None:
    """A named system in brackets or beside its noun is used by the body whose it is."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        ("de", "Das geplante System Kestro der Bundespolizei ist teuer.", set()),
        ("de", "Das System Kestro der Bundespolizei gibt es nicht.", set()),
        ("de", "Norvex verweigerte das System Kestro der Bundespolizei.", set()),
        ("de", "Das Gericht verbot das System Kestro der Bundespolizei.", set()),
        ("de", "Das Projekt Kestro der Bundespolizei ist teuer.", set()),
        ("de", "Ein System (KES) der Bundespolizei ist teuer.", set()),
        ("de", "Die Systeme (KES, MES) des Bundeskriminalamtes sind alt.", set()),
        ("de", "Die Kamera (siehe Bild) des Bundeskriminalamtes ist alt.", set()),
        ("en", "The Lowick Police's Kestro contract is old.", set()),
        ("en", "The Lowick Police's proposed Kestro system collects data.", set()),
    ],
)
def test_what_a_body_has_not_or_not_yet(lang: str, text: str, claims: set[str]) -> None:
    """Planned, denied and barred systems, projects and contracts are used by nobody."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "de",
            "Norvex lieferte Kameras im Auftrag des Bundesinnenministeriums.",
            {"Norvex SUPPLIED_TO Bundesinnenministeriums"},
        ),
        (
            "de",
            ("Die Norvex GmbH (NVX) des Unternehmers Holm verkauft Kameras an die Polizei Hessen."),
            {"Norvex GmbH SUPPLIED_TO Polizei Hessen"},
        ),
        (
            "de",
            "Das Bundeskriminalamt (BKA) des Bundes nutzt Palex.",
            {"Palex USED_BY Bundeskriminalamt"},
        ),
    ],
)
def test_the_genitive_of_the_one_body(lang: str, text: str, claims: set[str]) -> None:
    """The genitive of the one body of its kind is its name."""
    assert reports.told(text, lang) == claims
