"""An answer tied to the claims it answers: by HTTP, shown in every JSON and on the pages."""

import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from graph import Claim

pytestmark = pytest.mark.neo4j

SIGNED = {"by": "mara", "why": "read twice"}


@pytest.fixture
def said(tell: Any) -> tuple[Claim, Claim]:
    """What is said of a firm, and its answer, which waits."""
    (claim,) = tell("Sallow Works makes the Glint. So it is said.")
    (reply,) = tell("Sallow Works replied to Lantern Post. So it did.", held=False)
    return claim, reply


def test_an_answer_is_tied_shown_and_taken_back(
    desk: TestClient, said: tuple[Claim, Claim]
) -> None:
    """On the claim, on the link, on the hop of a path; then nowhere."""
    claim, reply = said
    body = {"reply": reply.id, "claims": [claim.id], **SIGNED}
    made = desk.post("/v1/review/answers", json=body)
    assert made.status_code == 200
    assert made.json()["by"] == "mara"
    asked = {"from": claim.subject_id, "to": claim.object_id}

    def replies() -> list[list[dict[str, Any]]]:
        alone = desk.get(f"/v1/claims/{claim.id}").json()["evidence"]
        (link,) = desk.get(f"/v1/entities/{claim.object_id}").json()["links"]
        (path,) = desk.get("/v1/paths", params=asked).json()["paths"]
        found = (alone, link["claims"][0], path["hops"][0]["claims"][0])
        return [one["replies"] for one in found]

    shown = replies()
    assert shown[0] == shown[1] == shown[2]
    ((only,),) = {tuple(one["id"] for one in some) for some in shown}
    assert only == reply.id
    assert shown[0][0]["quote"] == "Sallow Works replied to Lantern Post."
    assert shown[0][0]["by"] == "Sallow Works"
    undone = desk.post("/v1/review/undo", json={"decision": made.json()["id"], **SIGNED})
    assert undone.status_code == 200
    assert replies() == [[], [], []]


def test_the_pages_show_the_answer(desk: TestClient, said: tuple[Claim, Claim]) -> None:
    """Under the quotation that it answers: on the entity's page, the claim's and that of paths."""
    claim, reply = said
    body = {"reply": reply.id, "claims": [claim.id], **SIGNED}
    made = desk.post("/v1/review/answers", json=body).json()
    html = {"accept": "text/html"}
    asked = {"from": claim.subject_id, "to": claim.object_id}
    for address, given in (
        (f"/entities/{claim.object_id}", {}),
        (f"/claims/{claim.id}", {}),
        ("/paths", asked),
    ):
        page = desk.get(address, params=given, headers=html).text
        answered = page[page.index('class="answered"') :]
        assert re.search(r"Sallow Works(</bdi>)? answered:", answered)
        assert "replied to Lantern Post." in answered
        assert f"/reports/{reply.report}#claim-{reply.id}" in answered
    desk.post("/v1/review/undo", json={"decision": made["id"], **SIGNED})


def test_what_is_no_answer_is_a_problem(desk: TestClient, said: tuple[Claim, Claim]) -> None:
    """An unknown claim, and a claim that is nobody's answer; an answer to nothing is one."""
    claim, reply = said
    for one, others, status in (
        ("none", [claim.id], 404),
        (reply.id, ["none"], 404),
        (claim.id, [reply.id], 422),
        (reply.id, [], 200),
    ):
        body = {"reply": one, "claims": others, **SIGNED}
        assert desk.post("/v1/review/answers", json=body).status_code == status
