"""Whom a report is from takes no part in what it tells: "according to papers from X, Y bought".

Nor does who gave a warning, a tip or the money: "after a tip from X, the police bought".
"""

from collections.abc import Iterable
from functools import partial

from ingest.grammar.clauses.roleless import reread, without
from ingest.grammar.clauses.tree import Arg, Clause

# From, for or with whom something is that is no deal: "in a search for X", "after talks with X".
_GAVE = frozenset({"source", "for", "with"})
_WORDS = frozenset({"", "reporter", "thing", "person", "group"})
_TRADES = frozenset({
    "CONTRACT", "SUPPLY", "EQUIP", "BUY", "USE", "DEPLOY", "AWARD", "WIN", "MAKE", "CHOOSE",
})  # fmt: skip
_DEALT = frozenset({"recipient", "agent", "for", "between", "through"})
# The preposition between two phrases, and an article before the second.
_NEAR = 2


def vouching(clauses: Iterable[Clause]) -> list[Clause]:
    """The same clauses, in which what stands right behind a report or a word has no role."""
    return [reread(one, partial(_read, one)) for one in clauses]


def _read(clause: Clause, told: Arg | None, arg: Arg) -> Arg:
    deals = clause.verb is not None and bool(_TRADES & set(clause.verb.frames))
    hangs = told is not None and _hangs(told, arg, deals=deals)
    return without(arg, arg.preps) if hangs else arg


def _hangs(told: Arg, arg: Arg, *, deals: bool) -> bool:
    if told.bare or arg.bare or not (told.nodes and arg.nodes):
        return False
    gave = deals and bool(_GAVE & arg.preps) and "agent" not in arg.preps and _no_goods(told)
    if "according" not in told.preps and not gave:
        return False
    end = max(part.np.end for part in told.nodes[-1].all())
    return arg.nodes[0].np.start - end <= _NEAR


def _no_goods(told: Arg) -> bool:
    """Whether what a preposition leads to is no body, no goods, no deal, no sum and no year."""
    np = told.nodes[-1].np
    plain = np.name is None and np.sort in _WORDS and not np.quantity
    plain = plain and np.nominal not in _TRADES
    return plain and not np.lemma.isdigit() and not told.preps & _DEALT
