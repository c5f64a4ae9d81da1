"""Names that are meant to do harm: they are data, all the way in and all the way out."""

import json
from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient

from graph import Realm, entity_id

pytestmark = pytest.mark.neo4j


def test_a_hostile_name_comes_back_as_it_went_in(
    http: TestClient, hostile_names: tuple[str, ...]
) -> None:
    """Markup, a query, reversed writing and a very long name are found, told and change nothing."""
    for name in hostile_names:
        ident = entity_id(Realm.ORGANISATION, name)
        got = http.get(f"/v1/entities/{ident}")
        assert got.headers["content-type"] == "application/json"
        assert json.loads(got.text)["entity"]["name"] == name
        asked = http.get("/v1/paths", params={"from": name, "to": "security-apparatus"})
        assert asked.json()["question"]["from"]["id"] == ident
        assert asked.json()["paths"] == []
    total = http.get("/v1/entities", params={"q": "Thing"}).json()["total"]["value"]
    assert total >= len(hostile_names)


@pytest.mark.parametrize(
    "reference",
    [
        "' OR 1=1 //",
        "*:*",
        'name:"x" AND (',
        "~0.1^9 \\",
        "$(id)",
        "{{7*7}}",
        "../../etc/passwd",
        "\u202e\u2066x",
        "\ufffd\ud7ff\U0010ffff",
        "a" * 200,
        "ﷺ" * 100,
        "İ" * 150,
    ],
)
def test_a_hostile_question_is_only_a_name(http: TestClient, reference: str) -> None:
    """What looks like a query, a template or a path is searched for as a name, and not found."""
    for address, name in (("/v1/paths", "from"), ("/v1/entities", "q")):
        asked = {name: reference} | ({"to": "security-apparatus"} if name == "from" else {})
        assert http.get(address, params=asked).status_code in {200, 300, 404}
    assert http.get("/v1/entities", params={"q": "Quillmark"}).json()["total"]["value"] >= 1


def test_bytes_that_are_no_text_are_a_name_nobody_has(http: TestClient) -> None:
    """Broken UTF-8 in an address is no failure of the service."""
    assert http.get("/v1/paths?from=%ff%fe&to=%C3").status_code == 404
    assert http.get("/v1/claims/%ED%A0%80").status_code == 404


class Tags(HTMLParser):
    """Counts the tags of a page and collects what it would load or follow."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One tag is noted with its addresses."""
        self.tags.add(tag)
        self.addresses |= {v or "" for k, v in attrs if k in {"href", "src", "action"}}
        assert not any(name.startswith("on") for name, _ in attrs)


def test_the_pages_load_nothing_and_run_nothing(http: TestClient) -> None:
    """The list of calls holds no script, and every address on it is one of this service."""
    for address in ("/docs", "/problems/unknown-entity"):
        page = Tags()
        page.feed(http.get(address).text)
        assert page.tags.isdisjoint({"script", "img", "iframe", "link", "object", "base"})
        assert all(found.startswith("/") and not found.startswith("//") for found in page.addresses)


def test_pages_show_code_as_code(http: TestClient) -> None:
    """What a description sets between backticks is code on the page, and no backtick is left."""
    page = http.get("/docs").text
    assert "<code>security-apparatus</code>" in page
    assert "`" not in page


def test_the_front_leads_to_the_list_of_calls(http: TestClient) -> None:
    """The front page has a way to /docs, which names every call."""
    assert 'href="/docs"' in http.get("/").text
    page = http.get("/docs").text
    paths = http.get("/openapi.json").json()["paths"]
    assert all(path in page for path in paths)
