"""The process in which hostile files are parsed: it has little memory, little time, no network.

`python -m ingest.documents.child` answers requests on standard input until it is closed. A request
is a line of JSON (format, bounds, number of bytes) and the bytes; an answer is a length and JSON,
never a pickle, for whoever has taken over a parser must not be able to run code in the parent.

Whatever a parser raises ends the process; the parent says so and starts another. That is also
why nothing here catches what it does not expect.
"""

import json
import resource
import sys
from contextlib import suppress
from dataclasses import asdict
from importlib import import_module
from types import TracebackType
from typing import BinaryIO, Protocol, cast

from ingest.documents.bounds import Bounds
from ingest.documents.draft import Draft, Unfit
from ingest.documents.formats import format_named

LENGTH = 8
_RECURSION = 5_000
_OPEN_FILES = 64
_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.fork", "os.system")
_WRITING = ("w", "a", "x", "+")


class _Parser(Protocol):
    def draft(self, data: bytes, bounds: Bounds) -> Draft: ...


def main() -> None:
    """Requests are answered one after the other until there are no more."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    sys.setrecursionlimit(_RECURSION)
    sys.excepthook = lambda kind, error, trace: _crashed(answers, kind, error, trace)
    confined = False
    while line := requests.readline():
        request = json.loads(line)
        bounds = Bounds(**request["bounds"])
        parser = cast("_Parser", import_module(format_named(request["format"]).module))
        if not confined:
            _confine(bounds)
            confined = True
        _allow_seconds(bounds.seconds)
        data = requests.read(request["size"])
        _send(answers, _answer(parser, data, bounds))
        del data


def _answer(parser: _Parser, data: bytes, bounds: Bounds) -> dict[str, object]:
    try:
        return {"draft": asdict(parser.draft(data, bounds))}
    except Unfit as error:
        return {"unreadable": str(error)}
    except MemoryError:
        return {"unreadable": f"it needs more than {bounds.memory_bytes // 2**20:,} MiB to be read"}
    except RecursionError:
        return {"unreadable": "its parts are nested too deep"}


def _send(answers: BinaryIO, answer: dict[str, object]) -> None:
    body = json.dumps(answer).encode("ascii")
    answers.write(len(body).to_bytes(LENGTH, "big") + body)
    answers.flush()


def _crashed(
    answers: BinaryIO, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    del trace
    _send(answers, {"crashed": f"{kind.__name__}: {error}"[:200]})


def _confine(bounds: Bounds) -> None:
    """Limits of the operating system, and a guard on what Python code can start or open."""
    _limit(resource.RLIMIT_AS, bounds.memory_bytes)
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_NOFILE, _OPEN_FILES)
    sys.addaudithook(_guard)


def _limit(what: int, value: int) -> None:
    # macOS refuses some limits; there the parent's clock remains.
    with suppress(ValueError, OSError):
        resource.setrlimit(what, (value, value))


def _allow_seconds(seconds: int) -> None:
    """CPU time for one document; past it the kernel ends the process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(
        resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds + 1, hard)
    )


def _guard(event: str, arguments: tuple[object, ...]) -> None:
    """No library that is misled by a document may reach the network, a program or a file to write.

    This stops Python code; machine code that a broken parser runs is only held by the limits.
    """
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"a parser tried {event}")
    if event == "open":
        mode = arguments[1]
        if isinstance(mode, str) and any(letter in mode for letter in _WRITING):
            raise PermissionError(f"a parser tried to write to {arguments[0]}")


if __name__ == "__main__":
    main()
