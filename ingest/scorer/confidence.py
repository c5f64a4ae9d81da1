"""What a score is worth: how many claims of its kind were right on gold that it had not seen.

Scores lie on steps. What a step is worth is counted apart for accusations and for other links, and
apart for those that a rule proposed too, plainly or loosely. The counts stand in
`model/counts.json`; `python -m ingest.scorer.training` makes them by cross-validation.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.confidence import HELD, confidence, plain
from ingest.scorer.classes import SCORED

# Right and judged claims by the name of a rule of the scorer.
Counts = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Measured:
    """What claims are worth: counts of the scorer, counts of the rules, and the language read.

    None stands for what the package brings.
    """

    lang: str = ""
    scorer: Counts | None = None
    grammar: Counts | None = None


STEPS = (0.0, 0.07, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
# Below this only what a rule proposes too is worth a look.
LEAST = STEPS[1]
# Fewer cases than this say nothing of a step.
_FEW = 10
# Below this the scorer's doubt outweighs a rule, whatever the rule is worth elsewhere; of an
# accusation only one that was right less often than `_TRUSTED` says.
_VETO = 0.1
_TRUSTED = 0.75
# Other links so doubted wait, however many of a few cases were right.
_WAITS = round(HELD - 0.01, 2)
# Of these the gold has too few for a low score to mean anything.
_RARE = frozenset({LinkKind.INVESTED_IN, LinkKind.SUCCEEDED_BY})


def rule(score: float, link: LinkKind, by: str = "", *, doubted: bool = False) -> str:
    """The name under which claims of one kind and one step are counted; `by` proposes it too.

    `doubted` is what the scorer all but rules out: apart where nobody is accused, and with `by` all
    of one step.

    >>> rule(0.52, LinkKind.MAKES, "make.owner")
    'scorer.s50.states.agreed'
    >>> rule(0.52, LinkKind.USED_BY, "company.use")
    'scorer.s50.accuses.loosely'
    >>> rule(0.08, LinkKind.MAKES, "make.owner", doubted=True)
    'scorer.s00.states.doubted'
    """
    least = STEPS[:1] if doubted and by else STEPS
    step = _percent(max(low for low in least if low <= score))
    if link in ACCUSATIONS:
        kind, support = "accuses", "agreed" if plain(by) else "loosely"
    else:
        kind, support = "states", "doubted" if doubted else "agreed"
    return f"scorer.s{step:02d}.{kind}.{support if by else 'alone'}"


def worth(name: str, counts: Counts | None = None) -> float:
    """The measured precision of a rule of the scorer, 0 to 1; never less than that of a lower step.

    A step that fared worse than one below it is counted together with it, and one of a few cases
    with the next, the highest with the one below: pooling of adjacent violators, as isotonic
    regression does it. What was pooled is smoothed once, as Laplace did. The lowest step stands
    alone, as nothing is looked at there but what a rule proposes.

    >>> worth("scorer.s50.states.agreed", {"scorer.s50.states.agreed": (8, 10)})
    0.75
    """
    return _shipped_worth(name) if counts is None else _worth(name, counts)


@cache
def _shipped_worth(name: str) -> float:
    return _worth(name, _shipped())


def _worth(name: str, table: Counts) -> float:
    _, step, group = name.split(".", 2)
    return _curve(
        tuple(table.get(f"scorer.s{_percent(low):02d}.{group}", (0, 0)) for low in STEPS)
    )[[_percent(low) for low in STEPS].index(int(step[1:]))]


@lru_cache(maxsize=256)
def _curve(steps: tuple[tuple[int, int], ...]) -> tuple[float, ...]:
    """What each step is worth, rising from the second."""
    lowest, *rest = steps
    pools: list[tuple[int, int, int]] = []
    for right, total in rest:
        pools.append((right, total, 1))
        while len(pools) > 1 and _falls(pools[-2], pools[-1]):
            pools.append(_joined(pools.pop(-2), pools.pop()))
    # The highest has no next one to be counted with.
    while len(pools) > 1 and (pools[-1][1] < _FEW or _falls(pools[-2], pools[-1])):
        pools.append(_joined(pools.pop(-2), pools.pop()))
    return (_smoothed(lowest), *(_smoothed(pool) for pool in pools for _ in range(pool[2])))


def _joined(before: tuple[int, int, int], last: tuple[int, int, int]) -> tuple[int, int, int]:
    return before[0] + last[0], before[1] + last[1], before[2] + last[2]


def _falls(before: tuple[int, int, int], last: tuple[int, int, int]) -> bool:
    if before[1] < _FEW:
        return True
    return before[0] * last[1] >= last[0] * before[1] or _smoothed(before) > _smoothed(last)


def _smoothed(counted: tuple[int, ...]) -> float:
    return round((counted[0] + 1) / (counted[1] + 2), 3)


def ruled(one: Candidate, known: Measured) -> float:
    """What the rule's word is worth without the scorer's.

    One that nobody measured counts only where the gold judges its link and it accuses nobody.
    """
    judged = one.link in SCORED and one.link not in ACCUSATIONS
    return confidence(one.rule, known.grammar, known.lang, judged=judged)


def earned(
    score: float, link: LinkKind, agreed: Candidate | None, counts: Measured
) -> tuple[str, float]:
    """The name under which a candidate is counted, and what such ones are worth.

    What a rule proposes too is worth what the scorer or the rule is worth, whichever is more; an
    accusation is worth what the scorer says of it, unless the rule alone would be held.
    """
    alone = _vouched(agreed, counts) if agreed else 0.0
    trusted = link in ACCUSATIONS and alone >= _TRUSTED
    doubted = score < _VETO and not (link in _RARE or trusted)
    name = rule(score, link, agreed.rule if agreed else "", doubted=doubted)
    value = worth(name, counts.scorer)
    if not doubted:
        return name, max(value, alone)
    return name, value if link in ACCUSATIONS else min(value, _WAITS)


def _vouched(agreed: Candidate, counts: Measured) -> float:
    """What the rule alone is worth; for an accusation nothing, unless the rule would be held."""
    own = ruled(agreed, counts)
    return own if own >= HELD or agreed.link not in ACCUSATIONS else 0.0


def _percent(low: float) -> int:
    return round(low * 100)


@cache
def counts_digest() -> str:
    """A hash of the counts that the package brings."""
    return sha256(_written()).hexdigest()


def _written() -> bytes:
    source = files("ingest.scorer").joinpath("model").joinpath("counts.json")
    return source.read_bytes() if source.is_file() else b"{}"


@cache
def _shipped() -> Counts:
    read = json.loads(_written())
    return {str(name): (int(right), int(total)) for name, (right, total) in read.items()}
