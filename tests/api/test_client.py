"""The Python client as docs/clients.md shows it, asked of a real service."""

import contextlib
import io
import re
from pathlib import Path
from typing import Any, get_type_hints

import httpx
import pytest
from starlette.testclient import TestClient

import client
from client import Client, Filters, Problem
from client.reading import names_of, read

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(
    r"^```python\n(.*?)^```\n\n(?:[^\n`]+\n)*?```text\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
PAGE = (ROOT / "docs" / "clients.md").read_text("utf-8")
VALUES = (
    *("Citation", "Claim", "Contradiction", "Crowd", "Entity", "EntityCard", "EntityList"),
    *("Evidence", "Hop", "Hub", "Link", "Member", "Page", "Path", "PathAnswer", "Question"),
    *("Report", "ReportCard", "ReportList", "Tip", "Total", "Validity", "Exposed"),
)


@pytest.mark.neo4j
def test_the_page_prints_what_it_shows(service: Any) -> None:
    """The Python of the page runs from top to bottom, and each block prints what stands below."""
    blocks = BLOCK.findall(PAGE)
    assert len(blocks) == PAGE.count("```python\n") == PAGE.count("```text\n")
    names: dict[str, Any] = {}
    with contextlib.ExitStack() as opened:
        for code, shown in blocks:
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(code.replace(client.calls.SERVICE, service.address), names)  # noqa: S102
            for one in names.values():
                # A page is no program that ends: what it opened is closed here.
                if isinstance(one, Client):
                    opened.callback(one.close)
            assert printed.getvalue() == shown


@pytest.mark.neo4j
def test_every_method_answers(service: Any) -> None:
    """Search, card, claim, list and report come as typed values that agree with one another."""
    with Client(service.address) as asked:
        (ostmere,) = asked.entities("ostm", kind="Buyer").entities
        card = asked.entity(ostmere.id)
        assert (card.entity, card.members) == (ostmere, ())
        claim = asked.claim(card.links[0].claims[0].id)
        assert claim.evidence == card.links[0].claims[0]
        report = asked.report(claim.evidence.report.id)
        assert report.text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
        assert report.id in {one.id for one in asked.reports(limit=100).reports}
        with pytest.raises(Problem, match="No entity is called 'org-nobody'") as refused:
            asked.entity("org-nobody")
        assert (refused.value.status, refused.value.kind) == (404, "unknown-entity")
        with pytest.raises(Problem, match="Nobody"):
            next(asked.exposure("Nobody at all"))


@pytest.mark.neo4j
def test_what_is_remembered_is_not_sent_again(service: Any) -> None:
    """The second time the service says 304, and the answer is the one that was kept."""
    with Client(service.address, remember=True) as asked:
        statuses: list[int] = []
        asked._http.event_hooks = {"response": [lambda got: statuses.append(got.status_code)]}
        first, second = asked.entities("ostm"), asked.entities("ostm")
    assert (statuses, first == second) == ([200, 304], True)


@pytest.mark.neo4j
@pytest.mark.parametrize("name", VALUES)
def test_a_value_has_the_members_of_its_schema(http: TestClient, name: str) -> None:
    """The client knows each member that the API promises, and none that it does not."""
    schemas = http.get("/openapi.json").json()["components"]["schemas"]
    named = {title.removeprefix("api__wire__"): schema for title, schema in schemas.items()}
    schema = named.get(name) or next(s for t, s in named.items() if t.endswith(f"__{name}"))
    assert set(names_of(getattr(client, name)).values()) == schema["properties"].keys()


@pytest.mark.neo4j
def test_the_filters_are_those_of_the_api(http: TestClient) -> None:
    """Each filter of a path question can be given by its name, and no other."""
    call = http.get("/openapi.json").json()["paths"]["/v1/paths"]["get"]
    own = {"from", "to", "max_hops", "limit", "format", "state"}
    asked = {p["name"] for p in call["parameters"] if p["in"] == "query"}
    assert asked - own == get_type_hints(Filters).keys()


def test_a_member_that_is_missing_is_named_and_a_new_one_is_left_aside() -> None:
    """An older client reads a newer service; a service that is not ours is found out."""
    assert read(client.Total, {"value": 1, "relation": "eq", "new": True}).value == 1
    with pytest.raises(ValueError, match="no 'relation' in its Total"):
        read(client.Total, {"value": 1})


def test_what_is_no_problem_document_is_one_all_the_same() -> None:
    """A proxy's page of HTML, and a wait, become a `Problem` with status and seconds."""
    asked = Client("http://127.0.0.1")
    answer = httpx.Response(503, html="<h1>no</h1>", headers={"Retry-After": "7"})
    asked._http = httpx.Client(
        transport=httpx.MockTransport(lambda _: answer), base_url="http://127.0.0.1"
    )
    with asked, pytest.raises(Problem, match="answered 503") as refused:
        asked.reports()
    assert (refused.value.status, refused.value.retry_after) == (503, 7)
