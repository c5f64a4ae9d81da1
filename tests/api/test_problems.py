"""Every kind of refusal, as RFC 9457 has it: what is wrong, with which part, and the way out."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote
from uuid import UUID

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api import HttpSettings, create_app, kinds
from api.deps import PLAIN, UNBROKEN
from api.failures import KIND_OF, kind_of
from api.faults import PATTERNS
from graph import BadQuestion, Store, StoreTimeout, StoreUnavailable, SurveilgraphError
from graph.errors import AskAgain

pytestmark = pytest.mark.neo4j

PATHS = "/v1/paths?from=Quillmark%20Optics&to=security-apparatus"
CASES = {
    "unknown name": (PATHS.replace("Optics", "Optix"), "unknown-entity", 404, "from"),
    "unknown target": ("/v1/paths?from=GazeMeter&to=nobody", "unknown-entity", 404, "to"),
    "unknown entity": ("/v1/entities/org-nobody", "unknown-entity", 404, "id"),
    "unknown report": ("/v1/reports/none", "unknown-report", 404, "id"),
    "unknown claim": ("/v1/claims/none", "unknown-claim", 404, "id"),
    "unknown path": (f"{PATHS}&path=100", "unknown-path", 404, "path"),
    "ambiguous": ("/v1/paths?from=GazeMeter&to=meridian", "ambiguous-entity", 300, "to"),
    "nothing there": ("/v2/paths", "unknown-address", 404, None),
    "trailing slash": ("/v1/reports/", "unknown-address", 404, None),
    "missing": ("/v1/paths?from=GazeMeter", "invalid-parameter", 422, "to"),
    "empty": ("/v1/paths?from=&to=x", "invalid-parameter", 422, "from"),
    "blank": ("/v1/paths?from=%20%09&to=x", "invalid-parameter", 422, "from"),
    "too far": (f"{PATHS}&max_hops=11", "invalid-parameter", 422, "max_hops"),
    "no hop": (f"{PATHS}&max_hops=0", "invalid-parameter", 422, "max_hops"),
    "too many": (f"{PATHS}&limit=101", "invalid-parameter", 422, "limit"),
    "no number": (f"{PATHS}&limit=ten", "invalid-parameter", 422, "limit"),
    "huge number": (f"{PATHS}&limit={'9' * 5000}", "invalid-parameter", 422, "limit"),
    "long name": (f"/v1/paths?from={'x' * 501}&to=x", "invalid-parameter", 422, "from"),
    "long search": (f"/v1/entities?q={'x' * 201}", "invalid-parameter", 422, "q"),
    "null byte": ("/v1/entities?q=a%00b", "invalid-parameter", 422, "q"),
    "line break": ("/v1/entities?q=a%0Ab", "invalid-parameter", 422, "q"),
    "last line break": ("/v1/paths?from=a%0A&to=x", "invalid-parameter", 422, "from"),
    "escape": ("/v1/claims/a%1Bb", "invalid-parameter", 422, "id"),
    "no kind": ("/v1/entities?q=a&kind=Firm", "invalid-parameter", 422, "kind"),
    "no offset": ("/v1/reports?offset=-1", "invalid-parameter", 422, "offset"),
    "twice": (f"{PATHS}&limit=1&limit=2", "invalid-parameter", 422, "limit"),
    "nowhere": ("/v1/paths?from=GazeMeter&to=gazemeter", "invalid-parameter", 422, "to"),
    "misspelt": (f"{PATHS}&maxhops=2", "unknown-parameter", 422, "maxhops"),
    "not here": ("/v1/reports?q=lens", "unknown-parameter", 422, "q"),
    "not in health": ("/health/live?deep=1", "unknown-parameter", 422, "deep"),
    "not in a preview": ("/reconcile/preview?id=x&lang=de", "unknown-parameter", 422, "lang"),
    "twice in a preview": ("/reconcile/preview?id=x&id=y", "invalid-parameter", 422, "id"),
}


def problem_of(got: Any, kind: str, status: int) -> dict[str, Any]:
    """The problem, once it has everything that every problem has."""
    said = got.json()
    assert (got.status_code, got.headers["content-type"]) == (status, "application/problem+json")
    assert (said["type"], said["status"]) == (f"/problems/{kind}", status)
    assert said["instance"] == UUID(got.headers["x-request-id"]).urn
    assert all(said[part].strip() for part in ("title", "detail", "fix"))
    return dict(said)


@pytest.mark.parametrize(("address", "kind", "status", "parameter"), CASES.values(), ids=CASES)
def test_a_refusal_names_its_kind_and_the_parameter(
    http: TestClient, address: str, kind: str, status: int, parameter: str | None
) -> None:
    """What cannot be answered is refused in one form, and its kind has a page that explains it."""
    said = problem_of(http.get(address), kind, status)
    assert said.get("parameter") == parameter
    assert http.get(said["type"]).headers["content-type"] == "text/html; charset=utf-8"


def test_every_kind_of_problem_has_its_page(http: TestClient) -> None:
    """The address of each says its title and what to do, and a page of no kind is none."""
    for kind in kinds.KINDS:
        page = http.get(kind.address)
        assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
        assert f"<h1>{kind.title}</h1>" in page.text
    problem_of(http.get("/problems/none"), "unknown-address", 404)


def narrowed(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Every call that is asked with GET, with each of its parameters that has a pattern."""
    for path, item in document["paths"].items():
        for one in item.get("get", {}).get("parameters", []):
            schema = one["schema"].get("items", one["schema"])
            for choice in schema.get("anyOf", [schema]):
                if "pattern" in choice:
                    yield path, one, choice["pattern"]


