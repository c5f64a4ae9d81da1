"""Pages where a key is needed: shown once in a form, never kept, and void when it should be."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api import HttpSettings, KeyRing, Scope, create_app
from api.sessions import SECONDS, Sessions
from api.settings import Reviewing
from graph import Store

pytestmark = pytest.mark.neo4j

TOKEN = re.compile(r'name="token" value="([0-9a-f]{64})"')
TO = re.compile(r'name="to" value="([^"]*)"')


@pytest.fixture
def ring(tmp_path: Path) -> KeyRing:
    """A ring without keys."""
    return KeyRing(tmp_path / "keys.json")


def service(store: Store, ring: KeyRing, **more: Any) -> TestClient:
    settings = HttpSettings(review=Reviewing.KEYS, keys_file=ring.path, **more)
    app = create_app(store, settings)
    return TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 1))


@pytest.fixture
def desk(lenses: Store, ring: KeyRing) -> Iterator[TestClient]:
    """A browser at the service where review takes a key, and reading does not."""
    with service(lenses, ring) as client:
        yield client


@pytest.fixture
def locked(lenses: Store, ring: KeyRing) -> Iterator[TestClient]:
    """A browser at the service where reading takes a key as well."""
    with service(lenses, ring, read_keys=True) as client:
        yield client


def sealed(text: str) -> str:
    found = TOKEN.search(text)
    assert found
    return found[1]


def show(client: TestClient, typed: str, address: str = "/review", **more: Any) -> Any:
    """The key is typed into the form that stands at the address, which leads on."""
    form = client.get(address)
    to = TO.search(form.text)
    assert to
    fields = {"token": sealed(form.text), "to": to[1].replace("&amp;", "&"), "key": typed}
    return client.post("/key", data=fields | more)


def test_review_asks_for_a_key_and_goes_on_with_it(
    desk: TestClient, ring: KeyRing, tell: Any
) -> None:
    """Without a key there is a form and no queue; with one, a decision has both names."""
    (claim,) = tell("Sallow Works makes the Glint.", held=False)
    first = desk.get("/review?offset=0")
    assert (first.status_code, claim.id in first.text) == (401, False)
    key = ring.add("desk", Scope.WRITE)
    shown = show(desk, key, "/review?offset=0")
    assert (shown.status_code, shown.url.path, shown.url.query) == (200, "/review", b"offset=0")
    fields = {"answer": "accept", "by": "Mara", "token": sealed(shown.text)}
    assert "Accepted." in desk.post(f"/review/claims/{claim.id}", data=fields).text
    assert desk.get(f"/v1/claims/{claim.id}").json()["evidence"]["reviewed_by"] == (
        "Mara (key: desk)"
    )


def test_the_key_itself_stays_nowhere(
    desk: TestClient, ring: KeyRing, caplog: pytest.LogCaptureFixture
) -> None:
    """Not in a cookie, an address, a page or a log; the cookie is for this service's own pages."""
    caplog.set_level(logging.DEBUG)
    key = ring.add("desk", Scope.WRITE)
    shown = show(desk, key)
    (begun,) = shown.history
    (kept,) = [one for one in begun.headers.get_list("set-cookie") if one.startswith("key=")]
    assert "HttpOnly" in kept
    assert "SameSite=strict" in kept
    assert f"Max-Age={SECONDS}" in kept
    everywhere = [shown.text, begun.text, str(begun.headers), str(shown.url), caplog.text]
    assert all(key not in one for one in everywhere)
    assert ring.keys()[0].sha256 not in kept


def test_a_wrong_key_opens_nothing(desk: TestClient, ring: KeyRing) -> None:
    """The form says that it is not known, keeps where it led, and no cookie is set."""
    ring.add("desk", Scope.WRITE)
    got = show(desk, "sg_wrong", "/review?offset=8")
    assert (got.status_code, "not known here" in got.text) == (401, True)
    assert TO.findall(got.text) == ["/review?offset=8"]
    assert "key" not in desk.cookies
    assert desk.get("/review").status_code == 401


def test_a_key_that_only_reads_does_not_review(desk: TestClient, ring: KeyRing) -> None:
    """It is known, and the page says what it may not."""
    assert show(desk, ring.add("reader", Scope.READ)).status_code == 403


