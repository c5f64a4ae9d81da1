"""Reports with their claims into the database, and the projection of what they touch.

Every batch is one transaction that leaves a whole graph behind: killed between two of them, the
same write started again adds what is missing, and nothing twice.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeAlias

from graph.answers import Written
from graph.claim import Claim
from graph.errors import BadClaim
from graph.projection import (
    ClaimFact,
    EntityState,
    LinkKey,
    entities_of,
    fact_of,
    joined,
    links_of,
    statement_of,
)
from graph.report import Report
from graph.store import rows
from graph.store.land import PARENTS, SEATS
from graph.store.linking import redrawn
from graph.store.nodes import Node, node
from graph.store.settling import Settled, carried_out, planned
from graph.store.state import advance, finish
from graph.store.transaction import Transaction

Told: TypeAlias = tuple[Report, Sequence[Claim]]
# Some hundred claims keep a transaction's memory small and its round trips few.
BATCH = 500
# Reports of few claims are written together, but not so many that their texts fill the memory.
_CHARACTERS = 4_000_000


def batches(told: Iterable[tuple[Report, Iterable[Claim]]]) -> Iterator[list[Told]]:
    """Reports with their claims, together of some hundred claims: a long report is parted, short
    ones come together. Of each report the claims come once, in the order of their ids.

    A claim that two rules found is kept as the better of the two. A claim whose words do not
    stand in its report is a `BadClaim`.
    """
    batch, claims, characters = list[Told](), 0, 0
    for report, found in told:
        ordered = iter(_checked(report, found))
        part = list(islice(ordered, BATCH - claims))
        while True:
            batch.append((report, part))
            claims += len(part)
            characters += len(report.text)
            if claims >= BATCH or characters >= _CHARACTERS:
                yield batch
                batch, claims, characters = [], 0, 0
            if not (part := list(islice(ordered, BATCH - claims))):
                break
    if batch:
        yield batch


def _checked(report: Report, claims: Iterable[Claim]) -> list[Claim]:
    best: dict[str, Claim] = {}
    for claim in claims:
        claim.check_against(report)
        ident = claim.id
        known = best.get(ident)
        if known is None or _worth(claim) > _worth(known):
            best[ident] = claim
    return [best[claim_id] for claim_id in sorted(best)]


def _worth(claim: Claim) -> tuple[bool, float, str]:
    return claim.held, claim.confidence, claim.origin.rule


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    """The reports of a batch as they are stored, how many are new, and which claims are not."""

    reports: Mapping[str, Any]
    created: int
    known: frozenset[str]

    def fact(self, claim: Claim) -> ClaimFact:
        """What a link needs to know of a claim that is being written."""
        report = self.reports[claim.report]
        said_by = report["said_by"] if claim.attributed_to is None else claim.attributed_to
        return fact_of(claim, said_by=said_by, origins=tuple(report["origins"] or ()))


def write_batch(tx: Transaction, told: Sequence[Told]) -> Written:
    """The batch is in the store, projected; what it changed is counted."""
    by_id = {claim.id: claim for _, claims in told for claim in claims}
    begun = _begin(tx, told, list(by_id))
    fresh = {ident: claim for ident, claim in by_id.items() if ident not in begun.known}
    if not fresh:
        if begun.created:
            advance(tx)
        return Written(reports=begun.created)
    states = entities_of(fresh.values())
    written = [rows.claim_row(claim) for claim in fresh.values()]
    read = tx.all("write_claims", given={"ids": sorted(states), "rows": written}, now=tx.now)
    found = {row["id"]: node(row) for row in read}
    links, entities = _project(tx, begun, fresh, states, found)
    return Written(reports=begun.created, claims=len(fresh), entities=entities, links=links)


def _begin(tx: Transaction, told: Sequence[Told], claims: list[str]) -> _Begun:
    """The lock is taken and the reports are there."""
    reports = {report.id: report for report, _ in told}
    found = [
        {"report": rows.report_row(report), "pages": rows.page_rows(report)}
        for report in reports.values()
    ]
    [row] = tx.all("begin_write", given={"reports": found, "claims": claims}, now=tx.now)
    for stored in row["reports"]:
        report = reports[stored["id"]]
        if stored["text_sha256"] != rows.text_hash(report):
            raise BadClaim(
                f"report {report.id} ({report.title!r}) is in the store with another text, which "
                "stays; where the file is the same, read it into a new database instead."
            )
    return _Begun(
        reports={stored["id"]: stored for stored in row["reports"]},
        created=sum(stored["created"] for stored in row["reports"]),
        known=frozenset(row["known"]),
    )


def _project(
    tx: Transaction,
    begun: _Begun,
    fresh: Mapping[str, Claim],
    states: Mapping[str, EntityState],
    found: Mapping[str, Node],
) -> tuple[int, int]:
    """Entities and links are as the fresh claims make them; how many links and entities changed."""
    now = {
        ident: joined(was, states[ident]) if (was := node.own) else states[ident]
        for ident, node in found.items()
    }
    news = {ident: state for ident, state in now.items() if state != found[ident].own}
    held = [claim for claim in fresh.values() if claim.held]
    kin = {claim.subject_id for claim in held if claim.link in (*SEATS, *PARENTS)}
    plan = planned(tx, news, kin, known=found)
    under = {ident: node.under for ident, node in found.items()} | dict(plan.under)
    # Links of what moved are read from entities as they are found now: those come first then.
    settled = carried_out(tx, plan) if plan.moved else Settled(entities=len(plan.rows))
    facts: dict[LinkKey, list[ClaimFact]] = {}
    for claim in held:
        for link in links_of(statement_of(claim), under.__getitem__):
            facts.setdefault(link, []).append(begun.fact(claim))
    links = redrawn(tx, {}, facts)
    left = [] if plan.moved else plan.rows
    finish(tx, entities=left, **links.rows)
    return len(links) + settled.links, settled.entities
