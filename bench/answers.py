"""How long an answer takes on a real Neo4j: reading the graph, searching it, fetching the words.

`python -m bench.answers 10000 100000` starts a Neo4j of its own, draws each graph into it and
prints the figures; `--write` also puts them into docs/performance.md.
"""

import argparse
import gc
import os
import statistics
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from neo4j import Driver, GraphDatabase

from bench.shapes import Shape, shape
from graph import (
    SECURITY_APPARATUS,
    Connection,
    Cut,
    Kind,
    LinkKind,
    Store,
    Wanted,
    choke_points_between,
    exposure_rows,
    paths_between,
    read_ahead,
)
from graph.local import Settings, ensure_running, stop
from graph.projection import LinkKey
from graph.queries import load
from graph.question import Filters
from graph.vocabulary import STATUS_ORDER
from graph.walk.arrays import KIND_BIT

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
BEGIN, END = "<!-- figures: bench/answers.py -->", "<!-- end of figures -->"
_ASKED = 200
_BATCH = 10_000
_KINDS = tuple(LinkKind)


def drawn_into(driver: Driver, drawn: Shape) -> None:
    """The drawn graph is in the database: one invented claim behind every link."""
    net = drawn.network
    driver.execute_query(load("bench/draw_report").text)
    kinds = [[k.value for k in Kind if bits & KIND_BIT[k]] for bits in net.node_kinds.tolist()]
    nodes = [{"id": net.node_id(n), "labels": kinds[n]} for n in range(net.nodes)]
    for first in range(0, len(nodes), _BATCH):
        driver.execute_query(load("bench/draw_entities").text, rows=nodes[first : first + _BATCH])
    for rows in _batched(_links(drawn)):
        driver.execute_query(load("bench/draw_claims").text, rows=rows)


def _links(drawn: Shape) -> Iterator[dict[str, Any]]:
    net = drawn.network
    known: set[str] = set()
    for link in range(net.links):
        ends = net.node_id(net.source[link]), net.node_id(net.target[link])
        key = LinkKey(ends[0], _KINDS[net.kind[link]], ends[1])
        if key.id in known:
            continue  # the store has one link for each pair and kind
        known.add(key.id)
        claim = f"{link:032x}"[::-1]
        fields = {
            "id": key.id,
            "claims": [claim],
            "sources": int(net.sources[link]),
            "confidence": float(net.confidence[link]),
            "status": STATUS_ORDER[net.status[link]].value,
            "disputed": False,
            "quote": "Invented.",
            "said_by": "Drawn",
        }
        ends_of = {"source": key.source, "target": key.target, "kind": key.kind.value}
        yield ends_of | {"claim": claim, "link": fields}


def _batched(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    yield batch


def _bare(driver: Driver, rows: list[dict[str, Any]]) -> object:
    return driver.execute_query(load("bench/read_bare_evidence").text, rows=rows)


def timed(work: Callable[[], object]) -> float:
    """How many seconds `work` took."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def spelled(seconds: list[float]) -> str:
    """Median, 95th percentile and maximum in milliseconds."""
    late = float(np.percentile(seconds, 95))
    return f"{statistics.median(seconds) * 1e3:.0f} / {late * 1e3:.0f} / {max(seconds) * 1e3:.0f}"


def _rows(answer: Any) -> list[dict[str, str]]:  # noqa: ANN401
    links = {hop.link.id: hop.link for path in answer.paths for hop in path.hops}
    return [
        {"source": link.source.id, "kind": link.kind.value, "target": link.target.id}
        for link in links.values()
    ]


def measure(driver: Driver, store: Store, drawn: Shape) -> Iterator[tuple[str, str]]:
    """Each figure with its name."""
    net = drawn.network
    yield "reading the graph into memory", f"{timed(lambda: read_ahead(store, wait=True)):.1f} s"
    random = np.random.default_rng(11)
    vendors = [net.node_id(node) for node in random.choice(drawn.vendors, _ASKED)]
    bodies = [net.node_id(node) for node in random.choice(drawn.apparatus, _ASKED)]
    gc.collect()
    for name, targets in (
        ("10 best paths, vendor to any body", [SECURITY_APPARATUS] * _ASKED),
        ("10 best paths, vendor to one body", bodies),
    ):
        whole, bare, cut = [], [], 0
        for vendor, target in zip(vendors, targets, strict=True):
            begun = perf_counter()
            answer = paths_between(store, vendor, target)
            whole.append(perf_counter() - begun)
            rows = _rows(answer)
            if rows:
                bare.append(timed(partial(_bare, driver, rows)))
            cut += not answer.complete and len(answer.paths) < 10  # noqa: PLR2004 - as asked
        ratio = statistics.median(whole) / statistics.median(bare)
        yield f"{name}: p50 / p95 / max", f"{spelled(whole)} ms"
        yield "the bare Cypher of the same rows", f"{spelled(bare)} ms (ratio {ratio:.1f})"
        yield "ended by the deadline", f"{cut} of {_ASKED}"
    everybody = Wanted(source="kind:Vendor", target=SECURITY_APPARATUS, filters=Filters())
    count = 0

    def stream() -> None:
        nonlocal count
        count = sum(1 for _ in exposure_rows(store, everybody, 6))

    seconds = timed(stream)
    yield "exposure of all vendors, streamed", f"{seconds:.1f} s for {count:,} rows"
    some = Wanted(source=tuple(vendors[:20]), target=SECURITY_APPARATUS, filters=Filters())
    for what in Cut:
        seconds = timed(lambda what=what: choke_points_between(store, some, cut=what))
        yield f"choke points, 20 vendors to all bodies, {what}", f"{seconds:.2f} s"


def table(entities: int) -> list[str]:
    """One size from drawing to figures, as lines of Markdown."""
    drawn = shape(entities)
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
                drawn_into(driver, drawn)
                figures = list(measure(driver, store, drawn))
        finally:
            stop(Path(folder))
    lines = [f"### {drawn.network.nodes:,} entities, {drawn.network.links:,} links", ""]
    lines += ["| what | how long |", "|---|---|"]
    return [*lines, *(f"| {name} | {figure} |" for name, figure in figures), ""]


def main() -> None:
    """Each size asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("entities", type=int, nargs="*", default=[10_000])
    asked.add_argument("--write", action="store_true", help="into docs/performance.md")
    given = asked.parse_args()
    text = "\n".join(line for size in given.entities for line in table(size))
    print(text)
    if given.write:
        page = PAGE.read_text("utf-8")
        head, tail = page[: page.index(BEGIN) + len(BEGIN)], page[page.index(END) :]
        PAGE.write_text(f"{head}\n\n{text}\n{tail}", "utf-8")


if __name__ == "__main__":
    main()
