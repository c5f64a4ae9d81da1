"""What opens a sentence is not who acts in it: "Furthermore, X sold", "To that end, X bought"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.clauses.leading import leading
from ingest.grammar.clauses.segment import Segment
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import BODIES, GOODS

_ACTORS = BODIES | GOODS | {"organisation", "person", "reporter"}


def opening(here: Segment) -> Segment | None:
    """The main line that a clause stands in front of, with all that hangs on it, if it does.

    Nothing stands in the main line then, or only what a gerund says: "Instead of launching drones
    when X calls, Y bought".
    """
    inner = {here.kind}
    while here.parent is not None and here.parent.parent is not None:
        here = here.parent
        inner.add(here.kind)
    over = here.parent
    if over is None or over.kind != "main" or "sub" not in inner:
        return None
    verbs = [one.form for one in over.items if one.kind in {"verb", "aux"}]
    return over if verbs == ["gerund"] or not over.items else None


def opened(segment: Segment, made: Sequence[Clause]) -> list[Clause]:
    """The clauses of a segment, the first without the words that open it and a comma ends.

    A noun phrase right behind that comma and right before the verb is the subject. Whoever could
    act keeps its place, as what follows may be said of it: "The firm, a maker of X, sold".
    """
    found = [_without_asides(segment, one) for one in leading(segment, made)]
    first = found[0] if found else None
    told, doer = (first.subject, _doer(segment, first)) if first else (None, None)
    if first is None or doer is None or told is None or not _idle(told):
        return found
    if any(arg.word.startswith("phrase:") for arg in first.before):
        return found  # "Ancienne filiale du groupe Y, X vend": it is said of X
    rest = tuple(arg for arg in first.before if not arg.bare)
    found[0] = replace(first, subject=doer, before=rest)
    return [replace(one, subject=doer) if one.subject is told else one for one in found]


def _without_asides(segment: Segment, clause: Clause) -> Clause:
    """The clause without what two commas set apart before its verb: "X, Malaysia, acquired Y"."""
    if clause.subject is None or clause.inherited:
        return clause
    behind = _right(clause.subject) if clause.subject.nodes else -1
    kept = (arg for arg in clause.before if not _aside(segment, arg, behind))
    return replace(clause, before=tuple(kept))


def _aside(segment: Segment, arg: Arg, behind: int) -> bool:
    """Whether two commas set apart a phrase that names nobody, or where who acts is from."""
    if not (arg.bare and arg.nodes):
        return False
    commas = [one for one in segment.items if one.kind == "comma"]
    between = any(one.end == _left(arg) for one in commas)
    apart = between and any(one.start == _right(arg) for one in commas)
    placed = _left(arg) == behind + 1 and all(node.np.country for node in arg.nodes)
    return apart and (placed or all(node.np.name is None for node in arg.nodes))


def _left(arg: Arg) -> int:
    return min(part.np.start for node in arg.nodes for part in node.all())


def _right(arg: Arg) -> int:
    return max(part.np.end for node in arg.nodes for part in node.all())


def _doer(segment: Segment, clause: Clause) -> Arg | None:
    """The noun phrase between the last comma and a finite verb, with nothing else there."""
    verb, last = clause.verb, clause.before[-1] if clause.before else None
    if segment.kind != "main" or last is None or not (last.bare and last.nodes) or last.pronoun:
        return None
    if verb is None or verb.reduced or verb.gerund or verb.infinitive or "SAY" in verb.frames:
        return None
    left, right = _left(last), _right(last)
    behind = [one.kind for one in segment.items if right <= one.start < verb.start]
    comma = any(one.kind == "comma" and one.end == left for one in segment.items)
    return last if comma and set(behind) <= {"adv"} else None


def _idle(told: Arg) -> bool:
    """Whether what was taken for the subject names nobody and is of no class that acts."""
    return told.bare and all(
        node.np.name is None and not node.np.relation and node.np.sort not in _ACTORS
        for node in told.nodes
    )
