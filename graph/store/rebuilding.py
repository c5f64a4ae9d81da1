"""All that is computed from claims and judgements is thrown away and computed again."""

from functools import reduce

from graph.answers import Rebuilt
from graph.identity import certain_merges, clusters, standing
from graph.identity.clusters import Clusters
from graph.projection import EntityState, LinkKey, joined
from graph.store.judging import IDENTITY, write_origins
from graph.store.land import Land, named
from graph.store.linking import links_under, project
from graph.store.nodes import LABELS, PROPERTIES, bare
from graph.store.records import judgement
from graph.store.restanding import stand, state
from graph.store.settling import entity_rows
from graph.store.state import advance, alone
from graph.store.transaction import Transaction

_AT_ONCE = 2000


def rebuild(tx: Transaction) -> Rebuilt:
    """Links, merges and the look of entities are gone and there again; others wait meanwhile.

    One transaction: killed in the middle, the graph is as it was. The server holds all that
    changes in its heap until the end.
    """
    alone(tx)
    tx.run("delete_all_links")
    tx.run("clear_entities", labels=sorted(LABELS), properties=dict.fromkeys(PROPERTIES))
    stand(tx, [row["id"] for row in tx.all("read_decided")])
    write_origins(tx)
    found = _land(tx)
    rows = [row for row in entity_rows(found, _decided(tx, found)) if row]
    for start in range(0, len(rows), _AT_ONCE):
        tx.run("write_entities", rows=rows[start : start + _AT_ONCE])
    merged = [row for row in rows if row["into"]]
    tx.run("write_merges", rows=merged)
    touched: dict[LinkKey, list[str]] = {}
    for row in tx.rows("read_all_statements"):
        for link in links_under(row):
            touched.setdefault(link, []).append(row["id"])
    links = project(tx, touched)
    advance(tx)
    shown = sum(row["properties"]["name"] is not None for row in rows)
    return Rebuilt(entities=shown, merged=len(merged), links=links)


def _land(tx: Transaction) -> Land:
    states: dict[str, list[EntityState]] = {}
    for row in tx.rows("read_all_mentions"):
        said = states.setdefault(row["id"], [])
        if row["name"] is not None:
            said.append(state(row))
    said_of = {ident: reduce(joined, said) if said else None for ident, said in states.items()}
    judgements = [judgement(row["ruling"]) for row in tx.rows("read_rulings", kind=IDENTITY)]
    return Land(
        nodes={ident: bare(ident) for ident in states},
        own=said_of,
        judgements={one.id: one for one in judgements},
    )


def _decided(tx: Transaction, found: Land) -> Clusters:
    held = [own for own in found.own.values() if own and own.held and not own.described]
    merges = certain_merges(named(tx, held))
    return clusters(
        standing(found.judgements.values()), [(merge.one, merge.other) for merge in merges]
    )
