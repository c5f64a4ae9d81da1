"""A decision about a claim, and about those that tell the same sale: one write transaction."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.claim import Claim, Span
from graph.correction import Correction, corrected
from graph.errors import BadClaim, UnknownClaim
from graph.rulings import Answer, Decision
from graph.store import judging, reading, records
from graph.store.state import alone
from graph.store.stored import stored
from graph.store.transaction import Transaction
from graph.twins import Telling, following, mirrored, parted
from graph.vocabulary import LinkKind, Status


@dataclass(frozen=True, slots=True)
class _Made:
    """A decision with the claim that it puts in the place of another."""

    decision: Decision
    instead: Claim | None = None


def decide(tx: Transaction, asked: Decision, said: Correction | None = None) -> Decision:
    """The decision as it was made, with those on its twins; `said` is what a correction says."""
    alone(tx)
    told = _tellings(tx, asked.claim)
    made = _made(tx, asked, said)
    if made is None:
        raise BadClaim(f"The correction of claim {asked.claim} says the same: accept it instead.")
    lead = made.decision
    others = list(_others(tx, asked, said, told))
    twins = tuple(replace(one.decision, along=lead.id) for one in others)
    whole = replace(lead, twins=twins)
    written = [one.instead for one in (made, *others) if one.instead]
    judging.decide(tx, whole, written)
    return whole


def _others(
    tx: Transaction, asked: Decision, said: Correction | None, told: dict[str, Telling]
) -> Iterator[_Made]:
    leading = told[asked.claim]
    correction = mirrored(said, of_sale=leading.product is not None) if said else None
    if said and correction is None:
        return
    apart = bool(said and parted(said))
    for twin in following(leading, asked.answer, told.values()):
        answer = Answer.REJECT if apart else asked.answer
        decision = replace(asked, claim=twin.id, answer=answer)
        if made := _made(tx, decision, None if apart else correction):
            yield made


def _made(tx: Transaction, asked: Decision, said: Correction | None) -> _Made | None:
    """The decision with what it puts in the claim's place; None where that says the same."""
    if said is None:
        return _Made(asked)
    claim = stored(tx, asked.claim)
    instead = corrected(claim, reading.report(tx, claim.report), said, asked.by)
    if _same(instead, claim):
        return None
    return _Made(replace(asked, instead=instead.id), instead)


def _same(instead: Claim, claim: Claim) -> bool:
    dates = [(one.valid.start, one.valid.end) for one in (instead, claim)]
    return replace(instead, origin=claim.origin).id == claim.id and dates[0] == dates[1]


def _tellings(tx: Transaction, claim: str) -> dict[str, Telling]:
    """The claim and those that may be its twins, by id; `UnknownClaim` if there is none."""
    found = {
        row["id"]: Telling(
            id=row["id"],
            link=LinkKind(row["link"]),
            subject=row["subject"],
            object=row["object"],
            product=row["product"],
            span=Span(row["start"], row["end"]),
            status=Status(row["status"]),
            valid=records.validity(row),
            held=row["held"],
            rejected=row["rejected"],
        )
        for row in tx.all("read_twins", id=claim)
    }
    if not found:
        raise UnknownClaim(f"No claim has the id {claim!r}.")
    return found
