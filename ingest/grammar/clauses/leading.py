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
    """Whether a sentence begins with a noun of firms, and a comma ends it right before a name.

    One with an article goes on with a name alone, of which no comma follows: "An Israeli company,
    X sold", but "The company, X said, sold".
    """
    both = (len(told.nodes), len(doer.nodes))
    if segment.kind != "main" or both != _EACH or not told.bare:
        return False
    np = told.nodes[0].np
    firm = np.name is None and not np.quantity and (np.relation or np.sort in _FIRMS)
    start = min(part.np.start for part in told.nodes[0].all())
    if not firm or np.determiner == "possessive" or start != segment.items[0].start:
        return False
    begin, long = doer.nodes[0].np.start, bool(np.determiner or told.nodes[0].possessor)
    left = max(part.np.end for part in told.nodes[0].all())
    between = [item for item in segment.items if left <= item.start < begin]
    if not between or between[-1].kind != "comma" or not (long or _when(between[:-1])):
        return False
    return not long or _alone(segment, doer)


def _alone(segment: Segment, doer: Arg) -> bool:
    """Whether a name alone stands between the first comma and a verb of more than saying."""
    np = doer.nodes[0].np
    behind = [item for item in segment.items if item.start >= np.end]
    verb = next((item for item in behind if item.kind == "verb"), None)
    saying = verb is not None and verb.word is not None and verb.word.frame == "SAY"
    first = next(item for item in segment.items if item.kind == "comma")
    goes_on = bool(behind) and behind[0].kind in {"aux", "verb", "adv"}
    return np.name == (np.start, np.end) and first.end == np.start and goes_on and not saying


def _when(items: Sequence[Item]) -> bool:
    """Whether nothing but since when stands between: "Cliente de X depuis 2013, la police Y"."""
    years = [item.np for item in items if item.np is not None]
    other = any(item.kind not in {"prep", "np", "adv"} for item in items)
    return not other and all(np.lemma.isdigit() for np in years)
