"""A connection to a host that ends when its seconds are over, whatever is going on then."""

import http.client
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache


class Untrusted(ConnectionError):
    """The other side has no certificate for its name that can be trusted; the reason in a word."""


@contextmanager
def timed(
    plain: socket.socket, seconds: float, host: str, port: int, *, secure: bool
) -> Iterator[http.client.HTTPConnection]:
    """HTTP over an open socket, by TLS for the name `host` where `secure`; all is closed behind it.

    Raises Untrusted. What the clock cuts short fails, or looks like an end: ask the clock then.
    """
    sockets = [plain]
    # A socket's timeout starts anew with each byte; a server that drips would never meet it.
    clock = threading.Timer(seconds, _cut, [sockets])
    clock.daemon = True
    clock.start()
    connection = http.client.HTTPConnection(host, port)
    try:
        if secure:
            _secure(sockets, host)
        connection.sock = sockets[-1]
        yield connection
    finally:
        clock.cancel()
        connection.close()
        for opened in sockets:
            opened.close()


def _secure(sockets: list[socket.socket], host: str) -> None:
    try:
        secured = _trust().wrap_socket(
            sockets[0], server_hostname=host, do_handshake_on_connect=False
        )
        sockets.append(secured)
        secured.do_handshake()
    except (OSError, ValueError) as error:
        raise Untrusted(getattr(error, "verify_message", "") or type(error).__name__) from None


@cache
def _trust() -> ssl.SSLContext:
    return ssl.create_default_context()


def _cut(sockets: list[socket.socket]) -> None:
    for opened in sockets:
        with suppress(OSError):
            # Not the method of an SSL socket: that would let its reader go on in plain text.
            socket.socket.shutdown(opened, socket.SHUT_RDWR)
