"""The conductor of a bulk load: from an input to the tables that the admin tool imports.

Everything on the way stands in files of one folder, so that memory holds columns, never claims.
"""

import os
import pickle
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from graph.bulk.cells import spans_lines
from graph.bulk.claims import Done, Writer, written
from graph.bulk.columns import Gathered, claims_files, column, columns, gather, places_of, twice
from graph.bulk.entities import Shard, write_shard
from graph.bulk.facts import SHARDS
from graph.bulk.links import Ties, Words, link_rows, ties
from graph.bulk.merging import Merged, merged, write_entities
from graph.bulk.pool import begun, each, finished, pool
from graph.bulk.reports import Told, write_reports
from graph.bulk.shared import hear_named, tell_named
from graph.bulk.shelf import Shelf
from graph.bulk.source import Part, Refused, Source
from graph.bulk.tables import CLAIMS, LINKS, MENTIONS, PAGES, REPORTS, Sheet
from graph.clock import now
from graph.errors import BadClaim

_LINKS_AT_ONCE = 100_000
_ENDS = ("subject", "object", "product")
_OF_LINKS = ("id", "report", "status", "confidence", "valid", "said_by", *("quote", "quote_size"))

Tell = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """Tables in a folder: their rows by name, what was refused, and what was said twice."""

    folder: Path
    rows: Mapping[str, int]
    longest: int
    refused: int = 0
    told: tuple[Refused, ...] = ()
    repeated: int = 0


def prepare(source: Source, folder: Path, tell: Tell, processes: int | None = None) -> Prepared:
    """The tables for all that `source` says. `BadClaim` where it holds no claim at all."""
    # All of a load came to be known at one moment, the one in which it began.
    moment = now()
    tell("reports", 0, 0)
    with pool(processes or os.cpu_count() or 1) as workers:
        stretches = workers.submit(source.parts)
        reports = write_reports(folder, source, moment)
        parts = stretches.result()
        (folder / "source").write_bytes(pickle.dumps((source, reports.places, parts, moment)))
        done, repeated = _claims(workers, folder, len(parts), tell)
        if not any(one.claims for one in done):
            raise BadClaim("There is no claim to load" + _first(reports, done))
        items = [(folder, shard, len(parts)) for shard in range(SHARDS)]
        coming = begun(workers, write_shard, items)
        telling = _telling(tell, "entities", SHARDS)
        # What one process does alone is done while the others are busy.
        found = gather(folder, len(parts), reports.voices)
        shards = finished(coming, telling)
        chosen = merged(workers, folder, len(parts), shards, found.kin)
        links, total = _links(workers, folder, len(parts), (reports, found, shards, chosen))
        telling = _telling(tell, "links", len(links))
        rows = write_entities(folder, shards, chosen) | {LINKS.name: total}
        finished(links, telling)
    rows |= {
        REPORTS.name: len(reports.places),
        PAGES.name: reports.pages,
        CLAIMS.name: sum(one.claims for one in done),
        MENTIONS.name: sum(one.mentions for one in done),
    }
    refused = [*reports.refused, *(one for part in done for one in part.told)]
    return Prepared(
        folder=folder,
        rows=rows,
        longest=reports.longest_page,
        refused=len(reports.refused) + sum(one.refused for one in done),
        told=tuple(refused),
        repeated=repeated,
    )


def _first(reports: Told, done: Sequence[Done]) -> str:
    told = [*reports.refused, *(one for part in done for one in part.told)]
    return f"; line {told[0].line}: {told[0].why}" if told else "."


def _telling(tell: Tell, step: str, total: int) -> Callable[[int], None]:
    tell(step, 0, total)
    return lambda done: tell(step, done, total)


def _claims(
    workers: ProcessPoolExecutor, folder: Path, parts: int, tell: Tell
) -> tuple[list[Done], int]:
    items = [(folder, part, frozenset[int]()) for part in range(parts)]
    done = each(workers, write_part, items, _telling(tell, "claims", parts))
    # A part that says again what another says better is written anew without that.
    losers = twice(folder, parts)
    again = [(folder, part, lines) for part, lines in sorted(losers.items())]
    for item, better in zip(again, each(workers, write_part, again, lambda _: None), strict=True):
        done[item[1]] = better
    return done, sum(map(len, losers.values()))


def write_part(folder: Path, part: int, skip: frozenset[int]) -> Done:
    """One part of the claims is in tables; in a process of the pool."""
    shelf, parts, moment = _given(folder)
    hear_named(folder)
    done = written(folder, part, parts[part], Writer(folder, part, shelf, moment), skip)
    tell_named(folder, part)
    return done


@cache
def _given(folder: Path) -> tuple[Shelf, Sequence[Part], str]:
    source, places, parts, moment = pickle.loads((folder / "source").read_bytes())  # noqa: S301  our own
    return Shelf(source, places), parts, moment


def _links(
    workers: ProcessPoolExecutor,
    folder: Path,
    parts: int,
    given: tuple[Told, Gathered, Sequence[Shard], Merged],
) -> tuple[list[Future[None]], int]:
    """The writing of all links has begun; how many there are."""
    reports, found, shards, chosen = given
    numbers = np.concatenate([shard.numbers for shard in shards])
    ids = [ident for shard in shards for ident in shard.ids]
    place_of = {ident: place for place, ident in enumerate(ids) if ident in chosen.own}
    under = np.arange(len(ids))
    for ident, kept in chosen.chosen.canonical.items():
        under[place_of[ident]] = place_of[kept]
    ends = {}
    for end in _ENDS:
        named = column(folder, end)
        ends[end] = np.where(named == 0, -1, under[places_of(named, numbers)])
    tied = ties(columns(folder, ("held", "kind")), ends)
    for name in ("keys", "begins", "claims"):
        np.save(folder / f"ties.{name}.npy", getattr(tied, name))
    report_ids = [""] * len(reports.voices)
    for ident, place in reports.places.items():
        report_ids[place] = ident
    words = (ids, report_ids, found.validities, found.voices)
    (folder / "words").write_bytes(pickle.dumps(words))
    total = len(tied.keys)
    items = [
        (folder, parts, begin, min(begin + _LINKS_AT_ONCE, total))
        for begin in range(0, total, _LINKS_AT_ONCE)
    ]
    return begun(workers, write_links, items), total


def write_links(folder: Path, parts: int, begin: int, end: int) -> None:
    """Some of the links are in the table; in a process of the pool."""
    keys, begins, claims = (
        np.load(folder / f"ties.{name}.npy", mmap_mode="r") for name in ("keys", "begins", "claims")
    )
    first, last = int(begins[begin]), int(begins[end])
    some = Ties(
        keys=keys[begin:end], begins=begins[begin : end + 1] - first, claims=claims[first:last]
    )
    sheet = Sheet(folder, LINKS, begin // _LINKS_AT_ONCE)
    facts = columns(folder, (*_OF_LINKS, "quote_file"))
    for text in link_rows(some, facts, _words(folder, parts)):
        sheet.put(text, int(spans_lines(text)))
    sheet.close()


@cache
def _words(folder: Path, parts: int) -> Words:
    said = pickle.loads((folder / "words").read_bytes())  # noqa: S301  our own
    ids, reports, validities, voices = said
    return Words(
        ids=ids,
        reports=reports,
        validities=validities,
        voices=voices,
        quotes=claims_files(folder, parts),
    )
