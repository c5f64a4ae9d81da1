"""Where a country's name ends, short or as the state calls itself: "Kenya", "Republic of Kenya"."""

from collections.abc import Iterable, Iterator, Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def country_at(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> int:
    """The end of the longest country's name that begins at a token, or 0."""
    first = tokens[at].lower
    for form in _said(tokens, at, end, lex.state_starts.get(first, ())):
        far = at + len(form)
        names = lex.country_starts.get(tokens[far].lower, ()) if far < end else ()
        if (name := next(_said(tokens, far, end, names), None)) is not None:
            return far + len(name)
    name = next(_said(tokens, at, end, lex.country_starts.get(first, ())), None)
    return at + len(name) if name is not None else 0


def _said(
    tokens: Sequence[Token], at: int, end: int, names: Iterable[tuple[str, ...]]
) -> Iterator[tuple[str, ...]]:
    """Those of some sequences of words that stand at a token."""
    for words in names:
        far = at + len(words)
        if far <= end and tuple(token.lower for token in tokens[at:far]) == words:
            yield words
