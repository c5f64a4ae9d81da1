"""When something held, as far as the words of its sentence say: never a part that is not there."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass

from graph import Precision, Validity
from ingest.grammar.phrases.chunks import GOODS
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.numbered import day_of
from ingest.grammar.words.places import months
from ingest.grammar.words.tokens import DASHES, Token

_YEAR = re.compile(r"(?:19|20)\d\d")
_RANGE = re.compile(r"((?:19|20)\d\d)[/]((?:19|20)\d\d)")
_DAY_DIGITS = 2
# Prepositions that give an amount: "with 2000 cameras", "for 2000 cameras".
_AMOUNTS = frozenset({"with", "for", "recipient"})
# "Zwischen 2012 bis 2014"
_FROM = frozenset({"source", "between"})
_TO = frozenset({"recipient", "until", "through"})
_MONEY = frozenset("$€£¥")
_POINTS = frozenset({"determiner", "possessive"})
# As "High Definition (HD)" has, before the cameras.
_CAPITALS = 5
# A range has at most this many tokens between its years.
_GAP = 3
# A comma between a date and what stands behind it is as far as so many tokens.
_COMMA = 8
_PRECISION = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}


@dataclass(frozen=True, slots=True)
class Date:
    """A date in the text: ISO, cut to what is said; it stands at token `at`; `end` ends a range.

    Of "until 2018" there is no `start`, which is "" then.
    """

    at: int
    start: str
    end: str | None = None


def dates(tokens: Sequence[Token], start: int, end: int, lex: Lexicon) -> list[Date]:
    """The dates in `tokens[start:end]` in order, a range as one."""
    found: list[Date] = []
    index = start
    while index < end:
        token = tokens[index]
        if token.kind == "n" and (match := _RANGE.fullmatch(token.text)):
            found.append(Date(index, match.group(1), match.group(2)))
        elif token.kind == "n" and (day := day_of(token.text, lex.pack.lang)):
            found.append(Date(index, day))
        elif _YEAR.fullmatch(token.text) and not (
            _names(tokens, index, start, lex) or _counts(tokens, index, start, end, lex)
        ):
            found.append(Date(index, _full(tokens, index, start, lex)))
        index += 1
    joined = _ranges(found, tokens, start, lex)
    return [one for date in joined if (one := _led(date, tokens, start, lex)) is not None]


def is_date(tokens: Sequence[Token], start: int, end: int, lex: Lexicon) -> bool:
    """Whether `tokens[start:end]` are a date with its year, and nothing else."""
    told = [token for token in tokens[start:end] if token.kind == "w"]
    known = months(lex.pack.lang)
    dated = all(one.lower.rstrip(".") in known or _of(one, lex) for one in told)
    return dated and bool(dates(tokens, start, end, lex))


def _led(date: Date, tokens: Sequence[Token], start: int, lex: Lexicon) -> Date | None:
    """A date as the word before it has it: an end behind "until", none behind "before"."""
    if date.end is not None:
        return date
    place = date.at - 1
    while place > start and (tokens[place].kind in {"n", "p"} or _inside(tokens[place], lex)):
        place -= 1
    said = {tokens[at].lower.rstrip("'’") for at in (place, place - 1) if at >= start}
    until = lex.pack.phrases.get("until", ())
    if said & set(lex.pack.phrases.get("ends", ())) or tokens[date.at - 1].lower in until:
        return Date(date.at, "", date.start)
    return None if said & set(lex.pack.phrases.get("earlier", ())) else date


def _inside(token: Token, lex: Lexicon) -> bool:
    """Whether a word is part of a date: a month, or "of"."""
    return token.lower.rstrip(".") in months(lex.pack.lang) or _of(token, lex)


def _names(tokens: Sequence[Token], index: int, start: int, lex: Lexicon) -> bool:
    """Whether a year names a thing or a sum: "the 2015 leaks", "the Safe City Summit 2017"."""
    if index == start:
        return False
    before = tokens[index - 1]
    word = lex.word(before.lower)
    if before.text in _MONEY:
        return True
    if word.closed & _POINTS:
        if lex.pack.adjective_after and (word.prep or index > start + 1):
            # "Nel 2016", "tra il 2014 e il 2018 X ha venduto"
            early = word.closed | lex.word(tokens[index - 2].lower).closed
            return not early & {"preposition", "coordinator"}
        return index + 1 < len(tokens) and tokens[index + 1].kind == "w"
    if lex.pack.noun_caps or before.kind != "w" or index - 1 == start:
        return False
    month = before.lower.rstrip(".") in months(lex.pack.lang)
    return before.text[0].isupper() and not (month or word.prep or word.closed)


def _counts(tokens: Sequence[Token], index: int, start: int, end: int, lex: Lexicon) -> bool:
    """Whether a year is a number of things: "sold 2000 cameras", "with 2000 HD cameras".

    Where a bare year may stand before its noun, as in German, only of a round one.
    """
    if index <= start:
        return False
    before = lex.word(tokens[index - 1].lower)
    handed = bool(before.frame) or "quantity" in before.closed
    behind = _behind_capitals(tokens, index + 1, end, lex, handed=handed)
    after = tokens[behind] if behind < end else None
    if after is None or after.kind != "w":
        return False
    noun = lex.word(after.lower)
    common = not noun.closed and not noun.frame and (lex.pack.noun_caps or not after.capital)
    bare = lex.pack.verb_last and not tokens[index].text.endswith("00")
    timed = "preposition" in before.closed and not before.prep & _AMOUNTS
    timed = timed and "quantity" not in before.closed
    plain = tokens[index - 1].kind == "w" and not timed and not _inside(tokens[index - 1], lex)
    return common and plain and not bare


def _behind_capitals(
    tokens: Sequence[Token], at: int, end: int, lex: Lexicon, *, handed: bool
) -> int:
    """Where the noun stands that words with a capital describe, "2000 CCTV cameras", or `at`.

    It is one of goods; behind a verb of trade, or "about", any will do.
    """
    place = at
    while place < min(at + _CAPITALS, end) and (
        tokens[place].capital or tokens[place].text in {"(", ")"}
    ):
        place += 1
    word = lex.word(tokens[place].lower) if place < end else None
    goods = word is not None and (GOODS & set(word.heads) or (handed and word.blank))
    return place if goods else at


def _full(tokens: Sequence[Token], index: int, start: int, lex: Lexicon) -> str:
    """A year with the month and the day that stand before it."""
    year = tokens[index].text
    place = index - 1
    if place > start and (tokens[place].text == "," or _of(tokens[place], lex)):
        place -= 1
    day = 0
    if place >= start and tokens[place].text.isdigit() and len(tokens[place].text) <= _DAY_DIGITS:
        day, place = int(tokens[place].text), place - 1
    month = months(lex.pack.lang).get(tokens[place].lower.rstrip(".")) if place >= start else None
    if month is None:
        return year
    place -= 1
    if place > start and _of(tokens[place], lex):
        place -= 1
    number = tokens[place].text if place >= start else ""
    if not day and number.isdigit() and len(number) <= _DAY_DIGITS:
        day = int(number)
    last = monthrange(int(year), month)[1]
    return f"{year}-{month:02d}" + (f"-{day:02d}" if 0 < day <= last else "")


def _of(token: Token, lex: Lexicon) -> bool:
    """Whether a token joins the parts of a date, as in "12 de marzo de 2019"."""
    return "of" in lex.word(token.lower).prep


def _ranges(found: list[Date], tokens: Sequence[Token], start: int, lex: Lexicon) -> list[Date]:
    """Joins "between A and B", "from A to B", "A-B"."""
    joined: list[Date] = []
    for date in found:
        if joined and joined[-1].end is None and _spans(joined[-1].at, date.at, tokens, start, lex):
            joined[-1] = Date(joined[-1].at, joined[-1].start, date.start)
        else:
            joined.append(date)
    return joined


def _spans(left: int, right: int, tokens: Sequence[Token], start: int, lex: Lexicon) -> bool:
    between = tokens[left + 1 : right]
    if len(between) > _GAP or not between:
        return False
    if between[0].text in DASHES:
        return True
    word = lex.word(between[0].lower)
    before = [lex.word(tokens[i].lower).prep for i in range(max(start, left - 3), left)]
    if "coordinator" in word.closed:
        # "In 2012 and 2013", which leaves no year out between them.
        years = [tokens[at].text for at in (left, right)]
        next_to = all(map(_YEAR.fullmatch, years)) and int(years[1]) - int(years[0]) == 1
        return next_to or any("between" in prep for prep in before)
    to = word.prep & _TO or between[0].lower in lex.pack.phrases.get("ends", ())
    return bool(to) and any(prep & _FROM for prep in before)


def validity(found: Sequence[Date], near: Sequence[int], tokens: Sequence[Token]) -> Validity:
    """The validity that the date nearest to one of some tokens gives; nothing where there is none.

    Of two as near as each other the later one counts: "sold to X in 2012 and to Y in 2014". A comma
    sets apart what stands before it.
    """
    if not found:
        return Validity()
    date = min(found, key=lambda one: (min(_far(one.at, at, tokens) for at in near), -one.at))
    # "From 2014 to 2012" says no time that could be.
    if date.end and date.end[: len(date.start)] < date.start[: len(date.end)]:
        return Validity()
    precision = _PRECISION[min(len(one) for one in (date.start, date.end) if one)]
    return Validity(start=date.start or None, end=date.end, precision=precision)


def _far(date: int, at: int, tokens: Sequence[Token]) -> int:
    commas = sum(tokens[n].text == "," for n in range(date + 1, at))
    return abs(date - at) + _COMMA * commas
