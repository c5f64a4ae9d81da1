"""Brackets at a name: its capitals behind it, and a place before its legal form: "X (UK) Ltd".

And one inside a phrase, with what a sum is in other money: "a 3 million euro ($3.3m) contract".
"""

from collections.abc import Iterator, Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import CURRENCIES, Token

_REACH = 4
_LETTERS = 3


def acronym_follows(tokens: Sequence[Token], index: int, far: int, end: int) -> bool:
    """Whether "(XYZ)" stands behind a run and spells its capitals, or all of its words."""
    if far + 1 >= end or tokens[far].text != "(":
        return False
    initials = "".join(_initials(t) for t in tokens[index:far] if t.capital)
    letters = tokens[far + 1].text
    spelled = {initials, initials[: len(letters)], *_all_initials(tokens, index, far)}
    return len(letters) > 1 and letters.isupper() and letters in spelled


def spelled_length(tokens: Sequence[Token], index: int, stop: int, end: int) -> int:
    """How many tokens a small word adds to a name as initials prove: "X Company of Y, XCY,".

    A bracket or a comma stands before them; they spell every word with a capital. Else 0.
    """
    far = stop + 1
    while far < end and tokens[far].kind == "w" and tokens[far].capital:
        far += 1
    if tokens[stop].kind != "w" or tokens[stop].capital or not stop + 1 < far < end - 1:
        return 0
    apart = tokens[far].text in {",", "("}
    return far - stop if apart and spells(tokens[far + 1], tokens[index:far]) else 0


def spells(letters: Token, words: Sequence[Token]) -> bool:
    """Whether a word is nothing but the initials of a name's words with a capital."""
    initials = "".join(_initials(token) for token in words if token.capital)
    return len(letters.text) >= _LETTERS and letters.text == initials


def _all_initials(tokens: Sequence[Token], index: int, far: int) -> Iterator[str]:
    """The first letters of all words, small ones too, and of an adjective before the name."""
    for start in range(max(index - 1, 0), index + 1):
        if tokens[start].capital:
            yield "".join(_initials(token).upper() for token in tokens[start:far])


def _initials(token: Token) -> str:
    """The first letter of a word; of one with dots each: "U.S." gives two."""
    return "".join(part[:1] for part in token.text.split("."))


def bracketed_form(tokens: Sequence[Token], stop: int, end: int, lex: Lexicon) -> int:
    """How many tokens a bracket takes with its legal form, "(UK) Ltd"; 0 for any other."""
    for close in range(stop + 2, min(stop + _REACH, end - 1)):
        form = tokens[close + 1]
        if tokens[close].text == ")":
            told = form.capital and form.lower.rstrip(".") in lex.legal
            told = told and all(token.capital for token in tokens[stop + 1 : close])
            return close + 2 - stop if told else 0
    return 0


def spelled_form(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> int:
    """How many tokens a form of firm takes in brackets that the words before spell; 0 for none.

    As in "Groupement d'Intérêt Economique (GIE) X", whose own name stands behind, in capitals.
    """
    name = stop + 3
    if name >= end or tokens[stop + 2].text != ")" or not acronym_follows(tokens, index, stop, end):
        return 0
    short = tokens[stop + 1].lower
    form = short in lex.legal or lex.name_head(short) == "vendor"
    own = tokens[name].text.isupper() and len(tokens[name].text) > 1
    return name - stop if form and own else 0


def bracketed_sum(tokens: Sequence[Token], stop: int, end: int, lex: Lexicon) -> int:
    """Where a bracket ends that says a sum once more before its noun; nought for any other."""
    if tokens[stop].text != "(":
        return 0
    for close in range(stop + 2, min(stop + _REACH + 1, end - 1)):
        if tokens[close].text != ")":
            continue
        inner = tokens[stop + 1 : close]
        word = lex.word(tokens[close + 1].lower)
        numbers = any(one.text[0].isdigit() for one in inner)
        money = all(one.text[0].isdigit() or _money(one, lex) for one in inner)
        return close + 1 if numbers and money and (word.nominal or word.heads) else 0
    return 0


def _money(token: Token, lex: Lexicon) -> bool:
    lower = token.lower
    sums = lex.pack.phrases.get("sums", ())
    return token.text[-1] in CURRENCIES or lex.word(lower).lemma in sums
