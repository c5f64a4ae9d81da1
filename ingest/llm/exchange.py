"""One POST to the endpoint of the settings: bounded in time and bytes, and it goes nowhere else.

No redirects, cookies or proxies: the key and the report reach the host that was named, or nobody.
"""

import http.client
import socket
import time
from dataclasses import dataclass

from ingest.connection import timed
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
    parts = settings.parts
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        plain = _plain(host, port, until)
        left = max(0.0, until - time.monotonic())
        with timed(plain, left, host, port, secure=parts.scheme == "https") as connection:
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


def _plain(host: str, port: int, until: float) -> socket.socket:
    """A socket to the first address of a host that takes it; all of them share the time."""
    reason: OSError = TimeoutError()
    for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        left = until - time.monotonic()
        if left <= 0:
            break
        try:
            return socket.create_connection((str(address[0]), port), timeout=left)
        except OSError as error:
            reason = error
    raise reason


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
