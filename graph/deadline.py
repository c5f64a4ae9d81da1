"""A point in time after which a search answers with what it has."""

from time import monotonic


class Deadline:
    """Passed once, it stays passed: `passed` tells afterwards whether it ended something."""

    __slots__ = ("_until", "passed")

    def __init__(self, seconds: float) -> None:
        self._until = monotonic() + seconds
        self.passed = False

    def open(self) -> bool:
        """Whether there is time left."""
        if not self.passed and monotonic() > self._until:
            self.passed = True
        return not self.passed
