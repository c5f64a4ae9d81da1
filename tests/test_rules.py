"""The promises about the house itself: which room may know which, and what stands where."""

import ast
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "graph": {"graph"},
    "ingest": {"ingest", "graph"},
    "api": {"api", "graph"},
    "cli": {"cli", "api", "ingest", "graph"},
    "client": {"client"},
}
# Of the grammar, each of these knows itself and those before it; what stands above knows all.
LAYERS = ("words", "phrases", "clauses", "reference")
# Only these files know the outside thing named; everybody else asks them.
KEEPERS = {
    "neo4j": {"graph/store", "graph/queries.py", "graph/migrations.py", "graph/local"},
    "py2neo": {"graph/notebook.py"},
    "networkx": {"graph"},
    "fastapi": {"api"},
    "uvicorn": {"api"},
    "typer": {"cli"},
    "httpx": {"client"},
    "dask": {"ingest/cluster.py"},
    "distributed": {"ingest/cluster.py"},
    "pyarrow": {"ingest/parquet.py", "graph/exporting"},
}
CYPHER = re.compile(
    r"\b(?:OPTIONAL )?MATCH\s*\(|\bMERGE\s*\(|\bUNWIND\s+\$|\bDETACH DELETE\b|\bCREATE\s*\("
    r"|\bRETURN\s+\w+\."
)
DOORS = {
    "graph.withdrawing",
    "graph.cite",
    "graph.decided",
    "graph.exporting",
    "graph.extras",
    "graph.keeping",
    "graph.landing",
    "graph.local",
    "graph.notebook",
    "graph.publishing",
    "graph.rereading",
    "graph.scripts",
    "graph.seldom",
    "graph.subgraph",
    "graph.untied",
    "graph.matching",
}
# Words of the seed and of the corpus: rules that know a name have not understood a sentence.
NAMES = re.compile(
    r"\b(noldus|facereader|shihezi|xpcc|idemia|morpho|hikvision|dahua|finfisher|amesys|cellebrite)\b",
    re.IGNORECASE,
)
MACHINE = re.compile(
    r"(?<![\w.])/(?:work|root|farm)/|\.m2/|pypi\.org|pythonhosted|repo1?\.maven|registry\.npmjs|deb\.debian"
)


def files(room: str, suffix: str = "*.py") -> list[Path]:
    return sorted(path for path in (ROOT / room).rglob(suffix) if "__pycache__" not in path.parts)


def code() -> Iterator[tuple[str, ast.Module]]:
    for room in MAY_IMPORT:
        for path in files(room):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


def benches() -> Iterator[tuple[str, ast.Module]]:
    for path in files("bench"):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


def imported(tree: ast.Module) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def test_rooms_import_one_way() -> None:
    """Ingest and api know graph, graph knows neither, and only the terminal knows all three."""
    for path, tree in code():
        room = path.split("/")[0]
        assert imported(tree) & MAY_IMPORT.keys() <= MAY_IMPORT[room], path


@pytest.mark.parametrize("layer", LAYERS)
def test_layers_of_the_grammar_import_downwards(layer: str) -> None:
    """Words know of no phrase, phrases of no clause, clauses of nobody who is meant."""
    known = {f"ingest.grammar.{one}" for one in LAYERS[: LAYERS.index(layer) + 1]}
    found = {
        (path, node.module)
        for path, tree in code()
        if path.startswith(f"ingest/grammar/{layer}/")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("ingest.")
    }
    assert found
    assert {one for one in found if ".".join((one[1] or "").split(".")[:3]) not in known} == set()


@pytest.mark.parametrize("package", KEEPERS)
def test_each_outside_package_has_one_keeper(package: str) -> None:
    """Only the named files import a package that the design gives to one place."""
    knowing = {path for path, tree in code() if package in imported(tree)}
    strangers = {p for p in knowing if not any(p.startswith(k) for k in KEEPERS[package])}
    assert strangers == set()


def test_other_rooms_enter_graph_by_its_door() -> None:
    """Ingest, api and cli import from `graph` or a door beside it, never from its insides."""
    for path, tree in code():
        if path.startswith("graph/"):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("graph."):
                assert node.module in DOORS, f"{path}: {node.module}"


def strings(tree: ast.Module) -> Iterator[str]:
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def test_cypher_lives_in_cypher() -> None:
    """No query stands in Python: each is a file that can be read, planned and tried by itself."""
    trees = (*code(), *benches())
    found = {(path, text) for path, tree in trees for text in strings(tree) if CYPHER.search(text)}
    assert found == set()


def test_every_query_says_what_it_answers_and_is_asked() -> None:
    """Each file in cypher/ opens with a comment naming itself, and somebody loads it."""
    spoken = {text for _, tree in (*code(), *benches()) for text in strings(tree)}
    for path in files("cypher", "*.cypher"):
        assert path.read_text("utf-8").startswith(f"// {path.stem}"), path
        # Migrations and the saved queries of Neo4j Browser are loaded by folder.
        if path.parent.name not in {"migrations", "browser"}:
            name = path.relative_to(ROOT / "cypher").with_suffix("").as_posix()
            assert name in spoken, f"nobody asks {name}"


def test_no_error_is_swallowed_whole() -> None:
    """No `except:`, `except Exception` or `except BaseException` anywhere in the program."""
    for path, tree in code():
        for node in ast.walk(tree):
            if isinstance(node, ast.ExceptHandler):
                name = node.type.id if isinstance(node.type, ast.Name) else node.type
                assert name not in {None, "Exception", "BaseException"}, f"{path}:{node.lineno}"


def test_files_and_functions_stay_small() -> None:
    """No file above 300 lines, half of them under 120, and no function above 40 lines of code."""
    lengths = {p: len((ROOT / p).read_text("utf-8").splitlines()) for p, _ in code()}
    assert {p: n for p, n in lengths.items() if n > 300} == {}
    assert statistics.median(lengths.values()) < 120
    long = {
        f"{path}:{node.name}": size
        for path, tree in code()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (size := _size(node)) > 40
    }
    assert long == {}


def _size(node: ast.FunctionDef) -> int:
    first = node.body[0]
    docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    skipped = (first.end_lineno or 0) - first.lineno + 1 if docstring else 0
    return (node.end_lineno or 0) - node.lineno + 1 - skipped


def test_names_say_something() -> None:
    """No module is called after nothing in particular."""
    empty = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager", "core"}
    assert {path for path, _ in code() if Path(path).stem in empty} == set()


def test_rules_know_no_names() -> None:
    """No name of the seed or the corpus stands in code, in a language pack or in a query."""
    texts = [ROOT / path for path, _ in code()]
    texts += files("ingest", "*.yaml") + files("ingest", "*.json") + files("cypher", "*.cypher")
    assert {str(p.relative_to(ROOT)) for p in texts if NAMES.search(p.read_text("utf-8"))} == set()


def test_nothing_names_a_machine() -> None:
    """No file names a path of one machine or the host of a package registry."""
    kinds = (
        "*.py",
        "*.md",
        "*.toml",
        "*.yml",
        "*.yaml",
        "*.lock",
        "*.cypher",
        "*.json",
        "Makefile",
    )
    places = ("api", "client", "graph", "ingest", "cli", "cypher", "docs", "bench", "tests")
    texts = [p for place in places for kind in kinds for p in files(place, kind)]
    texts += [p for p in ROOT.iterdir() if p.is_file() and p.name != ".git"]
    found = {
        str(p.relative_to(ROOT))
        for p in texts
        if p != Path(__file__) and MACHINE.search(p.read_text("utf-8"))
    }
    assert found == set()
