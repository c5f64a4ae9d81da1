"""Entities as all claims together make them: rows of a table, and who may be one with whom.

The work is cut into shards by entity. Most entities are one body with no other: their rows are
written at once. Who shares a key with another waits until it is known who is one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.bulk.cells import BETWEEN, cell, listed, row, spans_lines
from graph.bulk.facts import number_of, said_in
from graph.bulk.tables import ENTITIES
from graph.claim import Mention, Span
from graph.errors import BadClaim
from graph.projection import EntityState, entity_of, joined
from graph.store.nodes import meeting_of, near_of
from graph.vocabulary import Kind

_SOMEWHERE = Span(0, 1)
_COLUMNS = tuple(ENTITIES.columns)
# What an entity is by its own claims, and into which it was merged, stands only beside another.
_NO_OTHER = "," * 6

Numbers = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Shard:
    """What a shard found: its entities by number, and under which keys they meet others."""

    numbers: Numbers
    ids: tuple[str, ...]
    meeting: tuple[Numbers, Numbers]  # keys, and the number of the entity under each
    odd: Mapping[int, str]  # rows that hold line ends, by place: they are not in the draft


def states(
    folder: Path, shard: int, parts: int, only: frozenset[str] | None = None
) -> dict[str, EntityState]:
    """What all claims make of each entity of a shard, or of some of them."""
    found: dict[str, EntityState] = {}
    kinds_of: dict[tuple[str, ...], tuple[Kind, ...]] = {}
    for held, said in said_in(folder, shard, parts):
        ident, name, kinds, described, country, aliases = said
        if only is not None and ident not in only:
            continue
        mention = Mention(
            name=name,
            kinds=kinds_of.setdefault(kinds, tuple(map(Kind, kinds))),
            span=_SOMEWHERE,
            words=_SOMEWHERE,
            described=described,
            country=country,
            aliases=aliases,
        )
        state = entity_of(mention, ident, held=held)
        known = found.get(ident)
        found[ident] = joined(known, state) if known else state
    return found


def write_shard(folder: Path, shard: int, parts: int) -> Shard:
    """A row for each entity of the shard, as if it were one with no other, is in a draft."""
    keys: list[int] = []
    owners: list[int] = []
    numbers: dict[int, str] = {}
    lengths: list[int] = []
    odd: dict[int, str] = {}
    with draft(folder, shard).open("wb") as file:
        for ident, state in sorted(states(folder, shard, parts).items()):
            number = number_of(ident)
            if number in numbers:
                raise BadClaim(f"{ident} and {numbers[number]} cannot be told apart by number.")
            numbers[number] = ident
            met, text = alone(state)
            for key in met:
                keys.append(int(key, 16))
                owners.append(number)
            if spans_lines(text):
                odd[len(lengths)] = text
                text = ""
            lengths.append(file.write(text.encode()))
    np.save(_lengths(folder, shard), np.array(lengths, dtype=np.int64))
    meeting = np.array(keys, dtype=np.uint64), np.array(owners, dtype=np.uint64)
    return Shard(np.array(list(numbers), dtype=np.uint64), tuple(numbers.values()), meeting, odd)


def alone(state: EntityState) -> tuple[Sequence[str], str]:
    """The keys under which an entity that is one with no other meets others, and its row.

    What it is by its own claims is all that it is shown as: a test holds it to `row_of`.
    """
    aliases, country, meeting = state.aliases, state.country, sorted(meeting_of(state))
    cells = (
        cell(state.id),
        BETWEEN.join(["Entity", *sorted(state.kinds)]),
        cell(state.name),
        listed(aliases) if aliases else "",
        listed(state.keys),
        cell(state.described),
        "" if country is None else cell(country),
        cell(state.held),
        _NO_OTHER,
        listed(meeting) if meeting else "",
        cell(near_of(state)),
    )
    return meeting, ",".join(cells) + "\n"


def entity_row(made: Mapping[str, Any]) -> str:
    """The row of the table for an entity as `row_of` gives it."""
    labels = BETWEEN.join(["Entity", *made["add"]])
    return f"{cell(made['id'])},{labels},{row(_COLUMNS, made['properties'])}"


def drafted(folder: Path, shard: int, without: NDArray[np.bool_]) -> Iterator[bytes]:
    """The rows of a shard's draft, but for those at the places marked."""
    lengths = np.load(_lengths(folder, shard))
    ends = np.cumsum(lengths)
    data = memoryview(draft(folder, shard).read_bytes())
    begin = 0
    for place in np.flatnonzero(without).tolist():
        yield bytes(data[begin : int(ends[place] - lengths[place])])
        begin = int(ends[place])
    yield bytes(data[begin:])


def draft(folder: Path, shard: int) -> Path:
    """Where the rows of a shard's entities are."""
    return folder / f"entities.{shard:02}.draft"


def _lengths(folder: Path, shard: int) -> Path:
    return folder / f"entities.{shard:02}.lengths.npy"
