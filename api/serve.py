"""The service as a process: where it listens, what it logs, and how it ends."""

import errno
import ipaddress
import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from os import environ
from typing import Any

import uvicorn

from api.app import create_app
from api.keyring import KeyRing, Scope
from api.settings import HttpSettings, Reviewing
from graph import BadSetting, Store

BACKLOG = 128
HIGHEST_PORT = 65535
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


def serve(
    store: Store,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    allow_remote: bool = False,
    started: Callable[[str], None] | None = None,
) -> None:
    """The service runs until SIGINT or SIGTERM, then finishes what it began and returns.

    `started` is called with the service's address once it answers; port 0 is any free port. An
    address that cannot be listened on, or may not be, is a `BadSetting` of one sentence. The
    store stays the caller's to close.
    """
    settings = HttpSettings.from_env(environ)
    if not allow_remote:
        check_loopback(host)
    check_keys(settings, alone=_is_loopback(host))
    with listening(host, port) as sock, _ended_by_signal():
        config = uvicorn.Config(
            create_app(store, settings),
            access_log=False,
            log_config=LOGGING,
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=GRACE_SECONDS,
            ws="none",
            http="h11",  # httptools, which uvicorn prefers, reads headers of any size
        )
        _Server(config, started or _silent).run(sockets=[sock])


def check_loopback(host: str) -> None:
    """Refuses an address that other machines can reach.

    >>> check_loopback("127.0.0.1")
    >>> check_loopback("192.0.2.1")
    Traceback (most recent call last):
    graph.errors.BadSetting: Listening on 192.0.2.1 lets other machines read everything, without \
a login: use 127.0.0.1, or say --allow-remote.
    """
    if not _is_loopback(host):
        raise BadSetting(
            f"Listening on {host} lets other machines read everything, without a login: "
            "use 127.0.0.1, or say --allow-remote."
        )


def check_keys(settings: HttpSettings, *, alone: bool) -> None:
    """Refuses to serve what writes, or what takes a key, where nobody could have one.

    `alone`: no other machine reaches the address.
    """
    ring = KeyRing(settings.keys_file)
    if settings.review is Reviewing.LOCAL and not alone:
        raise BadSetting(
            "SURVEILGRAPH_REVIEW=local is for a service that listens on this machine alone: "
            "say SURVEILGRAPH_REVIEW=1 and give each reviewer a key."
        )
    if settings.review is Reviewing.KEYS and not ring.may(Scope.WRITE):
        raise BadSetting(
            "SURVEILGRAPH_REVIEW=1 takes a key that may write, and there is none: say "
            "surveilgraph keys add NAME --scope write, or SURVEILGRAPH_REVIEW=local for yourself."
        )
    if settings.read_keys and not ring.may(Scope.READ):
        raise BadSetting(
            "SURVEILGRAPH_READ_KEYS=1 takes a key, and there is none: say "
            "surveilgraph keys add NAME."
        )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket that listens at `host` and `port`, closed at the end; else a `BadSetting`."""
    # Checked here because getaddrinfo takes 70000 for 4464.
    if not 0 <= port <= HIGHEST_PORT:
        raise BadSetting(f"A port lies between 0 and {HIGHEST_PORT}, not at {port}.")
    try:
        family, kind, proto, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        sock = socket.socket(family, kind, proto)
    except (OSError, UnicodeError) as error:
        raise BadSetting(f"{host!r} is no address to listen on.") from error
    with sock:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind(address)
            sock.listen(BACKLOG)
        except OSError as error:
            raise BadSetting(_why_not(host, port, error)) from error
        yield sock


def _why_not(host: str, port: int, error: OSError) -> str:
    match error.errno:
        case errno.EADDRINUSE:
            return f"Port {port} of {host} is taken: end what uses it, or choose another port."
        case errno.EACCES:
            return f"Port {port} may not be used by this account: choose one above 1023."
        case errno.EADDRNOTAVAIL:
            return f"This machine has no address {host}."
        case _:
            return f"Port {port} of {host} cannot be used: {error.strerror}."


@contextmanager
def _ended_by_signal() -> Iterator[None]:
    # uvicorn raises the signal again once it is done; without this the process would die of it
    # before its caller could close the store and the database.
    former = {number: signal.signal(number, lambda *_: None) for number in ENDING}
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


class _Server(uvicorn.Server):
    """A server that says where it is as soon as it answers."""

    def __init__(self, config: uvicorn.Config, started: Callable[[str], None]) -> None:
        super().__init__(config)
        self._announce = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._announce(_address(sockets or ()))

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await super().shutdown(sockets)
        if self.force_exit:  # a second Ctrl-C ends what is being answered, and nothing else
            await self.lifespan.shutdown()


def _address(sockets: Sequence[socket.socket]) -> str:
    host, port, *_ = sockets[0].getsockname()
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _silent(_address: str) -> None:
    pass
