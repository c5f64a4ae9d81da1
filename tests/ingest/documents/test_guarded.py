"""The processes in which documents are parsed."""

import json
import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from ingest.documents.bounds import BOUNDS, Bounds
from ingest.documents.draft import Unfit
from ingest.documents.guarded import Nursery

PAGE = b"<p>Lumen Optics sold forty cameras to the border police of Ruritania.</p>"


def test_one_child_serves_many_documents() -> None:
    """A child is kept for the next document, and replaced after as many as the bounds say."""
    bounds = Bounds(documents_per_child=3)
    nursery = Nursery()
    seen = []
    for _ in range(4):
        nursery.draft("webpage", PAGE, bounds)
        seen.append([child.process.pid for child, _ in nursery._idle])
    nursery.close()
    assert seen[0] == seen[1] != []
    assert seen[2] == []
    assert seen[3] not in ([], seen[0])


def test_killed_child_is_replaced() -> None:
    """A child that dies between documents costs nothing but a new one."""
    nursery = Nursery()
    nursery.draft("webpage", PAGE, BOUNDS)
    child, _ = nursery._idle[0]
    child.process.kill()
    child.process.wait()
    assert nursery.draft("webpage", PAGE, BOUNDS).pages[0].startswith("Lumen Optics")
    nursery.close()


def test_late_child_is_killed_and_its_document_refused() -> None:
    """A child that neither works nor answers is ended by the parent's clock."""
    bounds = Bounds(seconds=1)
    nursery = Nursery()
    nursery.draft("webpage", PAGE, bounds)
    child, _ = nursery._idle[0]
    os.kill(child.process.pid, 19)  # SIGSTOP: it uses no CPU time, so only a clock can tell
    started = time.monotonic()
    with pytest.raises(Unfit, match="within 1 seconds"):
        nursery.draft("webpage", PAGE, bounds)
    assert time.monotonic() - started < 9
    nursery.close()


def test_memory_is_bounded() -> None:
    """A parser that wants more memory than it may have is ended; the next document is read."""
    bounds = Bounds(memory_bytes=500 * 2**20, file_bytes=2**30)
    nursery = Nursery()
    with pytest.raises(Unfit, match=r"MiB|gave up|died"):
        nursery.draft("webpage", b"<p>a</p>" * 4_000_000, bounds)
    assert nursery.draft("webpage", PAGE, bounds).pages[0].startswith("Lumen Optics")
    nursery.close()


def test_threads_have_a_child_each() -> None:
    """Documents that are read at the same time do not meet."""
    nursery = Nursery()
    pages = [b"<p>Camera number %d was sold.</p>" % number for number in range(24)]
    meet = threading.Barrier(2, timeout=30)

    def read(page: bytes) -> str:
        if page in pages[:2]:
            meet.wait()
        return nursery.draft("webpage", page, BOUNDS).pages[0]

    with ThreadPoolExecutor(2) as threads:
        texts = list(threads.map(read, pages))
    assert texts == [f"Camera number {number} was sold.\n" for number in range(24)]
    assert 1 <= len(nursery._idle) <= 2
    nursery.close()


PROBE = """
import io, json, sys
from ingest.documents import child
from ingest.documents.bounds import BOUNDS
child._confine(BOUNDS)
loaded = [name for name in ("graph", "neo4j", "networkx", "numpy") if name in sys.modules]
refused = []
import os, socket, subprocess
for attempt in (
    lambda: socket.create_connection(("127.0.0.1", 9), 1),
    lambda: subprocess.run(["true"]),
    lambda: os.system("true"),
    lambda: open("/dev/null", "w"),
):
    try:
        attempt()
    except PermissionError as error:
        refused.append(str(error)[:14])
json.dump({"loaded": loaded, "refused": refused}, sys.stdout)
"""


def test_child_carries_no_store_and_reaches_nothing() -> None:
    """The parsing process loads no database code, opens no socket, starts and writes nothing."""
    run = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
    assert json.loads(run.stdout) == {"loaded": [], "refused": ["a parser tried"] * 4}


def test_child_does_not_inherit_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of the parsing process is made anew."""
    monkeypatch.setenv("NEO4J_PASSWORD", "secret")
    nursery = Nursery()
    nursery.draft("webpage", PAGE, BOUNDS)
    pid = nursery._idle[0][0].process.pid
    environment = f"/proc/{pid}/environ"
    if os.path.exists(environment):  # noqa: PTH110  a kernel's file, not the project's
        with open(environment, "rb") as file:  # noqa: PTH123
            assert b"secret" not in file.read()
    nursery.close()
