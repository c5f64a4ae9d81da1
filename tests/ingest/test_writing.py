"""What was read is written together where it comes fast, and nothing fails because of another."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from typing import Any
from uuid import uuid4

import pytest
from neo4j import GraphDatabase

import ingest.writing
from graph import (
    Claim,
    Connection,
    Kind,
    LinkKind,
    Mention,
    Origin,
    Page,
    Report,
    Span,
    Status,
    Store,
    Written,
)
from ingest.extracted import Extracted
from ingest.writing import written

pytestmark = pytest.mark.neo4j


def read(name: str, maker: str, box: str) -> Extracted:
    """A document of one sentence, and the claim in it."""
    text = f"{maker} makes {box}."
    digest = sha256(f"{name} {text}".encode()).hexdigest()
    report = Report(
        id=digest[:32],
        sha256=digest,
        title=name,
        lang="en",
        media_type="text/plain",
        pages=(Page(number=1, start=0, text=text),),
    )
    ends = [Span(0, len(maker)), Span(text.index(box), text.index(box) + len(box))]
    claim = Claim(
        report=report.id,
        link=LinkKind.MAKES,
        subject=Mention(name=maker, kinds=(Kind.VENDOR,), span=ends[0], words=ends[0]),
        object=Mention(name=box, kinds=(Kind.PRODUCT,), span=ends[1], words=ends[1]),
        quote=text,
        span=Span(0, len(text)),
        page=1,
        lang="en",
        status=Status.ASSERTED,
        origin=Origin(extractor="test 1", rule="told"),
        confidence=0.9,
        held=True,
    )
    return Extracted(name=name, report=report, claims=(claim,))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine, every document comes at once."""
    monkeypatch.setattr(ingest.writing, "_SOON_SECONDS", 600)


@pytest.fixture
def tag(connection: Connection) -> Iterator[str]:
    """A word that only this test's names hold; what they named is gone when it ends."""
    word = "w" + uuid4().hex[:10]
    yield word
    auth = (connection.user, connection.password)
    with GraphDatabase.driver(connection.uri, auth=auth) as driver:
        driver.execute_query(
            "MATCH (r:Report) WHERE r.title STARTS WITH $tag "
            "OPTIONAL MATCH (r)--(one) OPTIONAL MATCH (one:Claim)--(e:Entity) "
            "DETACH DELETE r, one, e",
            tag=word,
        )


class Counting:
    """A store that counts its transactions of writing, and may hold each up."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.times = 0

    def write(self, *told: Any) -> Written:
        """As the store does."""
        self.times += 1
        return self._store.write(*told)

    def write_all(self, told: Any) -> Written:
        """As the store does."""
        self.times += 1
        return self._store.write_all(told)


@pytest.mark.usefixtures("quick")
def test_documents_that_come_at_once_are_written_at_once(store: Store, tag: str) -> None:
    """Sixty short documents take two writes, and are all there, in their order, counted once."""
    some = [read(f"{tag} {n}", f"Ablewatch {tag}", f"Box {n} {tag}") for n in range(60)]
    counting: Any = Counting(store)
    done = list(written((one for one in some), counting))
    assert [one.extracted for one in done] == some
    assert counting.times == 2
    assert sum(one.written.claims for one in done) == 60
    assert {store.report(one.report.id) for one in some if one.report} == {
        one.report for one in some
    }


def test_a_document_that_is_waited_for_keeps_no_other_waiting(store: Store, tag: str) -> None:
    """What was read before a slow document is written with it, and the slow one at once."""

    def slowly() -> Iterator[Extracted]:
        for number in range(3):
            time.sleep(0.1)
            yield read(f"{tag} {number}", f"Ablewatch {tag}", f"Box {number} {tag}")

    counting: Any = Counting(store)
    each = written((one for one in slowly()), counting)
    for number in range(1, 4):
        next(each)
        assert counting.times == number


@pytest.mark.usefixtures("quick")
def test_a_report_under_the_id_of_another_is_refused_alone(store: Store, tag: str) -> None:
    """A known id with another text is one sentence; the documents around it are written."""
    known = read(f"{tag} known", f"Ablewatch {tag}", f"Box {tag}")
    list(written((one for one in [known]), store))
    other = read(f"{tag} forged", f"Ablewatch {tag}", f"Pit {tag}")
    assert known.report
    assert other.report
    forged = replace(
        other,
        report=replace(other.report, id=known.report.id),
        claims=tuple(replace(claim, report=known.report.id) for claim in other.claims),
    )
    around = [read(f"{tag} {n}", f"Ablewatch {tag}", f"Gate {n} {tag}") for n in range(2)]
    done = list(written((one for one in [around[0], forged, around[1]]), store))
    assert [one.written.claims for one in done] == [1, 0, 1]
    assert done[1].extracted.report is None
    assert done[1].extracted.problem == (
        f"{tag} forged cannot be written: report {known.report.id} ({tag + ' forged'!r}) is in the "
        "store with another text, which stays; where the file is the same, read it into a new "
        "database instead."
    )
    assert store.report(known.report.id) == known.report


@pytest.mark.usefixtures("quick")
def test_a_stop_in_the_middle_comes_after_the_write(store: Store, tag: str) -> None:
    """The write and the account of all it wrote run in one stretch that is not cut."""
    stretches: list[int] = []

    @contextmanager
    def uncut() -> Iterator[None]:
        before = len(told)
        yield
        stretches.append(len(told) - before)

    told: list[str] = []
    some = [read(f"{tag} {n}", f"Ablewatch {tag}", f"Box {n} {tag}") for n in range(4)]
    told.extend(one.extracted.name for one in written((one for one in some), store, uncut))
    assert stretches == [4]
