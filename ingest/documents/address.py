"""Addresses: a page on the network becomes bytes that are kept, and a Report.

At every hop: only public addresses, and only what the site's robots.txt allows.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from protego import Protego

from graph import UnreadableDocument
from ingest.documents.bounds import REACH, Reach
from ingest.documents.draft import Unfit
from ingest.documents.exchange import Answer, Deadline, agent, exchange
from ingest.documents.formats import FORMATS, SUFFIXES
from ingest.documents.kept import Kept
from ingest.documents.originals import Originals, Source
from ingest.documents.target import Resolve, Target, checked_addresses, resolve, target

_OK = 200
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CLIENT_ERROR, _SERVER_ERROR = 400, 500
_HTML = "text/html"
_SUFFIX_OF = {known.media_type: known.suffixes[0] for known in FORMATS}
_HEADERS = frozenset({"content-type", "content-encoding", "last-modified", "etag", "date"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A document as received, unpacked if the server packed it.

    `hops` are all addresses asked, the last of them gave it.
    """

    data: bytes
    url: str
    hops: tuple[str, ...]
    media_type: str
    headers: tuple[tuple[str, str], ...]

    @property
    def final_url(self) -> str:
        """The address that gave the document."""
        return self.hops[-1]

    @property
    def sha256(self) -> str:
        """The hash under which the bytes are kept."""
        return sha256(self.data).hexdigest()

    @property
    def name(self) -> str:
        """A file's name for the document, with a suffix that fits what the server says it is."""
        path = PurePosixPath(unquote(urlsplit(self.final_url).path))
        if path.suffix.lower() in SUFFIXES and self.media_type != _HTML:
            return path.name
        return (path.stem or "page") + _SUFFIX_OF.get(self.media_type, path.suffix)


class Fetcher:
    """Fetches addresses and keeps what it gets in `originals`.

    `loopback` lets this machine's own addresses through, and is for tests: there is no setting
    for it. `look_up` finds the IP addresses of a name.
    """

    def __init__(
        self,
        originals: Originals,
        *,
        reach: Reach = REACH,
        look_up: Resolve = resolve,
        loopback: bool = False,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._originals = originals
        self._reach = reach
        self._look_up = look_up
        self._loopback = loopback
        self._now = now
        self._rules: dict[str, Protego] = {}

    def fetch(self, url: str) -> Fetched:
        """The document at `url`, kept before it is given out.

        Raises UnreadableDocument: one sentence that names the address and the reason.
        """
        try:
            fetched = self._fetch(url)
        except Unfit as error:
            raise UnreadableDocument(f"{url} cannot be read: {error}.") from None
        kept = tuple(header for header in fetched.headers if header[0] in _HEADERS)
        moment = self._now().replace(microsecond=0).isoformat()
        source = Source(url=url, hops=fetched.hops, headers=kept, fetched=moment)
        self._originals.keep(fetched.data, source)
        return fetched

    def keep(self, url: str) -> Kept:
        """Where the document at `url` lies now. Raises UnreadableDocument as `fetch` does."""
        fetched = self.fetch(url)
        return Kept(
            path=self._originals.path(fetched.sha256),
            name=fetched.name,
            url=url,
            final_url=fetched.final_url,
            charset=self._originals.charset(fetched.sha256),
        )

    def _fetch(self, url: str) -> Fetched:
        deadline = Deadline(self._reach.seconds)
        where, hops = target(url), list[str]()
        for _ in range(self._reach.redirects + 1):
            self._ask_robots(where, deadline)
            hops.append(where.url)
            answer = self._get(where, deadline, self._reach.body_bytes)
            if answer.status not in _REDIRECTS:
                return _fetched(url, tuple(hops), answer)
            where = _next(where, answer)
        raise Unfit(f"it leads on more than {self._reach.redirects} times")

    def _get(self, where: Target, deadline: Deadline, most: int, *, cut: bool = False) -> Answer:
        addresses = checked_addresses(where, self._look_up, loopback=self._loopback)
        return exchange(where, addresses, deadline, most, cut=cut)

    def _ask_robots(self, where: Target, deadline: Deadline) -> None:
        """Raises Unfit when the site's robots.txt does not want this page fetched."""
        if where.origin not in self._rules:
            self._rules[where.origin] = Protego.parse(self._robots(where, deadline))
        if not self._rules[where.origin].can_fetch(where.url, agent()):
            raise Unfit(f"the robots.txt of {where.host} does not allow it; save the page yourself")

    def _robots(self, where: Target, deadline: Deadline) -> str:
        """The text of a robots.txt, as RFC 9309 has it: none is a yes, a broken server is a no.

        What stands in it behind its first 500 KiB is not read, nor a line that they cut.
        """
        asked, most = replace(where, path="/robots.txt"), self._reach.robots_bytes
        for _ in range(self._reach.redirects + 1):
            answer = self._get(asked, deadline, most, cut=True)
            if answer.status not in _REDIRECTS:
                break
            asked = _next(asked, answer)
        if answer.status == _OK:
            body = answer.body if len(answer.body) < most else answer.body.rpartition(b"\n")[0]
            return body.decode("utf-8", "replace")
        if answer.status >= _SERVER_ERROR:
            raise Unfit(f"{where.host} does not say whether it may be read (robots.txt: error)")
        return ""


def _next(where: Target, answer: Answer) -> Target:
    location = answer.header("location")
    if not location:
        raise Unfit(f"{where.host} leads on to nowhere")
    return target(urljoin(where.url, location))


def _fetched(url: str, hops: tuple[str, ...], answer: Answer) -> Fetched:
    if answer.status != _OK:
        raise Unfit(f"the server answered {answer.status} {answer.reason}".strip())
    if not answer.body:
        raise Unfit("the server sent nothing")
    kind = (answer.header("content-type") or "").partition(";")[0].strip().lower()
    return Fetched(data=answer.body, url=url, hops=hops, media_type=kind, headers=answer.headers)
