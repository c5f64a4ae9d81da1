"""The clock of one document, where Python itself would drop what it raises."""

import time

import pytest

from ingest.allowance import Exceeded, on_time

REASON = r"^it took longer than 0\.001 minutes; split it, or give it more \(--minutes\)$"


class Slow:
    """Takes its time when it is cleared away; whatever is raised meanwhile, Python drops."""

    def __del__(self) -> None:
        _busy(0.15)


def _busy(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


def test_a_clock_that_nobody_could_hear_rings_again() -> None:
    """A deadline that falls while an object is cleared away is kept a moment later."""
    held = [Slow()]

    def work() -> None:
        held.clear()
        _busy(20)

    with pytest.raises(Exceeded, match=REASON), on_time(0.06):
        work()


def test_the_clock_is_silent_afterwards() -> None:
    """What is done in time is not rung at later, however often the clock would have rung."""
    with on_time(0.06):
        pass
    _busy(0.4)


def test_of_another_mistake_while_clearing_python_complains_as_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Only the deadline's own exception is dropped without a word."""
    told: list[type[BaseException]] = []
    monkeypatch.setattr("sys.unraisablehook", lambda dropped: told.append(dropped.exc_type))

    class Faulty:
        def __del__(self) -> None:
            raise ZeroDivisionError

    held = [Faulty()]
    with on_time(60):
        held.clear()
    assert told == [ZeroDivisionError]
