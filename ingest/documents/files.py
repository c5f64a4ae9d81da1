"""Files on disk: which there are under a folder, and their bytes, read without being fooled.

Nothing here knows what the bytes mean.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.documents.bounds import MEBI, Bounds
from ingest.documents.draft import Unfit
from ingest.documents.formats import SUFFIXES


def find(paths: Iterable[Path], suffixes: frozenset[str] = SUFFIXES) -> Iterator[Path]:
    """The files to read, each once: those named, and under folders those with a known suffix.

    A folder's files come sorted, its own before those of its folders. Hidden files and folders are
    passed over, links to folders are not followed. What is named and does not exist, and a folder
    that cannot be listed, come out as they are: reading them says what is wrong.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _under(path, suffixes) if path.is_dir() else (path,):
            if str(found) not in seen:
                seen.add(str(found))
                yield found


def contents(path: Path, bounds: Bounds) -> bytes:
    """The bytes of a regular file.

    Raises Unfit for anything else, for an empty file, for one beyond the bound and
    for one that changes while it is read. A pipe or a device is never waited for.
    """
    try:
        # Without O_NONBLOCK opening a pipe would wait for somebody to write into it.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise Unfit(_unopened(error)) from None
    except ValueError:
        raise Unfit("its name holds a NUL character") from None
    try:
        before = os.fstat(handle)
        _check(before, bounds)
        data = _read(handle, bounds.file_bytes + 1)
        after = os.fstat(handle)
    except OSError as error:
        raise Unfit(f"reading it failed ({error.strerror})") from None
    finally:
        os.close(handle)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise Unfit("it changed while it was read; try again when it is complete")
    return data


def _under(folder: Path, suffixes: frozenset[str]) -> Iterator[Path]:
    failed: list[Path] = []
    walk = os.walk(folder, onerror=lambda error: failed.append(Path(error.filename)))
    for place, folders, names in walk:
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in suffixes:
                yield Path(place, name)
    yield from failed


def _unopened(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "there is no such file"
        case PermissionError():
            return "this user may not read it; change its permissions"
        case IsADirectoryError():
            return "it is a folder"
        case _:
            return f"it cannot be opened ({error.strerror})"


def _check(found: os.stat_result, bounds: Bounds) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise Unfit("it is a folder that cannot be listed")
    if not stat.S_ISREG(found.st_mode):
        raise Unfit("it is a pipe, socket or device and no file")
    if found.st_size == 0:
        raise Unfit("it is empty")
    if found.st_size > bounds.file_bytes:
        size, most = found.st_size // MEBI, bounds.file_bytes // MEBI
        raise Unfit(f"it has {size:,} MiB, more than {most:,}; split it")


def _read(handle: int, most: int) -> bytes:
    parts = []
    while most > 0 and (part := os.read(handle, min(most, MEBI))):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)
