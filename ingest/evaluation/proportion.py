"""A proportion that knows how little it was counted on. Nothing about claims lives here."""

from dataclasses import dataclass
from math import sqrt

_Z95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Proportion:
    """`hits` of `total`; its value is None where nothing was counted, never a made-up 0 or 1."""

    hits: int
    total: int

    @property
    def value(self) -> float | None:
        """The share, or None of nothing.

        >>> Proportion(3, 4).value, Proportion(0, 0).value
        (0.75, None)
        """
        return self.hits / self.total if self.total else None

    @property
    def laplace(self) -> float:
        """The share after one more success and one more failure: a half where nothing is known.

        >>> Proportion(8, 8).laplace, Proportion(0, 0).laplace
        (0.9, 0.5)
        """
        return (self.hits + 1) / (self.total + 2)

    @property
    def wilson(self) -> tuple[float, float]:
        """The 95 % Wilson interval: from 0 to 1 where nothing was counted.

        >>> [round(bound, 3) for bound in Proportion(9, 10).wilson]
        [0.596, 0.982]
        """
        if not self.total:
            return 0.0, 1.0
        share, z2n = self.hits / self.total, _Z95**2 / self.total
        middle = share + z2n / 2
        reach = _Z95 * sqrt(share * (1 - share) / self.total + z2n / (4 * self.total))
        low, high = (middle - reach) / (1 + z2n), (middle + reach) / (1 + z2n)
        return max(0.0, low), min(1.0, high)


def f1(precision: Proportion, recall: Proportion) -> float | None:
    """The harmonic mean of two shares, or None where one of them is unknown.

    >>> f1(Proportion(1, 2), Proportion(1, 1))
    0.6666666666666666
    """
    if precision.value is None or recall.value is None:
        return None
    total = precision.value + recall.value
    return 2 * precision.value * recall.value / total if total else 0.0
