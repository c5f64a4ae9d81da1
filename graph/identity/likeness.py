"""How alike two names are, as names: what `compare` asks about every pair of names."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from graph.identity.acronym import expand
from graph.identity.align import Alignment, How, align
from graph.identity.form import Form, Word, form
from graph.identity.reasons import Comparison, Step, Why, further, settle
from graph.legalforms import COMPANY

_HOW = {
    How.TRANSLITERATED: Why.TRANSLITERATION,
    How.TRANSLATED: Why.TRANSLATION,
    How.JOINED: Why.SPACING,
    How.ALIKE: Why.ALIKE,
    How.ABBREVIATED: Why.ABBREVIATION,
    How.ACRONYM: Why.ACRONYM,
}
_PART_AT_LEAST, _PART_SHARE = 0.4, 0.55
# A company says what it is by these without saying in which legal form.
_ANY_FORM = "co"
_IN_BRACKETS = re.compile(r"(.*\S)\s*[(（]([^()（）]+)[)）]\s*")


def likeness(one: str, other: str) -> Comparison:
    """How alike two names are, with the reasons; the order of the two does not matter.

    >>> likeness("Acme Ltd", "Acme Limited").score
    1.0
    >>> found = likeness("Acme Maps", "Acme Maps International")
    >>> found.score < 0.9, Why.RELATIVE in found.whys
    (True, True)
    """
    left, right = _plain(min(one, other)), _plain(max(one, other))
    ways = [_same_letters(left, right) or _by_words(left, right)]
    ways += [_initials(left, right), _initials(right, left)]
    found = [settle(left.name, right.name, steps) for steps in ways]
    best = max(found, key=lambda comparison: comparison.score)
    shorter = _unbracketed(left.name), _unbracketed(right.name)
    if shorter == (left.name, right.name):
        return best
    plain = likeness(*shorter)
    words = tuple(name for name in (left.name, right.name) if name not in shorter)
    step = Step(Why.BRACKETS, 0.97, words)
    without = further(replace(plain, left=left.name, right=right.name), step)
    return max(best, without, key=lambda comparison: comparison.score)


@lru_cache(maxsize=65536)
def _plain(name: str) -> Form:
    """The name taken apart, "Company" at its end taken for a legal form that is not said."""
    found = form(name)
    if found.legal or len(found.words) == 1 or found.words[-1].text not in COMPANY:
        return found
    *words, last = found.words
    bare = found.bare.removesuffix(last.text).strip()
    joined = found.joined.removesuffix(last.text)
    return replace(found, bare=bare, joined=joined, legal=_ANY_FORM, words=tuple(words))


@lru_cache(maxsize=65536)
def _unbracketed(name: str) -> str:
    """The name without a short one in brackets at its end that is made of the name itself.

    >>> _unbracketed("Acme Vector Mapping Ltd (AVM)"), _unbracketed("Acme Mapping Ltd (Acme)")
    ('Acme Vector Mapping Ltd', 'Acme Mapping Ltd')
    >>> _unbracketed("Acme Mapping Ltd (Lisbon)"), _unbracketed("Acme (BVM)")
    ('Acme Mapping Ltd (Lisbon)', 'Acme (BVM)')
    """
    found = _IN_BRACKETS.fullmatch(name)
    if not found:
        return name
    whole, short = form(found[1]), form(found[2])
    repeated = {word.text for word in short.words} <= {word.text for word in whole.words}
    return found[1] if repeated or _initials(short, whole) else name


def _same_letters(left: Form, right: Form) -> list[Step]:
    if left.bare != right.bare:
        if left.joined != right.joined or left.numbers != right.numbers:
            return []
        return [Step(Why.SPACING, 0.97, (left.bare, right.bare)), *_legal(left, right)]
    if left.legal == right.legal:
        return [Step(Why.SAME_SPELLING, 1.0, (left.bare,))]
    return [Step(Why.SAME_WORDS, 1.0, (left.bare,)), *_legal(left, right)]


def _initials(short: Form, long: Form) -> list[Step]:
    """One word in capitals against the whole of the other name, its legal form included."""
    if len(short.words) != 1 or not short.words[0].acronym or len(long.words) == 1:
        return []
    found = expand(short.words[0].latin, long.spelled)
    return [Step(Why.ACRONYM, found.quality, (short.bare, long.bare))] if found else []


def _legal(left: Form, right: Form) -> list[Step]:
    if left.legal == right.legal:
        return []
    if left.legal and right.legal and _ANY_FORM not in (left.legal, right.legal):
        return [Step(Why.LEGAL_FORMS_DIFFER, 0.85, (left.legal, right.legal))]
    return [Step(Why.LEGAL_FORM_ON_ONE_SIDE, 0.95, (max(left.legal, right.legal, key=len),))]


def _by_words(left: Form, right: Form) -> list[Step]:
    found = align(left, right)
    if not found.matches:
        return [Step(Why.OWN_WORDS, 0.0, ())]
    return [
        *_base(left, right, found),
        *_numbers(found),
        *_places(found),
        *_relatives(found),
        *_own_words(left, found),
        *_legal(left, right),
    ]


def _base(left: Form, right: Form, found: Alignment) -> list[Step]:
    weight_left, weight_right = _weight(left.words), _weight(right.words)
    covered_left = sum(_weight(left.words[i] for i in m.left) * m.quality for m in found.matches)
    covered_right = sum(_weight(right.words[i] for i in m.right) * m.quality for m in found.matches)
    share = (covered_left + covered_right) / (weight_left + weight_right)
    words = tuple(left.words[i].text for match in found.matches for i in match.left)
    whys = [_HOW[match.how] for match in found.matches if match.how in _HOW]
    notes = [Step(why, 1.0, words) for why in dict.fromkeys(whys)]
    if found.left_over and found.right_over:
        return [Step(Why.SAME_WORDS, share, words), *notes]
    over = (*found.left_over, *found.right_over)
    if over:
        cover = covered_left / weight_left if found.right_over else covered_right / weight_right
        score = max(share, cover * (_PART_AT_LEAST + _PART_SHARE * share))
        return [Step(Why.PART, score, tuple(word.text for word in over)), *notes]
    order = [match.right for match in sorted(found.matches, key=lambda match: match.left)]
    turned = [Step(Why.WORD_ORDER, 0.97, words)] if order != sorted(order) else []
    return [Step(Why.SAME_WORDS, share, words), *notes, *turned]


def _weight(words: Iterable[Word]) -> float:
    return sum(word.weight for word in words)


def _numbers(found: Alignment) -> list[Step]:
    left = {word.number for word in found.left_over if word.number}
    right = {word.number for word in found.right_over if word.number}
    if not left | right:
        return []
    words = (*sorted(left), *sorted(right))
    return [Step(Why.DIFFERENT_NUMBER, 0.4 if left and right else 0.75, words)]


def _places(found: Alignment) -> list[Step]:
    left = {word.place for word in found.left_over if word.place}
    right = {word.place for word in found.right_over if word.place}
    texts = tuple(w.text for w in (*found.left_over, *found.right_over) if w.place)
    if left and right:
        return [Step(Why.DIFFERENT_PLACE, 0.4, texts)]
    return [Step(Why.PLACE_ON_ONE_SIDE, 0.97, texts)] if texts else []


def _relatives(found: Alignment) -> list[Step]:
    left = {word.text for word in found.left_over if word.relative}
    right = {word.text for word in found.right_over if word.relative}
    if not left | right:
        return []
    return [Step(Why.RELATIVE, 0.6 if left and right else 0.85, tuple(sorted(left | right)))]


def _own_words(left: Form, found: Alignment) -> list[Step]:
    agreed = [left.words[i] for match in found.matches for i in match.left]
    own_left = [word.text for word in found.left_over if word.own]
    own_right = [word.text for word in found.right_over if word.own]
    if own_left and own_right:
        return [Step(Why.OWN_WORDS, 0.6, (*own_left, *own_right))]
    if found.left_over and found.right_over:
        texts = tuple(word.text for word in (*found.left_over, *found.right_over))
        return [Step(Why.BOTH_LEFT_OVER, 0.85, texts)]
    if (own_left or own_right) and not any(word.own for word in agreed):
        return [Step(Why.COMMON_WORDS_ONLY, 0.5, (*own_left, *own_right))]
    return []
