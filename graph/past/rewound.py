"""A past day from today: what came since is taken back, and all else is as it is.

It costs what came since, and not what was known then.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from graph.identity.clusters import Clusters
from graph.past.before import Before, kin
from graph.past.bygone import Apart, Bygone, by_key, shown_of, touching
from graph.past.redrawn import Moving, redrawn
from graph.past.since import Since, since
from graph.projection import EntityState, joined
from graph.rulings import REVIEWER
from graph.store.land import decided, land
from graph.store.nodes import nodes
from graph.store.restanding import state
from graph.store.seen import Seen
from graph.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewound:
    """A past day, told where it differs from today; `relied` is what must be as it is today."""

    past: Bygone
    relied: Seen


def rewound(tx: Transaction, before: str) -> Rewound:
    """The graph as it was known before a moment, told where it is another today."""
    news = since(tx, before)
    relied = Seen(claims=set(news.claims))
    own, moving = _bodies(tx, before, news, relied)
    links = redrawn(tx, before, news, moving)
    relied.links |= links.asked
    relied.claims |= links.claims
    relied.near |= moving.around
    shown = shown_of(own, moving.found)
    past = Bygone(
        own=own,
        found=moving.found,
        shown=shown,
        links=links.then,
        standings={one: it.then.standing for one, it in news.claims.items() if it.then},
        waiting={},
        by_key=by_key(shown),
        touching=touching(links.then),
        apart=Apart(
            entities=frozenset(moving.today),
            links=touching(sorted(links.today)),
            gone=frozenset(links.today - links.then.keys()),
        ),
    )
    return Rewound(past=past, relied=relied)


def _bodies(
    tx: Transaction, before: str, news: Since, relied: Seen
) -> tuple[dict[str, EntityState | None], Moving]:
    """The entities that may have been others: each by itself then, and which were one body."""
    looking = Before(tx, news, before)
    was = nodes(looking, {end for turned in news.claims.values() for end in turned.under})
    then = _own_then(tx, before, news, was, relied)
    fresh = {one: then.get(one) for one in was if one not in then or then[one] != was[one].own}
    found = land(looking, fresh, {*news.pairs, *kin(news)}, was)
    chosen = decided(looking, found) if found.nodes else Clusters()
    relied.entities |= {*was, *found.nodes}
    absent = was.keys() - then.keys()
    own = {one: state for one, state in found.own.items() if one not in absent}
    today = {one: node.under for one, node in found.nodes.items()}
    return own, Moving.between(today, chosen)


def _own_then(
    tx: Transaction, before: str, news: Since, ids: Iterable[str], relied: Seen
) -> dict[str, EntityState | None]:
    """What the claims known then made of entities; nothing of one of which none was known."""
    asked = {"ids": sorted(ids), "before": before, "reviewer": REVIEWER}
    said: dict[str, list[EntityState]] = {}
    for row in tx.rows("read_mentions_before", **asked):
        spoken = said.setdefault(row["id"], [])
        held, rejected = row["held"], row["rejected"]
        turned = news.claims.get(row["claim"])
        if row["claim"]:
            relied.claims.add(row["claim"])
        if turned and turned.then:
            held, rejected = turned.then.standing.held, turned.then.standing.rejected
        if not rejected:
            spoken.append(state(dict(row) | {"held": held}))
    return {ident: reduce(joined, found) if found else None for ident, found in said.items()}
