"""How long an answer takes on a real Neo4j: reading the graph, searching it, fetching the words.

`python -m bench.answers 10000 100000` starts a Neo4j of its own, imports each graph into it and
prints the figures; `--write` also puts them into docs/performance.md.
"""

import argparse
import gc
import json
import statistics
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import Any
from uuid import uuid4

import numpy as np
from neo4j import Driver, GraphDatabase

from bench.imported import running
from bench.served import by_query_api, searched_by_igraph, served
from bench.shapes import Shape, shape
from graph import (
    SECURITY_APPARATUS,
    Claim,
    Connection,
    Cut,
    Kind,
    LinkKind,
    Mention,
    Origin,
    Page,
    Report,
    Span,
    Status,
    Store,
    Wanted,
    choke_points_between,
    exposure_rows,
    paths_between,
    read_ahead,
)
from graph.local import Server
from graph.queries import load
from graph.question import Filters

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
BEGIN, END = "<!-- figures: bench/answers.py -->", "<!-- end of figures -->"
_ASKED = 40
_WRITES = 10
# The deadline of a question while it is measured: none is cut short by what else the machine does.
_SECONDS = 60.0


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


def over_http(
    store: Store, drawn: Shape, asked: list[tuple[str, str]], server: Server
) -> Iterator[tuple[str, str]]:
    """One pair over HTTP, next to Neo4j's query API and to one full search by igraph."""
    net = drawn.network
    search = searched_by_igraph(net)
    bare = by_query_api(server.http_uri, server.user, server.password)
    some, none, theirs, searches = [], [], [], []
    with served(store) as ask:
        ask({"from": asked[0][0], "to": asked[0][1]})
        for source, target in asked:
            begun = perf_counter()
            answer = json.loads(ask({"from": source, "to": target}))
            (some if answer["paths"] else none).append(perf_counter() - begun)
            rows = [
                {"source": hop["from"]["id"], "kind": hop["link"], "target": hop["to"]["id"]}
                for path in answer["paths"]
                for hop in path["hops"]
            ]
            if rows:
                theirs.append(timed(partial(bare, rows)))
            searches.append(timed(partial(search, int(net.indexes([source])[0]))))
    yield "one pair over HTTP, with paths: p50 / p95 / max", f"{spelled(some)} ms"
    if none:
        yield "one pair over HTTP, without a path", f"{spelled(none)} ms"
    if theirs:
        ratio = statistics.median(some) / statistics.median(theirs)
        yield "Neo4j's HTTP query API, the bare rows", f"{spelled(theirs)} ms (ratio {ratio:.1f})"
    ratio = statistics.median(some + none) / statistics.median(searches)
    yield "igraph, one full search", f"{spelled(searches)} ms (ratio {ratio:.1f})"


def _one_claim(number: int, source: str) -> tuple[Report, Claim]:
    """A report that says one new thing of an entity."""
    buyer = f"Newcomer {number}"
    text = f"{source} sold to {buyer}."
    digest = sha256(text.encode()).hexdigest()
    report = Report(
        id=digest[:32],
        sha256=digest,
        title="New",
        lang="en",
        media_type="text/plain",
        pages=(Page(number=1, start=0, text=text),),
    )
    ends = [
        Mention(name=name, kinds=(kind,), span=_at(text, name), words=_at(text, name))
        for name, kind in ((source, Kind.VENDOR), (buyer, Kind.BUYER))
    ]
    return report, Claim(
        report=report.id,
        link=LinkKind.SUPPLIED_TO,
        subject=ends[0],
        object=ends[1],
        quote=text,
        span=Span(0, len(text)),
        page=1,
        lang="en",
        status=Status.ASSERTED,
        origin=Origin(extractor="bench", rule="new"),
        confidence=0.9,
        held=True,
    )


def _at(text: str, name: str) -> Span:
    return Span(text.index(name), text.index(name) + len(name))


def after_writes(store: Store, vendor: str) -> Iterator[tuple[str, str]]:
    """What the first question costs after each of some writes."""
    after = []
    for number in range(_WRITES):
        report, claim = _one_claim(number, f"Maker {uuid4().hex}")
        store.write(report, [claim])
        after.append(timed(lambda: paths_between(store, vendor, SECURITY_APPARATUS)))
    yield "the first question after one new claim: p50 / p95 / max", f"{spelled(after)} ms"


def table(entities: int, folder: Path) -> list[str]:
    """One size from drawing to figures, as lines of Markdown."""
    drawn = shape(entities)
    with running(drawn, folder) as server:
        place = Connection(server.bolt_uri, server.user, server.password)
        with (
            GraphDatabase.driver(place.uri, auth=(place.user, place.password)) as driver,
            Store.open(place, query_seconds=_SECONDS) as store,
        ):
            store.migrate()
            figures = list(measure(driver, store, drawn))
            random = np.random.default_rng(13)
            names = [
                drawn.network.node_id(node)
                for some in (drawn.vendors, drawn.apparatus)
                for node in random.choice(some, _ASKED)
            ]
            pairs = list(zip(names[:_ASKED], names[_ASKED:], strict=True))
            figures += over_http(store, drawn, pairs, server)
            figures += after_writes(store, names[0])
    lines = [f"### {drawn.network.nodes:,} entities, {drawn.network.links:,} links", ""]
    lines += ["| what | how long |", "|---|---|"]
    return [*lines, *(f"| {name} | {figure} |" for name, figure in figures), ""]


def main() -> None:
    """Each size asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("entities", type=int, nargs="*", default=[10_000])
    asked.add_argument("--keep", type=Path, help="a folder for the databases, to be used again")
    asked.add_argument("--write", action="store_true", help="into docs/performance.md")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        text = "\n".join(
            line
            for size in given.entities
            for line in table(size, (given.keep or Path(scratch)) / str(size))
        )
    print(text)
    if given.write:
        page = PAGE.read_text("utf-8")
        head, tail = page[: page.index(BEGIN) + len(BEGIN)], page[page.index(END) :]
        PAGE.write_text(f"{head}\n\n{text}\n{tail}", "utf-8")


if __name__ == "__main__":
    main()
