"""A day and its month, which are a phrase of their own: "op 1 augustus", "dem 1. August"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.places import months
from ingest.grammar.words.tokens import Token

_OPENERS = frozenset({"determiner"})
_FAR = 2


def day_ends(tokens: Sequence[Token], index: int, stop: int, lex: Lexicon) -> bool:
    """Whether the phrase so far is a day, and a word goes on: "kocht op 1 augustus camera's".

    With an article English makes it part of a noun: "the 3 May attacks".
    """
    if stop - index < _FAR or tokens[stop - 1].lower not in months(lex.pack.lang):
        return False
    first = index
    if lex.word(tokens[index].lower).closed & _OPENERS:
        if not (lex.pack.verb_last or lex.pack.small_nations):
            return False
        first += 1
    day = [token for token in tokens[first : stop - 1] if token.text != "."]
    behind = tokens[stop]
    goes_on = behind.kind == "w" and not behind.text[0].isdigit()
    return goes_on and len(day) == 1 and _day(day[0])


def dots_day(tokens: Sequence[Token], stop: int, end: int, lex: Lexicon) -> bool:
    """Whether a full stop is that of a day before its month: "am 1. August"."""
    if tokens[stop].text != "." or not tokens[stop].glued or stop + 1 >= end:
        return False
    return _day(tokens[stop - 1]) and tokens[stop + 1].lower in months(lex.pack.lang)


def _day(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) <= _FAR
