"""Sentences that nobody set apart: "sold to Holm.The police" has a full stop inside."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

# Initials and endings are of no more letters.
_INITIALS = 2


def set_apart(tokens: Sequence[Token], lex: Lexicon) -> list[Token]:
    """Tokens with a word, a full stop and a known word with a capital as three.

    A name may have a full stop inside it ("Holm.com"), behind which no ordinary word begins.
    """
    if not any("." in token.text and _parts(token, lex) for token in tokens):
        return list(tokens)
    return [part for token in tokens for part in (_parts(token, lex) or (token,))]


def _parts(token: Token, lex: Lexicon) -> tuple[Token, ...]:
    first, dot, last = token.text.partition(".")
    plain = token.kind == "w" and dot and "." not in last and min(len(first), len(last)) > _INITIALS
    if not plain or not first[-1].islower() or not last[0].isupper() or not last[1:].islower():
        return ()
    if not lex.known(last.lower()) or last.lower() in lex.legal:
        return ()
    at = token.start + len(first)
    lower = token.lower[: len(first)]
    return (
        Token(token.start, at, first, lower, "w", glued=token.glued),
        Token(at, at + 1, ".", ".", "p", glued=True),
        Token(at + 1, token.end, last, last.lower(), "w", glued=False),
    )
