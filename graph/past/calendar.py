"""The past days of a store: each is computed once, from what was known then or from today.

Computed whole, a day never changes again. Told by what came since, it relies on what it has in
common with today: it is computed anew when a question meets with a change of that.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Lock
from time import monotonic

from graph.errors import BadQuestion, StoreTimeout
from graph.past.bygone import Bygone
from graph.past.charting import network_of, network_since
from graph.past.recalling import recalled
from graph.past.rewound import rewound
from graph.past.then import Then
from graph.store.state import State, stamp
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.walk.atlas import Atlas, undisturbed
from graph.walk.chart import Chart

# Either way a day is held in memory, about two kilobytes for each claim that is looked at.
MOST_CLAIMS = 1_000_000
# A day is told from today where that is worth being told anew when today changes.
FEW_CLAIMS, SHARE = 50_000, 0.1
_READING_SECONDS = 900.0
_KEPT = 2
_TRIES = 5
# A write that began before midnight may end after it; none takes this long.
_SETTLED = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Day:
    """One past day: what was known, and its links as a chart; with `state`, told from that one."""

    known: Bygone
    chart: Chart
    state: State | None = None


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

    def day(self, before: str, seconds: float) -> Day:
        """That day; `StoreTimeout` where it is not computed within so many seconds."""
        try:
            return self.begin(before).result(timeout=seconds)
        except TimeoutError as error:
            raise StoreTimeout("A past day is being computed: ask again in a while.") from error

    def forget(self, before: str, day: Day) -> None:
        """That day is computed anew when it is asked for again."""
        with self._lock:
            for key, coming in list(self._days.items()):
                if key[0] == before and coming.done() and coming.result() is day:
                    del self._days[key]

    def _read(self, before: str) -> Day:
        def count_claims(tx: Transaction) -> tuple[int, int]:
            row = tx.one("count_claims_known", before=before)
            return (row["known"], row["since"]) if row else (0, 0)

        known, since = self._store.read(count_claims, seconds=_READING_SECONDS)
        if known > FEW_CLAIMS and since < SHARE * known:
            return self._from_today(before)
        if known <= MOST_CLAIMS:
            return self._store.read(_whole(before), seconds=_READING_SECONDS)
        if since <= MOST_CLAIMS:
            return self._from_today(before)
        raise BadQuestion(
            "as_known_on",
            f"{known} claims were known then, and {since} came since; a past day can be answered "
            f"for where one of the two is {MOST_CLAIMS} at most.",
        )

    def _from_today(self, before: str) -> Day:
        atlas = self._store.companion(Atlas)
        for _ in range(_TRIES):
            today = atlas.renewed(monotonic() + _READING_SECONDS)
            day = self._store.read(_told(before, today), seconds=_READING_SECONDS)
            if day is not None:
                return day
        raise StoreTimeout("The graph changes faster than a past day is told: ask again.")


def _whole(before: str) -> Callable[[Transaction], Day]:
    def read_day(tx: Transaction) -> Day:
        known = recalled(tx, before)
        return Day(known=known, chart=Chart(State(before), network_of(known)))

    return read_day


def _told(before: str, today: Chart) -> Callable[[Transaction], Day | None]:
    def tell_day(tx: Transaction) -> Day | None:
        found = rewound(tx, before)
        # From here on, what was read counts as what it told: a scan of all claims saw a few.
        tx.seen = found.relied
        network = network_since(Then(tx, found.past, before), found.past, today.network())
        if not undisturbed(tx, today.state):
            return None
        return Day(known=found.past, chart=Chart(State(before), network), state=today.state)

    return tell_day
