"""Review on the page: there only where it is switched on, and only by forms of its own."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from api import HttpSettings, create_app
from api.settings import Reviewing
from graph import Status, Store

pytestmark = pytest.mark.neo4j

DECISION = re.compile(r'name="decision" value="(\w+)"')
TOKEN = re.compile(r'name="token" value="([0-9a-f]{64})"')


@pytest.fixture
def desk(lenses: Store) -> Iterator[TestClient]:
    """The service where whoever reaches it may review; every browser is a new one."""
    app = create_app(lenses, HttpSettings(review=Reviewing.LOCAL))
    with TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 1)) as client:
        yield client


def waiting(desk: TestClient, claim: str) -> bool:
    return f"/review/claims/{claim}" in desk.get("/review").text


def token(desk: TestClient) -> str:
    found = TOKEN.search(desk.get("/review").text)
    assert found
    return found[1]


def test_without_the_switch_there_is_no_review(http: TestClient) -> None:
    """Where the service may not write, the page of review and its forms are not there at all."""
    assert http.get("/review").status_code == 404
    assert http.post("/review/claims/x", data={"answer": "accept"}).status_code == 404
    assert "/review" not in http.get("/").text


def test_a_claim_is_accepted_and_taken_back(desk: TestClient, tell: Any) -> None:
    """The form decides under the name given, the page offers to take it back, and then it waits."""
    (claim,) = tell("Sallow Works makes the Glint.", held=False)
    assert waiting(desk, claim.id)
    assert f'<a href="/claims/{claim.id}">Permalink</a>' in desk.get("/review").text
    fields = {"answer": "accept", "by": "Mara", "token": token(desk)}
    done = desk.post(f"/review/claims/{claim.id}", data=fields)
    assert "Accepted." in done.text
    assert desk.get(f"/v1/claims/{claim.id}").json()["held"] is True
    decision, again = re.search(DECISION, done.text), TOKEN.search(done.text)
    assert decision
    assert again
    undo = {"decision": decision[1], "by": "Mara", "token": again[1]}
    assert "Taken back." in desk.post("/review/undo", data=undo).text
    assert desk.get(f"/v1/claims/{claim.id}").json()["held"] is False
    assert waiting(desk, claim.id)


def test_a_rejection_needs_its_reason(desk: TestClient, tell: Any) -> None:
    """Without a reason nothing is rejected; with one the claim waits no more."""
    (claim,) = tell("Tawny Labs makes the Flick.", held=False)
    fields = {"answer": "reject", "by": "Mara", "token": token(desk)}
    refused = desk.post(f"/review/claims/{claim.id}", data=fields)
    assert (refused.status_code, "why is missing" in refused.text) == (422, True)
    desk.post(f"/review/claims/{claim.id}", data=fields | {"why": "another product"})
    assert not waiting(desk, claim.id)


@pytest.mark.parametrize(
    ("status", "headers", "change"),
    [
        (422, {}, {"token": "0" * 64}),
        (422, {}, {"token": ""}),
        (401, {"Origin": "https://evil.example"}, {}),
        (401, {"Sec-Fetch-Site": "cross-site"}, {}),
        (401, {"Sec-Fetch-Site": "same-site"}, {}),
        (422, {"Content-Type": "text/plain"}, {}),
        (422, {}, {"why": "x" * 30_000}),
    ],
)
def test_only_a_form_of_the_page_decides(
    desk: TestClient, tell: Any, status: int, headers: dict[str, str], change: dict[str, str]
) -> None:
    """A form of another site, without the token, of another type or too long changes nothing."""
    (claim,) = tell("Umber Optics makes the Squint.", held=False)
    fields = {"answer": "accept", "by": "Mara", "token": token(desk)} | change
    got = desk.post(f"/review/claims/{claim.id}", data=fields, headers=headers)
    assert got.status_code == status
    assert desk.get(f"/v1/claims/{claim.id}").json()["held"] is False


def test_a_token_belongs_to_one_browser(desk: TestClient, tell: Any) -> None:
    """The token of one browser is nothing in another, which has another secret or none."""
    (claim,) = tell("Vireo Sensing makes the Peer.", held=False)
    fields = {"answer": "accept", "by": "Mara", "token": token(desk)}
    desk.cookies.clear()
    assert desk.post(f"/review/claims/{claim.id}", data=fields).status_code == 422
    token(desk)
    assert desk.post(f"/review/claims/{claim.id}", data=fields).status_code == 422


def test_a_dispute_shows_both_quotations_beside_each_other(desk: TestClient, tell: Any) -> None:
    """What one source states and what another denies, each with its report and its permalink."""
    (stated,) = tell("It is told: Fernhill Works makes the Sedge.")
    (denied,) = tell("No. Fernhill Works makes the Sedge.", status=Status.DENIED)
    page = desk.get("/review").text
    beside = page[page.index('id="disputed"') :]
    (pair,) = [part for part in beside.split('class="sides"') if stated.id in part]
    one, other = (pair.index(f'href="/claims/{claim.id}"') for claim in (stated, denied))
    assert pair.index("Stated") < one < pair.index("Denied") < other
    assert re.sub(r"<[^>]+>", "", pair).count(stated.quote) == 2


def test_the_page_says_how_many_were_decided_with_a_claim(desk: TestClient) -> None:
    """After a decision that took another along; not where there was none."""
    told = {"done": "ab", "what": "reject"}
    assert (
        "Rejected. 1 claim of the same sale with it."
        in desk.get("/review", params={**told, "also": 1}).text
    )
    assert "of the same sale" not in desk.get("/review", params=told).text
