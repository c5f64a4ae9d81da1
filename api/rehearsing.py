"""The first questions, asked by the service itself: Neo4j plans each query when it first sees it.

On a large graph that took the first reader more than a second.
"""

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

from graph import (
    SECURITY_APPARATUS,
    Direction,
    Filters,
    Store,
    SurveilgraphError,
    paths_between,
    read_ahead,
)

_ANY_VENDOR = "kind:Vendor"
_ANY_WAY = Filters(direction=Direction.ANY)
_TWICE = 2


class Rehearsal:
    """What the pages ask, asked once of a store in the background."""

    __slots__ = ("_asking", "_done", "_store")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._asking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="rehearsal")
        self._done: Future[None] = self._asking.submit(self._ask)

    def close(self) -> None:
        """Nothing more is asked: when this returns, nobody asks any more."""
        self._asking.shutdown(wait=True, cancel_futures=True)

    def wait(self) -> None:
        """Returns when all was asked."""
        self._done.result()

    def _ask(self) -> None:
        # Whatever fails here fails again, and is told, when somebody asks.
        with suppress(SurveilgraphError):
            read_ahead(self._store, wait=True)
            self._store.counts()
            self._store.reports(limit=1)
            self._store.find_entities("a", limit=1)
            found = paths_between(self._store, _ANY_VENDOR, SECURITY_APPARATUS, limit=1)
            for path in found.paths:
                start, end = path.hops[0].start, path.hops[-1].end
                self._store.entity(start.id)
                paths_between(self._store, start.name, end.name)
                for filters in (Filters(), _ANY_WAY):
                    # A graph to be walked in any direction is put together once, and how far
                    # everybody is from the apparatus worked out for who asks a second time.
                    for _ in range(_TWICE):
                        self._reached(start.id, filters)

    def _reached(self, source: str, filters: Filters) -> None:
        paths_between(self._store, source, SECURITY_APPARATUS, limit=1, filters=filters)


def rehearse(store: Store, *, wait: bool = False) -> None:
    """The pages' questions are being asked of the store, once; with `wait` they have been."""
    rehearsal = store.companion(Rehearsal)
    if wait:
        rehearsal.wait()
