"""Clauses of a participle alone, where verbs stand last: ", 2018 von Y übernommen,"."""

from collections.abc import Sequence

from ingest.grammar.clauses.segment import Segment
from ingest.grammar.phrases.chunks import BODIES, Item

# The most pieces such a clause has.
_LONGEST = 12
_UNFINISHED = frozenset({"participle", "passive", "gerund"})
_PIECES = frozenset({"prep", "adv", "np", "verb"})


def participial(items: Sequence[Item], comma: int, before: Sequence[Item]) -> int:
    """Where the clause ends that the comma opens, said of the noun phrase before it; 0 for none.

    No auxiliary may wait before the comma, or the participle could be its own.
    """
    host = before[-1].np if before else None
    if host is None or not (host.name or host.sort in BODIES | {"vendor", "product"}):
        return 0
    if any(item.kind == "aux" for item in before):
        return 0
    verbs = 0
    for at in range(comma + 1, min(comma + _LONGEST, len(items))):
        item = items[at]
        if item.kind == "comma":
            return at if verbs == 1 else 0
        if item.kind not in _PIECES or (item.kind == "verb" and item.form != "participle"):
            return 0
        verbs += item.kind == "verb"
    verbal = any(item.kind == "verb" for item in before)
    ends = len(items) <= comma + _LONGEST and verbal and verbs == 1
    return len(items) if ends and _marked(items[comma + 1 :]) else 0


def _marked(clause: Sequence[Item]) -> bool:
    """Whether the clause has an agent, without which a verb at the end could be the main one."""
    return any("agent" in item.preps for item in clause)


def participle_opens(segment: Segment) -> bool:
    """Whether a verb without a subject opens the clause: "Bought by Y, the firm sells".

    A preposition before it may say when, "Before being sold to Y, the firm sold", or whose word
    it is: "According to papers obtained by Y, the firm sold", "Como reveló Y, la firma".
    """
    items = segment.items
    verbs = [item for item in items if item.kind in {"verb", "aux"}]
    if segment.kind != "main" or not verbs:
        return False
    if verbs[0] is items[0] or "according" in items[0].preps:
        return all(verb.form in _UNFINISHED for verb in verbs)
    return items[0].kind in {"prep", "phrase"} and verbs[0] is items[1]
