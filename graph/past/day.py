"""One past day, computed from what was known then or told from today.

Computed whole, a day never changes again. Told by what came since, it relies on what it has in
common with today, and is to be told anew when that changes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from graph.errors import AskAgain, BadQuestion
from graph.past.bygone import Bygone
from graph.past.charting import network_of, network_since
from graph.past.recalling import recalled
from graph.past.rewound import rewound
from graph.past.then import Then
from graph.store.stamped import State
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.walk.atlas import Atlas, undisturbed
from graph.walk.chart import Chart

# Either way a day is held in memory, about two kilobytes for each claim that is looked at.
MOST_CLAIMS = 1_000_000
# A day is told from today where that is worth being told anew when today changes.
FEW_CLAIMS, SHARE = 50_000, 0.1
_READING_SECONDS = 900.0
_TRIES = 5


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Day:
    """What was known, and its links as a chart; with `state`, told from that one."""

    known: Bygone
    chart: Chart
    state: State | None = None


def day_of(store: Store, before: str) -> Day:
    """The day that ends at `before`, in whichever way is shorter.

    `BadQuestion` where both are too long, `StoreTimeout` where today does not stand still.
    """

    def count_claims(tx: Transaction) -> tuple[int, int]:
        row = tx.one("count_claims_known", before=before)
        return (row["known"], row["since"]) if row else (0, 0)

    known, since = store.read(count_claims, seconds=_READING_SECONDS)
    if known > FEW_CLAIMS and since < SHARE * known:
        return day_from_today(store, before)
    if known <= MOST_CLAIMS:
        return whole_day(store, before)
    if since <= MOST_CLAIMS:
        return day_from_today(store, before)
    raise BadQuestion(
        "as_known_on",
        f"{known} claims were known then, and {since} came since; a past day can be answered "
        f"for where one of the two is {MOST_CLAIMS} at most.",
    )


def whole_day(store: Store, before: str) -> Day:
    """The day, computed from all that was known then."""

    def read_day(tx: Transaction) -> Day:
        known = recalled(tx, before)
        return Day(known=known, chart=Chart(State(before), network_of(known)))

    return store.read(read_day, seconds=_READING_SECONDS)


def day_from_today(store: Store, before: str) -> Day:
    """The day, told from today by what came since; `StoreTimeout` where that goes on coming."""
    atlas = store.companion(Atlas)
    for _ in range(_TRIES):
        today = atlas.renewed(monotonic() + _READING_SECONDS)
        day = store.read(_told(before, today), seconds=_READING_SECONDS)
        if day is not None:
            return day
    raise AskAgain("The graph changes faster than a past day is told: ask again.")


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
