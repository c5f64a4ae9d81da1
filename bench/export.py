"""How fast a graph is written to files, beside reading the same records with the driver alone.

`python -m bench.export 25000` draws a graph of so many entities into a Neo4j of its own, a claim
behind each of its links; `--write` puts the figures into docs/performance.md.
"""

import argparse
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import psutil
from neo4j import Driver, GraphDatabase

from bench.figures import replace
from bench.imported import running
from bench.shapes import shape
from graph import Connection, Format, Store, export_graph
from graph.queries import load

BEGIN, END = "<!-- figures: bench/export.py -->", "<!-- end of export figures -->"
TABLES = {
    "nodes": "bench/stream_nodes",
    "links": "bench/stream_links",
    "claims": "bench/stream_claims",
    "reports": "bench/stream_reports",
}
FETCH = 4000
_EVERY_SECONDS = 0.02
# In turns, each at its best: what else goes on only makes them slower.
_TIMES = 2
# A picture of so many shows nothing.
_LEFT_OUT = frozenset({Format.HTML})


def driver_alone(driver: Driver) -> int:
    """Every record of the four tables, read and let go; how many."""
    count = 0
    with driver.session(fetch_size=FETCH) as session, session.begin_transaction() as tx:
        for query in TABLES.values():
            for record in tx.run(load(query).text):
                count += len(record["fields"]) > 0
    return count


def size() -> int:
    """How many bytes of memory this process has."""
    return int(psutil.Process().memory_info().rss)


@contextmanager
def watched(idle: int) -> Iterator[Callable[[], float]]:
    """How many megabytes this process has at most beyond what it had while idle."""
    most = size()
    over = threading.Event()

    def watch() -> None:
        nonlocal most
        while not over.wait(_EVERY_SECONDS):
            most = max(most, size())

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    try:
        yield lambda: (most - idle) / 1e6
    finally:
        over.set()
        watching.join()


@dataclass(frozen=True, slots=True)
class Exported:
    """One export: its rows, how long it took, and by how many megabytes its process grew."""

    rows: dict[str, int]
    seconds: float
    megabytes: float


def exported(place: Connection, output: Path, how: Format) -> Exported:
    """The graph written in one format, by a process that did nothing else before."""
    with Store.open(place) as store:
        store.ping()
        with watched(size()) as grown:
            begun = time.perf_counter()
            manifest = export_graph(store, output, how)
            seconds = time.perf_counter() - begun
            return Exported(manifest.rows, seconds, grown())


def alone(work: Callable[..., Exported], *given: object) -> Exported:
    """What `work` gives in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


def table(entities: int) -> Iterator[str]:
    """The figures as lines of Markdown."""
    made = shape(entities)
    with tempfile.TemporaryDirectory() as folder, running(made, Path(folder) / "db") as server:
        place = Connection(server.bolt_uri, server.user, server.password)
        with Store.open(place) as store:
            store.migrate()
        with GraphDatabase.driver(
            place.uri, auth=(place.user, place.password), notifications_min_severity="OFF"
        ) as driver:
            driver_alone(driver)  # so that Neo4j has planned, and read its files
            begun = time.perf_counter()
            rows = driver_alone(driver)
            seconds = time.perf_counter() - begun
            yield f"{made.network.links:,} links with their claims, {rows:,} rows in all.\n"
            yield "| written as | rows/s | of the driver alone | memory over idle |"
            yield "|---|---|---|---|"
            yield f"| nothing: the driver alone | {rows / seconds:,.0f} | 1 | |"
            for how in Format:
                if how not in _LEFT_OUT:
                    output = Path(folder) / "out" / how.value
                    yield _one(place, output, how, driver)


def _one(place: Connection, output: Path, how: Format, driver: Driver) -> str:
    ours, theirs, megabytes = [], [], 0.0
    for _ in range(_TIMES):
        done = alone(exported, place, output, how)
        begun = time.perf_counter()
        rows = _the_same(driver, done.rows)
        theirs.append(rows / (time.perf_counter() - begun))
        ours.append(rows / done.seconds)
        megabytes = max(megabytes, done.megabytes)
    ratio = max(ours) / max(theirs)
    return f"| `{how}` | {max(ours):,.0f} | {ratio:.2f} | {megabytes:.0f} MB |"


def _the_same(driver: Driver, rows: dict[str, int]) -> int:
    """The records that an export reads, read by the driver: two tables where it has two."""
    wanted = [TABLES[name] for name in rows if name in TABLES]
    if "relationships" in rows:
        wanted = ["export_everything", "export_every_tie"]
    elif "lines" in rows:
        wanted = ["bench/stream_nodes", "bench/stream_texts", "bench/stream_told"]
    count = 0
    with driver.session(fetch_size=FETCH) as session, session.begin_transaction() as tx:
        for query in wanted:
            for _record in tx.run(load(query).text):
                count += 1
    return count


def main() -> None:
    """The size asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("entities", type=int, nargs="?", default=25_000)
    asked.add_argument("--write", action="store_true", help="into docs/performance.md")
    given = asked.parse_args()
    lines = []
    for line in table(given.entities):
        print(line, flush=True)
        lines.append(line)
    text = "\n".join(lines)
    if given.write:
        replace(text, BEGIN, END)


if __name__ == "__main__":
    main()
