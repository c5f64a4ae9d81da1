"""Which words of two names answer to one another, and which are left over on each side."""

from dataclasses import dataclass, field
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from graph.identity.acronym import expand
from graph.identity.form import Form, Word

_ALIKE = 0.8
_FUZZY_LETTERS = 4
_ABBREVIATED_LETTERS = 3


class How(StrEnum):
    """In what way two words answer to one another."""

    EQUAL = "equal"
    TRANSLITERATED = "transliterated"
    TRANSLATED = "translated"
    JOINED = "joined"
    ALIKE = "alike"
    ABBREVIATED = "abbreviated"
    ACRONYM = "acronym"


@dataclass(frozen=True, slots=True)
class Match:
    """Words of the left name that answer to words of the right one; quality between 0 and 1."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    quality: float
    how: How


@dataclass(slots=True)
class _Table:
    left: Form
    right: Form
    matches: list[Match] = field(default_factory=list)

    def open(self, *, right: bool) -> list[int]:
        used = {i for match in self.matches for i in (match.right if right else match.left)}
        words = self.right.words if right else self.left.words
        return [index for index in range(len(words)) if index not in used]

    def add(self, ends: tuple[tuple[int, ...], tuple[int, ...]], quality: float, how: How) -> None:
        self.matches.append(Match(*ends, quality, how))


@dataclass(frozen=True, slots=True)
class Alignment:
    """The matches, and the words of each side that nothing answers to."""

    matches: tuple[Match, ...]
    left_over: tuple[Word, ...]
    right_over: tuple[Word, ...]


def align(left: Form, right: Form) -> Alignment:
    """Words matched from the surest way to the least sure; each word is used once.

    >>> from graph.identity.form import form
    >>> found = align(form("Ministry of Interior"), form("Ministerie van Binnenlandse Zaken"))
    >>> [match.how.value for match in found.matches], [word.text for word in found.right_over]
    (['translated', 'translated'], ['zaken'])
    """
    table = _Table(left, right)
    _match_each(table, How.EQUAL, 1.0)
    _match_each(table, How.TRANSLITERATED, 0.97)
    _match_each(table, How.TRANSLATED, 0.93)
    _match_joined(table)
    _match_joined(table, turned=True)
    _match_acronym(table)
    _match_acronym(table, turned=True)
    _match_alike(table)
    return Alignment(
        tuple(table.matches),
        tuple(left.words[index] for index in table.open(right=False)),
        tuple(right.words[index] for index in table.open(right=True)),
    )


def _match_each(table: _Table, how: How, quality: float) -> None:
    for index in table.open(right=False):
        for other in table.open(right=True):
            if _answers(table.left.words[index], table.right.words[other], how):
                table.add(((index,), (other,)), quality, how)
                break


def _answers(word: Word, other: Word, how: How) -> bool:
    if how is How.EQUAL:
        return word.text == other.text
    if word.number or other.number:
        return word.number == other.number
    if how is How.TRANSLITERATED:
        return word.latin == other.latin
    return bool(word.concepts & other.concepts) or (
        word.place is not None and word.place == other.place
    )


def _match_joined(table: _Table, *, turned: bool = False) -> None:
    """Two to four neighbours on one side are one word on the other: "Digi Scan", "DigiScan"."""
    many, one = (table.right, table.left) if turned else (table.left, table.right)
    for other in table.open(right=not turned):
        whole = one.words[other]
        free = table.open(right=turned)
        for run in _runs(free):
            if _is_one([many.words[i] for i in run], whole):
                ends = ((other,), run) if turned else (run, (other,))
                table.add(ends, 0.97, How.JOINED)
                break


def _is_one(parts: list[Word], whole: Word) -> bool:
    if "".join(part.latin for part in parts) == whole.latin or _spells(parts, whole):
        return True
    return whole.acronym and all(part.place == whole.latin for part in parts)


def _spells(parts: list[Word], whole: Word) -> bool:
    """Whether the parts mean, one by one, what the whole means: ministry + interior."""
    for meaning in whole.concepts:
        if len(meaning) == len(parts):
            wanted = {(concept,) for concept in meaning}
            if all(part.concepts & wanted for part in parts):
                return True
    return False


def _runs(free: list[int]) -> list[tuple[int, ...]]:
    runs = []
    for length in (2, 3, 4):
        for start in range(len(free) - length + 1):
            run = tuple(free[start : start + length])
            if run[-1] - run[0] == length - 1:
                runs.append(run)
    return runs


def _match_acronym(table: _Table, *, turned: bool = False) -> None:
    """A word in capitals on one side stands for words of the other, in order."""
    short, long = (table.right, table.left) if turned else (table.left, table.right)
    for index in table.open(right=turned):
        word = short.words[index]
        free = table.open(right=not turned)
        if not word.acronym or len(free) < 2:  # noqa: PLR2004 - one word has no initials
            continue
        found = expand(word.latin, tuple(long.words[i].latin for i in free))
        if found:
            run = tuple(free[used] for used in found.used)
            ends = (run, (index,)) if turned else ((index,), run)
            table.add(ends, found.quality, How.ACRONYM)


def _match_alike(table: _Table) -> None:
    options = []
    for index in table.open(right=False):
        for other in table.open(right=True):
            quality, how = _alike(table.left.words[index], table.right.words[other])
            if quality:
                options.append((-quality, index, other, how))
    used_left, used_right = set[int](), set[int]()
    for quality, index, other, how in sorted(options):
        if index not in used_left and other not in used_right:
            used_left.add(index)
            used_right.add(other)
            table.add(((index,), (other,)), -quality, how)


def _alike(word: Word, other: Word) -> tuple[float, How]:
    one, two = sorted((word.latin, other.latin), key=len)
    if word.number or other.number or any(char.isdigit() for char in one + two):
        return 0.0, How.ALIKE
    if len(one) >= _ABBREVIATED_LETTERS and two.startswith(one):
        return 0.6 + 0.35 * len(one) / len(two), How.ABBREVIATED
    if len(one) < _FUZZY_LETTERS or (word.place and other.place):
        return 0.0, How.ALIKE
    likeness = Levenshtein.normalized_similarity(one, two, score_cutoff=_ALIKE)
    return likeness * 0.9, How.ALIKE
