"""A report with what was found in it: its text, and the claims whose quotations stand there."""

from graph.answers import Evidence
from graph.report import Report
from graph.storable import storable
from graph.store import reading
from graph.store.store import Store
from graph.store.transaction import Transaction

# A book of a report: beyond so many claims a page would be more marks than text.
MOST_CLAIMS = 5000
MOST_REPLIES = 20


def claims_of(store: Store, report_id: str) -> tuple[Report, tuple[Evidence, ...]]:
    """The report and its claims in the order of its text, those that wait among them.

    What a person rejected is left out. `UnknownReport` when there is no such report.
    """

    def reported(tx: Transaction) -> tuple[Report, tuple[Evidence, ...]]:
        asked = storable(report_id)
        report = reading.report(tx, asked)
        row = tx.one("list_report_claims", id=asked, limit=MOST_CLAIMS)
        ids: list[str] = row["ids"] if row else []
        found = reading.evidence(tx, ids)
        return report, tuple(found[ident] for ident in ids)

    return store.read(reported)


def waiting_replies(store: Store, entity_id: str) -> tuple[Evidence, ...]:
    """Replies of or to an entity that nobody has reviewed yet, at most 20: they are no links."""

    def waiting(tx: Transaction) -> tuple[Evidence, ...]:
        row = tx.one("list_waiting_replies", id=storable(entity_id), limit=MOST_REPLIES)
        ids: list[str] = row["ids"] if row else []
        found = reading.evidence(tx, ids)
        return tuple(found[ident] for ident in ids)

    return store.read(waiting)
