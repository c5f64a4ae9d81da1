"""What the graph knew on a day, asked over HTTP: one question, a batch, an entity."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from graph import Store

pytestmark = pytest.mark.neo4j

UNKNOWN = "/problems/unknown-entity"
FIRST, SECOND, BOX = "Ellermark Sensing", "Fennimore Lenses", "Ellerbox"


@pytest.fixture
def past(lenses: Store, tell: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """One maker of the box came to be known in 1997, another in 1998."""
    for year, maker in ((1997, FIRST), (1998, SECOND)):
        with monkeypatch.context() as then:
            then.setattr(lenses, "now", lambda year=year: f"{year}-06-01T12:00:00.000000Z")
            tell(f"{maker} makes the {BOX}.")


def paths(http: TestClient, maker: str, **more: str) -> Any:
    return http.get("/v1/paths", params={"from": maker, "to": BOX, **more})


@pytest.mark.usefixtures("past")
def test_a_day_is_answered_with_what_was_known_then(http: TestClient) -> None:
    """Whoever was not known yet is unknown, whoever was has a path; so has everybody today."""
    assert len(paths(http, FIRST, as_known_on="1997").json()["paths"]) == 1
    assert len(paths(http, SECOND, as_known_on="1998").json()["paths"]) == 1
    assert len(paths(http, SECOND).json()["paths"]) == 1
    early = paths(http, SECOND, as_known_on="1997")
    assert (early.status_code, early.json()["parameter"]) == (404, "from")
    assert paths(http, FIRST, as_known_on="1997-06-01").status_code == 200
    assert paths(http, FIRST, as_known_on="1997-05").status_code == 404
    assert paths(http, FIRST, as_known_on="1997-13").status_code == 422


@pytest.mark.usefixtures("past")
def test_a_batch_is_about_one_day(http: TestClient) -> None:
    """Each question in its place, answered or refused; two days in one batch are a problem."""

    def batch(*days: str) -> Any:
        questions = [
            {"from": [maker], "to": [BOX], "as_known_on": day}
            for maker, day in zip((FIRST, SECOND), days, strict=True)
        ]
        return http.post("/v1/paths/batch", json={"questions": questions})

    later, early = (batch(day, day).json()["answers"] for day in ("1998", "1997"))
    assert [len(place["answer"]["paths"]) for place in later] == [1, 1]
    assert len(early[0]["answer"]["paths"]) == 1
    assert early[1]["problem"]["status"] == 404
    assert batch("1997", "1998").status_code == 422


@pytest.mark.usefixtures("past")
def test_what_two_share_is_what_was_known_of_them(http: TestClient) -> None:
    """In 1998 two makers share the box; in 1997 nobody had heard of one of them, in 1990 of either,
    and in a year to come they share what they do now.
    """

    def common(day: str) -> Any:
        asked = {"one": FIRST, "other": SECOND, "as_known_on": day}
        return http.get("/v1/common", params=asked)

    for day in ("1998", "2999"):
        found = common(day).json()
        assert [tie["entity"]["name"] for tie in found["ties"]] == [BOX]
        assert found["ties_total"] == {"value": 1, "relation": "eq"}
        assert found["reports_total"] == {"value": 0, "relation": "eq"}
    for day, unknown in (("1997", "other"), ("1990", "one")):
        assert (common(day).status_code, common(day).json()["type"]) == (404, UNKNOWN), unknown
    assert common("1998-02-31").json()["parameter"] == "as_known_on"


@pytest.mark.usefixtures("past")
def test_a_timeline_has_what_was_known(http: TestClient, tell: Any, lenses: Store) -> None:
    """A purchase that was told of in 1999 is dated then, and not in 1998."""
    with pytest.MonkeyPatch.context() as then:
        then.setattr(lenses, "now", lambda: "1999-06-01T12:00:00.000000Z")
        tell(f"{SECOND} bought {FIRST} in 2012.")

    def dated(day: str) -> tuple[int, int]:
        answer = http.get("/v1/timeline", params={"of": FIRST, "as_known_on": day}).json()
        return answer["total"]["value"], answer["undated"]

    assert [dated("1998"), dated("1999"), dated("2999")] == [(0, 1), (1, 1), (1, 1)]
    early = http.get("/v1/timeline", params={"of": FIRST, "as_known_on": "1990"})
    assert (early.status_code, early.json()["type"]) == (404, UNKNOWN)


@pytest.mark.usefixtures("past")
def test_an_entity_is_what_was_known_of_it(http: TestClient) -> None:
    """In 1997 the box has one maker, in 1998 two."""
    found = http.get("/v1/entities", params={"q": BOX}).json()["entities"]
    ident = next(one["id"] for one in found if one["name"] == BOX)

    def makers(day: str) -> int:
        card = http.get(f"/v1/entities/{ident}", params={"as_known_on": day})
        return len(card.json()["links"])

    assert [makers("1997"), makers("1998"), makers("2010")] == [1, 2, 2]
