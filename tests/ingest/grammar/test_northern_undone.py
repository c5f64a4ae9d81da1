"""What did not happen, or has not yet, in German, Dutch and Swedish: it is held as no fact."""

from pathlib import Path

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

SENTENCES = Path(__file__).with_name("undone_northern.txt")
UNDONE = [line.split(" ", 1) for line in SENTENCES.read_text("utf-8").splitlines()]
HOLDING = ("Tarnfield Systems", "OWNED_BY", "Halbroek Holding")
# What was done, told with nearly the same words.
DONE = [
    (
        "de",
        ("Der umstrittene Verkauf von Kameras durch Tarnfield Systems an die Polizei Lowick wurde"
        " 2019 bekannt."),
        ("Tarnfield Systems", "SUPPLIED_TO", "Polizei Lowick"),
    ),
    (
        "de",
        ("Abgeordnete kritisierten die Lieferung von Kameras durch Tarnfield Systems an die Polizei"
        " Lowick."),
        ("Tarnfield Systems", "SUPPLIED_TO", "Polizei Lowick"),
    ),
    (
        "de",
        "Um Anschläge zu verhindern, lieferte Tarnfield Systems Kameras an die Polizei Lowick.",
        ("Tarnfield Systems", "SUPPLIED_TO", "Polizei Lowick"),
    ),
    (
        "de",
        ("Selbst wenn niemand davon spricht, lieferte Tarnfield Systems Kameras an die Polizei"
        " Lowick."),
        ("Tarnfield Systems", "SUPPLIED_TO", "Polizei Lowick"),
    ),
    (
        "de",
        ("Der Einsatz der Software Molglas durch die Polizei Lowick richtete sich gegen"
        " Demonstranten."),
        ("Molglas", "USED_BY", "Polizei Lowick"),
    ),
    (
        "de",
        "Das Gericht verurteilte den Einsatz der Software Molglas durch die Polizei Lowick.",
        ("Molglas", "USED_BY", "Polizei Lowick"),
    ),
    (
        "de",
        ("Die vollzogene Übernahme von Tarnfield Systems durch die Halbroek Holding kostete"
        " Millionen."),
        HOLDING,
    ),
    (
        "de",
        "2019 wird Tarnfield Systems in Halbroek Imaging umbenannt.",
        ("Tarnfield Systems", "SUCCEEDED_BY", "Halbroek Imaging"),
    ),
    (
        "de",
        "Halbroek Ventures entschied sich, in Tarnfield Systems zu investieren.",
        ("Halbroek Ventures", "INVESTED_IN", "Tarnfield Systems"),
    ),
    (
        "nl",
        "Zonder vergunning had Tarnfield Systems camera's aan de politie van Lowick geleverd.",
        ("Tarnfield Systems", "SUPPLIED_TO", "politie van Lowick"),
    ),
    (
        "nl",
        "Ook al zwijgt het bedrijf, Tarnfield Systems leverde camera's aan de politie van Lowick.",
        ("Tarnfield Systems", "SUPPLIED_TO", "politie van Lowick"),
    ),
    (
        "nl",
        "De minister bevestigde het gebruik van de software Molglas door de politie van Lowick.",
        ("Molglas", "USED_BY", "politie van Lowick"),
    ),
    (
        "nl",
        "De software Molglas bleek gebruikt te worden door de politie van Lowick.",
        ("Molglas", "USED_BY", "politie van Lowick"),
    ),
    ("nl", "In 2019 wordt Tarnfield Systems overgenomen door Halbroek Holding.", HOLDING),
    ("nl", "De overname van Tarnfield Systems door Halbroek Holding werd afgerond.", HOLDING),
    (
        "sv",
        "Utan tillstånd hade Tarnfield Systems levererat kameror till polisen i Lowick.",
        ("Tarnfield Systems", "SUPPLIED_TO", "polisen i Lowick"),
    ),
    (
        "sv",
        "Polisen i Lowick använder programvaran Molglas för att förhindra brott.",
        ("Molglas", "USED_BY", "Polisen i Lowick"),
    ),
]  # fmt: skip


def facts(lang: str, text: str) -> set[tuple[str, str, str]]:
    """What a text is held to tell as a fact."""
    claims = extract(plain_report(text, lang))
    return {
        (one.subject.name, one.link.value, one.object.name)
        for one in claims
        if one.held and one.status.value == "asserted"
    }


@pytest.mark.parametrize(("lang", "text"), UNDONE)
def test_what_did_not_happen_is_no_fact(lang: str, text: str) -> None:
    """Prevented, given up, only talked of, to come, or under a condition: nothing is held."""
    assert facts(lang, text) == set()


@pytest.mark.parametrize(("lang", "text", "told"), DONE)
def test_what_did_happen_is_held(lang: str, text: str, told: tuple[str, str, str]) -> None:
    """The same nouns and verbs take nothing away from what was done."""
    assert facts(lang, text) == {told}


def test_whose_takeover_it_is_owns() -> None:
    """A passive behind "av" names nobody who acts: the owner stands in the genitive."""
    text = "Halbroek Holdings uppköp av Tarnfield Systems slutfördes 2019."
    assert facts("sv", text) == {HOLDING}
