"""Genitives of words in s, which an apostrophe alone marks: "X Systems' cameras"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_QUOTED = 20
_APOSTROPHES = frozenset("'’‘")
_OPENING = frozenset("'‘`")


def plural_genitive(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether an apostrophe alone is a genitive, as behind an "s": "X Systems' cameras".

    Not where it closes a quotation that such a mark opened. A mark that opens quotations is typed
    for it, too, but stands right behind its word then.
    """
    token = tokens[index]
    if token.text not in _APOSTROPHES or not lex.pack.genitive or index + 1 >= end:
        return False
    if not (token.glued and tokens[index - 1].lower.endswith("s")):
        return False
    behind = tokens[index + 1]
    opened = any(
        tokens[at].text in _OPENING and not tokens[at].glued
        for at in range(max(0, index - _QUOTED), index)
    )
    return behind.kind == "w" and not behind.glued and not opened
