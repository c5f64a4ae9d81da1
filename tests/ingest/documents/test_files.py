"""Which files there are, and files that are none."""

import os
import socket
import time
from pathlib import Path

import pytest

from graph import UnreadableDocument
from ingest.documents import Bounds, find, read
from ingest.documents.bounds import MEBI


def refusal(path: Path, bounds: Bounds | None = None) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        read(path, bounds or Bounds())
    assert str(caught.value).startswith(f"{path} cannot be read: ")
    return str(caught.value).removeprefix(f"{path} cannot be read: ")


def test_find_goes_through_folders_in_order(tmp_path: Path) -> None:
    """Known suffixes under folders, sorted, each once; hidden ones and others are passed over."""
    wanted = ["b.txt", "d.PDF", "a/x.html", "a/z/y.md", "e/q.docx"]
    for name in [*wanted, ".hidden.txt", ".git/x.txt", "a/data.csv", "noise.bin"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert list(find([tmp_path, tmp_path / "b.txt"])) == [tmp_path / name for name in wanted]


def test_find_keeps_what_is_named(tmp_path: Path) -> None:
    """A file that is named is read whatever its suffix, and one that is missing says so itself."""
    (tmp_path / "words.log").write_text("x")
    missing = tmp_path / "missing.txt"
    assert list(find([tmp_path / "words.log", missing])) == [tmp_path / "words.log", missing]
    assert refusal(missing) == "there is no such file."


@pytest.mark.parametrize("name", ["a.csv", "a.TSV", "a.json", "a.jsonl", "a.xlsx"])
def test_a_table_is_refused_without_a_mapping(tmp_path: Path, name: str) -> None:
    """Rows are no sentences: a table says which option reads it, whatever its bytes look like."""
    (tmp_path / name).write_bytes(b"PK\x03\x04" if name == "a.xlsx" else b"Seller,Buyer\nA,B\n")
    assert refusal(tmp_path / name) == (
        "it is a table, which is read under a mapping: add --mapping NAME; "
        "'surveilgraph mapping check' shows what one makes of its rows."
    )


@pytest.mark.parametrize(
    ("name", "data"), [("a.xls", b"\xd0\xcf\x11\xe0"), ("a.ods", b"PK\x03\x04")]
)
def test_a_table_that_no_mapping_reads_is_to_be_saved_anew(
    tmp_path: Path, name: str, data: bytes
) -> None:
    """A spreadsheet of another kind says as what it can be read."""
    (tmp_path / name).write_bytes(data)
    assert refusal(tmp_path / name) == (
        "it is a table; save it as .xlsx or .csv and read that with --mapping NAME; "
        "'surveilgraph mapping check' shows what one makes of its rows."
    )


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    """A pipe, a device, a socket, a folder and a link to itself say at once what they are."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "empty.txt").touch()
    started = time.monotonic()
    assert refusal(tmp_path / "pipe.txt") == "it is a pipe, socket or device and no file."
    assert refusal(Path("/dev/zero")) == "it is a pipe, socket or device and no file."
    assert "folder" in refusal(tmp_path)
    assert "symbolic links" in refusal(tmp_path / "loop.txt")
    assert refusal(tmp_path / "empty.txt") == "it is empty."
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.path.relpath(tmp_path / "s.txt"))
        assert "cannot be opened" in refusal(tmp_path / "s.txt")
    assert time.monotonic() - started < 5


def test_500_mb_on_one_line_are_refused_unread(tmp_path: Path) -> None:
    """A file beyond the bound is refused by its size; not a byte of it is read."""
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(500 * MEBI)
    started = time.monotonic()
    assert refusal(path) == "it has 500 MiB, more than 64; split it."
    assert time.monotonic() - started < 1


def test_growing_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that somebody still writes gives no report of its first half."""
    path = tmp_path / "growing.txt"
    path.write_bytes(b"words " * 2)
    read_some = os.read

    def while_written(handle: int, most: int) -> bytes:
        part = read_some(handle, most)
        if part.startswith(b"words"):
            with path.open("ab") as file:
                file.write(b"more ")
        return part

    monkeypatch.setattr(os, "read", while_written)
    assert "changed while it was read" in refusal(path, Bounds(characters=10**9))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_forbidden_file_and_folder_say_so(tmp_path: Path) -> None:
    """Missing permission is named, for a file and for a folder."""
    (tmp_path / "shut.txt").write_text("x")
    (tmp_path / "shut.txt").chmod(0)
    assert "may not read it" in refusal(tmp_path / "shut.txt")
