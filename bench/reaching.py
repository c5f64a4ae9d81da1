"""Which tests come to which lines of the grammar, and how long each takes.

Every statement of a function is given a mark that it leaves when it runs. The marked code takes the
place of what is loaded already, so that whoever imported a function runs the marked one.
"""

import ast
import gc
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType

import numpy as np
import numpy.typing as npt

from bench.mutating import GRAMMAR

MARK = "__reached__"
# Seconds that any test takes.
_ITSELF = 0.05
Functions = dict[str, list[FunctionType]]
# Of each module the marked statements: first and last line, and the number of the mark.
Statements = dict[str, list[tuple[int, int, int]]]


class Marks(ast.NodeTransformer):
    """Puts a mark before every statement of every function, and remembers where it stands."""

    def __init__(self, first: int) -> None:
        self.first = first
        self.rows: list[tuple[int, int, int]] = []
        self._depth = 0

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        """A function, whose statements are marked."""
        self._depth += 1
        self.generic_visit(node)
        self._depth -= 1
        return node

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Anything else; the statements that it has are marked if it stands in a function."""
        super().generic_visit(node)
        for name in ("body", "orelse", "finalbody"):
            rows = getattr(node, name, None)
            if self._depth and isinstance(rows, list):
                setattr(node, name, [one for row in rows for one in (self._mark(row), row)])
        return node

    def _mark(self, row: ast.stmt) -> ast.stmt:
        number = self.first + len(self.rows)
        self.rows.append((row.lineno, row.end_lineno or row.lineno, number))
        return ast.parse(f"{MARK}.add({number})").body[0]


def functions() -> Functions:
    """All functions that are loaded, by the module that defines them."""
    found: Functions = defaultdict(list)
    for one in gc.get_objects():
        if isinstance(one, FunctionType):
            found[one.__module__].append(one)
    return found


def marked(modules: Iterable[str], there: Functions) -> Statements:
    """Marks modules in this process, and says where the marks stand."""
    found: Statements = {}
    number = 0
    for module in modules:
        marks = Marks(number)
        tree = marks.visit(ast.parse((GRAMMAR / module).read_text("utf-8")))
        replaced(module, ast.unparse(ast.fix_missing_locations(tree)), there)
        found[module] = marks.rows
        number += len(marks.rows)
    return found


def replaced(module: str, source: str, there: Functions) -> None:
    """Gives the functions of a loaded module the code that they have in this source."""
    codes = {one.co_qualname: one for one in _codes(compile(source, module, "exec"))}
    name = ".".join(("ingest", "grammar", *Path(module).with_suffix("").parts))
    for one in there.get(name, ()):
        new = codes.get(one.__code__.co_qualname)
        if new is not None and new.co_freevars == one.__code__.co_freevars:
            one.__code__ = new
    for kept in vars(sys.modules[name]).values() if name in sys.modules else ():
        if hasattr(kept, "cache_clear"):
            kept.cache_clear()


def _codes(code: CodeType) -> Iterator[CodeType]:
    for one in code.co_consts:
        if isinstance(one, CodeType) and not one.co_name.startswith("<"):
            yield one
            yield from _codes(one)


@dataclass(frozen=True, slots=True)
class Reach:
    """What each test came to: each mark that was left, in order, and the test that left it."""

    statements: Statements
    seconds: Sequence[float]
    marks: npt.NDArray[np.int32]
    tests: npt.NDArray[np.int32]

    def chosen(self, module: str, line: int, most: float) -> tuple[list[int], bool]:
        """The tests that come to a line, for so many seconds; and whether those are all.

        First those that run most of the module's statements for their time: they go into it, where
        others only pass by.
        """
        numbers = [number for *_, number in self.statements[module]] or [0]
        first, last = np.searchsorted(self.marks, (min(numbers), max(numbers) + 1))
        depth = np.bincount(self.tests[first:last], minlength=len(self.seconds))
        coming = self._coming(module, line)
        coming.sort(key=lambda test: -depth[test] / (self.seconds[test] + _ITSELF))
        found: list[int] = []
        for test in coming:
            most -= self.seconds[test]
            if most < 0 and found:
                return found, False
            found.append(test)
        return found, True

    def _coming(self, module: str, line: int) -> list[int]:
        """Who runs the innermost statement with this line; for what no function holds, who runs
        anything of the module.
        """
        rows = self.statements[module]
        around = [row for row in rows if row[0] <= line <= row[1]]
        innermost = [max(around)] if around else rows
        found: set[int] = set()
        for *_, number in innermost:
            first, last = np.searchsorted(self.marks, (number, number + 1))
            found.update(self.tests[first:last].tolist())
        return sorted(found)
