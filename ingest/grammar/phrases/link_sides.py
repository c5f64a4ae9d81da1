"""What stands on the sides of a small word in a name: "Transport for X", "for the X police"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def is_service(tokens: Sequence[Token], index: int, stop: int, lex: Lexicon) -> bool:
    """Whether a name is what a service is for, and whom: "Transport for Lowick"."""
    affair = stop == index + 1 and tokens[index].lower in lex.affairs
    return affair and not lex.pack.noun_caps and "for" in lex.word(tokens[stop].lower).prep


def for_another(tokens: Sequence[Token], stop: int, far: int, lex: Lexicon) -> bool:
    """Whether "for the X" is another body's, by a noun behind: "bought by Y for the X police"."""
    behind = tokens[far] if far < len(tokens) else None
    noun = behind is not None and not behind.capital and bool(lex.word(behind.lower).heads)
    return noun and "for" in lex.word(tokens[stop].lower).prep


def for_goods(tokens: Sequence[Token], index: int, stop: int, far: int, lex: Lexicon) -> bool:
    """Whether "for X" behind a body says what a contract is for: "with the Y Police for X".

    What an office is for are ordinary words or a place, "Office for National Security", and
    without it the office has no name: "Centrum voor X".
    """
    named = (token.lower for token in tokens[index:stop])
    if not any(word in lex.towns or not lex.known(word) for word in named):
        return False
    if "for" not in lex.word(tokens[stop].lower).prep or lex.pack.noun_caps:
        return False
    behind = [token.lower for token in tokens[stop + 1 : far]]
    return bool(behind) and not any(
        lex.known(word) or not lex.word(word).blank or word in lex.towns or (word,) in lex.countries
        for word in behind
    )


def topical(tokens: Sequence[Token], index: int, stop: int, lex: Lexicon) -> bool:
    """Whether a name so far says only what an office is for: "(The) Customs", "US Customs"."""
    first = tokens[index].lower
    opened = "determiner" in lex.word(first).closed or (first,) in lex.countries
    return stop - index - opened == 1 and tokens[stop - 1].lower in lex.topics
