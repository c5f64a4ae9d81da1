"""Names in another script right behind a name: "the Lowick Bureau (落威市公安局)", "X, Ловик, ".

They are taken out of the tokens, so that the sentence is read as if they were not there, and are
kept as what the name before them is called too. A sentence, a date or what a bracket quotes is no
name; neither is what may be the town at the end of a longer name, "the police of Lowick (洛威)".
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from graph.scripts import language_of
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import QUOTES, Token

_MOST, _WORDS, _REACH, _LABEL = 40, 6, 14, 3
_INSIDE = frozenset(" ·・‧-'’")
_DATES = frozenset("年月日号號")
_PLACES = frozenset("国國省市区區州县縣旗镇鎮乡鄉村")
# Fewer letters, in a script without spaces, may be the name of a town.
_BODY, _WHOLE = 3, 4


def told_apart(
    text: str, tokens: Sequence[Token], lex: Lexicon
) -> tuple[list[Token], Mapping[int, str]]:
    """The tokens without such names; and each name by the place of the token that it stands behind.

    A name that may be another's is taken out too, and told of nobody.
    """
    if text.isascii():
        return list(tokens), {}
    kept: list[Token] = []
    names: dict[int, str] = {}
    index = 0
    while index < len(tokens):
        kept.append(tokens[index])
        index += 1
        told = _aside(text, tokens, index, lex)
        if told is None:
            continue
        name, index = told
        at = len(kept) - 1 - (kept[-1].text in QUOTES)
        if at >= 0 and _whose(kept, at, name, lex):
            names[at] = name
    return kept, names


def _aside(text: str, tokens: Sequence[Token], index: int, lex: Lexicon) -> tuple[str, int] | None:
    """The name in another script that begins at a token, and where what is behind it begins."""
    mark = tokens[index].text if index < len(tokens) else ""
    if not (tokens[index - 1].kind == "w" or tokens[index - 1].text in QUOTES):
        return None
    if mark not in {"(", "（", ","}:
        return None
    ends = {")", "）"} if mark != "," else {",", ".", ";", ")"}
    close = next(_closing(tokens, index + 1, ends), None)
    if close is None:
        return None
    inside = range(index + 1, close)
    if mark == ",":
        if tokens[close].text == "," and not _goes_on(tokens, close + 1, lex):
            return None
        after = close + 1 if tokens[close].text == "," else close
        return _name(text, tokens, _unquoted(tokens, inside), after)
    labelled = _unlabelled(tokens, inside, lex)
    inside = _unquoted(tokens, labelled) if labelled != inside else inside
    return _name(text, tokens, inside, close + 1)


def _closing(tokens: Sequence[Token], start: int, ends: set[str]) -> Iterator[int]:
    for at in range(start, min(start + _REACH, len(tokens))):
        if tokens[at].text in ends:
            yield at


def _name(text: str, tokens: Sequence[Token], inside: range, after: int) -> tuple[str, int] | None:
    if not inside:
        return None
    said = text[tokens[inside[0]].start : tokens[inside[-1]].end]
    return (said, after) if _is_name(said) else None


def _is_name(said: str) -> bool:
    """Whether these are a few words in one other script, with a capital where it has capitals."""
    if len(said) > _MOST or len(said.split()) > _WORDS or language_of(said) is None:
        return False
    if any(not (char.isalpha() or _is_mark(char) or char in _INSIDE) for char in said):
        return False
    if any(char in _DATES for char in said) and all(
        char.isnumeric() or char in _DATES for char in said
    ):
        return False
    first = said[0]
    return first.upper() == first.lower() or first.isupper()


def _is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("M")


def _unquoted(tokens: Sequence[Token], inside: range) -> range:
    ends = len(inside) > 1 and {tokens[inside[0]].text, tokens[inside[-1]].text} <= QUOTES
    return inside[1:-1] if ends else inside


def _unlabelled(tokens: Sequence[Token], inside: range, lex: Lexicon) -> range:
    """As in "(Chinese: X)": what stands behind the word for a language."""
    for at in inside[: _LABEL + 1]:
        if tokens[at].text == ":":
            said = at > inside[0] and lex.word(tokens[at - 1].lower).country
            return inside[inside.index(at) + 1 :] if said else inside
    return inside


def _goes_on(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a clause goes on behind a comma, and no list, whose members are others."""
    if at >= len(tokens) or tokens[at].kind != "w" or tokens[at].capital:
        return False
    closed = lex.word(tokens[at].lower).closed
    return "preposition" in closed or not closed & {"coordinator", "determiner", "indefinite"}


def _whose(tokens: Sequence[Token], at: int, name: str, lex: Lexicon) -> bool:
    """Whether it is the name of all that is named before it, not of the town at its end."""
    if not _may_end_in_a_town(tokens, at, lex):
        return True
    if name[-1] in _PLACES:
        return False
    if language_of(name) in {"zh", "ja", "ko"}:
        return len(name) >= (_BODY if lex.known(tokens[at].lower) else _WHOLE)
    return " " in name


def _may_end_in_a_town(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """As in "Police Lowick", "the police of New Lowick"; not in "Lowick Police", "Tarn Systems"."""
    first = at
    while first and tokens[first - 1].capital:
        first -= 1
        if lex.word(tokens[first].lower).heads:
            return True
    return first > 0 and tokens[first - 1].lower in lex.links
