"""One HTTP request to one checked address, and what came back: bounded in time and bytes.

No redirects, cookies, proxies or credentials. TLS asks for the certificate of the host's name,
whatever address the connection goes to.
"""

import http.client
import socket
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version

from ingest.connection import Untrusted, timed
from ingest.documents.bounds import MEBI
from ingest.documents.draft import Unfit
from ingest.documents.target import Target

_PIECE = 64 * 1024
_WINDOW = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}
_OK = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A status, headers with names in lower case, and the body of a 200, unpacked."""

    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        """The first header of that name."""
        return next((value for key, value in self.headers if key == name), None)


class Deadline:
    """A moment on the clock that several requests share."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds
        self._seconds = seconds

    def left(self) -> float:
        """Seconds that remain. Raises Unfit when there are none."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise Unfit(f"the server took longer than {self._seconds:g} seconds; try again later")
        return left


def agent() -> str:
    """How this program names itself to servers."""
    return f"surveilgraph/{version('surveilgraph')}"


def exchange(
    where: Target, addresses: Sequence[str], deadline: Deadline, most: int, *, cut: bool = False
) -> Answer:
    """The answer of the first of `addresses` that takes the connection.

    Raises Unfit when none does, when the answer is no HTTP, over `most` bytes or too late. `cut`
    takes the first `most` bytes of a longer one instead.
    """
    with _connected(where, addresses, deadline) as connection:
        try:
            connection.putrequest("GET", where.path, skip_host=True, skip_accept_encoding=True)
            connection.putheader("Host", where.origin.partition("://")[2])
            connection.putheader("User-Agent", agent())
            connection.putheader("Accept-Encoding", "identity")
            connection.putheader("Accept", "*/*")
            connection.putheader("Connection", "close")
            connection.endheaders()
            with connection.getresponse() as response:
                wanted = response.status == _OK
                body = _body(response, deadline, most, cut=cut) if wanted else b""
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            deadline.left()
            raise Unfit(f"{where.host} broke off its answer ({type(error).__name__})") from None
        headers = tuple((name.lower(), value) for name, value in response.getheaders())
    return Answer(status=response.status, reason=response.reason, headers=headers, body=body)


@contextmanager
def _connected(
    where: Target, addresses: Sequence[str], deadline: Deadline
) -> Iterator[http.client.HTTPConnection]:
    """A connection to a checked address that ends at the deadline."""
    plain = _plain(where, addresses, deadline)
    secure = where.scheme == "https"
    try:
        with timed(plain, deadline.left(), where.host, where.port, secure=secure) as connection:
            yield connection
    except Untrusted as error:
        deadline.left()
        raise Unfit(f"{where.host} has no connection that can be trusted ({error})") from None


def _plain(where: Target, addresses: Sequence[str], deadline: Deadline) -> socket.socket:
    reason = ""
    for address in addresses:
        try:
            return socket.create_connection((address, where.port), timeout=deadline.left())
        except OSError as error:
            reason = error.strerror or type(error).__name__
    raise Unfit(f"{where.host} takes no connection ({reason})")


def _body(response: http.client.HTTPResponse, deadline: Deadline, most: int, *, cut: bool) -> bytes:
    """The unpacked body; neither what is sent nor what it unpacks to may be more than `most`."""
    stated = response.getheader("Content-Length", "")
    if not cut and stated.isdigit() and int(stated) > most:
        raise _too_much(most)
    received = bytearray()
    while len(received) <= most and (piece := response.read(_PIECE)):
        deadline.left()
        received += piece
    deadline.left()  # an answer that the clock cut short ends like a complete one
    whole = len(received) <= most
    if whole and response.length:
        raise http.client.IncompleteRead(bytes(received))
    body, ended = _unpacked(bytes(received), response.getheader("Content-Encoding", ""), most)
    if cut:
        return body[:most]
    if not whole or len(body) > most:
        raise _too_much(most)
    if not ended:
        raise Unfit("the server packed its answer wrongly")
    return body


def _unpacked(received: bytes, encoding: str, most: int) -> tuple[bytes, bool]:
    """What was packed, no more than a byte over `most`, and whether its end was there."""
    name = encoding.strip().lower()
    if name in {"", "identity"}:
        return received, True
    if name not in _WINDOW:
        raise Unfit(f"the server packed its answer with {name}, which was not asked for")
    unpacker = zlib.decompressobj(_WINDOW[name])
    try:
        return unpacker.decompress(received, most + 1), unpacker.eof
    except zlib.error:
        raise Unfit("the server packed its answer wrongly") from None


def _too_much(most: int) -> Unfit:
    return Unfit(f"it has more than {most // MEBI:,} MiB")
