"""The same rows as the store writes, by hand-written UNWIND … MERGE: what its writing is held to.

Everything is computed beforehand, also what the links of a batch look like; nothing is read.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from neo4j import Driver, ManagedTransaction

from graph import Claim, Report
from graph.identified import Identified
from graph.projection import (
    ClaimFact,
    LinkKey,
    entities_of,
    fact_of,
    link_of,
    links_of,
    statement_of,
)
from graph.queries import load
from graph.store import rows
from graph.store.nodes import bare, row_of

Batch = dict[str, list[dict[str, Any]]]


def by_hand(told: Sequence[tuple[Report, list[Claim]]]) -> Batch:
    """The rows of some reports, in the order in which they have to be written."""
    claims = [Identified.of(claim) for _, found in told for claim in found]
    states = entities_of(claims)
    return {
        "bench/bare_reports": [
            {"report": rows.report_row(report), "pages": rows.page_rows(report)}
            for report, _ in told
        ],
        "bench/bare_entities": [
            row
            for ident, state in sorted(states.items())
            if (row := row_of(bare(ident), state, state, None, alone=True))
        ],
        "bench/bare_claims": [_claim(claim) for claim in claims],
        "bench/bare_products": [
            {"id": row["id"]} | _end(row, "PRODUCT", "product")
            for row in map(rows.claim_row, claims)
            if len(row["ends"]) > 2  # noqa: PLR2004 - subject and object
        ],
        "bench/bare_sales": list(_links(told)),
    }


def _claim(known: Identified) -> dict[str, Any]:
    row = rows.claim_row(known)
    said = {"id": row["id"], "report": row["report"], "properties": row["properties"]}
    return said | _end(row, "SUBJECT", "subject") | _end(row, "OBJECT", "object")


def _end(row: dict[str, Any], role: str, name: str) -> dict[str, Any]:
    end = next(end for end in row["ends"] if end["role"] == role)
    return {name: end["entity"], f"said_of_{name}": end["properties"]}


def _links(told: Iterable[tuple[Report, list[Claim]]]) -> Iterable[dict[str, Any]]:
    facts: defaultdict[LinkKey, list[ClaimFact]] = defaultdict(list)
    for report, claims in told:
        for known in map(Identified.of, claims):
            if not known.claim.held:
                continue
            for key in links_of(statement_of(known), str):
                facts[key].append(fact_of(known, said_by=report.title))
    for key in sorted(facts):
        fields = rows.link_properties(link_of(key, facts[key]))
        yield {"source": key.source, "target": key.target, "properties": fields}


def write_by_hand(driver: Driver, batch: Batch) -> None:
    """One batch in one transaction, one query for each kind of row."""

    def work(tx: ManagedTransaction) -> None:
        for query, found in batch.items():
            tx.run(load(query).text, rows=found).consume()

    with driver.session() as session:
        session.execute_write(work)
