"""Every documented example is asked again: the documentation cannot say what the API does not.

SURVEILGRAPH_RECORD=1 writes the answers down anew, after a change that was meant.
"""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from starlette.testclient import TestClient

import api
from api.examples import Example, examples

RECORDED = Path(api.__file__).parent / "recorded"
REQUEST = "00000000-0000-4000-8000-000000000000"


def ask(http: TestClient, example: Example) -> Example:
    """The example with the answer it gets now."""
    headers = {"X-Request-ID": REQUEST}
    body: dict[str, Any] = {"data" if example.form else "json": example.sent}
    got = http.request(example.method, example.address, headers=headers, **body)
    return replace(example, status=got.status_code, body=got.json())


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


@pytest.mark.neo4j
@pytest.mark.parametrize("example", examples(), ids=lambda e: f"{e.operation}.{e.case}")
def test_an_example_is_answered_as_it_is_documented(http: TestClient, example: Example) -> None:
    """The recorded answer is what the API says today, word for word."""
    got = ask(http, example)
    if os.environ.get("SURVEILGRAPH_RECORD"):
        record(got)
    else:
        assert without_others(got.body) == without_others(example.body)
        assert got.status == example.status


@pytest.mark.neo4j
@pytest.mark.parametrize("example", examples(), ids=lambda e: f"{e.operation}.{e.case}")
def test_an_example_has_the_shape_that_is_declared(
    http: TestClient, document: dict[str, Any], example: Example
) -> None:
    """The answer validates against the schema that OpenAPI gives for its status."""
    got = ask(http, example)
    assert got.status == example.status
    assert jsonschema_rs.validator_for(schema_of(document, got)).is_valid(got.body)


@pytest.mark.neo4j
def test_every_call_has_an_example(document: dict[str, Any]) -> None:
    """No call is documented without a real request and its real answer."""
    called = {op["operationId"] for item in document["paths"].values() for op in item.values()}
    assert {e.operation for e in examples() if e.status == 200} == called
    assert {e.path for e in examples()} == document["paths"].keys()


@pytest.mark.neo4j
def test_examples_are_part_of_the_document(document: dict[str, Any]) -> None:
    """OpenAPI holds each example where a reader looks: at the parameter and at the response."""
    call = document["paths"]["/v1/paths"]["get"]
    parameters = {p["name"]: p.get("examples", {}) for p in call["parameters"]}
    assert parameters["from"]["found"]["value"] == ["Quillmark Optics"]
    assert parameters["max_hops"]["successor"]["value"] == 4
    answers = call["responses"]["200"]["content"]["application/json"]["examples"]
    assert answers.keys() == {"filtered", "found", "kinds", "none", "successor"}
