"""Which ports to listen on: the ones told, else those used last, else free ones."""

import socket

from graph.errors import LocalServerError
from graph.local.server import HOST, Ports


def choose(told: Ports, last: Ports) -> Ports:
    """Two ports nobody listens on now. Raises LocalServerError when a told one is taken."""
    bolt = _told("Bolt", told.bolt) or _last(last.bolt) or _free()
    http = _told("HTTP", told.http) or _last(last.http) or _free()
    if bolt == http:
        raise LocalServerError(f"Bolt and HTTP were both told port {bolt}; choose two.")
    return Ports(bolt=bolt, http=http)


def _told(what: str, port: int | None) -> int | None:
    if port is not None and not _is_free(port):
        raise LocalServerError(f"Port {port}, meant for Neo4j's {what}, is taken; choose another.")
    return port


def _last(port: int | None) -> int | None:
    return port if port is not None and _is_free(port) else None


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def _free() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port
