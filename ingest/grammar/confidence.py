"""What each rule's word is worth: its precision measured on gold documents, smoothed.

The counts stand in `confidence.json`, written by `python -m ingest.grammar.calibrate`.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

# A rule below this only feeds the review queue.
HELD = 0.7
_UNKNOWN = 0.5
# How many observations the prior of a rule counts for.
_PRIOR = 2

# Right and judged claims, by rule and by family of rules.
Counts = Mapping[str, tuple[int, int]]


@cache
def _table() -> Counts:
    source = files("ingest.grammar").joinpath("confidence.json")
    if not source.is_file():
        return {}
    read = json.loads(source.read_text("utf-8"))
    return {str(rule): (int(right), int(total)) for rule, (right, total) in read.items()}


def confidence(rule: str, table: Counts | None = None) -> float:
    """A rule's measured precision, smoothed by that of its kin; a half where nothing is known.

    Right and judged claims are counted as if two more had been judged, and were as good as those
    of the rule's family (its name without the last part), which is smoothed by its own in turn.

    >>> confidence("a.b", {"a.b": (6, 6)})
    0.875
    >>> confidence("a.b", {"a.b": (1, 1), "a.*": (9, 9)})
    0.967
    """
    counts = _table() if table is None else table
    parts = rule.split(".")
    names = [".".join([*parts[:length], "*"]) for length in range(1, len(parts))] + [rule]
    best = _UNKNOWN
    for place, name in enumerate(names):
        right, total = counts.get(name, (0, 0))
        below = counts.get(names[place + 1], (0, 0)) if place + 1 < len(names) else (0, 0)
        seen = max(0, total - below[1])
        best = (max(0, right - below[0]) + _PRIOR * best) / (seen + _PRIOR)
    return round(best, 3)
