"""A noun that could be a verb, where a verb gives somebody something: "gave X documents"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.words.lexicon import Lexicon, Word

_GIVES = frozenset({"SUPPLY", "AWARD", "EQUIP"})
_PLAIN = frozenset({"np", "verb", "aux", "adv"})
# The verb and who is given something, and no more.
_NEAR = 3


def handed(found: Sequence[Item], word: Word, lex: Lexicon) -> bool:
    """Whether a noun stands behind such a verb and one object, in a line of nothing else yet."""
    verbs = [item.word for item in found[-_NEAR:-1] if item.kind == "verb"]
    gives = any(verb is not None and verb.frame in _GIVES for verb in verbs)
    plain = all(item.kind in _PLAIN for item in found)
    return gives and plain and not lex.pack.verb_last and bool(word.heads)
