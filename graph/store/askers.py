"""Who waits for an answer of a store, counted, so that work for which nobody waits gives way."""

from threading import Lock


class Askers:
    """Counts questions as they come and as they are answered; safe to use from several threads.

    A question is a stretch: `with askers:`.
    """

    __slots__ = ("_answered", "_come", "_lock")

    def __init__(self) -> None:
        self._come, self._answered = 0, 0
        self._lock = Lock()

    def __enter__(self) -> None:
        with self._lock:
            self._come += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._answered += 1

    @property
    def answered(self) -> int:
        """How many have been answered by now: a moment, for `any_since`."""
        return self._answered

    def any_since(self, answered: int) -> bool:
        """Whether anybody has asked since so many were answered, or was waiting then."""
        return self._come > answered
