"""The words of all links put on the atlas's shelf, in the background, some hundreds at a time."""

from concurrent.futures import CancelledError
from contextlib import suppress
from threading import Event, Thread
from time import monotonic

import numpy as np

from graph.errors import SurveilgraphError
from graph.portions import Portion, Told, following
from graph.store.linking import row_of_key
from graph.store.shelf import Beside
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.told import key_of
from graph.walk.arrays import Network
from graph.walk.atlas import Atlas

# Seconds until the next try after a change, which has the chart read again and again while others
# write; and until a full shelf is looked at once more.
_REST = 5.0
# Seconds that it gives way for at most, however long the last portion took.
_MOST_PAUSE = 1.0


class Shelving:
    """Fills the shelf of a store, and fills it again where it was emptied.

    Behind a portion during which anybody asked it rests as long as that took, a second at most: no
    more is given way, so that it is full one day however much is asked.
    """

    __slots__ = ("_full", "_over", "_store", "_thread")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._over, self._full = Event(), Event()
        self._thread = Thread(target=self._fill, name="shelving", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Nothing more is read: when this returns, nobody reads any more."""
        self._over.set()
        self._thread.join()

    def wait(self, seconds: float | None = None) -> bool:
        """Whether the shelf was full once, within so many seconds."""
        return self._full.wait(seconds)

    def _fill(self) -> None:
        atlas = self._store.companion(Atlas)  # not sooner: the store is making this one
        shelf = atlas.shelf
        shelf.wanted = True
        told, emptied = Told(), shelf.emptied
        while shelf.open and not self._over.is_set():
            # Who asks is told, here it is tried again; and what closing cancels is no failure.
            with suppress(SurveilgraphError, CancelledError):
                chart = atlas.chart or atlas.begin().result()
                if emptied != shelf.emptied:
                    told, emptied = Told(), shelf.emptied
                network = chart.network()
                portion = following(network, told)
                if portion is None or shelf.full:
                    self._full.set()
                elif self._kept(Beside(shelf, chart.state), _given(network, portion)):
                    told = portion.until
                    continue
                else:
                    atlas.begin().result()
            self._over.wait(_REST)

    def _kept(self, beside: Beside, given: dict[str, list[object]]) -> bool:
        """Whether these are on the shelf now; who asked meanwhile has been given way to."""

        def shelve(tx: Transaction) -> bool:
            read = tx.one("read_proofs", given=given)
            return read is not None and beside.keep(read)

        begun, answered = monotonic(), self._store.askers.answered
        kept = self._store.read_once(shelve, asked=False)
        asked = self._store.askers.any_since(answered)
        self._over.wait(pause(monotonic() - begun, asked=asked))
        return kept


def pause(took: float, *, asked: bool) -> float:
    """Seconds until the next portion, after one that took so many and behind which somebody asked.

    >>> pause(0.2, asked=False), pause(0.2, asked=True), pause(7.0, asked=True)
    (0.0, 0.2, 1.0)
    """
    return min(took, _MOST_PAUSE) if asked else 0.0


def _given(network: Network, portion: Portion) -> dict[str, list[object]]:
    return {
        "rows": [row_of_key(key_of(network, link)) for link in np.unique(portion.links).tolist()],
        "ids": [network.node_id(node) for node in portion.nodes],
    }


def shelve_ahead(store: Store) -> None:
    """The words of all links are being read, so that answers need not wait for them."""
    store.companion(Shelving)
