"""The service at an address: who may be let in there, and the socket that listens."""

import errno
import ipaddress
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from os import environ

from api.app import create_app
from api.crew import answer_together
from api.keyring import KeyRing, Scope
from api.running import BACKLOG, Server, ended_by_signal
from api.settings import HttpSettings, Reviewing
from graph import BadSetting, Store

HIGHEST_PORT = 65535


def serve(  # noqa: PLR0913 - each has a default
    store: Store,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    allow_remote: bool = False,
    processes: int | None = None,
    started: Callable[[str], None] | None = None,
) -> None:
    """The service runs until SIGINT or SIGTERM, then finishes what it began and returns.

    `started` is called with the service's address once it answers; port 0 is any free port. With
    several `processes` (the setting's number by default) as many hold the graph and answer at that
    address. An address that cannot be listened on, or may not be, is a `BadSetting` of one
    sentence. The store stays the caller's to close.
    """
    settings = HttpSettings.from_env(environ)
    if not allow_remote:
        check_loopback(host)
    check_keys(settings, alone=_is_loopback(host))
    number = processes or settings.processes
    tell = started or _silent
    with listening(host, port) as sock, ended_by_signal():
        if number > 1:
            answer_together(store, settings, sock, number, tell)
        else:
            Server(create_app(store, settings), tell).run(sockets=[sock])


def _silent(_address: str) -> None:
    pass


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
