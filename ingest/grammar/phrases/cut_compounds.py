"""What only tells of what kind the noun behind it is, where nouns have capitals.

"Hard- und Software" is two kinds of goods, "die Bundespolizei LFQ" is LFQ.
"""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.soles import sole
from ingest.grammar.words.tokens import Token

_INITIALS = 3


def only_tells(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a word is the first half of a cut compound, or a body's noun before its initials."""
    if not lex.pack.noun_caps or index + 1 >= end:
        return False
    return _cut(tokens, index, end, lex) or _initials(tokens, index, end, lex)


def _cut(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """As in "Hard- und Software": with the end of the next noun it is a word itself."""
    if index + 3 >= end or tokens[index + 1].text != "-" or not tokens[index + 1].glued:
        return False
    link, other = tokens[index + 2], tokens[index + 3]
    if link.glued or link.lower not in lex.joins or not other.capital:
        return False
    stem = tokens[index].lower
    ends = (other.lower[at:] for at in range(1, len(other.lower) - 2))
    return any(lex.known(stem + one) and lex.known(one) for one in ends)


def _initials(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    while index + 2 < end and tokens[index + 1].text == "-":
        index += 2
    if index + 1 >= end:
        return False
    after = tokens[index + 1]
    short = after.text.isupper() and len(after.text) >= _INITIALS and after.lower not in lex.legal
    return short and bool(sole(lex, tokens[index].lower))
