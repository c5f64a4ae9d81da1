"""Long attributes before a noun: "das in X ansässige Unternehmen", "de door X gemaakte app"."""

from collections.abc import Sequence

from ingest.grammar.lexicon import Lexicon
from ingest.grammar.tokens import Token

# A preposition, an article, what a firm is, a name of three words, and a participle.
_REACH = 7


def frames_attribute(
    tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon
) -> bool:
    """Whether the article at `index` waits behind a long attribute for its noun."""
    pack = lex.pack
    if not pack.verb_last or stop != index + 1 or stop >= end:
        return False
    here = lex.word(tokens[index].lower).closed
    roles = lex.word(tokens[stop].lower).prep
    told = pack.noun_caps or roles & {"agent"} or _leads(tokens, stop, end, lex)
    opens = {"determiner", "indefinite"} if pack.noun_caps else {"determiner"}
    return bool(here & opens) and bool(roles) and bool(told)


def _leads(tokens: Sequence[Token], start: int, end: int, lex: Lexicon) -> bool:
    """Whether a preposition at `start` leads to a participle before a noun: "de bij X gebruikte Y".

    With names alone between, so that "het in X camera's verkocht" is none.
    """
    for at in range(start + 1, min(start + _REACH, end - 1)):
        token = tokens[at]
        if token.kind == "w" and lex.participle(token.lower) and token.lower.endswith("e"):
            return at > start + 1 and tokens[at + 1].kind == "w"
        small = "determiner" in lex.word(token.lower).closed or lex.word(token.lower).heads
        if token.kind != "w" or not (token.capital or small):
            return False
    return False
