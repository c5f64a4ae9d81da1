"""Where a file or folder that somebody asked for is to stand: what cannot be, in one sentence."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import UnwritablePlace

__all__ = ["UnwritablePlace", "refuse_nowhere", "writing_to"]


@contextmanager
def writing_to(place: Path) -> Iterator[None]:
    """A stretch of writing what is to stand at `place`: an OSError becomes `UnwritablePlace`."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UnwritablePlace(
            f"{place} cannot be written ({reason}): name a path where you may write."
        ) from error


def refuse_nowhere(place: Path) -> None:
    """Raises `UnwritablePlace` for what is no path of its own, or has no folder to stand in."""
    if place.name in {"", ".."}:
        raise UnwritablePlace(f"{place} names no new file or folder: name one, such as ./graph.")
    with writing_to(place):
        if place.is_symlink():
            raise UnwritablePlace(
                f"{place} is a symbolic link, which stays as it is: name what it leads to, "
                f"{place.readlink()}, or another path."
            )
        above = next(one for one in place.parents if os.path.lexists(one))
        if not above.is_dir():
            raise UnwritablePlace(f"{above} is no folder, so nothing can stand in it: name one.")
        if not os.access(above, os.W_OK | os.X_OK):
            raise UnwritablePlace(
                f"{place} cannot be written (permission denied): name a path where you may write."
            )
