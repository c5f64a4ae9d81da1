"""Logistic regression for each link over sparse features: convex, so that every run agrees."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from ingest.scorer.classes import SCORED
from ingest.scorer.training.rows import Row
from ingest.scorer.weights import BIAS

# A feature seen less often than this says nothing.
_SEEN = 3
# The inverse of how strongly weights are drawn to zero; tried on the open folds: 0.1, 0.3, 0.5, 1.
_FREEDOM = 0.3
_LEAST = 0.05
_DIGITS = 2
_NEVER = -10.0


def fit(rows: Sequence[Row]) -> dict[str, list[float]]:
    """The weights by feature, in the order of SCORED, rounded; those near zero are left out."""
    counts = Counter(name for row in rows for name in row.features)
    names = sorted(name for name, count in counts.items() if count >= _SEEN)
    place = {name: number for number, name in enumerate(names)}
    found = np.zeros((len(names), len(SCORED)))
    bias = np.full(len(SCORED), _NEVER)
    matrix = _matrix(rows, place)
    weight = np.array([row.weight for row in rows])
    for column, link in enumerate(SCORED):
        chosen = [n for n, row in enumerate(rows) if link in row.links and link not in row.unsaid]
        truth = np.array([link in rows[n].stated for n in chosen])
        if truth.any():
            model = LogisticRegression(C=_FREEDOM, solver="liblinear", random_state=0)
            model.fit(matrix[chosen], truth, sample_weight=weight[chosen])
            found[:, column], bias[column] = model.coef_[0], model.intercept_[0]
    table = {BIAS: [round(float(value), _DIGITS) for value in bias]}
    for number, name in enumerate(names):
        if np.abs(found[number]).max() >= _LEAST:
            table[name] = [round(float(value), _DIGITS) for value in found[number]]
    return table


def _matrix(rows: Sequence[Row], place: dict[str, int]) -> csr_matrix:
    indices: list[int] = []
    starts = [0]
    for row in rows:
        indices += [place[name] for name in row.features if name in place]
        starts.append(len(indices))
    ones = np.ones(len(indices), dtype=np.float32)
    return csr_matrix((ones, indices, starts), shape=(len(rows), len(place)))
