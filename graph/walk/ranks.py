"""How good the evidence of links is, as one number each: confidence first, then sources."""

import numpy as np
from numpy.typing import NDArray


def ranked(
    confidence: NDArray[np.float64], sources: NDArray[np.int32]
) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """The rank of each link, the weakest 0, and what stands behind each rank: both numbers."""
    weights, first = np.unique(confidence, return_inverse=True)
    counts, second = np.unique(sources, return_inverse=True)
    pairs, rank = np.unique(first * max(len(counts), 1) + second, return_inverse=True)
    some = (weights[pairs // max(len(counts), 1)], counts[pairs % max(len(counts), 1)])
    return rank.astype(np.int32), np.stack(some, axis=1) if len(pairs) else np.zeros((0, 2))
