"""Whether "and" joins two names or stands in one: "X and Y Systems" may be either."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import DASHES, Token

# The words of "such as" and "among them".
_FEW = 2


def members_follow(tokens: Sequence[Token], index: int, lex: Lexicon) -> bool:
    """As in "Two companies, X Optics and Y Systems", "such as X and Y Systems": a list follows.

    So it does right behind a plural that says what they are: "its subsidiaries X and Y Systems".
    """
    if index and not tokens[index - 1].capital and plural_class(tokens[index - 1], lex):
        return True
    if _twofold(tokens, index, lex):
        return True
    told = " ".join(token.lower for token in tokens[max(index - _FEW, 0) : index])
    if any(f" {told}".endswith(f" {one}") for one in lex.pack.phrases.get("examples", ())):
        return True
    if index <= 1 or tokens[index - 1].text not in {",", ":", *DASHES}:
        return False
    return plural_class(tokens[index - 2], lex)


def _twofold(tokens: Sequence[Token], index: int, lex: Lexicon) -> bool:
    """As in "both X and the Y Systems": what stands before a list says that it is of two."""
    article = index > 0 and "determiner" in lex.word(tokens[index - 1].lower).closed
    words = lex.pack.phrases.get("twofold", ())
    return any(
        tokens[at].lower in words for at in range(index - 1, index - 2 - article, -1) if at >= 0
    )


def plural_class(token: Token, lex: Lexicon) -> bool:
    """Whether a word is the plural of a class noun or of one of rank."""
    word = lex.word(token.lower)
    return bool(word.heads or word.relation) and word.lemma != token.lower


def two_firms(tokens: Sequence[Token], index: int, stop: int, after: int, lex: Lexicon) -> bool:
    """As in "X and Y Systems", "X Systems and Y Group": words of no language on both sides."""
    whole = stop - index > 1 and lex.name_head(tokens[stop - 1].lower) == "vendor"
    own = stop - index == 1 or lex.pack.verb_last
    own = own and not any(lex.known(token.lower) for token in tokens[index:stop])
    apart = index > 0 and "between" in lex.word(tokens[index - 1].lower).prep
    return apart or ((whole or own) and not lex.known(tokens[after].lower))


def two_partners(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a firm is called after two: "Rohm & Weiß". What people do, "&" joins as well."""
    if index + 2 >= end or tokens[index + 1].text not in {"&", "+"}:
        return False
    both = (tokens[index], tokens[index + 2])
    said = [lex.word(token.lower) for token in both]
    ordinary = any(word.heads or word.nominal or word.relation for word in said)
    affairs = any(token.lower in lex.affairs for token in both)
    return both[1].capital and not (ordinary or affairs)
