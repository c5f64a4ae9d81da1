"""Batches: each question answered or refused in its place, all on one state of the graph."""

from typing import Any

import pytest
from starlette.testclient import TestClient

import graph.batch
from graph import Asking, Filters, PathAnswer, StoreTimeout, Wanted, paths_of_all
from graph.walk.atlas import Changed
from graph.walk.chart import Chart

pytestmark = pytest.mark.neo4j

QUESTION = {"from": ["Quillmark Optics"], "to": ["security-apparatus"]}


def ask(http: TestClient, *questions: dict[str, Any]) -> Any:
    """What a batch of these questions gets."""
    return http.post("/v1/paths/batch", json={"questions": questions})


def test_each_answer_is_what_the_question_alone_would_get(http: TestClient) -> None:
    """The same filters under the same names give the same answer, place by place."""
    filters = {"max_hops": 2, "limit": 3, "link": ["SUPPLIED_TO"], "min_confidence": 0.5}
    got = ask(http, QUESTION, QUESTION | filters, QUESTION | {"as_of": "2014"}).json()["answers"]
    alone = [
        http.get("/v1/paths", params={**QUESTION, **more}).json()
        for more in ({}, filters, {"as_of": "2014"})
    ]
    assert [place["answer"] for place in got] == alone
    assert [place["problem"] for place in got] == [None, None, None]


def test_a_batch_of_nothing_is_said_to_be_empty(http: TestClient) -> None:
    """An empty list is there, and is not told to be missing; nor is an end without a reference."""
    said = ask(http).json()
    assert (said["parameter"], said["detail"]) == ("questions", "questions must not be empty.")
    said = ask(http, QUESTION | {"from": []}).json()
    assert said["detail"] == "questions.0.from must not be empty."


def test_the_questions_of_a_batch_are_of_one_day(http: TestClient) -> None:
    """Two days in one batch are refused, by the parameter that says them."""
    refused = ask(http, QUESTION | {"as_known_on": "2020"}, QUESTION)
    assert (refused.status_code, refused.json()["parameter"]) == (422, "as_known_on")


def test_a_question_that_has_no_answer_says_why_in_its_place(http: TestClient) -> None:
    """Unknown, ambiguous and impossible questions are problems; those beside them are answered."""
    got = ask(
        http,
        {"from": ["Nobody at all"], "to": ["security-apparatus"]},
        QUESTION,
        {"from": ["Quillmark Optics"], "to": ["meridian"]},
        {"from": ["Quillmark Optics"], "to": ["Quillmark Optics"]},
        QUESTION | {"via": ["kind:Nonsense"]},
    ).json()["answers"]
    problems = [place["problem"] and place["problem"]["type"] for place in got]
    assert problems == [
        "/problems/unknown-entity",
        None,
        "/problems/ambiguous-entity",
        "/problems/invalid-parameter",
        "/problems/invalid-parameter",
    ]
    parameters = [place["problem"]["parameter"] for place in got if place["problem"]]
    assert parameters == ["from", "to", "to", "via"]
    hrefs = [candidate["href"] for candidate in got[2]["problem"]["candidates"]]
    assert hrefs == [
        "/v1/entities/org-meridian-dfac4fa3d8",
        "/v1/entities/product-meridian-a18e2dffa8",
    ]


@pytest.mark.parametrize(
    ("body", "parameter"),
    [
        ({"questions": []}, "questions"),
        ({"questions": [QUESTION] * 101}, "questions"),
        ({"questions": [QUESTION | {"maxhops": 2}]}, "questions.0.maxhops"),
        ({"questions": [QUESTION, QUESTION | {"as_of": "soon"}]}, "questions.1.as_of"),
        ({"questions": [{"from": ["Quillmark Optics"]}]}, "questions.0.to"),
        ({"questions": [QUESTION | {"limit": 100}] * 11}, "limit"),
        ({"questions": [QUESTION | {"min_sources": False}]}, "questions.0"),
        ({"questions": [QUESTION | {"limit": "5"}]}, "questions.0"),
        ({}, "questions"),
    ],
)
def test_a_batch_out_of_bounds_is_refused_whole(
    http: TestClient, body: dict[str, Any], parameter: str
) -> None:
    """A misspelt filter is never ignored, and no batch asks for more than can be sent."""
    got = http.post("/v1/paths/batch", json=body)
    assert (got.status_code, got.json()["parameter"]) == (422, parameter)


def test_all_answers_are_of_one_state(lenses: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A question whose chart has passed makes those before it be asked again, on the same chart."""
    seen: list[Chart] = []

    def changing(tx: Any, chart: Chart, asking: Asking, seconds: float) -> Any:
        seen.append(chart)
        if len(seen) == 2:
            raise Changed
        return answered(tx, chart, asking, seconds)

    answered = graph.batch.answered
    monkeypatch.setattr(graph.batch, "answered", changing)
    wanted = Wanted(source="Quillmark Optics", target="security-apparatus", filters=Filters())
    answers = paths_of_all(lenses, [Asking(wanted=wanted)] * 2)
    assert [isinstance(answer, PathAnswer) for answer in answers] == [True, True]
    assert len(seen) == 4
    assert seen[0] is seen[1]
    assert seen[2] is seen[3]


def test_the_deadline_of_a_batch_leaves_the_rest_unanswered(
    lenses: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A question for which no time is left is a timeout in its place, and nothing waits longer."""
    monkeypatch.setattr(graph.batch, "_LEAST", 1e9)
    wanted = Wanted(source="Quillmark Optics", target="security-apparatus", filters=Filters())
    (late,) = paths_of_all(lenses, [Asking(wanted=wanted)])
    assert isinstance(late, StoreTimeout)
