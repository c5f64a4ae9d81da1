"""A report that speaks for nothing any more, as where a corrected version of it was read."""

from graph.reported import claims_of
from graph.reviewing import reject
from graph.store.store import Store

__all__ = ["withdraw"]


def withdraw(store: Store, report_id: str, *, by: str, why: str) -> int:
    """The report speaks for nothing any more; it stays to be read. How many claims were rejected.

    `UnknownReport` when there is no such report. Stopped amid it, the same again does the rest.
    """
    done: set[str] = set()
    while claims := [one.id for one in claims_of(store, report_id)[1] if one.id not in done]:
        for claim in claims:
            if claim not in done:
                done |= {claim, *(one.claim for one in reject(store, claim, by=by, why=why).twins)}
    return len(done)
