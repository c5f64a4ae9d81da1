"""The shipped mappings on the tables they were written for, which lie beside the checkout."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from graph import Claim, Kind, Report
from ingest.structured.mapped import read_mapped
from ingest.structured.shipped import mapping_named

DATA = Path(__file__).parents[4] / "shared" / "data"
WHOLE = {
    "lists/chinese-military-companies.csv": "chinese-military-companies",
    "lists/fcc-covered-list.csv": "covered-list",
    "lists/military-intelligence-end-users.csv": "military-intelligence-end-users",
    "spyfiles/companies.csv": "leak-companies",
    "spyfiles/finfisher-customers.csv": "leak-customers",
    "spyfiles/finfisher-software.csv": "leak-software",
    "spyfiles/leaked-company-documents.csv": "leak-documents",
}
LISTS = [file for file in WHOLE if file.startswith("lists/")]


def said(file: str) -> tuple[Report, tuple[Claim, ...], list[dict[str, str]]]:
    path = DATA / file
    if not path.exists():
        pytest.skip(f"{path} is not beside this checkout")
    report, claims = read_mapped(path, mapping_named(WHOLE[file]))
    for claim in claims:
        claim.check_against(report)
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return report, claims, list(csv.DictReader(lines))


def counted(claims: tuple[Claim, ...]) -> dict[tuple[str, str], int]:
    return dict(Counter((claim.link.value, claim.status.value) for claim in claims))


@pytest.mark.parametrize(
    ("file", "counts", "notes"),
    [
        (
            "lists/chinese-military-companies.csv",
            {("LISTED_BY", "documented"): 397, ("OWNED_BY", "documented"): 197},
            0,
        ),
        ("lists/fcc-covered-list.csv", {("LISTED_BY", "documented"): 12}, 0),
        (
            "lists/military-intelligence-end-users.csv",
            {
                ("CONTROLLED_BY", "documented"): 13,
                ("LISTED_BY", "documented"): 13,
                ("BASED_IN", "documented"): 13,
            },
            0,
        ),
        ("spyfiles/companies.csv", {("LISTED_BY", "documented"): 140}, 0),
        (
            "spyfiles/finfisher-customers.csv",
            {("SUPPLIED_TO", "documented"): 322, ("LOCATED_IN", "alleged"): 18},
            0,
        ),
        (
            "spyfiles/finfisher-software.csv",
            {("MAKES", "documented"): 12, ("SUPPLIED_TO", "documented"): 316},
            6,
        ),
        ("spyfiles/leaked-company-documents.csv", {("MAKES", "documented"): 605}, 0),
    ],
)
def test_each_table_makes_so_many_claims(
    file: str, counts: dict[tuple[str, str], int], notes: int
) -> None:
    """The claims of a table by kind and status, each found again in the text, and its bad cells."""
    report, claims, _rows = said(file)
    assert counted(claims) == counts
    assert len(report.notes) == notes
    assert all(claim.held for claim in claims)


@pytest.mark.parametrize("file", LISTS)
def test_a_list_says_that_a_government_named_somebody(file: str) -> None:
    """No list sells anything: only who was listed, controlled, owned, and where it sits."""
    _report, claims, _rows = said(file)
    assert {c.link.value for c in claims} <= {"LISTED_BY", "CONTROLLED_BY", "OWNED_BY", "BASED_IN"}
    for claim in claims:
        if claim.link == "LISTED_BY":
            assert claim.object.kinds == (Kind.STATE_AGENCY,)
            assert claim.valid.start is not None


def test_every_row_of_the_ministrys_list_is_read_as_it_stands() -> None:
    """Names, aliases, parents and dates of all rows, against the table read by other means."""
    _report, claims, rows = said("lists/chinese-military-companies.csv")
    listed = sorted((c.subject.name, c.valid.start, c.valid.end) for c in claims
                    if c.link == "LISTED_BY")  # fmt: skip
    assert listed == sorted(
        (" ".join(r["Clean Name"].split()), r["Start date"], r["End date"] or None) for r in rows
    )
    owned = sorted((c.subject.name, c.object.name) for c in claims if c.link == "OWNED_BY")
    assert owned == sorted(
        (" ".join(r["Clean Name"].split()), " ".join(r["Parent Name"].split()))
        for r in rows
        if r["Parent Name"].strip()
    )
    aliases = Counter(alias for c in claims if c.link == "LISTED_BY" for alias in c.subject.aliases)
    wanted = Counter(
        " ".join(alias.split())
        for r in rows
        for alias in {*re.split(r",(?! Ltd)", r["Alias"]), r["Previous Name"]} - {r["Clean Name"]}
        if alias.strip()
    )
    assert aliases == wanted
    assert "Ltd." not in aliases


def test_sentences_of_the_regulator_give_the_company_alone() -> None:
    """The company behind "by", without what the sentence says of it; dates in words are days."""
    _report, claims, _rows = said("lists/fcc-covered-list.csv")
    assert {c.subject.name for c in claims} >= {
        "ZTE Corporation",
        "AO Kaspersky Lab",
        "China Telecom (Americas) Corp.",
        "Pacific Networks Corp",
        "Kaspersky Lab, Inc.",
        "Digitalsystem Technology Inc.",
    }
    first = claims[0]
    assert first.valid.start == "2021-03-12"
    assert "foreign" not in " ".join(c.subject.name for c in claims)


def test_state_bodies_have_their_country_and_the_words_that_make_them_what_they_are() -> None:
    """A common name comes with its country; the programme's name is why it is an apparatus."""
    report, claims, _rows = said("lists/military-intelligence-end-users.csv")
    body = next(c.subject for c in claims if "GRU" in c.subject.aliases)
    assert body.name == "Main Intelligence Directorate (Russia)"
    assert body.kinds == (Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS)
    assert {report.text[b.span.start : b.span.end] for b in body.because} == {"US-BIS-MIEU"}
    places = {c.object.country for c in claims if c.link == "BASED_IN"}
    assert places == {"CU", "CN", "IR", "KP", "RU", "SY", "VE", "MM", "KH", "BY"}


