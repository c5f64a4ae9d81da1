"""What is asked over HTTP: pairs at random, pairs through a hub, a mixed load, and no store."""

import json
import statistics
from collections.abc import Callable, Iterator, Sequence, Sized
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from neo4j import Driver

from bench.apart import answered_at_once, service
from bench.figures import Figure, against, spelled, timed
from bench.served import PATHS, Ask, asker, by_query_api, rows_of, searched_by_igraph
from bench.shapes import Shape
from graph import SECURITY_APPARATUS, Connection
from graph.local import Server
from graph.queries import load
from graph.walk.hubs import hubs

_MIXED = 1000
_SLOW = 1.0
_HUBS = 5


def pairs_of(drawn: Shape, seed: int, number: int) -> list[tuple[str, str]]:
    """Vendors and bodies at random."""
    random = np.random.default_rng(seed)
    ends = (random.choice(some, number) for some in (drawn.vendors, drawn.apparatus))
    names = [[drawn.network.node_id(node) for node in some] for some in ends]
    return list(zip(*names, strict=True))


def through_hubs(drawn: Shape, seed: int, number: int) -> list[tuple[str, str]]:
    """Vendors that lead into one of the largest hubs, and bodies at random."""
    network = drawn.network
    found = hubs(network)[:_HUBS]
    spans = [slice(*network.into.offset[hub.node : hub.node + 2]) for hub in found]
    leading = [network.into.node[span] for span in spans]
    vendors = np.intersect1d(drawn.vendors, np.concatenate(leading)) if leading else []
    if not len(vendors):
        return []
    random = np.random.default_rng(seed)
    some = [network.node_id(node) for node in random.choice(vendors, number)]
    bodies = [network.node_id(node) for node in random.choice(drawn.apparatus, number)]
    return list(zip(some, bodies, strict=True))


@dataclass(slots=True)
class _Taken:
    """Seconds over HTTP, of answers with paths and without, and of their rows in other ways."""

    some: list[float] = field(default_factory=list)
    none: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    by_api: list[float] = field(default_factory=list)
    by_cypher: list[float] = field(default_factory=list)


def pairs_over_http(
    ask: Ask, drawn: Shape, number: int, driver: Driver, server: Server
) -> Iterator[Figure]:
    """One pair over HTTP, next to the bare rows by driver and by Neo4j's API, and to igraph.

    The bare rows are those of the answer, which somebody has found already; a query that finds ten
    paths by itself, which Cypher does only between two entities, stands beside them.
    """
    search = searched_by_igraph(drawn.network)
    to_any = [(vendor, SECURITY_APPARATUS) for vendor, _ in pairs_of(drawn, 17, number)]
    asked = pairs_of(drawn, 13, number)
    searches, full = _by_igraph(search, drawn, [one for one, _ in asked])
    yield "igraph, one search from each of these vendors: p50 / p95 / max", spelled(searches)
    yield f"- the {len(full)} of them that reach half of the graph or more", spelled(full)
    for name, hubs_in, pairs in (
        ("vendor to any body", "exclude", to_any),
        ("vendor to one body", "exclude", asked),
        ("through a hub that is let in", "include", through_hubs(drawn, 19, number)),
    ):
        taken = _one_by_one(ask, pairs, hubs_in, driver, server)
        some, none = taken.some, taken.none
        if some:
            yield f"over HTTP, {name}: p50 / p95 / max", spelled(some)
        for beside, theirs in (
            ("the bare Cypher of the same rows", taken.bare),
            ("the same by Neo4j's HTTP query API", taken.by_api),
            ("ten shortest found by Cypher, with their evidence", taken.by_cypher),
        ):
            if theirs:
                yield f"- {beside}", f"{spelled(theirs)} ({against(some, theirs)})"
        if none:
            yield f"over HTTP, {name}, without a path", spelled(none)
        if pairs and full:
            ours = statistics.median(some + none)
            ratios = (
                f"ratio {ours / statistics.median(theirs):.2f}" for theirs in (full, searches)
            )
            yield "- all of these against a full search by igraph, against any", ", ".join(ratios)


