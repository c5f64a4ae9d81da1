"""Citing over HTTP: permalinks that give the same answer, and each form with its media type."""

import json
from typing import Any

import pytest
from lxml import etree
from starlette.testclient import TestClient

from api.paths import MEDIA, PathFormat
from graph import CitationForm
from graph.clock import now

pytestmark = pytest.mark.neo4j

QUESTION = {
    "from": "Quillmark Optics",
    "to": "Varnholt Frontier Corps",
    "via": "ostmere university",
}


def test_a_permalink_gives_the_same_answer(http: TestClient) -> None:
    """Asked again by its permalink, a question has the same paths and says that nothing changed."""
    first = http.get("/v1/paths", params=QUESTION | {"min_confidence": "0.5"}).json()
    again = http.get(first["citation"]["permalink"]).json()
    assert again["citation"]["unchanged"] is True
    assert again["citation"]["permalink"] == first["citation"]["permalink"]
    assert again["question"]["filters"]["via"] != ["ostmere university"]
    assert again["question"]["filters"]["min_confidence"] == 0.5
    assert again["paths"] == first["paths"] != []


def patiently(http: TestClient, address: str) -> Any:
    """The answer, asked again as long as a past state is still being computed."""
    while (got := http.get(address)).status_code == 504:
        assert got.json()["type"] == "/problems/store-timeout"
    return got


def test_a_permalink_answers_as_of_its_state_when_the_graph_has_changed(
    http: TestClient, tell: Any
) -> None:
    """A path that a later report makes is not in the answer cited before, which says so."""
    asked = {"from": "kind:Vendor", "to": "kind:Product", "limit": "100"}
    first = http.get("/v1/paths", params=asked).json()
    link = first["citation"]["permalink"]
    tell("Oddlot Works makes the Oddbox.")
    now = http.get("/v1/paths", params=asked).json()
    assert len(now["paths"]) == len(first["paths"]) + 1
    again = patiently(http, link).json()
    citation = again.pop("citation")
    assert again == {name: value for name, value in first.items() if name != "citation"}
    assert (citation["unchanged"], citation["permalink"]) == (False, link)
    assert citation["note"].startswith("The graph has changed since 20")
    assert citation["note"].endswith(": this is the answer as it was known then.")
    for form in ("md", "html", "csl", "bibtex"):
        assert citation["note"] in patiently(http, f"{link}&format={form}").text
    picture = etree.fromstring(patiently(http, f"{link}&format=svg").content)
    lines = [one.text for one in picture.findall("{*}text")]
    assert " ".join(lines) == citation["note"]


def test_a_state_that_the_graph_cannot_have_been_in_is_answered_as_of_now(
    http: TestClient,
) -> None:
    """A stamp that names no time, or none before the last change, is not the graph's own."""
    last = http.get("/v1/paths", params=QUESTION).json()["citation"]["known_on"]
    foreign = ("spring", "2020-13-45T00:00:00Z/5f", "2999-01-01T00:00:00Z/5f")
    for state in (*foreign, f"{last}/zz", f"{now()}/zz"):
        answer = http.get("/v1/paths", params=QUESTION | {"state": state}).json()
        assert answer["paths"] != []
        assert answer["citation"]["unchanged"] is False
        assert answer["citation"]["note"] == (
            "The graph is not in the state that was cited: this is the answer as it is now."
        )


def test_several_references_are_pinned_one_by_one(http: TestClient) -> None:
    """A crowd stays a crowd in a permalink, and each named entity becomes its id."""
    asked = {"from": ["Quillmark Optics", "kind:Vendor"], "to": "security-apparatus"}
    citation = http.get("/v1/paths", params=asked).json()["citation"]
    start = (
        "/v1/paths?from=org-quillmark-optics-00c772bb7a&from=kind%3AVendor&to=security-apparatus&"
    )
    assert citation["permalink"].startswith(start)


@pytest.mark.parametrize("form", list(MEDIA))
def test_each_form_has_its_media_type(http: TestClient, form: PathFormat) -> None:
    """What a program reads is what the header says."""
    got = http.get("/v1/paths", params=QUESTION | {"format": form.value})
    assert (got.status_code, got.headers["content-type"]) == (200, MEDIA[form])
    assert "Lantern" in got.text or form is PathFormat.SVG


def test_every_form_of_the_graph_is_one_of_http() -> None:
    """Nothing can be had on the terminal that cannot be had here."""
    assert {form.value for form in PathFormat} == {form.value for form in CitationForm} | {"json"}


def test_a_hostile_name_stays_a_name(http: TestClient, hostile_names: tuple[str, ...]) -> None:
    """With the worst names the picture is XML and the sources are JSON."""
    for number, name in enumerate(hostile_names):
        asked = {"from": name, "to": f"Thing {number}", "limit": "1"}
        picture = http.get("/v1/paths", params=asked | {"format": "svg"})
        assert len(etree.fromstring(picture.content).findall(".//{*}rect")) == 2
        sources = http.get("/v1/paths", params=asked | {"format": "csl"}).text
        assert [entry["title"] for entry in json.loads(sources)] == ["Worse names in <b>bold</b>"]
