"""The service in a process of its own, as users have it: who asks takes none of its time."""

import multiprocessing
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection as Pipe
from typing import Any

import psutil
import uvicorn

import api.paths
from api import create_app
from api.kept import Kept
from api.serve import listening
from api.settings import HttpSettings
from graph import Connection, Store, read_ahead
from graph.seldom import collect_seldom
from graph.shelving import Shelving

SPAWN = multiprocessing.get_context("spawn")
Prepare = Callable[[Store], object]


class _Told(uvicorn.Server):
    """A server that tells its port once it answers."""

    port: int
    told: Pipe

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.told.send(self.port)


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


def _serve(place: Connection, prepare: Prepare, keeps: bool, told: Pipe) -> None:  # noqa: FBT001
    collect_seldom()  # as the command line does
    with listening("127.0.0.1", 0) as sock, Store.open(place) as store:
        read_ahead(store, wait=True)
        prepare(store)
        app = create_app(store, HttpSettings(shelf=False))  # who wants one prepares it
        if not keeps:
            app.state.kept = Kept(most_bytes=0)
        server = _Told(uvicorn.Config(app, access_log=False, log_level="error", ws="none"))
        server.port, server.told = sock.getsockname()[1], told
        server.run(sockets=[sock])


@contextmanager
def service(
    place: Connection, prepare: Prepare, *, keeps: bool
) -> Iterator[tuple[int, psutil.Process]]:
    """The port of a service that is prepared and `keeps` answers or not, and its process."""
    here, there = SPAWN.Pipe()
    process = SPAWN.Process(target=_serve, args=(place, prepare, keeps, there))
    process.start()
    try:
        yield here.recv(), psutil.Process(process.pid)
    finally:
        process.terminate()
        process.join()
