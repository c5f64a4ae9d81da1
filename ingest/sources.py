"""What a user names: files, folders and addresses, in the order they were named, each once."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph import UnreadableDocument
from ingest.documents import find
from ingest.documents.formats import SUFFIXES
from ingest.documents.kept import Kept

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """A page or document on the network."""

    url: str


@dataclass(frozen=True, slots=True)
class Unread:
    """An address that gave nothing, and why, in one sentence."""

    url: str
    problem: str


def is_address(word: str) -> bool:
    """Whether a word has http:// or https:// in front; any other is a path.

    >>> is_address("https://paper.example/a"), is_address("https.txt")
    (True, False)
    """
    return _ADDRESS.match(word) is not None


def named(words: Iterable[str], suffixes: frozenset[str] = SUFFIXES) -> Iterator[Path | Address]:
    """What to read. A word with http:// or https:// in front is an address, any other a path.

    In folders, files with one of `suffixes` are found.

    >>> list(named(["https://paper.example/a", "no-such-file.txt", "https://paper.example/a"]))
    [Address(url='https://paper.example/a'), PosixPath('no-such-file.txt')]
    """
    seen: set[str] = set()
    for word in words:
        for found in (Address(word),) if is_address(word) else find((Path(word),), suffixes):
            name = found.url if isinstance(found, Address) else str(found)
            if name not in seen:
                seen.add(name)
                yield found


def fetched(
    sources: Iterable[Path | Address], keep: Callable[[str], Kept]
) -> Iterator[Path | Kept | Unread]:
    """The same, addresses fetched: one after the other, so that no site is asked twice at once."""
    for source in sources:
        if isinstance(source, Address):
            try:
                yield keep(source.url)
            except UnreadableDocument as problem:
                yield Unread(source.url, str(problem))
        else:
            yield source
