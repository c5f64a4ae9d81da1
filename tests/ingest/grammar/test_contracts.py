"""What a contract proves: only one that was won or signed, and only by who signed it."""

from dataclasses import replace

import pytest
import reports

from graph import Status
from ingest.grammar import candidates, extract
from ingest.grammar.certainty.status import status_of
from ingest.grammar.engine import reading

MOO = "Ministry of Order"


def ruled(text: str) -> set[tuple[str, str]]:
    """Every candidate of an English text, with the rule that proposed it."""
    return {
        (f"{one.subject.name} {one.link.value} {one.object.name}", one.rule)
        for one in candidates(reports.report(text, "en"))
    }


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (f"The company Norrvik lowered its prices to win a contract from the {MOO}.",
         "purpose.contract"),
        (f"The company Norrvik lost a tender to win a contract from the {MOO}.",
         "purpose.contract"),
        (f"The company Norrvik may win a contract to supply cameras to the {MOO}.",
         "purpose.supply"),
        (f"The company Norrvik hoped to win a contract to supply cameras to the {MOO}.",
         "purpose.supply"),
    ],
)  # fmt: skip
def test_a_contract_that_is_only_wanted_is_a_purpose(text: str, rule: str) -> None:
    """A contract that somebody may or means to win proposes a sale as a purpose, never held."""
    assert ruled(text) == {(f"Norrvik SUPPLIED_TO {MOO}", rule)}
    assert [claim for claim in extract(reports.report(text, "en")) if claim.held] == []


@pytest.mark.parametrize(
    ("taker", "name", "rule"),
    [
        (f"the {MOO}", MOO, "contract"),
        ("the firm Hallbrook", "Hallbrook", "company.contract"),
        ("several agencies", "agencies", "group.contract"),
    ],
)
def test_a_signed_contract_is_weighed_by_who_takes(taker: str, name: str, rule: str) -> None:
    """What was signed is no purpose, yet a company or a group as the taker stays less sure."""
    text = f"The company Norrvik signed a contract to supply cameras to {taker}."
    assert ruled(text) == {(f"Norrvik SUPPLIED_TO {name}", rule)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ((f"The company Norrvik praised the contract that was signed with the {MOO} by the firm "
          "Hallbrook."), (f"Hallbrook SUPPLIED_TO {MOO}", "contract")),
        (f"A contract was signed with the {MOO} by the firm Hallbrook.",
         (f"Hallbrook SUPPLIED_TO {MOO}", "contract")),
        (f"The company Norrvik said that a contract was signed with the {MOO}.",
         (f"Norrvik SUPPLIED_TO {MOO}", "topic.contract")),
        ("The company Norrvik said that a contract was signed with the firm Hallbrook.",
         ("Norrvik LINKED_TO Hallbrook", "partner.topic.contract")),
    ],
)  # fmt: skip
def test_a_contract_binds_who_signed_it(text: str, expected: tuple[str, str]) -> None:
    """The agent of the passive is a side of the contract; the sentence's subject by topic only."""
    assert ruled(text) == {expected}


@pytest.mark.parametrize("label", ["Buyer", "Customer"])
def test_a_label_is_read_once(label: str) -> None:
    """The label of a record's line is no customer of the vendor named last before it."""
    record = f"Supplier: Norrvik Imaging AB\n{label}: {MOO}"
    assert ruled(record) == {(f"Norrvik Imaging AB SUPPLIED_TO {MOO}", "record")}
    assert ruled(f"Norrvik Imaging AB sells cameras.\n\n{label}: {MOO}") == set()


def test_customers_before_a_colon_are_no_label() -> None:
    """A plural or an owned noun before a colon still says whose customers these are."""
    sale = f"Norrvik SUPPLIED_TO {MOO}"
    start = "The company Norrvik sells cameras."
    assert ruled(f"{start} Its customer: the {MOO}.") == {(sale, "customer")}
    assert ruled(f"{start}\n\nCustomers: the {MOO}.") == {(sale, "topic.customer")}


def test_a_candidate_whose_ends_stand_elsewhere_has_a_status() -> None:
    """Ends outside the sentence, as antecedents can be, leave the status to the sentence."""
    found = reading(f"The company Norrvik sold cameras to the {MOO}. It rained.", "en")
    assert found is not None
    _, rain = found.document.sentences
    (one,) = found.candidates
    assert one.trigger < rain.start
    assert status_of(replace(one, sentence=1), rain, found.document) == (Status.ASSERTED, False)
