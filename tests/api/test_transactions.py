"""One answer, one read transaction: counted at the driver, for every GET that is documented."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from neo4j import READ_ACCESS, Query, Session
from starlette.testclient import TestClient

from api.examples import examples
from api.kept import Kept
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


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counted]:
    """What sessions of the driver are asked for meanwhile."""
    found = Counted()
    run = Session.run

    def runs(session: Session, query: Any, *given: Any, **more: Any) -> Any:
        found.note(session, query.text if isinstance(query, Query) else query)
        return run(session, query, *given, **more)

    with monkeypatch.context() as patched:
        patched.setattr(Kept, "get", lambda *_: None)
        patched.setattr(Session, "run", runs)
        for name in ("execute_read", "execute_write", "begin_transaction"):
            real = getattr(Session, name)

            def begins(session: Session, *given: Any, _real: Any = real, **more: Any) -> Any:
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
    http: TestClient, monkeypatch: pytest.MonkeyPatch, operation: str, address: str
) -> None:
    """Whatever is read for an answer is read in one transaction; none of all may write."""
    http.get(address)
    with counted(monkeypatch) as found:
        assert http.get(address).status_code == 200
    assert len(found.answers) == (2 if operation in TWICE else 1), found
    assert found.access == {READ_ACCESS}
    assert found.looks <= 1


@pytest.mark.parametrize("operation", REVIEW)
def test_so_is_what_a_reviewer_is_shown(
    desk: TestClient, monkeypatch: pytest.MonkeyPatch, operation: str
) -> None:
    """The queue, its claims in their paragraphs and who is alike are each of one state."""
    with counted(monkeypatch) as found:
        assert desk.get(REVIEW[operation]).status_code == 200
    assert (len(found.answers), found.access) == (1, {READ_ACCESS})


def test_so_is_the_page_of_review(desk: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """The queue and the paragraph of each claim on the page are read together."""
    with counted(monkeypatch) as found:
        assert desk.get("/review").status_code == 200
    assert (len(found.answers), found.access) == (1, {READ_ACCESS})


def test_what_says_its_state_is_asked_for_nothing_else(
    http: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer with a permalink is tagged with its own state: nobody looks at it before."""
    for call in ("choke-points?from=kind:Vendor&to=kind:Product", "regime?of=GazeMeter&on=2015"):
        with counted(monkeypatch) as found:
            tag = http.get(f"/v1/{call}").headers["etag"]
        assert (len(found.answers), found.looks) == (1, 0)
        with counted(monkeypatch) as found:
            got = http.get(f"/v1/{call}", headers={"If-None-Match": tag})
        assert (got.status_code, found.answers, found.looks) == (304, [], 1)


def test_every_get_that_is_documented_is_counted(desk: TestClient) -> None:
    """A call that is added is counted too, or is said to ask nothing of the graph."""
    paths = desk.get("/openapi.json").json()["paths"]
    documented = {item["get"]["operationId"] for item in paths.values() if "get" in item}
    counted_here = {operation for operation, _ in addresses()} | REVIEW.keys() | UNASKED
    assert documented == counted_here
