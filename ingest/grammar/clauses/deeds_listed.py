"""Deeds of one subject listed with commas: "designed the cameras, sold them to X and trained Y"."""

from itertools import takewhile

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.clauses.tree import Arg, Clause, VerbGroup

_AGENT = frozenset({"agent"})
_FIRST = _AGENT | {"with"}


def goes_on(segment: Segment, verb: VerbGroup, made: list[Clause]) -> bool:
    """Whether a finite verb right behind the one comma since the last verb has its subject.

    Whoever says something says it of others: "said the firm, based in X, sold it".
    """
    above = made[-1].verb if made else None
    if above is None or made[-1].subject is None or verb.reduced or verb.gerund or verb.infinitive:
        return False
    acted = bool(above.frames) and "SAY" not in above.frames and not above.passive
    if not acted or above.reduced or above.gerund or above.copula or verb.passive:
        return False
    since = [item.kind for item in segment.items if above.end <= item.start < verb.start]
    last = list(takewhile(lambda kind: kind == "adv", reversed(since)))
    return since.count("comma") == 1 and since[-len(last) - 1] == "comma" and "np" in since


def own(verb: VerbGroup, before: list[Arg], above: VerbGroup | None) -> list[Arg]:
    """What stands between two verbs without what is the first one's: "tracks phones using X".

    So with what a participle was done with: "prints, collected with X, are kept by Y".
    """
    first = _FIRST if above and above.reduced and verb.passive and not verb.reduced else _AGENT
    return [arg for arg in before if not arg.preps & first and not (verb.gerund and arg.bare)]
