"""The past days of a store: each is computed once, however many ask for it, and a few are kept."""

from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Lock

from graph.errors import AskAgain
from graph.past.day import Day, day_of
from graph.store.state import stamp
from graph.store.store import Store

_KEPT = 2
# A write that began before midnight may end after it; none takes this long.
_SETTLED = timedelta(hours=1)


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
                coming = self._reader.submit(day_of, self._store, before)
            # The one asked for last is the last to go.
            self._days[key] = coming
            while len(self._days) > _KEPT:
                self._days.pop(next(iter(self._days)))
            return coming

    def day(self, before: str, seconds: float) -> Day:
        """That day; `AskAgain` where it is not computed within so many seconds."""
        try:
            return self.begin(before).result(timeout=seconds)
        except TimeoutError as error:
            raise AskAgain("A past day is being computed: ask again in a while.") from error

    def forget(self, before: str, day: Day) -> None:
        """That day is computed anew when it is asked for again."""
        with self._lock:
            for key, coming in list(self._days.items()):
                if key[0] == before and coming.done() and coming.result() is day:
                    del self._days[key]
