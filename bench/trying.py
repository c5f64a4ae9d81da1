"""Whether the tests notice a changed line: what `bench.mutants` runs.

The tests are collected once, in a process that has read packs and dictionaries. It forks for each
mutant; the fork puts the changed code into the functions that are loaded, or loads the grammar anew
where a line outside of them is changed, and runs the tests that come to that line until one fails.
"""

import ast
import builtins
import gc
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Sequence
from compileall import compile_dir
from pathlib import Path
from py_compile import PycInvalidationMode

import numpy as np
import pytest

from bench.mutating import ROOT, Mutant
from bench.reaching import MARK, Functions, Reach, functions, marked, replaced

ROOMS = ("graph", "ingest", "cypher", "cli", "tests", "bench")
ASKED = ("tests/ingest/grammar", "tests/ingest/scorer")
# Its tests start programs, which read nothing that is changed here.
_APART = "tests/ingest/grammar/test_new_language.py"
# Read once and alike for every mutant; none of them is changed.
_KEPT = ("ingest.grammar.words.packs", "ingest.grammar.words.pack", "ingest.packs")
_LOADED = {"ingest", "cli", "tests", "reports"}
_SAID = {0: "survived", 1: "killed"}
_INI = """[pytest]
addopts = --import-mode=importlib
pythonpath = . tests/ingest/grammar
markers =
  neo4j: not here
  timeout: not here
"""


class Loop:
    """A part of pytest that lets us say what is done with the tests that it found."""

    def __init__(self, work: "Callable[[Loop, Sequence[pytest.Item]], None]") -> None:
        self._work = work
        self._failed = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """What pytest calls to run them."""
        if session.testsfailed:
            raise session.Interrupted("Some tests could not be loaded.")
        self._work(self, session.items)
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """What pytest tells of each."""
        self._failed = self._failed or report.failed

    def passes(self, item: pytest.Item) -> bool:
        """Runs a test and says whether it passed."""
        self._failed = False
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        return not self._failed


def copied(folder: Path) -> Path:
    """The program and its tests in a folder, which this process then reads instead of ours."""
    for room in ROOMS:
        shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__"))
    compile_dir(folder, quiet=1, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
    (folder / "pytest.ini").write_text(_INI, "utf-8")
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.chdir(folder)
    sys.path.insert(0, str(folder))
    return folder


def collected(
    place: Path, tests: Sequence[str], work: Callable[[Loop, Sequence[pytest.Item]], None]
) -> None:
    """Has pytest find the tests in a copy, and does the work with them."""
    words = ["-s", "--noconftest", "-p", "no:terminal", "-p", "no:cacheprovider"]
    words += ["-c", f"{place}/pytest.ini", f"--ignore={place / _APART}"]
    pytest.main([*words, *(str(place / test) for test in tests)], plugins=[Loop(work)])


class Trial:
    """The tests that were found, and what each of them comes to."""

    def __init__(
        self, place: Path, modules: Sequence[str], loop: Loop, items: Sequence[pytest.Item]
    ) -> None:
        self._place, self._loop, self._items = place, loop, items
        self._there: Functions = functions()
        gc.freeze()
        self._reach = self._recorded(modules)

    def tried(self, mutant: Mutant, most: float) -> str:
        """`killed`, `late` or `broken`; or else `survived`, `unreached` if no test comes there, and
        `in time` if all that come there take more than `most` seconds, so that some were not asked.
        """
        chosen, whole = self._reach.chosen(mutant.module, mutant.line, most)
        if not chosen:
            return "unreached"
        items = [self._items[test] for test in chosen]
        file = self._place / "ingest" / "grammar" / mutant.module
        plain = file.read_text("utf-8")
        inside = _outside(mutant.source) == _outside(plain)
        pid = os.fork()
        if pid == 0:
            _silent()
            if inside:
                replaced(mutant.module, mutant.source, self._there)
                _ended(self._loop, items)
            file.write_text(mutant.source, "utf-8")
            _anew(self._place, items)
        try:
            found = _waited(pid, 5 * most + 30)
        finally:
            file.write_text(plain, "utf-8")
        return "in time" if found == "survived" and not whole else found

    def _recorded(self, modules: Sequence[str]) -> Reach:
        file = self._place / "reached.npz"
        statements = marked(modules, {})
        pid = os.fork()
        if pid == 0:
            _silent()
            marked(modules, self._there)
            _record(self._loop, self._items, file)
            os._exit(0)
        os.waitpid(pid, 0)
        with np.load(file) as rows:
            tests = np.repeat(np.arange(len(self._items), dtype=np.int32), rows["many"])
            order = np.argsort(rows["marks"], kind="stable")
            marks = rows["marks"][order]
            return Reach(statements, rows["seconds"].tolist(), marks, tests[order])


def _record(loop: Loop, items: Sequence[pytest.Item], file: Path) -> None:
    """Runs all tests and writes what each left; of one that fails, nothing."""
    reached: set[int] = set()
    setattr(builtins, MARK, reached)
    marks, seconds = [], []
    for item in items:
        reached.clear()
        began = time.monotonic()
        passed = loop.passes(item)
        seconds.append(time.monotonic() - began)
        marks.append(np.array(sorted(reached) if passed else [], dtype=np.int32))
    many = [len(row) for row in marks]
    np.savez(file, seconds=np.array(seconds), many=many, marks=np.concatenate(marks))


def _outside(source: str) -> str:
    """What a module says outside of its functions' bodies; what cannot be read is all outside."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return source
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            node.body = []
    return ast.dump(tree)


def _ended(loop: Loop, items: Sequence[pytest.Item]) -> None:
    """Ends this process: 1 as soon as a test fails, 0 if none does."""
    for item in items:
        if not loop.passes(item):
            os._exit(1)
    os._exit(0)


def _anew(place: Path, items: Sequence[pytest.Item]) -> None:
    """Loads the grammar and the tests anew, runs these tests and ends this process."""
    for name in tuple(sys.modules):
        if name.partition(".")[0] in _LOADED and not name.startswith(_KEPT):
            del sys.modules[name]
    wanted = [item.nodeid for item in items]

    def work(loop: Loop, found: Sequence[pytest.Item]) -> None:
        by_id = {item.nodeid: item for item in found}
        _ended(loop, [by_id[name] for name in wanted])

    collected(place, sorted({name.partition("::")[0] for name in wanted}), work)
    os._exit(2)


def _silent() -> None:
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)


def _waited(pid: int, seconds: float) -> str:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return _SAID.get(os.waitstatus_to_exitcode(status), "broken")
        time.sleep(0.02)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return "late"
