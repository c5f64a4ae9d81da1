"""A small layered layout: what leads to what stands in a column before it, with few crossings.

Places only: what is drawn there, and whether columns lie side by side or below each other, is for
`picture` and for the page to say. The same paths give the same places.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_SWEEPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands: its column, and its row within the column."""

    column: int
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A place for each station, and for each step over several columns a way between the others."""

    places: dict[str, Place]
    bends: dict[tuple[str, str], tuple[Place, ...]]


def layout(walks: Iterable[Sequence[str]]) -> Layout:
    """Where the stations of the walks stand, each walk going from left to right where it can.

    >>> layout([["a", "b", "c"], ["a", "c"]]).bends
    {('a', 'c'): (Place(column=1, row=1),)}
    """
    lines = [list(walk) for walk in walks]
    columns = _columns(lines)
    ways = {
        (here, there): _between(here, there, columns)
        for line in lines
        for here, there in pairwise(line)
    }
    bends = {step: [bend for bend, _ in way] for step, way in ways.items() if way}
    columns |= {bend: column for way in ways.values() for bend, column in way}
    filled = [_through(line, bends) for line in lines]
    members: dict[int, list[str]] = defaultdict(list)
    for station, column in columns.items():
        members[column].append(station)
    places = {
        station: Place(column=column, row=row)
        for column, stations in enumerate(_untangled([members[n] for n in sorted(members)], filled))
        for row, station in enumerate(stations)
    }
    return Layout(
        places={station: place for station, place in places.items() if station[0] != _BEND},
        bends={step: tuple(places[bend] for bend in way) for step, way in bends.items()},
    )


# No id begins so.
_BEND = "\x00"


def _between(here: str, there: str, columns: dict[str, int]) -> list[tuple[str, int]]:
    first, last = columns[here], columns[there]
    return [
        (f"{_BEND}{here}{_BEND}{there}{_BEND}{column}", column) for column in range(first + 1, last)
    ]


def _through(line: list[str], bends: dict[tuple[str, str], list[str]]) -> list[str]:
    filled = line[:1]
    for here, there in pairwise(line):
        filled += [*bends.get((here, there), ()), there]
    return filled


def _columns(lines: list[list[str]]) -> dict[str, int]:
    """The longest way to each station; where walks run in a circle, the shortest."""
    columns = dict.fromkeys((station for line in lines for station in line), 0)
    for _round in range(len(columns)):
        moved = False
        for line in lines:
            for here, there in pairwise(line):
                if columns[there] <= columns[here]:
                    columns[there] = columns[here] + 1
                    moved = True
        if not moved:
            return columns
    # No way is longer than there are stations: who still moves goes round in a circle.
    return _earliest(lines)


def _earliest(lines: list[list[str]]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for line in lines:
        for place, station in enumerate(line):
            columns[station] = min(place, columns.get(station, place))
    return columns


def _untangled(columns: list[list[str]], lines: list[list[str]]) -> list[list[str]]:
    """Each column ordered by where its neighbours stand, to and fro a few times."""
    near: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        for here, there in pairwise(line):
            near[here].add(there)
            near[there].add(here)
    rows = {station: row for column in columns for row, station in enumerate(column)}
    for sweep in range(_SWEEPS):
        for column in columns if sweep % 2 == 0 else reversed(columns):
            middles = {
                one: (_middle([rows[o] for o in near[one]], rows[one]), one) for one in column
            }
            column.sort(key=middles.__getitem__)
            rows |= {station: row for row, station in enumerate(column)}
    return columns


def _middle(rows: list[int], own: int) -> float:
    return sum(rows) / len(rows) if rows else float(own)
