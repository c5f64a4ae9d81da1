"""Documents as they were received, kept by their hash, so that a quotation can be checked later.

What a server packed for the way (Content-Encoding) is kept unpacked: the hash is of the document.
A folder of `ab/abcd….bin`, and beside each a `.json` that says where it came from and when.
"""

import json
from dataclasses import dataclass
from email.message import Message
from hashlib import sha256
from pathlib import Path

from ingest.whole import write_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where bytes came from: the address asked for, those it led through, headers, time in UTC."""

    url: str
    hops: tuple[str, ...]
    headers: tuple[tuple[str, str], ...]
    fetched: str

    @property
    def charset(self) -> str | None:
        """The character set that the server named."""
        said = Message()
        for name, value in self.headers:
            if name == "content-type":
                said[name] = value
        return said.get_content_charset()


class Originals:
    """A folder of originals. The same bytes are kept once, and every address that gave them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, digest: str) -> Path:
        """Where the bytes with that SHA-256 are or would be."""
        return self._folder / digest[:2] / f"{digest}.bin"

    def keep(self, data: bytes, source: Source) -> Path:
        """The place of `data`. An address that gave the same bytes before is not noted again."""
        path = self.path(sha256(data).hexdigest())
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            write_whole(path, data)
        sources = self.sources(path.stem)
        if source.url not in {known.url for known in sources}:
            noted = [_as_json(known) for known in (*sources, source)]
            write_whole(path.with_suffix(".json"), json.dumps(noted, indent=1).encode("ascii"))
        return path

    def bytes_of(self, digest: str) -> bytes | None:
        """The bytes with that SHA-256; None when they are not here or no longer the same."""
        path = self.path(digest)
        data = path.read_bytes() if path.exists() else None
        return data if data is not None and sha256(data).hexdigest() == digest else None

    def charset(self, digest: str) -> str | None:
        """What the first that gave these bytes said of their character set.

        One bunch of bytes is one report, and so it has one text, whoever gives it the next time.
        """
        first = next(iter(self.sources(digest)), None)
        return first.charset if first else None

    def sources(self, digest: str) -> list[Source]:
        """Every address that gave the bytes with that SHA-256, the first one first."""
        path = self.path(digest).with_suffix(".json")
        if not path.exists():
            return []
        return [
            Source(
                url=noted["url"],
                hops=tuple(noted["hops"]),
                headers=tuple((name, value) for name, value in noted["headers"]),
                fetched=noted["fetched"],
            )
            for noted in json.loads(path.read_bytes())
        ]


def _as_json(source: Source) -> dict[str, object]:
    return {
        "url": source.url,
        "hops": source.hops,
        "headers": source.headers,
        "fetched": source.fetched,
    }
