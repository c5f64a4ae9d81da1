"""Whose doing a participle tells, where one word means "by" and "from": "come riportato da X".

Such a name is nobody whom the verb of the line buys from.
"""

from collections.abc import Iterable, Sequence
from functools import partial

from ingest.grammar.clauses.roleless import reread, without
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_BY = frozenset({"agent", "source"})
_SOURCE = frozenset({"source"})


def authored(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, without the roles of who stands behind a participle of no clause."""
    marks = lex.pack.prepositions
    if set(marks.get("agent", ())).isdisjoint(marks.get("source", ())):
        return list(clauses)
    return [reread(one, partial(_read, one, tokens, lex)) for one in clauses]


def _read(
    clause: Clause, tokens: Sequence[Token], lex: Lexicon, _last: Arg | None, arg: Arg
) -> Arg:
    if not arg.nodes or not arg.preps >= _BY or clause.verb is None:
        return arg
    at = arg.nodes[0].np.start - 2
    if at < 0 or not lex.participle(tokens[at].lower) or lex.word(tokens[at].lower).heads:
        return arg
    verb = clause.verb
    if not verb.start <= at < verb.end:
        return without(arg, arg.preps)
    return without(arg, _SOURCE) if verb.passive else arg
