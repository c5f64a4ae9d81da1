"""What a body or firm is for, joined to more of it: "Ministry of Justice and Security" is one."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

# An article, "of", and the noun of the body stand before the first thing that it is for.
_BEFORE = 4
_BEHIND = 2
_LONGEST = 3
_OFFICES = frozenset({"agency", "security"})


def affairs_end(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> int:
    """Where a name ends that began at `index` and goes on with "and" at `stop`, or 0.

    "And" joins what an office is for, in capitals, to what is listed as such: nobody's own name is.
    What a firm is for is listed on both sides: "X Import and Export".
    """
    if stop < end and tokens[stop].text == ",":
        return _behind_list(tokens, index, stop, end, lex)
    if stop >= end or tokens[stop].lower not in lex.joins:
        return 0
    firm = stop - index > 1 and tokens[stop - 1].lower in lex.affairs
    if not (firm or _office(tokens, index, stop, lex)):
        return 0
    at = stop + 1
    while at < min(end, stop + 1 + _BEHIND) and _small(tokens[at], lex):
        at += 1
    far = at
    while far < min(end, at + _LONGEST) and tokens[far].kind == "w" and tokens[far].capital:
        far += 1
    while far > at + 1 and tokens[far - 1].lower in lex.legal:
        far -= 1
    body = far > at and lex.name_head(tokens[far - 1].lower) == "buyer"
    if body and not _tied(tokens, stop, at, lex):
        # "La Questura di X e l'Università di Y" are two.
        return 0
    # What it gets may stand right behind: "das Amt für Migration und Flüchtlinge Geräte".
    return next((last for last in range(far, at, -1) if _told(tokens[at:last], lex)), 0)


def _behind_list(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> int:
    """The end of a list of what an office is for, "Ministry of Trade, Energy and Industry", or 0.

    Every member is listed as such, and "and" stands before the last.
    """
    said = {" ".join(t.lower for t in tokens[max(stop - n, index) : stop]) for n in (1, 2)}
    if not said & lex.affairs or not _office(tokens, index, stop, lex):
        return 0
    at = stop
    while at < end and tokens[at].text == ",":
        if at + 1 < end and tokens[at + 1].lower in lex.joins:
            at += 1
            break
        first = at + 1
        while first < min(end, at + 1 + _BEHIND) and _small(tokens[first], lex):
            first += 1
        far = first
        while far < min(end, first + _LONGEST) and tokens[far].kind == "w" and tokens[far].capital:
            far += 1
        if far == first or not _told(tokens[first:far], lex):
            return 0
        at = far
    joined = at < end and tokens[at].lower in lex.joins
    return affairs_end(tokens, index, at, end, lex) if joined else 0


def _told(words: Sequence[Token], lex: Lexicon) -> bool:
    said = " ".join(token.lower for token in words)
    listed = said in lex.affairs or words[-1].lower in lex.affairs
    return listed and all(_common(token, lex) for token in words)


def _tied(tokens: Sequence[Token], stop: int, at: int, lex: Lexicon) -> bool:
    """Whether "of" stands behind "and", or no article: "dell'Istruzione e dell'Università"."""
    small = [lex.word(token.lower) for token in tokens[stop + 1 : at]]
    return not small or any("of" in word.prep for word in small)


def _office(tokens: Sequence[Token], index: int, stop: int, lex: Lexicon) -> bool:
    """Whether the name is of an office, by a noun in it or right before it: "ministerie van X"."""
    inside = any(
        lex.word(token.lower).head in _OFFICES
        or token.lower in lex.names.offices
        or _institute(token, lex)
        for token in tokens[index : stop - 1]
    )
    first = max(0, index - _BEFORE)
    before = [token for token in tokens[first:index] if not _small(token, lex)]
    heads = [lex.word(token.lower).head for token in before[-1:]]
    tied = index > first and _small(tokens[index - 1], lex)
    return inside or (tied and heads == ["agency"])


def _institute(token: Token, lex: Lexicon) -> bool:
    """Whether a word of a name says an institute or a school: "Institute of X and Statistics"."""
    word = lex.word(token.lower)
    return token.capital and word.head == "buyer" and not word.relation


def _small(token: Token, lex: Lexicon) -> bool:
    """An article, "of" or "for"."""
    word = lex.word(token.lower)
    return not token.capital and bool("determiner" in word.closed or word.prep & {"of", "for"})


def _common(token: Token, lex: Lexicon) -> bool:
    return (
        lex.known(token.lower)
        or token.lower in lex.affairs
        or "adjective" in lex.word(token.lower).closed
    )
