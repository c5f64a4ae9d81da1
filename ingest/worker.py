"""A worker: `python -m ingest.worker HANDLE`, started by `workers` and by nobody else.

It receives what to do and says (True, None): it is ready. Then it gets items one by one, and
answers each with (True, result), or with (False, reason) where there is none: too much memory, or
an error of the program, which ends it. Nothing it needs comes from the terminal.
"""

import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from types import TracebackType

from graph import SurveilgraphError
from graph.seldom import collect_seldom
from ingest.allowance import Exceeded, in_memory
from ingest.lifeline import end_with_parent


def main() -> None:
    """Items are worked on until the parent closes the pipe or is gone."""
    pipe: Connection[tuple[bool, object], object] = Connection(int(sys.argv[1]))
    end_with_parent()
    collect_seldom()
    sys.excepthook = lambda kind, error, trace: _failed(pipe, kind, error, trace)
    with suppress(EOFError, BrokenPipeError):
        work: Callable[[object], object] = pickle.loads(pipe.recv_bytes())  # noqa: S301  our own
        pipe.send((True, None))
        while True:
            pipe.send(_answer(work, pipe.recv()))


def _answer(work: Callable[[object], object], item: object) -> tuple[bool, object]:
    """The result; an error of the domain is one, for it is the parent who speaks of it."""
    try:
        with in_memory():
            return True, work(item)
    except SurveilgraphError as problem:
        return True, problem
    except Exceeded as reason:
        return False, str(reason)


def _failed(
    pipe: Connection,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    del trace
    with suppress(OSError):
        said = f"{kind.__name__}: {error}"[:200]
        pipe.send((False, f"the program failed on it ({said}); --jobs 1 shows where"))


if __name__ == "__main__":
    main()
