"""A backup file: an uncompressed tar of a manifest, Neo4j's dump, and originals of reports.

What comes out of one is checked before it is used: names, sizes and hashes.
"""

import hashlib
import io
import re
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from graph.errors import BadBackup, UnwritablePlace
from graph.keeping.manifest import Manifest, read_manifest
from graph.landing import refuse_nowhere, writing_to
from graph.local.files import whole_file

MANIFEST, DUMP = "manifest.json", "neo4j.dump"
_ORIGINAL = re.compile(r"originals/[0-9a-f]{2}/[0-9a-f]{64}\.(?:bin|json)")
_LARGEST_MANIFEST = 1 << 30
_CHUNK = 1 << 20


def refuse_replacing(file: Path) -> None:
    """Raises `UnwritablePlace` where no backup can stand at `file` and nothing be lost.

    Only an earlier backup gives way, or an empty file.
    """
    refuse_nowhere(file)
    if file.is_dir():
        raise UnwritablePlace(
            f"{file} is a folder, and a backup is one file: name that, such as "
            f"{file / 'graph.backup'}."
        )
    with writing_to(file):
        size = file.stat().st_size if file.exists() else 0
    if size or (file.exists() and not file.is_file()):
        try:
            with opened_archive(file):
                return
        except BadBackup as error:
            raise UnwritablePlace(
                f"{file} is no backup, and stays as it is: name another path, or move it away "
                "first."
            ) from error


def write_archive(file: Path, graph: Manifest, dump: Path, originals: Path) -> Manifest:
    """`file` is the backup, whole or not at all; its manifest, which names all that is in it."""
    found = {DUMP: dump} | {
        name: path
        for path in sorted(originals.glob("*/*"))
        if _ORIGINAL.fullmatch(name := f"originals/{path.parent.name}/{path.name}")
    }
    files = {name: (path.stat().st_size, _sha256(path)) for name, path in found.items()}
    manifest = replace(graph, files=files)
    text = manifest.text().encode()
    with writing_to(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        _pack(file, text, found, files)
    return manifest


def _pack(
    file: Path, text: bytes, found: Mapping[str, Path], files: Mapping[str, tuple[int, str]]
) -> None:
    with whole_file(file) as stream, tarfile.open(fileobj=stream, mode="w") as tar:
        entry = tarfile.TarInfo(MANIFEST)
        entry.size = len(text)
        tar.addfile(entry, io.BytesIO(text))
        for name, path in found.items():
            entry = tarfile.TarInfo(name)
            entry.size = files[name][0]
            with path.open("rb") as content:
                tar.addfile(entry, content)


@contextmanager
def opened_archive(file: Path) -> Iterator[tuple[Manifest, tarfile.TarFile]]:
    """The manifest of a backup, and what else is in it; `BadBackup` when it is none."""
    try:
        with tarfile.open(file, mode="r:") as tar:
            first = tar.next()
            if first is None or first.name != MANIFEST or first.size > _LARGEST_MANIFEST:
                raise BadBackup(f"{file} is no backup of surveilgraph.")
            content = tar.extractfile(first)
            yield read_manifest(content.read() if content else b""), tar
    except (tarfile.TarError, OSError) as error:
        raise BadBackup(f"{file} cannot be read as a backup: {error}.") from error


def unpack(tar: tarfile.TarFile, manifest: Manifest, folder: Path) -> None:
    """All files of the backup lie under `folder`, each with the bytes that the manifest names."""
    missing = dict(manifest.files)
    while entry := tar.next():
        name = entry.name
        if name not in missing or not (name == DUMP or _ORIGINAL.fullmatch(name)):
            raise BadBackup(f"The backup holds {name!r}, which its manifest does not name.")
        _unpack_one(tar, entry, missing, folder / name)
    if missing:
        raise BadBackup(f"The backup lacks {min(missing)!r}, which its manifest names.")


def _unpack_one(
    tar: tarfile.TarFile,
    entry: tarfile.TarInfo,
    missing: dict[str, tuple[int, str]],
    place: Path,
) -> None:
    size, sha = missing.pop(entry.name)
    content = tar.extractfile(entry) if entry.isfile() and entry.size == size else None
    seen = hashlib.sha256()
    if content is not None:
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("wb") as out:
            while chunk := content.read(_CHUNK):
                seen.update(chunk)
                out.write(chunk)
    if seen.hexdigest() != sha:
        raise BadBackup(f"{entry.name!r} in the backup is not what it was when it was made.")


def _sha256(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def new_originals(unpacked: Path, originals: Path, files: Mapping[str, tuple[int, str]]) -> int:
    """Originals that were not here are; how many. What is here already stays as it is."""
    number = 0
    for name in files:
        place = originals.parent / name
        if name != DUMP and not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            (unpacked / name).replace(place)
            number += name.endswith(".bin")
    return number
