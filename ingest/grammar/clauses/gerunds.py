"""Gerunds that tell which subject is meant: "The police using X bought Y", "X, using Y, sold Z"."""

from itertools import takewhile

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.clauses.tree import Arg, Clause


def host_of_gerund(segment: Segment, made: list[Clause], before: list[Arg]) -> Arg | None:
    """Who acts behind such a gerund; its object is taken out of what stands before the verb.

    Only where the gerund stands right behind its subject, and has one object to itself.
    """
    first = made[0] if len(made) == 1 else None
    if first is None or first.verb is None or not first.verb.gerund or first.subject is None:
        return None
    objects = [arg for arg in before if arg.bare and arg.nodes]
    if len(objects) != 1 or not first.subject.nodes or not _set_off(segment, first):
        return None
    before.remove(objects[0])
    return first.subject


def _set_off(segment: Segment, first: Clause) -> bool:
    """Whether nothing, or a comma that another one answers, parts the gerund from its subject."""
    start = first.verb.start if first.verb else first.start
    left = first.subject.nodes[-1].np.end if first.subject else start
    between = {item.kind for item in segment.items if left <= item.start < start}
    behind = [item.kind for item in segment.items if item.start > start]
    answered = "comma" in takewhile(lambda kind: kind != "verb", behind)
    return between <= {"adv"} or (between <= {"adv", "comma"} and answered)
