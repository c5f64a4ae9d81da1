"""A firm's field of business between its noun and its name: "le spécialiste de la biométrie X"."""

from collections.abc import Mapping, Sequence

from ingest.grammar.phrases.phrase_end import bare_complement
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tokens import QUOTES, Token

_LONGEST = 7


def complemented(  # noqa: PLR0913, PLR0917 - the parts of one statement
    tokens: Sequence[Token],
    end: int,
    lex: Lexicon,
    names: Mapping[int, int],
    index: int,
    stop: int,
) -> int:
    """Where a name stands behind its noun's complement, bare or of a firm's field; else 0."""
    bare = bare_complement(tokens, end, lex, names, index, stop)
    return bare or field_complement(tokens, end, lex, names, index, stop)


def field_complement(  # noqa: PLR0913, PLR0917 - the parts of one statement
    tokens: Sequence[Token],
    end: int,
    lex: Lexicon,
    names: Mapping[int, int],
    index: int,
    stop: int,
) -> int:
    """Where a name stands behind a firm of no product, and its field with an article; else 0.

    "L'éditeur de la surveillance X" may call the goods X, "le magnat de la presse X" is no firm.
    A nationality may stand last, "le géant de la défense italien X".
    """
    if not lex.pack.adjective_after or not _opens(tokens, stop, end, lex):
        return 0
    words = [lex.word(tokens[at].lower) for at in range(index, stop)]
    head = next((word for word in words if word.heads), None)
    other = any(at in names for at in range(index, stop)) or any(word.relation for word in words)
    if head is None or head.heads[0] != "vendor" or other:
        return 0
    fields = 0
    for at in range(stop, min(stop + _LONGEST, end)):
        quoted = tokens[at].text in QUOTES
        if (start := at + quoted) in names:
            country = tuple(t.lower for t in tokens[start : names[start]]) in lex.countries
            return at if fields and not country and _noun(tokens, at - 1, lex) else 0
        word = lex.word(tokens[at].lower)
        if is_field(word, tokens[at], lex):
            fields += 1
        elif fields and word.country and at + 1 in names and not tokens[at].capital:
            return at + 1
        elif not ("of" in word.prep or word.closed & {"determiner", "adjective"}):
            return 0
    return 0


def _opens(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> bool:
    """Whether "of the" begins there, in one word or two."""
    if at + 1 >= end:
        return False
    of, after = lex.word(tokens[at].lower), lex.word(tokens[at + 1].lower)
    return "of" in of.prep and bool({"determiner", "indefinite"} & (of.closed | after.closed))


def is_field(word: Word, token: Token, lex: Lexicon) -> bool:
    """Whether a small word is what a firm's business may be: "biométrie", "défense"."""
    fields = lex.pack.phrases.get("fields", ())
    named = token.lower in lex.affairs or token.lower in fields
    return not token.capital and (named or "technology" in word.heads)


def _noun(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether the word right before a name is no small word: not "of the data of X"."""
    word = lex.word(tokens[at].lower)
    return not (word.prep or word.closed - {"adjective", "verb"})
