"""What quotation marks say of capitals: a name keeps all of its words, a title names nothing.

`"First Alert"` is one name, though an adjective opens it; of `"Targeting Holm: The Case for Y"` no
part is one.
"""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import QUOTES, Token

_OPENING = frozenset("\"“„«»‹›‘'‚")
_SHORT = 5
# Fewer words in capitals are a name, whatever stands between them.
_TITLE = 5


def quoted_whole(tokens: Sequence[Token], index: int, end: int) -> int:
    """Where a quotation ends that begins at `index` and is a few words in capitals, or 0."""
    if not index or tokens[index - 1].text not in QUOTES or not tokens[index].capital:
        return 0
    for far in range(index + 1, min(end, index + _SHORT)):
        if tokens[far].text in QUOTES:
            return far if far - index > 1 else 0
        if tokens[far].kind == "p" or not (tokens[far].capital or tokens[far].kind == "n"):
            return 0
    return 0


def title_words(tokens: Sequence[Token], start: int, end: int, lex: Lexicon) -> frozenset[int]:
    """The words of a sentence that stand in titles in quotation marks, which name nothing."""
    found: set[int] = set()
    for at in range(start, end):
        if tokens[at].text in _OPENING and at not in found:
            found.update(range(at + 1, _title_end(tokens, at, end, lex)))
    return frozenset(found)


def _title_end(tokens: Sequence[Token], mark: int, end: int, lex: Lexicon) -> int:
    """Where a title ends that a quotation mark opens, or 0: its marks may lack the second one."""
    if mark + 1 >= end or not tokens[mark + 1].capital or not tokens[mark + 1].glued:
        return 0
    far = next((at for at in range(mark + 1, end) if tokens[at].text in QUOTES), end)
    words = [token for token in tokens[mark + 1 : far] if token.kind == "w"]
    capitals = [token for token in words if token.capital]
    small = [token for token in words if not token.capital]
    if far < end and small and _of_contract(tokens, mark, words[0], lex):
        return far
    if len(capitals) < _TITLE or not all(lex.word(t.lower).closed for t in small):
        return 0
    colon = any(token.text == ":" for token in tokens[mark + 1 : far])
    acts = bool(small) and far < end and _gerund(words[0], lex)
    return far if colon or acts else 0


def _of_contract(tokens: Sequence[Token], mark: int, first: Token, lex: Lexicon) -> bool:
    """Whether a quotation is the title of a contract: "the contract 'Supply of Cameras to Y'".

    It begins with the noun of what is done for somebody, and stands right behind the contract, but
    for "of" or "called": no "contract with 'X'".
    """
    titles, at = lex.pack.phrases.get("deed_nouns", ()), mark - 1
    if first.lower not in titles or at < 0:
        return False
    told = lex.word(tokens[at].lower)
    between = (told.prep and "of" in told.prep) or tokens[at].lower in lex.pack.phrases.get(
        "named", ()
    )
    at -= between or tokens[at].text == ":"
    return at >= 0 and lex.word(tokens[at].lower).nominal == "CONTRACT"


def _gerund(token: Token, lex: Lexicon) -> bool:
    word = lex.word(token.lower)
    return lex.gerund(token.lower) and bool(word.frame or "verb" in word.closed)
