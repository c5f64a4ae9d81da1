"""What was known before a moment, read from the store: claims, what they call whom, and rulings."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import reduce
from typing import Any

from graph.errors import BadQuestion
from graph.identity.named import Named
from graph.origins import origins
from graph.past.bygone import Bygone, Said, bygone
from graph.projection import ClaimFact, EntityState, Statement, joined
from graph.rulings import REVIEWER, Decision, Rereading, Standing, Weight, standing_of
from graph.store import records
from graph.store.judging import CLAIM, IDENTITY, ORIGIN, REPLY, REREADING, RETRACTION
from graph.store.land import PARENTS, SEATS, compared
from graph.store.restanding import decision, rereading, state
from graph.store.transaction import Transaction
from graph.vocabulary import Kind, LinkKind, Status

# A past day is computed in memory, about two kilobytes a claim.
MOST_CLAIMS = 1_000_000

Rulings = Mapping[str, list[Any]]


def recalled(tx: Transaction, before: str) -> Bygone:
    """The graph as it was known before a moment; `BadQuestion` where that is too much to hold."""
    row = tx.one("count_claims_known", before=before)
    if row and row["number"] > MOST_CLAIMS:
        raise BadQuestion(
            "as_known_on",
            f"{row['number']} claims were known then; a past day can be answered for "
            f"{MOST_CLAIMS} at most.",
        )
    rulings = _rulings(tx, before)
    said = _said(tx, before, rulings)
    own = _own(tx, before, said)
    judgements = [records.judgement(fields) for fields in rulings[IDENTITY]]
    named = _named(tx, before, own, said)
    return bygone(list(said.values()), own, named, judgements)


def _rulings(tx: Transaction, before: str) -> Rulings:
    """By kind, those that were made and not taken back by then."""
    known = [row["ruling"] for row in tx.rows("read_rulings_known", before=before)]
    gone = {fields["judgement"] for fields in known if fields["kind"] == RETRACTION}
    kinds = (IDENTITY, CLAIM, ORIGIN, REPLY, REREADING, RETRACTION)
    counted: dict[str, list[Any]] = {kind: [] for kind in kinds}
    for fields in known:
        if fields["id"] not in gone:
            counted[fields["kind"]].append(fields)
    return counted


def _said(tx: Transaction, before: str, rulings: Rulings) -> dict[str, Said]:
    decided: dict[str, list[Decision]] = {}
    for one in map(decision, rulings[CLAIM]):
        for ident in filter(None, (one.claim, one.instead)):
            decided.setdefault(ident, []).append(one)
    replies: dict[str, set[str]] = {}
    for fields in rulings[REPLY]:
        for ident in fields["answers"]:
            replies.setdefault(ident, set()).add(fields["reply"])
    reread: dict[str, list[Rereading]] = {}
    for again in map(rereading, rulings[REREADING]):
        for ident in again.claims:
            reread.setdefault(ident, []).append(again)
    derived: dict[str, set[str]] = {}
    for fields in rulings[ORIGIN]:
        if "independent" in fields:
            continue
        derived.setdefault(fields["report"], set()).add(fields["origin"])
    back = origins({report: frozenset(found) for report, found in derived.items()})
    return {
        row["id"]: _one(row, _standing(row, decided, reread, replies), back)
        for row in tx.rows("read_claims_known", before=before)
    }


def _standing(
    row: Any,  # noqa: ANN401
    decided: Mapping[str, list[Decision]],
    reread: Mapping[str, list[Rereading]],
    replies: Mapping[str, set[str]],
) -> Standing:
    found = standing_of(
        Weight(claim=row["id"], confidence=row["confidence"], held=row["found_held"]),
        extractor=row["extractor"],
        decisions=decided.get(row["id"], ()),
        rereadings=reread.get(row["id"], ()),
    )
    return replace(found, replies=tuple(sorted(replies.get(row["id"], ()))))


def _one(row: Any, standing: Standing, back: Mapping[str, tuple[str, ...]]) -> Said:  # noqa: ANN401
    return Said(
        statement=Statement(
            id=row["id"],
            link=LinkKind(row["link"]),
            subject=row["subject"],
            object=row["object"],
            product=row["product"],
            product_kinds=tuple(map(Kind, row["product_kinds"] or ())),
        ),
        fact=ClaimFact(
            id=row["id"],
            report=row["report"],
            said_by=row["said_by"],
            status=Status(row["status"]),
            confidence=standing.confidence,
            valid=records.validity(row, "start", "end"),
            # The words are fetched for what is shown.
            quote="",
            origins=back.get(row["report"], ()),
        ),
        standing=standing,
    )


def _own(tx: Transaction, before: str, said: Mapping[str, Said]) -> dict[str, EntityState | None]:
    # Where nobody decided, a claim stands as it was found: then the same words are read once.
    rows = tx.rows("read_mentions_known", before=before, reviewer=REVIEWER)
    states: dict[str, list[EntityState]] = {}
    for row in rows:
        spoken = states.setdefault(row["id"], [])
        held, rejected = row["found_held"], False
        if row["claim"] is not None:
            standing = said[row["claim"]].standing
            held, rejected = standing.held, standing.rejected
        if not rejected:
            spoken.append(state(dict(row) | {"held": held}))
    return {ident: reduce(joined, found) if found else None for ident, found in states.items()}


def _named(
    tx: Transaction,
    before: str,
    own: Mapping[str, EntityState | None],
    said: Mapping[str, Said],
) -> Iterable[Named]:
    parents: dict[str, set[str]] = {}
    seats: dict[str, set[str]] = {}
    rows = tx.rows("read_kinship_known", before=before, kinds=[*SEATS, *PARENTS])
    for row in rows:
        if not said[row["claim"]].standing.held:
            continue
        if row["link"] in PARENTS:
            parents.setdefault(row["id"], set()).add(row["name"])
        elif row["country"]:
            seats.setdefault(row["id"], set()).add(row["country"])
    for ident, known in own.items():
        if known and known.held and not known.described:
            yield compared(known, sorted(parents.get(ident, ())), sorted(seats.get(ident, ())))