def _by_igraph(
    search: Callable[[int], Sequence[Sized]], drawn: Shape, vendors: Sequence[str]
) -> tuple[list[float], list[float]]:
    """Seconds of a search from each vendor, and of those that came to half of all entities."""
    every, full = [], []
    for one in vendors:
        node, reached = int(drawn.network.indexes([one])[0]), list[Sized]()
        every.append(timed(lambda: reached.append(search(node)[0])))  # noqa: B023
        if 2 * len(reached[0]) >= drawn.network.nodes:
            full.append(every[-1])
    return every, full


def _one_by_one(
    ask: Ask, pairs: Sequence[tuple[str, str]], hubs_in: str, driver: Driver, server: Server
) -> _Taken:
    taken = _Taken()
    by_api = by_query_api(server.http_uri, server.user, server.password)
    bare, found = load("bench/read_bare_evidence").text, load("bench/shortest_ten").text
    for source, target in pairs:
        question = {"from": source, "to": target, "hubs": hubs_in}
        # What lies on the disk is read by the first to ask, who is not measured.
        rows = rows_of(ask(question))
        (taken.some if rows else taken.none).append(timed(partial(ask, question)))
        if rows:
            taken.bare.append(timed(partial(driver.execute_query, bare, rows=rows)))
            taken.by_api.append(timed(partial(by_api, rows)))
        if rows and target != SECURITY_APPARATUS:
            both = {"source": source, "target": target}
            driver.execute_query(found, both)
            taken.by_cypher.append(timed(partial(driver.execute_query, found, both)))
    return taken


def mixed(ask: Ask, drawn: Shape) -> Iterator[Figure]:
    """A thousand questions of all kinds, one after the other."""
    taken: list[tuple[float, str]] = []
    cut = 0
    for call, question in mixed_questions(drawn):
        kept: list[bytes] = []
        taken.append((timed(lambda: kept.append(ask(question, call))), call))  # noqa: B023
        cut += call == PATHS and json.loads(kept[0])["complete"] is False
    seconds = [one for one, _ in taken]
    slow = sum(one > _SLOW for one in seconds)
    yield f"mixed load of {len(seconds):,}: p50 / p95 / max", spelled(seconds)
    slowest = max(taken)[1]
    yield "- of them over 1 s", f"{slow}, the slowest a `{slowest.removeprefix('/v1/')}`"
    yield "- paths of which there are more than asked for, or cut short", str(cut)


def mixed_questions(drawn: Shape) -> Iterator[tuple[str, dict[str, str]]]:
    """A thousand of all kinds: calls and what is asked of them."""
    filters: Sequence[dict[str, str]] = (
        {},
        {"as_of": "2014"},
        {"during": "2012..2018"},
        {"min_confidence": "0.7", "max_hops": "8"},
        {"hubs": "include"},
        {"direction": "any", "max_hops": "4"},
    )
    for number, (vendor, body) in enumerate(pairs_of(drawn, 23, _MIXED)):
        entity = {"of": vendor}
        match number % 10:
            case 0:
                yield "/v1/entities/" + vendor, {}
            case 1:
                yield "/v1/entities", {"q": vendor}
            case 2:
                yield "/v1/neighbourhood", entity
            case 3:
                yield "/v1/timeline", entity
            case 4:
                yield "/v1/exposure", {"from": vendor}
            case place:
                target = body if place % 2 else SECURITY_APPARATUS
                yield PATHS, {"from": vendor, "to": target} | filters[number // 10 % len(filters)]


def handler(place: Connection, drawn: Shape, number: int) -> Iterator[Figure]:
    """What a request costs whose answer, ten paths, is given at once: all but database and search.

    The bare round trip is that of a call that does nothing, through the same server.
    """
    vendor, _ = pairs_of(drawn, 11, 1)[0]
    question = {"from": vendor, "to": SECURITY_APPARATUS}
    whole, nothing = [], []
    with service(place, answered_at_once, keeps=False) as (port, _):
        ask = asker(port)
        for _ in range(number // 10):  # the first ones of a process are slower
            ask(question)
        for _ in range(number):
            whole.append(timed(partial(ask, question)))
            nothing.append(timed(partial(ask, {}, "/health/live")))
    yield "over HTTP, the answer given at once: p50 / p95 / max", spelled(whole)
    own = statistics.median(whole) - statistics.median(nothing)
    yield "- beyond a call that does nothing", f"{own * 1e3:.2f} ms ({spelled(nothing)})"
