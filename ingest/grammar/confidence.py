"""What each rule's word is worth: its precision measured on gold documents, smoothed.

The counts stand in `confidence.json`, written by `python -m ingest.grammar.calibrate`.
"""

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files

# A rule below this only feeds the review queue.
HELD = 0.7
_UNKNOWN = 0.5
# How many observations the prior of a rule counts for.
_PRIOR = 3

# Families of rules that leave open who sold or whether anything was, as of a system that is only
# said to be a body's, or of money paid for nobody knows what: no accusation is held by them.
_LOOSE = frozenset({"purpose", "topic", "generic", "company", "group", "owned", "paid"})

# Where the counts of all plain rules stand, none of them with more than a few claims.
PLAIN = "*"

# Right and judged claims, by rule and by family of rules.
Counts = Mapping[str, tuple[int, int]]


@cache
def table_digest() -> str:
    """A hash of the counts that the package brings."""
    return sha256(_written()).hexdigest()


def _written() -> bytes:
    source = files("ingest.grammar").joinpath("confidence.json")
    return source.read_bytes() if source.is_file() else b"{}"


@cache
def _table() -> Counts:
    read = json.loads(_written())
    return {str(rule): (int(right), int(total)) for rule, (right, total) in read.items()}


def plain(rule: str) -> bool:
    """Whether a rule reads who did what to whom off the clause itself.

    >>> plain("supply"), plain("topic.supply"), plain("supply.product")
    (True, False, False)
    """
    parts = rule.split(".")
    return parts[0] not in _LOOSE and parts[-1] != "product"


def step(rule: str) -> int | None:
    """The step of its score, in hundredths, that a rule of the scorer is named after.

    >>> step("scorer.s35.states.agreed"), step("supply")
    (35, None)
    """
    first, *rest = rule.split(".")
    return int(rest[0].removeprefix("s")) if first == "scorer" else None


def kin(rule: str) -> list[str]:
    """The families a rule belongs to, the widest first, and the rule itself last.

    >>> kin("company.supply.product")
    ['company.*', 'company.supply.*', 'company.supply.product']
    """
    parts = rule.split(".")
    return [".".join([*parts[:length], "*"]) for length in range(1, len(parts))] + [rule]


def _unknown(rule: str, counts: Counts, *, judged: bool) -> float:
    """What a rule is worth of which nothing is known: what plain ones are on average."""
    if not (judged and plain(rule)):
        return _UNKNOWN
    right, total = counts.get(PLAIN, (0, 0))
    return (right + _PRIOR * _UNKNOWN) / (total + _PRIOR)


def confidence(
    rule: str, table: Counts | None = None, lang: str = "", *, judged: bool = False
) -> float:
    """A rule's measured precision, smoothed by that of its kin; a half where nothing is known.

    Right and judged claims are counted as if three more had been judged, and were as good as those
    of the rule's family (its name without the last part), which is smoothed by its own in turn.
    Bad kin lower a rule; good kin never lift it above what is unknown. By itself that is a half, so
    one observation gives 0.625 at most, and holds nothing; it takes two of two, five of six, or
    seven of nine.

    Where mistakes accuse nobody and the gold judges the link (`judged`), a plain rule of which
    nothing is known is worth what plain ones are on average, each counted as if it had made a few
    claims at most: it may hold unmeasured.

    `lang` is kin too: no rule is worth more in a language than all the rules that are held did
    there (`@en` in the table). A language of which little is known holds nothing.

    >>> confidence("a.b", {"a.b": (6, 6)})
    0.833
    >>> confidence("a.b", {"a.b": (1, 1), "a.*": (9, 9)})
    0.625
    >>> confidence("a.b", {"a.b": (2, 2), "a.*": (2, 12)})
    0.469
    >>> confidence("a.b", {"*": (27, 27)}), confidence("a.b", {"*": (27, 27)}, judged=True)
    (0.5, 0.95)
    >>> confidence("a.b", {"a.b": (6, 6), "@en": (6, 6), "@xx": (0, 1)}, "xx")
    0.375
    """
    counts = _table() if table is None else table
    names = kin(rule)
    unknown = best = _unknown(rule, counts, judged=judged)
    for place, name in enumerate(names):
        right, total = counts.get(name, (0, 0))
        below = counts.get(names[place + 1], (0, 0)) if place + 1 < len(names) else (0, 0)
        seen = max(0, total - below[1])
        best = (max(0, right - below[0]) + _PRIOR * min(best, unknown)) / (seen + _PRIOR)
    right, total = counts.get(f"@{lang}", (0, 0))
    spoken = (right + _PRIOR * _UNKNOWN) / (total + _PRIOR) if lang else best
    return round(min(best, spoken), 3)
