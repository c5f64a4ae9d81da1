"""Citing over HTTP: permalinks that give the same answer, and each form with its media type."""

import json
from typing import Any

import pytest
from lxml import etree
from starlette.testclient import TestClient

from api.paths import MEDIA, PathFormat
from graph import CitationForm

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


def test_a_permalink_says_when_the_graph_has_changed(http: TestClient, tell: Any) -> None:
    """After a write the same permalink answers as of now, and says so in words."""
    link = http.get("/v1/paths", params=QUESTION).json()["citation"]["permalink"]
    tell("Oddlot Works makes the Oddbox.")
    changed = http.get(link).json()["citation"]
    assert (changed["unchanged"], changed["permalink"] == link) == (False, False)
    assert changed["note"].startswith("The graph has changed since 20")
    assert changed["note"] in http.get(f"{link}&format=html").text


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
