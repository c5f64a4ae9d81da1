"""A backup comes back as it was, checked; nothing is replaced unasked, nothing bad is let in."""

import json
import tarfile
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from graph import BadBackup, LocalServerError
from graph.keeping import backup, manifest_of, read_manifest, restore
from graph.keeping.archive import opened_archive, unpack
from graph.local import status

pytestmark = pytest.mark.neo4j


def quiet(_step: str, _done: int, _total: int) -> None:
    """Nobody listens."""


def test_a_backup_comes_back_as_it_was(empty: Any, told: Any, tmp_path: Path) -> None:
    """Graph and originals; into a database that holds something only when that is asked for."""
    data = b"the bytes of a report"
    name = sha256(data).hexdigest()
    original = empty.data_dir / "originals" / name[:2] / f"{name}.bin"
    original.parent.mkdir(parents=True)
    original.write_bytes(data)
    with empty.store() as store:
        store.write(*told(1, 150))
        before, known = empty.graph(), manifest_of(store)
    file = tmp_path / "graph.backup"
    made = backup(empty.data_dir, file, quiet)
    assert status(empty.data_dir) is not None
    assert made.differences(known) == ()
    assert made.files[f"originals/{name[:2]}/{name}.bin"] == (len(data), name)
    original.unlink()
    with empty.store() as store:
        store.write(*told(2, 150))
        changed = empty.graph()
        assert made.differences(manifest_of(store))
    with pytest.raises(LocalServerError, match="holds something already"):
        restore(empty.data_dir, file, quiet)
    assert empty.graph() == changed
    spoiled = tmp_path / "spoiled.backup"
    spoiled.write_bytes(file.read_bytes()[:-60_000])
    with pytest.raises(BadBackup):
        restore(empty.data_dir, spoiled, quiet, instead=True)
    assert empty.graph() == changed
    done = restore(empty.data_dir, file, quiet, instead=True)
    assert done.originals == 1
    assert original.read_bytes() == data
    assert empty.graph() == before


def archive(path: Path, manifest: dict[str, Any], files: dict[str, bytes]) -> Path:
    """A tar with a manifest and files, as nobody's backup would write it."""
    with tarfile.open(path, "w") as tar:
        for name, data in {"manifest.json": json.dumps(manifest).encode(), **files}.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar.addfile(entry, BytesIO(data))
    return path


PLAIN = {"stamp": None, "schema": {}, "counts": {}, "tables": {}, "form": 1, "neo4j": "2026.08.1"}


@pytest.mark.parametrize("name", ["../escaped", "/escaped", "originals/../../escaped", "other"])
def test_names_that_lead_elsewhere_are_refused(name: str, tmp_path: Path) -> None:
    """Even where the manifest names them."""
    data = b"x"
    manifest = PLAIN | {"files": {name: [1, sha256(data).hexdigest()]}}
    file = archive(tmp_path / "bad", manifest, {name: data})
    with opened_archive(file) as (read, tar), pytest.raises(BadBackup, match="does not name"):
        unpack(tar, read, tmp_path / "out" / "deep" / "deeper")
    assert not list(tmp_path.rglob("escaped"))


def test_what_is_not_as_its_manifest_says_is_refused(tmp_path: Path) -> None:
    """Other bytes, missing files, a newer form, and what is no backup at all."""
    good = PLAIN | {"files": {"neo4j.dump": [1, sha256(b"x").hexdigest()]}}
    for number, (files, why) in enumerate([({"neo4j.dump": b"y"}, "not what"), ({}, "lacks")]):
        bad = archive(tmp_path / f"bad{number}", good, files)
        with opened_archive(bad) as (read, tar), pytest.raises(BadBackup, match=why):
            unpack(tar, read, tmp_path / "out")
    with pytest.raises(BadBackup, match="newer surveilgraph"):
        read_manifest(json.dumps(PLAIN | {"form": 2, "files": {}}))
    (tmp_path / "c").write_bytes(b"no tar at all")
    with (
        pytest.raises(BadBackup, match="cannot be read as a backup"),
        opened_archive(tmp_path / "c"),
    ):
        pass


def test_a_manifest_says_what_differs() -> None:
    """Each count, table and change of the schema that is otherwise, in words."""
    one = read_manifest(json.dumps(PLAIN | {"files": {}, "counts": {"Claim": 2}}))
    assert read_manifest(one.text()) == one
    other = replace(one, counts={"Claim": 3}, stamp="s")
    assert one.differences(other) == ("count Claim is 3, not 2", "it is another state")
    assert one.differences(one) == ()
