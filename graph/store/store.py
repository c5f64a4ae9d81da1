"""The store: the only holder of a driver. What it does is written in its neighbours, by subject."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from threading import Lock
from typing import Any, Self, TypeVar, cast

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, ManagedTransaction, Session, unit_of_work

from graph.answers import Entity, EntityCard, Evidence, ReportCard, Written
from graph.claim import Claim
from graph.clock import now
from graph.errors import AskAgain, BadQuestion, StoreUnavailable
from graph.migrations import migrate
from graph.queries import QUERY_SECONDS, load
from graph.report import Report
from graph.store import finding, reading
from graph.store.askers import Askers
from graph.store.companion import Kept
from graph.store.connection import Connection, connect
from graph.store.failures import translated
from graph.store.once import Once
from graph.store.preparing import Batch, made_ready
from graph.store.stamped import State
from graph.store.state import stamp, state
from graph.store.transaction import Transaction
from graph.store.writing import together, write_batch
from graph.vocabulary import Kind

MAX_PAGE = 100
MAX_OFFSET = 1_000_000
_WRITE_SECONDS = 120.0
_TRIES = 5
# Records a server sends at once: many, because a search through a hub reads ten thousands.
_FETCH = 4000

Answer = TypeVar("Answer")


class Store:
    """Claims go in, answers come out; safe to use from several threads.

    Everything may raise `StoreUnavailable`, and every question `StoreTimeout` when it does not
    finish within `query_seconds`.
    """

    __slots__ = (
        "_closing",
        "_companions",
        "_driver",
        "_lock",
        "askers",
        "connection",
        "now",
        "query_seconds",
    )

    def __init__(
        self,
        driver: Driver,
        connection: Connection,
        query_seconds: float,
        clock: Callable[[], str] = now,
    ) -> None:
        self.now = clock
        self._driver = driver
        self.connection = connection
        self.query_seconds = query_seconds
        self.askers = Askers()
        self._companions: dict[object, Any] = {}
        self._closing = False
        self._lock = Lock()

    @classmethod
    def open(
        cls,
        connection: Connection,
        *,
        query_seconds: float = QUERY_SECONDS,
        clock: Callable[[], str] = now,
    ) -> Self:
        """A store at `connection`. Nothing is sent yet: `ping` says whether anybody answers.

        `clock` says when what is written came to be known: ISO in UTC, as `graph.clock.now`.
        """
        return cls(connect(connection), connection, query_seconds, clock)

    def close(self) -> None:
        """The connections are given back; whoever asks anything from now on is refused.

        It waits for what companions are reading at this moment: a driver that is closed under a
        reader opens a connection anew for it, which nobody closes.
        """
        with self._lock:
            self._closing = True
            companions = list(self._companions.values())
        for companion in companions:
            companion.close()
        self._driver.close()

    def companion(self, make: Callable[["Store"], Kept]) -> Kept:
        """The one `make(self)` of this store: made when first asked for, closed with the store."""
        with self._lock:
            self._refuse_when_closing()
            if make not in self._companions:
                self._companions[make] = make(self)
            return cast("Kept", self._companions[make])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ping(self) -> None:
        """Returns when the database answers; raises `StoreUnavailable` when it does not."""
        with translated(self.connection.uri), self._session(READ_ACCESS) as session:
            session.run(load("ping")).consume()

    def stamp(self) -> str | None:
        """The stamp of the state the graph is in now; None before anything was written."""
        return self.read_once(stamp)

    def settled(self) -> State:
        """The state the graph is in; who reads from now on sees all of it.

        Neo4j shows a write while it is being applied, piece by piece: whoever reads the new state
        may not find the new links yet. A second transaction of one session begins only when
        everything has been applied that the first could see.
        """

        @unit_of_work(metadata={"query": "settled"}, timeout=self.query_seconds)
        def look(tx: ManagedTransaction) -> State:
            return state(Transaction(tx, self.now()))

        with translated(self.connection.uri), self._session(READ_ACCESS) as session:
            found = session.execute_read(look)
            session.execute_read(look)
        return found

    def migrate(self, *, seconds: int = 300) -> tuple[str, ...]:
        """The names of the schema changes made now; none on a database that is up to date.

        `seconds` is how long indexes may take to fill.
        """
        with translated(self.connection.uri):
            return migrate(self._driver, self.connection.database, seconds=seconds)

    def read(
        self, question: Callable[[Transaction], Answer], *, seconds: float | None = None
    ) -> Answer:
        """What `question` returns from one read transaction: one answer, one state of the graph.

        The server ends it after `seconds`, or else after the deadline of a question.
        """

        @unit_of_work(metadata={"query": question.__name__}, timeout=seconds or self.query_seconds)
        def work(tx: ManagedTransaction) -> Answer:
            return question(Transaction(tx, self.now()))

        with self._reading() as session:
            return session.execute_read(work)

    def read_once(self, question: Callable[[Transaction], Answer], *, asked: bool = True) -> Answer:
        """What `question` returns that asks one query: a read transaction in one round trip.

        The server ends it after the deadline of a question. `SecondQuery` where it asks another.
        What nobody `asked` is none of the questions that work in the background gives way to.
        """
        with self._reading(asked=asked) as session:
            once = Once(session, question.__name__, self.query_seconds)
            return question(Transaction(once, self.now()))

    def read_whole(
        self, question: Callable[[Transaction], Answer], *, seconds: float | None = None
    ) -> tuple[str | None, Answer]:
        """The stamp of a state and what `question` says of it, asked again while others write.

        `StoreTimeout` when one try takes longer than `seconds`, else than a question may, or when
        none of a few is of one state.
        """

        def between(tx: Transaction) -> tuple[str | None, Answer] | None:
            before = stamp(tx)
            try:
                answer = question(tx)
            except reading.Gone:
                return None
            except KeyError:  # what was named before is not there: perhaps no more
                if stamp(tx) == before:
                    raise
                return None
            return (before, answer) if stamp(tx) == before else None

        between.__name__ = question.__name__
        for _ in range(_TRIES):
            found = self.read(between, seconds=seconds)
            if found is not None:
                return found
        raise AskAgain("The graph changes faster than it can be read: ask again when it is quiet.")

    def change(
        self, work: Callable[[Transaction], Answer], *, seconds: float | None = None
    ) -> Answer:
        """What `work` returns from one write transaction: all of it is done, or nothing."""

        @unit_of_work(metadata={"query": work.__name__}, timeout=seconds or _WRITE_SECONDS)
        def done(tx: ManagedTransaction) -> Answer:
            return work(Transaction(tx, self.now()))

        with translated(self.connection.uri), self._session(WRITE_ACCESS) as session:
            return session.execute_write(done)

    def write(self, report: Report, claims: Iterable[Claim]) -> Written:
        """The report and its claims are in the store, with the links they make; counts of changes.

        Writing the same again changes nothing and counts nothing. Killed half way, the graph is
        whole and holds a part of the claims; the same write started again adds the others.
        A claim whose words are not in the report is a `BadClaim`, and nothing is written.
        """
        return self.write_all([(report, claims)])

    def write_all(self, told: Iterable[tuple[Report, Iterable[Claim]]]) -> Written:
        """Many reports at once, each as `write` would: short ones share a transaction.

        After a `BadClaim` the reports before it may be in the store.
        """
        done = Written()
        with translated(self.connection.uri), self._session(WRITE_ACCESS) as session:
            for batch in made_ready(told):

                @unit_of_work(metadata={"query": "write"}, timeout=_WRITE_SECONDS)
                def work(tx: ManagedTransaction, batch: Batch = batch) -> Written:
                    return write_batch(Transaction(tx, self.now()), batch)

                done = together(done, session.execute_write(work))
        return done

    def find_entities(
        self, q: str, *, kinds: Collection[Kind] = (), limit: int = 20, offset: int = 0
    ) -> tuple[int, tuple[Entity, ...]]:
        """How many entities have all words of `q` in their names, and one part of them, best first.

        A word also matches as a beginning, in any script, case and with any diacritics; a blank
        `q` matches every entity. Where `kinds` are given it has one of them. The total stops
        counting at 10,000.
        """
        check_page(limit, offset)
        return self.read_whole(lambda tx: finding.find(tx, q, kinds, limit, offset))[1]

    def resolve(self, reference: str) -> Entity:
        """The entity with this id, name or alias; `UnknownEntity`, `AmbiguousEntity` otherwise."""
        return self.read_whole(lambda tx: finding.resolve(tx, reference))[1]

    def entity(self, entity_id: str) -> EntityCard:
        """One entity with its links and their evidence; `UnknownEntity` when there is none."""
        return self.read_whole(lambda tx: reading.card(tx, entity_id))[1]

    def claim(self, claim_id: str) -> Evidence:
        """One claim; `UnknownClaim` when there is none."""
        return self.read_whole(lambda tx: reading.claim(tx, claim_id))[1]

    def report(self, report_id: str) -> Report:
        """One report with its pages; `UnknownReport` when there is none."""
        return self.read_whole(lambda tx: reading.report(tx, report_id))[1]

    def reports(self, *, limit: int = 20, offset: int = 0) -> tuple[int, tuple[ReportCard, ...]]:
        """How many reports there are, and one part of them, by title."""
        check_page(limit, offset)
        return self.read_whole(lambda tx: reading.reports(tx, limit, offset))[1]

    def counts(self) -> Mapping[str, int]:
        """How many nodes carry each label, and how many relationships have each type."""
        return self.read_whole(reading.counts)[1]

    def _refuse_when_closing(self) -> None:
        if self._closing:
            raise StoreUnavailable(f"This store of {self.connection.uri} is closed: open another.")

    @contextmanager
    def _reading(self, *, asked: bool = True) -> Iterator[Session]:
        waiting = self.askers if asked else nullcontext()
        with waiting, translated(self.connection.uri), self._session(READ_ACCESS) as session:
            yield session

    def _session(self, access: str) -> Session:
        self._refuse_when_closing()
        return self._driver.session(
            database=self.connection.database, fetch_size=_FETCH, default_access_mode=access
        )


def check_page(limit: int, offset: int, most: int = MAX_PAGE) -> None:
    """Refuse a part of a list that is too large, or too far behind."""
    if not 1 <= limit <= most:
        raise BadQuestion("limit", f"limit must lie between 1 and {most}, not {limit}.")
    if not 0 <= offset <= MAX_OFFSET:
        raise BadQuestion("offset", f"offset must lie between 0 and {MAX_OFFSET}, not {offset}.")
