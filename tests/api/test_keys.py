"""Keys: kept as hashes, known by their secret, void once revoked, and asked for where it writes."""

import json
import stat
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api import HttpSettings, KeyRing, Scope, create_app
from api.limits import MOST_CALLERS, Limits, network_of
from api.serve import check_keys
from api.settings import Reviewing
from graph import BadSetting, Claim, Store

PATHS = "/v1/paths?from=Quillmark%20Optics&to=security-apparatus"
SIGNED = {"by": "mara", "why": "read twice"}


@pytest.fixture
def ring(tmp_path: Path) -> KeyRing:
    """A ring without keys."""
    return KeyRing(tmp_path / "deep" / "keys.json")


@pytest.fixture
def locked(lenses: Store, ring: KeyRing) -> Iterator[TestClient]:
    """The API where reading and writing take a key."""
    settings = HttpSettings(review=Reviewing.KEYS, read_keys=True, keys_file=ring.path)
    app = create_app(lenses, settings)
    home = ("127.0.0.1", 50000)
    with TestClient(app, base_url="http://127.0.0.1", client=home) as client:
        yield client


@pytest.fixture
def waiting(tell: Any) -> Claim:
    """A claim that waits."""
    (claim,) = tell("Cairnwick Labs makes the Godwit.", confidence=0.3, held=False)
    return claim


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def test_a_key_is_kept_as_a_hash_that_only_its_owner_can_read(ring: KeyRing) -> None:
    """The file holds no secret, and nobody else may read or write it."""
    token = ring.add("desk", Scope.WRITE)
    text = ring.path.read_text("utf-8")
    assert token not in text
    assert json.loads(text)["keys"][0]["sha256"] == sha256(token.encode()).hexdigest()
    assert stat.S_IMODE(ring.path.stat().st_mode) == 0o600
    assert len(token) == 3 + 43


def test_a_key_is_known_until_it_is_revoked(ring: KeyRing) -> None:
    """Another ring on the same file sees a key come and go, and no near miss is known."""
    token = ring.add("desk", Scope.WRITE, per_minute=7)
    service = KeyRing(ring.path)
    known = service.known(token)
    assert known is not None
    assert (known.name, known.scope, known.per_minute) == ("desk", Scope.WRITE, 7)
    for wrong in (token[:-1], token + "x", token.upper(), "", known.sha256):
        assert service.known(wrong) is None
    assert ring.revoke("desk")
    assert (service.known(token), ring.revoke("desk")) == (None, False)


@pytest.mark.parametrize("name", ["", " desk", "a/b", "a\x1bb", "x" * 81])
def test_a_name_that_could_not_be_shown_or_asked_for_is_refused(ring: KeyRing, name: str) -> None:
    """A key's name is visible, fits in an address, and is there once."""
    with pytest.raises(BadSetting, match="called"):
        ring.add(name, Scope.READ)
    ring.add("desk", Scope.READ)
    with pytest.raises(BadSetting, match="There is a key"):
        ring.add("desk", Scope.READ)


def test_a_file_that_is_no_ring_or_that_others_may_write_is_refused(ring: KeyRing) -> None:
    """A key file that anybody could have put a key into counts for nothing."""
    ring.add("desk", Scope.READ)
    ring.path.chmod(0o666)
    with pytest.raises(BadSetting, match="chmod 600"):
        ring.keys()
    ring.path.chmod(0o600)
    ring.path.write_text('{"keys": [{"name": "x"}]}')
    with pytest.raises(BadSetting, match="no API keys"):
        KeyRing(ring.path).keys()


