"""The wheel that is asked for by name: what is compiled, what stays, and that it reads the same."""

import json
import shutil
import subprocess
import sys
import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
# Three that know no other module: a generator, a named tuple, and a data class with slots in them.
FEW = tuple(f"ingest/grammar/words/{name}.py" for name in ("blocks", "sentences", "tokens"))
TEXT = """A title

Noor B.V. sold 1,200 cameras to the police in May. “It's done,” said J. Vale (spokesman).

- one l'azienda
- two | 3"""
ASKED = """
import json, sys
from ingest.grammar.words import blocks, sentences, tokens
text, found = sys.argv[1], []
for block in blocks.blocks(text):
    its = tokens.tokenize(text, block.start, block.end)
    found += [repr(one) for one in (block, *its, *sentences.sentences(its, frozenset({"J."})))]
print(json.dumps([[one.__file__.rpartition(".")[2] for one in (blocks, sentences, tokens)], found]))
"""


def test_what_is_compiled_is_what_reads_a_text(hook: ModuleType) -> None:
    """Each module that is listed exists; none trains, calibrates, tests packs or is a command."""
    names = hook.modules()
    assert all((ROOT / name).is_file() for name in names)
    assert {"ingest/grammar/engine.py", "ingest/scorer/weigh.py"} <= set(names)
    assert {Path(name).parts[:2] for name in names} == {("ingest", "grammar"), ("ingest", "scorer")}
    left = {"calibrate.py", "packtests.py", "__main__.py", "training"}
    assert [name for name in names if left & set(Path(name).parts)] == []


def test_nobody_compiles_without_asking(hook: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the variable, or with 0, a build needs nothing more than hatchling, and is pure."""
    for value in ("", "0"):
        monkeypatch.setenv("SURVEILGRAPH_COMPILE", value)
        build: dict[str, Any] = {}
        ours = hook.CompiledWheel(str(ROOT), {}, None, None, "", "wheel")
        ours.initialize("standard", build)
        assert (build, ours.dependencies()) == ({}, [])
    monkeypatch.setenv("SURVEILGRAPH_COMPILE", "1")
    assert ours.dependencies() == list(hook.NEEDED)


def test_the_compiler_is_the_one_that_checks_the_types(hook: ModuleType) -> None:
    """The versions of mypy that may compile are those that the developers' extra names."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert hook.NEEDED[0] in table["optional-dependencies"]["dev"]


def test_slots_are_taken_off_and_nothing_else(hook: ModuleType) -> None:
    """A data class loses its slots wherever they stand among what else it is, and no other word."""
    assert hook.without_slots("@dataclass(slots=True)\nslots=True") == "@dataclass()\nslots=True"
    assert hook.without_slots("@dataclass(frozen=True, slots=True, kw_only=True)") == (
        "@dataclass(frozen=True, kw_only=True)"
    )


def test_a_build_without_a_compiler_says_so(
    hook: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where there is no C compiler, one sentence names it, before anything is done."""
    monkeypatch.setenv("CC", "no-such-compiler -O2")
    with pytest.raises(hook.NotCompiled) as refused:
        hook.compiled(FEW, tmp_path)
    assert str(refused.value) == (
        "Compiling needs a C compiler, and there is no `no-such-compiler` here."
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(shutil.which("cc") is None, reason="there is no C compiler here")
def test_compiled_modules_read_as_their_sources_do(hook: ModuleType, tmp_path: Path) -> None:
    """A few modules, compiled for real and laid over a copy, read as their sources do."""
    libraries = hook.compiled(FEW, tmp_path / "made")
    shutil.copytree(ROOT / "ingest", tmp_path / "ingest")
    shutil.copytree(ROOT / "graph", tmp_path / "graph")
    plain = _read(tmp_path)
    for made, place in libraries.items():
        shutil.copy(made, tmp_path / place)
    fast = _read(tmp_path)
    assert (plain[0], fast[0]) == (["py"] * 3, ["so"] * 3)
    assert fast[1] == plain[1]
    assert fast[1][0] == "Block(start=0, end=7, kind='heading')"


def _read(folder: Path) -> tuple[list[str], list[str]]:
    ran = subprocess.run(
        [sys.executable, "-c", ASKED, TEXT], cwd=folder, capture_output=True, text=True, check=True
    )
    kind, found = json.loads(ran.stdout)
    return kind, found


@pytest.fixture(scope="module")
def hook() -> ModuleType:
    """hatch_build.py, which hatchling loads by its path, too."""
    spec = spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
