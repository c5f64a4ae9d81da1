"""Answers about entities as they were: what is told of the day, and for the rest today's.

Each function answers one stored query: `base` runs such a query today, `asked` are its parameters.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from graph.past.bygone import Bygone
from graph.past.standing import standing_then
from graph.projection import EntityState
from graph.rulings import REVIEWER
from graph.vocabulary import Kind

Row = dict[str, Any]
Asked = Mapping[str, Any]
Base = Callable[..., list[Any]]


def entity_row(state: EntityState) -> Row:
    """An entity as `read_entities` gives it."""
    return {
        "id": state.id,
        "name": state.name,
        "kinds": [kind.value for kind in state.kinds],
        "aliases": list(state.aliases),
        "described": state.described,
        "country": state.country,
        "held": state.held,
    }


def read_entities(past: Bygone, base: Base, asked: Asked) -> Iterable[Row]:
    """The entities of some ids that were shown."""
    ids = sorted(set(asked["ids"]))
    told = [entity_row(past.shown[one]) for one in ids if one in past.shown]
    return [*told, *base("read_entities", ids=_untold(past, ids))]


def read_fate(past: Bygone, base: Base, asked: Asked) -> Iterable[Row]:
    """Whether an id was merged into another, or withdrawn."""
    ident = asked["id"]
    if not past.tells_of(ident):
        return base("read_fate", id=ident)
    if ident not in past.own:
        return []
    into = past.found.of(ident)
    gone = into == ident and ident not in past.shown
    return [{"into": into if into != ident else None, "withdrawn": gone}]


def find_by_key(past: Bygone, base: Base, asked: Asked) -> Iterable[Row]:
    """The entities of a whole name."""
    limit = asked["limit"]
    more = len(past.apart.entities) if past.apart else 0
    same = [entity_row(past.shown[one]) for one in past.by_key.get(asked["query"], ())]
    today = base("find_by_key", query=asked["query"], limit=limit + more)
    found = [*same, *(row for row in today if not past.tells_of(row["id"]))]
    return sorted(found, key=lambda row: row["id"])[:limit]


def find_countries(past: Bygone, base: Base, asked: Asked) -> Iterable[Row]:
    """The countries of a code."""
    told = [
        {"id": ident}
        for ident, state in past.shown.items()
        if Kind.COUNTRY in state.kinds and state.country == asked["code"]
    ]
    today = base("find_countries", code=asked["code"])
    found = [*told, *(row for row in today if not past.tells_of(row["id"]))]
    return sorted(found, key=lambda row: row["id"])


def find_entities(past: Bygone, base: Base, asked: Asked) -> Iterable[Row]:
    """Of those that a search finds today, the ones that were known."""
    rows = base("find_entities", **{**asked, "skip": 0, "limit": asked["ceiling"]})
    found = (ident for row in rows for ident in row["ids"])
    ids = [one for one in found if one in past.shown or not past.tells_of(one)]
    start = asked["skip"]
    return [{"total": len(ids), "ids": ids[start : start + asked["limit"]]}]


def read_merged(past: Bygone, base: Base, asked: Asked) -> Iterable[Row]:
    """Which ids were one body, and how each was called by itself."""
    if not past.tells_of(asked["id"]):
        return base("read_merged", id=asked["id"])
    several = sorted(past.found.members(asked["id"]) & past.own.keys())
    if len(several) < 2:  # noqa: PLR2004 - alone
        return []
    return [{"id": one, "name": own.name if (own := past.own[one]) else None} for one in several]


def members(past: Bygone, base: Base, ident: str) -> list[str]:
    """The ids that claims give to one body, by the id under which it was found."""
    return [row["id"] for row in read_merged(past, base, {"id": ident})] or [ident]


def read_names(past: Bygone, base: Base, asked: Asked) -> Iterable[Row]:
    """How entities were called."""
    told = [[one, past.shown[one].name] for one in asked["ids"] if one in past.shown]
    rows = base("read_names", ids=_untold(past, asked["ids"]))
    today = [pair for row in rows for pair in row["names"] if pair[1] is not None]
    return [{"names": [*told, *today]}]


def read_network_nodes(past: Bygone, base: Base, asked: Asked) -> Iterable[Row]:
    """The kinds of entities that were shown."""
    told = [
        {"id": one, "kinds": [kind.value for kind in past.shown[one].kinds]}
        for one in asked["ids"]
        if one in past.shown
    ]
    return [*told, *base("read_network_nodes_of", ids=_untold(past, asked["ids"]))]


def count_claims(past: Bygone, base: Base, asked: Asked, *, before: str) -> Iterable[Row]:
    """How many links an entity had, and how many claims about it waited."""
    ident = asked["id"]
    if past.tells_of(ident) and ident not in past.own:
        return []
    links, waiting = len(past.touching.get(ident, ())), past.waiting.get(ident, 0)
    if past.apart is None:
        return [{"links": links, "waiting": waiting}]
    ids = members(past, base, ident)
    [row] = base("read_standing_before", id=ident, ids=ids, before=before, reviewer=REVIEWER)
    stood = map(standing_then, row["ruled"])
    waiting = sum(not one.held and not one.rejected for one in stood)
    links += row["links"] - len(past.apart.links.get(ident, ()))
    return [{"links": links, "waiting": row["unruled"] + waiting}]


def _untold(past: Bygone, ids: Iterable[str]) -> list[str]:
    return [one for one in ids if not past.tells_of(one)]
