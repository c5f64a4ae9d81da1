"""Questions about what was known on a day: each day is computed once and kept, a few of them."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import TypeVar

from graph.answers import EntityCard
from graph.clock import end_of
from graph.errors import StoreTimeout
from graph.past.bygone import Bygone
from graph.past.charting import network_of
from graph.past.recalling import recalled
from graph.past.then import Then
from graph.store import finding, reading
from graph.store.state import State, stamp
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.walk.atlas import Changed, asked
from graph.walk.chart import Chart

AS_KNOWN_ON = "as_known_on"
_READING_SECONDS = 900.0
_KEPT = 2
_GUARD = 2.0
# A write that began before midnight may end after it; none takes this long.
_SETTLED = timedelta(hours=1)

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Day:
    """One past day: what was known, and its links as a chart."""

    known: Bygone
    chart: Chart


class Calendar:
    """The past days of one store; each is computed once, however many ask for it."""

    __slots__ = ("_days", "_lock", "_reader", "_store")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._days: dict[tuple[str, str | None], Future[Day]] = {}
        self._lock = Lock()
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="past")

    def close(self) -> None:
        """Nothing more is computed."""
        self._reader.shutdown(wait=True, cancel_futures=True)

    def begin(self, before: str) -> "Future[Day]":
        """The day that ends at `before` is being computed, or was."""
        settled = datetime.fromisoformat(before).replace(tzinfo=UTC) + _SETTLED
        still = settled > datetime.fromisoformat(self._store.now())
        key = before, self._store.read(stamp) if still else None
        with self._lock:
            coming = self._days.pop(key, None)
            if coming is None or (coming.done() and coming.exception()):
                coming = self._reader.submit(self._read, before)
            # The one asked for last is the last to go.
            self._days[key] = coming
            while len(self._days) > _KEPT:
                self._days.pop(next(iter(self._days)))
            return coming

    def _read(self, before: str) -> Day:
        def read(tx: Transaction) -> Day:
            known = recalled(tx, before)
            return Day(known=known, chart=Chart(State(before), network_of(known)))

        return self._store.read(read, seconds=_READING_SECONDS)


def asked_as_known(
    store: Store,
    day: str | None,
    question: Callable[[Transaction, Chart], Answer],
    *,
    questions: int = 1,
    named: Sequence[str] = (),
) -> Answer:
    """What `question` answers now or, with a day, what it would have answered at its end.

    `BadQuestion` for a day that is none, or knew too much to hold in memory; `StoreTimeout` when
    the day is not computed within the seconds of a question: it goes on being computed. `questions`
    says for how many its seconds are, and `named` whom they name, as for `asked`.
    """
    before = end_of(day, AS_KNOWN_ON) if day is not None else None
    if before is None or before > store.now():
        return asked(store, question, questions=questions, named=named)
    past = _within(store.companion(Calendar).begin(before), store.query_seconds)

    def work(tx: Transaction) -> Answer:
        return question(Then(tx, past.known), past.chart)

    work.__name__ = question.__name__
    try:
        return store.read(work, seconds=_GUARD * questions * store.query_seconds)
    except Changed as error:
        raise StoreTimeout(f"What was known on {day} cannot be read: ask again.") from error


def entity_as_known(store: Store, entity_id: str, day: str | None = None) -> EntityCard:
    """One entity with its links, as `Store.entity`, or as it was known at the end of a day."""
    if day is None:
        return store.entity(entity_id)
    return asked_as_known(store, day, lambda tx, _chart: reading.card(tx, entity_id))


def look_up(store: Store, reference: str, day: str | None = None) -> EntityCard:
    """The entity with this id, name or alias, as `Store.resolve`, with its links; or as it was
    known at the end of a day, by the names that were known then.
    """
    if day is None:
        return store.entity(store.resolve(reference).id)
    return asked_as_known(
        store, day, lambda tx, _chart: reading.card(tx, finding.resolve(tx, reference).id)
    )


def recall(store: Store, day: str | None) -> bool:
    """A past day is in memory when this returns, however long that takes; False if it is none."""
    before = end_of(day, AS_KNOWN_ON) if day is not None else None
    if before is None or before > store.now():
        return False
    store.companion(Calendar).begin(before).result()
    return True


def _within(coming: "Future[Day]", seconds: float) -> Day:
    try:
        return coming.result(timeout=seconds)
    except TimeoutError as error:
        raise StoreTimeout("A past day is being computed: ask again in a while.") from error
