"""Where a noun phrase ends: complements of a body's name, and full names of countries."""

from collections.abc import Mapping, Sequence

from ingest.grammar.chunks import NounPhrase
from ingest.grammar.lexicon import Lexicon
from ingest.grammar.tokens import DASHES, Token

_BODIES = frozenset({"agency", "security", "buyer", "government"})


def complement(  # noqa: PLR0913, PLR0917 - the parts of one statement
    tokens: Sequence[Token],
    end: int,
    lex: Lexicon,
    names: Mapping[int, int],
    stop: int,
    np: NounPhrase,
) -> int:
    """The end of "of Y" behind a body without a name: "the police of Y", "schools in Y"."""
    if np.name is not None or np.sort not in _BODIES or stop + 1 >= end:
        return stop
    word = lex.word(tokens[stop].lower)
    if "in" in word.prep:
        if np.determiner == "determiner" and not np.quantity:
            return stop
    elif not word.prep & {"of", "for"}:
        return stop
    after = stop + 1
    for _ in range(2):
        if after in names:
            return names[after]
        inner = lex.word(tokens[after].lower)
        if after + 1 < end and ("determiner" in inner.closed or "region" in inner.heads):
            after += 1
        else:
            return stop
    return names.get(after, stop)


def whole_country(tokens: Sequence[Token], end: int, lex: Lexicon, start: int, stop: int) -> bool:
    """Whether a country's full name ends the phrase: no class noun stands right behind it."""
    words = tuple(token.lower for token in tokens[start:stop])
    if words not in lex.countries or tokens[start].text.isupper() or stop >= end:
        return False
    return tokens[stop].text not in DASHES and not lex.word(tokens[stop].lower).heads
