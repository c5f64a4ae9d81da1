"""One POST to the endpoint of the settings: bounded in time and bytes, and it goes nowhere else.

No redirects, cookies or proxies: the key and the report reach the host that was named, or nobody.
"""

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache

from ingest.llm.heard import Unanswered
from ingest.llm.settings import Settings

_PIECE = 64 * 1024
_OK = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, the body of a 200, and the seconds that the server asks to wait."""

    status: int
    body: bytes
    wait: float | None = None


def post(settings: Settings, body: bytes, *, seconds: float, most: int) -> Answer:
    """The answer to `body`. Raises Unanswered when it is over `most` bytes, TimeoutError when late.

    ConnectionError means that no answer came, and another try may help.
    """
    until = time.monotonic() + seconds
    host = settings.parts.hostname
    try:
        with _connected(settings, seconds) as connection:
            _send(connection, settings, body)
            with connection.getresponse() as response:
                held = _body(response, most) if response.status == _OK else b""
                wait = response.getheader("Retry-After", "")
        if time.monotonic() < until:  # what the clock cut short may look like a complete answer
            return Answer(response.status, held, float(wait) if wait.isdecimal() else None)
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() < until:
            raise ConnectionError(f"{host} broke off ({type(error).__name__})") from None
    raise TimeoutError


def _send(connection: http.client.HTTPConnection, settings: Settings, body: bytes) -> None:
    parts = settings.parts
    connection.putrequest(
        "POST", f"{parts.path}/chat/completions", skip_host=True, skip_accept_encoding=True
    )
    connection.putheader("Host", parts.netloc)
    connection.putheader("Content-Type", "application/json")
    connection.putheader("Content-Length", str(len(body)))
    connection.putheader("Accept", "application/json")
    connection.putheader("Accept-Encoding", "identity")
    connection.putheader("Connection", "close")
    if settings.key:
        connection.putheader("Authorization", f"Bearer {settings.key}")
    connection.endheaders(body)


@contextmanager
def _connected(settings: Settings, seconds: float) -> Iterator[http.client.HTTPConnection]:
    """A connection that ends when the seconds are over, whatever is going on then."""
    parts = settings.parts
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    sockets = [socket.create_connection((host, port), timeout=seconds)]
    # A socket's timeout starts anew with each byte; a server that drips would never meet it.
    clock = threading.Timer(seconds, _cut, [sockets])
    clock.daemon = True
    clock.start()
    connection = http.client.HTTPConnection(host, port)
    try:
        if parts.scheme == "https":
            secured = _trust().wrap_socket(
                sockets[0], server_hostname=host, do_handshake_on_connect=False
            )
            sockets.append(secured)
            secured.do_handshake()
        connection.sock = sockets[-1]
        yield connection
    finally:
        clock.cancel()
        connection.close()
        for opened in sockets:
            opened.close()


@cache
def _trust() -> ssl.SSLContext:
    return ssl.create_default_context()


def _cut(sockets: list[socket.socket]) -> None:
    for opened in sockets:
        with suppress(OSError):
            # Not the method of an SSL socket: that would let its reader go on in plain text.
            socket.socket.shutdown(opened, socket.SHUT_RDWR)


def _body(response: http.client.HTTPResponse, most: int) -> bytes:
    stated = response.getheader("Content-Length", "")
    received = bytearray()
    if not stated.isdecimal() or int(stated) <= most:
        while len(received) <= most and (piece := response.read(_PIECE)):
            received += piece
        if len(received) <= most:
            if response.length:
                raise http.client.IncompleteRead(b"")
            return bytes(received)
    raise Unanswered(f"an answer of more than {most:,} bytes")
