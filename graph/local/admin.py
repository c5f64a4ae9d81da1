"""Neo4j's admin tool on a home whose Neo4j does not run: import, dump and load of its database."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from graph.errors import LocalServerError
from graph.local import command
from graph.local.jars import Tell, shelf
from graph.local.java import environment, executable
from graph.local.layout import Home
from graph.local.settings import Settings

DATABASE = "neo4j"
"""The one database of a local Neo4j."""


def run_admin(
    home: Home, settings: Settings, tell: Tell, arguments: Sequence[str], *, heap: str = "1g"
) -> str:
    """What the tool printed. Raises LocalServerError, naming its log, when it did not succeed.

    Ctrl-C ends the tool too, before it is passed on.
    """
    java, jars = executable(settings), shelf(settings, tell).root
    for folder in (home.conf, home.log.parent, home.scratch, home.admin_log.parent):
        folder.mkdir(parents=True, exist_ok=True)
    (home.conf / "neo4j.conf").touch()
    said = home.admin_log
    with said.open("w", encoding="utf-8") as log:
        started = subprocess.Popen(  # noqa: S603  every part of the command is made here
            command.admin_on(java, home, arguments, heap),
            cwd=jars,
            env=environment() | {"NEO4J_HOME": str(home.root), "NEO4J_CONF": str(home.conf)},
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            code = started.wait()
        finally:
            started.kill()
            started.wait()
    if code:
        raise LocalServerError(
            f"Neo4j's admin tool could not {' '.join(arguments[:2])}; {said} says why."
        )
    return said.read_text("utf-8", "replace")


def file_argument(path: Path) -> str:
    """The path as a part of an argument, in which commas part files."""
    if "," in str(path):
        raise LocalServerError(
            f"Neo4j's admin tool cannot read below a folder with a comma in its name: {path}."
        )
    return str(path)
