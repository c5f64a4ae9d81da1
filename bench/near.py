"""How long it takes to find who is called alike, among many entities in a real Neo4j.

`python -m bench.near 10000 1000000` fills a Neo4j of its own and looks up a few hundred names,
misspelt; `--write` puts the figures into docs/performance.md.
"""

import argparse
import os
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from neo4j import Driver, GraphDatabase

from bench.figures import replace, timed
from bench.tales import name_of
from graph import Connection, Kind, Store
from graph.alike import near_nodes
from graph.identity import near_keys
from graph.local import Settings, ensure_running, stop
from graph.queries import load
from graph.vocabulary import Realm

BEGIN, END = "<!-- figures: bench/near.py -->", "<!-- end of near -->"
_ASKED, _BATCH = 300, 20_000


def _misspelt(name: str) -> str:
    """The name with two letters of its first word changed about, and another legal form."""
    return f"{name[:3]}{name[4]}{name[3]}{name[5:]}".replace(" Ltd", " GmbH")


def _query(name: str) -> str:
    return " OR ".join(sorted(near_keys(Realm.ORGANISATION, [name])))


def fill(driver: Driver, first: int, last: int) -> None:
    """Vendors with the numbers from `first` on are in the database."""
    for start in range(first, last, _BATCH):
        names = [name_of(Kind.VENDOR, number) for number in range(start, min(start + _BATCH, last))]
        rows = [
            {
                "id": f"v{start + place}",
                "name": name,
                "near": " ".join(sorted(near_keys(Realm.ORGANISATION, [name]))),
            }
            for place, name in enumerate(names)
        ]
        driver.execute_query(load("bench/draw_near").text, rows=rows)


def measure(store: Store, entities: int) -> tuple[str, str]:
    """Milliseconds at the median and the 95th percentile, and how often the true one was there."""
    random = np.random.default_rng(3)
    seconds, found = [], 0
    for number in random.integers(0, entities, _ASKED).tolist():
        query = _query(_misspelt(name_of(Kind.VENDOR, number)))
        seen: set[str] = set()

        def look(query: str = query, seen: set[str] = seen) -> None:
            seen.update(store.read(lambda tx: near_nodes(tx, query)))

        seconds.append(timed(look))
        found += f"v{number}" in seen
    median = statistics.median(seconds[_ASKED // 3 :]) * 1e3
    late = float(np.percentile(seconds[_ASKED // 3 :], 95)) * 1e3
    return f"{median:.1f} / {late:.1f} ms", f"{found} of {_ASKED}"


def table(sizes: list[int]) -> Iterator[str]:
    """All sizes on one growing database, as lines of Markdown."""
    yield from (
        "| entities | one name: median / 95th | the true one among fifty |",
        "|---|---|---|",
    )
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings.from_environment(
            {**os.environ, "SURVEILGRAPH_NEO4J_HEAP": "2g", "SURVEILGRAPH_NEO4J_PAGECACHE": "1g"}
        )
        server = ensure_running(Path(folder), settings=settings)
        place = Connection(server.bolt_uri, server.user, server.password)
        try:
            with (
                GraphDatabase.driver(place.uri, auth=(place.user, place.password)) as driver,
                Store.open(place, query_seconds=60) as store,
            ):
                store.migrate()
                there = 0
                for size in sorted(sizes):
                    fill(driver, there, size)
                    there = size
                    took, found = measure(store, size)
                    yield f"| {size:,} | {took} | {found} |"
        finally:
            stop(Path(folder))


def main() -> None:
    """Each size asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("entities", type=int, nargs="*", default=[10_000])
    asked.add_argument("--write", action="store_true", help="into docs/performance.md")
    given = asked.parse_args()
    lines = []
    for line in table(given.entities):
        print(line, flush=True)
        lines.append(line)
    if given.write:
        replace("\n".join(lines), BEGIN, END)


if __name__ == "__main__":
    main()
