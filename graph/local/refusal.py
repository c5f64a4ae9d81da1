"""Why Neo4j does not come up: its long logs turned into one sentence.

A Neo4j whose system database fails, or whose disk is full, does not end: it stays, silent, for
ever. So its logs are watched for that, too.
"""

import re

from graph.errors import LocalServerError
from graph.local.layout import Home
from graph.local.trouble import full_disk
from graph.local.versions import NEO4J

_GAVE_UP = "Failed to start DatabaseId"
_FULL = r"No space left on device|Disk quota exceeded|File too large"
_NEWER = (
    r"is of a newer version than the current binaries|because it is a newer version"
    r"|Unknown store version|Unknown kernel version"
)
_PORT = r"Address already in use|PortBindException"
_LOCKED = r"FileLockException|Lock file has been locked by another process"
_MEMORY = (
    r"Could not reserve enough space|Cannot allocate memory|OutOfMemoryError"
    r"|insufficient memory for the Java Runtime|exceeds the maximum representable size"
)


class Unexplained(LocalServerError):
    """Neo4j did not come up, and nothing in its logs is known to mean something."""


def gave_up(home: Home) -> bool:
    """Whether Neo4j has said, since its latest start, that it will not get any further."""
    return re.search(f"{_GAVE_UP}|{_FULL}", _read(home)) is not None


def explain(home: Home) -> LocalServerError:
    """The sentence for a Neo4j that will not answer any more; Unexplained names its logs."""
    text = _read(home)
    sentences = {
        _NEWER: f"{home.data_dir} was written by a Neo4j newer than the {NEO4J} of this program; "
        "update this program, or choose another directory.",
        _PORT: "Another program took Neo4j's port while it was starting; start again.",
        _LOCKED: f"Another Neo4j, not of this machine or user, holds {home.data_dir}; stop it.",
        _MEMORY: "Neo4j did not get its memory; close something, or set "
        "SURVEILGRAPH_NEO4J_HEAP and SURVEILGRAPH_NEO4J_PAGECACHE to less.",
    }
    if re.search(_FULL, text):
        return full_disk(home.data_dir)
    known = next((said for pattern, said in sentences.items() if re.search(pattern, text)), None)
    if known is not None:
        return LocalServerError(known)
    return Unexplained(
        f"Neo4j did not come up; {home.log} and {home.debug_log.name} there say why."
    )


def _read(home: Home) -> str:
    texts = (
        log.read_text("utf-8", "replace") for log in (home.log, home.debug_log) if log.exists()
    )
    return "\n".join(texts)
