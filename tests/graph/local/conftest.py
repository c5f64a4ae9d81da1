"""Fixtures for the local Neo4j: the user's jars, a Maven repository on loopback, a small disk."""

import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from graph.local import Settings
from graph.local.jars import Shelf, shelf
from graph.local.locked import jars

NOWHERE = "http://127.0.0.1:9"
"""The discard port: nothing listens there, so every connection is refused at once."""


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base names it so)
        """Says nothing."""


@pytest.fixture(scope="session")
def filled() -> Shelf:
    """The user's own jars, fetched if this is the first run on the machine."""
    return shelf(Settings.from_environment(), lambda _: None)


@pytest.fixture
def cache(filled: Shelf, tmp_path: Path) -> Settings:
    """A cache of this test's own that holds every jar, as links to the user's, and no network."""
    settings = Settings(cache_dir=tmp_path / "cache", repository=NOWHERE)
    mine = Shelf.of(settings)
    mine.root.mkdir(parents=True)
    for jar in jars():
        mine.path(jar).symlink_to(filled.path(jar))
    return settings


@pytest.fixture
def repository(filled: Shelf, tmp_path: Path) -> Iterator[str]:
    """The address of a Maven repository on loopback with every jar; its files: tmp_path/maven."""
    root = tmp_path / "maven"
    for jar in jars():
        folder = root.joinpath(*jar.group.split("."), jar.artifact, jar.version)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / jar.filename).symlink_to(filled.path(jar))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Mounts a small file system in memory with the options given; needs root."""
    if os.geteuid() != 0:
        pytest.skip("mounting a small or read-only disk needs root")
    disk = tmp_path / "disk"
    disk.mkdir()

    def mount(options: str) -> Path:
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(disk)]
        if subprocess.run(command, check=False, capture_output=True).returncode:
            pytest.skip("this root may not mount (a container without the right)")
        return disk

    yield mount
    if disk.is_mount():
        subprocess.run(["umount", str(disk)], check=True)  # noqa: S607 (where mount is)
    shutil.rmtree(disk)
