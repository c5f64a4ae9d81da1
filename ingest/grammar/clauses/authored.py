"""Whose doing a participle tells, where one word means "by" and "from": "come riportato da X".

Such a name is nobody whom the verb of the line buys from.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import NO_PREP, Arg, Clause
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_BY = frozenset({"agent", "source"})
_SOURCE = frozenset({"source"})


def authored(clauses: Iterable[Clause], tokens: Sequence[Token], lex: Lexicon) -> list[Clause]:
    """The same clauses, without the roles of who stands behind a participle of no clause."""
    marks = lex.pack.prepositions
    if set(marks.get("agent", ())).isdisjoint(marks.get("source", ())):
        return list(clauses)
    return [
        replace(
            one, before=_own(one, one.before, tokens, lex), after=_own(one, one.after, tokens, lex)
        )
        for one in clauses
    ]


def _own(
    clause: Clause, args: Sequence[Arg], tokens: Sequence[Token], lex: Lexicon
) -> tuple[Arg, ...]:
    return tuple(_read(clause, arg, tokens, lex) for arg in args)


def _read(clause: Clause, arg: Arg, tokens: Sequence[Token], lex: Lexicon) -> Arg:
    if not arg.nodes or not arg.preps >= _BY or clause.verb is None:
        return arg
    at = arg.nodes[0].np.start - 2
    if at < 0 or not lex.participle(tokens[at].lower) or lex.word(tokens[at].lower).heads:
        return arg
    verb = clause.verb
    if not verb.start <= at < verb.end:
        return replace(arg, preps=NO_PREP, word=arg.word or "by")
    return replace(arg, preps=arg.preps - _SOURCE) if verb.passive else arg
