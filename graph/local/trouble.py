"""What the operating system refuses, said in one sentence. Neo4j's own refusals: `refusal.py`."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import LocalServerError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def is_full(error: BaseException) -> bool:
    """Whether the error means that there is no room left, on the disk or in a quota."""
    return isinstance(error, OSError) and error.errno in _FULL


def full_disk(where: Path) -> LocalServerError:
    """The sentence for a disk without room."""
    return LocalServerError(
        f"The disk under {where} is full; free about 1 GB, or choose another directory."
    )


@contextmanager
def writing(where: Path) -> Iterator[None]:
    """A stretch of work on files under `where`, in which an OSError becomes LocalServerError."""
    try:
        yield
    except OSError as error:
        if is_full(error):
            raise full_disk(where) from error
        reason = (error.strerror or str(error)).lower()
        raise LocalServerError(
            f"{where} cannot be written ({reason}); choose another directory, or make it yours."
        ) from error
