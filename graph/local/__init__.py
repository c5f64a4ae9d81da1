"""A real Neo4j on this machine that starts itself, found again by the next command.

Here: Java and jars from package registries, one daemon a data directory, its start and its end.
Not here: what is stored in it (`graph/store`) and how to reach a Neo4j elsewhere.
"""

from graph.local.guide import browser_files
from graph.local.progress import Progress, Step
from graph.local.server import Ports, Server
from graph.local.settings import Settings
from graph.local.starting import ensure_running, status, stop
from graph.local.webjars import WebFile, is_at_hand, web_bytes, web_file

__all__ = [
    "Ports",
    "Progress",
    "Server",
    "Settings",
    "Step",
    "WebFile",
    "browser_files",
    "ensure_running",
    "is_at_hand",
    "status",
    "stop",
    "web_bytes",
    "web_file",
]
