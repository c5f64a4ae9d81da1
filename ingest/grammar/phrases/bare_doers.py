"""Ordinary words that open a line as names: whoever does business has an article or is one."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_DEEDS = frozenset({
    "SUPPLY", "BUY", "MAKE", "EQUIP", "RESELL", "ACQUIRE", "DEPLOY", "WIN", "INVEST",
})  # fmt: skip


def bare_doer(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a noun in the singular does business without an article, as only a name does.

    Where a capital marks no noun, what it does has an object right behind it: "Harrow sold
    cameras", but "evidence supplied by X".
    """
    if index + 1 >= end or lex.word(tokens[index].lower).lemma != tokens[index].lower:
        return False
    deed = lex.word(tokens[index + 1].lower)
    if lex.pack.noun_caps:
        noun = lex.noun(tokens[index].lower)
        return noun and (deed.frame in _DEEDS or "have" in deed.closed)
    at = index + 1 + ("have" in deed.closed)
    if at + 1 >= end or lex.word(tokens[at].lower).frame not in _DEEDS:
        return False
    after = lex.word(tokens[at + 1].lower)
    return tokens[at + 1].kind != "p" and not (after.prep or "preposition" in after.closed)
