"""Several processes that answer at one address.

Python runs one thread of a process at a time, so the questions of many wait for each other in one
process however many cores there are. Each of a crew holds the graph in memory for itself, and keeps
to a core of its own.
"""

import logging.config
import multiprocessing
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection as Pipe
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess
from secrets import token_bytes
from threading import Event, Thread
from time import sleep

from api.app import create_app
from api.cores import keep_to_one
from api.running import ENDING, GRACE_SECONDS, LOGGING, Server, ended_by_signal, handled
from api.settings import HttpSettings
from graph import BadSetting, Connection, Store
from graph.seldom import collect_seldom

LOG = logging.getLogger("surveilgraph")
# How often it is looked whether the crew should end, and how long one that ended is mourned.
_LOOK_SECONDS = 0.2
_REST_SECONDS = 1.0
# Forked, a process would have the locks of threads that it has not.
_SPAWN = multiprocessing.get_context("spawn")


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the processes of a crew have in common."""

    connection: Connection
    query_seconds: float
    settings: HttpSettings
    sock: socket.socket
    secret: bytes


@dataclass(slots=True)
class _Worker:
    """One process of a crew, and where it says its address once it answers."""

    process: SpawnProcess
    told: Pipe


def answer_together(
    store: Store,
    settings: HttpSettings,
    sock: socket.socket,
    number: int,
    started: Callable[[str], None],
) -> None:
    """So many processes answer at `sock` until SIGINT or SIGTERM; one that ends is replaced.

    `started` is told the address once all of them answer. One that ends before it ever answered is
    a `BadSetting`: the next would too. Each opens a store of its own, at the place of `store`.
    """
    logging.config.dictConfig(LOGGING)
    shared = _Shared(store.connection, store.query_seconds, settings, sock, token_bytes(32))
    over = Event()
    with handled(ENDING, lambda *_: over.set()), _ending(workers := list[_Worker]()):
        workers += [_begun(shared, place) for place in range(number)]
        addresses = [_answering(worker, over) for worker in workers]
        if address := addresses[-1]:
            started(address)
        while not over.wait(_LOOK_SECONDS):
            _replace(workers, shared, over)


def _begun(shared: _Shared, place: int) -> _Worker:
    here, there = _SPAWN.Pipe(duplex=False)
    process = _SPAWN.Process(target=_work, args=(shared, place, there))
    with handled((signal.SIGINT,), signal.SIG_IGN):  # the parent alone hears of it until it answers
        process.start()
    there.close()  # so that the end of the process is the end of the pipe
    return _Worker(process, here)


def _answering(worker: _Worker, over: Event) -> str | None:
    """The address that a process answers at; None when the crew was ended before."""
    while not over.is_set():
        if worker.told.poll(_LOOK_SECONDS):
            try:
                return str(worker.told.recv())
            except EOFError:
                worker.process.join()
                if over.is_set():
                    break
                raise BadSetting(
                    "A process of the service ended before it could answer: ask for fewer with "
                    "--processes, since each holds the whole graph in memory."
                ) from None
    return None


def _replace(workers: list[_Worker], shared: _Shared, over: Event) -> None:
    ended = wait([worker.process.sentinel for worker in workers], timeout=0)
    for place, worker in enumerate(workers):
        if worker.process.sentinel in ended and not over.wait(_REST_SECONDS):
            code = worker.process.exitcode
            LOG.error("A process of the service ended by itself (%s): another begins.", code)
            workers[place] = _begun(shared, place)


@contextmanager
def _ending(workers: list[_Worker]) -> Iterator[None]:
    """The crew ends with the stretch, however that ends: first asked, then made to."""
    try:
        yield
    finally:
        for worker in workers:
            worker.process.terminate()
        for worker in workers:
            worker.process.join(2 * GRACE_SECONDS)
            worker.process.kill()
            worker.process.join()


def _work(shared: _Shared, place: int, told: Pipe) -> None:
    collect_seldom()
    keep_to_one(place)
    opened = Store.open(shared.connection, query_seconds=shared.query_seconds)
    with ended_by_signal(), opened as store:
        app = create_app(store, shared.settings, shared.secret)
        server = Server(app, told.send, fair=True)
        Thread(target=partial(_end_with_parent, server), daemon=True).start()
        server.run(sockets=[shared.sock])


def _end_with_parent(server: Server) -> None:
    # Killed, the parent can tell nobody; without this its crew would hold the address for ever.
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        while not server.started and not server.should_exit:
            sleep(_LOOK_SECONDS)
        server.should_exit = True
