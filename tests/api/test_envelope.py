"""What stands around every answer: Host check, safety headers, ids, gzip, a discreet log."""

import logging
from uuid import UUID

import pytest
from starlette.testclient import TestClient

from api import HttpSettings, create_app
from graph import BadSetting, Store

pytestmark = pytest.mark.neo4j

ADDRESSES = ["/health/live", "/docs", "/openapi.json", "/nothing", "/v1/entities?q=%00", "/"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_is_shielded(http: TestClient, address: str) -> None:
    """No answer may run a script, be framed, be guessed at, be cached, or tell its origin.

    The page for researchers runs the service's own scripts, from files, and no others.
    """
    headers = http.get(address, follow_redirects=False).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    scripts = [part for part in policy.split("; ") if part.startswith("script-src")]
    assert scripts == (["script-src 'self'"] if address == "/" else [])
    assert "http" not in policy
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == (
        "nosniff",
        "no-referrer",
    )
    assert (headers["cache-control"], headers["x-frame-options"]) == ("no-store", "DENY")
    assert "server" not in headers
    assert not any(name.startswith("access-control") for name in headers)


def test_another_origin_gets_no_permission(http: TestClient) -> None:
    """A page elsewhere that asks is not told that it may read the answer."""
    headers = http.get("/health/live", headers={"Origin": "https://evil.example"}).headers
    assert not any(name.startswith("access-control") for name in headers)
    assert headers["cross-origin-resource-policy"] == "same-origin"


def test_a_named_origin_may_read_failures_and_revoke_keys(
    lenses: Store, caplog: pytest.LogCaptureFixture
) -> None:
    """A 500 goes out as any other answer does: shielded, readable there, and in the log of calls;
    each method that a call has may be asked for.
    """
    app = create_app(lenses, HttpSettings(origins=frozenset({"https://desk.example"})))

    @app.get("/failing")
    def failing() -> None:
        raise RuntimeError

    asked = {"Origin": "https://desk.example", "Access-Control-Request-Method": "DELETE"}
    with (
        TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as client,
        caplog.at_level(logging.INFO, logger="surveilgraph.access"),
    ):
        got = client.get("/failing", headers={"Origin": "https://desk.example"})
        ahead = client.options("/v1/keys/crawler", headers=asked)
    assert got.status_code == 500
    assert got.headers["access-control-allow-origin"] == "https://desk.example"
    assert got.headers["x-frame-options"] == "DENY"
    lines = [r.getMessage().split() for r in caplog.records if r.name == "surveilgraph.access"]
    assert lines[0][:3] == ["GET", "failing", "500"]
    assert lines[0][-1] == got.headers["x-request-id"]
    assert (ahead.status_code, "DELETE" in ahead.headers["access-control-allow-methods"]) == (
        *(200, True),
    )


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:1", "[::1]:8000"])
def test_the_machine_itself_may_ask(http: TestClient, host: str) -> None:
    """The names of this machine are answered on any port."""
    assert http.get("/health/live", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.nip.io", ""]
)
def test_a_rebound_name_is_refused(http: TestClient, host: str) -> None:
    """A foreign name that points at this machine reads nothing, whatever it asks."""
    got = http.get("/v1/reports", headers={"Host": host})
    assert (got.status_code, got.json()["type"]) == (421, "/problems/wrong-host")


def test_a_configured_name_is_answered(lenses: Store) -> None:
    """A name that the settings list is answered, with its port, and no other is."""
    app = create_app(lenses, HttpSettings.from_env({"SURVEILGRAPH_HOSTS": "Graph.example, b.test"}))
    with TestClient(app, base_url="http://graph.example:8000") as client:
        assert client.get("/health/live").status_code == 200
        assert client.get("/health/live", headers={"Host": "c.test"}).status_code == 421


@pytest.mark.parametrize("name", ["*", "http://graph.example", "a b.example"])
def test_a_setting_that_cannot_be_is_refused_by_name(name: str) -> None:
    """No wildcard and no address: the variable is named and shown how it should be."""
    with pytest.raises(BadSetting, match="SURVEILGRAPH_HOSTS"):
        HttpSettings.from_env({"SURVEILGRAPH_HOSTS": name})


def test_a_request_keeps_its_own_id(http: TestClient) -> None:
    """A UUID is kept so that two logs can be joined; anything else is replaced by one."""
    mine = "8d0f7a52-26a4-4b53-9d6b-0d1e6a2c7f11"
    kept = http.get("/health/live", headers={"X-Request-ID": mine}).headers["x-request-id"]
    other = http.get("/health/live", headers={"X-Request-ID": "a\tb"}).headers["x-request-id"]
    assert kept == mine
    assert UUID(other).version == 4


def test_large_answers_are_packed(http: TestClient) -> None:
    """The OpenAPI document travels as gzip where that is accepted, and plain where it is not."""
    packed = http.get("/openapi.json", headers={"Accept-Encoding": "gzip"})
    plain = http.get("/openapi.json", headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.json() == plain.json()
    assert "Accept-Encoding" in packed.headers["vary"]


def test_head_is_get_without_a_body(http: TestClient) -> None:
    """Whoever only wants to know whether there is an answer gets its headers."""
    got, full = http.head("/health/live"), http.get("/health/live")
    assert (got.status_code, got.content) == (200, b"")
    assert got.headers["content-length"] == full.headers["content-length"]


def test_the_log_says_which_call_and_never_about_whom(
    http: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither a name asked for nor an id looked at is written down."""
    with caplog.at_level(logging.INFO, logger="surveilgraph.access"):
        http.get("/v1/paths?from=Quillmark%20Optics&to=security-apparatus")
        http.get("/v1/entities/org-nobody")
        http.get("/v1/secret-name")
    lines = [r.getMessage().split() for r in caplog.records if r.name == "surveilgraph.access"]
    assert [line[:3] for line in lines] == [
        ["GET", "find_paths", "200"],
        ["GET", "read_entity", "404"],
        ["GET", "-", "404"],
    ]
    assert not any(word in caplog.text for word in ("Quillmark", "nobody", "secret-name"))
