"""The page of an entity: what it is called, who says what of it, when, and what it replied."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response

from api.deps import Ident, StoreDep
from api.web.refusing import pages
from api.web.rendering import entity_at, render
from api.web.taking import taking
from graph import (
    LINKS,
    Clash,
    Evidence,
    Link,
    LinkKind,
    ReportCard,
    Validity,
    Walk,
    times,
    waiting_replies,
)

router = pages()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The links of one kind that leave the entity, or of one that lead to it."""

    kind: LinkKind
    leaves: bool
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A report and how many of its quotations are about the entity."""

    report: ReportCard
    quotes: int


@router.get("/entities/{id}")
def entity(request: Request, store: StoreDep, id: Ident) -> Response:  # noqa: A002 - the URL's word
    """One entity with its links by kind, each with its words."""
    card = store.entity(id)
    said = [link for link in card.links if link.kind is not LinkKind.REPLIED_TO]
    replies = [link for link in card.links if link.kind is LinkKind.REPLIED_TO]
    shown = {
        "card": card,
        "waiting": waiting_replies(store, card.entity.id),
        "take": taking(
            store,
            entity_at(card.entity.id),
            [("around", card.entity.id), ("hops", "1")],
            f"/v1{entity_at(card.entity.id)}",
        ),
        "entity": card.entity,
        "groups": groups(card.entity.id, said),
        "dated": dated(said),
        "undated": sum(not _when(link.valid) for link in said),
        "replies": replies,
        "disputed": [(link, sides(link)) for link in card.links if link.disputed],
        "former": [link for link in card.links if LINKS[link.kind].walk is Walk.BOTH],
        "cited": cited(claim for link in card.links for claim in link.claims),
    }
    return render(request, "entity.html", shown)


def groups(entity: str, links: Iterable[Link]) -> list[Group]:
    """The links by kind and direction: first what it does, in the order of the vocabulary."""
    order = {kind: place for place, kind in enumerate(LINKS)}

    def place(link: Link) -> tuple[bool, int]:
        return link.source.id != entity, order[link.kind]

    found = groupby(sorted(links, key=place), key=place)
    held = [(key, tuple(members)) for key, members in found]
    return [Group(kind=one[0].kind, leaves=not key[0], links=one) for key, one in held]


def cited(claims: Iterable[Evidence]) -> list[Cited]:
    """The reports behind these claims, the one most quoted first."""
    counted: dict[str, tuple[ReportCard, set[str]]] = {}
    for claim in claims:
        counted.setdefault(claim.report.id, (claim.report, set()))[1].add(claim.quote)
    found = [Cited(report=report, quotes=len(quotes)) for report, quotes in counted.values()]
    return sorted(found, key=lambda one: (-one.quotes, one.report.title, one.report.id))


def sides(link: Link) -> list[tuple[Evidence, Evidence, Clash]]:
    """Claims that cannot both hold, side by side, and why."""
    known = {claim.id: claim for claim in link.claims}
    return [(known[one.stated], known[one.against], one.why) for one in link.contradictions]


def dated(links: Iterable[Link]) -> list[tuple[Validity, Link]]:
    """Links in the order of time; one of which dates exclude each other stands at each of them."""
    found = [(valid, link) for link in links for valid in times(link) if _when(valid)]
    return sorted(found, key=lambda one: (_when(one[0]), one[1].id, one[0].end or ""))


def _when(valid: Validity) -> str:
    return valid.start or valid.end or ""
