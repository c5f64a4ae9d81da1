"""How long an answer takes on a real Neo4j: reading the graph, searching it, fetching the words.

`python -m bench.answers 10000 100000` starts a Neo4j of its own, imports each graph into it and
prints the figures; `--write` also puts them into docs/performance.md.
"""

import argparse
import gc
import statistics
import tempfile
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from neo4j import Driver, GraphDatabase

from api.rows import NDJSON
from bench.asked import handler, mixed, pairs_of, pairs_over_http, through_hubs
from bench.figures import Figure, against, put, section, spelled, timed, told
from bench.imported import running
from bench.served import served
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
from graph.paths import DEFAULT_HOPS
from graph.queries import load
from graph.question import Filters
from graph.seldom import collect_seldom
from graph.shelving import Shelving
from graph.walk.atlas import Atlas
from graph.walk.best import Question, best
from graph.walk.filters import Ground, ground

BEGIN, END = "<!-- figures: bench/answers.py -->", "<!-- end of figures -->"
_ASKED = 100
_WRITES = 10
_CUT = 20
_ONE_BY_ONE = 5
_LIMIT = 10
# The deadline of a question while it is measured: none is cut short by what else the machine does.
_SECONDS = 60.0


def _bare(driver: Driver, rows: list[dict[str, Any]]) -> object:
    return driver.execute_query(load("bench/read_bare_evidence").text, rows=rows)


def _rows(answer: Any) -> list[dict[str, str]]:  # noqa: ANN401
    links = {hop.link.id: hop.link for path in answer.paths for hop in path.hops}
    return [
        {"source": link.source.id, "kind": link.kind.value, "target": link.target.id}
        for link in links.values()
    ]


def in_process(driver: Driver, store: Store, drawn: Shape) -> Iterator[Figure]:
    """Paths without HTTP and without a shelf, next to the bare Cypher of the same rows."""
    yield "reading the graph into memory", f"{timed(lambda: read_ahead(store, wait=True)):.1f} s"
    gc.collect()
    pairs = pairs_of(drawn, 11, _ASKED)
    for name, asked in (
        ("10 best paths, vendor to any body", [(one, SECURITY_APPARATUS) for one, _ in pairs]),
        ("10 best paths, vendor to one body", pairs),
    ):
        whole, bare, none, cut = [], [], [], 0
        for source, target in asked:
            kept: list[Any] = []
            ask = partial(paths_between, store, source, target)
            # What lies on the disk is read by the first to ask: neither of the two is it.
            rows = _rows(ask())
            if rows:
                _bare(driver, rows)
            (whole if rows else none).append(timed(lambda: kept.append(ask())))  # noqa: B023
            if rows:
                bare.append(timed(partial(_bare, driver, rows)))
            cut += kept[0].ended is not None
        yield f"{name}: p50 / p95 / max", spelled(whole)
        yield "- the bare Cypher of the same rows", f"{spelled(bare)} ({against(whole, bare)})"
        if none:
            yield f"{name}, without a path", spelled(none)
        yield "- ended by the deadline", f"{cut} of {_ASKED}"


def beside(store: Store) -> Iterator[Figure]:
    """The words of all links put on the disk beside the graph in memory."""
    seconds = timed(store.companion(Shelving).wait)
    size = store.companion(Atlas).shelf.size / 1e6
    yield "the words of all links on this disk", f"{seconds:.0f} s, {size:,.0f} MB"


def shortest(driver: Driver, store: Store, drawn: Shape) -> Iterator[Figure]:
    """The ten best paths through hubs, with and without their words, next to one shortest path."""
    text = load("bench/shortest_one").text
    chart = store.companion(Atlas).chart
    where = ground(chart.network()) if chart else None
    whole, found, theirs = [], [], []
    for source, target in through_hubs(drawn, 29, _ASKED):
        both = {"source": source, "target": target}
        if where and driver.execute_query(text, both).records:
            theirs.append(timed(partial(driver.execute_query, text, both)))
            ask = partial(paths_between, store, source, target, filters=Filters(hubs=True))
            ask()  # what lies on the disk is read by the first to ask, as it was for theirs
            whole.append(timed(ask))
            found.append(timed(partial(_ids_of_best, where, source, target)))
    if theirs:
        yield "`SHORTEST 1` by Cypher through hubs, its ids: p50 / p95 / max", spelled(theirs)
        for what, ours in (("their ids", found), ("the whole answer with their words", whole)):
            yield f"- 10 best paths, {what}", f"{spelled(ours)} ({against(ours, theirs)})"


