"""Services that a firm renders, where the same word means a body: "contrató los servicios de X"."""

from collections.abc import Mapping, Sequence

from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_TAKEN = frozenset({"USE", "CONTRACT", "BUY"})
# What else a noun means that is both a body and what somebody does for pay.
_RENDERED = frozenset({"product", "security"})
_NEAR = 2


def class_served(
    kind: str,
    tokens: Sequence[Token],
    phrase: tuple[int, int, int],
    lex: Lexicon,
    names: Mapping[int, int],
) -> str:
    """The class of a noun: services that are taken and a firm's are goods, and no body.

    `kind` is its class elsewhere, `phrase` where it starts, its head and its end.
    """
    return "product" if kind == "agency" and _rendered(tokens, phrase, lex, names) else kind


def _rendered(
    tokens: Sequence[Token], phrase: tuple[int, int, int], lex: Lexicon, names: Mapping[int, int]
) -> bool:
    start, head, end = phrase
    word, at = lex.word(tokens[head].lower), end + 1
    if not _RENDERED & set(word.heads) or at >= len(tokens):
        return False
    if word.lemma == tokens[head].lower:
        return False
    if "of" not in lex.word(tokens[end].lower).prep or not _taken(tokens, start, lex):
        return False
    at += at + 1 < len(tokens) and "determiner" in lex.word(tokens[at].lower).closed
    if at not in names:
        return "vendor" in lex.word(tokens[at].lower).heads
    said = tuple(token.lower for token in tokens[at : names[at]])
    place = said in lex.countries or bool({said[0], said[-1]} & lex.towns)
    return not place and not any(lex.name_head(one) in BODIES for one in said)


def _taken(tokens: Sequence[Token], start: int, lex: Lexicon) -> bool:
    """Whether a verb or noun of use or hire stands right before, or "have", whose verb is last."""
    words = [lex.word(token.lower) for token in tokens[max(start - _NEAR, 0) : start]]
    told = any({word.frame, word.nominal} & _TAKEN for word in words)
    return told or (lex.pack.verb_last and bool(words) and "have" in words[-1].closed)
