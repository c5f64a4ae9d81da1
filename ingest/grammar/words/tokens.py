"""Text into tokens with exact offsets. Words, numbers and marks; only marks of rights are dropped.

What a word means is not here (`lexicon`), nor where a sentence ends (`sentences`).
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_TOKEN = re.compile(
    r"(?P<abbr>(?:[^\W\d_]\.){2,})"  # U.S.  S.p.A.
    r"|(?P<sum>(?:[A-Z]{1,3}|(?:US|AU|NZ|HK) )[$€£¥])(?= ?\d)"  # US$5, US $ 5
    r"|(?P<day>\d{1,2}-\d{1,2}-(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?![^\W_]|-)"
    r"|(?P<num>\d+(?:[.,:/]\d+)*%?)(?![^\W_])"
    r"|(?P<word>[^\W_]+(?:(?:[.'’_/+&]|\*(?=[A-Z]))[^\W_]+)*)"
    r"|(?P<mark>\S)"
)
_KINDS = {"abbr": "w", "day": "n", "num": "n", "word": "w", "sum": "p", "mark": "p"}
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_ELISION = re.compile(
    r"^(?:[ldjmtsnc]|qu|dell|all|dall|nell|sull|un|quell|quest|nessun|anch|com|dov|lorsqu|puisqu|jusqu)['’](?=.)",
    re.IGNORECASE,
)
QUOTES = frozenset("\"“”„«»‘’'‹›`")
# What is typed for an accent behind its letter.
TYPED = "'’`´"
# Of a name they say only that it is protected: "Hollin® Watch".
_RIGHTS = frozenset("®™℠")
DASHES = frozenset("-–—−")
CURRENCIES = frozenset("$€£¥₹")
# Parts words also where no space stands around it, as a hyphen does not: "X—a firm—sold".
_PARTING = "—"


class Token(NamedTuple):
    """One word, number or mark: `text[start:end]`; `glued` when no space stands before it."""

    start: int
    end: int
    text: str
    lower: str
    kind: str
    glued: bool

    @property
    def capital(self) -> bool:
        """Whether it is written as names are: a capital anywhere in it."""
        return self.kind == "w" and self.text != self.text.lower()


def tokenize(text: str, start: int, end: int, *, genitive: bool = True) -> list[Token]:
    """The tokens of `text[start:end]`, offsets counted in `text`.

    `genitive` says whether "'s" behind an ordinary word is a word of its own or its plural; behind
    a capitalised word it always is one.

    >>> [token.text for token in tokenize("LFQ’s X-ray", 0, 11)]
    ['LFQ', '’s', 'X', '-', 'ray']
    """
    tokens: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(text, start, end):
        kind = _KINDS[match.lastgroup or "mark"]
        (at, stop), said = match.span(), match.group()
        if said in _RIGHTS:
            last = stop if at == last else last
            continue
        for left, right in _parts(said, kind, genitive=genitive):
            words = text[at + left : at + right]
            lower = words.lower().translate(_APOSTROPHES)
            apart = _apart(tokens, words, kind)
            glued = at + left == last and not apart
            tokens.append(Token(at + left, at + right, words, lower, kind, glued))
            last = at + right
        last = stop
    return tokens


def _apart(tokens: Sequence[Token], text: str, kind: str) -> bool:
    """Whether a token is a dash behind a word or a word behind such a dash; "2010—2014" is whole.

    >>> [token.glued for token in tokenize("X—a firm", 0, 8)]
    [False, False, False, False]
    """
    before = tokens[-1] if tokens else None
    if text == _PARTING:
        return before is not None and before.kind != "n"
    return before is not None and before.text == _PARTING and kind == "w" and not before.glued


def _parts(word: str, kind: str, *, genitive: bool) -> list[tuple[int, int]]:
    if kind != "w" or ("'" not in word and "’" not in word):
        return [(0, len(word))]
    if (match := _POSSESSIVE.search(word)) and match.start() and (genitive or word[0].isupper()):
        return [(0, match.start()), (match.start(), len(word))]
    if match := _ELISION.match(word):
        return [(0, match.end()), (match.end(), len(word))]
    return [(0, len(word))]


def join_hyphens(tokens: Sequence[Token], words: frozenset[str]) -> list[Token]:
    """Tokens with those hyphenated words made whole that are in `words`.

    >>> found = tokenize("a Zuid-Koreaans bedrijf", 0, 23)
    >>> [token.text for token in join_hyphens(found, frozenset({"zuid-koreaans"}))]
    ['a', 'Zuid-Koreaans', 'bedrijf']
    """
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        whole = _joined(tokens[index : index + 3])
        if whole is not None and whole.lower in words:
            found.append(whole)
            index += 3
        else:
            found.append(token)
            index += 1
    return found


def _joined(three: Sequence[Token]) -> Token | None:
    """Two words with a hyphen between them as one, or None where these are no such three."""
    if len(three) < 3 or three[1].text != "-" or not (three[1].glued and three[2].glued):  # noqa: PLR2004
        return None
    first, _, last = three
    text, lower = f"{first.text}-{last.text}", f"{first.lower}-{last.lower}"
    return Token(first.start, last.end, text, lower, "w", first.glued)
