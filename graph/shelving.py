"""The words of all links put on the atlas's shelf, in the background, some hundreds at a time."""

from concurrent.futures import CancelledError
from contextlib import suppress
from threading import Event, Thread

import numpy as np

from graph.errors import SurveilgraphError
from graph.store.linking import row_of_key
from graph.store.shelf import Beside
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.told import key_of
from graph.walk.arrays import Network
from graph.walk.atlas import Atlas

# A question that comes meanwhile hardly waits for so many.
_STEPS = 500
# Seconds until the next try after a change, which has the chart read again and again while others
# write; and until a full shelf is looked at once more.
_REST = 5.0


class Shelving:
    """Fills the shelf of a store, and fills it again where it was emptied."""

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
        done, emptied = b"", shelf.emptied
        while shelf.open and not self._over.is_set():
            # Who asks is told, here it is tried again; and what closing cancels is no failure.
            with suppress(SurveilgraphError, CancelledError):
                chart = atlas.chart or atlas.begin().result()
                if emptied != shelf.emptied:
                    done, emptied = b"", shelf.emptied
                rest, until = _next(chart.network(), done)
                if until is None or shelf.full:
                    self._full.set()
                elif self._kept(Beside(shelf, chart.state), _given(chart.network(), rest)):
                    done = until
                    continue
                else:
                    atlas.begin().result()
            self._over.wait(_REST)

    def _kept(self, beside: Beside, given: dict[str, list[object]]) -> bool:
        def shelve(tx: Transaction) -> bool:
            read = tx.one("read_proofs", given=given)
            return read is not None and beside.keep(read)

        return self._store.read_once(shelve)


def _next(network: Network, done: bytes) -> tuple[range, bytes | None]:
    """The entities behind `done` whose links are next, and the last of them; None at the end."""
    first = int(np.searchsorted(network.node_ids, done, side="right"))
    if first == network.nodes:
        return range(0), None
    steps = network.out.offset
    last = int(np.searchsorted(steps, steps[first] + _STEPS, side="right")) - 1
    last = min(max(last, first + 1), first + _STEPS, network.nodes)
    return range(first, last), bytes(network.node_ids[last - 1])


def _given(network: Network, nodes: range) -> dict[str, list[object]]:
    steps = network.out.offset
    links = np.unique(network.out.link[steps[nodes.start] : steps[nodes.stop]]).tolist()
    return {
        "rows": [row_of_key(key_of(network, link)) for link in links],
        "ids": [network.node_id(node) for node in nodes],
    }


def shelve_ahead(store: Store) -> None:
    """The words of all links are being read, so that answers need not wait for them."""
    store.companion(Shelving)
