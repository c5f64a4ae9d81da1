"""A nationality within the name of a body: "the Royal Canadian Mounted Police"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def crowned(tokens: Sequence[Token], index: int, stop: int, lex: Lexicon) -> bool:
    """Whether a nationality at `stop` goes on with a name of an article and one ordinary word.

    "The Norvex Canadian Police" are two names, and so are those without an article.
    """
    if lex.pack.verb_last or lex.pack.adjective_after or not tokens[stop].capital:
        return False
    opens = index if _article(tokens[index], lex) else index - 1
    first, last = opens + 1, stop + 1
    if opens < 0 or not _article(tokens[opens], lex) or stop - first != 1:
        return False
    while last < len(tokens) and tokens[last].kind == "w" and tokens[last].capital:
        last += 1
    ordinary = lex.known(tokens[first].lower) and not lex.word(tokens[first].lower).heads
    body = lex.name_head(tokens[last - 1].lower) in BODIES
    return bool(lex.word(tokens[stop].lower).country) and ordinary and body


def _article(token: Token, lex: Lexicon) -> bool:
    return "determiner" in lex.word(token.lower).closed
