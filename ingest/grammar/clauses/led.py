"""What a preposition before a relative pronoun makes of the antecedent: "X, from which Y bought".

A party to the deed, or what it was done by means of: then it is no object, "a system with which Y
built a network".
"""

from collections.abc import Sequence

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.clauses.tree import Arg, Node, VerbGroup
from ingest.grammar.phrases.chunks import Item

_PARTIES = frozenset({"source", "recipient"})


def led_by(segment: Segment) -> Item | None:
    """The preposition that makes the antecedent a party to the deed: "X, from which Y bought"."""
    items = segment.parent.items if segment.parent else []
    start = segment.items[0].start
    found = _before(segment)
    if [one.kind for one in items[:4]] == ["pron", "aux", "prep", "np"] and items[3].end == start:
        found = items[2]  # "C'est à X que Y a acheté"
    return found if found is not None and found.preps & _PARTIES else None


def oblique(
    segment: Segment, verb: VerbGroup | None, host: Node, behind: list[Arg],
    before: Sequence[Arg] = (),
) -> list[Arg]:  # fmt: skip
    """What stands behind the verb, with the antecedent behind its preposition, and no object.

    Only where something else is the object, as a preposition may have been left by another; and
    "of which X is a subsidiary" tells what somebody is.
    """
    if verb is None or verb.copula:
        return behind
    means = segment.items[0].role == "by_which"
    if not means and (_before(segment) is None or led_by(segment) is not None):
        return behind
    others = [arg for arg in behind if host not in arg.nodes]
    if not any(arg.bare and arg.nodes for arg in (*before, *others)):
        return behind
    led = _before(segment)
    preps = led.preps if led else frozenset({"through"})
    return [*others, Arg(nodes=(host,), preps=preps)] if preps else others


def _before(segment: Segment) -> Item | None:
    items = segment.parent.items if segment.parent else []
    start = segment.items[0].start
    return next((one for one in items if one.kind == "prep" and one.end == start), None)
