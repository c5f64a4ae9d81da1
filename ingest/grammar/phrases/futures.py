"""A verb whose form says that what it tells is to come, whatever it means."""

from dataclasses import replace

from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tenses import to_come


def verb_word(lower: str, lex: Lexicon) -> Word:
    """What a verb's form can be; that it is to come doubts its own clause, not what is near."""
    word = lex.word(lower)
    coming = to_come(lower, word.lemma, lex.future)
    return replace(word, status=word.status | {"planned"}) if coming else word
