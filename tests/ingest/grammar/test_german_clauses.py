"""German clauses that leave out their subject, and goods that go into a country."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

KENYA = {"Tarnfield SUPPLIED_TO Kenia"}
IRAN = {"Tarnfield SUPPLIED_TO Iran"}
USE = {"Glint USED_BY Polizei Lowick"}

ROWS: list[tuple[str, set[str]]] = [
    # the subject before "und"
    ("Die Firma Tarnfield sitzt am Markt und hat Kameras an Kenia verkauft.", KENYA),
    ("Die Firma Tarnfield sitzt am Markt und beliefert Kenia mit Kameras.", KENYA),
    ("Die Firma Tarnfield sitzt am Markt, hat 20 Mitarbeiter und verkauft Kameras an Kenia.",
     KENYA),
    ("Die Firma Tarnfield, teilte die Firma Orvane mit, sitzt hier und verkauft Kameras an Kenia.",
     KENYA),
    (("Die Firma Tarnfield baut Kameras, die die Firma Orvane entwickelt, und verkauft sie "
     "an Kenia."), KENYA),
    ("Die Polizei Lowick ist umstritten und nutzt die Software Glint.", USE),
    ("Die Polizei Lowick durchsuchte die Firma Tarnfield und nutzt nun die Software Glint.", USE),
    ("Die Firma Tarnfield sitzt am Markt und soll Kameras an Kenia verkauft haben.",
     {"Tarnfield SUPPLIED_TO Kenia (alleged)"}),
    # behind a bracket of verbs
    ("Kenia wurde 2010 verurteilt und nutzt die Software Glint.", {"Glint USED_BY Kenia"}),
    ("Die Kamera Glint wird von der Firma Tarnfield gebaut und kann funken.",
     {"Tarnfield MAKES Glint"}),
    ("Kenia wurde 2010 verurteilt und nutzt die Software Glint nicht.", set()),
    ("Die Kameras wurden von Kenia gekauft und kosten zwei Millionen Euro.", set()),
    # what it does not say
    ("Die Firma Tarnfield sitzt am Markt und verkauft keine Kameras an Kenia.", set()),
    ("Die Firma Tarnfield sitzt am Markt und will Kameras an Kenia verkaufen.", set()),
    ("Die Firma Tarnfield sitzt am Markt und bestreitet, Kameras an Kenia verkauft zu haben.",
     set()),
    # another acts
    ("Die Firma Tarnfield zögerte, doch verkaufte die Firma Orvane Kameras an Kenia.",
     {"Orvane SUPPLIED_TO Kenia"}),
    ("2015 scheiterte die Firma Tarnfield und verkaufte die Firma Orvane Kameras an Kenia.",
     set()),
    ("Die Firma Tarnfield wurde bekannt und verkauft wurden Kameras an Kenia.", set()),
    ("Der Minister kritisierte die Firma Tarnfield und verkaufte Kameras an Kenia.", set()),
    ("Der Chef der Firma Tarnfield wohnt am Markt und verkaufte sein Haus an Kenia.", set()),
    ("Die Opfer der Polizei Lowick klagten und nutzen die Software Glint.", set()),
    ("Niemand kennt die Firma Tarnfield und verkauft Kameras an Kenia.", set()),
    # whereto, and where
    ("Die Firma Tarnfield hat Kameras in den Iran geliefert.", IRAN),
    ("Die Lieferung von Kameras der Firma Tarnfield in den Iran ist umstritten.", IRAN),
    ("Die Firma Tarnfield exportierte Kameras in die Türkei.", {"Tarnfield SUPPLIED_TO Türkei"}),
    ("Die Firma Tarnfield exportierte Kameras in die USA.",
     {"Tarnfield SUPPLIED_TO Vereinigte Staaten"}),
    ("Die Firma Tarnfield hat Kameras in der Türkei verkauft.", set()),
    ("Die Firma Tarnfield hat Kameras in den USA verkauft.", set()),
    ("Die Firma Tarnfield hat Kameras in den Niederlanden verkauft.", set()),
    ("Die Firma Tarnfield will Kameras in den Irak liefern.", set()),
    ("Die Firma Tarnfield hat keine Kameras in die Türkei geliefert.", set()),
    ("Die Firma Tarnfield exportierte Daten in die Türkei.", set()),
    ("Die Firma Tarnfield vermittelte Fachkräfte in den Oman.", set()),
    ("Wer Kameras der Firma Tarnfield in den Iran liefert, macht sich strafbar.", set()),
    ("Die Firma Tarnfield floh in die Türkei, nachdem sie Kameras verkauft hatte.", set()),
    # without leave, whoever says so
    (("Der Firma Tarnfield wird vorgeworfen, ohne Genehmigung Kameras in den Iran exportiert zu "
     "haben."), {"Tarnfield SUPPLIED_TO Iran (alleged)"}),
    (("Die Firma Tarnfield wird beschuldigt, Kameras geliefert zu haben, ohne die Polizei Lowick "
     "zu informieren."), set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), ROWS, ids=[row[0][:70] for row in ROWS])
def test_a_clause_is_told_of_its_own_subject(text: str, claims: set[str]) -> None:
    """All that is held of a line: of whom its clauses leave out, and of where goods went."""
    held = {
        f"{c.subject.name} {c.link.value} {c.object.name}"
        + ("" if c.status == "asserted" else f" ({c.status.value})")
        for c in extract(plain_report(text, "de"))
        if c.held
    }
    assert held == claims
