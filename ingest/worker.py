"""A worker: `python -m ingest.worker HANDLE`, started by `workers` and by nobody else.

It receives what to do, then items one by one, and answers each with (True, result), or with (False,
reason) and its end when the program is wrong about one. Nothing it needs comes from the terminal.
"""

import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from types import TracebackType

from graph import SurveilgraphError
from graph.seldom import collect_seldom
from ingest.lifeline import end_with_parent


def main() -> None:
    """Items are worked on until the parent closes the pipe or is gone."""
    pipe: Connection[tuple[bool, object], object] = Connection(int(sys.argv[1]))
    end_with_parent()
    collect_seldom()
    sys.excepthook = lambda kind, error, trace: _failed(pipe, kind, error, trace)
    with suppress(EOFError, BrokenPipeError):
        work: Callable[[object], object] = pickle.loads(pipe.recv_bytes())  # noqa: S301  our own
        while True:
            pipe.send((True, _answer(work, pipe.recv())))


def _answer(work: Callable[[object], object], item: object) -> object:
    """The result; an error of the domain is one, for it is the parent who speaks of it."""
    try:
        return work(item)
    except SurveilgraphError as problem:
        return problem


def _failed(
    pipe: Connection,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    del trace
    with suppress(OSError):
        pipe.send((False, f"{kind.__name__}: {error}"[:200]))


if __name__ == "__main__":
    main()
