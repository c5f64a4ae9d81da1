"""What stands before a sentence proper: "March 2015: X sold", "Lowick, 3 May 2019 - X sold"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.numbered import year_of
from ingest.grammar.words.places import months
from ingest.grammar.words.tokens import DASHES, Token

_DATE = 4
_LINE = 9
_INITIALS = 4


def opened(tokens: Sequence[Token], start: int, end: int, lex: Lexicon) -> int:
    """Where a sentence goes on behind a date or a rubric and a colon, or behind its dateline."""
    lang = lex.pack.lang
    named = months(lang)
    if start + 1 < end and tokens[start + 1].text == ":" and _rubric(tokens[start].lower, lex):
        return start + 2
    for at in range(start, min(start + _DATE, end)):
        token = tokens[at]
        if token.text == ":" and at > start:
            return at + 1
        if token.kind != "n" and token.lower not in named:
            return _dateline(tokens, start, end, lang)
    return start


def _rubric(lower: str, lex: Lexicon) -> bool:
    """Whether a word before a colon only says what tells it: "Bericht: X lieferte Kameras"."""
    return lex.word(lower).head == "reporter"


def _placed(tokens: Sequence[Token], start: int, dash: int) -> bool:
    """As in "LOWICK, Kenya (XYZ) -", "LOWICK.-": a town in capitals, with more than its name."""
    town = tokens[start].text
    if dash <= start + 1 or not town.isupper() or len(town) <= _INITIALS:
        return False
    return tokens[start + 1].text in {",", "("} or tokens[dash - 1].text == "."


def _dateline(tokens: Sequence[Token], start: int, end: int, lang: str) -> int:
    """Where a sentence goes on behind a town with a date, a country or an agency, and a dash."""
    named = months(lang)
    dated = False
    for at in range(start, min(start + _LINE, end)):
        token = tokens[at]
        if token.text in DASHES and (not token.glued or tokens[at - 1].text == "."):
            return at + 1 if dated or _placed(tokens, start, at) else start
        dated = dated or bool(year_of(token.text)) or token.lower in named
        if token.kind == "w" and not token.capital and token.lower not in named:
            return start
    return start
