"""How fast claims are written, held against hand-written UNWIND … MERGE of the same rows, in turns.

`python -m bench.writing 10000 100000` fills a Neo4j of its own to each of these numbers of claims
and measures there: claims a second both ways, and one new claim at a time. `--write` puts the
figures into docs/performance.md.
"""

import argparse
import os
import statistics
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace as replaced
from itertools import islice
from pathlib import Path
from time import perf_counter

from neo4j import Driver, GraphDatabase

from bench.bare import by_hand, write_by_hand
from bench.figures import replace, timed
from bench.tales import CLAIMS_A_REPORT, tales
from graph import Claim, Connection, Report, Store
from graph.local import Settings, ensure_running, stop
from graph.rebuilding import rebuilt
from graph.seldom import collect_seldom
from graph.store.preparing import BATCH

BEGIN, END = "<!-- figures: bench/writing.py -->", "<!-- end of writing -->"
_TURNS, _A_TURN, _SINGLE, _WARM = 5, 2000, 60, 2000
_FILL_REPORTS = 100
_TOGETHER = BATCH // CLAIMS_A_REPORT

Told = list[tuple[Report, list[Claim]]]


def fill(driver: Driver, claims: int, world: int, seed: int) -> None:
    """So many claims more are in the database, projected, written by hand in large batches."""
    for told in _batched(tales(claims, world, seed), _FILL_REPORTS):
        write_by_hand(driver, by_hand(told))


def measure(driver: Driver, store: Store, claims: int, world: int) -> Iterator[tuple[str, str]]:
    """The figures of a database with so many claims."""
    for seed in (1, 2):
        _store_turn(store, list(tales(_WARM, world, claims + seed)))
        _bare_turn(driver, list(tales(_WARM, world, claims + 10 + seed)))
    ours, bare = [], []
    for turn in range(_TURNS):
        ours.append(_A_TURN / _store_turn(store, list(tales(_A_TURN, world, claims + 100 + turn))))
        bare.append(_A_TURN / _bare_turn(driver, list(tales(_A_TURN, world, claims + 200 + turn))))
    ratio = statistics.median(one / other for one, other in zip(ours, bare, strict=True))
    yield "claims a second, reports together", f"{statistics.median(ours):,.0f}"
    yield "hand-written UNWIND … MERGE of as many", f"{statistics.median(bare):,.0f}"
    yield "ratio", f"{ratio:.2f}"
    single = [timed(lambda one=one: store.write(*one)) for one in _one_by_one(claims, world)]
    rows = [by_hand([one]) for one in _one_by_one(claims + 1, world)]
    by_itself = [timed(lambda batch=batch: write_by_hand(driver, batch)) for batch in rows]
    late = statistics.quantiles(single, n=20)[-1]
    yield (
        "one new claim with its report: median / 95th",
        f"{statistics.median(single) * 1e3:.1f} / {late * 1e3:.1f} ms",
    )
    yield "the same rows by hand: median", f"{statistics.median(by_itself) * 1e3:.1f} ms"
    yield (
        "what projecting it adds, to a claim that waits: median",
        _projecting(store, claims, world),
    )


def _projecting(store: Store, claims: int, world: int) -> str:
    """How much longer a claim takes that makes links than one that waits and makes none, in turns.

    The rest of the two writes is the same: a report, a claim, and its ties to what it names.
    """
    held, waiting = [], []
    linked = zip(_one_by_one(claims + 2, world), _one_by_one(claims + 3, world), strict=True)
    for one, other in linked:
        for (report, told), counts, seconds in ((one, True, held), (other, False, waiting)):
            as_found = [replaced(claim, held=counts) for claim in told]
            seconds.append(timed(lambda told=(report, as_found): store.write(*told)))
    with_links, without = statistics.median(held), statistics.median(waiting)
    added, took = (with_links - without) * 1e3, f"{with_links * 1e3:.1f} - {without * 1e3:.1f} ms"
    return f"{added:.1f} ms ({took})"


def _one_by_one(seed: int, world: int) -> list[tuple[Report, list[Claim]]]:
    told = tales(_SINGLE * CLAIMS_A_REPORT, world, seed + 300)
    return [(report, claims[:1]) for report, claims in told]


def _store_turn(store: Store, told: Told) -> float:
    return timed(lambda: store.write_all(told))


def _bare_turn(driver: Driver, told: Told) -> float:
    rows = [by_hand(some) for some in _batched(told, _TOGETHER)]
    return timed(lambda: [write_by_hand(driver, batch) for batch in rows])


def _batched(told: Iterable[tuple[Report, list[Claim]]], size: int) -> Iterator[Told]:
    given = iter(told)
    while batch := list(islice(given, size)):
        yield batch


def table(sizes: list[int]) -> Iterator[str]:
    """All sizes on one growing database, as lines of Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings.from_environment(
            {**os.environ, "SURVEILGRAPH_NEO4J_HEAP": "2g", "SURVEILGRAPH_NEO4J_PAGECACHE": "1g"}
        )
        server = ensure_running(Path(folder), settings=settings)
        place = Connection(server.bolt_uri, server.user, server.password)
        try:
            with (
                GraphDatabase.driver(place.uri, auth=(place.user, place.password)) as driver,
                Store.open(place) as store,
            ):
                store.migrate()
                yield from _sizes(driver, store, sizes)
        finally:
            stop(Path(folder))


def _sizes(driver: Driver, store: Store, sizes: list[int]) -> Iterator[str]:
    for size in sorted(sizes):
        there = dict(store.counts()).get("Claim", 0)
        fill(driver, max(size - there, 0), size, size)
        yield from (f"### {size:,} claims in the store", "", "| what | figure |", "|---|---|")
        for name, figure in measure(driver, store, size, size):
            yield f"| {name} | {figure} |"
        begun = perf_counter()
        made = rebuilt(store)
        seconds = perf_counter() - begun
        each = seconds / made.links * 1e3
        yield f"| rebuild of {made.links:,} links | {seconds:.1f} s ({each:.2f} ms a link) |"
        yield ""


def main() -> None:
    """Each size asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("claims", type=int, nargs="*", default=[10_000])
    asked.add_argument("--write", action="store_true", help="into docs/performance.md")
    given = asked.parse_args()
    collect_seldom()  # as the command line does
    lines = []
    for line in table(given.claims):
        print(line, flush=True)
        lines.append(line)
    if given.write:
        replace("\n".join(lines), BEGIN, END)


if __name__ == "__main__":
    main()
