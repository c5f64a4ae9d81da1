"""Who is taken to make what: how near a maker stands, how surely it is one, and of which goods."""

import pytest
import reports

OWN = "The firm Brackwater sold its kit to Kenya."
SALE = "Brackwater SUPPLIED_TO Kenya: supply"
TROJAN = "entwickelten Trojaner Glasswing"

# language, text, and all that is proposed, each by its rule
ROWS: list[tuple[str, str, set[str]]] = [
    # a maker in the active voice is a told one: each of several is asked for itself
    ("en", "Tarnfield opened in 2012. It makes the spyware Glasswing.", set()),
    ("en", "The firm Tarnfield opened in 2012. It makes the spyware Glasswing.",
     {"Tarnfield MAKES Glasswing: make.active"}),
    ("en", "Rivals such as Tarnfield and the firm Brackwater make the spyware Glasswing.",
     {"Brackwater MAKES Glasswing: make.active"}),
    # of names of no known kind only the one beside the verb is surely made
    ("en", "Quillmere and Glasswing were made by Brackwater.",
     {"Brackwater MAKES Glasswing: make.unknown"}),
    # two words at most stand between goods and their maker
    ("en", "The police found the spyware Glasswing, from the firm Brackwater.",
     {"Brackwater MAKES Glasswing: make.by"}),
    ("en", "The police found the spyware Glasswing, reportedly from the firm Brackwater.", set()),
    # goods of two owners are nobody's
    ("en", "The flagship product of Brackwater, called Glasswing, was shown.",
     {"Brackwater MAKES Glasswing: make.owner.named"}),
    ("en", "The flagship product of Brackwater of Tarnfield, called Glasswing, was shown.", set()),
    # the participle of making is that of the maker right before it
    ("de", f"Der vom Lowick-Amt gekaufte Sensor fand den von der Firma Brackwater {TROJAN}.",
     {"Brackwater MAKES Glasswing: make.by"}),
    ("de", f"Der von der Firma Brackwater verkaufte Sensor fand den vom Lowick-Amt {TROJAN}.",
     set()),
    # the noun of making has its goods behind it, and its bearer by name
    ("en", "The maker Brackwater of the spyware Glasswing sold cameras.",
     {"Brackwater MAKES Glasswing: make.noun"}),
    # part of what was sold as its own is what was delivered, not what a delivered thing is of
    ("en", f"{OWN} This included the delivery of the spyware Glasswing.",
     {SALE, "Brackwater MAKES Glasswing: make.own_line"}),
    ("en", f"{OWN} This included the cameras of the spyware Glasswing.", {SALE}),
    # a name that ends a long text without a stop is no apposition
    ("en", f"{'It rained. ' * 100}They praised the kit of the firm Brackwater, Glasswing", set()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "proposed"), ROWS, ids=[row[1][-70:] for row in ROWS])
def test_a_maker_is_proposed_for_its_own_goods_and_no_others(
    lang: str, text: str, proposed: set[str]
) -> None:
    """Each construction of making gives its links by its rule, and its near miss gives none."""
    assert reports.proposed(text, lang) == proposed
