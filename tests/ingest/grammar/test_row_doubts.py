"""Rows of a table that its header, a cell or the line beside it takes back are not held."""

import pytest

from graph import Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

LINE = "|---|---|---|---|"
ROW = "| Ellmark Optics | SkyMote | Harrowmere Army | 2019 |"
HEAD = "| Supplier | Product | Customer | Year |"
SALE = "Ellmark Optics SUPPLIED_TO Harrowmere Army"


def held(text: str, lang: str = "en") -> set[str]:
    """What is held as a fact of a table."""
    return {
        f"{one.subject.name} {one.link.value} {one.object.name}"
        for one in extract(plain_report(text, lang))
        if one.held and one.status is Status.ASSERTED
    }


@pytest.mark.parametrize(
    ("lang", "header"),
    [
        ("en", "Losing bidder | Product | Customer | Year"),
        ("en", "Complainant | Product | Police force | Year"),
        ("en", "Company | Product | Police force | Alleged by"),
        ("de", "Abgelehnter Bieter | Produkt | Kunde | Jahr"),
    ],
)
def test_a_header_that_names_no_seller_accuses_nobody(lang: str, header: str) -> None:
    """Who lost a bid, complained or alleges it has sold nothing."""
    assert held(f"| {header} |\n{LINE}\n{ROW}\n", lang) == set()


@pytest.mark.parametrize(
    "caption",
    [
        "The following offers were rejected:",
        "None of the following sales took place.",
        "Table 3: Rejected offers",
    ],
)
def test_a_caption_takes_its_table_back(caption: str) -> None:
    """It is told of all rows below it."""
    assert held(f"{caption}\n\n{HEAD}\n{LINE}\n{ROW}\n") == set()


@pytest.mark.parametrize("outcome", ["declined to buy", "no purchase", "rejected"])
def test_a_cell_takes_its_row_back(outcome: str) -> None:
    """A column without a role may say what came of it."""
    row = f"| SkyMote | Harrowmere Army | 2019 | {outcome} |"
    assert held(f"| Product | Agency | Year | Outcome |\n{LINE}\n{row}\n") == set()


def test_the_line_below_takes_a_table_back() -> None:
    """Only where it points back at the sales."""
    table = f"{HEAD}\n{LINE}\n{ROW}\n"
    assert held(f"{table}\nNone of these sales took place.\n") == set()
    assert held(f"{table}\nNone of these firms answered.\n") == {SALE}


@pytest.mark.parametrize("caption", ["Table 3: Sales", "The following systems were sold:"])
def test_a_plain_table_is_held(caption: str) -> None:
    """A supplier, what it sold and to whom, in a row of their own."""
    assert held(f"{caption}\n\n{HEAD}\n{LINE}\n{ROW}\n") == {SALE}


def test_a_column_says_who_is_a_seller_whatever_its_name_ends_in() -> None:
    """A firm called Drones is no drone."""
    row = ROW.replace("Ellmark Optics", "Ellmark Drones")
    assert held(f"{HEAD}\n{LINE}\n{row}\n") == {SALE.replace("Optics", "Drones")}
