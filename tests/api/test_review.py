"""Review over HTTP: switched on by a setting, decisions signed, undone without a trace."""

from dataclasses import replace
from typing import Any

import pytest
from starlette.testclient import TestClient

from api import HttpSettings, create_app
from api.settings import Reviewing
from graph import (
    Claim,
    Kind,
    LinkKind,
    Span,
    Store,
)

pytestmark = pytest.mark.neo4j

TEXT = "A first paragraph.\n\nIt is said: Cairnwick Labs makes the Godwit. So much.\n\nA last one."
SIGNED = {"by": "mara", "why": "read twice"}


@pytest.fixture
def waiting(tell: Any) -> Claim:
    """A claim that waits."""
    (claim,) = tell(TEXT, confidence=0.3, held=False)
    return claim


def test_review_is_off_unless_asked_for(http: TestClient, waiting: Claim) -> None:
    """The ordinary service has no address that writes, and says so."""
    assert http.get("/v1/review").status_code == 404
    body = {"answer": "accept", **SIGNED}
    assert http.post(f"/v1/review/claims/{waiting.id}", json=body).status_code == 404


def test_a_claim_is_read_in_its_paragraph_accepted_and_taken_back(
    desk: TestClient, waiting: Claim
) -> None:
    """It waits in the queue, becomes a link, and waits again; the decision has author and time."""
    queue = desk.get("/v1/review", params={"limit": 100}).json()
    assert waiting.id in {claim["evidence"]["id"] for claim in queue["claims"]}
    address = f"/v1/review/claims/{waiting.id}"
    shown = desk.get(address).json()
    assert (shown["before"], shown["claim"]["evidence"]["quote"], shown["after"]) == (
        "It is said: ",
        waiting.quote,
        " So much.",
    )
    made = desk.post(address, json={"answer": "accept", **SIGNED}).json()
    assert (made["by"], made["at"][:2]) == ("mara", "20")
    card = desk.get(f"/v1/entities/{waiting.subject_id}").json()
    assert [link["target"]["name"] for link in card["links"]] == ["Godwit"]
    back = desk.post("/v1/review/undo", json={"decision": made["id"], **SIGNED})
    assert back.status_code == 200
    card = desk.get(f"/v1/entities/{waiting.subject_id}").json()
    assert (card["links"], card["waiting"]) == ([], 1)


def test_what_cannot_be_decided_is_a_problem(desk: TestClient, waiting: Claim) -> None:
    """No such claim, no such decision, no author, words that the report does not have."""
    address = f"/v1/review/claims/{waiting.id}"
    refused = [
        desk.post("/v1/review/claims/none", json={"answer": "accept", **SIGNED}),
        desk.post("/v1/review/undo", json={"decision": "none", **SIGNED}),
        desk.post(address, json={"answer": "accept", "by": "", "why": "x"}),
        desk.post(address, json={"answer": "correct", "object": "Nowhere", **SIGNED}),
    ]
    assert [(got.status_code, got.json()["type"]) for got in refused] == [
        (404, "/problems/unknown-claim"),
        (404, "/problems/unknown-decision"),
        (422, "/problems/invalid-parameter"),
        (422, "/problems/invalid-parameter"),
    ]


def test_a_date_that_no_calendar_has_is_refused_by_name(desk: TestClient, waiting: Claim) -> None:
    """Each wrong date is named with the look of a date; no stretch ends before it begins."""
    address = f"/v1/review/claims/{waiting.id}"
    for name, date in (("start", "2014-13"), ("end", "2014-02-31"), ("end", "2013-02-29")):
        got = desk.post(address, json={"answer": "correct", name: date, **SIGNED})
        shape = "must be a year, a month or a day, such as 2014, 2014-06 or 2014-06-30."
        assert got.status_code == 422
        assert (got.json()["parameter"], got.json()["detail"]) == (name, f"{name} {shape}")
    backwards = {"answer": "correct", "start": "2014", "end": "2012", **SIGNED}
    got = desk.post(address, json=backwards)
    assert (got.status_code, got.json()["type"]) == (422, "/problems/invalid-parameter")
    assert "reviewed_by" not in desk.get(f"/v1/claims/{waiting.id}").json()


