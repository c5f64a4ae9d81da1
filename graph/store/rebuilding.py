"""All that is computed from claims and judgements, computed again: what differs is put right.

Each function here is the whole of one write transaction on a part of the graph, small enough for
any server, and leaves every entity and link it looked at as claims and judgements make it. So a
graph that was right is the same graph at every moment of a rebuild, and one that was not becomes
it part by part; whoever writes meanwhile writes between two parts, on what is right already.
"""

from collections.abc import Iterable, Sequence

from graph.identity.clusters import Clusters
from graph.projection import ClaimFact, LinkKey, link_of
from graph.store import records, rows
from graph.store.judging import count_sources_again
from graph.store.land import Land
from graph.store.linking import Redrawn, links_under, row_of_key
from graph.store.nodes import Node, nodes
from graph.store.restanding import restand, states
from graph.store.settling import entity_rows, settle
from graph.store.state import advance, alone
from graph.store.transaction import Transaction
from graph.vocabulary import LinkKind

# So many links are written at once, at most: a hub may have lost more than a server can hold.
_WRITTEN = 10_000


def stand_again(tx: Transaction, claims: Sequence[str]) -> int:
    """The given claims count as people decided, and the graph follows; how much changed."""
    alone(tx)
    restand(tx, claims)
    return _advanced(tx)


def count_again(tx: Transaction) -> int:
    """Reports go back to the origins that people stated, and links count them; how much changed."""
    alone(tx)
    count_sources_again(tx)
    return _advanced(tx)


def own_again(tx: Transaction, ids: Sequence[str]) -> int:
    """The given entities are what claims make of each by itself, merged as they were.

    That comes before who is one with whom is asked anew: the keys by which they meet are its part.
    """
    alone(tx)
    ties = tx.all("read_ties", ids=ids)
    wrong = [row for row in ties if row["to"] != ([row["into"]] if row["into"] else [])]
    if wrong:
        tx.run("write_merges", rows=[{"id": row["id"], "into": row["into"]} for row in wrong])
    read = _together(tx, ids)
    made = states(tx, read)
    under = Clusters({ident: one.under for ident, one in read.items()})
    found = Land(nodes=read, own={ident: made.get(ident) for ident in read})
    differ = [row for row in entity_rows(found, under) if row]
    if differ:
        tx.run("write_entities", rows=differ)
    return _advanced(tx, len(wrong))


def merged_again(tx: Transaction, ids: Sequence[str]) -> int:
    """Whoever is one body with one of the given entities is merged with it, and nobody else."""
    alone(tx)
    settle(tx, {}, ids)
    return _advanced(tx)


def linked_again(tx: Transaction, ids: Sequence[str]) -> tuple[int, int]:
    """The links that leave the given entities are as claims make them.

    How many changed, and how many there are; the former are as many as are written at once where
    there may be more to do.
    """
    alone(tx)
    made = _links_from(tx, ids)
    differ, there = Redrawn(), set[LinkKey]()
    for row in tx.rows("read_links_from", ids=ids):
        link = LinkKey(row["source"], LinkKind(row["kind"]), row["target"])
        facts = made.get(link)
        place = row_of_key(link) | {"element": row["element"]}
        if facts is None or link in there:
            differ.gone.append(place)
            continue
        there.add(link)
        properties = rows.link_properties(link_of(link, facts.values()))
        if properties != row["link"]:
            differ.changed.append(place | {"properties": properties})
    for link in sorted(made.keys() - there):
        properties = rows.link_properties(link_of(link, made[link].values()))
        differ.fresh.append(row_of_key(link) | {"properties": properties})
    some = differ.first(_WRITTEN)
    if len(some):
        tx.run("write_links", given=some.rows)
    return _advanced(tx), len(made)


def done_again(tx: Transaction) -> None:
    """Whoever holds the graph in memory reads it anew: it may have been changed past the store."""
    tx.changes.everything = True
    advance(tx)


def more(written: int) -> bool:
    """Whether a part of which so many links were written may have others to write."""
    return written >= _WRITTEN


def _together(tx: Transaction, ids: Iterable[str]) -> dict[str, Node]:
    """The given entities, and those that are merged with one of them as it is."""
    found, edge = dict[str, Node](), set(ids)
    while edge:
        read = nodes(tx, edge)
        found |= read
        near = {other for one in read.values() for other in (one.under, *one.merged)}
        edge = near - found.keys() - edge
    return found


def _links_from(tx: Transaction, ids: Sequence[str]) -> dict[LinkKey, dict[str, ClaimFact]]:
    made: dict[LinkKey, dict[str, ClaimFact]] = {}
    mine = set(ids)
    for row in tx.rows("read_facts_from", ids=ids):
        for link in links_under(row):
            if link.source in mine:
                made.setdefault(link, {})[row["id"]] = records.claim_fact(row)
    return made


def _advanced(tx: Transaction, besides: int = 0) -> int:
    changes = tx.changes
    changed = len(changes.entities) + len(changes.links) + len(changes.claims) + besides
    if changed:
        advance(tx)
    return changed
