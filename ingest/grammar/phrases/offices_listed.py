"""Several offices told by one plural and what each is for: "the ministries of Order and Trade"."""

from collections.abc import Sequence
from itertools import pairwise

from ingest.grammar.phrases.chunks import NounPhrase
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_TWO = 2


def listed_offices(tokens: Sequence[Token], np: NounPhrase, lex: Lexicon) -> list[tuple[int, int]]:
    """Where each thing stands that several offices are for; none where it is no such list.

    "And" behind a comma, or a lone one, stands before the last: "Order, and Trade and Industry".
    """
    if np.sort != "agency" or np.quantity:  # as nearly all are not
        return []
    noun = noun_of(np)
    word = lex.word(tokens[noun].lower)
    plural = word.head == "agency" and tokens[noun].lower != word.lemma
    tied = noun + 1 < np.end and bool(lex.word(tokens[noun + 1].lower).prep & {"of", "for"})
    if not (plural and tied):
        return []
    parts = _parts(tokens, noun + 2, np.end, lex)
    whole = all(_affair(tokens, part, lex) for part in parts)
    return parts if len(parts) >= _TWO and whole else []


def noun_of(np: NounPhrase) -> int:
    """Where the noun of an office stands, which its name begins with."""
    return np.name[0] if np.name else np.head


def _parts(tokens: Sequence[Token], start: int, end: int, lex: Lexicon) -> list[tuple[int, int]]:
    commas = [at for at in range(start, end) if tokens[at].text == ","]
    joints = [at for at in range(start, end) if tokens[at].lower in lex.joins]
    serial = any(at + 1 in joints for at in commas)
    cuts = commas if serial else [*commas, *joints[-1:]]
    edges = [start - 1, *cuts, end]
    parts = []
    for left, right in pairwise(edges):
        first = left + 1 + (left + 1 in joints)
        parts.append((first, right))
    return [] if not serial and len(joints) > 1 else parts


def _affair(tokens: Sequence[Token], part: tuple[int, int], lex: Lexicon) -> bool:
    words = [token.lower for token in tokens[part[0] : part[1]]]
    return bool(words) and (" ".join(words) in lex.affairs or words[-1] in lex.affairs)
