"""Who is accused, where German puts accuser, accused and deed in one bracket of verbs."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

SOLD = {"Tarnfield SUPPLIED_TO Polizei von Kenia (alleged)"}
DEED = "Kameras an die Polizei von Kenia geliefert zu haben"

ROWS: list[tuple[str, set[str]]] = [
    (f"Die Staatsanwaltschaft wirft der Firma Tarnfield vor, {DEED}.", SOLD),
    (f"Die Staatsanwaltschaft beschuldigt die Firma Tarnfield, {DEED}.", SOLD),
    (f"Der Firma Tarnfield wird vorgeworfen, {DEED}.", SOLD),
    (f"Die Firma Tarnfield wird beschuldigt, {DEED}.", SOLD),
    (f"Die Firma Tarnfield ist angeklagt, {DEED}.", SOLD),
    (f"Sie warfen der Firma Tarnfield vor, {DEED}.", SOLD),
    (f"Der Minister wirft der Firma Tarnfield vor, {DEED}.", SOLD),
    # firms that accuse firms
    (f"Die Firma Orvane wirft der Firma Tarnfield vor, {DEED}.", SOLD),
    (f"Der Firma Tarnfield wirft die Firma Orvane vor, {DEED}.", SOLD),
    (f"Orvane Systems wirft Tarnfield Systems vor, {DEED}.",
     {"Tarnfield Systems SUPPLIED_TO Polizei von Kenia (alleged)"}),
    # either may be meant
    (f"Der Konzern Orvane wirft der Firma Tarnfield vor, {DEED}.", set()),
    (f"Der Firma Tarnfield wirft der Konzern Orvane vor, {DEED}.", set()),
    # users
    ("Die Polizei von Kenia wird beschuldigt, die Software Glint eingesetzt zu haben.",
     {"Glint USED_BY Polizei von Kenia (alleged)"}),
    ("Die Firma Orvane warf der Polizei von Kenia vor, Kameras der Firma Tarnfield zu nutzen.",
     {"Tarnfield USED_BY Polizei von Kenia (alleged)"}),
    # nobody is accused, or of something else
    (f"Niemand wirft der Firma Tarnfield vor, {DEED}.", set()),
    (f"Der Firma Tarnfield wird nicht vorgeworfen, {DEED}.", set()),
    (("Der Firma Tarnfield wird vorgeworfen, keine Kameras an die Polizei von Kenia geliefert zu "
     "haben."), set()),
    (("Der Firma Tarnfield wird vorgeworfen, die Lieferung von Kameras an Kenia verheimlicht zu "
     "haben."), set()),
    (f"Einem Mitarbeiter der Firma Tarnfield wird vorgeworfen, {DEED}.", set()),
    (f"Die Firma Tarnfield bestreitet den Vorwurf, {DEED}.", set()),
    ("Die Polizei von Kenia wird beschuldigt, der Firma Tarnfield Kameras gestohlen zu haben.",
     set()),
    (("Die Staatsanwaltschaft beschuldigt den Minister, der Firma Tarnfield erlaubt zu haben, "
     "Kameras an Kenia zu liefern."), set()),
    (("Die Firma Tarnfield wird beschuldigt, Konkurrenten zu behindern, die Kameras an Kenia "
     "liefern."), set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), ROWS, ids=[row[0][:70] for row in ROWS])
def test_who_is_accused_is_alleged_to_have_done_it(text: str, claims: set[str]) -> None:
    """All that is held of a line: of who is accused an allegation, of who accuses nothing."""
    held = {
        f"{c.subject.name} {c.link.value} {c.object.name}"
        + ("" if c.status == "asserted" else f" ({c.status.value})")
        for c in extract(plain_report(text, "de"))
        if c.held
    }
    assert held == claims
