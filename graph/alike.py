"""Who may be one body with an entity: by the keys its names share, in the whole graph."""

from dataclasses import dataclass

from graph.answers import Entity
from graph.identity import SUGGEST_FROM, Comparison, compare, near_keys
from graph.projection import EntityState
from graph.store.finding import entities, resolve
from graph.store.land import named
from graph.store.nodes import Node, node, nodes
from graph.store.renamed import Renamed, renamed_of, with_former
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.vocabulary import REALMS

# The index gives those with the rarest keys in common first; the true ones are among the first few.
MOST_NEAR = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Two entities that may be one, how alike they are, and why."""

    one: Entity
    other: Entity
    comparison: Comparison


def alike(store: Store, reference: str) -> tuple[Suggestion, ...]:
    """Entities that may be the one that `reference` means, most alike first.

    Those that somebody judged against it are left out, also the ones judged `unsure`.
    Raises as `Store.resolve` does.
    """

    def look(tx: Transaction) -> tuple[Suggestion, ...]:
        found = resolve(tx, reference)
        former = renamed_of(tx, found.id)
        names = (found.name, *found.aliases, *(one.formerly for one in former))
        near = near_nodes(tx, near_query(found, names))
        near |= nodes(tx, {ident for one in former for ident in one.pair} - {found.id, *near})
        mine = {found.id, *nodes(tx, [found.id])[found.id].merged}
        return _scored(tx, found, mine, near, former)

    return store.read_whole(look)[1]


def near_query(entity: Entity, names: tuple[str, ...]) -> str:
    """What is asked of the index for an entity of these names."""
    return " OR ".join(sorted(near_keys(REALMS[min(entity.kinds)], names)))


def near_nodes(tx: Transaction, query: str) -> dict[str, Node]:
    """The nodes that the index gives, by id; none for a name of common words alone."""
    if not query:  # which the index would take for a mistake
        return {}
    return {row["id"]: node(row) for row in tx.rows("find_near", query=query, limit=MOST_NEAR)}


def _scored(
    tx: Transaction,
    found: Entity,
    mine: set[str],
    near: dict[str, Node],
    former: tuple[Renamed, ...],
) -> tuple[Suggestion, ...]:
    whole = EntityState(
        id=found.id,
        name=found.name,
        names=frozenset({found.name, *found.aliases}),
        kinds=frozenset(found.kinds),
        held=True,
        described=found.described,
        country=found.country,
    )
    others = [own for one in near.values() if (own := one.own) and one.id not in mine]
    known = with_former(named(tx, [whole, *others]), former)
    judged = {end for one in nodes(tx, mine).values() for said in one.judged for end in said.pair}
    best: dict[str, Comparison] = {}
    for ident, other in known.items():
        under = near[ident].under if ident in near else found.id
        if under in mine or judged & {ident, under}:
            continue
        how = compare(known[found.id], other)
        if how.score >= SUGGEST_FROM and (under not in best or how.score > best[under].score):
            best[under] = how
    shown = entities(tx, sorted(best))
    ranked = sorted(best.items(), key=lambda pair: (-pair[1].score, pair[0]))
    return tuple(
        Suggestion(one=found, other=shown[ident], comparison=how)
        for ident, how in ranked
        if ident in shown
    )