def test_customers_with_a_code_are_never_named() -> None:
    """Every customer is a described group of its report; agencies beside a country stay out."""
    for file in ("spyfiles/finfisher-customers.csv", "spyfiles/finfisher-software.csv"):
        report, claims, _rows = said(file)
        buyers = [c.object for c in claims if c.link == "SUPPLIED_TO"]
        buyers += [c.subject for c in claims if c.link == "LOCATED_IN"]
        assert all(one.described and one.name.startswith("customer ") for one in buyers)
        others = [c.object for c in claims if c.link == "LOCATED_IN"]
        assert all(one.kinds == (Kind.COUNTRY,) for one in others)
        assert {one.entity_id("another") for one in buyers}.isdisjoint(
            one.entity_id(report.id) for one in buyers
        )


def test_a_code_spoiled_by_a_spreadsheet_is_told_and_left_out() -> None:
    """Of a vendor's customers those that are dates are nobody; each row with one is named."""
    report, claims, rows = said("spyfiles/finfisher-software.csv")
    assert report.notes[0] == (
        "row 4, column 'Customers': '10/30/0054 0:00:00' is not what the mapping expects"
    )
    sales = {(c.product.name if c.product else "", c.object.name) for c in claims
             if c.link == "SUPPLIED_TO"}  # fmt: skip
    name = next(iter(rows[0]))
    assert sales == {
        (r[name], f"customer {code}")
        for r in rows
        for code in r["Customers"].split(", ")
        if code and "/" not in code
    }


def test_a_brochure_is_an_offer_and_no_sale() -> None:
    """Company documents make claims on what is made, dated by their year; "unspecified" is none."""
    _report, claims, rows = said("spyfiles/leaked-company-documents.csv")
    assert {c.link.value for c in claims} == {"MAKES"}
    assert {c.valid.start for c in claims} == {
        None, "2009", "2010", "2011", "2012", "2013", "2014"
    }  # fmt: skip
    products = {(c.subject.name, c.object.name) for c in claims if c.object.kinds[0] == "Product"}
    kept = {"Brochure", "Price List", "Product Specifications", "User Manual", "Video"}
    assert products == {
        (r["Company"], product)
        for r in rows
        for product in r["Product"].split(", ")
        if product not in {"", "Misc"}
        and (r["Document Type"] in kept or r["Document Type"].startswith("Release Notes"))
    }


def test_a_list_of_names_is_a_list_of_names() -> None:
    """Who appears in a publication is listed by its publisher, and makes nothing by that."""
    _report, claims, rows = said("spyfiles/companies.csv")
    assert [c.subject.name for c in claims] == [r["Company"] for r in rows]
    assert {c.subject.kinds for c in claims} == {(Kind.ORGANISATION,)}
