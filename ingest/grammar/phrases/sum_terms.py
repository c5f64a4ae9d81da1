"""What stands behind a sum before its noun: "a $2 million, five-year contract", "($3m)"."""

from collections.abc import Sequence

from ingest.grammar.phrases.name_brackets import bracketed_sum
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tokens import CURRENCIES, DASHES, Token

# The comma and "five-year".
_TERM = 4


def sum_goes_on(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> int:
    """Where a phrase goes on at a mark behind its sum, up to the noun; nought where it does not."""
    return bracketed_sum(tokens, stop, end, lex) or _term(tokens, index, stop, end, lex)


def _term(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> int:
    far = stop + _TERM
    if tokens[stop].text != "," or far >= end or not _sum(tokens[index:stop], lex):
        return 0
    dash, unit = tokens[stop + 2 : far]
    joined = dash.text in DASHES and dash.glued and unit.glued
    return far if joined and lex.word(tokens[far].lower).nominal == "CONTRACT" else 0


def _sum(words: Sequence[Token], lex: Lexicon) -> bool:
    """Whether words end in a sum: "a $2 million"."""
    money = [token.text[-1] in CURRENCIES for token in words]
    last = words[-1] if words else None
    ends = last is not None and (last.kind == "n" or worth(lex.word(last.lower), lex))
    return ends and any(money)


def worth(word: Word, lex: Lexicon) -> bool:
    """Whether a word belongs to a sum of money: "million", "euros"."""
    return word.lemma in lex.pack.phrases.get("sums", ())
