"""What else a rule asks for beside its words: who may stand at its ends, how near, how many."""

from dataclasses import replace

import pytest

from ingest.documents import read_bytes
from ingest.grammar import candidates, extract
from ingest.grammar.calibrate import plain_report
from ingest.grammar.engine import reading

# text, and all that is proposed, each by its rule
ROWS: list[tuple[str, set[str]]] = [
    # in use somewhere, by somebody, or run by its seller
    ("The software Glasswing is in use in Kenya.", {"Glasswing USED_BY Kenya: use.noun"}),
    ("The company Brackwater operates the Tarnfield Police Department's surveillance system.",
     {"Brackwater SUPPLIED_TO Tarnfield Police Department: operate.vendor"}),
    # who asked stands before the question as its owner
    ("The company Brackwater did not respond to the Lowick Bureau's questions.",
     {"Brackwater REPLIED_TO Lowick Bureau: reply.none"}),
    # a reseller is supplied; a supplier to a firm is told of no buyer
    ("The firm Ottoline is a reseller of the firm Brackwater.",
     {"Ottoline RESELLS Brackwater: resell.noun",
      "Brackwater SUPPLIED_TO Ottoline: company.noun.reseller"}),
    ("The firm Ottoline is a supplier to the firm Brackwater.", set()),
    ("The firm Brackwater is a supplier to Kenya.",
     {"Brackwater SUPPLIED_TO Kenya: noun.supplier"}),
    # seats, each by its own words; a body has none
    ("The company Brackwater from Sweden sells cameras.",
     {"Brackwater BASED_IN Sweden: seat.from"}),
    ("The Tarnfield Police Department from Sweden sells cameras.", set()),
    ("The firm Brackwater is based in Sweden.", {"Brackwater BASED_IN Sweden: seat.based"}),
    ("The firm Brackwater (Sweden) sells cameras.", {"Brackwater BASED_IN Sweden: seat.bracket"}),
    # a body stands under a body, a firm does not
    ("The Lowick Bureau under the Ministry of Interior bought cameras.",
     {"Lowick Bureau PART_OF Ministry of Interior: part.under",
      "cameras SUPPLIED_TO Lowick Bureau: generic.buy"}),
    ("The firm Brackwater under the Ministry of Interior bought cameras.", set()),
    # its own goods are one seller's, and what is called something is one owner's
    ("The firm Brackwater sold its technology to Kenya. This included the spyware Glasswing.",
     {"Brackwater SUPPLIED_TO Kenya: supply", "Brackwater MAKES Glasswing: make.own_line"}),
    ("The firms Brackwater and Ottoline sold their kit to Kenya. This included the tool Glasswing.",
     {"Brackwater SUPPLIED_TO Kenya: supply", "Ottoline SUPPLIED_TO Kenya: supply"}),
    ("The flagship product of the firm Tarnfield and the firm Lowick, called Glasswing, was shown.",
     set()),
    ("The spyware Glasswing from the firm Brackwater was found.",
     {"Brackwater MAKES Glasswing: make.by"}),
    # a contract is got, awarded, or goods are acquired
    ("The firm Brackwater acquired a contract from the Lowick Bureau.",
     {"Brackwater SUPPLIED_TO Lowick Bureau: contract"}),
    ("The Lowick Bureau awarded the firm Brackwater a contract.",
     {"Brackwater SUPPLIED_TO Lowick Bureau: contract"}),
    ("The Lowick Bureau acquired the scanners from the firm Brackwater.",
     {"Brackwater SUPPLIED_TO Lowick Bureau: buy"}),
    # from whom it comes does not matter to who awards it; goods are bought by their licence
    ("The Lowick Bureau awarded the firm Brackwater a contract from the Ministry of Interior.",
     {"Brackwater SUPPLIED_TO Lowick Bureau: contract"}),
    ("The Lowick Bureau bought a licence for the spyware Glasswing.",
     {"Glasswing SUPPLIED_TO Lowick Bureau: buy.goods"}),
    ("The Lowick Bureau contracted the firm Brackwater for cameras.",
     {"Brackwater SUPPLIED_TO Lowick Bureau: contract"}),
    ("The Lowick Bureau bought cameras from the firm Brackwater.",
     {"Brackwater SUPPLIED_TO Lowick Bureau: buy"}),
    # who is paid is paid for something
    ("The Lowick Bureau paid the firm Brackwater for cameras.",
     {"Brackwater SUPPLIED_TO Lowick Bureau: pay"}),
    ("The Lowick Bureau paid the firm Brackwater.", set()),
    # a firm is sold and acquired by firms
    ("The firm Brackwater was sold to the firm Ottoline.",
     {"Brackwater OWNED_BY Ottoline: own.sold"}),
    ("The Lowick Bureau was sold to the firm Ottoline.", set()),
    ("The firm Ottoline acquired Brackwater in 2019.",
     {"Brackwater OWNED_BY Ottoline: own.acquire"}),
    ("The firm Brackwater was acquired by the Lowick Bureau.", set()),
    # a body is part of a body, and a firm of a firm by a rule of its own
    ("The Lowick Bureau is part of the Ministry of Interior.",
     {"Lowick Bureau PART_OF Ministry of Interior: part.under"}),
    ("The firm Brackwater is part of the Ottoline Group.",
     {"Brackwater PART_OF Ottoline Group: company.part.under"}),
    # who makes it, in both voices, and each of several
    ("Brackwater makes the spyware Glasswing.", {"Brackwater MAKES Glasswing: make.active"}),
    ("The spyware Glasswing and the software Quillmere were made in 2012 by the firm Brackwater.",
     {"Brackwater MAKES Glasswing: make.by", "Brackwater MAKES Quillmere: make.by"}),
    ("Cameras and Glasswing were developed by the firm Brackwater.",
     {"Brackwater MAKES Glasswing: make.by"}),
    ("The firm Brackwater sells products such as Glasswing and Quillmere.",
     {"Brackwater MAKES Glasswing: make.examples", "Brackwater MAKES Quillmere: make.examples"}),
    ("Singapore-based Brackwater sells cameras.",
     {"Brackwater BASED_IN Singapore: seat.adjective"}),
    ("The firm Tarnfield, formerly known as Brackwater, sells cameras.",
     {"Brackwater SUCCEEDED_BY Tarnfield: succeeded.alias"}),
    ("Universities were customers of the firm Brackwater.",
     {"Brackwater SUPPLIED_TO Universities: group.noun.customer"}),
    ("The customers of the firm Brackwater include Kenya.",
     {"Brackwater SUPPLIED_TO Kenya: customer"}),
    # whose use it is stands behind it
    ("For its use of the spyware Glasswing the Lowick Bureau was praised.",
     {"Glasswing USED_BY Lowick Bureau: use.noun"}),
    ("The export of Glasswing is regulated by the Dual-Use Regulation.",
     {"Glasswing CONTROLLED_BY Dual-Use Regulation: control"}),
    ("The Ministry of Interior runs the Safe Haven project.",
     {"Safe Haven RUN_BY Ministry of Interior: run.verb"}),
    # who sells a firm's goods has them from it; who buys a firm buys nothing from it
    ("The firm Ottoline sells products from the firm Brackwater.",
     {"Ottoline RESELLS Brackwater: resell",
      "Brackwater SUPPLIED_TO Ottoline: company.resell"}),
    ("The Lowick Bureau bought the firm Brackwater.", set()),
    # a record of labels: every customer, each a body or a country
    ("Product: Glasswing\n\nCustomers: Kenya, Lowick Bureau",
     {"Glasswing USED_BY Kenya: record", "Glasswing USED_BY Lowick Bureau: record"}),
    ("Product: Glasswing\n\nCustomer: Ottoline Systems Ltd", set()),
    # of its sellers and products, though, the first
    ("Supplier: Brackwater Group, Ottoline Group\nBuyer: Lowick Bureau",
     {"Brackwater Group SUPPLIED_TO Lowick Bureau: record"}),
    # what a sale included is the one seller's of the sentence before
    ("The firm Brackwater sold kit to Oman. It included the supply of kit to the Lowick Bureau.",
     {"Brackwater SUPPLIED_TO Oman: supply",
      "Brackwater SUPPLIED_TO Lowick Bureau: supply.resumed"}),
    ("The firm Brackwater sold its kit to Oman. This included the delivery of the tool Glasswing.",
     {"Brackwater SUPPLIED_TO Oman: supply", "Brackwater MAKES Glasswing: make.own_line"}),
    ("Visitors saw the spyware Glasswing (Brackwater Group).",
     {"Brackwater Group MAKES Glasswing: make.bracket"}),
    # an article is no part of a name
    ("The Quill is a company. Quill sold cameras to Kenya.", {"Quill SUPPLIED_TO Kenya: supply"}),
    ("They met The Quill, a company. Quill sold cameras to Kenya.",
     {"The Quill SUPPLIED_TO Kenya: supply"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "proposed"), ROWS, ids=[text[:50] for text, _ in ROWS])
def test_a_sentence_is_proposed_this_and_nothing_else(text: str, proposed: set[str]) -> None:
    """Each construction gives its candidates by its rule, and its near miss gives none."""
    found = candidates(plain_report(text, "en"))
    said = {f"{c.subject.name} {c.link.value} {c.object.name}: {c.rule}" for c in found}
    assert said == proposed


SOLD = "The company Brackwater sold cameras"


@pytest.mark.parametrize(
    ("text", "held", "status", "year"),
    [
        ("The company Norrvik sells a suite called Moleglass.", True, "asserted", None),
        ("The firm Brackwater has ties to the firm Ottoline.", False, "asserted", None),
        (f"{SOLD} to Kenya.", True, "asserted", None),
        ("The company Brackwater will sell cameras to Kenya.", True, "planned", None),
        ("The company Brackwater plans to sell cameras to Kenya.", False, "planned", None),
        (f"Allegedly the {SOLD[4:]} to Kenya.", True, "alleged", None),
        (f"{SOLD} to Kenya?", False, "alleged", None),
        (f"{SOLD}, which were made in 1999, to Kenya in 2012.", True, "asserted", "2012"),
        (f"{SOLD} to Kenya, where Tom Lowick lived in 1999.", True, "asserted", None),
        ("The company Brackwater, which opened in 1999, sold cameras to Kenya.", True, "asserted",
         None),
        ("The firm Brackwater that opened in 1999 sold cameras to Kenya.", True, "asserted", None),
        ("Norrvik is a company. In 2012 Sweden's Norrvik opened.", False, "asserted", None),
        ("Brackwater with its alleged spies in the old north sold cameras to Kenya.", False,
         "alleged", None),
        (f"{SOLD} to Kenya, where police in the far north allegedly slept.", True, "asserted",
         None),
        ("Glasswing is a facial recognition tool for suspected thieves.", False, "asserted", None),
    ],
)  # fmt: skip
def test_a_claim_is_held_for_what_its_rule_earned_and_the_words_assert(
    *, text: str, held: bool, status: str, year: str | None
) -> None:
    """An uncertain rule, a plan, a hedge near by and a question hold nothing.

    An allegation is held as one. A year has its own clause, and a seat has none.
    """
    (claim,) = extract(plain_report(text, "en"))
    assert (claim.held, claim.status.value, claim.valid.start) == (held, status, year)


@pytest.mark.parametrize(
    ("heading", "buyers"),
    [("Customers", 2), ("What each of the customers so far said", 0), ("Planned customers", 0)],
)
def test_a_list_of_customers_stands_below_a_short_heading_that_says_so(
    heading: str, buyers: int
) -> None:
    """A sentence that is set as a heading, and one of plans, make nobody below it a buyer."""
    text = (
        "# Brackwater\n\nThe firm Brackwater sells cameras.\n\n"
        f"# {heading}\n\n- Lowick Bureau\n- Tarnfield Police Department\n"
    )
    report = replace(read_bytes(text.encode(), name="a.md"), lang="en")
    assert len([c for c in candidates(report) if c.rule == "below.customer"]) == buyers


@pytest.mark.parametrize(
    ("text", "years"),
    [
        (f"{SOLD} to Kenya in 2012 and to Oman in 2014.", {"Kenya": "2012", "Oman": "2014"}),
        ("The firm Brackwater was founded in 2009 and sold cameras to Kenya.", {"Kenya": None}),
        ("The firm Brackwater said in 2015 that it had sold cameras to Kenya.", {"Kenya": None}),
        ("In 2015 the firm Brackwater opened a shop and sold cameras to Kenya.", {"Kenya": "2015"}),
    ],
)
def test_a_date_is_that_of_its_own_verb_and_taker(text: str, years: dict[str, str | None]) -> None:
    """A date behind another verb dates nothing, and of several each taker has the one beside it."""
    found = [claim for claim in extract(plain_report(text, "en")) if claim.held]
    assert {claim.object.name: claim.valid.start for claim in found} == years


def test_its_goes_back_to_who_acts_in_its_own_clause_first() -> None:
    """The vendor of the paragraph before has no part in it, nor a daughter in her owner's sales."""
    text = (
        "The company Norrvik is a vendor of drones.\n\n"
        "The firm Brackwater confirmed that its cameras are used by the Ministry of Order.\n\n"
        "The firm Ottoline belongs to the firm Hallbrook, which counts Oman among its customers."
    )
    found = extract(plain_report(text, "en"))
    accused = {(c.subject.name, c.object.name) for c in found if c.held and c.link in {
        "SUPPLIED_TO", "USED_BY"
    }}  # fmt: skip
    assert accused == {("Brackwater", "Ministry of Order"), ("Hallbrook", "Oman")}


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("TARNFIELD: Two weeks ago the firm Brackwater opened.", "region"),
        ("NORRVIK: drones for all. Later Norrvik sold drones to Kenya.", "vendor"),
        ("NPD: Two weeks ago the firm Brackwater opened.", ""),
    ],
)
def test_a_town_in_capitals_that_opens_a_text_is_a_dateline(text: str, sort: str) -> None:
    """Unless it is named again, so that it acts in the text, or is no more than initials."""
    found = reading(text, "en")
    assert found is not None
    (first, *_) = found.document.sentences[0].nodes
    entity = found.registry.of(first)
    assert (entity.sort if entity else "") == sort
