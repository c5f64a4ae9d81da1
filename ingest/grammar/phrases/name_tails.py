"""What a name goes on with behind its class or legal form: "X Corp Private Limited"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import ORGANISED, THINGS
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_LONGEST = 3
_SHARED = ORGANISED | THINGS | {"vendor", "programme"}


def tail_end(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> int:
    """Where a name ends that goes on at `stop` with more of its legal form or a continent, or 0.

    A firm is from a country, "X Systems of Kenya", but a branch is "X Systems of America".
    """
    before = tokens[stop - 1].lower.rstrip(".")
    if stop - index <= 1 or not tokens[stop - 1].capital:
        return 0
    if tokens[stop].capital and before in lex.legal:
        return stop + _told(tokens, stop, end, lex.names.forms)
    if tokens[stop].lower != "of" or tokens[stop].capital:
        return 0
    firm = before in lex.legal or lex.name_head(before) == "vendor"
    length = _told(tokens, stop + 1, end, lex.names.continents) if firm else 0
    return stop + 1 + length if length else 0


def _told(tokens: Sequence[Token], at: int, end: int, phrases: tuple[str, ...]) -> int:
    """How many words of one of some phrases stand there, all in capitals."""
    words = [token.lower for token in tokens[at : min(at + _LONGEST, end)] if token.capital]
    told = (phrase.split() for phrase in phrases)
    return max((len(said) for said in told if words[: len(said)] == said), default=0)


def shared_head_end(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> int:
    """Where a name ends that lists what its last noun is for: "X Detection, Alert and Y System".

    All that it lists are ordinary nouns which nothing bears as its name; 0 where it is no such.
    """
    if lex.pack.noun_caps or lex.pack.adjective_after or stop - index <= 1:
        return 0
    if not _plain(tokens[stop - 1], lex):
        return 0
    at = stop
    while at + 1 < end and tokens[at].text == "," and _plain(tokens[at + 1], lex):
        at += 2
    at += at + 1 < end and tokens[at].text == "," and tokens[at + 1].lower in lex.joins
    if at + 1 >= end or tokens[at].lower not in lex.joins:
        return 0
    far = at + 1
    while far < end and far - at <= _LONGEST and _plain(tokens[far], lex):
        far += 1
    ends = far > at + 1 and far < end and tokens[far].capital
    return far + 1 if ends and lex.name_head(tokens[far].lower) in _SHARED else 0


def _plain(token: Token, lex: Lexicon) -> bool:
    """Whether a word with a capital is an ordinary noun that says of no name what bears it."""
    if token.kind != "w" or not token.capital or token.text.isupper():
        return False
    word = lex.word(token.lower)
    classed = bool(_SHARED & set(word.heads)) or word.closed or word.relation
    return lex.known(token.lower) and not classed


def own_firm(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> bool:
    """Whether a possessive belongs to a firm's name: "Harrow's Security Limited".

    Behind it stand but ordinary nouns and a legal form, so that no other name is there.
    """
    far = at
    while far < end and far - at <= _LONGEST and tokens[far].kind == "w" and tokens[far].capital:
        if tokens[far].lower.rstrip(".") in lex.legal:
            return far > at
        if not (lex.known(tokens[far].lower) or lex.stands_in_names(tokens[far].lower)):
            return False
        far += 1
    return False
