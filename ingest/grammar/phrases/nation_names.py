"""Names that a nationality opens by its capital, where such adjectives are small: "Svenska X"."""

from collections.abc import Sequence

from ingest.grammar.phrases.name_parts import name_like
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_POINTS = frozenset({"determiner", "indefinite", "possessive", "quantity"})


def nation_opens(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a nationality within a sentence is a part of the name behind it by its capital.

    Where nouns of people have one, an article before it may make it such: "l'Américain X".
    """
    if not lex.pack.small_nations or index + 1 >= end or not _nation(tokens[index], lex):
        return False
    before = tokens[index - 1] if index else None
    if before is None or before.kind != "w" or not name_like(tokens[index + 1], lex):
        return False
    if lex.pack.noun_caps and not lex.word(tokens[index + 1].lower).blank:
        return False
    people = lex.pack.adjective_after and lex.word(before.lower).closed & _POINTS
    return not (people or before.capital or tokens[index + 1].lower in lex.people)


def _nation(token: Token, lex: Lexicon) -> bool:
    adjective = token.kind == "w" and token.capital and not token.text.isupper()
    # Those that end as a town's do have a capital anyhow: "die Schweizer Firma".
    small = adjective and not token.lower.endswith(tuple(lex.pack.town))
    return small and bool(lex.word(token.lower).country) and (token.lower,) not in lex.countries


def with_nations(
    tokens: Sequence[Token], named: Sequence[list[tuple[int, int]]], lex: Lexicon
) -> list[list[tuple[int, int]]]:
    """Names with the nationality before them where a line begins and both are one elsewhere."""
    if not lex.pack.small_nations:
        return list(named)
    whole = {
        _words(tokens, start, stop)
        for spans in named
        for start, stop in spans
        if stop - start > 1 and _nation(tokens[start], lex)
    }
    return [
        [(start - int(_grown(tokens, start, stop, whole)), stop) for start, stop in spans]
        for spans in named
    ]


def _grown(tokens: Sequence[Token], start: int, stop: int, whole: set[tuple[str, ...]]) -> bool:
    return bool(start) and _words(tokens, start - 1, stop) in whole


def _words(tokens: Sequence[Token], start: int, stop: int) -> tuple[str, ...]:
    # Capitals count: the same words may be a small adjective and a name.
    return tuple(token.text for token in tokens[start:stop])
