"""Files that are there whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file to write in the same folder, which is at `path` when it is done; else nothing is.

    The folder must be there. Only the owner can read the file.
    """
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        yield Path(name)
        os.fsync(handle)
        Path(name).replace(path)
    finally:
        os.close(handle)
        Path(name).unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """All of `data` stands at `path` or nothing new does, also when the power fails half way.

    The folder must be there. Only the owner can read the file.
    """
    with whole(path) as file:
        file.write_bytes(data)
