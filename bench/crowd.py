"""Many clients at once: the service, and then the driver alone with as many threads.

`python -m bench.crowd 10000 --keep DIR` asks for ten best paths over HTTP from 32 connections for
60 seconds, two hundred questions over and over: of a service that keeps no answer, in one process
and in two, and of one as it comes, which keeps them. Then it asks the driver for the bare rows of
the same answers. Service, clients and driver are processes of their own.
"""

import argparse
import random
import tempfile
import threading
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from time import monotonic
from urllib.parse import urlencode

import psutil
from neo4j import GraphDatabase

from bench.apart import SPAWN, service, shelved
from bench.asked import pairs_of
from bench.figures import Figure, put, section, spelled, timed
from bench.imported import stated
from bench.served import PATHS, asker, rows_of
from bench.shapes import shape
from bench.siege import besieged
from graph import SECURITY_APPARATUS, Connection
from graph.queries import load

BEGIN, END = "<!-- figures: bench/crowd.py -->", "<!-- end of crowd -->"
_CLIENTS = 32
_QUESTIONS = 200
_MEGABYTE = 1 << 20

Rows = list[dict[str, str]]


def _in_turns(once: Callable[[], object], seconds: float) -> list[float]:
    """How long it took, over and over in each of so many threads."""
    until = monotonic() + seconds
    taken: list[float] = []

    def over_and_over() -> None:
        while monotonic() < until:
            taken.append(timed(once))

    threads = [threading.Thread(target=over_and_over) for _ in range(_CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return taken


def _clients(port: int, questions: list[dict[str, str]], seconds: float, told: Pipe) -> None:
    drawn = random.Random(5)  # noqa: S311 - which question comes next is no secret
    addresses = [f"{PATHS}?{urlencode(one)}" for one in questions]
    found = besieged(port, _CLIENTS, seconds, lambda: drawn.choice(addresses))
    told.send((found.taken, found.failed))


def _drivers(place: Connection, rows: list[Rows], seconds: float, told: Pipe) -> None:
    drawn = random.Random(5)  # noqa: S311
    text = load("bench/read_bare_evidence").text
    with GraphDatabase.driver(place.uri, auth=(place.user, place.password)) as driver:

        def once() -> object:
            return driver.execute_query(text, rows=drawn.choice(rows))

        told.send((_in_turns(once, seconds), 0))


def _apart(work: Callable[..., None], *args: object) -> tuple[list[float], int]:
    here, there = SPAWN.Pipe()
    process = SPAWN.Process(target=work, args=(*args, there))
    process.start()
    found: tuple[list[float], int] = here.recv()
    process.join()
    return found


def crowded(place: Connection, questions: list[dict[str, str]], seconds: float) -> Iterator[Figure]:
    """The service under its clients, its memory meanwhile, and the driver alone."""
    served = {
        what: _besieged(place, questions, seconds, keeps=keeps, processes=processes)
        for what, keeps, processes in (
            ("each answer made anew", False, 1),
            ("each answer made anew by one of two processes", False, 2),
            ("answers kept", True, 1),
        )
    }
    with service(place, shelved, keeps=False) as (port, _):
        rows = [found for found in (rows_of(asker(port)(one)) for one in questions) if found]
    taken, _ = _apart(_drivers, place, rows, seconds)
    theirs = len(taken) / seconds
    for which, (times, failed, memory) in served.items():
        ours = len(times) / seconds
        told = f"{ours:.0f} ({ours / theirs:.2f} of the driver alone)"
        yield f"{_CLIENTS} clients for {seconds:.0f} s, {which}, requests a second", told
        yield "- each request: p50 / p95 / max", spelled(times)
        yield "- errors", str(failed)
        yield "- memory of the service when they begin", memory
    yield f"the driver alone in {_CLIENTS} threads, bare rows a second", f"{theirs:.0f}"


def _besieged(
    place: Connection,
    questions: list[dict[str, str]],
    seconds: float,
    *,
    keeps: bool,
    processes: int,
) -> tuple[list[float], int, str]:
    """What each request took, the errors, and the memory of the service."""
    with service(place, shelved, keeps=keeps, processes=processes) as (port, crew):
        for one in questions:
            asker(port)(one)
        _apart(_clients, port, questions, seconds / 10)
        before, held = _memory(crew), []
        over = threading.Event()

        def watch() -> None:
            while not over.wait(1.0):
                held.append(_memory(crew))

        watcher = threading.Thread(target=watch)
        watcher.start()
        taken, failed = _apart(_clients, port, questions, seconds)
        over.set()
        watcher.join()
    grown = f"{before // _MEGABYTE} MB, then at most {max(held, default=0) // _MEGABYTE} MB"
    return taken, failed, grown


def _memory(crew: list[psutil.Process]) -> int:
    return sum(int(process.memory_info().rss) for process in crew)


def figures(entities: int, folder: Path, seconds: float) -> str:
    """One size, as Markdown."""
    drawn = shape(entities)
    pairs = pairs_of(drawn, 37, _QUESTIONS)
    questions = [{"from": vendor, "to": SECURITY_APPARATUS} for vendor, _ in pairs]
    with stated(drawn, folder) as place:
        found = list(crowded(place, questions, seconds))
    return section(drawn.network.nodes, drawn.network.links, found)


def main() -> None:
    """Each size asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("entities", type=int, nargs="*", default=[10_000])
    asked.add_argument("--keep", type=Path, help="a folder for the databases, to be used again")
    asked.add_argument("--seconds", type=float, default=60.0)
    asked.add_argument("--write", action="store_true", help="into docs/performance.md")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for size in given.entities:
            folder = (given.keep or Path(scratch)) / str(size)
            text = figures(size, folder, given.seconds)
            print(text, flush=True)
            if given.write:
                put([text], BEGIN, END)


if __name__ == "__main__":
    main()
