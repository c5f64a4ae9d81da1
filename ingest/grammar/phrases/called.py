"""Names behind "called": what something is called is its name, whatever its words are elsewhere."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import QUOTES, Token

_NAMED = "phrase:named"
# Words of a phrase such as "under the name", and tokens of a name in quotes.
_REACH = 4
_LONGEST = 12


def called(tokens: Sequence[Token], index: int, lex: Lexicon) -> bool:
    """Whether token `index` stands right behind "called", "dubbed", "so-called", if in quotes."""
    stop = index - 1 if index and tokens[index - 1].text in QUOTES else index
    return any(_spelled(tokens, at, stop, lex) for at in range(max(0, stop - _REACH), stop))


def _spelled(tokens: Sequence[Token], start: int, stop: int, lex: Lexicon) -> bool:
    said = tuple(token.lower for token in tokens[start:stop])
    return any(role == _NAMED and words == said for words, role in lex.phrases.get(said[0], ()))


def quoted_end(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> int:
    """Where the quotation ends that a name behind "called" fills; 0 where none does.

    A quotation with a sentence in it is no name: one without an end nearby, or without a capital
    at its start.
    """
    if not index or tokens[index - 1].text not in QUOTES or not tokens[index].capital:
        return 0
    if not called(tokens, index, lex):
        return 0
    for far in range(index + 1, min(end, index + _LONGEST)):
        if tokens[far].text in QUOTES:
            return far
    return 0
