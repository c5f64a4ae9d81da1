"""A name taken apart for comparison: its words with their weight and meaning, its legal form."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from rigour.names import NameTypeTag, SymbolCategory, analyze_names
from rigour.text.translit import ascii_text

from graph.identity.words import common_words
from graph.legalforms import split
from graph.names import fold

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_RAW_WORD = re.compile(r"\w+")
_CAPITAL_WITHIN = re.compile(r"\w[A-Z]")
_ACRONYM = range(2, 9)
# How much a word says about which body is meant: a name of its own says most.
_OWN, _SHORT, _NUMBER, _MEANING, _PLACE, _RELATIVE, _SHARED = 1.0, 0.6, 0.6, 0.5, 0.45, 0.4, 0.35
_SHORT_WORD = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word: as folded, in Latin letters, and what is known about it.

    `own` is true of a word that belongs to few names; `acronym` of one written in capitals.
    """

    text: str
    latin: str
    weight: float
    concepts: frozenset[tuple[str, ...]] = frozenset()
    number: str | None = None
    place: str | None = None
    relative: bool = False
    own: bool = False
    acronym: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A name taken apart: `bare` is folded and without legal form, `joined` without spaces.

    `spelled` are all words but the empty ones, legal form and humps apart: what initials stand for.
    """

    name: str
    bare: str
    joined: str
    legal: str
    words: tuple[Word, ...]
    spelled: tuple[str, ...]

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers in the name, whatever the way they are written."""
        return frozenset(word.number for word in self.words if word.number)

    @property
    def generic(self) -> bool:
        """Whether no word is the body's own: "Ministry of Defence" is many bodies."""
        return not any(word.own or word.place for word in self.words)


@lru_cache(maxsize=200_000)
def form(name: str) -> Form:
    """The name taken apart; equal names give equal forms.

    >>> [word.text for word in form("The Acme Bureau of Maps, Ltd.").words]
    ['acme', 'bureau', 'maps']
    >>> form("Acme Ltd.").legal, form("Ministry of Defence").generic, form("2nd Bureau").numbers
    ('ltd', True, frozenset({'2'}))
    """
    common = common_words()
    bare, legal = split(fold(name), name)
    pieces = bare.split()
    if not bare.isascii():
        pieces = [piece for word in pieces for piece in common.pieces(word)]
    kept = [piece for piece in pieces if piece not in common.empty] or pieces
    places, numbers = _tagged(" ".join(pieces))
    capitals = _capitals(name)
    return Form(
        name=name,
        bare=bare,
        joined="".join([word for word in bare.split() if word not in common.connective]),
        legal=legal,
        words=tuple(
            [
                _acronym(piece, places.get(piece), numbers.get(piece))
                if piece in capitals
                else _word(piece, places.get(piece), numbers.get(piece))
                for piece in kept
            ]
        ),
        spelled=tuple(
            [word for word in fold(_HUMP.sub(" ", name)).split() if word not in common.empty]
        ),
    )


@lru_cache(maxsize=65536)
def _acronym(piece: str, place: str | None, number: str | None) -> Word:
    return replace(_word(piece, place, number), acronym=True)


@lru_cache(maxsize=65536)
def _word(piece: str, place: str | None, number: str | None) -> Word:
    common = common_words()
    concepts, relative = common.concepts(piece), piece in common.relative
    weight = _weight(piece, number, place, relative=relative, meant=bool(concepts))
    return Word(
        text=piece,
        latin=ascii_text(piece).replace(" ", "").casefold() or piece,
        weight=weight,
        concepts=concepts,
        number=number,
        place=None if concepts else place,
        relative=relative,
        own=weight in {_OWN, _SHORT} and not number,
    )


def _weight(
    piece: str, number: str | None, place: str | None, *, relative: bool, meant: bool
) -> float:
    rules = (
        (number is not None, _NUMBER),
        (relative, _RELATIVE),
        (meant, _MEANING),
        (place is not None, _PLACE),
        (piece in common_words().shared, _SHARED),
        (len(piece) <= _SHORT_WORD and piece.isascii(), _SHORT),
    )
    return next((weight for holds, weight in rules if holds), _OWN)


def _tagged(text: str) -> tuple[dict[str, str], dict[str, str]]:
    places, numbers = dict[str, str](), dict[str, str]()
    for name in analyze_names(NameTypeTag.ORG, [text], rewrite=False, phonetics=False):
        for span in name.spans:
            if span.symbol.category == SymbolCategory.LOCATION:
                places |= {part.form: span.symbol.id for part in span.parts}
            elif span.symbol.category == SymbolCategory.NUMERIC:
                numbers |= {part.form: span.symbol.id for part in span.parts}
    return places, numbers


def _capitals(name: str) -> frozenset[str]:
    if name.isascii() and not _CAPITAL_WITHIN.search(name):  # of most names: the rest takes longer
        return frozenset()
    words = [word for word in _RAW_WORD.findall(name) if word.isalpha()]
    if len(words) > 1 and name.isupper():
        return frozenset()
    return frozenset(
        [word.casefold() for word in words if len(word) in _ACRONYM and _mostly_upper(word)]
    )


def _mostly_upper(word: str) -> bool:
    if not word[0].isupper() or word[1:].islower():
        return False
    return sum([char.isupper() for char in word]) * 2 > len(word)
