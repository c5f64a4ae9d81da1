"""Names that go on with whose others are: "residents of A and B"."""

import pytest

from ingest.grammar import extract
from ingest.grammar.calibrate import plain_report

ROWS: list[tuple[str, str, set[str]]] = [
    ("en", "The firm Orvane sold its Glint cameras to residents of Kenya and Oman.", set()),
    ("en", "Subsidiaries of the firm Brackwater and Orvane Ltd sold drones to the Lowick Police.",
     set()),
    ("en", "The firm Orvane sold drones to Kenya and Oman.", {"Orvane Kenya", "Orvane Oman"}),
    ("de", "Die Firma Orvane verkaufte Drohnen an Bürger von Kenia und Oman.", set()),
    ("fr", "La société Orvane a vendu des drones aux habitants du Kenya et du Maroc.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "accused"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_whose_residents_bought_bought_nothing(lang: str, text: str, accused: set[str]) -> None:
    """No sale by or to the second of two that a noun belongs to is held."""
    held = {
        f"{c.subject.name} {c.object.name}"
        for c in extract(plain_report(text, lang))
        if c.held and c.link in {"SUPPLIED_TO", "USED_BY"}
    }
    assert held == accused
