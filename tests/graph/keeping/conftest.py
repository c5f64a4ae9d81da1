"""One Neo4j for this folder, which its tests may kill and replace; nobody else's is touched."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import psutil
import pytest
from neo4j import Driver, GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

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
)
from graph.local import Server, ensure_running, stop

# Longer than any of these moments is away on the slowest machine.
_AT_MOST = 240.0


@dataclass(frozen=True, slots=True)
class Watch:
    """What a server does at this moment, seen through a connection of its own."""

    driver: Driver
    server: psutil.Process

    def ask(self, query: str, **parameters: Any) -> list[Any]:
        """The records of a query: what is committed by now."""
        return self.driver.execute_query(query, parameters).records

    @contextmanager
    def holding(self, query: str | None = None, **parameters: Any) -> Iterator[None]:
        """What the query writes is locked by it, and never committed: who needs it waits."""
        session = self.driver.session()
        held = session.begin_transaction()
        if query is not None:
            # A query that writes nothing locks nothing: the moment would be left to chance.
            assert held.run(query, parameters).consume().counters.contains_updates
        yield
        # The server is killed by now, and cannot be told that this one ends.
        with suppress(DriverError, Neo4jError):
            held.close()
        session.close()

    def waited_for(self, status: str) -> bool:
        """Whether a transaction that has written is, as Neo4j says, `Blocked` or `Closing`."""
        found = self.ask(
            "SHOW TRANSACTIONS YIELD status, activeLockCount "
            "WHERE activeLockCount > 0 AND status STARTS WITH $status RETURN status",
            status=status,
        )
        return bool(found)

    def kill_when(self, sign: Callable[["Watch"], bool], ended: Callable[[], bool]) -> bool:
        """SIGKILL to the server at the sign; whether it came before the work had `ended`."""
        until = time.monotonic() + _AT_MOST
        while not (seen := sign(self)) and not ended():
            assert time.monotonic() < until, "the moment to kill at never came"
            time.sleep(0.002)
        os.kill(self.server.pid, signal.SIGKILL)
        while self.server.is_running() and self.server.status() != psutil.STATUS_ZOMBIE:
            time.sleep(0.02)
        return seen


@dataclass(slots=True)
class Machine:
    """A Neo4j of these tests' own, and the folder it works in."""

    data_dir: Path

    def server(self) -> Server:
        """It runs: found, or started again."""
        return ensure_running(self.data_dir)

    def store(self) -> Store:
        """A store on it, its schema up to date."""
        with ExitStack() as kept:
            opened = kept.enter_context(Store.open(self.connection()))
            opened.migrate()
            kept.pop_all()
        return opened

    def connection(self) -> Connection:
        """How it is reached."""
        server = self.server()
        return Connection(server.bolt_uri, server.user, server.password)

    @contextmanager
    def watched(self) -> Iterator[Watch]:
        """A look at the server that was started here, which may be killed under it."""
        server = self.server()
        process = psutil.Process(server.pid)
        assert str(self.data_dir) in " ".join(process.cmdline())
        auth = (server.user, server.password)
        with GraphDatabase.driver(server.bolt_uri, auth=auth) as driver:
            driver.verify_connectivity()
            yield Watch(driver, process)

    def ask(self, query: str, **parameters: Any) -> list[Any]:
        """The records of a query."""
        server = self.server()
        auth = (server.user, server.password)
        with GraphDatabase.driver(server.bolt_uri, auth=auth) as driver:
            return driver.execute_query(query, parameters).records

    def empty(self) -> None:
        """Nothing is left but the schema."""
        self.ask("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")

    def graph(self) -> tuple[list[str], list[str]]:
        """Every node and relationship but the notes on schema and state, with all properties."""
        nodes = self.ask(
            "MATCH (n) WHERE NOT n:Migration AND NOT n:GraphState AND NOT n:GraphChange "
            "RETURN labels(n) AS labels, properties(n) AS fields"
        )
        links = self.ask(
            "MATCH (n)-[r]->(m) RETURN n.id AS source, type(r) AS kind, m.id AS target, "
            "properties(r) AS fields"
        )
        return sorted(map(_plain, nodes)), sorted(map(_plain, links))


def _plain(record: Any) -> str:
    row = record.data()
    # When the graph came to know something is no part of what it knows.
    fields = sorted(
        (name, value) for name, value in row.pop("fields").items() if name != "known_at"
    )
    return repr((sorted(row.get("labels", ())), sorted(map(str, row.items())), fields))


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A running Neo4j that held nothing; ended with the module."""
    made = Machine(tmp_path_factory.mktemp("machine"))
    with made.store():
        pass
    yield made
    stop(made.data_dir)


@pytest.fixture
def empty(machine: Machine) -> Machine:
    """The module's Neo4j, holding nothing."""
    machine.empty()
    return machine


def report(
    number: int, sales: int, *, bodies: int = 50, maker: str = "Prismworks Optical"
) -> tuple[Report, list[Claim]]:
    """A report of so many sales from an invented body, spelled in three ways, to some others."""
    sentences, claims, at = [], [], 0
    digest = sha256(f"report {number} of {sales}".encode()).hexdigest()
    spelled = (maker, f"{maker} Ltd", maker.upper().replace(" ", "-"))
    for sale in range(sales):
        maker = spelled[sale % 3]
        body = f"Varnholt Bureau {(sale * 7 + number) % bodies}"
        sentence = f"{maker} supplied {body} ({number}.{sale}). "
        begin = at + sentence.index(body)
        spans = [Span(at, at + len(maker)), Span(begin, begin + len(body))]
        claims.append(_sale(digest[:32], sentence.rstrip(), at, ((maker, body), spans)))
        sentences.append(sentence)
        at += len(sentence)
    text = "".join(sentences)
    made = Report(
        id=digest[:32],
        sha256=digest,
        title=f"Report {number}",
        lang="en",
        media_type="text/plain",
        pages=(Page(number=1, start=0, text=text),),
    )
    return made, claims


def _sale(report_id: str, quote: str, at: int, ends: Any) -> Claim:
    (maker, body), (first, second) = ends
    return Claim(
        report=report_id,
        link=LinkKind.SUPPLIED_TO,
        subject=Mention(name=maker, kinds=(Kind.VENDOR,), span=first, words=first),
        object=Mention(name=body, kinds=(Kind.STATE_AGENCY,), span=second, words=second),
        quote=quote,
        span=Span(at, at + len(quote)),
        page=1,
        lang="en",
        status=Status.ASSERTED,
        origin=Origin(extractor="test 1", rule="sold"),
        confidence=0.9,
        held=True,
    )


@pytest.fixture(scope="session")
def told() -> Any:
    """Makes reports: `told(number, sales, bodies=..., maker=...)`."""
    return report
