"""Words that a modal waits for: whatever stands there is its verb, "it cannot yet generalise"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.words.lexicon import Lexicon

_BETWEEN = frozenset({"adv", "neg"})


def awaited(text: str, found: Sequence[Item], lex: Lexicon) -> bool:
    """Whether a modal before a word in small letters, and no noun, makes it a verb.

    Where verbs stand last anything may stand between the two.
    """
    waiting = next((one for one in reversed(found) if one.kind not in _BETWEEN), None)
    if lex.pack.verb_last or waiting is None or (waiting.kind, waiting.role) != ("aux", "modal"):
        return False
    return text.isalpha() and text.islower() and not lex.adverb(text)
