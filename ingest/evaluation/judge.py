"""The verdict on every claim and every gold link of one document, by the corpus' own rules.

A claim is right when it matches a gold link or an acceptable form of one, ignored when it matches
an optional link, and wrong otherwise; a wrong one may be forbidden. Being forbidden for its status
comes first: presenting a denied sale as a fact is wrong although the gold knows the sale.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product

from ingest.evaluation.claimed import Claimed, ClaimedEnd
from ingest.evaluation.gold import ACCUSATIONS, Form, GoldDocument, GoldLink, Marked
from ingest.evaluation.resolve import Resolver
from ingest.evaluation.surface import squash

# The gold says nothing of other kinds, so claims of them are neither right nor wrong.
SCORED = ACCUSATIONS | {
    "BASED_IN",
    "MAKES",
    "OWNED_BY",
    "LINKED_TO",
    "PART_OF",
    "INVESTED_IN",
    "SUCCEEDED_BY",
    "LICENSED",
}


class Verdict(StrEnum):
    """What a claim came to."""

    RIGHT = "right"
    IGNORED = "ignored"
    WRONG = "wrong"
    FORBIDDEN = "forbidden"
    NOT_SCORED = "not scored"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedClaim:
    """A claim with its verdict; claims of one document with the same `statement` say the same."""

    document: GoldDocument
    claim: Claimed
    verdict: Verdict
    statement: tuple[str, ...]
    products: frozenset[str]
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedLink:
    """A gold link with the claims that find it, the one that speaks for them first."""

    document: GoldDocument
    link: GoldLink
    claims: tuple[JudgedClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """All verdicts on some documents, in the order of documents and texts."""

    documents: tuple[GoldDocument, ...]
    claims: tuple[JudgedClaim, ...]
    links: tuple[JudgedLink, ...]

    def only(self, wanted: Callable[[Claimed], bool]) -> "Judged":
        """The same verdicts as if only `wanted` claims had been made."""
        links = tuple(
            replace(link, claims=tuple(one for one in link.claims if wanted(one.claim)))
            for link in self.links
        )
        claims = tuple(one for one in self.claims if wanted(one.claim))
        return replace(self, claims=claims, links=links)

    def held(self) -> "Judged":
        """The same verdicts as if only held claims had been made."""
        return self.only(lambda claim: claim.held)

    def at_least(self, confidence: float) -> "Judged":
        """The same verdicts as if only claims of that confidence or more had been made."""
        return self.only(lambda claim: claim.confidence >= confidence)


def judge(documents: Iterable[GoldDocument], claims: Iterable[Claimed]) -> Judged:
    """The verdicts on `claims` against `documents`; claims on other documents are left out."""
    by_stem: dict[str, list[Claimed]] = {}
    for claim in claims:
        by_stem.setdefault(claim.stem, []).append(claim)
    known = tuple(documents)
    judged: list[JudgedClaim] = []
    links: list[JudgedLink] = []
    for document in known:
        own = sorted(by_stem.get(document.stem, []), key=lambda claim: claim.start)
        on_claims, on_links = _judge_document(document, own)
        judged += on_claims
        links += on_links
    return Judged(documents=known, claims=tuple(judged), links=tuple(links))


def _judge_document(
    document: GoldDocument, claims: Sequence[Claimed]
) -> tuple[list[JudgedClaim], list[JudgedLink]]:
    resolver = Resolver(document)
    judged: list[JudgedClaim] = []
    finders: dict[Form, list[JudgedClaim]] = {}
    for claim in claims:
        forms, product_forms = _forms(claim, resolver)
        verdict, why = _verdict(document, claim, forms, product_forms)
        one = JudgedClaim(
            document=document,
            claim=claim,
            verdict=verdict,
            statement=_statement(claim, resolver),
            products=resolver.resolve(claim.product) if claim.product else frozenset(),
            why=why,
        )
        judged.append(one)
        for form in {*forms, *product_forms}:
            finders.setdefault(form, []).append(one)
    return judged, [_judge_link(document, link, finders) for link in document.links]


def _forms(claim: Claimed, resolver: Resolver) -> tuple[list[Form], list[Form]]:
    """What a claim says in the gold's names, first from its subject, then from its product."""
    targets = sorted(resolver.resolve(claim.object))
    sources = sorted(resolver.resolve(claim.subject))
    forms = [(claim.link, source, target) for source, target in product(sources, targets)]
    if claim.product is None or claim.link not in ACCUSATIONS:
        return forms, []
    products = sorted(resolver.resolve(claim.product))
    return forms, [(claim.link, source, target) for source, target in product(products, targets)]


def _verdict(
    document: GoldDocument, claim: Claimed, forms: list[Form], product_forms: list[Form]
) -> tuple[Verdict, str]:
    if claim.link not in SCORED:
        return Verdict.NOT_SCORED, ""
    every = [*forms, *product_forms]
    right = {form for link in document.links for form in link.forms}
    by_status = _covering(document.forbidden, forms, claim.status, for_status=True)
    if by_status:
        return Verdict.FORBIDDEN, by_status.why
    if right.intersection(every):
        return Verdict.RIGHT, ""
    if _covering(document.optional, every, claim.status):
        return Verdict.IGNORED, ""
    forbidden = _covering(document.forbidden, every, claim.status)
    return (Verdict.FORBIDDEN, forbidden.why) if forbidden else (Verdict.WRONG, "")


def _covering(
    marked: Iterable[Marked], forms: list[Form], status: str, *, for_status: bool = False
) -> Marked | None:
    return next(
        (
            mark
            for mark in marked
            if (mark.statuses or not for_status)
            and any(mark.covers(form, status) for form in forms)
        ),
        None,
    )


def _statement(claim: Claimed, resolver: Resolver) -> tuple[str, ...]:
    def named(end: ClaimedEnd | None) -> str:
        if end is None:
            return ""
        return "|".join(sorted(resolver.resolve(end))) or squash(end.name)

    return claim.link, named(claim.subject), named(claim.object), named(claim.product), claim.status


def _judge_link(
    document: GoldDocument, link: GoldLink, finders: dict[Form, list[JudgedClaim]]
) -> JudgedLink:
    found = [
        (not one.claim.held, place, -one.claim.confidence, one.claim.start, one)
        for place, form in enumerate(link.forms)
        for one in finders.get(form, ())
    ]
    found.sort(key=lambda row: row[:4])
    unique = dict.fromkeys(id(row[4]) for row in found)
    by_id = {id(row[4]): row[4] for row in found}
    return JudgedLink(document=document, link=link, claims=tuple(by_id[key] for key in unique))
