"""The bare genitive -s of names and bodies as a word of its own, where a language writes it so."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tokens import Token

_OWNERS = frozenset({"vendor", "agency", "security", "buyer", "government", "product"})
_BODIES = frozenset({"agency", "security", "buyer", "organisation"})
_VOWELS = frozenset("aeiouyåäösxz")
_SHORTEST = 3
_ADJECTIVES = 2
# English fields of work, as firms are called: "Biometrics", "Robotics".
_FIELD = "ics"


def split_bare_genitives(
    tokens: Sequence[Token], lex: Lexicon, capitals: frozenset[str]
) -> list[Token]:
    """Tokens with the -s of a genitive apart, as "'s" is elsewhere: "Norrviks kameror".

    `capitals` are the capitalised words of the document: a name without its -s is one of them, or a
    country, or a noun follows. A body's name may begin with a genitive, which then stays whole.
    """
    found: list[Token] = []
    for index, token in enumerate(tokens):
        if _colon(tokens, index):
            found[-1:] = [token._replace(lower="'s")]
        elif _name_owns(tokens, index, lex, capitals) or _noun_owns(tokens, index, lex):
            found += _cut(token)
        else:
            found.append(token)
    return found


def _colon(tokens: Sequence[Token], index: int) -> bool:
    """As in "LFQ:s": capitals take their -s behind a colon."""
    if index < 2 or tokens[index].text != "s" or not tokens[index].glued:  # noqa: PLR2004
        return False
    return tokens[index - 1].text == ":" and tokens[index - 1].glued


def _name_owns(tokens: Sequence[Token], index: int, lex: Lexicon, capitals: frozenset[str]) -> bool:
    token = tokens[index]
    stem = token.lower[:-1]
    whole = index and tokens[index - 1].capital and _whole(token.lower, lex)
    if whole or not _ends(token) or not token.capital or token.text.isupper():
        return False
    if (token.lower,) in lex.countries or set(lex.word(token.lower).heads) & _BODIES:
        return False
    if (stem,) in lex.countries:
        return True
    after = lex.word(tokens[index + 1].lower) if index + 1 < len(tokens) else None
    if after is not None and set(after.heads) & _BODIES and lex.known(token.lower):
        return False
    if stem in capitals:
        return True
    owned = _owned(tokens, index, lex)
    noun = owned is not None and bool(owned.heads or owned.nominal or owned.relation)
    return noun and not lex.known(token.lower) and stem[-1] not in _VOWELS


def _whole(lower: str, lex: Lexicon) -> bool:
    """Whether a name ends in -s itself, as those of firms do: "Norrvik Communications order"."""
    return lower in lex.names.firm_ends or lower.endswith(_FIELD)


def _owned(tokens: Sequence[Token], index: int, lex: Lexicon) -> Word | None:
    """The noun behind a name, and behind its adjectives: "Norrviks största kunder"."""
    at = index + 1
    while at < len(tokens) and at - index <= _ADJECTIVES and _definite(tokens[at], lex):
        at += 1
    return lex.word(tokens[at].lower) if at < len(tokens) else None


def _definite(token: Token, lex: Lexicon) -> bool:
    """Whether a word can be an adjective behind an owner, which is in its definite form."""
    return token.lower[-1] in "ae" and not token.capital and lex.word(token.lower).blank


def _noun_owns(tokens: Sequence[Token], index: int, lex: Lexicon) -> bool:
    """A body or firm by its noun: "polisens kameror", but not "Statens polisskola"."""
    token = tokens[index]
    if not _ends(token) or index + 1 >= len(tokens) or not lex.definite(token.lower[:-1]):
        return False
    word, after = lex.word(token.lower), lex.word(tokens[index + 1].lower)
    if word.closed or word.frame or not set(word.heads) & _OWNERS:
        return False
    unit = set(after.heads) & _BODIES and not after.relation
    return not unit and tokens[index + 1].kind == "w"


def _ends(token: Token) -> bool:
    same = len(token.lower) == len(token.text)
    return token.kind == "w" and same and token.lower.endswith("s") and len(token.text) > _SHORTEST


def _cut(token: Token) -> list[Token]:
    middle = token.end - 1
    return [
        Token(token.start, middle, token.text[:-1], token.lower[:-1], "w", token.glued),
        Token(middle, token.end, token.text[-1], "'s", "w", True),  # noqa: FBT003 - glued
    ]
