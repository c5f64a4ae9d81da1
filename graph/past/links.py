"""Answers about links as they were: what is told of the day, and for the rest today's.

Each function answers one stored query: `base` runs such a query today, `asked` are its parameters.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.past.bygone import Bygone
from graph.past.entities import Asked, Base, Row, read_network_nodes
from graph.projection import LinkKey
from graph.store import rows as fields_of
from graph.store.linking import row_of_key
from graph.vocabulary import LinkKind

_ALL_KINDS = [kind.value for kind in LinkKind]
_ALL_LINKS = 1_000_000_000


def link_row(past: Bygone, link: LinkKey) -> Row:
    """A link as `read_links` gives it."""
    return row_of_key(link) | {"link": fields_of.link_properties(past.links[link])}


def read_links(past: Bygone, base: Base, asked: Asked) -> Iterable[Row]:
    """The links of some ends and kinds that were there."""
    keys = [_key(row) for row in asked["rows"]]
    told = [link_row(past, key) for key in keys if key in past.links]
    rest = [row_of_key(key) for key in keys if not past.tells_link(key)]
    return [*told, *(base("read_links", rows=rest) if rest else ())]


def read_entity_links(past: Bygone, base: Base, asked: Asked) -> Iterable[Row]:
    """The links of an entity, the surest first."""
    ident, limit = asked["id"], asked["limit"]
    more = len(past.apart.links.get(ident, ())) if past.apart else 0
    today = base("read_entity_links", id=ident, limit=limit + more)
    found = [link_row(past, key) for key in past.touching.get(ident, ())]
    found += [dict(row) for row in today if not past.tells_link(_key(row))]
    found.sort(
        key=lambda row: (-row["link"]["confidence"], row["kind"], row["source"], row["target"])
    )
    return found[:limit]


def read_members(past: Bygone, base: Base, asked: Asked) -> Iterable[Row]:
    """Who belonged to some entities, by links of some kinds and statuses."""
    ids, kinds, statuses = set(asked["ids"]), asked["kinds"], asked["statuses"]
    told = {
        link.source
        for ident in ids
        for link in past.touching.get(ident, ())
        if link.target == ident and link.kind in kinds and past.links[link].status in statuses
    }
    today = {row["id"] for row in base("read_members", **asked)}
    # Whose link is told may belong by another one, of which nothing is told.
    doubted = {link.source for ident in ids for link in _told_at(past, ident)} & today
    asking = [
        row_of_key(LinkKey(one, LinkKind(kind), ident))
        for one in sorted(doubted)
        for kind in kinds
        for ident in sorted(ids)
    ]
    others = [row for row in base("read_links", rows=asking) if not past.tells_link(_key(row))]
    by_others = {row["source"] for row in others if row["link"]["status"] in statuses}
    return [{"id": ident} for ident in sorted(told | (today - doubted) | by_others)]


def read_technologies(past: Bygone, base: Base, asked: Asked) -> Iterable[Row]:
    """Which products were which technologies."""
    told = {
        (link.source, link.target)
        for ident in asked["ids"]
        for link in past.touching.get(ident, ())
        if link.source == ident
        and link.kind is LinkKind.IS_A
        and past.links[link].status in asked["statuses"]
    }
    today = {(row["product"], row["technology"]) for row in base("read_technologies", **asked)}
    rest = {pair for pair in today if not past.tells_link(LinkKey(pair[0], LinkKind.IS_A, pair[1]))}
    return [{"product": one, "technology": other} for one, other in sorted(told | rest)]


def walk_links(past: Bygone, base: Base, asked: Asked) -> Iterable[Row]:
    """The links of some kinds at some entities, seen from these, at most so many."""
    shown = _walked(past, base, asked)
    kinds = _kinds(past, base, {step[1] for step in shown})
    return [
        {"link": [here, there, kinds[there], *rest]}
        for here, there, _, *rest in shown
        if there in kinds
    ]


def find_shared(past: Bygone, base: Base, asked: Asked) -> Iterable[Row]:
    """Whom two entities were both tied to, the best tied first, and by which links."""
    one, other = (_tied(past, base, asked[end], asked["statuses"]) for end in ("one", "other"))
    best = {
        there: min(max(one[there].values()), max(other[there].values()))
        for there in one.keys() & other.keys()
    }
    ordered = sorted(best, key=lambda there: (-best[there], there))
    part = ordered[asked["skip"] : asked["skip"] + asked["limit"]]
    kinds = _kinds(past, base, part)
    shared = [
        {"id": there, "links": [row_of_key(key) for key in (*one[there], *other[there])]}
        for there in part
        if there in kinds
    ]
    return [{"total": len(ordered), "shared": shared}]


def _tied(
    past: Bygone, base: Base, here: str, statuses: Iterable[str]
) -> dict[str, dict[LinkKey, float]]:
    """The links of an entity by whoever is at their other end, and how sure each is."""
    asked = {"ids": [here], "along": _ALL_KINDS, "against": _ALL_KINDS, "room": _ALL_LINKS}
    found: dict[str, dict[LinkKey, float]] = {}
    for step in _walked(past, base, asked):
        if step[6] in statuses:
            found.setdefault(step[1], {})[_along(step)] = step[5]
    return found


def _walked(past: Bygone, base: Base, asked: Asked) -> list[list[Any]]:
    """The links at some entities as `walk_links` gives them, but for the kinds of who is there."""
    ids, room = asked["ids"], asked["room"]
    more = sum(len(list(_told_at(past, ident))) for ident in ids)
    found = [step for ident in ids for step in _steps(past, ident, asked)]
    today = (row["link"] for row in base("walk_links", **{**asked, "room": room + more}))
    found += (step for step in today if not past.tells_link(_along(step)))
    return found[:room]


def _along(step: list[Any]) -> LinkKey:
    here, there, _, leaves, kind, *_ = step
    ends = (here, there) if leaves else (there, here)
    return LinkKey(ends[0], LinkKind(kind), ends[1])


def _kinds(past: Bygone, base: Base, ids: Iterable[str]) -> Mapping[str, list[str]]:
    """The kinds of who was there. Who is gone meanwhile is not among them: an answer without them
    is not of that state, and is found out to be so.
    """
    asked = {"ids": sorted(ids)}
    return {row["id"]: row["kinds"] for row in read_network_nodes(past, base, asked)}


def _steps(past: Bygone, here: str, asked: Asked) -> Iterator[list[Any]]:
    for key in dict.fromkeys(past.touching.get(here, ())):
        state = past.links[key]
        told = state.confidence, state.status.value, list(state.claims)
        for leaves, end, there, wanted in (
            (True, key.source, key.target, asked["along"]),
            (False, key.target, key.source, asked["against"]),
        ):
            if end == here and key.kind.value in wanted:
                yield [here, there, [], leaves, key.kind.value, *told]


def read_controls(past: Bygone, base: Base, claims: Base) -> Iterable[Row]:
    """What was controlled, by which claim; `claims` reads claims as they stand in the store."""
    keys = [one for one in past.links if one.kind is LinkKind.CONTROLLED_BY]
    ids = sorted({claim for key in keys for claim in past.links[key].claims})
    said = {row["claim"]["id"]: row["claim"] for row in claims("read_claims", ids=ids)}
    told = [_control(key, said[one]) for key in keys for one in past.links[key].claims]
    today = [dict(row) for row in base("read_controls") if not _tells_control(past, row)]
    return sorted([*told, *today], key=lambda row: (row["thing"], row["regulation"], row["claim"]))


def read_network_links(past: Bygone, base: Base, asked: Asked) -> Iterator[Row]:
    """The links of some ends and kinds, as `read_network_links_of` gives them."""
    rest = []
    for row in asked["rows"]:
        key = _key(row)
        if key in past.links:
            yield {"link": _network_fields(past, key, asked["carrying"])}
        elif not past.tells_link(key):
            rest.append(row_of_key(key))
    if rest:
        yield from base("read_network_links_of", rows=rest, carrying=asked["carrying"])


def _network_fields(past: Bygone, key: LinkKey, carrying: Iterable[str]) -> list[object]:
    state = past.links[key]
    said = list(state.claims) if key.kind.value in carrying else None
    held = state.valid.start, state.valid.end
    told = state.confidence, state.sources, state.status.value
    return [key.source, key.target, key.kind.value, key.id, *told, *held, said]


def _control(key: LinkKey, claim: Row) -> Row:
    return {
        "thing": key.source,
        "regulation": key.target,
        "claim": claim["id"],
        "status": claim["status"],
        "start": claim.get("valid_start"),
        "end": claim.get("valid_end"),
    }


def _tells_control(past: Bygone, row: Row) -> bool:
    return past.tells_link(LinkKey(row["thing"], LinkKind.CONTROLLED_BY, row["regulation"]))


def _told_at(past: Bygone, ident: str) -> Iterable[LinkKey]:
    return past.apart.links.get(ident, ()) if past.apart else ()


def _key(row: Asked) -> LinkKey:
    return LinkKey(row["source"], LinkKind(row["kind"]), row["target"])
