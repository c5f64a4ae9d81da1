"""The password: drawn at random, kept in one file, given to Neo4j before its first start."""

import secrets
import subprocess
from pathlib import Path

from graph.errors import LocalServerError
from graph.local import command
from graph.local.files import write_whole
from graph.local.java import environment
from graph.local.layout import Home

_SECONDS = 120


def read(home: Home) -> str:
    """The password of a Neo4j that has run before. Raises LocalServerError where it is lost."""
    try:
        home.password.chmod(0o600)
        text = home.password.read_text("utf-8").strip()
    except OSError:
        text = ""
    if not text:
        raise LocalServerError(
            f"The password of the Neo4j in {home.data_dir} is lost; write it into {home.password}."
        )
    return text


def prepare(home: Home, java: Path, jars: Path) -> str:
    """The password that Neo4j will ask for once it runs; drawn and set where it never ran.

    Killed half way, it does the same again: until Neo4j has run, setting twice is harmless.
    Raises LocalServerError, OSError.
    """
    if home.system_store.exists():
        return read(home)
    if not (home.password.is_file() and home.password.read_text("utf-8").strip()):
        write_whole(home.password, secrets.token_hex(24) + "\n")
    text = read(home)
    _set(text, home, java, jars)
    return text


def _set(password: str, home: Home, java: Path, jars: Path) -> None:
    arguments = home.scratch / "arguments"
    write_whole(arguments, f"dbms\nset-initial-password\n{password}\n")
    try:
        done = subprocess.run(  # noqa: S603  every part of the command is made here
            command.admin(java, home, arguments),
            capture_output=True,
            check=False,
            cwd=jars,
            encoding="utf-8",
            env=environment() | {"NEO4J_HOME": str(home.root), "NEO4J_CONF": str(home.conf)},
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise LocalServerError(
            f"Neo4j's admin tool did not answer within {_SECONDS} seconds; try again."
        ) from error
    finally:
        arguments.unlink(missing_ok=True)
    if done.returncode:
        home.log.write_text(done.stdout + done.stderr, "utf-8")
        raise LocalServerError(f"Neo4j took no password; {home.log} says why.")
