"""One changed line at a time, drawn by a seed: the mutants that `bench.mutants` tries."""

import ast
import difflib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import MutationVisitor
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parents[1]
GRAMMAR = ROOT / "ingest" / "grammar"
# Words and kinds that are equal are the same object here: nothing would change.
_ALIKE = ("_Eq_Is", "_NotEq_IsNot")


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
            module = path.relative_to(GRAMMAR).as_posix()
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
