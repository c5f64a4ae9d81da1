"""Accents typed as apostrophes: "la societa' e' stata" for "la società è stata"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import TYPED, Token


def accented(tokens: Sequence[Token], lex: Lexicon) -> list[Token]:
    """The tokens with each word and the apostrophe behind it as one, where that is a word.

    An apostrophe that ends a quotation is no accent.
    """
    found: list[Token] = []
    quoted = False
    for at, token in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.text not in TYPED:
            found.append(token)
            continue
        whole = _whole(found[-1], token, lex) if found and token.glued and not quoted else None
        if whole is None:
            quoted = not quoted and not token.glued and after is not None and after.glued
            found.append(token)
        else:
            found[-1] = whole
    return found


def _whole(word: Token, mark: Token, lex: Lexicon) -> Token | None:
    """A word with its typed accent, or None where the language has no such word."""
    rows = (row.partition(">") for row in lex.pack.typed if word.kind == "w")
    typed = f"{word.lower}'"
    forms = [typed.removesuffix(end) + letter for end, _, letter in rows if typed.endswith(end)]
    listed = [form for form in forms if not lex.word(form).blank]
    lower = next(iter((*listed, *filter(lex.known, forms))), None)
    if lower is None:
        return None
    return Token(word.start, mark.end, word.text + mark.text, lower, "w", word.glued)
