"""One report's claims into the database, and the projection of what they touch.

Every batch is one transaction that leaves a whole graph behind: killed between two of them, the
same write started again adds what is missing, and nothing twice.
"""

from collections.abc import Iterable, Iterator, Sequence

from graph.answers import Written
from graph.claim import Claim
from graph.errors import BadClaim
from graph.projection import LinkKey, ends_of, entities_of, joined, links_of, statement_of
from graph.report import Report
from graph.store import rows
from graph.store.land import PARENTS, SEATS
from graph.store.linking import project
from graph.store.nodes import nodes
from graph.store.settling import settle
from graph.store.state import advance, alone
from graph.store.transaction import Transaction

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
    # The lock comes first: what is read after it is the truth until the transaction ends.
    alone(tx)
    created = _write_report(tx, report)
    known = {row["id"] for row in tx.rows("read_known_claims", ids=[claim.id for claim in claims])}
    fresh = [claim for claim in claims if claim.id not in known]
    if not fresh:
        if created:
            advance(tx)
        return Written(reports=created)
    ends = {mention.entity_id(c.report) for c in fresh for _role, mention in ends_of(c)}
    tx.run("lock_entities", ids=sorted(ends))
    tx.run("write_claims", report=report.id, rows=[rows.claim_row(claim) for claim in fresh])
    links, entities = _project(tx, fresh)
    advance(tx)
    return Written(reports=created, claims=len(fresh), entities=entities, links=links)


def _write_report(tx: Transaction, report: Report) -> int:
    row = tx.one("write_report", report=rows.report_row(report), pages=rows.page_rows(report))
    if row is None or row["text_sha256"] != rows.text_hash(report):
        raise BadClaim(
            f"Report {report.id} ({report.title!r}) is in the store with another text: the same "
            "file was read differently then, so that offsets into it would not agree."
        )
    return int(row["created"])


def _project(tx: Transaction, fresh: Sequence[Claim]) -> tuple[int, int]:
    """Entities and links are as the fresh claims make them; how many links and entities changed."""
    states = entities_of(fresh)
    found = nodes(tx, states)
    now = {
        ident: joined(was, states[ident]) if (was := node.own) else states[ident]
        for ident, node in found.items()
    }
    news = {ident: state for ident, state in now.items() if state != found[ident].own}
    held = [claim for claim in fresh if claim.held]
    kin = {claim.subject_id for claim in held if claim.link in (*SEATS, *PARENTS)}
    settled = settle(tx, news, kin, known=found)
    under = {ident: node.under for ident, node in found.items()} | dict(settled.under)
    touched: dict[LinkKey, list[str]] = {}
    for claim in held:
        for link in links_of(statement_of(claim), under.__getitem__):
            touched.setdefault(link, []).append(claim.id)
    return project(tx, touched) + settled.links, settled.entities
