"""Which addresses on the network may be asked: public ones, over http and https, and no other.

An address is looked up once and the connection goes to what was looked up, so that a name which
answers differently a moment later leads nowhere else.
"""

import re
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import quote, urlsplit

from ingest.documents.draft import Unfit

Resolve = Callable[[str, int], Sequence[str]]

_PORTS = {"http": 80, "https": 443}
_NAT64 = IPv6Network("64:ff9b::/96")
_SAFE = "%/:=&?~+!$,;'@()*[]"
_CONTROL = re.compile(r"[\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where one request goes: `host` in ASCII, `path` with its query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """Scheme, host and port, the latter only when it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = self.port == _PORTS[self.scheme]
        return f"{self.scheme}://{host}" + ("" if usual else f":{self.port}")

    @property
    def url(self) -> str:
        """The whole address."""
        return self.origin + self.path


def target(url: str) -> Target:
    """The target of an address.

    Raises Unfit for other schemes, for names and passwords in the address, and for no address.

    >>> target("HTTPS://Example.org/a b?c=d#e").url
    'https://example.org/a%20b?c=d'
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = _ascii(parts.hostname or "")
    except ValueError:
        raise Unfit("it is no address of a page") from None
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise Unfit("only http and https addresses are fetched")
    if not host or _CONTROL.search(host):
        raise Unfit("it is no address of a page")
    if parts.username is not None or parts.password is not None:
        raise Unfit("it holds a name or a password; leave them out")
    path = quote(parts.path or "/", safe=_SAFE)
    query = "?" + quote(parts.query, safe=_SAFE) if parts.query else ""
    return Target(scheme=scheme, host=host, port=port or _PORTS[scheme], path=path + query)


def resolve(host: str, port: int) -> list[str]:
    """All addresses that the machine's resolver knows for a host."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked_addresses(where: Target, look_up: Resolve, *, loopback: bool) -> list[str]:
    """The addresses of a target, every one of them public.

    Raises Unfit if a single one is not: a name with a public and a private address is a trap.
    `loopback` lets this machine's own addresses pass, and no others.
    """
    try:
        found = list(look_up(where.host, where.port))
    except (OSError, UnicodeError):
        raise Unfit(f"the name {where.host} cannot be looked up") from None
    if not found:
        raise Unfit(f"the name {where.host} has no address")
    for address in found:
        if not is_public(address) and not (loopback and _is_loopback(address)):
            raise Unfit(f"{where.host} leads to {address}, which is no public address")
    return found


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, also one that hides in another.

    >>> [is_public(a) for a in ("8.8.8.8", "10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1")]
    [True, False, False, False]
    """
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    hidden = _hidden(found)
    plain = found.is_global and not found.is_multicast and not found.is_reserved
    if isinstance(found, IPv6Address) and found.ipv4_mapped is not None:
        plain = True
    return plain and all(is_public(str(inner)) for inner in hidden)


def _hidden(address: IPv4Address | IPv6Address) -> list[IPv4Address]:
    """The IPv4 addresses that an IPv6 address carries within it."""
    if isinstance(address, IPv4Address):
        return []
    found = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        found.append(IPv4Address(int(address) & 0xFFFFFFFF))
    return [inner for inner in found if inner is not None]


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _ascii(host: str) -> str:
    return host.lower() if host.isascii() else host.encode("idna").decode("ascii")
