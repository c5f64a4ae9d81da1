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

import numpy as np

from graph import LinkKind
from ingest.scorer.classes import SCORED
from ingest.scorer.numbers import Numbers

BIAS = "bias"
_PARTS = 100
# Sums beyond this say no more.
_FURTHEST = 30 * _PARTS
_SQUEEZED = [1 / (1 + exp(-total / _PARTS)) for total in range(-_FURTHEST, _FURTHEST + 1)]
_COLUMN = {link: column for column, link in enumerate(SCORED)}


class Weights:
    """Weights by feature, in the order of SCORED; `digest` is a hash of the file they come from.

    A weight is counted in whole hundredths, so that a sum is the same in any order.

    >>> weights = Weights({"bias": [-2.0] * 10, "frame=SUPPLY": [2.0] + [0.0] * 9})
    >>> weights.scores([([weights.numbers.number("frame=SUPPLY")], [LinkKind.SUPPLIED_TO])])
    [{<LinkKind.SUPPLIED_TO: 'SUPPLIED_TO'>: 0.5}]
    """

    def __init__(self, table: Mapping[str, Sequence[float]], digest: str = "") -> None:
        self.digest = digest
        names = [BIAS, *(name for name in table if name != BIAS)]
        self._row = {name: row for row, name in enumerate(names)}
        # The numbers of features, by which `scores` knows them; one never learned has none.
        self.numbers = Numbers(self._row.get)
        weights = [table.get(name, (0.0,) * len(SCORED)) for name in names]
        self._table = np.rint(np.array(weights) * _PARTS).astype(np.int32)

    def scores(
        self, pairs: Iterable[tuple[Iterable[int], Sequence[LinkKind]]]
    ) -> list[dict[LinkKind, float]]:
        """How likely each link of each pair is, 0 to 1, by the numbers of its features."""
        rows, begins, wanted = list[int](), list[int](), list[Sequence[LinkKind]]()
        for features, links in pairs:
            begins.append(len(rows))
            wanted.append(links)
            rows.append(0)  # the bias
            rows += features
        if not begins:
            return []
        sums = np.add.reduceat(self._table[rows], begins).clip(-_FURTHEST, _FURTHEST).tolist()
        return [
            {link: _SQUEEZED[own[_COLUMN[link]] + _FURTHEST] for link in links}
            for own, links in zip(sums, wanted, strict=True)
        ]

    def why(self, features: Iterable[str], link: LinkKind) -> list[tuple[float, str]]:
        """The features that count for a link, heaviest first, each with its weight."""
        column = self._table[:, _COLUMN[link]]
        known = ((name, self._row.get(name)) for name in features)
        rows = [(int(column[row]) / _PARTS, name) for name, row in known if row is not None]
        return sorted(rows, key=lambda one: (-abs(one[0]), one[1]))


@cache
def shipped() -> Weights | None:
    """The weights that the package brings; None where none have been trained."""
    source = files("ingest.scorer").joinpath("model").joinpath("weights.json")
    if not source.is_file():
        return None
    text = source.read_bytes()
    return Weights(json.loads(text), sha256(text).hexdigest())
