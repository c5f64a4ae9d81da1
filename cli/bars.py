"""The bar of a long job: how much of how much, how fast, and how long it takes yet.

On a terminal only, and always on standard error: what is printed elsewhere is the answer.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta

from rich.progress import BarColumn, Progress, ProgressColumn, Task, TaskID, TextColumn
from rich.text import Text

from cli.terminal import err

Tell = Callable[[str, int, int], None]
# To draw a bar takes longer than to read a row.
_EVERY = 100


class Amount(ProgressColumn):
    """How much of how much; of what nobody can count, nothing."""

    def render(self, task: Task) -> Text:
        """As many as are done, of all."""
        done = f"{int(task.completed):,}"
        if task.total is None:
            return Text(done if task.completed else "")
        return Text(f"{done}/{int(task.total):,}")


class Rate(ProgressColumn):
    """How many a second, once that is known."""

    def render(self, task: Task) -> Text:
        """The rate of late, or of the whole when it is over."""
        speed = task.finished_speed or task.speed
        return Text(_rated(speed) if speed and task.completed else "")


class Left(ProgressColumn):
    """How long it takes yet; how long it took, once over; of what nobody can count, so far."""

    def render(self, task: Task) -> Text:
        """In hours, minutes and seconds."""
        if task.total is None or task.finished:
            seconds, word = task.finished_time if task.finished else task.elapsed, "so far"
            return Text(_lasting(seconds, "" if task.finished else word))
        return Text(_lasting(task.time_remaining, "left"))


def _rated(speed: float) -> str:
    """A rate as one reads it.

    >>> _rated(0.52), _rated(31_415.9)
    ('0.5/s', '31,416/s')
    """
    return f"{speed:.1f}/s" if speed < 100 else f"{speed:,.0f}/s"  # noqa: PLR2004


def _lasting(seconds: float | None, word: str) -> str:
    """How long something lasts.

    >>> _lasting(75.4, "left"), _lasting(None, "left")
    ('0:01:15 left', '-:--:-- left')
    """
    time = "-:--:--" if seconds is None else str(timedelta(seconds=int(seconds)))
    return f"{time} {word}".rstrip()


def bar(*, shown: bool = True, transient: bool = True) -> Progress:
    """The bar itself, to be entered; without a terminal it shows nothing."""
    # rich would send what is printed on standard output to the bar's console: to standard error.
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        Amount(),
        Rate(),
        Left(),
        console=err,
        disable=not (shown and err.is_terminal),
        transient=transient,
        redirect_stdout=False,
    )


@contextmanager
def steps() -> Iterator[Tell]:
    """A function that shows each step of long work on standard error: a bar, or a line each."""
    with bar(transient=False) as shown:
        rows: dict[str, TaskID] = {}

        def tell(step: str, done: int, total: int) -> None:
            if step not in rows:
                for row in rows.values():
                    shown.stop_task(row)
                rows[step] = shown.add_task(step, total=total or None)
                if shown.disable:
                    err.print(f"{step} …", markup=False)
            shown.update(rows[step], completed=done)

        yield tell


@contextmanager
def tables(totals: Mapping[str, int]) -> Iterator[Callable[[str, int], None]]:
    """A function to tell of each row of each table; `totals`: how many there are, where known."""
    with bar() as shown:
        rows: dict[str, TaskID] = {}

        def tell(name: str, done: int) -> None:
            if name not in rows:
                rows[name] = shown.add_task(name, total=totals.get(name))
            if done % _EVERY == 0 or done == totals.get(name):
                shown.update(rows[name], completed=done)

        yield tell
