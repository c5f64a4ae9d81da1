"""Somebody who is called as people are: no private person enters the graph by a machine's word."""

from ingest.grammar.lexicon import Lexicon
from ingest.grammar.refs import Ref

# Two or three words, the first a given name.
_WORDS = (2, 3)
# So much says more than that somebody sells: "the company X", "X, a vendor".
_TOLD = 5


def private(ref: Ref, lex: Lexicon) -> bool:
    """Whether a name is like a person's, and nothing in the text or the name says what bears it."""
    words = ref.name.lower().split()
    told = ref.entity is not None and ref.entity.strength >= _TOLD
    inner = any(word.rstrip(".") in lex.legal or lex.name_head(word) for word in words[1:])
    alike = len(words) in _WORDS and words[0] in lex.people
    return alike and ref.via == "name" and not told and not inner
