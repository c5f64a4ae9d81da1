"""Entities that may be one body, found among all: the merges that wait for a person."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.alike import Suggestion
from graph.identity import SUGGEST_FROM, Comparison, compare
from graph.identity.likely import likely_pairs
from graph.store.finding import entities
from graph.store.judging import IDENTITY
from graph.store.land import named
from graph.store.nodes import nodes
from graph.store.records import judgement
from graph.store.renamed import Renamed, renamed, with_former
from graph.store.transaction import Transaction

# Pairs of entities; a comparison takes a few ten thousandths of a second.
MOST_COMPARED = 20_000
# Around a part, pairs are found of which neither end is in it: as many more are looked at.
_WIDER = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """The likeliest of `total` merges; among how many entities, and whether all were compared."""

    found: tuple[Suggestion, ...]
    total: int
    compared: int
    complete: bool


def suggested(tx: Transaction, limit: int, among: frozenset[str] | None = None) -> Suggestions:
    """Merges that nobody judged, at most `limit` of them, the likeliest first.

    With `among` only those that touch one of these entities. Names that share nothing with theirs
    are left out before anything is compared: crowds elsewhere in the graph take no room.
    """
    filed = _filed(tx) if among is None else _beside(tx, among)
    near = likely_pairs(filed, MOST_COMPARED if among is None else MOST_COMPARED * _WIDER)
    former = renamed(tx)
    every = dict.fromkeys((*(one.pair for one in former), *near.pairs))
    pairs = [pair for pair in every if among is None or not among.isdisjoint(pair)]
    scored = _scored(tx, pairs[:MOST_COMPARED], former)
    best = scored[:limit]
    shown = entities(tx, sorted({ident for _, *pair in best for ident in pair}))
    return Suggestions(
        found=tuple(
            Suggestion(one=shown[one], other=shown[other], comparison=how)
            for how, one, other in best
        ),
        total=len(scored),
        compared=near.entities,
        complete=near.complete and len(pairs) <= MOST_COMPARED,
    )


def _filed(tx: Transaction) -> Iterator[tuple[str, str]]:
    for row in tx.rows("read_near"):
        ident, near = row["entity"]
        yield ident, near


def _beside(tx: Transaction, among: frozenset[str]) -> Iterator[tuple[str, str]]:
    wanted = {key for ident, near in _filed(tx) if ident in among for key in near.split()}
    for ident, near in _filed(tx):
        if not wanted.isdisjoint(near.split()):
            yield ident, near


def _scored(
    tx: Transaction, pairs: list[tuple[str, str]], former: tuple[Renamed, ...]
) -> list[tuple[Comparison, str, str]]:
    ids = sorted({ident for pair in pairs for ident in pair})
    states = [own for one in nodes(tx, ids).values() if (own := one.own)]
    known = with_former(named(tx, states), former)
    judged = {judgement(row["ruling"]).pair for row in tx.rows("read_rulings", kind=IDENTITY)}
    scored = [
        (compare(known[one], known[other]), one, other)
        for one, other in pairs
        if (one, other) not in judged and one in known and other in known
    ]
    return sorted(
        (found for found in scored if found[0].score >= SUGGEST_FROM),
        key=lambda found: (-found[0].score, found[1], found[2]),
    )
