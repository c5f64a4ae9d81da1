"""The command lines: what Java is told to run. Nothing is run here."""

from collections.abc import Sequence
from pathlib import Path

from graph.local.java import MODULES_OPENED
from graph.local.layout import Home
from graph.local.locked import jars
from graph.local.settings import Settings

MAIN = "org.neo4j.server.Neo4jCommunity"
ADMIN = "org.neo4j.cli.AdminTool"


def class_path() -> str:
    """The locked jars by bare name, run from their folder, whose path may hold anything."""
    return ":".join(jar.filename for jar in jars())


def server(java: Path, home: Home, settings: Settings, site: str) -> list[str]:
    """Starts Neo4j in the foreground, with the page of Browser that lies in the folder `site`.

    No part of it is secret: anyone may list processes.
    """
    return [
        str(java),
        *settings.java_options,
        *MODULES_OPENED,
        scratch_option(home),
        f"-Xms{settings.heap}",
        f"-Xmx{settings.heap}",
        "-cp",
        f"{site}:{class_path()}",
        MAIN,
        home_option(home),
        f"--config-dir={home.conf}",
    ]


def home_option(home: Home) -> str:
    """The part of the command line by which a Neo4j is known to be the one of this home."""
    return f"--home-dir={home.root}"


def scratch_option(home: Home) -> str:
    """The part of the command line by which whatever Java runs on this home is known."""
    return f"-Djava.io.tmpdir={home.scratch}"


def admin(java: Path, home: Home, arguments_file: Path) -> list[str]:
    """Runs Neo4j's admin tool on arguments in a file, where no list of processes shows them."""
    return admin_on(java, home, [f"@{arguments_file}"], "128m")


def admin_on(java: Path, home: Home, arguments: Sequence[str], heap: str) -> list[str]:
    """Runs Neo4j's admin tool on arguments that anyone may see."""
    return [
        str(java),
        *MODULES_OPENED,
        scratch_option(home),
        f"-Xmx{heap}",
        "-cp",
        class_path(),
        ADMIN,
        *arguments,
    ]
