"""Open contracting data: awards become sales, and nobody private enters."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import Claim, Report, UnreadableDocument
from ingest.structured.mapped import read_mapped
from ingest.structured.releases import is_known, is_person
from ingest.structured.shipped import mapping_named

SAMPLES = Path(__file__).parents[3] / "ingest" / "samples"


def said(path: Path) -> tuple[Report, tuple[Claim, ...]]:
    report, claims = read_mapped(path, mapping_named("ocds"))
    for claim in claims:
        claim.check_against(report)
    return report, claims


def test_awards_of_the_sample_are_sales() -> None:
    """Supplier to buyer with each item, dated by the contract; a cancelled award says nothing."""
    report, claims = said(SAMPLES / "releases.json")
    assert [
        (c.subject.name, c.product.name if c.product else "", c.object.name, c.valid.start,
         c.status.value)
        for c in claims
    ] == [
        ("Quellmar Optics NV", "Licence plate readers", "Osterholt Harbour Police", "2021-04-01",
         "asserted"),
        ("Quellmar Optics NV", "Masts", "Osterholt Harbour Police", "2021-04-01", "asserted"),
        ("Halden Voice Ltd", "Speaker identification", "Vessel Traffic Office", None, "planned"),
    ]  # fmt: skip
    assert {c.attributed_to for c in claims} == {"Tender Office of Osterholt"}
    assert all(c.product and c.product.described for c in claims)
    assert claims[0].quote.startswith("Row 1. ocid: ocds-zz-1; award: A-1; title: Cameras for the")
    assert "value: 81000.00 EUR" in claims[0].quote
    assert report.media_type == "application/json"


def test_a_private_person_is_nowhere_in_the_report() -> None:
    """A supplier whom no register and no legal form vouches for leaves a number, and no name."""
    report, claims = said(SAMPLES / "releases.json")
    assert "Hanna" not in report.text
    assert "Hanna" not in "".join(c.quote for c in claims)
    assert report.notes == ("row 1 was left out: its buyer or supplier may be a private person",)


def test_records_and_lines_are_read_like_packages(tmp_path: Path) -> None:
    """Compiled releases of a record package, and releases one a line: the same claims."""
    package = json.loads((SAMPLES / "releases.json").read_text("utf-8"))
    records = {"records": [{"compiledRelease": one} for one in package["releases"]]}
    lines = "\n".join(json.dumps(one) for one in package["releases"])
    for name, text in (("r.json", json.dumps(records)), ("r.jsonl", lines)):
        (tmp_path / name).write_text(text, "utf-8")
        assert len(said(tmp_path / name)[1]) == 3


@pytest.mark.parametrize(
    ("party", "known"),
    [
        ({"name": "Kessel AG"}, True),
        ({"name": "Ministry of Forests"}, False),
        ({"name": "Ministry of Forests", "identifier": {"scheme": "XX-ORG", "id": "1"}}, True),
        ({"name": "Jan Harven", "identifier": {"scheme": "NL-BSN", "id": "1"}}, False),
        ({"name": "Jan Harven GmbH", "details": {"legalEntityType": "Natural person"}}, False),
        ({"name": "JAN SA"}, False),
        ({"name": "Jan Harven", "identifier": {"scheme": "NL-KVK"}}, False),
        ({}, False),
    ],
)
def test_who_enters_as_a_supplier(party: dict[str, Any], known: bool) -> None:  # noqa: FBT001
    """A register's number or a legal form, unless the scheme or the details say person."""
    assert is_known(party) is known


Json = st.recursive(
    st.none() | st.booleans() | st.text(max_size=8) | st.integers(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "identifier", "scheme", "id", "details"]), inner)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["name", "identifier", "details"]), Json))
def test_no_party_is_both_known_and_a_person(party: dict[str, Any]) -> None:
    """Whatever a file holds in place of a party, the two answers never meet."""
    assert not (is_known(party) and is_person(party))


@pytest.mark.parametrize("text", ["{}", "[]", '{"releases": 3}', '{"releases": []}', "nothing"])
def test_what_holds_no_release_says_so(tmp_path: Path, text: str) -> None:
    """One sentence for a file without releases."""
    path = tmp_path / "r.json"
    path.write_text(text, "utf-8")
    with pytest.raises(UnreadableDocument, match=r"r\.json cannot be read: it (holds no|is no)"):
        said(path)
