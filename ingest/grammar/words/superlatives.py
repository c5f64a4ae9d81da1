"""An adjective in the superlative before its noun: "le plus grand fabricant", "il più noto X"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_FAR = 4


def superlative(tokens: Sequence[Token], end: int, lex: Lexicon, index: int) -> int:
    """Where the noun stands behind an article at `index`, "most" and adjectives; 0 for none.

    "Le plus célèbre au monde" has its noun before it.
    """
    degree = index + 1
    degrees = lex.pack.phrases.get("degrees", ())
    if degree + 1 >= end or tokens[degree].lower not in degrees:
        return 0
    if "determiner" not in lex.word(tokens[index].lower).closed:
        return 0
    for at in range(degree + 1, min(degree + 1 + _FAR, end)):
        word = lex.word(tokens[at].lower)
        noun = word.heads or word.relation
        if tokens[at].kind != "w" or tokens[at].capital:
            return 0
        if noun and at > degree + 1:
            return at
        if word.closed - {"adjective", "coordinator", "verb"} or noun:
            return 0
    return 0
