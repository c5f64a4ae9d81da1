"""Adverbs that stand in a noun phrase, where articles are endings: "den hårt kritiserade appen"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def framed(tokens: Sequence[Token], index: int, adverb: int, end: int, lex: Lexicon) -> bool:
    """Whether an article, an adverb, a participle and a noun with its ending are one phrase.

    "De installerade tidigare kameror" has none: its noun has no article for an ending.
    """
    noun = adverb + 2
    if not lex.pack.definite or noun >= end or adverb <= index:
        return False
    if not {"adverb"} & lex.word(tokens[adverb].lower).closed:
        return False
    opened = "determiner" in lex.word(tokens[index].lower).closed
    last = lex.word(tokens[noun].lower)
    told = bool(last.heads) and lex.definite(tokens[noun].lower)
    return opened and told and lex.participle(tokens[adverb + 1].lower)
