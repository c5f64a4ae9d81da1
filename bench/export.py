"""How fast a graph is written to files, beside reading the same records with the driver alone.

`python -m bench.export 25000` draws a graph of so many entities into a Neo4j of its own, a claim
behind each of its links; `--write` puts the figures into docs/performance.md.
"""

import argparse
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from neo4j import Driver, GraphDatabase

from bench.figures import replace
from bench.imported import running
from bench.shapes import shape
from graph import Connection, Format, Store, export_graph
from graph.queries import load

BEGIN, END = "<!-- figures: bench/export.py -->", "<!-- end of export figures -->"
QUERIES = ("export_nodes", "export_links", "export_claims", "export_reports")
FETCH = 4000
_EVERY_SECONDS = 0.02
# A picture of so many shows nothing, and a workbook this long is opened by nobody.
_LEFT_OUT = frozenset({Format.HTML})


def driver_alone(driver: Driver) -> int:
    """Every record of the four tables, read and let go; how many."""
    count = 0
    with driver.session(fetch_size=FETCH) as session, session.begin_transaction() as tx:
        for query in QUERIES:
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


def table(entities: int) -> Iterator[str]:
    """The figures as lines of Markdown."""
    made = shape(entities)
    with tempfile.TemporaryDirectory() as folder, running(made, Path(folder) / "db") as server:
        auth = (server.user, server.password)
        with (
            GraphDatabase.driver(
                server.bolt_uri, auth=auth, notifications_min_severity="OFF"
            ) as driver,
            Store.open(Connection(server.bolt_uri, *auth)) as store,
        ):
            store.migrate()
            idle = size()
            driver_alone(driver)  # so that Neo4j has planned, and read its files
            begun = time.perf_counter()
            with watched(idle) as grown:
                rows = driver_alone(driver)
                alone, megabytes = time.perf_counter() - begun, grown()
            yield f"{made.network.links:,} links with their claims, {rows:,} rows in all.\n"
            yield "| written as | rows/s | of the driver alone | memory over idle |"
            yield "|---|---|---|---|"
            yield f"| nothing: the driver alone | {rows / alone:,.0f} | 1 | {megabytes:.0f} MB |"
            for how in Format:
                if how not in _LEFT_OUT:
                    yield _one(store, Path(folder) / "out" / how.value, how, driver, idle)


def _one(store: Store, output: Path, how: Format, driver: Driver, idle: int) -> str:
    with watched(idle) as grown:
        begun = time.perf_counter()
        manifest = export_graph(store, output, how)
        seconds = time.perf_counter() - begun
        megabytes = grown()
    begun = time.perf_counter()
    read = _the_same(driver, manifest.rows)
    alone = time.perf_counter() - begun
    rate, bare = sum(manifest.rows.values()) / seconds, read / alone
    return f"| `{how}` | {rate:,.0f} | {rate / bare:.2f} | {max(megabytes, 0):.0f} MB |"


def _the_same(driver: Driver, rows: dict[str, int]) -> int:
    """The records that an export reads, read by the driver: two tables where it has two."""
    wanted = [f"export_{name}" for name in rows if f"export_{name}" in QUERIES]
    if not wanted or "relationships" in rows or "lines" in rows:
        wanted = ["export_everything", "export_every_tie"]
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
