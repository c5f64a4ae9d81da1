"""Whom a report is from takes no part in what it tells: "according to papers from X, Y bought".

Nor does who gave a warning, a tip or the money: "after a tip from X, the police bought".
"""

from collections.abc import Iterable
from functools import partial

from ingest.grammar.clauses.roleless import reread, right_behind, without
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.words.lexicon import Lexicon

# From, for or with whom something is that is no deal: "in a search for X", "after talks with X".
_GAVE = frozenset({"source", "for", "with", "agent"})
_WORDS = frozenset({"", "reporter", "thing", "person", "group"})
_TRADES = frozenset({
    "CONTRACT", "SUPPLY", "EQUIP", "BUY", "USE", "DEPLOY", "AWARD", "WIN", "MAKE", "CHOOSE",
})  # fmt: skip
_DEALT = frozenset({"recipient", "agent", "for", "between", "through"})
# Of these a verb has one.
_ONCE = frozenset({"source", "recipient", "with"})


def vouching(clauses: Iterable[Clause], lex: Lexicon) -> list[Clause]:
    """The same clauses, in which what stands right behind a report or a word has no role."""
    return [reread(one, partial(_read, one, lex.manners)) for one in clauses]


def _read(clause: Clause, when: frozenset[str], told: Arg | None, arg: Arg) -> Arg:
    verb = clause.verb
    if told is None or not right_behind(told, arg) or told.nodes[-1].np.lemma in when:
        return arg
    deals = verb is not None and bool(_TRADES & set(verb.frames))
    # Of a passive it may be who does it: "was bought in May by X".
    acts = verb is not None and not (verb.passive or verb.reduced)
    gives = deals and (acts or "agent" not in arg.preps)
    hangs = _hangs(told, arg, deals=gives) or (deals and _again(clause, told, arg))
    return without(arg, arg.preps) if hangs else arg


def _again(clause: Clause, told: Arg, arg: Arg) -> bool:
    """Whether the verb has such an argument already, or picks one thing over what stands here.

    "Supplied Y during an inquiry into X", "chose Y over a product from X".
    """
    verb = clause.verb
    if verb is not None and "CHOOSE" in verb.frames and not told.preps:
        return True
    sides = (clause.before, clause.after)
    early = next((side[: side.index(told)] for side in sides if told in side), ())
    roles = _ONCE & arg.preps
    return _plain(told, _WORDS | {"programme"}) and any(roles & one.preps for one in early)


def _hangs(told: Arg, arg: Arg, *, deals: bool) -> bool:
    gave = deals and bool(_GAVE & arg.preps) and _no_goods(told)
    return "according" in told.preps or gave


def _no_goods(told: Arg) -> bool:
    """Whether what a preposition leads to is no body, no goods, no deal, no sum and no year."""
    return _plain(told, _WORDS) and told.nodes[-1].np.nominal not in _TRADES


def _plain(told: Arg, sorts: frozenset[str]) -> bool:
    np = told.nodes[-1].np
    counts = np.quantity or np.lemma.isdigit()
    return np.name is None and np.sort in sorts and not (counts or told.preps & _DEALT)
