"""Reports with their claims into the database, and the projection of what they touch.

Every batch is one transaction that leaves a whole graph behind: killed between two of them, the
same write started again adds what is missing, and nothing twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.answers import Written
from graph.errors import BadClaim
from graph.identified import Identified
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
from graph.store.land import PARENTS, SEATS
from graph.store.linking import redrawn
from graph.store.nodes import Node, node
from graph.store.preparing import Batch
from graph.store.settling import Settled, carried_out, planned
from graph.store.state import advance, finish
from graph.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    """The reports of a batch as they are stored, how many are new, and which claims are not."""

    reports: Mapping[str, Any]
    created: int
    known: frozenset[str]

    def fact(self, one: Identified) -> ClaimFact:
        """What a link needs to know of a claim that is being written."""
        report, attributed_to = self.reports[one.claim.report], one.claim.attributed_to
        said_by = report["said_by"] if attributed_to is None else attributed_to
        return fact_of(one, said_by=said_by, origins=tuple(report["origins"] or ()))


def write_batch(tx: Transaction, batch: Batch) -> Written:
    """The batch is in the store, projected; what it changed is counted."""
    begun = _begin(tx, batch)
    fresh = {ident: one for ident, one in batch.claims.items() if ident not in begun.known}
    if not fresh:
        if begun.created:
            advance(tx)
        return Written(reports=begun.created)
    states = entities_of(fresh.values()) if begun.known else batch.states
    written = [batch.claim_rows[ident] for ident in fresh]
    read = tx.all("write_claims", given={"ids": sorted(states), "rows": written}, now=tx.now)
    found = {row["id"]: node(row) for row in read}
    links, entities = _project(tx, begun, fresh, states, found)
    return Written(reports=begun.created, claims=len(fresh), entities=entities, links=links)


def _begin(tx: Transaction, batch: Batch) -> _Begun:
    """The lock is taken and the reports are there."""
    given = {"reports": list(batch.reports.values()), "claims": list(batch.claims)}
    [found] = tx.all("begin_write", given=given, now=tx.now)
    for stored in found["reports"]:
        row = batch.reports[stored["id"]]["report"]
        if stored["text_sha256"] != row["text_sha256"]:
            raise BadClaim(
                f"report {row['id']} ({row['title']!r}) is in the store with another text, which "
                "stays; where the file is the same, read it into a new database instead."
            )
    return _Begun(
        reports={stored["id"]: stored for stored in found["reports"]},
        created=sum(stored["created"] for stored in found["reports"]),
        known=frozenset(found["known"]),
    )


def _project(
    tx: Transaction,
    begun: _Begun,
    fresh: Mapping[str, Identified],
    states: Mapping[str, EntityState],
    found: Mapping[str, Node],
) -> tuple[int, int]:
    """Entities and links are as the fresh claims make them; how many links and entities changed."""
    now = {
        ident: joined(was, states[ident]) if (was := node.own) else states[ident]
        for ident, node in found.items()
    }
    news = {ident: state for ident, state in now.items() if state != found[ident].own}
    held = [one for one in fresh.values() if one.claim.held]
    kin = {one.subject for one in held if one.claim.link in (*SEATS, *PARENTS)}
    plan = planned(tx, news, kin, known=found)
    under = {ident: node.under for ident, node in found.items()} | dict(plan.under)
    # Links of what moved are read from entities as they are found now: those come first then.
    settled = carried_out(tx, plan) if plan.moved else Settled(entities=len(plan.rows))
    facts: dict[LinkKey, list[ClaimFact]] = {}
    for one in held:
        for link in links_of(statement_of(one), under.__getitem__):
            facts.setdefault(link, []).append(begun.fact(one))
    links = redrawn(tx, {}, facts)
    left = [] if plan.moved else plan.rows
    finish(tx, entities=left, **links.rows)
    return len(links) + settled.links, settled.entities


def together(one: Written, other: Written) -> Written:
    """What two writes changed."""
    return Written(
        reports=one.reports + other.reports,
        claims=one.claims + other.claims,
        entities=one.entities + other.entities,
        links=one.links + other.links,
    )
