"""A noun of plans that is a verb: "the council plans to buy", but "its plans to buy"."""

from collections.abc import Sequence

from ingest.grammar.phrases.clause_end import CLAUSE_ENDS
from ingest.grammar.phrases.piece_kinds import OPENERS
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tokens import Token

_CLAUSE = 14
_ACTS = frozenset({"verb", "be", "have", "modal", "preposition"})


def intends(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a finite form of planning stands before "to" and a verb, with its doer before it.

    No verb stands before the doer in its clause: "approved the police plans to buy".
    """
    if lex.pack.verb_last or index < 1 or index + 2 >= end:
        return False
    word, mark, deed = (lex.word(tokens[at].lower) for at in range(index, index + 3))
    finite = "planned" in word.status and tokens[index].lower != word.lemma and not word.closed
    to = "infinitive" in mark.closed and _base(deed, tokens, index)
    if not (finite and to):
        return False
    before = lex.word(tokens[index - 1].lower)
    if tokens[index - 1].kind != "w" or before.closed & (OPENERS | _ACTS):
        return False
    for at in range(index - 1, max(index - _CLAUSE, -1), -1):
        if tokens[at].text in CLAUSE_ENDS:
            break
        told = lex.word(tokens[at].lower)
        if told.closed & _ACTS or (told.frame and not tokens[at].capital and not told.heads):
            return False
    return True


def _base(deed: Word, tokens: Sequence[Token], index: int) -> bool:
    verbal = bool(deed.frame) or bool(deed.closed & {"verb", "be", "have"})
    return verbal and deed.lemma == tokens[index + 2].lower
