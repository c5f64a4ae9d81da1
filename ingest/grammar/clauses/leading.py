"""Appositions in front of their name: "Fournisseur de l'armée, X vend", "Maker of Y, X sells"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.clauses.tree import Arg, Clause, VerbGroup
from ingest.grammar.phrases.chunks import Item

_EACH = (1, 1)
_FIRMS = frozenset({"vendor", "organisation"})


def leading(segment: Segment, made: Sequence[Clause]) -> list[Clause]:
    """The clauses of a segment, with what its first words say of the subject as one of its own."""
    found = list(made)
    first = found[0] if found else None
    told, doer = (first.subject, _named(first)) if first else (None, None)
    if first is None or told is None or doer is None or not _says(segment, told, doer):
        return found
    rest = tuple(arg for arg in first.before if arg is not doer)
    start, end = told.nodes[0].np.start, doer.nodes[0].np.start
    said = Clause(
        kind="appos", start=start, end=end, verb=VerbGroup(start=start, end=start, copula=True),
        subject=doer, after=(told,),
    )  # fmt: skip
    found[0] = replace(first, start=end, subject=doer, before=rest)
    later = [replace(one, subject=doer) if one.subject is told else one for one in found[1:]]
    return [said, found[0], *later]


def _named(clause: Clause) -> Arg | None:
    """The name that stands between the first noun phrase and the verb."""
    plain = [arg for arg in clause.before if arg.bare and arg.nodes]
    np = plain[0].nodes[0].np if len(plain) == 1 else None
    named = np is not None and (np.name is not None or np.core > 0)
    return plain[0] if named and clause.verb is not None and not clause.verb.reduced else None


def _says(segment: Segment, told: Arg, doer: Arg) -> bool:
    """Whether a sentence begins with a noun of firms without an article, and a comma ends it."""
    both = (len(told.nodes), len(doer.nodes))
    if segment.kind != "main" or both != _EACH or not told.bare:
        return False
    np = told.nodes[0].np
    bare = np.name is None and not (np.determiner or np.quantity)
    firm = bool(np.relation) or np.sort in _FIRMS
    left = max(part.np.end for part in told.nodes[0].all())
    start = doer.nodes[0].np.start
    between = [item for item in segment.items if left <= item.start < start]
    ends = bool(between) and between[-1].kind == "comma" and _when(between[:-1])
    return bare and firm and ends and np.start == segment.items[0].start


def _when(items: Sequence[Item]) -> bool:
    """Whether nothing but since when stands between: "Cliente de X depuis 2013, la police Y"."""
    years = [item.np for item in items if item.np is not None]
    other = any(item.kind not in {"prep", "np", "adv"} for item in items)
    return not other and all(np.lemma.isdigit() for np in years)
