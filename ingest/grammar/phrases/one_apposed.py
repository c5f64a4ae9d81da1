"""Who is one of a class by an apposition: "the Y Police, one of the users of X," is a user of X."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

# "one", "of", and whose they are: "one of X's customers".
_TIE, _OWNER = 2, 2


def apposed_as_one(items: Sequence[Item], tokens: Sequence[Token], lex: Lexicon) -> list[Item]:
    """A sentence without "one of" where it stands behind a comma, before a noun of a relation."""
    words = lex.pack.phrases.get("one_of", ())
    if not words:
        return list(items)
    found: list[Item] = []
    at = 0
    while at < len(items):
        found.append(items[at])
        at += 1
        opened = len(found) > 1 and found[-1].kind == "comma" and found[-2].np is not None
        one = opened and at < len(items) and tokens[items[at].start].lower in words
        at += _TIE if one and _of_relation(items, at) else 0
    return found


def _of_relation(items: Sequence[Item], at: int) -> bool:
    rest = items[at : at + _TIE + _OWNER + 1]
    if len(rest) <= _TIE or rest[0].end - rest[0].start != 1 or "of" not in rest[1].preps:
        return False
    owned = len(rest) > _TIE + _OWNER and rest[_TIE + 1].kind == "gen"
    np = rest[_TIE + _OWNER if owned else _TIE].np
    return np is not None and bool(np.relation) and np.name is None
