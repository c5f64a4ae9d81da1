"""One log-linear model for all links over sparse features: convex, so that every run agrees.

A pair is linked in one of the ways its ends allow, or in none: the figures of a pair and of no link
at all sum to one. What a text leaves open about a pair is left out of its sum.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from ingest.scorer.classes import SCORED
from ingest.scorer.training.rows import Row
from ingest.scorer.weights import BIAS

Array = NDArray[np.float64]

# A feature seen less often than this says nothing.
_SEEN = 3
# The inverse of how strongly weights are drawn to zero; tried: 0.15, 0.3, 0.6.
_FREEDOM = 0.15
_STEPS = 60
_LEAST = 0.03
_DIGITS = 2
_START = -4.0
_NEVER = -1e9
_TINY = 1e-30


def fit(rows: Sequence[Row]) -> dict[str, list[float]]:
    """The weights by feature, in the order of SCORED, rounded; those near zero are left out."""
    counts = Counter(name for row in rows for name in row.features)
    names = sorted(name for name, count in counts.items() if count >= _SEEN)
    found = _Fit(rows, names).weights()
    table = {BIAS: [round(float(value), _DIGITS) for value in found[-1]]}
    for number, name in enumerate(names):
        if np.abs(found[number]).max() >= _LEAST:
            table[name] = [round(float(value), _DIGITS) for value in found[number]]
    return table


@dataclass(frozen=True, slots=True)
class _Truth:
    """What may hold of each pair, what does, and how much each pair counts."""

    closed: Array
    stated: Array
    linked: NDArray[np.bool_]
    weight: Array


class _Fit:
    """The loss of some weights on some pairs, and the weights that lose least."""

    def __init__(self, rows: Sequence[Row], names: Sequence[str]) -> None:
        self._matrix = _matrix(rows, {name: number for number, name in enumerate(names)})
        self._turned = self._matrix.T.tocsr()
        self._truth = _truth(rows)
        self._shape = (len(names) + 1, len(SCORED))

    def weights(self) -> Array:
        """One row a feature, the last one for no feature at all."""
        start = np.zeros(self._shape)
        start[-1] = _START
        found = minimize(
            self._loss, start.ravel(), jac=True, method="L-BFGS-B",
            options={"maxiter": _STEPS, "ftol": 1e-7, "gtol": 1e-3},
        )  # fmt: skip
        weights: Array = found.x.reshape(self._shape)
        return weights

    def _loss(self, flat: Array) -> tuple[float, Array]:
        """How ill the weights explain the pairs, and which way that grows."""
        weights = flat.reshape(self._shape)
        truth = self._truth
        scores = self._matrix @ weights[:-1] + weights[-1] + truth.closed
        peak = np.maximum(scores.max(axis=1, keepdims=True), 0)
        raised, none = np.exp(scores - peak), np.exp(-peak[:, 0])
        total = raised.sum(axis=1) + none
        likely = raised / total[:, None]
        hit = likely * truth.stated
        held = np.maximum(hit.sum(axis=1), _TINY)
        chance = np.where(truth.linked, held, none / total)
        slope = (likely - np.where(truth.linked[:, None], hit / held[:, None], 0)) * truth.weight[
            :, None
        ]
        drawn = weights[:-1] / _FREEDOM
        loss = -(truth.weight * np.log(np.maximum(chance, _TINY))).sum()
        grown = np.vstack([self._turned @ slope + drawn, slope.sum(axis=0)])
        return float(loss + 0.5 * (drawn * weights[:-1]).sum()), grown.ravel()


def _truth(rows: Sequence[Row]) -> _Truth:
    shape = (len(rows), len(SCORED))
    closed, stated = np.full(shape, _NEVER), np.zeros(shape)
    for number, row in enumerate(rows):
        for link in row.links:
            column = SCORED.index(link)
            if link not in row.unsaid:
                closed[number, column] = 0
                stated[number, column] = link in row.stated
    weight = np.array([row.weight for row in rows])
    return _Truth(closed, stated, stated.any(axis=1), weight)


def _matrix(rows: Sequence[Row], place: dict[str, int]) -> csr_matrix:
    indices: list[int] = []
    starts = [0]
    for row in rows:
        indices += [place[name] for name in row.features if name in place]
        starts.append(len(indices))
    ones = np.ones(len(indices))
    return csr_matrix((ones, indices, starts), shape=(len(rows), len(place)))
