"""What was known before a moment, read from the store: claims, what they call whom, and rulings."""

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Any

from graph.identity.named import Named
from graph.origins import origins
from graph.past.bygone import Bygone, Said, bygone
from graph.past.standing import said_of, stood
from graph.projection import EntityState, joined
from graph.rulings import REVIEWER, Decision, Rereading
from graph.store import records
from graph.store.judging import CLAIM, IDENTITY, ORIGIN, REPLY, REREADING, RETRACTION
from graph.store.land import PARENTS, SEATS, compared
from graph.store.restanding import decision, rereading, state
from graph.store.transaction import Transaction

Rulings = Mapping[str, list[Any]]


def recalled(tx: Transaction, before: str) -> Bygone:
    """The graph as it was known before a moment, computed whole: two kilobytes a claim."""
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
        row["id"]: said_of(
            row,
            stood(
                row,
                decisions=decided.get(row["id"], ()),
                rereadings=reread.get(row["id"], ()),
                replies=replies.get(row["id"], ()),
            ),
            back.get(row["report"], ()),
        )
        for row in tx.rows("read_claims_known", before=before)
    }


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
