"""Two readers of one report: what a model says as rules and scorer do, and what it contradicts.

A model may move a claim within the review queue or into it, never out of it:
docs/decisions/0060-two-readers.md says why.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph import ACCUSATIONS, WALKABLE, Claim, LinkKind, Mention, Status, key
from ingest.grammar.confidence import confidence
from ingest.llm.gate import RULE

_ALONE, _AGREES = f"{RULE}.alone", f"{RULE}.agrees"
_MUTUAL = frozenset({LinkKind.LINKED_TO})
# By what both ends are called, then by the claim's id.
_Index = Mapping[frozenset[str], Mapping[str, Claim]]


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of the model that became a claim, and the status that the model gave it.

    The claim's own status is the grammar's, where that reads doubt.
    """

    claim: Claim
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The claims of two readers as one list.

    Of those found without the model it `agreed` with so many and `contradicted` so many; `unheld`
    of these would have been held.
    """

    claims: tuple[Claim, ...]
    agreed: int = 0
    contradicted: int = 0
    unheld: int = 0


def by_model(said: Iterable[Said], offline: Iterable[Claim], by: str) -> tuple[Claim, ...]:
    """The model's claims alone, signed. One is held only where what it agrees with is."""
    index = _by_ends(offline)
    own: dict[str, Claim] = {}
    for one in said:
        own.setdefault(one.claim.id, _own(one.claim, _agreeing(one, _near(one.claim, index)), by))
    return tuple(sorted(own.values(), key=_order))


def by_both(said: Iterable[Said], offline: Sequence[Claim], by: str) -> Compared:
    """What was found without the model, marked where that agrees or contradicts, and what it adds.

    What both say stays the claim it was; what the model contradicts waits. A claim that the model
    says as well as its contrary is one that it agrees with.
    """
    index = _by_ends(offline)
    known = {ident: claim for found in index.values() for ident, claim in found.items()}
    agreed: set[str] = set()
    against: dict[str, str] = {}
    added: dict[str, Claim] = {}
    for one in said:
        near = _near(one.claim, index)
        same = _agreeing(one, near)
        agreed |= same.keys()
        against |= {ident: why for ident, claim in near.items()
                    if (why := _against(one, claim, alike=bool(same)))}  # fmt: skip
        if not same:
            added[one.claim.id] = _own(one.claim, {}, by)
    contradicted = {ident: why for ident, why in against.items() if ident not in agreed}
    marked = {ident: _confirmed(known[ident], by) for ident in agreed}
    marked |= {ident: _doubted(known[ident], by, why) for ident, why in contradicted.items()}
    return Compared(
        claims=tuple(sorted((added | known | marked).values(), key=_order)),
        agreed=len(agreed),
        contradicted=len(contradicted),
        unheld=sum(known[ident].held for ident in contradicted),
    )


def _by_ends(claims: Iterable[Claim]) -> _Index:
    index: dict[frozenset[str], dict[str, Claim]] = {}
    for claim in claims:
        ident = claim.id  # a hash, worked out each time
        for pair in _pairs(claim):
            index.setdefault(frozenset(pair), {})[ident] = claim
    return index


def _pairs(claim: Claim) -> set[tuple[str, str]]:
    """What a claim links: who sold a product to a body says that it was sold to that body, too."""
    starts = {_called(claim.subject), _called(claim.product or claim.subject)}
    return {(start, _called(claim.object)) for start in starts}


def _called(end: Mention) -> str:
    """What an end is called. What it is may be read in two ways: of a product, most of all."""
    return f"{key(end.name)} {end.country or ''}"


def _near(one: Claim, index: _Index) -> dict[str, Claim]:
    """The claims that link the same two in words that overlap, by id."""
    return {
        ident: other
        for pair in sorted(_pairs(one))
        for ident, other in index.get(frozenset(pair), {}).items()
        if other.span.start < one.span.end and one.span.start < other.span.end
    }


def _agreeing(one: Said, near: Mapping[str, Claim]) -> dict[str, Claim]:
    """Those that say the same; what was supplied counts where the model names it."""
    claim = one.claim
    if one.status is not claim.status and not {one.status, claim.status} <= WALKABLE:
        return {}
    said = (claim.link, claim.status, claim.subject_id, claim.object_id)
    return {
        ident: other
        for ident, other in near.items()
        if (other.link, other.status, other.subject_id, other.object_id) == said
        and _may_be(claim.product, other.product)
    }


def _may_be(named: Mention | None, other: Mention | None) -> bool:
    return named is None or (other is not None and _called(named) == _called(other))


def _against(one: Said, other: Claim, *, alike: bool) -> str:
    """What the model says against a claim that links the same two; "" where it says nothing.

    A surer word than the grammar's is nothing against it. Where the grammar reads what the model
    says beside this, as `alike` tells, the words may say both.
    """
    claim = one.claim
    if claim.link is other.link and _pairs(claim) & _pairs(other):
        doubts = one.status not in WALKABLE and one.status is not other.status
        return one.status.value if doubts else ""
    if alike or claim.link in _MUTUAL:
        return ""
    if claim.link is other.link:
        return "the reverse"
    return claim.link.value if {claim.link, other.link} <= ACCUSATIONS else ""


def _confirmed(claim: Claim, by: str) -> Claim:
    """Worth no less than what nobody counted is, which holds nothing."""
    raised = max(claim.confidence, confidence(_ALONE, lang=claim.lang))
    return replace(_noted(claim, f"{by} agrees"), confidence=raised)


def _doubted(claim: Claim, by: str, why: str) -> Claim:
    return replace(_noted(claim, f"{by} says {why}"), held=False)


def _noted(claim: Claim, note: str) -> Claim:
    # The extractor stays: by it a later version knows the claims of an earlier one.
    return replace(claim, origin=replace(claim.origin, rule=f"{claim.origin.rule}, {note}"))


def _own(claim: Claim, same: Mapping[str, Claim], by: str) -> Claim:
    """The model's claim, as sure as the surest that says the same, and held if that is."""
    earned = confidence(_ALONE, lang=claim.lang)
    if not same:
        origin = replace(claim.origin, extractor=by, rule=_ALONE)
        return replace(claim, origin=origin, confidence=earned, held=False)
    surest = max(same.values(), key=lambda one: (one.held, one.confidence))
    origin = replace(claim.origin, extractor=by, rule=_AGREES)
    raised = max(surest.confidence, earned)
    return replace(claim, origin=origin, confidence=raised, held=surest.held)


def _order(claim: Claim) -> tuple[int, int, str, str, str, str]:
    ends = (claim.subject.name, claim.object.name)
    return (claim.span.start, claim.span.end, claim.link.value, *ends, claim.id)
