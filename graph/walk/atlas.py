"""The graph in memory: read when first asked, and brought up to date when it changed.

A question is answered on one chart and in one transaction. The chart is of the state that was when
the question began, or of a later one; and what the question reads in the store is as it was in that
state, since no change meanwhile concerns it. So no answer mixes two states of the graph.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from time import monotonic
from typing import TypeVar

from graph.errors import AskAgain, StoreUnavailable
from graph.store.shelf import Shelf
from graph.store.stamped import State
from graph.store.state import changes_since, closed, opened, state
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.walk.catching import caught_up
from graph.walk.chart import Chart
from graph.walk.loader import load

# A million entities with four million links take about a minute.
READING_SECONDS = 900.0
# The server's own deadline, which throws all away, is only the second guard.
_GUARD = 2.0
# So long after a change was met with, the next one is expected.
_STIR_SECONDS = 1.0
_FIRST = State()

Answer = TypeVar("Answer")


class Changed(Exception):
    """What a chart shows is not in the store any more."""


@dataclass(frozen=True, slots=True)
class _Outdated:
    """A chart that cannot answer: `now` is the state of the store.

    With `astray`, the chart shows what the store, by its own account, never had.
    """

    now: State
    astray: bool = False


class Atlas:
    """The chart of one store; however many ask for a new one, it is read once.

    `shelf` has words of its links, as of the state of the last chart.
    """

    __slots__ = ("_chart", "_closed", "_coming", "_lock", "_reader", "_still", "_store", "shelf")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._closed = False
        self.shelf = Shelf()
        self._still = 0.0
        self._chart: Chart | None = None
        self._coming: Future[Chart] | None = None
        self._lock = Lock()
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="atlas")

    def close(self) -> None:
        """Nothing more is read: when this returns, nobody reads any more."""
        with self._lock:
            self._closed = True
        self._reader.shutdown(wait=True, cancel_futures=True)
        self.shelf.close()

    @property
    def chart(self) -> Chart | None:
        """The last chart, perhaps of a state that has passed; None before the first."""
        return self._chart

    @property
    def calm(self) -> bool:
        """Whether no question met with a change of late."""
        return monotonic() > self._still

    def stirred(self) -> None:
        """A question met with a change."""
        self._still = monotonic() + _STIR_SECONDS

    def begin(self) -> "Future[Chart]":
        """A chart is being read; those who ask meanwhile wait for the same one."""
        with self._lock:
            if self._closed:
                raise StoreUnavailable(
                    "The graph in memory is closed with its store: open another."
                )
            if self._coming is None or self._coming.done():
                self._coming = self._reader.submit(self._read)
            return self._coming

    def renewed(self, until: float, least: State = _FIRST) -> Chart:
        """A chart of the state `least` or a later one, and never one that was here before.

        `AskAgain` if it is not read by that moment of the monotonic clock.
        """
        while True:
            coming = self.begin()
            try:
                chart = coming.result(timeout=max(until - monotonic(), 0.0))
            except TimeoutError as error:
                raise AskAgain(
                    "The graph is being read into memory: ask again in a while."
                ) from error
            if chart.state.version >= least.version:
                return chart

    def discard(self, chart: Chart) -> None:
        """The chart is not of the store: the next one is read as a whole."""
        with self._lock:
            if self._chart is chart:
                self._chart = None

    def _read(self) -> Chart:
        chart = self._chart
        found = (
            caught_up(self._store, chart.state, chart.network(), READING_SECONDS) if chart else None
        )
        now, network, changes = found or (*load(self._store, READING_SECONDS), None)
        if chart is None or found is None or now != chart.state:
            # The shelf knows a state before anybody is answered on its chart.
            self.shelf.moved(chart.state if chart else _FIRST, now, changes)
            self._chart = chart = Chart(now, network)
        return chart


def asked(
    store: Store,
    question: Callable[[Transaction, Chart], Answer],
    *,
    questions: int = 1,
    named: Sequence[str] = (),
) -> Answer:
    """What `question` answers, on one state of the graph: not older than the moment it is asked.

    Whom it has `named`, perhaps by an id, is read in one round trip together with the state.
    Where that state has passed and the answer might be of two, the question is asked again, until
    its seconds have passed, as many times as it is `questions`: then `AskAgain`.
    """
    atlas = store.companion(Atlas)
    seconds = questions * store.query_seconds
    until = monotonic() + seconds
    chart, least = atlas.chart or atlas.renewed(until), None
    while True:
        answer = store.read(_on(chart, question, least, named), seconds=_GUARD * seconds)
        if not isinstance(answer, _Outdated):
            return answer[0]
        atlas.stirred()
        if monotonic() > until:
            raise AskAgain("The graph changes faster than it can be asked: ask again.")
        least = least or answer.now
        if answer.astray:
            atlas.discard(chart)
        latest = atlas.chart
        newer = latest is not None and latest.state.version > chart.state.version
        if latest is None or not newer or latest.state.version < least.version:
            latest = atlas.renewed(until, least)
        chart = latest


def _on(
    chart: Chart,
    question: Callable[[Transaction, Chart], Answer],
    least: State | None,
    named: Sequence[str],
) -> Callable[[Transaction], tuple[Answer] | _Outdated]:
    def work(tx: Transaction) -> tuple[Answer] | _Outdated:
        now = opened(tx, named)
        # `least` is the state in which the question began; a chart may be older than the store.
        if now != chart.state and (least is None or chart.state.version < least.version):
            return _Outdated(now)
        try:
            answer = question(tx, chart)
        except Changed:
            return _Outdated(state(tx), astray=undisturbed(tx, chart.state))
        return (answer,) if undisturbed(tx, chart.state) else _Outdated(state(tx))

    work.__name__ = question.__name__
    return work


def undisturbed(tx: Transaction, known: State) -> bool:
    """Whether all that was read in `tx` is as it was in the state `known`."""
    if closed(tx) == known:
        return True
    step = changes_since(tx, known)
    return step is not None and step[0] != known and not tx.seen.disturbed(step[1])


def read_ahead(store: Store, *, wait: bool = False) -> None:
    """The graph is being read into memory, so that the first question need not wait for all of it.

    With `wait` it has been read when this returns, however long that takes.
    """
    coming = store.companion(Atlas).begin()
    if wait:
        coming.result()