@pytest.mark.neo4j
def test_each_scope_opens_what_it_names(locked: TestClient, ring: KeyRing, waiting: Claim) -> None:
    """Read reads, write reviews too, admin sees and revokes keys too; nothing opens without one."""
    tokens = {scope: ring.add(scope.value, scope) for scope in Scope}
    body = {"answer": "accept", **SIGNED}
    calls = {
        "read": ("GET", PATHS, None),
        "review": ("POST", f"/v1/review/claims/{waiting.id}", body),
        "queue": ("GET", "/v1/review", None),
        "keys": ("GET", "/v1/keys", None),
    }
    seen = {
        scope: {
            name: locked.request(method, path, json=sent, headers=bearer(token)).status_code
            for name, (method, path, sent) in calls.items()
        }
        for scope, token in tokens.items()
    }
    assert seen == {
        Scope.READ: {"read": 200, "review": 403, "queue": 403, "keys": 403},
        Scope.WRITE: {"read": 200, "review": 200, "queue": 200, "keys": 403},
        Scope.ADMIN: {"read": 200, "review": 200, "queue": 200, "keys": 200},
    }
    for method, path, sent in calls.values():
        got = locked.request(method, path, json=sent)
        assert (got.status_code, got.json()["type"]) == (401, "/problems/key-missing")
        assert got.headers["www-authenticate"] == 'Bearer realm="surveilgraph"'
        wrong = locked.request(method, path, json=sent, headers=bearer("sg_wrong"))
        assert (wrong.status_code, wrong.json()["type"]) == (401, "/problems/key-unknown")
    assert locked.get("/health/live").status_code == 200


@pytest.mark.neo4j
def test_a_decision_names_the_key_it_was_made_with(
    locked: TestClient, ring: KeyRing, waiting: Claim
) -> None:
    """Nobody signs as somebody else with their own key unseen."""
    token = ring.add("desk", Scope.WRITE)
    body = {"answer": "accept", **SIGNED}
    address = f"/v1/review/claims/{waiting.id}"
    made = locked.post(address, json=body, headers=bearer(token)).json()
    assert made["by"] == "mara (key: desk)"
    mine = locked.post(address, json=body | {"by": "desk"}, headers=bearer(token)).json()
    assert mine["by"] == "desk"


@pytest.mark.neo4j
def test_where_a_report_comes_from_names_the_key_too(
    locked: TestClient, ring: KeyRing, tell: Any
) -> None:
    """As every other decision; the list of them finds it by the whole name, not by a part."""
    reports = [tell(f"Wexcombe makes the {name}.")[0].report for name in ("Grebe", "Teal")]
    sent = {"report": reports[0], "origin": reports[1], "independent": True, **SIGNED}
    signed = bearer(ring.add("desk", Scope.WRITE))
    made = locked.post("/v1/review/origins", json=sent, headers=signed).json()
    assert made["by"] == "mara (key: desk)"
    taken = [
        one["id"]
        for name in ("mara", "mar")
        for one in locked.get(
            "/v1/review/decisions", params={"by": name, "limit": 1}, headers=signed
        ).json()["decisions"]
    ]
    assert taken == [made["id"]]


@pytest.mark.neo4j
def test_keys_are_listed_without_secrets_and_revoked_over_http(
    locked: TestClient, ring: KeyRing
) -> None:
    """Who administers sees names and scopes, and makes a key void for the very next request."""
    boss, gone = ring.add("boss", Scope.ADMIN), ring.add("gone", Scope.READ)
    listed = locked.get("/v1/keys", headers=bearer(boss))
    assert [key["name"] for key in listed.json()["keys"]] == ["boss", "gone"]
    assert set(listed.json()["keys"][0]) == {"name", "scope", "per_minute", "made"}
    assert "etag" not in listed.headers
    assert locked.get(PATHS, headers=bearer(gone)).status_code == 200
    assert locked.delete("/v1/keys/gone", headers=bearer(boss)).status_code == 204
    assert locked.get(PATHS, headers=bearer(gone)).status_code == 401
    again = locked.delete("/v1/keys/gone", headers=bearer(boss))
    assert (again.status_code, again.json()["type"]) == (404, "/problems/unknown-key")


