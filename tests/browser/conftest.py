"""A sample graph on a Neo4j of its own, and a real Chromium whose every way out is watched.

Chromium is Debian's, driven by Playwright, which downloads none. Without it these tests skip,
except where CI is set: there a missing browser is a failure. Pictures go to `artefacts/`.
"""

import os
import shutil
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase
from playwright.sync_api import Browser, sync_playwright

from graph import Connection, Store
from graph.local import Server, ensure_running, stop
from ingest.pipeline import ingest

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "ingest" / "samples" / "report.en.md"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=AutofillServerCommunication",
)


@pytest.fixture(scope="session")
def artefacts() -> Path:
    """Where pictures of a run are kept, outside git."""
    folder = ROOT / "artefacts"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def sample_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A Neo4j that holds the English sample report and nothing else."""
    data_dir = tmp_path_factory.mktemp("sample")
    try:
        server = ensure_running(data_dir)
        with Store.open(Connection(server.bolt_uri, server.user, server.password)) as store:
            store.migrate()
            for _ in ingest((SAMPLE,), store):
                pass
        yield server
    finally:
        stop(data_dir)


@pytest.fixture(scope="session")
def sample(sample_server: Server) -> Iterator[Driver]:
    """The driver on the sample graph."""
    auth = (sample_server.user, sample_server.password)
    with GraphDatabase.driver(
        sample_server.bolt_uri, auth=auth, notifications_min_severity="OFF"
    ) as driver:
        yield driver


# What Chromium asks of its maker on an empty page too, whatever its flags (updates, the time, hints
# for passwords): no page's doing. Letters come from the same maker, and count.
OF_CHROMIUM = (
    ".google.com",
    "update.googleapis.com",
    "-pa.googleapis.com",
    "-autofill.googleapis.com",
)


@dataclass(slots=True)
class Gate:
    """The only way from Chromium to anywhere but this machine: it notes who was asked for."""

    address: str
    asked: list[str] = field(default_factory=list)

    def hosts(self) -> set[str]:
        """Whom the pages asked for, by name."""
        named = {line.split(" ")[1] for line in self.asked if " " in line}
        hosts = {one.split("://")[-1].split("/")[0].split(":")[0] for one in named}
        return {host for host in hosts if not host.endswith(OF_CHROMIUM)} - {"127.0.0.1"}


@pytest.fixture(scope="session")
def gate() -> Iterator[Gate]:
    """A proxy that lets nobody out. Chromium asks it for every address that is not loopback."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        watched = Gate("http://{}:{}".format(*server.getsockname()))

        def watch() -> None:
            while True:
                try:
                    caller, _ = server.accept()
                except OSError:
                    return
                with caller:
                    caller.settimeout(5)
                    watched.asked.append(caller.recv(300).split(b"\r\n")[0].decode("latin-1"))

        threading.Thread(target=watch, daemon=True).start()
        yield watched
        server.shutdown(socket.SHUT_RDWR)


@pytest.fixture(scope="session")
def chromium(gate: Gate) -> Iterator[Browser]:
    """Debian's Chromium, whose only way out is the gate."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        assert not os.environ.get("CI"), "CI installs chromium before the tests: see .ci/run"
        pytest.skip("chromium is not installed; on Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        flags: Any = [*FLAGS, f"--proxy-server={gate.address}"]
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()
