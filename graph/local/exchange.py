"""A database made beside the present one takes its place: whole, or not at all.

A kill at any moment leaves the one or the other, and the next start tidies up.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from graph.errors import LocalServerError
from graph.local import process
from graph.local.files import alone, write_whole
from graph.local.layout import Home
from graph.local.trouble import writing


@contextmanager
def building(home: Home) -> Iterator[Home]:
    """An empty second home beside the present database; gone again in the end, with its Neo4j.

    It has the same password. Raises LocalServerError while another process makes a database there.
    """

    def busy() -> None:
        raise LocalServerError(f"Another load or restore into {home.data_dir} is under way.")

    made = home.building
    with ExitStack() as stack:
        with writing(home.data_dir):
            home.root.mkdir(mode=0o700, parents=True, exist_ok=True)
            stack.enter_context(alone(home.building_lock, busy))
            stack.callback(_clear, made)
            _clear(made)
            made.root.mkdir(parents=True)
            if home.password.is_file():
                write_whole(made.password, home.password.read_text("utf-8"))
        yield made


def take_over(home: Home, made: Home, end: Callable[[], None]) -> None:
    """The database of `made` is that of `home`; `end` ends what runs on `home`, if anything does.

    Nobody starts a Neo4j here meanwhile.
    """
    with writing(home.data_dir), alone(home.lock, lambda: None):
        recover(home)
        end()
        found = process.find(home)
        if found is not None:
            process.end(found, home)
        if not home.password.is_file():
            write_whole(home.password, made.password.read_text("utf-8"))
        if home.data.exists():
            home.data.replace(home.before)
        made.data.replace(home.data)
        home.answered.touch()
        shutil.rmtree(home.before, ignore_errors=True)


def recover(home: Home) -> None:
    """After a kill amid `take_over`: the new database if it is in place, else the old one."""
    if home.before.exists():
        if home.data.exists():
            shutil.rmtree(home.before)
        else:
            home.before.replace(home.data)


def _clear(made: Home) -> None:
    found = process.find(made) if made.root.is_dir() else None
    if found is not None:
        process.end(found, made)
    process.end_orphans(made)
    shutil.rmtree(made.data_dir, ignore_errors=True)
