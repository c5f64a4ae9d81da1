"""One answer, one read transaction: counted at the driver, for every GET that is documented."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from neo4j import READ_ACCESS, Query, Session
from starlette.testclient import TestClient

from api import HttpSettings, create_app
from api.examples import examples
from api.kept import Kept
from api.rehearsing import rehearse
from api.settings import Reviewing
from graph import Store
from graph.queries import load

pytestmark = pytest.mark.neo4j

# Which state it is: read beside an answer, for its tag, and never a part of it.
LOOK = load("read_state").text
# These say or send what is in no graph.
UNASKED = {"is_live", "propose_properties", "suggest_property", "suggest_type", "list_keys"}
# A part of the graph is chosen in one transaction and written out in a second, which refuses
# another state.
TWICE = {"export_graph"}
REVIEW = {
    "list_review": "/v1/review",
    "list_decisions": "/v1/review/decisions",
    "find_alike": "/v1/review/entities/org-quillmark-optics-00c772bb7a/alike",
    "read_in_context": "/v1/review/claims/c18f6eaa45bdd4302ce51cad195443f0",
}
BESIDE = {"suggest_entity": "/reconcile/suggest/entity?prefix=org-quillmark-optics-00c772bb7a"}


@dataclass
class Counted:
    """The transactions of a while: those that answered, looks at the state, and any access."""

    answers: list[str] = field(default_factory=list)
    looks: int = 0
    access: set[str] = field(default_factory=set)

    def note(self, session: Any, what: str) -> None:
        """One more."""
        self.access.add(session._config.default_access_mode)
        if what == LOOK:
            self.looks += 1
        else:
            self.answers.append(what)


@pytest.fixture(scope="module")
def quiet(lenses: Store) -> Iterator[Store]:
    """A store of the same graph, of which nobody reads ahead: it is asked for answers alone."""
    with Store.open(lenses.connection) as store:
        rehearse(store, wait=True)
        yield store


@pytest.fixture(scope="module")
def http(quiet: Store) -> Iterator[TestClient]:
    """The API over that store."""
    app = create_app(quiet, HttpSettings(shelf=False))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture(scope="module")
def desk(quiet: Store) -> Iterator[TestClient]:
    """The same with review switched on."""
    app = create_app(quiet, HttpSettings(shelf=False, review=Reviewing.LOCAL))
    home = ("127.0.0.1", 50000)
    with TestClient(app, base_url="http://127.0.0.1", client=home) as client:
        yield client


@contextmanager
def counted(store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Counted]:
    """What sessions of this store are asked for meanwhile; other stores have their own driver."""
    found = Counted()
    run, pool = Session.run, store._driver._pool

    def runs(session: Session, query: Any, *given: Any, **more: Any) -> Any:
        if session._pool is pool:
            found.note(session, query.text if isinstance(query, Query) else query)
        return run(session, query, *given, **more)

    with monkeypatch.context() as patched:
        patched.setattr(Kept, "get", lambda *_: None)
        patched.setattr(Session, "run", runs)
        for name in ("execute_read", "execute_write", "begin_transaction"):
            real = getattr(Session, name)

            def begins(session: Session, *given: Any, _real: Any = real, **more: Any) -> Any:
                if session._pool is pool:
                    found.note(session, _real.__name__)
                return _real(session, *given, **more)

            patched.setattr(Session, name, begins)
        yield found


def addresses() -> list[tuple[str, str]]:
    found = [
        (one.operation, one.address)
        for one in examples()
        if one.method == "GET" and one.status == 200 and one.operation not in {*UNASKED, *REVIEW}
    ]
    # The manifest is made of nothing; with queries it asks.
    return [one for one in [*found, *BESIDE.items()] if one[1] != "/reconcile"]


@pytest.mark.parametrize(("operation", "address"), addresses())
def test_an_answer_is_one_read_transaction(
    http: TestClient,
    quiet: Store,
    monkeypatch: pytest.MonkeyPatch,
    operation: str,
    address: str,
) -> None:
    """Whatever is read for an answer is read in one transaction; none of all may write."""
    http.get(address)
    with counted(quiet, monkeypatch) as found:
        assert http.get(address).status_code == 200
    assert len(found.answers) == (2 if operation in TWICE else 1), found
    assert found.access == {READ_ACCESS}
    assert found.looks <= 1


@pytest.mark.parametrize("operation", REVIEW)
def test_so_is_what_a_reviewer_is_shown(
    desk: TestClient, quiet: Store, monkeypatch: pytest.MonkeyPatch, operation: str
) -> None:
    """The queue, its claims in their paragraphs and who is alike are each of one state."""
    with counted(quiet, monkeypatch) as found:
        assert desk.get(REVIEW[operation]).status_code == 200
    assert (len(found.answers), found.access) == (1, {READ_ACCESS})


def test_so_is_the_page_of_review(
    desk: TestClient, quiet: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The queue and the paragraph of each claim on the page are read together."""
    with counted(quiet, monkeypatch) as found:
        assert desk.get("/review").status_code == 200
    assert (len(found.answers), found.access) == (1, {READ_ACCESS})


def test_what_says_its_state_is_asked_for_nothing_else(
    http: TestClient, quiet: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer with a permalink is tagged with its own state: nobody looks at it before."""
    for call in ("choke-points?from=kind:Vendor&to=kind:Product", "regime?of=GazeMeter&on=2015"):
        with counted(quiet, monkeypatch) as found:
            tag = http.get(f"/v1/{call}").headers["etag"]
        assert (len(found.answers), found.looks) == (1, 0)
        with counted(quiet, monkeypatch) as found:
            got = http.get(f"/v1/{call}", headers={"If-None-Match": tag})
        assert (got.status_code, found.answers, found.looks) == (304, [], 1)


def test_every_get_that_is_documented_is_counted(desk: TestClient) -> None:
    """A call that is added is counted too, or is said to ask nothing of the graph."""
    paths = desk.get("/openapi.json").json()["paths"]
    documented = {item["get"]["operationId"] for item in paths.values() if "get" in item}
    counted_here = {operation for operation, _ in addresses()} | REVIEW.keys() | UNASKED
    assert documented == counted_here