def test_every_pattern_is_refused_in_words_of_its_own(http: TestClient) -> None:
    """Whatever parameter has a pattern, a value beside it is refused by that name with what it
    should look like; a text that is no date is never told to have control characters.
    """
    document = http.get("/openapi.json").json()
    assert {pattern for *_, pattern in narrowed(document)} <= PATTERNS.keys()
    seen = set()
    for path, parameter, pattern in narrowed(document):
        name, text = parameter["name"], pattern in {PLAIN, UNBROKEN}
        asked = {name: "a\x1bb" if text else "tomorrow"}
        address = path.replace("{id}", quote(asked.pop("id", "x"), safe=""))
        said = problem_of(http.get(address, params=asked), "invalid-parameter", 422)
        told = {one["parameter"]: one["detail"] for one in said.get("faults", [said])}
        assert told[name] == PATTERNS[pattern].format(name=name, value="'tomorrow'"), address
        assert ("control characters" in told[name]) is text
        seen.add(name)
    assert seen >= {"as_known_on", "on", "earlier", "later", "since", "saved", "queries", "extend"}


def test_a_refusal_offers_the_nearest(http: TestClient) -> None:
    """A misspelt name gets the nearest names, a misspelt parameter the nearest parameter."""
    asked = {"from": "Quilmark Optik", "to": "security-apparatus"}
    assert "Quillmark Optics" in http.get("/v1/paths", params=asked).json()["nearest"]
    fix = http.get(f"{PATHS}&maxhops=2").json()["fix"]
    assert fix.startswith("Write max_hops instead.")


def test_all_faults_are_told_at_once(http: TestClient) -> None:
    """Two wrong parameters are two faults of one answer."""
    said = http.get("/v1/entities?q=a&limit=0&offset=x").json()
    assert said["faults"] == [
        {"parameter": "limit", "detail": "limit must be at least 1, not '0'."},
        {"parameter": "offset", "detail": "offset must be a whole number, not 'x'."},
    ]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_nothing_is_written_over_http(http: TestClient, method: str) -> None:
    """Every other method is refused, with the ones that are allowed."""
    got = http.request(method, "/v1/reports")
    problem_of(got, "method-not-allowed", 405)
    assert got.headers["allow"] == "GET"


def test_no_database_is_503_and_life_goes_on(unanswered: TestClient) -> None:
    """Without a database nothing is ready, the process lives, and no address of it is told."""
    assert unanswered.get("/health/live").json() == {"status": "ok"}
    got = unanswered.get("/health/ready")
    said = problem_of(got, "store-unavailable", 503)
    assert got.headers["retry-after"] == "5"
    assert "bolt" not in got.text
    assert said["fix"] == "Start it, or look where it should be: surveilgraph db status."


def app_that_fails(store: Store, error: Exception) -> FastAPI:
    """The application with one more address, at which `error` happens."""
    app = create_app(store, HttpSettings())

    @app.get("/failing")
    def failing() -> None:
        raise error

    return app


def test_what_nobody_expected_is_500_without_a_word_of_it(lenses: Store) -> None:
    """A bug is told by its request id; what it says about the inside stays in the log."""
    app = app_that_fails(lenses, RuntimeError("secret of the house"))
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        got = client.get("/failing")
    problem_of(got, "internal", 500)
    assert "secret" not in got.text
    assert got.headers["x-content-type-options"] == "nosniff"


def test_a_deadline_is_504(lenses: Store) -> None:
    """A question that took too long says what to ask instead."""
    with TestClient(
        app_that_fails(lenses, StoreTimeout("too slow")), base_url="http://127.0.0.1"
    ) as client:
        said = problem_of(client.get("/failing"), "store-timeout", 504)
    assert "fewer hops" in said["fix"]


def test_what_is_still_being_read_is_to_be_asked_again(lenses: Store) -> None:
    """Less would not help: a permalink to a state that has passed says when to come back."""
    late = AskAgain("A past day is being computed: ask again in a while.")
    with TestClient(app_that_fails(lenses, late), base_url="http://127.0.0.1") as client:
        got = client.get("/failing")
    said = problem_of(got, "store-timeout", 504)
    assert said["detail"] == "A past day is being computed: ask again in a while."
    assert said["fix"] == "Ask the same again in a while: it goes on being read meanwhile."
    assert got.headers["retry-after"] == "5"


def test_every_error_of_a_question_has_a_kind() -> None:
    """The table gives the nearest class its kind, and an error that no question causes is a bug."""
    assert kind_of(StoreTimeout()) is kinds.STORE_TIMEOUT
    assert kind_of(StoreUnavailable()) is kinds.STORE_UNAVAILABLE
    assert kind_of(BadQuestion("limit", "no")) is kinds.INVALID_PARAMETER
    assert kind_of(SurveilgraphError()) is kinds.INTERNAL
    assert set(KIND_OF.values()) <= set(kinds.KINDS)


def test_a_wrong_method_is_told_all_right_ones(http: TestClient) -> None:
    """Of an address with two calls, Allow lists the methods of both."""
    assert http.delete("/reconcile").headers["allow"] == "GET, POST"
    assert http.delete("/v1/entities/org-nobody").headers["allow"] == "GET"
