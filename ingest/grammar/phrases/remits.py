"""What an office is for, before whose it is: "das Amt für öffentliche Sicherheit von Y"."""

from collections.abc import Mapping, Sequence

from ingest.grammar.phrases.chunks import NounPhrase
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_ADJECTIVES = 2
_OFFICES = frozenset({"agency", "security"})
_OWN = frozenset({"of", "in"})


def remit_end(  # noqa: PLR0913, PLR0917 - the parts of one statement
    tokens: Sequence[Token],
    end: int,
    lex: Lexicon,
    names: Mapping[int, int],
    stop: int,
    np: NounPhrase,
) -> int:
    """Where an office's name ends that goes on with "for" at `stop`, or nought.

    A place has to stand behind what it is for, or a genitive before the office: "Kenyas ministerium
    för säkerhet". Where adjectives follow, other rules tell it.
    """
    office = np.sort in _OFFICES and not lex.pack.adjective_after
    if not office or "for" not in lex.word(tokens[stop].lower).prep:
        return 0
    at = stop + 1
    while at < min(end - 1, stop + 1 + _ADJECTIVES) and _adjective(tokens[at], lex):
        at += 1
    if at >= end or at in names or not _affair(tokens[at].lower, lex):
        return 0
    if at + 2 < end and lex.word(tokens[at + 1].lower).prep & _OWN and at + 2 in names:
        return names[at + 2]
    return at + 1 if np.start and tokens[np.start - 1].lower == "'s" else 0


def _adjective(token: Token, lex: Lexicon) -> bool:
    word = lex.word(token.lower)
    plain = not token.capital and (word.blank or word.closed == {"adjective"})
    plain = plain and not _affair(token.lower, lex)
    return plain and token.lower.endswith(tuple(lex.pack.adjective_endings))


def _affair(lower: str, lex: Lexicon) -> bool:
    """Whether a noun is what an office may be for, as it is or by its last part."""
    return any(lower[at:] in lex.affairs for at in range(max(len(lower) - 3, 1)))
