"""German deals as the press tells them: years, sums, branches, causatives, purposes, reflexives."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

SALE = {"Tarnfield SUPPLIED_TO Polizei Lowick"}
KENYA = {"Tarnfield SUPPLIED_TO Polizei von Kenia"}
SYRIA = {"Tarnfield SUPPLIED_TO Syrien"}
MADE = {"Tarnfield MAKES Glint"}

ROWS: list[tuple[str, set[str]]] = [
    # a year ends its phrase
    ("Die Firma Tarnfield lieferte im Jahr 2015 Drohnen an die Polizei von Kenia.", KENYA),
    ("Die Polizei Lowick kaufte Ende 2015 Drohnen der Firma Tarnfield.", SALE),
    ("Die Firma Tarnfield hat im Jahr 2015 keine Drohnen an die Polizei von Kenia verkauft.",
     set()),
    # who rules a country, and who only stands before a colon
    ("Die Firma Tarnfield lieferte Kameras an das Regime in Syrien.", SYRIA),
    ("Bericht: Tarnfield lieferte Kameras an Syrien.", SYRIA),
    ("Die Firma Tarnfield beliefert das Regime in Syrien nicht.", set()),
    ("Bericht: Die Polizei Lowick nutzt keine Software der Firma Tarnfield.", set()),
    # goods behind a firm are no part of its name
    ("So lieferte das Unternehmen Abhörtechnik an Syrien.", set()),
    ("Wie die Zeitung berichtet, hat Tarnfield Kameras an die Polizei Lowick geliefert.", SALE),
    ("Wie die Zeitung berichtet, hat die Polizei Lowick Software der Firma Tarnfield gekauft.",
     SALE),
    ("Die Polizei Lowick hat Tarnfield Kameras zurückgegeben.", set()),
    # who gets a contract sells
    ("Die Firma Tarnfield hat den Zuschlag für das System Glint der Polizei Lowick bekommen.",
     SALE),
    (("2015 erhielt die Firma Tarnfield einen Auftrag über zwei Millionen Euro von der Polizei "
     "Lowick."), SALE),
    ("Die Polizei Lowick erhielt einen Auftrag für die Kameras der Firma Tarnfield.", set()),
    ("Die Firma Tarnfield hofft, den Zuschlag für das System Glint der Polizei Lowick zu bekommen.",
     set()),
    # a branch signs, or somebody else
    ("Die Polizei Lowick schloss einen Vertrag mit der Rüstungssparte der Firma Tarnfield.", SALE),
    ("Die Polizei Lowick schloss einen Vertrag mit der Konkurrenz der Firma Tarnfield.", set()),
    # sums and fines
    ("Die Polizei Lowick zahlte zwei Millionen Euro für die Software der Firma Tarnfield.", SALE),
    ("Die Polizei Lowick zahlte eine Strafe für die Software der Firma Tarnfield.", set()),
    ("Die Polizei Lowick zahlte nicht für die Software der Firma Tarnfield.", set()),
    # licences
    ("Die Polizei Lowick hat Lizenzen für die Software Glint der Firma Tarnfield erworben.",
     SALE | MADE),
    ("Die Polizei Lowick hat keine Lizenz für die Software Glint gekauft.", set()),
    # who equips itself
    ("Die Polizei Lowick hat sich mit Kameras der Firma Tarnfield ausgestattet.", SALE),
    ("Die Polizei Lowick rüstet sich mit Kameras der Firma Tarnfield aus.", SALE),
    ("Die Polizei Lowick will sich mit Kameras der Firma Tarnfield ausstatten.", set()),
    ("Die Polizei Lowick sah sich mit Vorwürfen der Firma Tarnfield konfrontiert.", set()),
    # who has it done
    ("Die Polizei Lowick ließ von der Firma Tarnfield Kameras installieren.", SALE),
    ("Die Polizei Lowick ließ von der Firma Tarnfield keine Kameras installieren.", set()),
    ("Die Polizei Lowick will von der Firma Tarnfield Kameras installieren lassen.", set()),
    ("Die Polizei Lowick ließ die Firma Tarnfield Kameras installieren.", set()),
    # what goods are for, and who is watched
    ("Die Polizei Lowick kaufte eine Software zur Gesichtserkennung der Firma Tarnfield.", SALE),
    ("Die Polizei Lowick kaufte eine Software zur Überwachung der Firma Tarnfield.", set()),
    # long attributes
    ("Die Polizei Lowick kaufte Kameras der in Wien ansässigen Firma Tarnfield.", SALE),
    (("Den Vertrag für den Betrieb der in Israel hergestellten Drohne Glint hat Orvane "
     "geschlossen."), set()),
    # the one body of its kind is no other elsewhere
    ("Die Firma Tarnfield lieferte Drohnen an die Bundeswehr in Ghana und Mali.",
     {"Tarnfield SUPPLIED_TO Bundeswehr"}),
    # probably, and without leave
    ("Die Firma Tarnfield hat mit hoher Wahrscheinlichkeit Kameras an die Polizei Lowick verkauft.",
     {"Tarnfield SUPPLIED_TO Polizei Lowick (alleged)"}),
    ("Die Firma Tarnfield hat Kameras ohne Genehmigung an die Polizei Lowick geliefert.", SALE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), ROWS, ids=[row[0][:70] for row in ROWS])
def test_a_deal_is_held_of_who_made_it(text: str, claims: set[str]) -> None:
    """All that is held of a line: deals however a sentence puts them, and none that was not."""
    held = {
        f"{c.subject.name} {c.link.value} {c.object.name}"
        + ("" if c.status == "asserted" else f" ({c.status.value})")
        for c in extract(plain_report(text, "de"))
        if c.held
    }
    assert held == claims