@pytest.mark.neo4j
def test_limits_are_said_and_kept(locked: TestClient, ring: KeyRing) -> None:
    """Each answer says what is left; beyond it comes 429 with the seconds to wait, for that key."""
    token, other = ring.add("slow", Scope.READ, per_minute=2), ring.add("other", Scope.READ)
    got = [locked.get(PATHS, headers=bearer(token)) for _ in range(3)]
    assert [one.status_code for one in got] == [200, 200, 429]
    assert got[0].headers["ratelimit-policy"] == '"key";q=2;w=60'
    left = [one.headers["ratelimit"].split(";")[1] for one in got]
    assert left == ["r=1", "r=0", "r=0"]
    assert got[2].json()["type"] == "/problems/too-many-requests"
    assert 0 < int(got[2].headers["retry-after"]) <= 60
    assert locked.get(PATHS, headers=bearer(other)).status_code == 200


@pytest.mark.neo4j
def test_an_address_can_be_limited_without_keys(lenses: Store) -> None:
    """A setting bounds what one address asks in a minute; without it nothing is counted."""
    app = create_app(lenses, HttpSettings.from_env({"SURVEILGRAPH_PER_MINUTE": "1"}))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        assert [client.get(PATHS).status_code for _ in range(2)] == [200, 429]
        assert client.get("/health/live").status_code == 200


@pytest.mark.neo4j
def test_who_shows_a_key_is_counted_by_it_where_reading_is_open(
    lenses: Store, ring: KeyRing
) -> None:
    """The limit of an address is for those without a key; a key has its own, and one that nobody
    knows has none.
    """
    slow, fast = (ring.add(f"of {n}", Scope.READ, per_minute=n) for n in (2, 600))
    app = create_app(lenses, HttpSettings(per_minute=1, keys_file=ring.path))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        assert [client.get(PATHS, headers=bearer(fast)).status_code for _ in range(4)] == [200] * 4
        got = [client.get(PATHS, headers=bearer(slow)) for _ in range(3)]
        assert [one.status_code for one in got] == [200, 200, 429]
        assert got[0].headers["ratelimit-policy"] == '"key";q=2;w=60'
        unknown = [client.get(PATHS, headers=bearer("sg_wrong")) for _ in range(2)]
        assert [one.status_code for one in unknown] == [200, 429]
        assert unknown[0].headers["ratelimit-policy"] == '"address";q=1;w=60'
        assert client.get(PATHS).status_code == 429


@pytest.mark.neo4j
def test_keys_that_are_tried_count_for_the_address(lenses: Store, ring: KeyRing) -> None:
    """Beyond its limit an address gets no more refusals, missing or wrong keys alike; who has a key
    goes on asking from there.
    """
    token = ring.add("desk", Scope.READ)
    app = create_app(lenses, HttpSettings(read_keys=True, per_minute=3, keys_file=ring.path))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        tried = [client.get(PATHS, headers=one) for one in ({}, *[bearer("sg_wrong")] * 3)]
        assert [got.status_code for got in tried] == [401, 401, 401, 429]
        assert tried[0].headers["ratelimit"].startswith('"address";r=2;')
        assert client.get(PATHS, headers=bearer(token)).status_code == 200


@pytest.mark.neo4j
def test_each_question_of_a_batch_counts(locked: TestClient, ring: KeyRing) -> None:
    """A batch takes as many requests as it has questions, or none where so many are not left."""
    token = ring.add("slow", Scope.READ, per_minute=5)
    one = {"from": ["GazeMeter"], "to": ["security-apparatus"], "limit": 1}

    def asked(number: int) -> Any:
        body = {"questions": [one] * number}
        return locked.post("/v1/paths/batch", json=body, headers=bearer(token))

    first, second, third = asked(3), asked(3), asked(1)
    assert [got.status_code for got in (first, second, third)] == [200, 429, 200]
    assert first.headers["ratelimit"].startswith('"key";r=2;')
    detail = "5 requests a minute are the most; this is a batch, which counts 3."
    assert second.json()["detail"] == detail
    assert third.headers["ratelimit"].startswith('"key";r=0;')


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff:1", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("192.0.2.1", "::ffff:192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("fe80::1%eth0", "fe80::2%eth1", True),
        ("", "testclient", False),
    ],
)
def test_one_network_is_one_caller(one: str, other: str, *, same: bool) -> None:
    """Of IPv6 the /64, which one machine has all of; of IPv4 the address."""
    assert (network_of(one) == network_of(other)) is same


