"""Tags and 304: an answer is sent again only when the graph, or the question, is another."""

from asyncio import create_task, gather, run, sleep, to_thread
from dataclasses import replace
from threading import Event
from typing import Any

import pytest
from starlette.testclient import TestClient

from api import HttpSettings, create_app, paths
from api.glance import Glance
from api.settings import Reviewing
from graph import BadSetting, Store, StoreUnavailable
from graph.walk.budget import Ended

pytestmark = pytest.mark.neo4j

PATHS = "/v1/paths?from=Quillmark%20Optics&to=security-apparatus"
READ = [
    PATHS,
    "/v1/entities?q=ostm",
    "/v1/entities/org-ostmere-university-659a54a832",
    "/v1/reports",
    "/v1/reports/8375ec87cc5c72725233eda388408d04",
    "/v1/claims/c18f6eaa45bdd4302ce51cad195443f0",
    "/v1/exposure?from=Quillmark%20Optics",
    "/v1/exposure?from=Quillmark%20Optics&format=csv",
    "/v1/choke-points?from=Quillmark%20Optics&to=security-apparatus",
]


@pytest.mark.parametrize("address", READ)
def test_an_answer_held_already_is_not_sent_again(http: TestClient, address: str) -> None:
    """Every answer has a weak tag; shown alone or among others, it gets 304 without a body."""
    full = http.get(address)
    tag = full.headers["etag"]
    assert tag.startswith('W/"')
    for shown in (tag, f'"other", {tag}', tag.removeprefix("W/"), "*"):
        again = http.get(address, headers={"If-None-Match": shown})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        assert "content-type" not in again.headers
    other = http.get(address, headers={"If-None-Match": 'W/"other"'})
    assert (other.status_code, other.content) == (200, full.content)


def test_a_change_of_the_graph_makes_every_tag_old(http: TestClient, tell: Any) -> None:
    """After a report came in, the old tag gets a whole answer with a new one."""
    tag = http.get(PATHS).headers["etag"]
    tell("Fennmoor Labs makes the Dunlin.")
    got = http.get(PATHS, headers={"If-None-Match": tag})
    assert got.status_code == 200
    assert got.headers["etag"] != tag


