"""Every documented example is asked again: the documentation cannot say what the API does not.

Those of calls that write are asked one after the other, of a service that has them.
SURVEILGRAPH_RECORD=1 writes the answers down anew, after a change that was meant.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_type_hints

import jsonschema_rs
import pytest
from starlette.testclient import TestClient

import api
from api import HttpSettings, KeyRing, Scope, create_app
from api.envelope import SAFETY
from api.examples import Example, examples
from api.samples import CASE, REFUSED, SAMPLES, base_of, sample_of
from api.settings import Reviewing
from client.asking import Filters
from graph import Store
from graph.store.state import advance

RECORDED = Path(api.__file__).parent / "recorded"
REQUEST = "00000000-0000-4000-8000-000000000000"


def ask(http: TestClient, example: Example) -> Example:
    """The example with the answer it gets now."""
    headers = {"X-Request-ID": REQUEST}
    body: dict[str, Any] = {"data" if example.form else "json": example.sent}
    got = http.request(example.method, example.address, headers=headers, **body)
    return replace(example, status=got.status_code, body=got.json() if got.content else None)


def record(example: Example) -> None:
    asked = () if example.method == "GET" else ("method", "sent", "form")
    fields = ("summary", "path", "parameters", *asked, "status", "body")
    text = json.dumps({f: getattr(example, f) for f in fields}, indent=2, ensure_ascii=False)
    (RECORDED / f"{example.operation}.{example.case}.json").write_text(text + "\n", "utf-8")


def without_others(body: dict[str, Any]) -> dict[str, Any]:
    """The body without what other tests change, who write into the same database.

    That is the list of reports, and which state of the graph it is.
    """
    return {
        k: [without_others(one) for one in v] if k == "answers" else inside(v)
        for k, v in body.items()
        if k != "citation" and (not {"reports", "total"} <= body.keys() or k == "limit")
    }


def inside(value: Any) -> Any:
    """An answer among several, without the same."""
    return without_others(value) if isinstance(value, dict) and "paths" in value else value


def schema_of(document: dict[str, Any], example: Example) -> dict[str, Any]:
    response = document["paths"][example.path][example.method.lower()]["responses"][
        str(example.status)
    ]
    recorded = {"application/json", "application/problem+json"}
    (media,) = (one for name, one in response["content"].items() if name in recorded)
    return {"components": document["components"], **media["schema"]}


@pytest.fixture(scope="module")
def document(http: TestClient) -> dict[str, Any]:
    """The OpenAPI document as it is served."""
    return dict(http.get("/openapi.json").json())


READING = [one for one in examples() if not one.path.startswith(("/v1/review", "/v1/keys"))]
# As they follow from each other: what is decided is listed, and then taken back.
WRITING = (
    *("list_review.waiting", "read_in_context.claim", "find_alike.name", "decide_claim.accepted"),
    *("decide_claim.unknown", "judge_identity.two", "derive_report.independent", "tie_reply.tied"),
    *("list_decisions.latest", "take_back.decision", "list_keys.listed", "revoke_key.revoked"),
)
TOLD = (
    ("Cairnwick Labs makes the Godwit. So it is said.", {"confidence": 0.6, "held": False}),
    ("Cairnwick Laboratory makes the Dunlin. So it is said.", {}),
    ("Cairnwick Labs replied to Lantern Post. So it did.", {"confidence": 0.5, "held": False}),
)


@pytest.fixture
def office(
    lenses: Store, tell: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[TestClient]:
    """A service with review and keys, asked with a key of ines, and with claims that wait; its
    clock stands still.
    """
    monkeypatch.setattr(lenses, "now", lambda: "2026-03-01T10:00:00.000000Z")
    for text, more in TOLD:
        tell(text, **more)
    ring = KeyRing(tmp_path / "keys.json")
    token = ring.add("ines", Scope.ADMIN)
    ring.add("crawler", Scope.READ, per_minute=60)
    made = KeyRing.keys(ring)
    ring._write(tuple(replace(key, made="2026-03-01") for key in made))
    app = create_app(lenses, HttpSettings(review=Reviewing.KEYS, keys_file=ring.path))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        client.headers["Authorization"] = f"Bearer {token}"
        yield client

    def forgets(tx: Any) -> None:
        tx._tx.run("MATCH (decision:Ruling {by: 'ines'}) DETACH DELETE decision").consume()
        tx.changes.everything = True
        advance(tx)

    lenses.change(forgets)


@pytest.mark.neo4j
def test_the_examples_of_what_writes_are_answered_as_they_are_documented(
    office: TestClient,
) -> None:
    """Each in its turn says what is recorded, in the shape that is declared; none is left out."""
    named = {f"{one.operation}.{one.case}": one for one in examples() if one not in READING}
    assert named.keys() == set(WRITING)
    document = office.get("/openapi.json").json()
    for name in WRITING:
        got = ask(office, named[name])
        if os.environ.get("SURVEILGRAPH_RECORD"):
            record(got)
            continue
        assert (got.status, got.body) == (named[name].status, named[name].body), name
        if got.body is not None:
            assert jsonschema_rs.validator_for(schema_of(document, got)).is_valid(got.body), name


@pytest.mark.neo4j
@pytest.mark.parametrize("example", READING, ids=lambda e: f"{e.operation}.{e.case}")
def test_an_example_is_answered_as_it_is_documented(http: TestClient, example: Example) -> None:
    """The recorded answer is what the API says today, word for word."""
    got = ask(http, example)
    if os.environ.get("SURVEILGRAPH_RECORD"):
        record(got)
    else:
        assert without_others(got.body) == without_others(example.body)
        assert got.status == example.status


@pytest.mark.neo4j
@pytest.mark.parametrize("example", READING, ids=lambda e: f"{e.operation}.{e.case}")
def test_an_example_has_the_shape_that_is_declared(
    http: TestClient, document: dict[str, Any], example: Example
) -> None:
    """The answer validates against the schema that OpenAPI gives for its status."""
    got = ask(http, example)
    assert got.status == example.status
    assert jsonschema_rs.validator_for(schema_of(document, got)).is_valid(got.body)


def tried(http: TestClient, document: dict[str, Any]) -> dict[str, int]:
    """What each query parameter that is documented with a value to try is answered with, and 0
    where it has none; those that recorded calls have are asked for elsewhere.
    """
    asked = {one.operation: one for one in reversed(examples()) if one.status < 300}
    found = {}
    for path, item in document["paths"].items():
        for operation in (one for method, one in item.items() if method == "get"):
            known = asked[operation["operationId"]]
            inside = {k: v for k, v in known.parameters.items() if f"{{{k}}}" in path}
            for parameter in (one for one in operation["parameters"] if one["in"] == "query"):
                name = parameter["name"]
                shown = parameter.get("examples", {})
                own = f"{operation['operationId']}.{name}"
                if own in REFUSED or CASE in shown:
                    sample = sample_of(known.operation, name) or SAMPLES[name]
                    value = shown[CASE]["value"] if CASE in shown else sample.value
                    beside = {**base_of(known.operation, name, known.parameters), **sample.beside}
                    call = replace(known, parameters=inside).address
                    rest = {k: v for k, v in beside.items() if k not in inside}
                    found[own] = http.get(call, params=rest | {name: value}).status_code
                else:
                    of = [e for e in examples() if e.operation == known.operation]
                    answered = any(name in e.parameters and e.status < 300 for e in of)
                    found |= {} if answered else {own: 0}
    return found


@pytest.mark.neo4j
def test_every_parameter_has_an_example_that_is_answered(
    http: TestClient, document: dict[str, Any]
) -> None:
    """No query parameter is documented without a value, and each value that no recorded call has
    is sent to its call and answered; what is documented to be refused is refused.
    """
    statuses = tried(http, document)
    assert {name for name, status in statuses.items() if status != 200} == set(REFUSED)
    assert {statuses[name] for name in REFUSED} == {422}
    filters = {f"find_paths.{name}" for name in get_type_hints(Filters)}
    assert filters - statuses.keys() == {
        *("find_paths.as_of", "find_paths.min_confidence"),
        *("find_paths.via", "find_paths.direction"),
    }


@pytest.mark.neo4j
def test_the_parameters_of_review_have_examples_that_are_answered(office: TestClient) -> None:
    """The same of the calls that only a service with review and keys has."""
    whole = office.get("/openapi.json").json()
    whole["paths"] = {
        path: item
        for path, item in whole["paths"].items()
        if path.startswith(("/v1/review", "/v1/keys"))
    }
    statuses = tried(office, whole)
    assert statuses == {"list_review.offset": 200, "list_decisions.offset": 200}


@pytest.mark.neo4j
def test_every_call_has_an_example(document: dict[str, Any], office: TestClient) -> None:
    """No call is documented without a real request and its real answer, whatever is switched on."""
    whole = office.get("/openapi.json").json()
    for those, told in ((READING, document), (examples(), whole)):
        called = {op["operationId"] for item in told["paths"].values() for op in item.values()}
        assert {e.operation for e in those if e.status < 300} == called
        assert {e.path for e in those} == told["paths"].keys()


@pytest.mark.neo4j
def test_every_header_of_an_answer_is_documented(lenses: Store, document: dict[str, Any]) -> None:
    """What an answer says beside its body stands in OpenAPI at the call and the status of it, and
    so does what a call may be sent beside its parameters.
    """
    app = create_app(lenses, HttpSettings(per_minute=1000))
    everywhere = {"vary", "content-type", "content-length", "content-encoding"} | {
        name.lower() for name in SAFETY
    }
    with TestClient(app, base_url="http://127.0.0.1") as client:
        for example in READING:
            operation = document["paths"][example.path][example.method.lower()]
            body: dict[str, Any] = {"data" if example.form else "json": example.sent}
            got = client.request(example.method, example.address, **body)
            said = {
                name.lower() for name in operation["responses"][str(got.status_code)]["headers"]
            }
            assert got.headers.keys() - everywhere <= said, example
            counted = example.path.startswith(("/v1/", "/reconcile"))
            assert ({"ratelimit", "ratelimit-policy"} <= got.headers.keys()) is counted
    for path, item in document["paths"].items():
        for operation in item.values():
            sent = {p["name"] for p in operation["parameters"] if p["in"] == "header"}
            assert sent == {"X-Request-ID"} | ({"If-None-Match"} if "304" in operation["responses"]
                                               else set())  # fmt: skip
            headers = {s: r["headers"].keys() for s, r in operation["responses"].items()}
            assert all("X-Request-ID" in names for names in headers.values()), path
            for status, name in (
                ("308", "Location"),
                ("429", "Retry-After"),
                ("503", "Retry-After"),
            ):
                assert status not in headers or name in headers[status], path


@pytest.mark.neo4j
def test_examples_are_part_of_the_document(document: dict[str, Any]) -> None:
    """OpenAPI holds each example where a reader looks: at the parameter and at the response."""
    call = document["paths"]["/v1/paths"]["get"]
    parameters = {p["name"]: p.get("examples", {}) for p in call["parameters"]}
    assert parameters["from"]["found"]["value"] == ["Quillmark Optics"]
    assert parameters["max_hops"]["successor"]["value"] == 4
    answers = call["responses"]["200"]["content"]["application/json"]["examples"]
    assert answers.keys() == {"filtered", "found", "kinds", "none", "successor"}
