"""Names that begin with what can be a form of a verb: "Allied Signals", "Hunting Group"."""

from collections.abc import Sequence

from ingest.grammar.words.dictionaries import is_listed
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_TRADE = frozenset({"SUPPLY", "BUY", "USE", "MAKE", "DEPLOY", "ACQUIRE", "SAY", "CONTRACT"})
_AUXILIARIES = frozenset({"be", "have", "modal"})
_PAIR = 2


def verbal(lower: str, lex: Lexicon) -> bool:
    """Whether a word is a form of a verb that a name may begin with, and nothing else."""
    word = lex.word(lower)
    if word.prep or word.status or word.closed - {"verb"} or word.frame in _TRADE:
        return False
    usual = lower in lex.pack.phrases.get("named_with", ())
    return lex.gerund(lower) or (usual and lex.participle(lower))


def verbal_name(tokens: Sequence[Token], index: int, stop: int, lex: Lexicon) -> bool:
    """Whether the form that opens a sentence belongs to the name behind it, and not before it.

    A verb or a comma follows. Not "Sanctioned X sold", where the participle says what befell X, nor
    "Using X violated": a gerund is the name's where an ordinary noun goes on with it.
    """
    first = tokens[index].lower
    if stop - index < _PAIR or stop >= len(tokens) or not verbal(first, lex):
        return False
    own = not lex.gerund(first) or _ordinary(tokens[index + 1].lower, lex)
    return own and _goes_on(tokens, stop, lex)


def _goes_on(tokens: Sequence[Token], stop: int, lex: Lexicon) -> bool:
    """Whether a verb follows, or a comma with words in small letters: "X, an Italian firm"."""
    token = tokens[stop]
    if token.text == ",":
        return stop + 1 < len(tokens) and not tokens[stop + 1].capital
    word = lex.word(token.lower)
    verb = bool(word.frame or word.closed & _AUXILIARIES) and not lex.gerund(token.lower)
    return verb and not token.capital


def _ordinary(lower: str, lex: Lexicon) -> bool:
    return bool(lex.name_head(lower)) or is_listed(lower, lex.pack.lang)
