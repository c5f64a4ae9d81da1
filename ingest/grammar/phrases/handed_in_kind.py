"""Who is supplied, right behind with what: "qui fournit en caméras X" names no camera X."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_GIVES = frozenset({"SUPPLY", "EQUIP"})
# "Caméras-piétons"
_LONGEST = 3
# A verb and its preposition.
_VERB = 2
_ROLES = frozenset({"in", "of", "with"})
# What stands before a finite form, or makes an active of a participle.
_ACTIVE = frozenset({"have", "relative", "subject_pronoun"})
_GOODS = frozenset({"product", "technology"})


def supplied_in(
    tokens: Sequence[Token], index: int, names: dict[int, int], lex: Lexicon, at: int
) -> bool:
    """Whether the name at `at` is the object of such a verb: goods stand bare before it.

    What stands behind the name tells that no other object follows: "équipe de caméras X la police".
    """
    far = at - index
    if not lex.pack.adjective_after or not 0 < far <= _LONGEST or index < _VERB:
        return False
    if not lex.word(tokens[index - 1].lower).prep & _ROLES:
        return False
    goods = lex.word(tokens[index].lower)
    if goods.head not in _GOODS or goods.lemma == tokens[index].lower:
        return False
    return _gives(tokens, index - 2, lex) and _alone(tokens, names[at], lex)


def _gives(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a verb of supplying in the active ends at `at`, but for adverbs."""
    while at > 0 and "adverb" in lex.word(tokens[at].lower).closed:
        at -= 1
    if lex.word(tokens[at].lower).frame not in _GIVES:
        return False
    if not lex.participle(tokens[at].lower):
        return True
    while at > 0 and "adverb" in lex.word(tokens[at - 1].lower).closed:
        at -= 1
    return at > 0 and bool(_ACTIVE & lex.word(tokens[at - 1].lower).closed)


def _alone(tokens: Sequence[Token], stop: int, lex: Lexicon) -> bool:
    """Whether a mark, "and" or a preposition of no object stands behind a name."""
    if stop >= len(tokens) or tokens[stop].kind == "p":
        return True
    word = lex.word(tokens[stop].lower)
    if "recipient" in word.prep:
        return False
    return "coordinator" in word.closed or bool(word.prep - {"of"})
