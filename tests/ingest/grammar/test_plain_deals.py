"""Deals as reports tell them every day, and what looks like one in the same words."""

import pytest
import reports

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

BODY = "Tarsk Police Department"
SOLD = {f"Brannec SUPPLIED_TO {BODY}"}
USED = {f"Kestrel USED_BY {BODY}"}
MADE = {"Brannec MAKES Kestrel"}
# A text, and all that is held of it.
Line = tuple[str, set[str]]

CONTRACTS: tuple[Line, ...] = (
    (f"The {BODY} issued a contract to the firm Brannec.", SOLD),
    (f"The {BODY} placed an order with the firm Brannec for ten drones.", SOLD),
    (f"The firm Brannec received an order from the {BODY} for ten drones.", SOLD),
    (f"The firm Brannec received an order from the {BODY} to leave.", set()),
    (f"The firm Brannec received orders from the {BODY}.", set()),
    (f"The firm Brannec received orders from the {BODY} to hand over cameras.", set()),
    (f"The firm Brannec received an order from the {BODY} to stop the export of drones.", set()),
    (f"The firm Brannec got a contract from the {BODY}.", SOLD),
    (f"The firm Brannec has been awarded a $5 million contract with the {BODY}.", SOLD),
    (f"The firm Brannec agreed to a deal with the {BODY}.", set()),
    (f"The firm Brannec agreed to talks with the {BODY}.", set()),
    (f"The firm Brannec has been awarded a prize with the {BODY}.", set()),
    (f"The {BODY} tapped the firm Brannec to supply cameras.", SOLD),
    (f"The {BODY} tapped the firm Brannec's phones.", set()),
    (f"The {BODY} tapped the firm Brannec.", set()),
    (f"The vendor Brannec won the {BODY} as a customer.", SOLD),
    (f"The vendor Brannec wants to win the {BODY} as a customer.", set()),
    (f"The vendor Brannec never won the {BODY} as a customer.", set()),
)
DELIVERIES: tuple[Line, ...] = (
    (f"The firm Brannec has completed the delivery of ten drones to the {BODY}.", SOLD),
    (f"The firm Brannec has begun deliveries of drones to the {BODY}.", SOLD),
    (f"The firm Brannec plans to complete the delivery of ten drones to the {BODY}.", set()),
    (f"The firm Brannec completed its rival's delivery of ten drones to the {BODY}.", set()),
    (f"The firm Brannec completed the delivery of pizza to the {BODY}.", set()),
    (f"The {BODY}'s fleet includes ten Tarnox drones.", {f"Tarnox USED_BY {BODY}"}),
    (f"The fleet of the {BODY} consists of Tarnox drones.", {f"Tarnox USED_BY {BODY}"}),
    ("The fleet of the firm Brannec includes ten Tarnox drones.", set()),
    (f"The fleet of the {BODY} does not include Tarnox drones.", set()),
    (f"The {BODY}'s list includes Tarnox drones.", set()),
)
GOODS: tuple[Line, ...] = (
    (f"The cameras of the {BODY} come from the firm Brannec.", SOLD),
    (f"The drones of the {BODY} came under fire from the firm Brannec.", set()),
    ("The firm Brannec began the delivery of drones to Kenya after an order by the firm Varox.",
     {"Brannec SUPPLIED_TO Kenya"}),
    (f"The complaints of the {BODY} come from the firm Brannec.", set()),
    (f"The chief of the {BODY} comes from the firm Brannec.", set()),
    ("The spyware Kestrel comes from the firm Brannec.", MADE),
    (f"The firm Brannec sold what it calls a listening system to the {BODY}.", SOLD),
    (f"What the firm Brannec calls a system was never sold to the {BODY}.", set()),
    ("The product, called Kestrel and made by Brannec, lets the police search.", MADE),
    ("They use a tool, dubbed Kestrel and developed by the firm Brannec.", MADE),
    ("They use a tool called Kestrel and sold by Brannec.", set()),
    ("Brannec Ltd, the company responsible for developing the spyware Kestrel, is in talks.",
     {"Brannec Ltd MAKES Kestrel"}),
    (f"The {BODY} is responsible for the development of the area.", set()),
)  # fmt: skip
USES: tuple[Line, ...] = (
    (f"{BODY} officers use the Kestrel software.", USED),
    (f"Two {BODY} officers use the Kestrel software.", set()),
    (f"Former {BODY} officers use the Kestrel software.", set()),
    (f"{BODY} officers who use the Kestrel software were charged.", set()),
    (f"The {BODY} switched to the Kestrel software.", USED),
    (f"The {BODY} switched from the Kestrel software to another one.", set()),
    (f"Officers of the {BODY} wear body cameras from the firm Brannec.",
     {f"Brannec USED_BY {BODY}"}),
)  # fmt: skip
APART: tuple[Line, ...] = (
    ("The firm Brannec supplied Kenya with drones and Morocco with the spyware Kestrel.",
     {"Brannec SUPPLIED_TO Kenya: drones", "Brannec SUPPLIED_TO Morocco: Kestrel"}),
    ("The firm Brannec gave the army with drones nothing.", set()),
    (("The firm Brannec armed the Kenyan army with drones, the Peruvian navy with cameras and the "
     "Tarsk police with scanners."),
     {"Brannec SUPPLIED_TO Kenyan army: drones", "Brannec SUPPLIED_TO Peruvian navy: cameras",
      "Brannec SUPPLIED_TO Tarsk police: scanners"}),
    ("The firm Brannec supplied Kenya with drones and cameras.",
     {"Brannec SUPPLIED_TO Kenya: drones"}),
    ("The firm Brannec supplied Kenya with drones and the firm Varox with cameras.",
     {"Brannec SUPPLIED_TO Kenya: drones"}),
)  # fmt: skip
TIES: tuple[Line, ...] = (
    ("The startup Brannec raised $5 million in a round co-led by Varox Ventures.",
     {"Varox Ventures INVESTED_IN Brannec"}),
    ("The startup Brannec won a fight co-led by Varox Ventures.", set()),
    ("Brannec plc, of Tarsk, U.K. (LON: GFS)", {"Brannec plc BASED_IN United Kingdom"}),
    ("Brannec plc, the pride of Tarsk, U.K.", set()),
    ("The Lantern Lab at the University of Tarsk published a study.",
     {"Lantern Lab PART_OF University of Tarsk"}),
    ("Experts of the Lantern Lab at the University of Tarsk found it.",
     {"Lantern Lab PART_OF University of Tarsk"}),
    ("The Lantern Lab met at the University of Tarsk.", set()),
    ("Brannec Ltd at the University of Tarsk published a study.", set()),
    ("Later that same year the firm Varox acquired Lowick Imaging.",
     {"Lowick Imaging OWNED_BY Varox"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "what"), [*CONTRACTS, *DELIVERIES, *GOODS, *USES, *TIES])
def test_everyday_words_of_a_deal_hold_it_and_nothing_like_it(text: str, what: set[str]) -> None:
    """A plain sentence is held, and its neighbour in the same words is not."""
    found = extract(plain_report(text, "en"))
    assert {" ".join(reports.triple(claim)) for claim in found if claim.held} == what


@pytest.mark.parametrize(("text", "what"), APART)
def test_each_of_two_bodies_got_what_with_says_of_it(text: str, what: set[str]) -> None:
    """What stands behind the second body is the second body's, and no good of the first."""
    found = extract(plain_report(text, "en"))
    told = {
        f"{' '.join(reports.triple(claim))}: {claim.product.name if claim.product else ''}"
        for claim in found
        if claim.held
    }
    assert told == what


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("After the elections of 2019, the firm Brannec sold cameras to Kenya.", None),
        ("In 2015, after the elections of 2014, the firm Brannec sold cameras to Kenya.", "2015"),
        ("In 2015 the firm Brannec sold cameras to Kenya.", "2015"),
    ],
)
def test_the_year_of_what_came_before_is_none_of_the_deed(text: str, year: str | None) -> None:
    """What a deed came after has a year of its own."""
    (claim,) = (one for one in extract(plain_report(text, "en")) if one.held)
    assert (claim.valid.start or "")[:4] == (year or "")