@pytest.mark.parametrize(
    "forged",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "http://localhost:3000"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"X-Forwarded-For": "192.0.2.1"},
        {"Via": "1.1 proxy"},
    ],
)
def test_a_page_elsewhere_cannot_decide(
    desk: TestClient, waiting: Claim, forged: dict[str, str]
) -> None:
    """Neither a page of another origin nor what a proxy passes on decides without a key."""
    address = f"/v1/review/claims/{waiting.id}"
    got = desk.post(address, json={"answer": "accept", **SIGNED}, headers=forged)
    assert (got.status_code, got.json()["type"]) == (401, "/problems/key-missing")
    assert desk.get(f"/v1/claims/{waiting.id}").json()["held"] is False


def test_a_form_cannot_decide(desk: TestClient, waiting: Claim) -> None:
    """What a browser sends without asking first is no decision, whoever sends it."""
    got = desk.post(
        f"/v1/review/claims/{waiting.id}",
        content='{"answer": "accept", "by": "x", "why": "y"}',
        headers={"Content-Type": "text/plain"},
    )
    assert got.status_code == 422
    assert desk.get(f"/v1/claims/{waiting.id}").json()["held"] is False


def test_another_machine_or_a_rebound_name_is_not_at_home(lenses: Store, waiting: Claim) -> None:
    """Without a key only who asks from this machine, for this machine, may decide."""
    settings = HttpSettings(review=Reviewing.LOCAL, hosts=frozenset({"graph.example"}))
    app = create_app(lenses, settings)
    for client, host in (("192.0.2.1", "127.0.0.1"), ("127.0.0.1", "graph.example")):
        with TestClient(app, base_url=f"http://{host}", client=(client, 50000)) as stranger:
            body = {"answer": "accept", **SIGNED}
            got = stranger.post(f"/v1/review/claims/{waiting.id}", json=body)
            assert (got.status_code, got.json()["type"]) == (401, "/problems/key-missing")


def test_a_sale_is_decided_with_what_is_said_of_its_product(
    desk: TestClient, tell: Any, lenses: Store
) -> None:
    """The answer names the claim that was decided along, the list its leader, and undo both."""
    (bought,) = tell("Yarrow Signals bought Fennel Works in 2014. The Godwit was in it.")
    report = lenses.report(bought.report)
    start = report.text.index("Godwit")
    box = replace(bought.subject, name="Godwit", kinds=(Kind.PRODUCT,), span=Span(start, start + 6))
    words = {"link": LinkKind.SUPPLIED_TO, "object": replace(bought.object, kinds=(Kind.BUYER,))}
    sale = replace(bought, product=replace(box, words=bought.subject.words), **words)
    goods = replace(sale, subject=sale.product, product=None)
    lenses.write(report, [sale, goods])
    made = desk.post(f"/v1/review/claims/{sale.id}", json={"answer": "reject", **SIGNED}).json()
    (twin,) = made["twins"]
    assert twin == {"id": twin["id"], "claim": goods.id, "answer": "reject", "instead": None}
    assert desk.get(f"/v1/claims/{goods.id}").json()["held"] is False
    listed = desk.get("/v1/review/decisions", params={"limit": 2}).json()["decisions"]
    assert [(one["id"], one["along"]) for one in listed] == [
        (made["id"], None),
        (twin["id"], made["id"]),
    ]
    back = desk.post("/v1/review/undo", json={"decision": made["id"], **SIGNED}).json()
    assert back["twins"] == [twin["id"]]
    assert desk.get(f"/v1/claims/{goods.id}").json()["held"] is True
