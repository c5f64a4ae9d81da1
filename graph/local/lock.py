"""Writes `jars.lock` anew from the pinned versions: `python -m graph.local.lock`.

For whoever raises a version in `versions.py`. Users never run it: they get the locked jars.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from graph.local.locked import LOCK, Jar
from graph.local.maven import closure, context
from graph.local.settings import Settings
from graph.local.versions import ROOTS


def text(jars: list[Jar]) -> str:
    """The lock file that names these jars, one a line, sorted by coordinate."""
    head = "# SHA-256 and Maven coordinate of each jar. Written by: python -m graph.local.lock\n"
    rows = sorted((jar.coordinate, jar.sha256) for jar in jars)
    return head + "".join(f"{sha}  {coordinate}\n" for coordinate, sha in rows)


def main() -> None:
    """Resolves, fetches and hashes everything, then replaces the lock file beside this one."""
    with TemporaryDirectory() as folder:
        maven = context(Path(folder), Settings.from_environment().repository)
        found = closure(ROOTS, maven)
    Path(__file__).with_name(LOCK).write_text(text(found), encoding="utf-8")


if __name__ == "__main__":
    main()
