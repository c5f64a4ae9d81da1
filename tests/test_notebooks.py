"""The example notebooks run from top to bottom on the sample graph, and show what they promise."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from graph.local import stop

pytestmark = pytest.mark.neo4j

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "ingest" / "samples"
TABLES = (("exports.csv", "exports.yaml"), ("export-controls.csv", "export-controls.yaml"))


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A graph of the sample report and the two sample tables, as the notebooks say to make it."""
    folder = tmp_path_factory.mktemp("notebooks")
    words = [[SAMPLES / "report.en.md"]]
    words += [[SAMPLES / table, "--mapping", SAMPLES / mapping] for table, mapping in TABLES]
    try:
        for each in words:
            command = [sys.executable, "-m", "cli", "ingest", *each, "--data-dir", folder]
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        yield folder
    finally:
        stop(folder)


def shown(path: Path, folder: Path) -> tuple[str, int]:
    """All text that a notebook prints when it is run, and how many pictures it shows."""
    book: Any = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    before = os.environ.get("SURVEILGRAPH_DATA_DIR")
    os.environ["SURVEILGRAPH_DATA_DIR"] = str(folder)
    try:
        NotebookClient(book, timeout=600, resources={"metadata": {"path": ROOT}}).execute()
    finally:
        os.environ.pop("SURVEILGRAPH_DATA_DIR")
        if before is not None:
            os.environ["SURVEILGRAPH_DATA_DIR"] = before
    if os.environ.get("SURVEILGRAPH_RECORD"):
        for cell in book.cells:
            cell.metadata.clear()
        nbformat.write(book, path)  # type: ignore[no-untyped-call]
    outputs = [output for cell in book.cells for output in cell.get("outputs", [])]
    text = [output.get("text", "") for output in outputs]
    text += [output.get("data", {}).get("text/plain", "") for output in outputs]
    return "\n".join(text), sum("image/png" in output.get("data", {}) for output in outputs)


@pytest.mark.timeout(1800)
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
@pytest.mark.parametrize(
    ("name", "words", "pictures"),
    [
        ("01-first-look", {"Xinjiang Production and Construction Corps", "FaceReader"}, 0),
        ("02-sales-and-controls", {"Harbour", "documented"}, 2),
        ("03-choke-points", {"The Observer XT", "PART_OF"}, 1),
    ],
)
def test_a_notebook_runs_and_shows(
    data_dir: Path, name: str, words: set[str], pictures: int
) -> None:
    """No cell fails; the words and as many pictures as it promises are there."""
    text, drawn = shown(ROOT / "docs" / "notebooks" / f"{name}.ipynb", data_dir)
    assert {word for word in words if word not in text} == set()
    assert drawn == pictures
