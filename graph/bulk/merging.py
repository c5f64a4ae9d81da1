"""Who is one body with whom, among all entities at once: the same rules as everywhere else."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graph.bulk.entities import Numbers, Shard, drafted, entity_row, states
from graph.bulk.facts import SHARDS, number_of
from graph.bulk.pool import each
from graph.bulk.tables import ENTITIES, MERGED_INTO, sheets
from graph.identity import certain_merges, clusters
from graph.identity.clusters import Clusters
from graph.projection import EntityState
from graph.store.land import Land, compared
from graph.store.nodes import bare
from graph.store.settling import entity_rows


@dataclass(frozen=True, slots=True)
class Merged:
    """Who is one with whom, and what each of those is by its own claims."""

    chosen: Clusters
    own: Mapping[str, EntityState] = field(default_factory=dict)


def merged(
    workers: ProcessPoolExecutor,
    folder: Path,
    parts: int,
    shards: Sequence[Shard],
    kin: set[tuple[int, bool, str]],
) -> Merged:
    """The clusters of all entities."""
    met = _meeting(shards)
    if not len(met):
        return Merged(Clusters())
    items = [
        (folder, number, parts, frozenset(ids))
        for number, shard in enumerate(shards)
        if (ids := _chosen(shard, met))
    ]
    own: dict[str, EntityState] = {}
    for some in each(workers, states, items, lambda _: None):
        own |= some
    parents, seats = _kinship(kin, met)
    named = [
        compared(state, sorted(parents.get(number, ())), sorted(seats.get(number, ())))
        for number, state in ((number_of(ident), own[ident]) for ident in sorted(own))
    ]
    pairs = [(merge.one, merge.other) for merge in certain_merges(named)]
    chosen = clusters((), pairs)
    return Merged(chosen, {ident: own[ident] for ident in own if ident in chosen.canonical})


def _meeting(shards: Sequence[Shard]) -> Numbers:
    """The entities that share a key with another."""
    keys = np.concatenate([shard.meeting[0] for shard in shards])
    owners = np.concatenate([shard.meeting[1] for shard in shards])
    order = np.argsort(keys, kind="stable")
    same = keys[order][1:] == keys[order][:-1]
    shared = np.append(same, False) | np.append(False, same)
    found: Numbers = np.unique(owners[order][shared])
    return found


def _chosen(shard: Shard, numbers: Numbers) -> list[str]:
    inside = np.flatnonzero(np.isin(shard.numbers, numbers))
    return [shard.ids[place] for place in inside.tolist()]


def _kinship(
    kin: set[tuple[int, bool, str]], met: Numbers
) -> tuple[dict[int, set[str]], dict[int, set[str]]]:
    wanted = set(met.tolist())
    parents: dict[int, set[str]] = {}
    seats: dict[int, set[str]] = {}
    for number, is_parent, word in kin:
        if number in wanted:
            (parents if is_parent else seats).setdefault(number, set()).add(word)
    return parents, seats


def write_entities(folder: Path, shards: Sequence[Shard], found: Merged) -> dict[str, int]:
    """Every entity is in the table, alone or merged; how many rows each table has."""
    made = sheets(folder, (ENTITIES, MERGED_INTO), SHARDS)
    for text, merge in _together(found):
        made[ENTITIES.name].add(text)
        if merge:
            made[MERGED_INTO.name].add(merge)
    alone = 0
    for number, shard in enumerate(shards):
        without = _marked(shard, found)
        with (folder / f"{ENTITIES.name}.{number:05}.csv").open("wb") as file:
            for block in drafted(folder, number, without):
                file.write(block)
        for place, text in shard.odd.items():
            if not without[place]:
                made[ENTITIES.name].add(text)
        alone += int((~without).sum()) - sum(not without[place] for place in shard.odd)
    for sheet in made.values():
        sheet.close()
    return {
        ENTITIES.name: alone + made[ENTITIES.name].rows,
        MERGED_INTO.name: made[MERGED_INTO.name].rows,
    }


def _together(found: Merged) -> Iterator[tuple[str, str | None]]:
    land = Land(nodes={ident: bare(ident) for ident in found.own}, own=dict(found.own))
    for made in entity_rows(land, found.chosen):
        if made:
            into = made["into"]
            yield entity_row(made), f'"{made["id"]}","{into}"\n' if into else None


def _marked(shard: Shard, found: Merged) -> NDArray[np.bool_]:
    return np.fromiter((ident in found.own for ident in shard.ids), np.bool_, len(shard.ids))
