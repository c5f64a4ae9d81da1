"""What stands beside a verb: adverbs before it, the noun that a gerund only describes."""

from collections.abc import Sequence

from ingest.grammar.phrases.piece_kinds import OPENERS
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_ADJECTIVE = frozenset({"adjective"})
_GOODS = frozenset({"product", "technology", "vendor"})


def without_adverbs(
    tokens: Sequence[Token], index: int, names: dict[int, int], lex: Lexicon
) -> int:
    """Where the adverbs before a verb begin: "the police also use", "X and Y both use"."""
    floats = lex.pack.phrases.get("floats", ())
    while index > 1 and index - 1 not in names:
        lower = tokens[index - 1].lower
        small = lower in floats or lex.adverb(lower) or "adverb" in lex.word(lower).closed
        if not small:
            break
        index -= 1
    return index


def attributive(  # noqa: PLR0913, PLR0917 - a place in a sentence
    tokens: Sequence[Token], index: int, stop: int, end: int, names: dict[int, int], lex: Lexicon
) -> bool:
    """Whether a gerund stands between a determiner's phrase and goods: "the X hacking platform".

    Without one it is behind a bare noun of goods: "phone unlocking tools".
    """
    if stop + 1 >= end or stop + 1 in names:
        return False
    words = [lex.word(tokens[at].lower) for at in range(index, stop + 2)]
    if not (words[0].closed & OPENERS or words[0].country):
        first, named = words[0], index in names
        single = stop - index == 1 and tokens[index].lower == first.lemma and not named
        goods = {first.head, words[-1].head} <= {"product"}
        return single and goods and not words[-2].frame
    watched = lex.pack.phrases.get("watched", ())
    inner = {word.head for word in words[:-2] if word.lemma not in watched} - {""}
    # "A phone hacking tool", and not "a device tracking phones".
    one = tokens[stop + 1].lower == words[-1].lemma
    if words[-2].frame or not (inner <= {"product"} and (one or not inner)):
        return False
    return words[-1].head in _GOODS


def modifies(tokens: Sequence[Token], index: int, stop: int, lex: Lexicon) -> bool:
    """Whether what can be a verb stands behind an adjective of goods: "its remote control system",
    "a national face recognition system".
    """
    early = lex.word(tokens[stop - 1].lower)
    if not (early.blank or early.closed == _ADJECTIVE) or tokens[stop - 1].lower != early.lemma:
        return False
    return bool(lex.word(tokens[index].lower).closed & {"indefinite", "possessive"})
