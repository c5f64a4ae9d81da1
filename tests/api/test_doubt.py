"""What cannot both hold is shown side by side: in JSON, on the page, and in the queue."""

import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from api import HttpSettings, create_app
from api.settings import Reviewing
from graph import Claim, Store

pytestmark = pytest.mark.neo4j


@pytest.fixture
def takeover(tell: Any) -> tuple[Claim, Claim]:
    """One takeover, in two years."""
    (early,) = tell("Corvane Group bought Sallow Works in 2014. So it was.", confidence=0.8)
    (late,) = tell("Corvane Group bought Sallow Works in 2017. So it was.")
    return early, late


def test_both_claims_of_a_link_are_named_with_the_reason(
    http: TestClient, takeover: tuple[Claim, Claim]
) -> None:
    """The pair by id, the earlier first, each claim with its own date; the link has one of them."""
    early, late = takeover
    (link,) = http.get(f"/v1/entities/{early.subject_id}").json()["links"]
    assert link["disputed"] is True
    assert link["contradictions"] == [{"stated": early.id, "against": late.id, "why": "dates"}]
    assert {c["id"]: c["valid"]["start"] for c in link["claims"]} == {
        early.id: "2014",
        late.id: "2017",
    }
    assert (link["valid"]["start"], link["valid"]["end"]) == ("2017", None)


def test_the_page_shows_both_dates(http: TestClient, takeover: tuple[Claim, Claim]) -> None:
    """Side by side with their quotations, on the link itself, and both in the timeline."""
    early, _late = takeover
    page = http.get(f"/entities/{early.subject_id}", headers={"accept": "text/html"}).text
    sides = page[page.index('class="sides"') : page.index('class="columns"')]
    assert re.findall(r"<h3>(.*?)</h3>", sides) == ["dated 2014", "dated 2017"]
    assert "bought Sallow Works in 2014." in sides
    assert "bought Sallow Works in 2017." in sides
    line = page[page.index('class="timeline"') :]
    line = line[: line.index("</ol>")]
    assert re.findall(r"dated \d{4}", line) == ["dated 2014", "dated 2017"]
    assert line.count("disputed") == 4


def test_the_queue_shows_both_dates(lenses: Store, takeover: tuple[Claim, Claim]) -> None:
    """Whoever reviews sees at once what there is to settle."""
    app = create_app(lenses, HttpSettings(review=Reviewing.LOCAL))
    with TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 1)) as desk:
        page = desk.get("/review").text
        listed = desk.get("/v1/review", params={"limit": 100}).json()["disputed"]
    assert re.findall(r"<h3>(dated.*?)</h3>", page) == ["dated 2014", "dated 2017"]
    pairs = {(one["stated"], one["against"]) for link in listed for one in link["contradictions"]}
    assert tuple(claim.id for claim in takeover) in pairs
