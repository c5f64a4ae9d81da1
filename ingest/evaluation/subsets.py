"""Parts of the verdicts that are scored on their own: languages, kinds, rules, families."""

from collections.abc import Callable
from dataclasses import replace

from ingest.evaluation.gold import GoldDocument
from ingest.evaluation.judge import SCORED, Judged

# Texts that the corpus asks to report apart, by what its README says of their origin.
_APART = (
    ("German digests 460-468", range(460, 469)),
    ("French notes 500-510", range(500, 511)),
    ("Italian digests 550-559", range(550, 560)),
    ("Swedish speech 565-571", range(565, 572)),
    ("uniform notes 6xx", range(600, 700)),
)


def of_documents(judged: Judged, wanted: Callable[[GoldDocument], bool]) -> Judged:
    """The verdicts on the documents that are `wanted`."""
    return Judged(
        documents=tuple(document for document in judged.documents if wanted(document)),
        claims=tuple(claim for claim in judged.claims if wanted(claim.document)),
        links=tuple(link for link in judged.links if wanted(link.document)),
    )


def by_language(judged: Judged) -> dict[str, Judged]:
    """One part for each language of the gold."""
    return _split(judged, lambda document: document.lang)


def by_genre(judged: Judged) -> dict[str, Judged]:
    """One part for each genre that the gold names, and one for all hard negatives."""
    traps = of_documents(judged, lambda document: document.hard_negative)
    return {**_split(judged, lambda document: document.genre), "hard negatives": traps}


def by_family(judged: Judged) -> dict[str, Judged]:
    """One part for each family of texts that is reported apart, and one for all the others."""
    return _split(judged, _family)


def by_kind(judged: Judged) -> dict[str, Judged]:
    """One part for each link kind that the gold knows: its claims, and the links of that kind."""
    return {
        kind: replace(
            judged,
            claims=tuple(claim for claim in judged.claims if claim.claim.link == kind),
            links=tuple(link for link in judged.links if link.link.kind == kind),
        )
        for kind in sorted(SCORED)
    }


def by_rule(judged: Judged) -> dict[str, Judged]:
    """One part for each rule: its claims, and no links, as a rule has no recall of its own."""
    rules = sorted({claim.claim.rule for claim in judged.claims})
    return {
        rule: replace(
            judged,
            claims=tuple(claim for claim in judged.claims if claim.claim.rule == rule),
            links=(),
        )
        for rule in rules
    }


def _split(judged: Judged, feature: Callable[[GoldDocument], str]) -> dict[str, Judged]:
    values = sorted({feature(document) for document in judged.documents})
    return {value: of_documents(judged, _having(feature, value)) for value in values}


def _having(feature: Callable[[GoldDocument], str], value: str) -> Callable[[GoldDocument], bool]:
    return lambda document: feature(document) == value


def _family(document: GoldDocument) -> str:
    number = int(document.id) if document.id.isdecimal() else -1
    return next((name for name, numbers in _APART if number in numbers), "all other texts")
