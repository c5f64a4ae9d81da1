"""The state of the graph asked for while something else is done, once for all who ask meanwhile."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from functools import partial
from threading import Lock

from graph.errors import StoreUnavailable
from graph.store.state import State, state
from graph.store.store import Store


class Current:
    """Asks a store which state it is in, in the background.

    Whoever asks is told of a query that had not begun by then: of no state that passed before. At
    most one is under way, and one waits for it, however many ask.
    """

    __slots__ = ("_asking", "_lock", "_next", "_store")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._next: Future[State] | None = None
        self._asking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="current")

    def close(self) -> None:
        """Nothing more is asked: when this returns, nobody asks any more."""
        self._asking.shutdown(wait=True, cancel_futures=True)

    def ask(self) -> Callable[[], State]:
        """The state from now on is being asked for; what is returned waits until it is known.

        That raises what the store raises; either may raise `StoreUnavailable` once it is closed.
        """
        with self._lock:
            if self._next is None:
                try:
                    self._next = self._asking.submit(self._read)
                except RuntimeError as error:  # shut down
                    raise _closed() from error
            return partial(_told, self._next)

    def _read(self) -> State:
        with self._lock:
            self._next = None  # who asks from here on is told by the next query
        return self._store.read_once(state)


def _told(coming: Future[State]) -> State:
    try:
        return coming.result()
    except CancelledError as error:
        raise _closed() from error


def _closed() -> StoreUnavailable:
    return StoreUnavailable("This store is closed: open another.")
