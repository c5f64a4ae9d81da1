"""What a report says does not depend on which optional packages are installed."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from ingest.grammar.packtests import sentences

ROOT = Path(__file__).parents[2]
# Finds every module but those it is given: they are not there, as if nobody had installed them.
HIDING = """
import sys
from importlib.abc import MetaPathFinder

class Hidden(MetaPathFinder):
    def __init__(self, names):
        self.names = names
    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] in self.names:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

count = int(sys.argv[1])
hidden, words = sys.argv[2 : 2 + count], sys.argv[2 + count :]
sys.meta_path.insert(0, Hidden(frozenset(hidden)))
for name in hidden:
    try:
        __import__(name)
    except ModuleNotFoundError:
        continue
    sys.exit(f"{name} is there")
sys.argv = ["surveilgraph", *words]
from cli.__main__ import main
main()
"""


def extras() -> list[str]:
    """The modules that are installed of all extras of this project, and of no other dependency."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {plain(one) for one in table["dependencies"]}
    wanted = {plain(one) for rows in table["optional-dependencies"].values() for one in rows}
    return sorted(
        module
        for module, owners in packages_distributions().items()
        if {plain(owner) for owner in owners} <= wanted - needed and module.isidentifier()
    )


def plain(requirement: str) -> str:
    """The name of a distribution, in the one spelling that all of them compare by."""
    name = re.match(r"[\w.-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name.group()).lower()


def extracted(hidden: list[str], paths: list[Path]) -> subprocess.CompletedProcess[bytes]:
    """What `extract` prints of the files where these modules cannot be imported."""
    words = [str(len(hidden)), *hidden, "extract", "--jobs", "1", *map(str, paths)]
    return subprocess.run(
        [sys.executable, "-c", HIDING, *words], cwd=ROOT, capture_output=True, check=False,
        timeout=300,
    )  # fmt: skip


def test_claims_are_the_same_bytes_without_the_extras(tmp_path: Path) -> None:
    """Text and HTML in seven languages give equal lines with every extra there and with none."""
    hidden = extras()
    assert {"pyarrow", "sklearn", "pandas", "dask"} <= set(hidden)
    paths = []
    for lang in ("de", "en", "es", "fr", "it", "nl", "sv"):
        said = [one.text for one in sentences(lang)[:40]]
        paths.append(tmp_path / f"{lang}.txt")
        paths[-1].write_text("\n\n".join(said), encoding="utf-8")
    page = "".join(f"<p>{one.text}</p>" for one in sentences("en")[:20])
    paths.append(tmp_path / "page.html")
    paths[-1].write_text(f"<html lang=en><body><article>{page}</article>", encoding="utf-8")
    with_them, without = extracted([], paths), extracted(hidden, paths)
    assert (with_them.returncode, with_them.stderr) == (0, b"")
    assert (without.returncode, without.stderr) == (0, b"")
    assert len(with_them.stdout.splitlines()) > len(paths)
    assert without.stdout == with_them.stdout