@pytest.mark.parametrize("fields", [{"token": "0" * 64}, {"token": ""}, {"key": ""}])
def test_a_key_is_taken_from_our_own_form_only(
    desk: TestClient, ring: KeyRing, fields: dict[str, str]
) -> None:
    """Another site cannot make this browser somebody else: its form has no token of ours."""
    assert show(desk, ring.add("desk", Scope.WRITE), **fields).status_code in {401, 422}
    assert "key" not in desk.cookies


def test_a_cookie_alone_decides_nothing(desk: TestClient, ring: KeyRing, tell: Any) -> None:
    """Forms need their token as well, and the calls of the API take no cookie where they write."""
    (claim,) = tell("Tawny Labs makes the Flick.", held=False)
    show(desk, ring.add("desk", Scope.ADMIN))
    body = {"answer": "accept", "by": "Mara", "why": "read"}
    assert desk.post(f"/review/claims/{claim.id}", data=body).status_code == 422
    assert desk.post(f"/v1/review/claims/{claim.id}", json=body).status_code == 401
    assert desk.get("/v1/keys").status_code == 401
    assert desk.get(f"/v1/claims/{claim.id}").json()["held"] is False


def test_what_was_begun_ends_with_its_key(desk: TestClient, ring: KeyRing) -> None:
    """A revoked key, one made anew under its name, and leaving: each shows the form again."""
    show(desk, ring.add("desk", Scope.WRITE))
    assert desk.get("/review").status_code == 200
    ring.revoke("desk")
    assert desk.get("/review").status_code == 401
    again = ring.add("desk", Scope.WRITE)
    assert desk.get("/review").status_code == 401
    show(desk, again)
    assert "This browser showed the key" in desk.get("/key").text
    desk.post("/key/leave", data={"token": sealed(desk.get("/key").text)})
    assert desk.get("/review").status_code == 401


def test_a_day_is_over_and_a_mark_cannot_be_made(ring: KeyRing) -> None:
    """What a browser keeps is good until its time, in its own process, and as it was given."""
    now = [1000.0]
    ring.add("désk", Scope.WRITE)
    ring.add("other", Scope.ADMIN)
    desk, other = ring.keys()[::-1] if ring.keys()[0].name == "other" else ring.keys()
    here = Sessions(ring, clock=lambda: now[0])
    kept = here.begin(desk)
    assert here.key(kept) == desk
    until, _, seal = kept.split(".")
    _, name, _ = here.begin(other).split(".")
    for forged in ("", "x", "1.2.3", f"{until}.{name}.{seal}", f"{int(until) + 1}{kept[4:]}",
                   f"{kept}é", f"{until}.!.{seal}"):  # fmt: skip
        assert here.key(forged) is None
    assert Sessions(ring, clock=lambda: now[0]).key(kept) is None
    now[0] += SECONDS
    assert here.key(kept) is None


def test_reading_takes_a_key_and_then_opens_pages_and_files(
    locked: TestClient, ring: KeyRing
) -> None:
    """Where reading takes a key, the form stands at every page, dressed, and what the pages link to
    comes as well.
    """
    form = locked.get("/paths?from=Quillmark+Optics&to=security-apparatus")
    assert (form.status_code, "Quillmark Optics makes" in form.text) == (401, False)
    (style,) = re.findall(r'href="(/static/[^"]+/page.css)"', form.text)
    assert locked.get(style).status_code == 200
    key = ring.add("reader", Scope.READ)
    got = show(locked, key, "/paths?from=Quillmark+Optics&to=security-apparatus")
    assert "1 path from" in got.text
    assert locked.get("/v1/export?format=graphml").status_code == 200
    locked.cookies.clear()
    assert locked.get("/v1/export?format=graphml").status_code == 401


@pytest.mark.parametrize("away", ["https://evil.example", "//evil.example", "/\\evil.example", "x"])
def test_the_form_leads_nowhere_else(desk: TestClient, ring: KeyRing, away: str) -> None:
    """An address of another site in the form is not followed."""
    got = show(desk, ring.add("desk", Scope.WRITE), to=away)
    assert (got.history[0].headers["location"], got.url.host) == ("/", "127.0.0.1")


def test_where_no_key_counts_there_is_no_form(http: TestClient) -> None:
    """A service without keys has no page for them."""
    assert http.get("/key").status_code == 404
