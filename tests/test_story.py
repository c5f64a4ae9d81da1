"""One report in, one path out over HTTP, with its words. The test a visitor reads first."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api import create_app
from graph import Store
from ingest.pipeline import ingest

ROOT = Path(__file__).parent.parent
SEED = ROOT.parent / "shared" / "seed" / "000_e858269565c6c97d.txt"

pytestmark = [
    pytest.mark.neo4j,
    pytest.mark.skipif(not SEED.exists(), reason="the founding report is not beside this checkout"),
]

VENDOR, PRODUCT = "Noldus Information Technology", "The Observer XT"
UNIVERSITY, CORPS = "Shihezi University", "Xinjiang Production and Construction Corps"
MINISTRY, BUREAU = (
    "Chinese ministerie voor Openbare Veiligheid",
    "openbaar veiligheidsbureau van Shanghai",
)


@pytest.fixture(scope="module")
def http(store: Store) -> Iterator[TestClient]:
    """The API over a store that has read the founding report, twice."""
    first = list(ingest([SEED], store))
    again = list(ingest([SEED], store))
    assert first[0].extracted.problem is None
    assert (again[0].written.claims, again[0].written.links) == (0, 0)
    with TestClient(create_app(store), base_url="http://127.0.0.1") as client:
        yield client


def ask(http: TestClient, **question: Any) -> dict[str, Any]:
    renamed = {key.rstrip("_"): value for key, value in question.items()}
    answer = http.get("/v1/paths", params=renamed)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def stations(path: dict[str, Any]) -> tuple[str, ...]:
    hops = path["hops"]
    return (hops[0]["from"]["name"], *(hop["to"]["name"] for hop in hops))


def test_noldus_leads_to_the_corps_through_product_and_university(http: TestClient) -> None:
    """The founding path is found, and each of its three hops quotes the report in Dutch."""
    answer = ask(http, from_="noldus", to="security-apparatus")
    found = {stations(path): path for path in answer["paths"]}
    path = found[VENDOR, PRODUCT, UNIVERSITY, CORPS]
    assert [hop["link"] for hop in path["hops"]] == ["MAKES", "SUPPLIED_TO", "PART_OF"]
    text = SEED.read_text("utf-8")
    for hop in path["hops"]:
        claim = hop["claims"][0]
        assert claim["quote"] == text[claim["start"] : claim["end"]]
        assert claim["lang"] == "nl"


def test_noldus_leads_to_the_ministry_through_its_product(http: TestClient) -> None:
    """The ministry uses the product; no sale to the ministry is made up."""
    answer = ask(http, from_=VENDOR, to=MINISTRY)
    assert [stations(path) for path in answer["paths"]] == [(VENDOR, "FaceReader", MINISTRY)]


def test_idemia_answers_for_what_morpho_sold(http: TestClient) -> None:
    """Succession is walked back: the new name leads to the old name's customer."""
    answer = ask(http, from_="Idemia", to=BUREAU)
    assert [stations(path) for path in answer["paths"]] == [("Idemia", "Morpho", BUREAU)]
    assert [hop["forward"] for hop in answer["paths"][0]["hops"]] == [False, True]


def test_axis_leads_to_skynet(http: TestClient) -> None:
    """The cameras went into the programme."""
    answer = ask(http, from_="Axis Communications", to="skynet")
    assert [stations(path) for path in answer["paths"]] == [("Axis Communications", "Skynet")]


def test_axis_does_not_lead_to_the_corps_and_the_answer_says_so(http: TestClient) -> None:
    """No path is an answer: 200, an empty list, and how far was looked."""
    answer = ask(http, from_="Axis Communications", to="XPCC")
    assert answer["paths"] == []
    assert answer["reason"]
    assert answer["complete"] is True


def test_the_facts_of_the_report_stand_as_links(http: TestClient) -> None:
    """Facts 1 to 8: seats, makers, users, deliveries with their years, administration."""
    wanted = {
        (VENDOR, "MAKES", "FaceReader", None, None),
        (VENDOR, "BASED_IN", "Nederland", None, None),
        (VENDOR, "SUPPLIED_TO", "universiteiten in Xinjiang", "2012", "2018"),
        ("FaceReader", "USED_BY", MINISTRY, None, None),
        ("FaceReader", "USED_BY", "Chinese universiteiten", None, None),
        (PRODUCT, "SUPPLIED_TO", UNIVERSITY, "2012", None),
        (UNIVERSITY, "PART_OF", CORPS, None, None),
        ("Morpho", "SUCCEEDED_BY", "Idemia", None, None),
        ("Idemia", "BASED_IN", "Frankrijk", None, None),
        ("Morpho", "SUPPLIED_TO", BUREAU, None, None),
        ("Axis Communications", "BASED_IN", "Zweden", None, None),
        ("Axis Communications", "DEPLOYED_IN", "Sharp Eyes", None, None),
        ("Axis Communications", "DEPLOYED_IN", "Skynet", None, None),
    }
    found = set()
    for name in (
        VENDOR,
        "FaceReader",
        PRODUCT,
        UNIVERSITY,
        "Morpho",
        "Idemia",
        "axis communications",
    ):
        entity = http.get("/v1/entities", params={"q": name, "limit": 1}).json()["entities"][0]
        for link in http.get(f"/v1/entities/{entity['id']}").json()["links"]:
            valid = link["valid"]
            ends = (link["source"]["name"], link["kind"], link["target"]["name"])
            found.add((*ends, valid["start"], valid["end"]))
    assert wanted <= found, json.dumps(sorted(map(str, wanted - found)), indent=1)
    kinds = http.get("/v1/entities", params={"q": CORPS, "limit": 1}).json()["entities"][0]["kinds"]
    assert "SecurityApparatus" in kinds
