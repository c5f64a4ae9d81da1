"""The mapping language: what it can say, and one sentence for each mistake."""

import re
from pathlib import Path

import pytest

from graph import BadMapping, Kind
from ingest.structured.language import load, mapping
from ingest.structured.shipped import mapping_named, names

GOOD = """
report: {title: Sales}
checked: {rows: 8, wrong: 1}
entities:
  maker: {name: Maker, kinds: Vendor}
  buyer: {name: {column: Buyer, split: ";"}, kinds: [Buyer, StateAgency]}
  place: {name: Seat, kinds: Country}
claims:
  sale: {link: SUPPLIED_TO, subject: maker, object: buyer}
"""


def mistakes(text: str) -> list[str]:
    with pytest.raises(BadMapping) as caught:
        mapping(text, "m.yaml")
    return list(caught.value.mistakes)


def test_a_sound_mapping_says_what_it_needs() -> None:
    """Columns, kinds and the worth of its claims: (right + 1) / (read + 2)."""
    made = mapping(GOOD, "m.yaml")
    assert [column.ref for column in made.used()] == ["Maker", "Buyer", "Seat"]
    assert made.entities["buyer"].kinds == (Kind.BUYER, Kind.STATE_AGENCY)
    assert (made.confidence, made.held) == (0.8, True)
    assert made.name == "m"


@pytest.mark.parametrize(
    ("rows", "confidence", "held"),
    [("", 0.5, False), ("checked: {rows: 1}", 0.667, False), ("checked: {rows: 2}", 0.75, True),
     ("checked: {rows: 10, wrong: 5}", 0.5, False)],
)  # fmt: skip
def test_what_nobody_checked_waits_for_review(rows: str, confidence: float, held: object) -> None:
    """Without rows that a person read, or with too many wrong, no claim becomes a link."""
    made = mapping(re.sub("checked: .*", rows, GOOD), "m.yaml")
    assert (made.confidence, made.held) == (confidence, held)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("subject: maker", "subjct: maker",
         "m.yaml, line 9, claims.sale.subjct: there is no such field here; did you mean subject?"),
        ("SUPPLIED_TO", "SOLD_TO",
         ("m.yaml, line 9, claims.sale.link: 'SOLD_TO' is no kind of link; expected one of MAKES, "
         "SUPPLIED_TO, USED_BY, IS_A, PART_OF, LINKED_TO, DEPLOYED_IN, RUN_BY, SUCCEEDED_BY, "
         "OWNED_BY, INVESTED_IN, RESELLS, BASED_IN, LOCATED_IN, CONTROLLED_BY, LISTED_BY, "
         "REPLIED_TO.")),
        ("object: buyer", "object: byer",
         ("m.yaml, line 9, claims.sale.object: 'byer' is no entity of this mapping; "
         "did you mean buyer?")),
        ("kinds: Vendor", "kinds: [Vendor, Product]",
         "m.yaml, line 5, entities.maker.kinds: Vendor and Product cannot be said of one entity."),
        ("kinds: Vendor", "kinds: Seller",
         ("m.yaml, line 5, entities.maker.kinds: 'Seller' is no kind of entity; expected one of "
         "Vendor, Product, Technology, Buyer, StateAgency, SecurityApparatus, Programme, "
         "Organisation, Country, Region, Regulation.")),
        ("SUPPLIED_TO, subject: maker", "SUPPLIED_TO, subject: place",
         ("m.yaml, line 9, claims.sale: the subject of SUPPLIED_TO cannot be a Country; expected "
         "Vendor or Product or Technology or Buyer or StateAgency or SecurityApparatus or "
         "Organisation.")),
        ("object: buyer}", "object: buyer, status: sold}",
         ("m.yaml, line 9, claims.sale.status: 'sold' is no status; expected one of asserted, "
         "documented, confirmed, reported, alleged, planned, denied, retracted.")),
        ("object: buyer}", "object: buyer, on: {column: Y, format: '%d.%m.'}}",
         ("m.yaml, line 9, claims.sale.on.format: the format '%d.%m.' has no year; write it as in "
         "'%d/%m/%Y'.")),
        ("object: buyer}", "object: buyer, on: Y, from: Z}",
         "m.yaml, line 9, claims.sale.on: a claim has either 'on' or 'from' and 'to'."),
        ('split: ";"', 'pattern: "("',
         ("m.yaml, line 6, entities.buyer.name.pattern: '(' is no regular expression: missing ), "
         "unterminated subpattern at position 0.")),
        ("name: Maker", "name: {split: x}",
         "m.yaml, line 5, entities.maker.name: expected one of column, constant and template."),
        ("name: Maker", "name: {template: Maker}",
         ("m.yaml, line 5, entities.maker.name.template: expected columns in braces, as in "
         "'{City} police'.")),
        ("wrong: 1", "wrong: 9", "m.yaml, line 3, checked: of 8 rows 9 cannot be wrong."),
        ("rows: 8", "rows: many", ("m.yaml, line 3, checked.rows: expected a whole number, not "
         "'many'.")),
        ("report: {title: Sales}", "report: {}", ("m.yaml, line 2, report: the field 'title' is "
         "missing.")),
        ("  maker: {name", "  maker: [{name", ("m.yaml, line 6: this is no YAML: expected ',' or "
         "']', but got '<scalar>'.")),
    ],
)  # fmt: skip
def test_each_mistake_is_one_sentence(old: str, new: str, sentence: str) -> None:
    """A mistake is told with its line, its place and what was expected."""
    assert old in GOOD
    found = mistakes(GOOD.replace(old, new, 1))
    assert sentence in found


def test_all_mistakes_are_told_at_once() -> None:
    """Three mistakes are three sentences, in the order of the text."""
    text = GOOD.replace("title", "titel").replace("kinds: Country", "kind: Country")
    assert [one.split(":")[0] for one in mistakes(text)] == [
        "m.yaml, line 2, report.titel",
        "m.yaml, line 2, report",
        "m.yaml, line 7, entities.place.kind",
        "m.yaml, line 7, entities.place",
    ]
    assert mistakes("") == ["m.yaml, line 1: it is empty; docs/sources.md shows how to begin."]


def test_words_stay_what_they_are() -> None:
    """A code that YAML would take for a refusal is looked up as it is written."""
    text = GOOD.replace("kinds: Country", "kinds: Country, aliases: [{column: X, lookup: {NO: n}}]")
    (alias,) = mapping(text, "m.yaml").entities["place"].aliases
    assert dict(alias.lookup or {}) == {"no": ("n",)}


def test_shipped_mappings_are_sound_and_found_by_name(tmp_path: Path) -> None:
    """Every mapping that comes along loads and its claims become links; others are a mistake."""
    assert set(names()) == {
        "chinese-military-companies",
        "covered-list",
        "followthemoney",
        "leak-companies",
        "leak-customers",
        "leak-documents",
        "leak-software",
        "military-intelligence-end-users",
        "ocds",
    }
    assert all(mapping_named(name).held for name in names())
    with pytest.raises(BadMapping, match="did you mean covered-list"):
        mapping_named("coverd-list")
    with pytest.raises(BadMapping, match="cannot be read"):
        load(tmp_path / "none.yaml")
