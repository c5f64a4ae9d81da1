"""One connection to a service of this machine, kept open, that costs whoever asks next to nothing.

Of what stands around an answer it reads the status and the length, as a load generator does: the
parser of the standard library takes longer over the headers than some services over the answer.
"""

import socket
from collections.abc import Mapping
from types import MappingProxyType
from typing import BinaryIO

_END = b"\r\n"


class Line:
    """Requests one after the other, each answered before the next; made anew where it idled."""

    __slots__ = ("_file", "_host", "_place", "_socket")

    def __init__(self, host: str, port: int) -> None:
        self._place = (host, port)
        self._host = f"{host}:{port}"
        self._open()

    def get(self, address: str) -> tuple[int, bytes]:
        """The status of the answer, and its body."""
        return self._asked(head("GET", self._host, address))

    def post(self, address: str, headers: Mapping[str, str], body: bytes) -> tuple[int, bytes]:
        """As `get`, of what is sent along."""
        length = {"Content-Length": str(len(body))}
        return self._asked(head("POST", self._host, address, {**headers, **length}) + body)

    def close(self) -> None:
        """The connection is given back."""
        self._file.close()
        self._socket.close()

    def _open(self) -> None:
        self._socket = socket.create_connection(self._place)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._file: BinaryIO = self._socket.makefile("rb")

    def _asked(self, request: bytes) -> tuple[int, bytes]:
        first = self._sent(request)
        if not first:  # idle for longer than the service waits
            self.close()
            self._open()
            first = self._sent(request)
        headers = dict[bytes, bytes]()
        while (line := self._file.readline()) != _END:
            if not line:
                raise ConnectionError("The service hung up in the middle of an answer.")
            name, _, value = line.partition(b":")
            headers[name.lower()] = value.strip()
        length = headers.get(b"content-length")
        body = self._in_parts() if length is None else self._file.read(int(length))
        return int(first.split()[1]), body

    def _sent(self, request: bytes) -> bytes:
        try:
            self._socket.sendall(request)
            return self._file.readline()
        except ConnectionError:
            return b""

    def _in_parts(self) -> bytes:
        parts = []
        while size := int(self._file.readline(), 16):
            parts.append(self._file.read(size))
            self._file.readline()
        self._file.readline()
        return b"".join(parts)


def head(
    method: str, host: str, address: str, headers: Mapping[str, str] = MappingProxyType({})
) -> bytes:
    """What is sent ahead of a body, or alone."""
    lines = [f"{name}: {value}" for name, value in {"Host": host, **headers}.items()]
    return "\r\n".join([f"{method} {address} HTTP/1.1", *lines, "", ""]).encode()
