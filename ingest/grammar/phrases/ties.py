"""Words that tie a name to the one before it: "X, nun Y", "X (früher Y)"."""

from collections.abc import Mapping, Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_REACH = 5
_OWNS = frozenset({"'s", "'", "’s", "’"})
_OPENS = frozenset({"coordinator", "relative", "complementizer"})
SUCCESSIONS = frozenset({"phrase:now", "phrase:formerly"})


def unmarked(tokens: Sequence[Token], index: int, lex: Lexicon) -> bool:
    """Whether an adverb that may tie two names is none of theirs, as no mark sets it off.

    So it is in "nutzt nun Y", "hieß früher Y"; but where verbs stand in the middle "X è oggi Y"
    says what X is called.
    """
    if "adverb" not in lex.word(tokens[index].lower).closed or index == 0:
        return False
    before = tokens[index - 1]
    copula = "be" in lex.word(before.lower).closed and not lex.pack.verb_last
    return before.kind == "w" and not copula


def owned_tie(tokens: Sequence[Token], index: int, lex: Lexicon) -> bool:
    """Whether the noun of a tie has an owner right before it: "X's relationship with Y"."""
    before = tokens[index - 1] if index else None
    owned = before is not None and before.glued and before.lower in _OWNS
    return owned and bool(lex.word(tokens[index].lower).nominal)


def tells_when(
    tokens: Sequence[Token], index: int, names: Mapping[int, int], lex: Lexicon, end: int
) -> bool:
    """Whether "now" is an adverb: behind "and" or "that", or before a name that is a subject."""
    before = lex.word(tokens[index - 1].lower).closed if index else frozenset()
    if before & _OPENS:
        return True
    after = names.get(index + 1)
    if after is None or after >= end or tokens[after].kind != "w" or tokens[after].capital:
        return False
    word = lex.word(tokens[after].lower)
    auxiliary = bool(word.closed & {"be", "have", "modal", "verb"})
    return auxiliary or (bool(word.frame) and not lex.participle(tokens[after].lower))


def name_follows(
    tokens: Sequence[Token], names: Mapping[int, int], stop: int, end: int, lex: Lexicon
) -> bool:
    """Whether a name stands behind, if with a determiner and an adjective before it."""
    for place in range(stop, min(stop + _REACH, end)):
        if place in names:
            return True
        if "preposition" in lex.word(tokens[place].lower).closed:
            return False
    return False
