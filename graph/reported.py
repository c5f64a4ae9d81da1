"""A report with what was found in it: its text, and the claims whose quotations stand there."""

from graph.answers import Evidence
from graph.report import Report
from graph.storable import storable
from graph.store import reading
from graph.store.store import Store
from graph.store.transaction import Transaction

# A book of a report: beyond so many claims a page would be more marks than text.
MOST_CLAIMS = 5000


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
