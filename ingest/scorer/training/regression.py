"""Logistic regression for each link over sparse features: convex, so that every run agrees."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from ingest.scorer.classes import SCORED
from ingest.scorer.training.rows import Row
from ingest.scorer.weights import BIAS

# A feature seen less often than this says nothing.
_SEEN = 3
# How strongly weights are drawn to zero.
_PULL = 4.0
_LEAST = 0.05
_DIGITS = 2
_ROUNDS = 120
_NEAR_ENOUGH = 1e-6
Floats = npt.NDArray[np.float64]


def fit(rows: Sequence[Row]) -> dict[str, list[float]]:
    """The weights by feature, in the order of SCORED, rounded; those near zero are left out."""
    counts = Counter(name for row in rows for name in row.features)
    names = [BIAS, *sorted(name for name, count in counts.items() if count >= _SEEN)]
    place = {name: number for number, name in enumerate(names)}
    found = np.zeros((len(names), len(SCORED)))
    matrix = _matrix(rows, place)
    for column, link in enumerate(SCORED):
        chosen = [n for n, row in enumerate(rows) if link in row.links and link not in row.unsaid]
        truth = np.array([link in rows[n].stated for n in chosen], dtype=float)
        if truth.sum():
            found[:, column] = _solve(matrix[chosen], truth)
        else:
            found[0, column] = -10.0
    kept = np.abs(found).max(axis=1) >= _LEAST
    kept[0] = True
    return {
        name: [round(float(value), _DIGITS) for value in found[number]]
        for number, name in enumerate(names)
        if kept[number]
    }


def _matrix(rows: Sequence[Row], place: dict[str, int]) -> csr_matrix:
    indices: list[int] = []
    starts = [0]
    for row in rows:
        indices += [0, *(place[name] for name in row.features if name in place)]
        starts.append(len(indices))
    ones = np.ones(len(indices))
    return csr_matrix((ones, indices, starts), shape=(len(rows), len(place)))


def _solve(matrix: csr_matrix, truth: Floats) -> Floats:
    sign = 2 * truth - 1
    turned = matrix.T.tocsr()

    def cost(weights: Floats) -> tuple[float, Floats]:
        margins = sign * (matrix @ weights)
        loss = np.logaddexp(0, -margins).sum() + _PULL / 2 * (weights[1:] @ weights[1:])
        slope = turned @ (-sign / (1 + np.exp(np.clip(margins, -500, 500))))
        slope[1:] += _PULL * weights[1:]
        return float(loss), slope

    options = {"maxiter": _ROUNDS, "ftol": _NEAR_ENOUGH}
    start = np.zeros(matrix.shape[1])
    solved = minimize(cost, start, jac=True, method="L-BFGS-B", options=options)
    return np.asarray(solved.x, dtype=float)


