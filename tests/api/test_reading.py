"""Entities, claims and reports over HTTP."""

import pytest
from starlette.testclient import TestClient

from graph import Realm, Report, entity_id

pytestmark = pytest.mark.neo4j


def test_an_entity_comes_with_its_links_in_both_directions(http: TestClient) -> None:
    """A university shows what it was supplied with, by whom, and whose it is."""
    ident = entity_id(Realm.ORGANISATION, "Ostmere University")
    card = http.get(f"/v1/entities/{ident}").json()
    assert {link["reads"] for link in card["links"]} == {
        "GazeMeter was supplied to Ostmere University",
        "Quillmark Optics supplied Ostmere University",
        "Ostmere University is part of Varnholt Frontier Corps",
    }
    assert (card["waiting"], card["left_out"]) == (0, 0)
    assert all(link["claims"] for link in card["links"])


def test_entities_are_found_by_kind_and_in_stretches(http: TestClient) -> None:
    """A kind narrows the search, and offset goes on where limit ended."""
    asked = {"q": "meridian", "limit": 1}
    both = [http.get("/v1/entities", params={**asked, "offset": n}).json() for n in (0, 1, 2)]
    assert [answer["total"] for answer in both] == [{"value": 2, "relation": "eq"}] * 3
    assert {e["kinds"][0] for answer in both for e in answer["entities"]} == {"Vendor", "Product"}
    assert both[2]["entities"] == []
    products = http.get("/v1/entities", params={"q": "meridian", "kind": "Product"}).json()
    assert [e["id"] for e in products["entities"]] == [entity_id(Realm.PRODUCT, "Meridian")]
    for q in ("meridian", ""):
        narrowed = {"q": q, "kind": ["Product", "Buyer"], "limit": 100}
        found = http.get("/v1/entities", params=narrowed).json()["entities"]
        assert {kind for e in found for kind in e["kinds"] if kind in {"Product", "Buyer"}} == (
            {"Product"} if q else {"Product", "Buyer"}
        )
        assert all({"Product", "Buyer"} & set(e["kinds"]) for e in found)


def test_a_claim_says_what_waits_as_well(http: TestClient) -> None:
    """A claim is read by the id that a path gives, with both its ends and its words."""
    asked = {"from": "Brindle Imaging", "to": "security-apparatus"}
    path = http.get("/v1/paths", params=asked).json()["paths"][0]
    ident = path["hops"][0]["claims"][0]["id"]
    claim = http.get(f"/v1/claims/{ident}").json()
    assert claim["evidence"]["id"] == ident
    assert (claim["subject"]["name"], claim["object"]["name"], claim["held"]) == (
        "Brindle Imaging",
        "Tarn Valley Police",
        True,
    )


def test_a_report_comes_with_its_text_and_pages(http: TestClient, report: Report) -> None:
    """The text is the pages one after the other, to the character."""
    got = http.get(f"/v1/reports/{report.id}").json()
    assert got["text"] == report.text
    assert [got["text"][page["start"] : page["end"]] for page in got["pages"]] == [
        page.text for page in report.pages
    ]


def test_reports_are_listed_without_their_text(http: TestClient, report: Report) -> None:
    """The list holds the report's card, and nothing of its text."""
    cards = http.get("/v1/reports", params={"limit": 100}).json()["reports"]
    (card,) = [card for card in cards if card["id"] == report.id]
    assert card.keys() == {
        "id",
        "title",
        "publisher",
        "author",
        "date",
        "lang",
        "url",
        "sha256",
    }
