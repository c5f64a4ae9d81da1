"""The service in a process of its own, as users have it: who asks takes none of its time."""

import logging
import multiprocessing
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection as Pipe
from typing import Any

import psutil

import api.paths
from api import create_app
from api.cores import keep_to_one
from api.kept import Kept
from api.running import Server
from api.serve import listening
from api.settings import HttpSettings
from graph import Connection, Store, read_ahead
from graph.seldom import collect_seldom
from graph.shelving import Shelving

SPAWN = multiprocessing.get_context("spawn")
Prepare = Callable[[Store], object]


def shelved(store: Store) -> None:
    """The words of all links are on the shelf before anybody asks."""
    store.companion(Shelving).wait()


def answered_at_once(_store: Store) -> None:
    """Every path question gets the answer to the first one: no search, and no database."""
    real, kept = api.paths.paths_between, []

    def once(*args: Any, **named: Any) -> Any:  # noqa: ANN401
        if not kept:
            kept.append(real(*args, **named))
        return kept[0]

    api.paths.paths_between = once


def _serve(  # noqa: PLR0913, PLR0917 - what a process is given
    place: Connection,
    prepare: Prepare,
    keeps: bool,  # noqa: FBT001
    crew: int | None,
    sock: socket.socket,
    told: Pipe,
) -> None:
    collect_seldom()  # as the command line does
    if crew is not None:
        keep_to_one(crew)
    with Store.open(place) as store:
        read_ahead(store, wait=True)
        prepare(store)
        app = create_app(store, HttpSettings(shelf=False))  # who wants one prepares it
        if not keeps:
            app.state.kept = Kept(most_bytes=0)
        server = Server(app, told.send, fair=crew is not None)
        logging.disable(logging.INFO)  # a line for each request
        server.run(sockets=[sock])


@contextmanager
def service(
    place: Connection, prepare: Prepare, *, keeps: bool, processes: int = 1
) -> Iterator[tuple[int, list[psutil.Process]]]:
    """The port of a service that is prepared and `keeps` answers or not, and its processes."""
    here, there = SPAWN.Pipe()
    with listening("127.0.0.1", 0) as sock:
        places = range(processes) if processes > 1 else (None,)  # as a crew, or by itself
        crew = [
            SPAWN.Process(target=_serve, args=(place, prepare, keeps, core, sock, there))
            for core in places
        ]
        for process in crew:
            process.start()
        try:
            for _ in crew:
                here.recv()
            yield sock.getsockname()[1], [psutil.Process(process.pid) for process in crew]
        finally:
            for process in crew:
                process.terminate()
                process.join()
