"""Surface forms made comparable: what two spellings of one mention may differ in. Pure functions.

Leading determiners, possessives, legal forms and inflection are taken off here; which entity a form
then stands for is decided in `resolve`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from graph import key
from ingest.evaluation.lists import listed

_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?(?!\w)")
_INFLECTION = re.compile(r"(?:[senyaoi]|e[snrm]|ern|ens|ies|[ao]s)?")
_SHORTEST_STEM = 4
_LONG_WORD = 7


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a surface form: `plain` is comparable, `capital` says how it was written."""

    plain: str
    capital: bool


@lru_cache(maxsize=65536)
def words(surface: str) -> tuple[Word, ...]:
    """The words that count, without leading determiners and legal forms; never empty for a name.

    >>> [word.plain for word in words("het Chinese ministerie")]
    ['chinese', 'ministerie']
    """
    every = _every_word(surface)
    kept = set(key(_POSSESSIVE.sub("", surface)).split())
    return _bare([word for word in every if word.plain in kept] or every)


@lru_cache(maxsize=65536)
def squash(surface: str) -> str:
    """The form under which two spellings are the same: no determiner, no space, no legal form.

    >>> squash("The Face Scanner") == squash("FaceScanner")
    True
    """
    return "".join(word.plain for word in words(surface))


@lru_cache(maxsize=65536)
def spelled(surface: str) -> str:
    """The same with legal forms kept: two daughters of one company may differ in nothing else.

    >>> spelled("Brandt GmbH") == spelled("Brandt Ltd"), squash("Brandt GmbH") == squash("Brandt")
    (False, True)
    """
    return "".join(word.plain for word in _bare(_every_word(surface)))


@lru_cache(maxsize=65536)
def same_word(one: str, other: str) -> bool:
    """Whether two plain words differ by an ending, or by one letter inside a long word.

    >>> same_word("geheimdiensten", "geheimdienst"), same_word("defence", "defense")
    (True, True)
    >>> same_word("brand", "brandt")
    False
    """
    if one == other:
        return True
    shared = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    ends = one[shared:], other[shared:]
    if shared >= _SHORTEST_STEM and all(_INFLECTION.fullmatch(end) for end in ends):
        return True
    respelled = len(one) == len(other) >= _LONG_WORD and ends[0][1:] == ends[1][1:]
    return respelled and 0 < shared < len(one) - 1


def _every_word(surface: str) -> list[Word]:
    found = _WORD.findall(_POSSESSIVE.sub("", surface))
    return [Word(key(raw), raw[0].isupper()) for raw in found]


def _bare(found: list[Word]) -> tuple[Word, ...]:
    while len(found) > 1 and found[0].plain in listed("determiners"):
        found = found[1:]
    return tuple(found)
