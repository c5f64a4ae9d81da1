"""The state of the graph asked for while something else is done, once for all who ask meanwhile."""

from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from threading import Lock

from graph.errors import StoreUnavailable
from graph.store.stamped import State
from graph.store.state import state
from graph.store.store import Store


class Current:
    """Asks a store which state it is in, in the background.

    Whoever asks is told of a query that had not begun by then: of no state that passed before. At
    most one is under way, and one waits for it, however many ask.
    """

    __slots__ = ("_asking", "_lock", "_next", "_store", "_under_way")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._next: _Query | None = None
        self._under_way = 0
        self._asking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="current")

    def close(self) -> None:
        """Nothing more is asked: when this returns, nobody asks any more."""
        self._asking.shutdown(wait=True, cancel_futures=True)

    @contextmanager
    def asked(self) -> Iterator[Callable[[], State]]:
        """A stretch in which the state is found out; what is given waits until it is known.

        Who is alone has it asked for from the beginning. Of several, the first to need it has it
        asked for, by when most of the others can be told the same. What is given raises what the
        store raises, and `StoreUnavailable` once this is closed.
        """
        with self._lock:
            alone, self._under_way = not self._under_way, self._under_way + 1
            query = self._next = self._next or _Query()
        try:
            if alone:
                self._begin(query)
            yield partial(self._told, query)
        finally:
            with self._lock:
                self._under_way -= 1

    def _told(self, query: "_Query") -> State:
        try:
            return self._begin(query).result()
        except CancelledError as error:
            raise _closed() from error

    def _begin(self, query: "_Query") -> Future[State]:
        with self._lock:
            if query.coming is None:
                try:
                    query.coming = self._asking.submit(self._read)
                except RuntimeError as error:  # shut down
                    raise _closed() from error
            return query.coming

    def _read(self) -> State:
        with self._lock:
            self._next = None  # who asks from here on is told by the next query
        return self._store.read_once(state)


class _Query:
    """What several are told of, and what comes of it once it was sent."""

    __slots__ = ("coming",)

    def __init__(self) -> None:
        self.coming: Future[State] | None = None


def _closed() -> StoreUnavailable:
    return StoreUnavailable("This store is closed: open another.")
