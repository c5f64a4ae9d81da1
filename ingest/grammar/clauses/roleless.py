"""Arguments that are nothing to the verb of their clause, whatever their preposition says."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause

# Reads an argument by the one before it on its side of the verb, and itself.
Reader = Callable[[Arg | None, Arg], Arg]
# The preposition between two phrases, and an article before the second.
_NEAR = 2


def without(arg: Arg, roles: frozenset[str]) -> Arg:
    """An argument that has these roles no more; it still stands behind a preposition."""
    return replace(arg, preps=arg.preps - roles, word=arg.word or "of")


def right_behind(last: Arg, arg: Arg) -> bool:
    """Whether a phrase stands right behind another, both behind prepositions."""
    if last.bare or arg.bare or not (last.nodes and arg.nodes):
        return False
    end = max(part.np.end for part in last.nodes[-1].all())
    return arg.nodes[0].np.start - end <= _NEAR


def reread(clause: Clause, read: Reader) -> Clause:
    """A clause with each argument read; the same one where none changes."""
    before, after = tuple(_each(clause.before, read)), tuple(_each(clause.after, read))
    same = all(a is b for a, b in zip((*before, *after), clause.args(), strict=True))
    return clause if same else replace(clause, before=before, after=after)


def _each(args: Sequence[Arg], read: Reader) -> Iterator[Arg]:
    for last, arg in zip((None, *args), args, strict=False):
        yield read(last, arg)