def test_an_answer_is_kept_until_the_graph_changes(
    http: TestClient, tell: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked again, nothing is searched and the same bytes come; after a change, all is searched."""
    address = f"{PATHS}&limit=7"
    searched: list[object] = []

    def counting(*given: Any, **more: Any) -> Any:
        searched.append(given)
        return search(*given, **more)

    search = paths.paths_between
    monkeypatch.setattr(paths, "paths_between", counting)
    first, again = http.get(address), http.get(address)
    assert (again.content, again.headers["etag"]) == (first.content, first.headers["etag"])
    assert again.headers["content-type"] == "application/json"
    assert len(searched) == 1
    assert http.get(f"{address}&format=svg").headers["content-type"] == "image/svg+xml"
    assert http.get(f"{address}&format=svg").headers["content-type"] == "image/svg+xml"
    assert len(searched) == 2
    tell("Fennmoor Labs makes the Sanderling.")
    later = http.get(address)
    assert later.headers["etag"] != first.headers["etag"]
    assert len(searched) == 3


def test_what_is_not_all_there_is_is_never_kept(
    http: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer that was cut short has no tag and is searched again, though it fills its limit."""
    searched: list[object] = []

    def cut_short(*given: Any, **more: Any) -> Any:
        searched.append(given)
        return replace(search(*given, **more), ended=Ended.DEADLINE, complete=False)

    search = paths.paths_between
    monkeypatch.setattr(paths, "paths_between", cut_short)
    for limit in (11, 11, 1, 1):
        got = http.get(f"{PATHS}&limit={limit}")
        assert ("etag" in got.headers, len(got.json()["paths"])) == (False, 1)
    assert len(searched) == 4


def test_an_answer_whose_advice_was_cut_short_is_never_kept(
    http: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it was not found out what would give a path, the question is asked anew."""

    def cut_short(*given: Any, **more: Any) -> Any:
        return replace(search(*given, **more), untried=("via",))

    search = paths.paths_between
    monkeypatch.setattr(paths, "paths_between", cut_short)
    asked = "/v1/paths?from=Quillmark%20Optics&to=security-apparatus&as_of=2013"
    assert "etag" not in http.get(asked).headers


def test_a_crowd_shares_a_look_that_began_after_each_asked() -> None:
    """Of nine who ask while one look is under way, all get the next, and what it raises."""
    looks: list[str] = []
    begun, gate = Event(), Event()

    def look() -> str:
        looks.append(f"state {len(looks)}")
        begun.set()
        assert gate.wait(30)
        if len(looks) == 3:
            raise StoreUnavailable("gone")
        return looks[-1]

    async def crowd() -> None:
        glance = Glance(look)
        first = create_task(glance.stamp())
        assert await to_thread(begun.wait, 30)
        late = [create_task(glance.stamp()) for _ in range(9)]
        await sleep(0)
        gate.set()
        assert await first == "state 0"
        assert set(await gather(*late)) == {"state 1"}
        with pytest.raises(StoreUnavailable, match="gone"):
            await glance.stamp()
        assert await glance.stamp() == "state 3"

    run(crowd())
    assert len(looks) == 4


def test_a_tag_is_of_one_question(http: TestClient) -> None:
    """The order of names changes nothing; another value, parameter or form of answer does."""
    same = http.get("/v1/paths?to=security-apparatus&from=Quillmark%20Optics").headers["etag"]
    others = [
        http.get(f"{PATHS}&limit=3").headers["etag"],
        http.get("/v1/paths?from=Brindle%20Imaging&to=security-apparatus").headers["etag"],
        http.get(PATHS, headers={"Accept": "application/json"}).headers["etag"],
    ]
    assert same == http.get(PATHS).headers["etag"]
    assert len({same, *others}) == 4


def test_packed_or_plain_the_answer_is_the_same(http: TestClient) -> None:
    """A weak tag from a packed answer holds for the plain one, and both say that they vary."""
    packed = http.get(PATHS, headers={"Accept-Encoding": "gzip"})
    plain = http.get(PATHS, headers={"Accept-Encoding": "identity"})
    assert (packed.headers["content-encoding"], packed.content) == ("gzip", plain.content)
    assert packed.headers["etag"] == plain.headers["etag"]
    assert "Accept-Encoding" in packed.headers["vary"]
    again = http.get(
        PATHS, headers={"Accept-Encoding": "gzip", "If-None-Match": plain.headers["etag"]}
    )
    assert (again.status_code, "content-encoding" in again.headers) == (304, False)


def test_what_is_no_answer_has_no_tag(http: TestClient) -> None:
    """A refusal, and what is not of the graph, may change although the graph does not."""
    for address in ("/v1/entities/org-nobody", "/v1/paths?from=x", "/health/live", "/openapi.json"):
        assert "etag" not in http.get(address, headers={"If-None-Match": "*"}).headers


def test_a_body_that_no_call_takes_is_refused(lenses: Store) -> None:
    """A million bytes are the most, also where the sender does not say how many will come."""
    app = create_app(lenses, HttpSettings(review=Reviewing.LOCAL))
    home = ("127.0.0.1", 50000)
    with TestClient(app, base_url="http://127.0.0.1", client=home) as client:
        flood = (b" " * 100_000 for _ in range(20))
        got = client.post(
            "/v1/review/undo", content=flood, headers={"Content-Type": "application/json"}
        )
    assert (got.status_code, got.json()["type"]) == (413, "/problems/too-large")


def test_named_origins_may_read_and_no_others(lenses: Store) -> None:
    """A page of an origin in the settings reads answers and their tags; another page does not."""
    settings = HttpSettings.from_env({"SURVEILGRAPH_ORIGINS": "https://desk.example, http://b:3"})
    with TestClient(create_app(lenses, settings), base_url="http://127.0.0.1") as client:
        mine = client.get(PATHS, headers={"Origin": "https://desk.example"}).headers
        assert mine["access-control-allow-origin"] == "https://desk.example"
        assert "ETag" in mine["access-control-expose-headers"]
        assert "access-control-allow-credentials" not in mine
        asked = {"Access-Control-Request-Method": "POST", "Origin": "https://desk.example"}
        assert client.options("/v1/paths", headers=asked).status_code == 200
        for origin in ("https://evil.example", "https://desk.example.evil.example", "null"):
            other = client.get(PATHS, headers={"Origin": origin}).headers
            assert "access-control-allow-origin" not in other


@pytest.mark.parametrize("origin", ["*", "desk.example", "https://desk.example/page", "null"])
def test_an_origin_that_cannot_be_is_refused_by_name(origin: str) -> None:
    """No wildcard, no page, no bare host: the variable is named and shown how it should be."""
    with pytest.raises(BadSetting, match="SURVEILGRAPH_ORIGINS"):
        HttpSettings.from_env({"SURVEILGRAPH_ORIGINS": origin})
