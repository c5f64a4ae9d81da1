"""What came of a deal stands behind a comma: "..., sparking outrage from X", "..., beating X".

Whoever stands behind such a verb has no part in the deal, though it asks for a seller or a buyer.
"""

from collections.abc import Iterable, Sequence
from functools import partial

from ingest.grammar.clauses.roleless import reread, without
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.words.tokens import Token

_PARTIES = frozenset({"source", "recipient", "with", "agent"})


def came_of_it(clauses: Iterable[Clause], tokens: Sequence[Token]) -> list[Clause]:
    """The same clauses, without the roles of what stands behind such a verb of another clause."""
    found = list(clauses)
    starts = [one.verb.start for one in found if one.verb and _tells(one, tokens)]
    if not starts:
        return found
    return [reread(one, partial(_read, one, starts)) for one in found]


def _tells(clause: Clause, tokens: Sequence[Token]) -> bool:
    verb = clause.verb
    if verb is None or verb.frames or not (verb.gerund and verb.start):
        return False
    return tokens[verb.start - 1].text == ","


def _read(clause: Clause, starts: Sequence[int], _last: Arg | None, arg: Arg) -> Arg:
    verb = clause.verb
    if verb is None or not arg.nodes or not arg.preps & _PARTIES:
        return arg
    at = arg.nodes[0].np.start
    between = any(verb.start < start < at for start in starts)
    return without(arg, _PARTIES) if between else arg
