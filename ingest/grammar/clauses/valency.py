"""What a verb asks for: an argument that a verb without a place for it has taken goes back.

In "bought a system for reading phones from X" the last words stand behind "reading", which asks
for no source; "bought" does. Only a non-finite clause gives an argument up, and only to the
nearest verb before it that lacks one.
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause

# The prepositions a frame has a place for.
_ASKS = {
    "SUPPLY": frozenset({"recipient"}),
    "RESELL": frozenset({"recipient"}),
    "EQUIP": frozenset({"recipient", "with"}),
    "BUY": frozenset({"source"}),
    "PAY": frozenset({"for"}),
    "CONTRACT": frozenset({"with"}),
    "WIN": frozenset({"with", "source"}),
    "AWARD": frozenset({"recipient"}),
    "INVEST": frozenset({"in"}),
}


def reattach(clauses: Sequence[Clause]) -> list[Clause]:
    """The same clauses, with stray arguments given back to the verbs that ask for them."""
    found = list(clauses)
    for place, clause in enumerate(found):
        if place and _gives_up(clause):
            _give_back(found, place)
    return found


def _gives_up(clause: Clause) -> bool:
    verb = clause.verb
    return verb is not None and (verb.gerund or verb.reduced)


def _asked(clause: Clause) -> frozenset[str]:
    frames = clause.verb.frames if clause.verb else ()
    return frozenset().union(*(_ASKS.get(frame, frozenset()) for frame in frames))


def _has(clause: Clause, role: str) -> bool:
    return any(role in arg.preps for arg in clause.args())


def _give_back(found: list[Clause], place: int) -> None:
    own = _asked(found[place])
    for arg in found[place].after:
        if _doer(found[place], arg):
            continue
        wanted = arg.preps & _every() - own
        host = _host(found, place, wanted) if wanted and arg.nodes else -1
        if host >= 0:
            left = tuple(other for other in found[place].after if other is not arg)
            found[place] = replace(found[place], after=left)
            found[host] = _grown(found[host], arg)


def _doer(clause: Clause, arg: Arg) -> bool:
    """Whether it is who did what a participle tells, though one word means "from", too.

    As in "ha acquistato telecamere prodotte da X".
    """
    first = clause.after[:1] == (arg,)
    return first and clause.verb is not None and clause.verb.passive and "agent" in arg.preps


def _every() -> frozenset[str]:
    return frozenset().union(*_ASKS.values())


def _host(found: Sequence[Clause], place: int, wanted: frozenset[str]) -> int:
    """The nearest clause before that asks for such an argument and has none, or -1."""
    kind = found[place].kind
    for back in range(place - 1, -1, -1):
        if found[back].kind != kind:
            return -1
        asked = _asked(found[back]) & wanted
        if asked:
            return -1 if any(_has(found[back], role) for role in asked) else back
        if not _gives_up(found[back]):
            return -1
    return -1


def _grown(clause: Clause, arg: Arg) -> Clause:
    return replace(clause, after=(*clause.after, arg))
