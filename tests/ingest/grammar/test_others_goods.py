"""Goods without a name are not taken for those of another firm."""

import pytest

from ingest.grammar import claims_of, reading
from ingest.grammar.calibrate import plain_report


def sold(text: str, lang: str) -> set[tuple[str, str, str | None]]:
    """Each sale that the rules read: who, to whom, and what by name."""
    found = reading(text, lang)
    assert found is not None
    return {
        (one.subject.name, one.object.name, one.product.name if one.product else None)
        for one in claims_of(plain_report(text, lang), found)
        if one.link.value == "SUPPLIED_TO" and not one.origin.rule.startswith("generic.")
    }


BUYS = "In 2019 the Lowick Police bought {} from Haldon Systems."


@pytest.mark.parametrize(
    ("lang", "before", "sale", "body"),
    [
        (
            "en",
            "Brackwater makes the Glasswing system.",
            BUYS.format("the system"),
            "Lowick Police",
        ),
        (
            "en",
            "Brackwater sold the Glasswing system to Kenya.",
            "In 2019 Haldon Systems sold the system to the Lowick Police.",
            "Lowick Police",
        ),
        (
            "nl",
            "Brackwater maakt het systeem Glasswing.",
            "In 2019 kocht de politie van Lowick het systeem van het bedrijf Haldon Systems.",
            "politie van Lowick",
        ),
        (
            "fr",
            "La société Brackwater fabrique le système Glasswing.",
            "La police de Lowick a acheté en 2019 le système à la société Haldon Systems.",
            "police de Lowick",
        ),
    ],
)
def test_what_a_firm_sold_without_a_name_is_not_anothers_product(
    lang: str, before: str, sale: str, body: str
) -> None:
    """The sale stands, and of "the system" nobody knows which it was."""
    found = {one for one in sold(f"{before}\n\n{sale}", lang) if one[0] == "Haldon Systems"}
    assert found == {("Haldon Systems", body, None)}


@pytest.mark.parametrize(
    ("before", "goods"),
    [
        ("Haldon Systems makes the Glasswing system.", "the system"),
        ("Brackwater makes the Glasswing system.", "the Glasswing system"),
        ("The Glasswing system finds faces.", "the system"),
    ],
)
def test_its_own_a_named_one_and_nobodys_are(before: str, goods: str) -> None:
    """Its own product, one named in the sale, and one whose maker nobody told keep the name."""
    found = sold(f"{before}\n\n{BUYS.format(goods)}", "en")
    assert ("Haldon Systems", "Lowick Police", "Glasswing") in found
