"""German customers, users, owners and seats told by nouns, lists and long attributes."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

SALE = {"Tarnfield SUPPLIED_TO Polizei Lowick"}
USE = {"Glint USED_BY Polizei Lowick"}
OWNED = {"Tarnfield OWNED_BY Norvik Holding"}
MADE = {"Tarnfield MAKES Glint"}
FIRM = "Die Firma Tarnfield liefert Kameras. "

ROWS: list[tuple[str, set[str]]] = [
    # lists of customers
    ("Die Polizei Lowick steht auf der Kundenliste der Firma Tarnfield.", SALE),
    ("Auf der Kundenliste der Firma Tarnfield steht die Polizei Lowick.", SALE),
    ("Die Polizei Lowick steht nicht auf der Kundenliste der Firma Tarnfield.", set()),
    ("Die Polizei Lowick beschlagnahmte die Kundenliste der Firma Tarnfield.", set()),
    ("Die Polizei Lowick suchte auf der Kundenliste der Firma Tarnfield nach Namen.", set()),
    ("Auf der Kundenliste der Firma Tarnfield fehlt die Polizei Lowick.", set()),
    # customers that are won
    ("Die Firma Tarnfield hat die Polizei Lowick als Kunden gewonnen.", SALE),
    ("Die Firma Tarnfield will die Polizei Lowick als Kunden gewinnen.", set()),
    ("Die Firma Tarnfield lehnte die Polizei Lowick als Kunden ab.", set()),
    # names joined to customers
    (f"{FIRM}Zu den Tarnfield-Kunden gehört die Polizei Lowick.", SALE),
    (f"{FIRM}Auch der Tarnfield-Kunde Kenia schwieg.", {"Tarnfield SUPPLIED_TO Kenia"}),
    (f"{FIRM}Der potenzielle Tarnfield-Kunde Kenia schwieg.", set()),
    (f"{FIRM}Die Polizei Lowick gehört nicht zu den Tarnfield-Kunden.", set()),
    (f"{FIRM}Die Polizei Lowick befragte die Tarnfield-Kunden.", set()),
    # uses
    ("Das Ministerium bestätigte den Einsatz der Software Glint bei der Polizei Lowick.", USE),
    ("Das Ministerium prüft den Einsatz der Software Glint bei der Polizei Lowick.", set()),
    ("Bürger protestierten gegen den Einsatz der Software Glint bei der Polizei Lowick.", set()),
    ("Nach dem Einsatz der Software Glint beschwerte sich der Verein bei der Polizei Lowick.",
     set()),
    ("Die Polizei Lowick spähte mit der Software Glint Journalisten aus.", USE),
    ("Die Polizei Lowick spähte die Entwickler der Software Glint aus.", set()),
    ("Die Polizei Lowick verfügt über Drohnen der Firma Tarnfield.",
     {"Tarnfield USED_BY Polizei Lowick"}),
    ("Die Polizei Lowick verfügt nicht über Drohnen der Firma Tarnfield.", set()),
    ("Die Polizei Lowick besitzt Aktien der Firma Tarnfield.", set()),
    # long attributes
    ("Die Polizei Lowick nutzt eine von der Firma Tarnfield entwickelte Software namens Glint.",
     USE | MADE),
    ("Die Polizei Lowick lehnt eine von der Firma Tarnfield entwickelte Software namens Glint ab.",
     MADE),
    ("Die zur Norvik Holding gehörende Firma Tarnfield sitzt am Markt.", OWNED),
    ("Die nicht zur Norvik Holding gehörende Firma Tarnfield sitzt am Markt.", set()),
    ("Die früher zur Norvik Holding gehörende Firma Tarnfield sitzt am Markt.", set()),
    # what nouns say whatever the verb does
    ("Die Schweizer Firma Tarnfield versucht, Kameras zu liefern.",
     {"Tarnfield BASED_IN Schweiz"}),
    ("Die Polizei Lowick möchte mit der Software Glint der Firma Tarnfield arbeiten.", MADE),
    ("Die angeblich israelische Firma Tarnfield versucht, Kameras zu liefern.",
     {"Tarnfield BASED_IN Israel (alleged)"}),
    ("Die Firma Tarnfield als Hersteller der Software Glint schweigt.", MADE),
    ("Die Firma Tarnfield gilt nicht als Hersteller der Software Glint.", set()),
    # names are no genitives behind "von"
    ("Auf dem Telefon von Brannecs Poldan fand sich nichts.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), ROWS, ids=[row[0][:70] for row in ROWS])
def test_ties_are_held_of_whom_the_words_name(text: str, claims: set[str]) -> None:
    """All that is held of a line, or of the last of two: ties by nouns, and none denied by them."""
    held = {
        f"{c.subject.name} {c.link.value} {c.object.name}"
        + ("" if c.status == "asserted" else f" ({c.status.value})")
        for c in extract(plain_report(text, "de"))
        if c.held
    }
    assert held == claims
