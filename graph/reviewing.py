"""What needs a person, and what the person decides: the door to review for every other room.

Suggested merges (`suggesting`) are found among all entities: of pairs with names alike the
likeliest are compared, and every entity with what it was called before.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.alike import Suggestion
from graph.answers import Evidence, Link
from graph.correction import Correction
from graph.errors import BadJudgement
from graph.identity import Judgement, Retraction, Verdict
from graph.repeats import Repeats, repeats
from graph.rulings import Answer, Decision, Derivation, Reply
from graph.store import deciding, judging, reading
from graph.store.finding import resolve
from graph.store.store import Store
from graph.store.stored import stored
from graph.store.transaction import Transaction
from graph.suggesting import suggested
from graph.untied import Untied, untied
from graph.vocabulary import DENIALS, LinkKind, Status

_SEARCH_SECONDS = 120.0
_MOST_DISPUTED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """What needs a person: claims that wait, merges that are suggested, links that are disputed.

    `waiting` counts all claims that wait; `compared` says among how many entities merges were
    looked for, and `complete` whether every pair with names alike was compared. `repeats` are
    reports that may repeat others, `replies` answers that nobody has tied to what they answer.
    """

    claims: tuple[Evidence, ...]
    waiting: int
    merges: tuple[Suggestion, ...]
    disputed: tuple[Link, ...]
    compared: int
    complete: bool
    repeats: Repeats
    replies: tuple[Untied, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InContext:
    """A claim in the paragraph it stands in: `before`, the quotation, and `after`."""

    claim: Evidence
    before: str
    after: str


def queue(store: Store, *, limit: int = 20, offset: int = 0) -> Queue:
    """What needs a person, the surest first; of each kind at most `limit`."""

    def review(tx: Transaction) -> Queue:
        return _queue(store, tx, limit, offset)

    return store.read_whole(review, seconds=_SEARCH_SECONDS)[1]


def queue_in_context(
    store: Store, *, limit: int = 20, offset: int = 0
) -> tuple[Queue, tuple[InContext, ...]]:
    """The same, and each of its claims with the rest of its paragraph."""

    def review(tx: Transaction) -> tuple[Queue, tuple[InContext, ...]]:
        found = _queue(store, tx, limit, offset)
        return found, tuple(_context(tx, claim) for claim in found.claims)

    return store.read_whole(review, seconds=_SEARCH_SECONDS)[1]


def _queue(store: Store, tx: Transaction, limit: int, offset: int) -> Queue:
    row = tx.one("list_waiting", skip=offset, limit=limit)
    ids: list[str] = row["ids"] if row else []
    found = reading.evidence(tx, ids)
    merges = suggested(tx, limit)
    return Queue(
        claims=tuple(found[ident] for ident in ids),
        waiting=row["total"] if row else 0,
        merges=merges.found,
        disputed=reading.disputed(tx, min(limit, _MOST_DISPUTED)),
        compared=merges.compared,
        complete=merges.complete,
        repeats=repeats(store, tx, limit),
        replies=untied(tx, limit),
    )


def in_context(store: Store, claim_id: str) -> InContext:
    """A claim with the rest of its paragraph: the words beside what was made of them."""

    def context(tx: Transaction) -> InContext:
        return _context(tx, reading.claim(tx, claim_id))

    return store.read_whole(context)[1]


def _context(tx: Transaction, claim: Evidence) -> InContext:
    text = reading.report(tx, claim.report.id).text
    start = text.rfind("\n\n", 0, claim.start) + 2 if "\n\n" in text[: claim.start] else 0
    end = text.find("\n\n", claim.end)
    return InContext(
        claim=claim,
        before=text[start : claim.start],
        after=text[claim.end : end if end >= 0 else len(text)],
    )


def accept(store: Store, claim_id: str, *, by: str, why: str) -> Decision:
    """The claim is held: it speaks for its links, whatever its confidence."""
    return _decide(
        store, Decision(claim=claim_id, answer=Answer.ACCEPT, by=by, at=store.now(), why=why)
    )


def reject(store: Store, claim_id: str, *, by: str, why: str) -> Decision:
    """The claim speaks for nothing any more; it stays to be read."""
    return _decide(
        store, Decision(claim=claim_id, answer=Answer.REJECT, by=by, at=store.now(), why=why)
    )


def correct(store: Store, claim_id: str, said: Correction, *, by: str, why: str) -> Decision:
    """Another claim with the same words takes the place of this one; `BadClaim` if it cannot."""
    return _decide(
        store,
        Decision(claim=claim_id, answer=Answer.CORRECT, by=by, at=store.now(), why=why),
        said,
    )


def _decide(store: Store, asked: Decision, said: Correction | None = None) -> Decision:
    """The decision with its `twins`: of the product, or of the seller, in the same words."""
    return store.change(lambda tx: deciding.decide(tx, asked, said))


def judge(  # noqa: PLR0913 - one argument for each part of a judgement
    store: Store, one: str, other: str, verdict: Verdict, *, by: str, why: str
) -> Judgement:
    """Whether two entities are one body: `one` is the id that stays; ids, names or aliases."""
    ids = store.read(lambda tx: (_exact(tx, one), _exact(tx, other)))
    said = Judgement(one=ids[0], other=ids[1], verdict=verdict, by=by, at=store.now(), why=why)
    store.change(lambda tx: judging.judge(tx, said))
    return said


def _exact(tx: Transaction, reference: str) -> str:
    """An id means itself, merged or not: only so can two merged names be judged apart."""
    return reference if tx.one("read_fate", id=reference) else resolve(tx, reference).id


def derive(store: Store, report: str, origin: str, *, by: str, why: str) -> Derivation:
    """A report repeats, cites or translates another: both count as one source."""
    said = Derivation(report=report, origin=origin, by=by, at=store.now(), why=why)
    store.change(lambda tx: judging.derive(tx, said))
    return said


def independent(store: Store, one: str, other: str, *, by: str, why: str) -> Derivation:
    """Two reports are sources of their own, whatever they share: nothing suggests it again."""
    said = Derivation(report=one, origin=other, by=by, at=store.now(), why=why, independent=True)
    store.change(lambda tx: judging.derive(tx, said))
    return said


def reply_to(store: Store, reply: str, claims: Iterable[str], *, by: str, why: str) -> Reply:
    """A claim that quotes an answer is shown beside the claims it answers; it becomes no link.

    Without claims it answers none, and nothing suggests that it might.
    An answer says that somebody replied, or denies something, or is told on somebody's word;
    `BadJudgement` for any other claim.
    """
    given = tuple(dict.fromkeys(claims))
    words = store.read(lambda tx: stored(tx, reply))
    denies = words.status in DENIALS
    replied = words.link is LinkKind.REPLIED_TO and words.status is not Status.PLANNED
    if not (replied or denies or words.attributed_to):
        raise BadJudgement(f"Claim {reply} is nobody's answer, but the report's own word.")
    said = Reply(reply=reply, claims=given, by=by, at=store.now(), why=why)
    store.change(lambda tx: judging.answer(tx, said))
    return said


def undo(store: Store, ruling: str, *, by: str, why: str) -> Retraction:
    """Any decision is taken back, its twins with it: the graph is as it was without it."""
    said = Retraction(judgement=ruling, by=by, at=store.now(), why=why)
    return store.change(lambda tx: judging.take_back(tx, said))