def _ids_of_best(where: Ground, source: str, target: str) -> list[list[str]]:
    """The entities of each of the ten best paths between two."""
    network = where.network
    one, other = (network.numbers([end]) for end in (source, target))
    question = Question(sources=one, targets=other, max_hops=DEFAULT_HOPS, limit=_LIMIT)
    routes = best(where, question).routes
    return [[network.node_id(node) for node in route.nodes] for route in routes]


def tables(driver: Driver, store: Store, drawn: Shape) -> Iterator[Figure]:
    """Exposure of all vendors, next to one query a vendor, and choke points."""
    everybody = Wanted(source="kind:Vendor", target=SECURITY_APPARATUS, filters=Filters())
    count = 0

    def stream() -> None:
        nonlocal count
        lines = exposure_rows(store, everybody, 6, NDJSON).rows
        count = sum(some.count(b"\n") for some in lines)

    seconds = timed(stream)
    yield "exposure of all vendors, as lines of JSON", f"{seconds:.1f} s for {count:,} rows"
    text = load("bench/reach_of_one").text
    vendors = [one for one, _ in pairs_of(drawn, 31, _ONE_BY_ONE)]
    each = [timed(partial(driver.execute_query, text, source=one)) for one in vendors]
    whole = statistics.mean(each) * len(drawn.vendors)
    beside = f"{whole:,.0f} s, from {_ONE_BY_ONE} of them (ratio {whole / seconds:,.0f})"
    yield "- one Cypher query a vendor, distances alone", beside
    some = [one for one, _ in pairs_of(drawn, 11, _CUT)]
    wanted = Wanted(source=tuple(some), target=SECURITY_APPARATUS, filters=Filters())
    for what in (Cut.LINKS, Cut.ENTITIES):
        seconds = timed(partial(choke_points_between, store, wanted, cut=what))
        yield f"choke points, {_CUT} vendors to all bodies, {what}", f"{seconds:.2f} s"


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
    yield "the first question after one new claim: p50 / p95 / max", spelled(after)


def figures(entities: int, folder: Path) -> str:
    """One size from drawing to figures, as Markdown."""
    drawn = shape(entities)
    with running(drawn, folder) as server:
        place = Connection(server.bolt_uri, server.user, server.password)
        with (
            GraphDatabase.driver(place.uri, auth=(place.user, place.password)) as driver,
            Store.open(place, query_seconds=_SECONDS) as store,
        ):
            store.migrate()
            found = told(in_process(driver, store, drawn))
            found += told(beside(store))
            with served(store) as ask:
                ask({}, "/health/live")
                found += told(pairs_over_http(ask, drawn, _ASKED, driver, server))
                found += told(handler(place, drawn, _ASKED))
                found += told(mixed(ask, drawn))
            found += told(shortest(driver, store, drawn))
            found += told(tables(driver, store, drawn))
            found += told(after_writes(store, pairs_of(drawn, 13, 1)[0][0]))
    return section(drawn.network.nodes, drawn.network.links, found)


def main() -> None:
    """Each size asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("entities", type=int, nargs="*", default=[10_000])
    asked.add_argument("--keep", type=Path, help="a folder for the databases, to be used again")
    asked.add_argument("--write", action="store_true", help="into docs/performance.md")
    given = asked.parse_args()
    collect_seldom()  # as the command line does
    with tempfile.TemporaryDirectory() as scratch:
        for size in given.entities:
            text = figures(size, (given.keep or Path(scratch)) / str(size))
            print(text, flush=True)
            if given.write:
                put([text], BEGIN, END)


if __name__ == "__main__":
    main()
