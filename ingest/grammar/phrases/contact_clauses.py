"""Relative clauses without a pronoun: "a program Norrvik had built" is none called Norrvik."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_AUXILIARIES = frozenset({"have", "modal"})
_COUNTS = frozenset({"quantity"})


def contact(
    tokens: Sequence[Token], index: int, names: dict[int, int], lex: Lexicon, at: int
) -> bool:
    """Whether the name at `at` begins such a clause behind a noun with the article of one of many.

    A noun and the name of what it means have another article, or a word for it: "the program X".
    """
    if not lex.pack.genitive or at <= index or names[at] >= len(tokens):
        return False
    one = "indefinite" in lex.word(tokens[index].lower).closed
    noun = lex.word(tokens[at - 1].lower)
    verb = tokens[names[at]]
    word = lex.word(verb.lower)
    # "A Norrvik scanner", "a scanner Norrvik is silent about" are others.
    acts = bool(word.closed & _AUXILIARIES) or (bool(word.frame) and verb.lower != word.lemma)
    return one and bool(noun.heads) and not noun.relation and acts


def timed(tokens: Sequence[Token], index: int, lex: Lexicon, at: int) -> bool:
    """Whether how long it took stands before the name at `at`: "ha usato per tre anni Molglas"."""
    last = lex.word(tokens[at - 1].lower) if at > index else None
    if last is None or last.lemma not in lex.pack.phrases.get("times", ()) or not index:
        return False
    counted = any(
        token.kind == "n" or lex.word(token.lower).closed & _COUNTS for token in tokens[index:at]
    )
    behind = "preposition" in lex.word(tokens[index - 1].lower).closed
    return counted and behind and not tokens[at - 1].capital
