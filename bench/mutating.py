"""One changed line at a time, and whether the tests notice: what `bench.mutants` runs.

Mutants are tried on a copy of the program. A process that has read packs and dictionaries once is
forked for each, loads the grammar anew in the fork, and runs the tests there.
"""

import ast
import difflib
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import MutationVisitor
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parents[1]
ROOMS = ("graph", "ingest", "cypher", "tests", "bench")
# Read once and alike for every mutant; none of them is changed.
_KEPT = ("ingest.grammar.words.packs", "ingest.grammar.words.pack", "ingest.packs")
# Words and kinds that are equal are the same object here: nothing would change.
_ALIKE = ("_Eq_Is", "_NotEq_IsNot")
_SAID = {0: "survived", 1: "killed"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the lines as they were and as they are, without their indentation."""

    module: str
    line: int
    was: str
    now: str
    source: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from others as long as nobody rewrites the line."""
        return self.module, self.was, self.now


def sampled(modules: Sequence[Path], many: int, seed: int) -> list[Mutant]:
    """So many mutants, each at a place of its own, drawn from all that the operators make.

    A shorter sample of the same seed is the beginning of a longer one.
    """
    plain = sorted(name for name in operator_names() if not get_operator(name).arguments())
    places = [place for path in modules for place in _places(path, plain)]
    random.Random(seed).shuffle(places)  # noqa: S311  a sample, and no secret
    found: dict[tuple[Path, tuple[int, int]], Mutant] = {}
    for path, name, number, start in places:
        if len(found) == many:
            break
        if (
            not name.endswith(_ALIKE)
            and (path, start) not in found
            and (made := _made(path, name, number))
        ):
            found[path, start] = made
    return list(found.values())


def _places(path: Path, names: Sequence[str]) -> Iterator[tuple[Path, str, int, tuple[int, int]]]:
    nodes = list(ast_nodes(get_ast(path.read_text("utf-8"))))
    for name in names:
        operator = get_operator(name)()
        starts = [start for node in nodes for start, _ in operator.mutation_positions(node)]
        yield from ((path, name, number, start) for number, start in enumerate(starts))


def _made(path: Path, name: str, number: int) -> Mutant | None:
    """None for a change of annotations alone, which nothing reads."""
    text = path.read_text("utf-8")
    source = MutationVisitor.mutate_code(text, get_operator(name)(), number)
    if source is None or _meaning(source) == _meaning(text):
        return None
    old, new = text.splitlines(), source.splitlines()
    for what, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            was, now = (" ".join(map(str.strip, part)) for part in (old[a:b], new[c:d]))
            module = path.relative_to(ROOT / "ingest" / "grammar").as_posix()
            return Mutant(module, a + 1, was, now, source)
    return None


class _Bare(ast.NodeTransformer):
    """Removes what only type checkers read."""

    def visit_arg(self, node: ast.arg) -> ast.arg:
        """An argument without its type."""
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AnnAssign:
        """A variable without its type."""
        node.annotation = ast.Constant(None)
        self.generic_visit(node)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        """A function without the type that it returns."""
        node.returns = None
        self.generic_visit(node)
        return node


def _meaning(source: str) -> str:
    try:
        return ast.dump(_Bare().visit(ast.parse(source)))
    except SyntaxError:
        return source


def copied(folder: Path) -> Path:
    """The program and its tests in a folder, which this process then reads instead of ours."""
    for room in ROOMS:
        shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__"))
    ini = folder / "pytest.ini"
    ini.write_text("[pytest]\naddopts = --import-mode=importlib\nmarkers =\n  neo4j: not here\n")
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.chdir(folder)
    sys.path.insert(0, str(folder))
    sys.dont_write_bytecode = True
    return folder


def tried(place: Path, tests: Sequence[str], seconds: float, mutant: Mutant | None) -> str:
    """`survived`, `killed`, `late` or `broken`; None is the program as it is."""
    pid = os.fork()
    if pid == 0:
        if mutant:
            (place / "ingest" / "grammar" / mutant.module).write_text(mutant.source, "utf-8")
        os._exit(_run(place, tests))
    try:
        return _waited(pid, seconds)
    finally:
        if mutant:
            own = ROOT / "ingest" / "grammar" / mutant.module
            shutil.copy(own, place / "ingest" / "grammar" / mutant.module)


def _run(place: Path, tests: Sequence[str]) -> int:
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    for name in [name for name in sys.modules if name.split(".")[0] == "ingest"]:
        if not name.startswith(_KEPT):
            del sys.modules[name]
    words = ["-x", "-q", "--noconftest", "-p", "no:cacheprovider", "-c", f"{place}/pytest.ini"]
    return int(pytest.main([*words, *(str(place / test) for test in tests)]))


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
