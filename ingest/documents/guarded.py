"""Parsing in child processes: started when needed, kept for the next document, replaced on death.

A hang, a crash or a greedy file costs its bounded time and one clear sentence. Threads may share
the nursery: each document has a child to itself. After a fork the new process starts its own.
"""

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from collections import deque
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO, cast

from ingest.documents.bounds import Bounds
from ingest.documents.child import LENGTH
from ingest.documents.draft import Draft, Unfit

_ROOT = Path(__file__).parents[2]
_PATIENCE = 2  # seconds on the clock for each second of CPU time: the machine may be busy
_BYTES_PER_CHARACTER = 12  # "\\ud83d\\ude00", the longest that one character can be in JSON
_OVERHEAD = 1_000_000


class _Child:
    """One process and the pipes to it."""

    def __init__(self) -> None:
        # The environment is made anew: a parser has no business with the passwords in ours.
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "ingest.documents.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env={
                "PYTHONPATH": str(_ROOT),
                "PYTHONHASHSEED": "0",
                "LC_ALL": "C.UTF-8",
                # On many cores its threads alone would take more memory than a child may have.
                "OPENBLAS_NUM_THREADS": "1",
            },
        )
        self.served = 0
        self.late = False

    def ask(self, name: str, data: bytes, bounds: Bounds) -> object:
        """The child's answer, or None when it died or was killed for being late."""
        clock = threading.Timer(_PATIENCE * bounds.seconds, self._kill_late)
        clock.daemon = True
        clock.start()
        try:
            self._send(name, data, bounds)
            return self._receive(_OVERHEAD + _BYTES_PER_CHARACTER * bounds.characters)
        except OSError:
            return None
        finally:
            clock.cancel()
            self.served += 1

    def _send(self, name: str, data: bytes, bounds: Bounds) -> None:
        request = {"format": name, "bounds": asdict(bounds), "size": len(data)}
        pipe = cast("BinaryIO", self.process.stdin)
        pipe.write(json.dumps(request).encode("ascii") + b"\n")
        pipe.write(data)
        pipe.flush()

    def _receive(self, most: int) -> object:
        pipe = cast("BinaryIO", self.process.stdout)
        length = int.from_bytes(pipe.read(LENGTH), "big")
        if not 0 < length <= most:
            return None
        body = pipe.read(length)
        return json.loads(body) if len(body) == length else None

    def _kill_late(self) -> None:
        self.late = True
        self.process.kill()

    def end(self) -> int:
        """The child's exit code, once it has been killed."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            try:
                cast("BinaryIO", pipe).close()
            except OSError:
                continue  # what was not sent yet has nobody to go to
        return self.process.wait()


class Nursery:
    """The idle children of this process."""

    def __init__(self) -> None:
        self._idle: deque[tuple[_Child, Bounds]] = deque()
        self._lock = threading.Lock()
        os.register_at_fork(after_in_child=self._forget)
        atexit.register(self.close)

    def draft(self, name: str, data: bytes, bounds: Bounds) -> Draft:
        """The draft of `data` in the format called `name`, parsed within `bounds`.

        Raises Unfit with the parser's reason, or with what ended the parser.
        """
        child = self._borrow(bounds)
        answer = child.ask(name, data, bounds)
        match answer:
            case {"draft": dict() as fields}:
                self._give_back(child, bounds)
                return Draft.from_json(fields)
            case {"unreadable": str() as sentence}:
                self._give_back(child, bounds)
                raise Unfit(sentence)
            case {"crashed": str() as reason}:
                child.end()
                raise Unfit(f"its parser gave up ({reason}); save it anew")
            case _:
                raise Unfit(_why(child.end(), bounds, late=child.late))

    def close(self) -> None:
        """All idle children end."""
        with self._lock:
            while self._idle:
                self._idle.pop()[0].end()

    def _borrow(self, bounds: Bounds) -> _Child:
        with self._lock:
            while self._idle:
                child, born_with = self._idle.pop()
                if born_with == bounds and child.process.poll() is None:
                    return child
                child.end()
        return _Child()

    def _give_back(self, child: _Child, bounds: Bounds) -> None:
        if child.served >= bounds.documents_per_child:
            child.end()
            return
        with self._lock:
            self._idle.append((child, bounds))

    def _forget(self) -> None:
        """In a forked process: the children are the parent's."""
        self._lock = threading.Lock()
        for child, _ in self._idle:
            child.process.returncode = 0
        self._idle.clear()


def _why(code: int, bounds: Bounds, *, late: bool) -> str:
    if late or code == -signal.SIGXCPU:
        return f"it could not be read within {bounds.seconds} seconds; split or simplify it"
    memory = bounds.memory_bytes // 2**20
    return f"its parser died (signal {-code}), within {memory:,} MiB of memory; save it anew"


NURSERY = Nursery()
