"""Goods without an article behind a verb that is a noun too: "the police use cameras"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_CLAUSE = 14
_PHRASE = 5


def goods_used(
    tokens: Sequence[Token], index: int, end: int, names: dict[int, int], lex: Lexicon
) -> bool:
    """Whether goods without an article begin, and the clause has no other finite verb."""
    for at in range(index, min(index + _PHRASE, end)):
        word = lex.word(tokens[at].lower)
        if tokens[at].kind != "w" or word.closed - {"adjective", "verb"}:
            return False
        if word.head in {"product", "technology"}:
            return not _finite_behind(tokens, at + 1, end, names, lex)
    return False


def _finite_behind(
    tokens: Sequence[Token], index: int, end: int, names: dict[int, int], lex: Lexicon
) -> bool:
    """Whether a finite verb of the same clause follows: "police use cameras are"."""
    for at in range(index, min(index + _CLAUSE, end)):
        if tokens[at].text in {",", ";", ":", "."}:
            return False
        word = lex.word(tokens[at].lower)
        if word.closed & {"relative", "complementizer", "subordinator"}:
            return False
        verbal = at not in names and (word.frame or "verb" in word.closed)
        infinitive = "infinitive" in lex.word(tokens[at - 1].lower).closed
        plain = verbal and not infinitive and not word.heads
        if word.closed & {"be", "have", "modal"} or (plain and _base(lex, tokens[at].lower)):
            return True
    return False


def _base(lex: Lexicon, lower: str) -> bool:
    return not (lex.passive(lower) or lex.gerund(lower) or lex.participle(lower))