@pytest.mark.neo4j
def test_the_addresses_of_one_network_share_its_limit(lenses: Store) -> None:
    """Another address of the same /64 has nothing left, one of another has."""
    app = create_app(lenses, HttpSettings(per_minute=1))

    def status(address: str) -> int:
        with TestClient(app, base_url="http://127.0.0.1", client=(address, 1)) as client:
            return client.get("/v1/reports").status_code

    assert [status(f"2001:db8:0:{net}::{one}") for net, one in ((1, 1), (1, 2), (2, 1))] == [
        *(200, 429, 200)
    ]


def test_a_minute_ends_and_callers_are_forgotten() -> None:
    """After a minute a caller starts anew; of too many, whose minute began first is forgotten."""
    now = 0.0
    limits = Limits(lambda: now)
    assert [limits.take("key", "a", 1).allowed for _ in range(2)] == [True, False]
    now = 59.5
    assert limits.take("key", "a", 1).seconds == 1
    now = 60.0
    assert limits.take("key", "a", 1).allowed
    now = 70.0
    for number in range(MOST_CALLERS - 1):
        limits.take("address", str(number), 1)
    assert not limits.take("key", "a", 1).allowed
    for number in range(10):
        limits.take("address", f"late {number}", 1)
    assert len(limits._callers) == MOST_CALLERS
    assert ("address", "8") not in limits._callers
    assert not limits.take("address", "9", 1).allowed
    assert limits.take("key", "a", 1).allowed


@pytest.mark.neo4j
def test_the_document_says_which_calls_take_a_key(http: TestClient, locked: TestClient) -> None:
    """Security and the refusals of keys stand in OpenAPI exactly where keys are asked for."""
    free, shut = http.get("/openapi.json").json(), locked.get("/openapi.json").json()
    assert shut["components"]["securitySchemes"]["key"]["scheme"] == "bearer"
    for path, item in shut["paths"].items():
        for operation in item.values():
            asked = path.startswith(("/v1/", "/reconcile"))
            assert (operation.get("security") == [{"key": []}]) is asked, path
            assert ({"401", "403", "429"} <= operation["responses"].keys()) is asked, path
    assert not any(op.get("security") for item in free["paths"].values() for op in item.values())


@pytest.mark.parametrize("alone", [True, False])
def test_what_writes_is_not_served_without_a_key_for_it(ring: KeyRing, *, alone: bool) -> None:
    """With review on and no key that may write, the service does not start, wherever it listens."""
    settings = HttpSettings(review=Reviewing.KEYS, keys_file=ring.path)
    for _ in range(2):
        with pytest.raises(BadSetting, match="keys add NAME --scope write"):
            check_keys(settings, alone=alone)
        ring.revoke("reader") or ring.add("reader", Scope.READ)
    ring.add("desk", Scope.WRITE)
    check_keys(settings, alone=alone)


def test_review_without_keys_is_for_this_machine_alone(ring: KeyRing) -> None:
    """SURVEILGRAPH_REVIEW=local starts on a loopback address and nowhere else."""
    settings = HttpSettings(review=Reviewing.LOCAL, keys_file=ring.path)
    check_keys(settings, alone=True)
    with pytest.raises(BadSetting, match="this machine alone"):
        check_keys(settings, alone=False)


def test_reading_with_keys_needs_one_to_exist(ring: KeyRing) -> None:
    """A service that nobody could ask does not start."""
    settings = HttpSettings(read_keys=True, keys_file=ring.path)
    with pytest.raises(BadSetting, match="keys add NAME"):
        check_keys(settings, alone=True)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SURVEILGRAPH_REVIEW", "yes"),
        ("SURVEILGRAPH_READ_KEYS", "2"),
        ("SURVEILGRAPH_PER_MINUTE", "-1"),
        ("SURVEILGRAPH_PER_MINUTE", "many"),
    ],
)
def test_a_setting_of_access_that_cannot_be_is_refused_by_name(variable: str, value: str) -> None:
    """A switch that was meant to lock something never stays open for a misspelling."""
    with pytest.raises(BadSetting, match=variable):
        HttpSettings.from_env({variable: value})
