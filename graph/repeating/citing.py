"""Who cites whom: a report that gives the address or the title of another."""

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from graph.repeating.words import Words, words_of

_ADDRESS = re.compile(r"https?://[^\s<>\"'“”‘’«»()\[\]{}]+", re.IGNORECASE)
_TAIL = ".,;:!?…/"
# Shorter titles are words that any text may hold.
_TITLE_WORDS = 5


def address_key(address: str) -> str | None:
    """An address without what does not tell it apart; None for one that names a whole site.

    >>> address_key("https://www.paper.example/2024/a/."), address_key("http://paper.example/")
    ('paper.example/2024/a', None)
    """
    bare = re.sub(r"^https?://(www\.)?", "", address.partition("#")[0], flags=re.IGNORECASE)
    host, slash, path = bare.rstrip(_TAIL).partition("/")
    return f"{host.lower()}/{path}" if slash and path else None


def addresses(text: str) -> frozenset[str]:
    """The addresses that a text gives, each of one page."""
    keys = (address_key(match.group()) for match in _ADDRESS.finditer(text))
    return frozenset(key for key in keys if key)


def titles_in(texts: Sequence[Words], titles: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of a text and a title of another text that stands in it, word for word.

    A title that several texts have counts for none.
    """
    named = [words_of(title) for title in titles]
    starting: dict[int, list[int]] = {}
    for number, words in enumerate(named):
        if len(words) >= _TITLE_WORDS and _times(named, words) == 1:
            starting.setdefault(int(words.runs(_TITLE_WORDS)[0]), []).append(number)
    wanted = np.array(sorted(starting), dtype=np.uint64)
    for number, text in enumerate(texts):
        runs = text.runs(_TITLE_WORDS)
        found: Mapping[int, None] = {
            title: None
            for place in np.flatnonzero(np.isin(runs, wanted)).tolist()
            for title in starting[int(runs[place])]
            if title != number and _stands(text, place, named[title])
        }
        yield from ((number, title) for title in found)


def _times(named: Sequence[Words], title: Words) -> int:
    return sum(np.array_equal(title.hashes, other.hashes) for other in named)


def _stands(text: Words, place: int, title: Words) -> bool:
    return bool(np.array_equal(text.hashes[place : place + len(title)], title.hashes))
