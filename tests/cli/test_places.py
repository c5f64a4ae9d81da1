"""Where a command writes: what cannot be is one sentence and code 2, and the user's own stays."""

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from cli.exits import DONE, USAGE, code_for
from cli.program import app
from graph.landing import UnwritablePlace


def mine(folder: Path) -> Path:
    """A folder of the user's with a file, and in another one a link to it."""
    (folder / "Notes").mkdir()
    (folder / "Notes" / "important.txt").write_text("x", "utf-8")
    (folder / "links").mkdir()
    (folder / "links" / "Notes").symlink_to(folder / "Notes")
    return folder


# What stands in the way, and how the sentence begins that says so.
EXPORTS = {
    "Notes": "Notes holds important.txt, which no export wrote or somebody changed since",
    "Notes/important.txt": "important.txt is no earlier export, or was changed since",
    "links/Notes": "Notes is a symbolic link, which stays as it is: name what it leads to,",
    "Notes/important.txt/x.json": "important.txt is no folder, so nothing can stand in it",
    "..": ".. names no new file or folder: name one, such as ./graph.",
}
BACKUPS = {
    "Notes": "Notes is a folder, and a backup is one file: name that, such as",
    "Notes/important.txt": "important.txt is no backup, and stays as it is: name another path",
    "links/Notes": "Notes is a symbolic link, which stays as it is",
    "Notes/important.txt/x": "important.txt is no folder, so nothing can stand in it",
}


def refused(said: str, *words: str | Path) -> None:
    """One sentence of the program's own, the code of wrong usage, and no word on what was done."""
    done = CliRunner().invoke(app, [*map(str, words)])
    assert isinstance(done.exception, UnwritablePlace), done.output
    assert (code_for(done.exception), done.stdout) == (USAGE, "")
    assert "\n" not in str(done.exception)
    assert said in str(done.exception)


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No Neo4j is there: whoever asks it before looking at the path ends with 3."""
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    monkeypatch.setenv("SURVEILGRAPH_DATA_DIR", str(tmp_path / "data"))


@pytest.mark.parametrize("command", ["export", "publish"])
def test_an_export_over_what_is_the_users_is_refused(tmp_path: Path, command: str) -> None:
    """Before any database is asked; every file is there afterwards."""
    here = mine(tmp_path)
    for name, said in EXPORTS.items():
        refused(said, command, "--format", "json", "--output", f"{here}/{name}")
    assert (here / "Notes" / "important.txt").read_text("utf-8") == "x"


def test_a_backup_over_what_is_the_users_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the database is looked for; every file is there afterwards."""
    monkeypatch.delenv("NEO4J_URI")
    here = mine(tmp_path)
    for name, said in BACKUPS.items():
        refused(said, "backup", here / name)
    important = here / "Notes" / "important.txt"
    refused("important.txt is no manifest, and stays as", "backup", "--manifest", important)
    assert important.read_text("utf-8") == "x"


@pytest.mark.neo4j
def test_a_path_that_nobody_can_write_is_not_blamed_on_the_database(
    graph: Any, tmp_path: Path
) -> None:
    """While the database answers: code 2 for the path; elsewhere the same words do their work."""
    assert graph
    said = "/proc/self/x cannot be written ("
    export, backup = ["export", "--format", "json", "--output"], ["backup", "--manifest"]
    refused(said, *export, "/proc/self/x")
    refused(said, *backup, "/proc/self/x")
    for _ in range(2):
        for words in ([*export, f"{tmp_path}/x"], [*backup, f"{tmp_path}/m"]):
            assert CliRunner().invoke(app, words).exit_code == DONE
