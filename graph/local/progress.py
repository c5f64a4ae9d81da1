"""What a start says while it goes on: to the caller's own function, a terminal, or in one line."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn
from rich.progress import Progress as Bar


class Step(StrEnum):
    """What is being done, in words fit for a screen."""

    WAITING = "waiting for another start on this directory"
    FETCHING = "fetching Neo4j, once for this user"
    STARTING = "starting Neo4j"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One step, `done` of `total`; both count jars while fetching, and are 0 elsewhere."""

    step: Step
    done: int = 0
    total: int = 0


@contextmanager
def on_screen(console: Console | None = None) -> Iterator[Callable[[Progress], None]]:
    """A function that shows progress on standard error: a bar on a terminal, else one line.

    Only fetching is shown: it happens once, and takes long enough to be asked about.
    """
    screen = console or Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, console=screen, transient=True, disable=not screen.is_terminal) as bar:
        rows: dict[Step, TaskID] = {}

        def show(progress: Progress) -> None:
            if progress.step is not Step.FETCHING:
                return
            if not rows:
                rows[progress.step] = bar.add_task(progress.step.value, total=progress.total)
                if not screen.is_terminal:
                    screen.print(f"{progress.step.value} …")
            bar.update(rows[progress.step], completed=progress.done)

        yield show
