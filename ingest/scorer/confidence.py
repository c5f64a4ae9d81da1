"""What a score is worth: how many claims of its kind were right on gold that it had not seen.

Scores lie on steps. A step's figure is counted, apart for accusations and for other links and for
those that a rule proposed too, and smoothed by the step's own. The counts stand in
`model/counts.json`; `python -m ingest.scorer.training` makes them by cross-validation.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from graph import LinkKind

# Right and judged claims by the name of a step or of one of its parts.
Counts = Mapping[str, tuple[int, int]]

STEPS = (0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
LEAST = STEPS[0]
_ACCUSES = frozenset({LinkKind.SUPPLIED_TO, LinkKind.USED_BY, LinkKind.DEPLOYED_IN})
# How many observations the figure of the whole step counts for.
_PRIOR = 4


def rule(score: float, link: LinkKind, *, agreed: bool) -> str:
    """The name under which claims of one kind and one step are counted.

    >>> rule(0.52, LinkKind.MAKES, agreed=True)
    'scorer.s50.states.agreed'
    """
    step = round(max(low for low in STEPS if low <= score) * 100)
    kind = "accuses" if link in _ACCUSES else "states"
    return f"scorer.s{step:02d}.{kind}.{'agreed' if agreed else 'alone'}"


def parts(name: str) -> list[str]:
    """A rule's name and those it is smoothed by, the widest first.

    >>> parts("scorer.s50.states.agreed")
    ['scorer.s50', 'scorer.s50.states', 'scorer.s50.states.agreed']
    """
    pieces = name.split(".")
    return [".".join(pieces[:length]) for length in range(2, len(pieces) + 1)]


def worth(name: str, counts: Counts | None = None) -> float:
    """The measured precision of a rule of the scorer, 0 to 1; the step alone where little is known.

    >>> worth("scorer.s50.states.agreed", {"scorer.s50": (8, 10), "scorer.s50.states": (3, 4)})
    0.757
    """
    table = _shipped() if counts is None else counts
    best = int(name.split(".")[1][1:]) / 100
    for part in parts(name):
        right, total = table.get(part, (0, 0))
        best = (right + _PRIOR * best) / (total + _PRIOR)
    return round(best, 3)


@cache
def _shipped() -> Counts:
    source = files("ingest.scorer").joinpath("model").joinpath("counts.json")
    if not source.is_file():
        return {}
    read = json.loads(source.read_text("utf-8"))
    return {str(name): (int(right), int(total)) for name, (right, total) in read.items()}
