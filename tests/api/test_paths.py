"""The path question over HTTP, down to the last field."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from graph import Kind, Realm, Report, entity_id

pytestmark = pytest.mark.neo4j

ORG, PRODUCT = Realm.ORGANISATION, Realm.PRODUCT


def ask(http: TestClient, **question: Any) -> dict[str, Any]:
    renamed = {name.rstrip("_"): value for name, value in question.items()}
    got = http.get("/v1/paths", params=renamed)
    assert got.status_code == 200, got.text
    return dict(got.json())


def entity(realm: Realm, name: str, *kinds: Kind) -> dict[str, Any]:
    return {
        "id": entity_id(realm, name),
        "name": name,
        "kinds": [kind.value for kind in kinds],
        "aliases": [],
        "described": False,
        "country": None,
    }


def test_a_path_comes_with_every_field_of_every_hop(http: TestClient, report: Report) -> None:
    """The exact JSON of one question: who, which hops, on whose words, and what was looked at."""
    answer = ask(http, from_="Haldon Identity", to="Tarn Valley Police", max_hops=3, limit=7)
    haldon = entity(ORG, "Haldon Identity", Kind.VENDOR)
    brindle = entity(ORG, "Brindle Imaging", Kind.VENDOR)
    police = entity(ORG, "Tarn Valley Police", Kind.STATE_AGENCY, Kind.SECURITY_APPARATUS)
    never = {"start": None, "end": None, "precision": None}
    card = {
        "id": report.id,
        "title": "A ledger of lenses",
        "publisher": "The Lantern",
        "author": "A. Writer",
        "date": "2020-09",
        "lang": "en",
        "url": "https://lantern.example/lenses",
        "sha256": report.sha256,
    }

    def hop(quote: str, start: dict[str, Any], end: dict[str, Any], **own: Any) -> dict[str, Any]:
        offset = report.text.index(quote)
        claim = {
            "quote": quote,
            "lang": "en",
            "page": 2,
            "start": offset,
            "end": offset + len(quote),
            "status": "reported",
            "confidence": 0.9,
            "valid": never,
            "product": None,
            "attributed_to": None,
            "extractor": "by hand",
            "rule": "none",
            "reviewed_by": None,
            "replies": [],
            "report": card,
        }
        shared = {"status": "reported", "confidence": 0.9, "sources": 1, "valid": never}
        ends = {"from": start, "to": end, "disputed": False}
        return {**ends, **shared, **own, "claims": [claim]}

    paths, citation = answer.pop("paths"), answer.pop("citation")
    assert citation["permalink"].startswith(
        f"/v1/paths?from={haldon['id']}&to={police['id']}&max_hops=3&limit=7&state=20"
    )
    for said in paths[0]["hops"]:
        assert len(said.pop("link_id")) == 32
        assert len(said["claims"][0].pop("id")) == 32
    assert answer == {
        "question": {"from": haldon, "to": police, "max_hops": 3, "limit": 7, "filters": {}},
        "explored": 2,
        "complete": True,
        "certain": 1,
        "ended": None,
        "excluded": {},
        "reason": None,
        "hubs": [],
        "hubs_total": {"value": 0, "relation": "eq"},
        "advice": [],
        "untried": [],
    }
    assert paths == [
        {
            "hops": [
                hop(
                    "Brindle Imaging is called Haldon Identity today.",
                    haldon,
                    brindle,
                    link="SUCCEEDED_BY",
                    forward=False,
                    reads="Brindle Imaging is now Haldon Identity",
                ),
                hop(
                    "Brindle Imaging supplied the Tarn Valley Police.",
                    brindle,
                    police,
                    link="SUPPLIED_TO",
                    forward=True,
                    reads="Brindle Imaging supplied Tarn Valley Police",
                ),
            ],
            "weakest": 0.9,
            "sources": 1,
            "valid": never,
            "undated": 2,
        }
    ]


def test_any_security_body_will_do(http: TestClient, report: Report) -> None:
    """Asked for the apparatus, the path ends at its first body, and each quotation is found."""
    answer = ask(http, from_="quillmark optics", to="security-apparatus")
    assert answer["question"]["to"] is None
    (path,) = answer["paths"]
    assert [hop["reads"] for hop in path["hops"]] == [
        "Quillmark Optics makes GazeMeter",
        "GazeMeter was supplied to Ostmere University",
        "Ostmere University is part of Varnholt Frontier Corps",
    ]
    assert path["valid"] == {"start": "2012", "end": "2012", "precision": "year"}
    assert path["undated"] == 2
    for hop in path["hops"]:
        (claim,) = hop["claims"]
        assert report.text[claim["start"] : claim["end"]] == claim["quote"]


def test_an_id_asks_the_same_as_a_name(http: TestClient) -> None:
    """Id, name, other case and surrounding blanks are one question."""
    ident = entity_id(ORG, "Quillmark Optics")
    answers = [
        ask(http, from_=reference, to="security-apparatus")
        for reference in (ident, "Quillmark Optics", "QUILLMARK optics", "  Quillmark Optics ")
    ]
    assert all(answer == answers[0] for answer in answers)


def test_no_path_is_an_answer_with_its_reason(http: TestClient) -> None:
    """What is only hearsay is not walked; the answer says so instead of failing."""
    answer = ask(http, from_="Pellworm Cameras", to="Varnholt Frontier Corps")
    assert (answer["paths"], answer["complete"]) == ([], True)
    assert answer["excluded"] == {"only alleged": 1}
    assert "No path leads from Pellworm Cameras to Varnholt Frontier Corps" in answer["reason"]


def test_a_choice_leads_back_to_the_same_question(http: TestClient) -> None:
    """Each candidate of an ambiguous name has a link that asks again and is not ambiguous."""
    question = {"from": "Meridian", "to": "security-apparatus", "max_hops": "3"}
    problem = http.get("/v1/paths", params=question).json()
    assert (problem["status"], problem["parameter"]) == (300, "from")
    chosen = {c["id"]: http.get(c["href"]).json()["question"] for c in problem["candidates"]}
    expected = {entity_id(ORG, "Meridian"), entity_id(PRODUCT, "Meridian")}
    assert {ident for ident in chosen if chosen[ident]["from"]["id"] == ident} == expected
    assert {question["max_hops"] for question in chosen.values()} == {3}
