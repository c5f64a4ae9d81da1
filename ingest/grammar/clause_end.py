"""How a clause ends where verbs stand last: in a verb, and whether that is finite."""

from collections.abc import Sequence

from ingest.grammar.lexicon import Lexicon
from ingest.grammar.separable import holds_mark
from ingest.grammar.tokens import Token

CLAUSE_ENDS = frozenset({",", ".", ";", ":", "!", "?", ")", "–"})
_VERBAL = frozenset({"verb", "be", "become", "have", "modal"})


def closes(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether the last word before the next mark behind `index` is a verb."""
    token = tokens[_last(tokens, index, end)]
    word = lex.word(token.lower)
    return not token.capital and (bool(word.frame) or bool(word.closed & _VERBAL))


def relative_ends(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a clause ends in a verb as a relative one does: in no infinitive with its mark.

    As in ", die Software Y einzusetzen"; but that may hang on a verb of the clause right before:
    ", die versprach, Y zu liefern".
    """
    if not closes(tokens, index, end, lex):
        return False
    last = _last(tokens, index, end)
    first, before = tokens[index + 1], tokens[last - 1]
    if not first.capital and lex.word(first.lower).closed & _VERBAL:
        return True
    lower = tokens[last].lower
    marked = "infinitive" in lex.word(before.lower).closed
    return not (marked or holds_mark(lower, lex.word(lower).lemma, lex))


def _last(tokens: Sequence[Token], index: int, end: int) -> int:
    """The last word before the next mark behind `index`."""
    last = index + 1
    while last < end and tokens[last].text not in CLAUSE_ENDS:
        last += 1
    return last - 1
