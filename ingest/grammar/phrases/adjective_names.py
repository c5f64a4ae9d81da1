"""Names that an adjective opens: "Northern Council", "the Swedish Federal Police"."""

from collections.abc import Sequence

from ingest.grammar.phrases.called import called
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.phrases.name_extent import name_end
from ingest.grammar.phrases.name_parts import name_like, of_people
from ingest.grammar.phrases.nouncaps import plural_class
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_BODY = 6
_PLAIN = 2
_CALLED = frozenset({"product", "technology", "programme"})


def adjective_in_name(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """An adjective that opens the name of a body: "Northern Council", "Swedish Lantern Union".

    A nationality opens that of an organisation only before ordinary words: "the Swedish LFQ Group".
    Any other adjective belongs to what ends in a legal form: "Northern LFQ Ltd".
    """
    after = index + 1
    if after + 1 < end and _part_of_nation(tokens, index, lex):
        return adjective_in_name(tokens, after, end, lex)
    if after + 1 < end and _adjective(tokens[after], lex):
        # "The Swedish Federal Police"
        after += 1
    if after >= end or not name_like(tokens[after], lex):
        return False
    far = min(name_end(tokens, after, end, lex), index + _BODY)
    word = lex.word(tokens[index].lower)
    if tokens[far - 1].lower in lex.legal and far - index > _PLAIN:
        return not word.country
    if plural_class(tokens[far - 1], lex):
        return False
    return _plain(tokens, index, after, far, lex)


def _plain(tokens: Sequence[Token], index: int, after: int, far: int, lex: Lexicon) -> bool:
    """Whether what stands behind the adjective up to `far` is a name of a kind that it opens."""
    word = lex.word(tokens[index].lower)
    # "The National Election Commission of X": what it is stands before its complement.
    small = (at for at in range(after + 1, far) if "of" in lex.word(tokens[at].lower).prep)
    head = next(small, far)
    tail = lex.name_head(tokens[head - 1].lower)
    inner = (token.lower for token in tokens[index + 1 : far] if token.kind == "w")
    plain = all(lex.known(lower) for lower in inner)
    long = plain and far - index > _PLAIN
    if not word.country and ((tail in _CALLED and "adjective" in word.closed) or not tail):
        # "National Surveillance System", "National Radio Establishment"
        return long and (bool(tail) or head == far)
    if head < far or tail != "organisation":
        # "The Kenyan Ministry of Health" is one, of Kenya.
        return tail in BODIES and not (head < far and word.country)
    return "adjective" in word.closed or long


def people_in_name(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """A nationality of two words before plain words for a body: "South Korean Police Agency".

    Behind it "the Saudi Arabian Ministry of Health" is one, of that country.
    """
    after = index + 2
    if after >= end or not of_people(tokens, index, lex):
        return False
    if not (tokens[index + 1].capital and name_like(tokens[after], lex)):
        return False
    far = name_end(tokens, after, end, lex)
    words = [token.lower for token in tokens[after:far]]
    hung = any("of" in lex.word(word).prep for word in words)
    return not hung and lex.name_head(words[-1]) in BODIES and all(map(lex.known, words))


def adjective_called(tokens: Sequence[Token], index: int, lex: Lexicon) -> bool:
    """An adjective that opens what something is called: "named Southern Lantern"."""
    follows = tokens[index + 1 : index + 2]
    return bool(follows) and name_like(follows[0], lex) and called(tokens, index, lex)


def _part_of_nation(tokens: Sequence[Token], index: int, lex: Lexicon) -> bool:
    """Whether an adjective tells of which part of a nation a body is: "Western Kenyan Police"."""
    nation = tokens[index + 1]
    told = nation.capital and bool(lex.word(nation.lower).country)
    return told and _adjective(tokens[index], lex) and not nation.text.isupper()


def _adjective(token: Token, lex: Lexicon) -> bool:
    """One with a capital that is no nationality."""
    word = lex.word(token.lower)
    return token.capital and "adjective" in word.closed and not word.country
