"""All claims as columns in files that every process maps: put together from the parts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.bulk.facts import FACT, facts_of, lists_of
from graph.bulk.links import Dates

_NAMES = tuple(FACT.names or ())
_ODD = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What all parts say together, beside the columns."""

    validities: list[Dates]
    voices: list[str]
    kin: set[tuple[int, bool, str]]


def twice(folder: Path, parts: int) -> dict[int, frozenset[int]]:
    """For each part the lines that say again what another line says at least as well.

    Of several lines with one claim the held one stays, then the surest, then the one whose rule
    comes last by name, then the first: as a write of all of them at once would have it.
    """
    columns = ("id", "line", "held", "confidence", "worth")
    facts = [facts_of(folder, part)[list(columns)] for part in range(parts)]
    ids = np.concatenate([one["id"] for one in facts])
    order = _perhaps_twice(ids)
    order = order[np.argsort(ids[order], kind="stable")]
    same = ids[order][1:] == ids[order][:-1]
    if not same.any():
        return {}
    part_of = np.repeat(np.arange(parts), [len(one) for one in facts])
    first = np.cumsum([0, *(len(one) for one in facts)])
    rules = [lists_of(folder, part).rules for part in range(parts)]
    losers: dict[int, set[int]] = {}
    # Nearly all ids come once: a group of one is not looked at.
    order = order[np.append(same, False) | np.append(False, same)]
    for group in np.split(order, np.flatnonzero(ids[order][1:] != ids[order][:-1]) + 1):
        known = []
        for place in group.tolist():
            part = int(part_of[place])
            fact = facts[part][place - first[part]]
            worth = (bool(fact["held"]), float(fact["confidence"]), rules[part][fact["worth"]])
            known.append((worth, -int(fact["line"]), part))
        best = max(known)
        for one in known:
            if one is not best:
                losers.setdefault(one[2], set()).add(-one[1])
    return {part: frozenset(lines) for part, lines in losers.items()}


def _perhaps_twice(ids: NDArray[Any]) -> NDArray[np.int64]:
    """The places of all ids that come twice, and of a few others: numbers are sorted sooner."""
    quarters = ids.view(np.uint64).reshape(len(ids), ids.itemsize // 8)
    numbers = np.zeros(len(ids), dtype=np.uint64)
    for place in range(quarters.shape[1]):
        numbers = numbers * _ODD ^ quarters[:, place]
    ordered = np.sort(numbers)
    return np.flatnonzero(np.isin(numbers, ordered[1:][ordered[1:] == ordered[:-1]]))


def places_of(named: NDArray[np.uint64], numbers: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Where each of `named` stands among `numbers`, each of which comes once; any place if nowhere.

    They are looked for in their order: neighbours are then found side by side in memory.
    """
    order, asked = np.argsort(numbers), np.argsort(named)
    found = np.empty(len(named), dtype=np.int64)
    found[asked] = order[np.searchsorted(numbers[order], named[asked]) % len(order)]
    return found


def gather(folder: Path, parts: int, report_voices: Sequence[str]) -> Gathered:
    """The columns of all parts are in one file each; what they refer to is returned."""
    validities: dict[Dates, int] = {}
    voices: dict[str, int] = {}
    kin: set[tuple[int, bool, str]] = set()
    blocks = []
    for part in range(parts):
        facts, lists = facts_of(folder, part), lists_of(folder, part)
        kin.update(lists.kin)
        facts["valid"] = _renumbered(facts["valid"], lists.validities, validities)
        own = facts["said_by"] < 0
        facts["said_by"][own] = facts["report"][own]
        attributed = _renumbered(facts["said_by"][~own], lists.voices, voices)
        facts["said_by"][~own] = attributed + len(report_voices)
        facts["quote_file"] += 2 * part
        blocks.append(facts)
    for name in _NAMES:
        np.save(folder / f"column.{name}.npy", np.concatenate([block[name] for block in blocks]))
    return Gathered(list(validities), [*report_voices, *voices], kin)


def _renumbered(
    places: NDArray[Any], mine: Sequence[Any], everybodys: dict[Any, int]
) -> NDArray[np.int32]:
    to = [everybodys.setdefault(item, len(everybodys)) for item in mine]
    found: NDArray[np.int32] = np.array(to or [0], dtype=np.int32)[places]
    return found


def column(folder: Path, name: str) -> NDArray[Any]:
    """One column of all claims, mapped."""
    found: NDArray[Any] = np.load(folder / f"column.{name}.npy", mmap_mode="r")
    return found


def columns(folder: Path, names: Iterable[str]) -> dict[str, NDArray[Any]]:
    """Several of them."""
    return {name: column(folder, name) for name in names}


@cache
def claims_files(folder: Path, parts: int) -> list[bytes | memoryview]:
    """The files of claims, mapped, in the order in which quotations name them."""
    found: list[bytes | memoryview] = []
    for part in range(parts):
        for end in (".csv", ".lines"):
            path = folder / f"claims.{part:05}{end}"
            mapped = path.exists() and path.stat().st_size
            found.append(memoryview(np.memmap(path, mode="r").data) if mapped else b"")
    return found
