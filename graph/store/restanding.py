"""Claims stand as people decided, and entities and links follow."""

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any

from graph.claim import Mention, Span
from graph.projection import EntityState, LinkKey, entity_of, joined
from graph.rulings import Answer, Decision, Rereading, Standing, Weight, standing_of
from graph.store.land import PARENTS, SEATS
from graph.store.linking import links_under, project
from graph.store.nodes import nodes
from graph.store.settling import settle
from graph.store.transaction import Transaction
from graph.vocabulary import Kind

# Where a name stands makes no difference to the entity.
_SOMEWHERE = Span(0, 1)


def restand(tx: Transaction, claims: Sequence[str]) -> None:
    """The given claims count as the decisions on them say, and so do the entities they name."""
    read = stand(tx, claims)
    ends = sorted({end for row in read for end in row["ends"]})
    now = states(tx, ends)
    was = nodes(tx, ends)
    fresh = {ident: now.get(ident) for ident in ends if now.get(ident) != was[ident].own}
    kin = any(row["link"] in (*SEATS, *PARENTS) for row in read)
    settle(tx, fresh, ends if kin else (), known=was)
    touched: dict[LinkKey, list[str]] = {}
    for row in tx.all("read_statement", ids=sorted(claims)):
        for link in links_under(row):
            touched.setdefault(link, []).append(row["id"])
    project(tx, touched)


def stand(tx: Transaction, claims: Iterable[str]) -> list[Any]:
    """The given claims count as the decisions on them say; the graph does not follow yet."""
    read = tx.all("read_standings", ids=sorted(claims))
    differ = [wanted for row in read if (wanted := _standing_row(row)) != row["stands"]]
    if differ:
        tx.run("write_standings", rows=differ)
    return read


def _standing_row(row: Any) -> dict[str, Any]:  # noqa: ANN401
    decisions = [decision(fields) for fields in row["decisions"]]
    rereadings = [rereading(fields) for fields in row["rereadings"]]
    found: Standing = standing_of(
        Weight(claim=row["id"], confidence=row["found_confidence"], held=row["found_held"]),
        extractor=row["extractor"],
        decisions=decisions,
        rereadings=rereadings,
    )
    return {
        "id": row["id"],
        "held": found.held,
        "found_held": found.read_held if decisions else None,
        "rejected": True if found.rejected else None,
        "reviewed_by": found.by,
        "replies": sorted(set(row["replies"])) or None,
        "read_by": found.read_by,
        "lost": True if found.lost else None,
        "reopened": True if found.reopened else None,
        "confidence": found.confidence,
        "first_held": row["found_held"] if rereadings else None,
        "first_confidence": row["found_confidence"] if rereadings else None,
    }


def decision(fields: Any) -> Decision:  # noqa: ANN401
    """A stored decision about a claim."""
    return Decision(
        claim=fields["claim"],
        answer=Answer(fields["answer"]),
        by=fields["by"],
        at=fields["at"],
        why=fields["why"],
        instead=fields.get("instead"),
    )


def rereading(fields: Any) -> Rereading:  # noqa: ANN401
    """A stored reading of a report by a reader of another version."""
    told = zip(fields["weighed"], fields["confidences"], fields["holds"], strict=True)
    return Rereading(
        report=fields["report"],
        by=fields["by"],
        at=fields["at"],
        lost=tuple(fields["lost"]),
        weighed=tuple(Weight(claim=one, confidence=sure, held=held) for one, sure, held in told),
    )


def states(tx: Transaction, ids: Iterable[str]) -> dict[str, EntityState]:
    """What all claims that count make of each entity by itself; nothing where there are none."""
    found: dict[str, list[EntityState]] = {}
    for row in tx.rows("read_mentions", ids=sorted(ids)):
        found.setdefault(row["id"], []).append(state(row))
    return {ident: reduce(joined, several) for ident, several in found.items()}


def state(row: Any) -> EntityState:  # noqa: ANN401
    """What one mention, as `read_mentions` gives it, says of its entity."""
    mention = Mention(
        name=row["name"],
        kinds=tuple(map(Kind, row["kinds"])),
        span=_SOMEWHERE,
        words=_SOMEWHERE,
        described=row["described"],
        country=row["country"],
        aliases=tuple(row["aliases"]),
    )
    return entity_of(mention, row["id"], held=row["held"])
