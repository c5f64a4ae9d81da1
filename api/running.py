"""The service as a process: what it logs, how it takes connections, and how it ends."""

import signal
import socket
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Any

import uvicorn
from fastapi import FastAPI

# How many may wait at the socket; what the machine allows is less, as a rule.
BACKLOG = 2048
GRACE_SECONDS = 5
ENDING = (signal.SIGINT, signal.SIGTERM)

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {
        # uvicorn's own access log would write down who was asked about; ours does not.
        name: {"handlers": ["stderr"], "level": "INFO", "propagate": False}
        for name in ("surveilgraph", "uvicorn.error")
    },
}


class Server(uvicorn.Server):
    """A server of `app` that says where it is as soon as it answers.

    `fair`: several processes accept at the same socket, and none takes more than one connection
    before the others had their turn.
    """

    def __init__(
        self, app: FastAPI, announce: Callable[[str], None], *, fair: bool = False
    ) -> None:
        config = uvicorn.Config(
            app,
            access_log=False,
            log_config=LOGGING,
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=GRACE_SECONDS,
            ws="none",
            http="h11",  # httptools, which uvicorn prefers, reads headers of any size
            # asyncio accepts so many at once, all that wait by default.
            backlog=1 if fair else BACKLOG,
        )
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listens, and tells where."""
        await super().startup(sockets)
        for sock in sockets or ():
            sock.listen(BACKLOG)  # how many may wait at the socket is another matter
        self._announce(_address(sockets or ()))

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Finishes what it began."""
        await super().shutdown(sockets)
        if self.force_exit:  # a second Ctrl-C ends what is being answered, and nothing else
            await self.lifespan.shutdown()


@contextmanager
def ended_by_signal() -> Iterator[None]:
    """A stretch in which the signals that end a service end nothing else."""
    # uvicorn raises the signal again once it is done; without this the process would die of it
    # before its caller could close the store and the database.
    with handled(ENDING, lambda *_: None):
        yield


@contextmanager
def handled(
    numbers: Iterable[signal.Signals],
    handler: Callable[[int, FrameType | None], object] | signal.Handlers,
) -> Iterator[None]:
    """A stretch in which these signals are `handler`'s."""
    former = {number: signal.signal(number, handler) for number in numbers}
    try:
        yield
    finally:
        for number, before in former.items():
            signal.signal(number, before)


def _address(sockets: Sequence[socket.socket]) -> str:
    host, port, *_ = sockets[0].getsockname()
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
