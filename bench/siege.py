"""Many connections to a service of this machine, all asked by one thread, as load generators do.

It takes a ninth of a millisecond of a processor for a request, and waits for answers only: a
thread for each connection would also wait for its turn, and let the service wait meanwhile.
"""

import selectors
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic, perf_counter

from bench.line import head

_END = b"\r\n\r\n"
_WELL = b"HTTP/1.1 200"
_LENGTH = b"content-length:"
# The answer to a path question fits: one look at the socket for one answer.
_ROOM = 1 << 18


@dataclass(slots=True)
class Siege:
    """What came of it: the seconds that each good answer took, and how many were not good."""

    taken: list[float] = field(default_factory=list)
    failed: int = 0


def besieged(port: int, clients: int, seconds: float, address: Callable[[], str]) -> Siege:
    """So many connections get one `address` after the other, and read each answer to its end.

    Answers must say their length; what is asked for when the time is over is still waited for.
    """

    def request() -> bytes:
        return head("GET", f"127.0.0.1:{port}", address())

    siege, until, room = Siege(), monotonic() + seconds, memoryview(bytearray(_ROOM))
    with selectors.DefaultSelector() as waiting:
        for _ in range(clients):
            asking = _Asking(socket.create_connection(("127.0.0.1", port)))
            asking.send(request())
            waiting.register(asking.socket, selectors.EVENT_READ, asking)
        while waiting.get_map():
            for key, _ in waiting.select():
                over = key.data.read(room, siege)
                if over and not key.data.lost and monotonic() < until:
                    key.data.send(request())
                elif over:
                    waiting.unregister(key.fileobj)
                    key.data.socket.close()
    return siege


@dataclass(slots=True)
class _Asking:
    """One connection: what it has of the head of an answer, and how much of it is still to come."""

    socket: socket.socket
    lost: bool = False
    _began: float = 0.0
    _head: bytes = b""
    _left: int = 0

    def send(self, request: bytes) -> None:
        self._head, self._left = b"", 0
        self._began = perf_counter()
        with suppress(ConnectionError):  # what is read next tells of it
            self.socket.sendall(request)

    def read(self, room: memoryview, siege: Siege) -> bool:
        """Whether the answer has come to its end, or the connection has."""
        try:
            got = self.socket.recv_into(room)
        except ConnectionError:
            got = 0
        if not got:
            self.lost, siege.failed = True, siege.failed + 1
            return True
        if self._left:
            self._left -= got
        else:
            self._head += room[:got].tobytes()
            if _END not in self._head:
                return False
            head, body = self._head.split(_END, 1)
            self._left = _length(head) - len(body)
        if self._left > 0:
            return False
        if self._head.startswith(_WELL):
            siege.taken.append(perf_counter() - self._began)
        else:
            siege.failed += 1
        return True


def _length(head: bytes) -> int:
    _, _, rest = head.lower().partition(_LENGTH)
    return int(rest.split(b"\r\n", 1)[0])
