"""Whether a few letters can stand for some words: initials, in order, some words left out."""

from dataclasses import dataclass
from functools import lru_cache

from graph.identity.words import common_words

_LETTERS_PER_WORD = 3
_FEWEST_WORDS = 2
_FEWEST_LETTERS = 3
_BEST, _BEST_OF_THREE = 0.92, 0.82
_SKIP, _SKIP_COMMON, _SKIP_LEGAL, _EXTRA_LETTER = 0.16, 0.08, 0.02, 0.09
_WORST = 0.45
_LEGAL = frozenset({"co", "company", "ltd", "limited", "inc", "llc", "corp", "corporation"})


@dataclass(frozen=True, slots=True)
class Expansion:
    """How well letters stand for words, and which of the words they stand for."""

    quality: float
    used: tuple[int, ...]


@lru_cache(maxsize=100_000)
def expand(letters: str, words: tuple[str, ...]) -> Expansion | None:
    """The best way to read `letters` as initials of `words`; None when there is no likely one.

    A word gives one letter, or up to three from its start at a cost; a word left out costs,
    a common one less. Two letters stand for too much to count.

    >>> expand("abc", ("acme", "bridge", "corporation"))
    Expansion(quality=0.82, used=(0, 1, 2))
    >>> expand("abc", ("acme", "corporation")), expand("ab", ("acme", "bridge"))
    (None, None)
    """
    if len(letters) < _FEWEST_LETTERS:
        return None
    found = _read(letters, words, 0)
    if found is None or len(found[1]) < _FEWEST_WORDS:
        return None
    best = _BEST_OF_THREE if len(letters) == _FEWEST_LETTERS else _BEST
    quality = round(best - found[0], 4)
    return Expansion(quality, found[1]) if quality >= _WORST else None


@lru_cache(maxsize=100_000)
def _read(letters: str, words: tuple[str, ...], at: int) -> tuple[float, tuple[int, ...]] | None:
    if not letters:
        return sum(_left_out(word) for word in words[at:]), ()
    if at == len(words):
        return None
    options = []
    for taken in range(1, min(_LETTERS_PER_WORD, len(letters)) + 1):
        if not words[at].startswith(letters[:taken]):
            break
        rest = _read(letters[taken:], words, at + 1)
        if rest:
            options.append((rest[0] + _EXTRA_LETTER * (taken - 1), (at, *rest[1])))
    skipped = _read(letters, words, at + 1)
    if skipped:
        options.append((skipped[0] + _left_out(words[at]), skipped[1]))
    return min(options, default=None)


def _left_out(word: str) -> float:
    if word in _LEGAL:
        return _SKIP_LEGAL
    common = common_words()
    known = word in common.shared or word in common.relative or common.concepts(word)
    return _SKIP_COMMON if known else _SKIP
