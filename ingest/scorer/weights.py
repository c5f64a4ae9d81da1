"""The scorer's weights: for each feature, how much it speaks for or against each link.

A pair's figure is the sum of the weights of its features, squeezed between 0 and 1: a log-linear
model, so each figure can be taken apart again. `python -m ingest.scorer.training` writes the file.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from math import exp

from graph import LinkKind
from ingest.scorer.classes import SCORED

BIAS = "bias"
_FURTHEST = 30.0


class Weights:
    """Weights by feature, in the order of SCORED; `digest` is a hash of the file they come from.

    >>> weights = Weights({"bias": [-2.0] * 10, "frame=SUPPLY": [2.0] + [0.0] * 9})
    >>> weights.score(["frame=SUPPLY", "never seen"], [LinkKind.SUPPLIED_TO])
    {<LinkKind.SUPPLIED_TO: 'SUPPLIED_TO'>: 0.5}
    """

    def __init__(self, table: Mapping[str, Sequence[float]], digest: str = "") -> None:
        self.digest = digest
        self._table = {name: tuple(row) for name, row in table.items()}
        self._bias = self._table.get(BIAS, (0.0,) * len(SCORED))

    def score(self, features: Iterable[str], links: Iterable[LinkKind]) -> dict[LinkKind, float]:
        """How likely each of the links is, 0 to 1; features never seen count nothing."""
        known = [row for name in features if (row := self._table.get(name)) is not None]
        return {link: self._one(known, SCORED.index(link)) for link in links}

    def _one(self, known: Sequence[Sequence[float]], column: int) -> float:
        total = self._bias[column] + sum(row[column] for row in known)
        return 1 / (1 + exp(-max(-_FURTHEST, min(_FURTHEST, total))))

    def why(self, features: Iterable[str], link: LinkKind) -> list[tuple[float, str]]:
        """The features that count for a link, heaviest first, each with its weight."""
        column = SCORED.index(link)
        rows = [(self._table[name][column], name) for name in features if name in self._table]
        return sorted(rows, key=lambda one: (-abs(one[0]), one[1]))


@cache
def shipped() -> Weights | None:
    """The weights that the package brings; None where none have been trained."""
    source = files("ingest.scorer").joinpath("model").joinpath("weights.json")
    if not source.is_file():
        return None
    text = source.read_bytes()
    return Weights(json.loads(text), sha256(text).hexdigest())
