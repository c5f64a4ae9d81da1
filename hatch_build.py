"""A wheel whose grammar and scorer are compiled, for whoever asks: `SURVEILGRAPH_COMPILE=1`.

Without the variable nothing here does anything. With it, mypyc makes one library of the modules
that read a text. Their sources stay beside it in the wheel, because the fingerprint of the code is
that of the sources; Python takes the library first. `python hatch_build.py` goes as far as C, and
needs no compiler.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent
VARIABLE = "SURVEILGRAPH_COMPILE"
NEEDED = ("mypy>=2.4,<3", "setuptools>=75")
ROOMS = ("graph", "ingest")
COMPILED = ("ingest/grammar", "ingest/scorer")
# What trains, calibrates, tests packs or is started by hand reads no report.
LEFT_OUT = frozenset({"training", "__main__.py", "calibrate.py", "packtests.py"})

# Types of other packages are not looked at: a build then makes the same of the same sources,
# whatever is installed beside it. `make types` looks at them.
SETTINGS = """[mypy]
no_site_packages = True
ignore_missing_imports = True

[mypy-graph.*]
ignore_errors = True
"""
_DATACLASS = re.compile(r"@dataclass\(([^)]*)\)")


class NotCompiled(Exception):
    """Why there is no compiled wheel, in one sentence."""


class CompiledWheel(BuildHookInterface[Any]):
    """Puts the libraries into the wheel, where they are asked for."""

    def dependencies(self) -> list[str]:
        """What a build needs that hatchling does not bring."""
        return list(NEEDED) if wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles before the wheel is written, which is then one of this Python and machine."""
        if not wanted():
            return
        if version == "editable":
            self.app.abort(f"An editable install runs its sources: unset {VARIABLE} for it.")
        self.folder = TemporaryDirectory(prefix="surveilgraph-")
        try:
            libraries = compiled(modules(), Path(self.folder.name))
        except NotCompiled as error:
            self.app.abort(str(error))
        build_data["pure_python"], build_data["infer_tag"] = False, True
        build_data["force_include"].update(libraries)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """The folder is needed until the wheel is written, and no longer."""
        del version, build_data, artifact_path
        if wanted():
            self.folder.cleanup()


def wanted() -> bool:
    """Whether the variable asks for it."""
    return os.environ.get(VARIABLE, "") not in {"", "0"}


def modules() -> list[str]:
    """The files to compile, as they are called below the root."""
    found = (path.relative_to(ROOT) for room in COMPILED for path in (ROOT / room).rglob("*.py"))
    return sorted(path.as_posix() for path in found if LEFT_OUT.isdisjoint(path.parts))


def compiled(names: Sequence[str], folder: Path) -> dict[str, str]:
    """Each library made of these modules, by where it lies in `folder`: its place in the wheel."""
    _refuse_without_compiler()
    translated(names, folder, "build_ext", "--build-lib", "lib")
    made = sorted(path for path in (folder / "lib").rglob("*") if path.is_file())
    return {str(path): path.relative_to(folder / "lib").as_posix() for path in made}


def translated(names: Sequence[str], folder: Path, *orders: str) -> None:
    """A copy of the sources in `folder` became C; then setuptools follows its orders, if any."""
    if find_spec("mypyc") is None or find_spec("setuptools") is None:
        raise NotCompiled(f"Compiling needs {' and '.join(NEEDED)}: install them with pip.")
    for room in ROOMS:
        shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (folder / name for name in names):
        path.write_text(without_slots(path.read_text("utf-8")), "utf-8")
    (folder / "mypy.ini").write_text(SETTINGS, "utf-8")
    # mypyc looks for packages where it is started, and ends the process where it fails.
    command = [sys.executable, "-P", __file__, "--below", *orders]
    ran = subprocess.run(  # noqa: S603 (this file)
        command, cwd=folder, input="\n".join(names), capture_output=True, text=True, check=False
    )
    if ran.returncode:
        sys.stderr.write(ran.stdout + ran.stderr)
        raise NotCompiled("mypyc or the C compiler refused the sources; what it said stands above.")


def without_slots(source: str) -> str:
    """A module whose data classes name no slots: mypyc makes them anyway, and trips over twice."""

    def spared(found: re.Match[str]) -> str:
        kept = [one for one in found[1].split(",") if "slots" not in one]
        return f"@dataclass({','.join(kept).strip()})"

    return _DATACLASS.sub(spared, source)


def _refuse_without_compiler() -> None:
    compiler = shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc")[0]
    if shutil.which(compiler) is None:
        raise NotCompiled(f"Compiling needs a C compiler, and there is no `{compiler}` here.")
    if not Path(sysconfig.get_path("include"), "Python.h").exists():
        raise NotCompiled("Compiling needs Python.h, which comes with Python's development files.")


def _below(orders: Sequence[str]) -> None:
    """Runs in the folder of the copy; the names of the modules come on standard input."""
    from mypyc.build import mypycify  # noqa: PLC0415 (only there where it is wanted)
    from setuptools import setup  # type: ignore[import-untyped]  # noqa: PLC0415

    names = sys.stdin.read().split()
    extensions = mypycify(
        ["--config-file=mypy.ini", *names], debug_level="0", group_name="surveilgraph"
    )
    if orders:
        setup(name="surveilgraph", packages=[], ext_modules=extensions, script_args=[*orders])


def main() -> None:
    """Translates everything into C, and throws it away."""
    if sys.argv[1:2] == ["--below"]:
        _below(sys.argv[2:])
        return
    names = modules()
    with TemporaryDirectory(prefix="surveilgraph-") as folder:
        try:
            translated(names, Path(folder))
        except NotCompiled as error:
            sys.exit(str(error))
    print(f"{len(names)} modules became C.")  # noqa: T201 (what `make compiled` says)


if __name__ == "__main__":
    main()
