"""Plurals with an apostrophe that open a sentence, where they are no genitives: "Camera's"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def plurals_whole(tokens: Sequence[Token], lex: Lexicon) -> list[Token]:
    """Tokens with such a plural whole, which its capital made the genitive of a name.

    The dictionary has the form: "Kelm's" stays apart.
    """
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        if last is not None and token.lower == "'s" and token.glued and last.capital:
            whole = f"{last.lower}'s"
            if lex.known(whole) and lex.word(whole).lemma == last.lower:
                text = f"{last.text}{token.text}"
                found[-1] = Token(last.start, token.end, text, whole, "w", last.glued)
                continue
        found.append(token)
    return found
