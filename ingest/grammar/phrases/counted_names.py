"""Nouns of bodies that are counted, which name nobody for their capital: "molte Procure"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import ORGANISED
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def counted(tokens: Sequence[Token], left: int, stop: int, lex: Lexicon) -> bool:
    """Whether a run is but a plural noun of bodies behind a word of how many there are."""
    if stop - left != 1 or not left or lex.pack.noun_caps or tokens[left].text.isupper():
        return False
    word, before = lex.word(tokens[left].lower), tokens[left - 1]
    several = word.head in ORGANISED and word.lemma != tokens[left].lower
    many = before.kind == "n" or "quantity" in lex.word(before.lower).closed
    return several and many
