"""The graph in memory, as long as it is the graph: read when first asked, again when it changed.

A question is answered on one chart and in one transaction, and only if the stamp of the state is
that of the chart both before and after. So no answer mixes two states of the graph.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import StrEnum
from threading import Lock
from time import monotonic
from typing import TypeVar

from graph.errors import StoreTimeout
from graph.store.state import stamp
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.walk.arrays import Network, both_ways
from graph.walk.filters import Filter, Ground, ground
from graph.walk.hubs import Hub, hubs
from graph.walk.loader import load

# A million entities with four million links take about a minute.
READING_SECONDS = 900.0
# The server's own deadline, which throws all away, is only the second guard.
_GUARD = 2.0
_GROUNDS = 8

Answer = TypeVar("Answer")


class Direction(StrEnum):
    """How links are walked: as technology and money flow, or along and against every arrow."""

    FLOW = "flow"
    ANY = "any"


class Changed(Exception):
    """What a chart shows is not in the store any more."""


class Chart:
    """One state of the graph in memory, with what was worked out from it so far."""

    __slots__ = ("_grounds", "_hubs", "_lock", "_networks", "stamp")

    def __init__(self, state: str | None, network: Network) -> None:
        self.stamp = state
        self._networks = {Direction.FLOW: network}
        self._hubs: dict[Direction, tuple[Hub, ...]] = {}
        self._grounds: dict[tuple[Direction, Filter], Ground] = {}
        self._lock = Lock()

    def network(self, direction: Direction = Direction.FLOW) -> Network:
        """The network whose steps go in that direction."""
        with self._lock:
            if direction not in self._networks:
                self._networks[direction] = both_ways(self._networks[Direction.FLOW])
            return self._networks[direction]

    def hubs(self, direction: Direction = Direction.FLOW) -> tuple[Hub, ...]:
        """The hubs of that network."""
        network = self.network(direction)
        if direction not in self._hubs:
            self._hubs[direction] = hubs(network)
        return self._hubs[direction]

    def ground(self, chosen: Filter, direction: Direction = Direction.FLOW) -> Ground:
        """What the filter lets pass; a few of the last are kept.

        Not those that avoid a group: a group equals only itself, so none is found again.
        """
        if chosen.avoid_groups:
            return ground(self.network(direction), chosen)
        found = self._grounds.get((direction, chosen))
        if found is None:
            found = ground(self.network(direction), chosen)
            with self._lock:
                if len(self._grounds) >= _GROUNDS:
                    self._grounds.pop(next(iter(self._grounds)))
                self._grounds[direction, chosen] = found
        return found


class Atlas:
    """The chart of one store; however many ask for a new one, it is read once."""

    __slots__ = ("_chart", "_coming", "_lock", "_reader", "_store")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._chart: Chart | None = None
        self._coming: Future[Chart] | None = None
        self._lock = Lock()
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="atlas")

    def close(self) -> None:
        """Nothing more is read."""
        self._reader.shutdown(wait=False, cancel_futures=True)

    @property
    def chart(self) -> Chart | None:
        """The last chart, perhaps of a state that has passed; None before the first."""
        return self._chart

    def begin(self) -> "Future[Chart]":
        """A chart is being read; those who ask meanwhile wait for the same one."""
        with self._lock:
            if self._coming is None or self._coming.done():
                self._coming = self._reader.submit(self._read)
            return self._coming

    def renewed(self, until: float) -> Chart:
        """A new chart; `StoreTimeout` if it is not read by that moment of the monotonic clock."""
        coming = self.begin()
        try:
            return coming.result(timeout=max(until - monotonic(), 0.0))
        except TimeoutError as error:
            raise StoreTimeout(
                "The graph is being read into memory: ask again in a while."
            ) from error

    def _read(self) -> Chart:
        state, network = load(self._store, READING_SECONDS)
        self._chart = Chart(state, network)
        return self._chart


def asked(
    store: Store,
    question: Callable[[Transaction, Chart], Answer],
) -> Answer:
    """What `question` answers on a chart that shows the state its transaction sees.

    A change meanwhile, or `Changed`, means a new chart and another try, until the seconds of a
    question have passed: then `StoreTimeout`.
    """
    atlas = store.companion(Atlas)
    until = monotonic() + store.query_seconds
    chart = atlas.chart or atlas.renewed(until)
    while True:
        answer = store.read(_on(chart, question), seconds=_GUARD * store.query_seconds)
        if answer is not None:
            return answer[0]
        latest = atlas.chart
        chart = latest if latest is not None and latest is not chart else atlas.renewed(until)


def _on(
    chart: Chart, question: Callable[[Transaction, Chart], Answer]
) -> Callable[[Transaction], tuple[Answer] | None]:
    def work(tx: Transaction) -> tuple[Answer] | None:
        if stamp(tx) != chart.stamp:
            return None
        try:
            answer = question(tx, chart)
        except Changed:
            return None
        return (answer,) if stamp(tx) == chart.stamp else None

    work.__name__ = question.__name__
    return work


def read_ahead(store: Store, *, wait: bool = False) -> None:
    """The graph is being read into memory, so that the first question need not wait for all of it.

    With `wait` it has been read when this returns, however long that takes.
    """
    coming = store.companion(Atlas).begin()
    if wait:
        coming.result()
