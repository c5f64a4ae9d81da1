"""One report's claims into the database, and the projection of what they touch.

Every batch is one transaction that leaves a whole graph behind: killed between two of them, the
same write started again adds what is missing, and nothing twice.
"""

from collections.abc import Iterable, Iterator, Sequence

from graph.answers import Written
from graph.claim import Claim
from graph.errors import BadClaim
from graph.projection import LinkKey, entities_of, joined, link_of, links_of
from graph.report import Report
from graph.store import records, rows
from graph.store.transaction import Transaction
from graph.vocabulary import LinkKind

# Some hundred claims keep a transaction's memory small and its round trips few.
BATCH = 500


def batches(report: Report, claims: Iterable[Claim]) -> Iterator[tuple[Claim, ...]]:
    """The claims once each, in the order of their ids, in batches; at least one, even if empty.

    A claim that two rules found is kept as the better of the two. A claim whose words do not
    stand in `report` is a `BadClaim`: then nothing has been written.
    """
    best: dict[str, Claim] = {}
    for claim in claims:
        claim.check_against(report)
        known = best.get(claim.id)
        if known is None or _worth(claim) > _worth(known):
            best[claim.id] = claim
    ordered = [best[claim_id] for claim_id in sorted(best)]
    for start in range(0, max(len(ordered), 1), BATCH):
        yield tuple(ordered[start : start + BATCH])


def _worth(claim: Claim) -> tuple[bool, float, str]:
    return claim.held, claim.confidence, claim.origin.rule


def write_batch(tx: Transaction, report: Report, claims: Sequence[Claim]) -> Written:
    """The batch is in the store, projected; what it changed is counted."""
    # Locks come first, always in one order: report, then entities by id. What is read after them
    # is the truth until the transaction ends, whoever else is writing.
    created = _write_report(tx, report)
    known = {row["id"] for row in tx.rows("read_known_claims", ids=[claim.id for claim in claims])}
    fresh = [claim for claim in claims if claim.id not in known]
    if not fresh:
        return Written(reports=created)
    states = entities_of(fresh)
    tx.run("lock_entities", ids=sorted(states))
    tx.run("write_claims", report=report.id, rows=[rows.claim_row(claim) for claim in fresh])
    changed = []
    for row in tx.all("read_entity_states", ids=sorted(states)):
        was = records.entity_state(row)
        now = joined(was, states[row["id"]]) if was else states[row["id"]]
        if now != was:
            changed.append(rows.entity_row(now, was))
    tx.run("write_entities", rows=changed)
    return Written(
        reports=created, claims=len(fresh), entities=len(changed), links=_project_links(tx, fresh)
    )


def _write_report(tx: Transaction, report: Report) -> int:
    row = tx.one("write_report", report=rows.report_row(report), pages=rows.page_rows(report))
    if row is None or row["text_sha256"] != rows.text_hash(report):
        raise BadClaim(
            f"Report {report.id} ({report.title!r}) is in the store with another text: the same "
            "file was read differently then, so that offsets into it would not agree."
        )
    return int(row["created"])


def _project_links(tx: Transaction, fresh: Sequence[Claim]) -> int:
    touched: dict[LinkKey, list[str]] = {}
    for claim in fresh:
        for link in links_of(claim):
            touched.setdefault(link, []).append(claim.id)
    asked = [
        {"source": link.source, "kind": link.kind.value, "target": link.target, "claims": claims}
        for link, claims in sorted(touched.items())
    ]
    changed = []
    for row in tx.all("read_link_claims", rows=asked):
        link = LinkKey(row["source"], LinkKind(row["kind"]), row["target"])
        properties = rows.link_properties(link_of(link, map(records.claim_fact, row["facts"])))
        if properties != row["link"]:
            ends = {"source": link.source, "kind": link.kind.value, "target": link.target}
            changed.append({**ends, "properties": properties})
    tx.run("write_links", rows=changed)
    return len(changed)
