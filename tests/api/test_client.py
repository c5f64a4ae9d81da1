"""The Python client as docs/clients.md shows it, asked of a real service."""

import contextlib
import io
import re
from dataclasses import replace
from functools import partial
from inspect import signature
from pathlib import Path
from typing import Any, get_type_hints

import httpx
import pytest
from starlette.testclient import TestClient

import client
from client import Client, Filters, LinkFilters, PathAnswer, Problem, WalkFilters
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
    *("ExposedRow", "ExposureQuestion", "ExposureAnswer", "Choke", "ChokeQuestion", "ChokeAnswer"),
    *("Reach", "Shift", "WhatIf", "Change", "Compared", "Regime", "Uncovered", "UncoveredSales"),
    *("Near", "Neighbourhood", "Tie", "Shared", "Timeline", "Ranked", "Centrality"),
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


QUILLMARK, OSTMERE, CORPS = "Quillmark Optics", "Ostmere University", "Varnholt Frontier Corps"


@pytest.mark.neo4j
def test_every_question_is_answered_and_its_permalink_gives_the_same(service: Any) -> None:
    """Each answer comes as typed values; asked again at its permalink, all but one word agrees."""
    with Client(service.address) as asked:
        answers = [
            asked.paths(QUILLMARK, via=["kind:Buyer"]),
            asked.exposure_page(QUILLMARK),
            asked.choke_points(QUILLMARK, CORPS, cut="links"),
            asked.what_if(QUILLMARK, "technology:gaze reader", since="2012"),
            asked.compare("2011", "2013", OSTMERE, min_confidence=0.5),
            asked.regime("GazeMeter", "2015"),
            asked.uncovered_sales(["GazeMeter", "WideEye"]),
            asked.neighbourhood(OSTMERE, hops=2, status=["reported"]),
            asked.centrality(OSTMERE, by="degree"),
            asked.common(QUILLMARK, CORPS),
            asked.timeline(OSTMERE),
            asked.entity("org-ostmere-university-659a54a832"),
        ]
        for answer in answers:
            again = asked.at(type(answer), answer.citation.permalink)
            assert again.citation.unchanged is True
            assert replace(again, citation=answer.citation) == answer
        shared, dated = asked.common(QUILLMARK, CORPS), asked.timeline(OSTMERE)
        assert [tie.entity.name for tie in shared.ties] == [OSTMERE]
        assert [claim.evidence.valid.start for claim in dated.claims] == ["2012"]
        assert asked.common(QUILLMARK, CORPS, offset=1).ties == ()
        for ask in (partial(asked.common, QUILLMARK, CORPS), partial(asked.timeline, OSTMERE)):
            with pytest.raises(Problem, match="No entity"):
                ask(as_known_on="1980")


@pytest.mark.neo4j
def test_an_answer_is_taken_away_and_found_again(service: Any) -> None:
    """A saved text says where it is from; that place is asked of this service alone."""
    with Client(service.address) as asked:
        text = asked.cited("md", QUILLMARK, path=1)
        (link,) = re.findall(r"^Permalink: `(.*)`$", text, re.MULTILINE)
        assert link.startswith(f"{service.address}/v1/paths?from=org-quillmark-optics-")
        elsewhere = link.replace(service.address, "http://elsewhere.example")
        answer = asked.at(PathAnswer, elsewhere)
        assert (len(answer.paths), answer.citation.unchanged) == (1, True)
        with pytest.raises(Problem, match="no path 9"):
            asked.cited("svg", QUILLMARK, path=9)


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
    own = {"from", "to", "max_hops", "limit", "format", "state", "path"}
    asked = {p["name"] for p in call["parameters"] if p["in"] == "query"}
    assert asked - own == get_type_hints(Filters).keys()


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("method", "call", "unpacked"),
    [
        ("exposure_page", "exposure", WalkFilters),
        ("choke_points", "choke-points", WalkFilters),
        ("what_if", "what-if", WalkFilters),
        ("compare", "compare", LinkFilters),
        ("regime", "regime", None),
        ("uncovered_sales", "uncovered-sales", None),
        ("neighbourhood", "neighbourhood", None),
        ("common", "common", None),
        ("timeline", "timeline", None),
        ("centrality", "centrality", None),
    ],
)
def test_a_method_takes_what_its_call_takes(
    http: TestClient, method: str, call: str, unpacked: Any
) -> None:
    """Each parameter of the call is one of the method, by its name, and no other is."""
    documented = http.get("/openapi.json").json()["paths"][f"/v1/{call}"]["get"]["parameters"]
    called = {"source": "from", "target": "to"}
    taken = {called.get(name, name) for name in signature(getattr(Client, method)).parameters}
    taken |= get_type_hints(unpacked).keys() if unpacked else set()
    asked = {p["name"] for p in documented if p["in"] == "query"}
    assert asked - {"format", "paths"} == taken - {"self", "filters"}


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
