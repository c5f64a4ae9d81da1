"""Relative clauses behind the verb that closes a bracket: "wird X übernehmen, die mit Y"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def extraposed(before: Item | None, tokens: Sequence[Token], after: int, lex: Lexicon) -> bool:
    """Whether no noun follows what opens a clause behind a verb: "übernehmen, die mit X"."""
    if before is None or before.kind != "verb" or after >= len(tokens):
        return False
    word = lex.word(tokens[after].lower)
    return bool(word.prep or "adverb" in word.closed)
