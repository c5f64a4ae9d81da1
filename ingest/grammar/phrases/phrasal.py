"""Verbs of several words behind a name, where the first alone would be a noun: "X points out"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tokens import Token


def phrasal(tokens: Sequence[Token], index: int, word: Word, lex: Lexicon) -> bool:
    """Whether such a verb of the pack begins at a token, in whatever form."""
    rows = lex.phrases.get(word.lemma, ())
    verbs = (words for words, role in rows if role.startswith("frame:"))
    return any(
        words[1:] == tuple(token.lower for token in tokens[index + 1 : index + len(words)])
        for words in verbs
    )
