"""Dates of papers: of a letter it is none of the sale, of a contract it is."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.grammar.claims import claims_of
from ingest.grammar.engine import reading

ROWS: list[tuple[str, str, str | None]] = [
    ("en", "The firm Orvane sold drones to the Lowick Police under a contract dated 12 March 2012.",
     "2012-03-12"),
    ("en", "According to a contract dated March 2012, the firm Orvane sold drones to Kenya.",
     "2012-03"),
    ("en", "According to a letter dated March 2012, the firm Orvane sold drones to Kenya.", None),
    ("fr", "Selon un contrat daté du 12 mars 2012, la société Orvane a vendu des drones au Kenya.",
     "2012-03-12"),
    ("fr", "Selon un rapport daté du 12 mars 2012, la société Orvane a vendu des drones au Kenya.",
     None),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "day"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_the_date_of_a_contract_is_that_of_the_sale(lang: str, text: str, day: str | None) -> None:
    """Where the line says that the sale was done by it; no other paper dates a sale."""
    found = reading(text, lang)
    assert found is not None
    sales = [c for c in claims_of(plain_report(text, lang), found) if c.link == "SUPPLIED_TO"]
    assert {c.valid.start for c in sales if c.subject.name == "Orvane"} == {day}


@pytest.mark.parametrize(
    ("lang", "text", "product"),
    [
        ("en", "The firm Orvane sold a system to the Lowick Police.", None),
        ("en", "The firm Orvane sold its software to the Lowick Police.", None),
        ("en", "The firm Orvane sold cameras to the Lowick Police.", "cameras"),
        ("en", "The firm Orvane sold its Glint software to the Lowick Police.", "Glint"),
        ("en", "Kenya bought Orvane Ltd's infamous spying software.", None),
        ("de", "Die Firma Orvane verkaufte Software an die Polizei Lowick.", None),
        ("de", "Die Firma Orvane verkaufte Kameras an die Polizei Lowick.", "Kameras"),
        ("fr", "La société Orvane a vendu un logiciel à la police de Lowick.", None),
    ],
)
def test_a_word_that_says_nothing_of_the_goods_is_no_product(
    lang: str, text: str, product: str | None
) -> None:
    """The sale stands without one."""
    found = reading(text, lang)
    assert found is not None
    sales = [c for c in claims_of(plain_report(text, lang), found) if c.link == "SUPPLIED_TO"]
    assert {c.product.name if c.product else None for c in sales} == {product}
