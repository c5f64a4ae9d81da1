"""How much a question may cost: steps of work, and a moment at which it must end."""

from enum import StrEnum
from time import monotonic

_LOOK_EVERY = 64
PATIENCE = 256


class Ended(StrEnum):
    """What ends a search before it is through: its moment, or the bound on its work."""

    DEADLINE = "deadline"
    WORK = "work"


class Budget:
    """Counts what was explored; `over` once the work or the time is used up, `ended` says which.

    `deadline` is a moment of the monotonic clock; `patience` is how many prefixes are looked at
    without a new path before the search turns careful. A budget is spent by one question.
    """

    __slots__ = ("_deadline", "_next_look", "_work", "ended", "explored", "patience")

    def __init__(
        self, *, work: int, deadline: float | None = None, patience: int = PATIENCE
    ) -> None:
        self._work, self._deadline, self._next_look = work, deadline, 0
        self.patience = patience
        self.explored = 0
        self.ended: Ended | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more may be spent."""
        return self.ended is not None

    def spend(self, steps: int = 1) -> bool:
        """Whether `steps` more may be taken; they are counted if so."""
        if self.ended is not None:
            return False
        if self.explored + steps > self._work:
            self.ended = Ended.WORK
            return False
        self.explored += steps
        if self._deadline is not None and self.explored >= self._next_look:
            self._next_look = self.explored + _LOOK_EVERY
            if monotonic() > self._deadline:
                self.ended = Ended.DEADLINE
        return self.ended is None
