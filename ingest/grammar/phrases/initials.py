"""Initials, which begin a name though they may be an article too: "A. Finn", "J. P. Kalo Ltd"."""

from collections.abc import Sequence

from ingest.grammar.words.tokens import Token


def initial(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a letter with a dot stands before a name in the same sentence, and no list does."""
    if index + 2 >= end or not (_letter(tokens[index]) and tokens[index + 1].text == "."):
        return False
    behind = tokens[index + 2]
    spaced = not behind.glued and behind.kind == "w" and behind.capital
    return spaced and (not _letter(behind) or initial(tokens, index + 2, end))


def _letter(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isupper() and token.text.isalpha()
