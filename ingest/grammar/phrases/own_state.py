"""The name a state gives itself behind an office names nobody: "presidente de la República"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def of_own_state(tokens: Sequence[Token], left: int, stop: int, lex: Lexicon) -> bool:
    """Whether a run says but of which state an office is: its own, told by no name."""
    if stop - left != 1 or tokens[left].lower not in lex.pack.phrases.get("realms", ()):
        return False
    at = left - 1
    while at > 0 and _article(tokens, at, lex) and "of" not in lex.word(tokens[at].lower).prep:
        at -= 1
    tied = at > 0 and "of" in lex.word(tokens[at].lower).prep
    return tied and "person" in lex.word(tokens[at - 1].lower).heads


def _article(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    return "determiner" in lex.word(tokens[at].lower).closed
