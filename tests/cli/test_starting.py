"""How a command begins: Ctrl-C while it is imported, and the port it takes from the settings."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from cli import demo
from cli.exits import DONE, INTERRUPTED, UNAVAILABLE, USAGE
from cli.program import app

ROOT = Path(__file__).parents[2]
# The command line, with a Ctrl-C at the first import of a module.
INTERRUPTED_AT = """
import signal, sys

class Interrupting:
    def find_spec(self, name, path, target=None):
        if name == MODULE:
            signal.raise_signal(signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
from cli.__main__ import main
main()
"""


class Ready(BaseHTTPRequestHandler):
    """A service that is ready."""

    def do_GET(self) -> None:
        """Yes, at the one address for that."""
        self.send_response(200 if self.path == "/health/ready" else 404)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


@pytest.fixture
def port() -> Iterator[int]:
    """Where a service that is ready listens."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Ready) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("module", ["typer", "neo4j", "numpy", "cli.weighing", "networkx"])
def test_ctrl_c_amid_the_imports_is_one_sentence(module: str) -> None:
    """Code 130 and no trace, whatever is being imported."""
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_AT.replace("MODULE", repr(module)), "--version"],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    said = "surveilgraph: stopped; what was done is kept.\n"
    assert (done.returncode, done.stdout, done.stderr) == (INTERRUPTED, "", said)


def test_whoever_ignores_ctrl_c_goes_on_ignoring_it() -> None:
    """A command started in the background by a script is not ended by the Ctrl-C for another."""
    program = INTERRUPTED_AT.replace("MODULE", "'neo4j'")
    ignoring = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n" + program
    done = subprocess.run(
        [sys.executable, "-c", ignoring, "--version"],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (DONE, "")


def test_health_asks_where_the_settings_say_that_the_api_is(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The port and host of the settings, an address for all of them as this machine; 0 is none."""
    runner = CliRunner()
    monkeypatch.setenv("SURVEILGRAPH_PORT", str(port))
    for host in ("127.0.0.1", "0.0.0.0", "localhost"):  # noqa: S104 - what a server listens on
        monkeypatch.setenv("SURVEILGRAPH_HOST", host)
        assert runner.invoke(app, ["health"]).stdout == "ready\n"
    monkeypatch.setenv("SURVEILGRAPH_HOST", "127.0.0.2")
    said = runner.invoke(app, ["health"])
    assert said.exit_code == UNAVAILABLE
    assert f"nothing answers at http://127.0.0.2:{port} " in said.stderr
    assert runner.invoke(app, ["health", f"http://127.0.0.1:{port}"]).exit_code == DONE
    monkeypatch.setenv("SURVEILGRAPH_PORT", "0")
    done = subprocess.run(
        [sys.executable, "-m", "cli", "health"],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    said_of_it = "surveilgraph: SURVEILGRAPH_PORT is 0, any free port: name the ADDRESS.\n"
    assert (done.returncode, done.stderr) == (USAGE, said_of_it)


@pytest.mark.parametrize(
    ("setting", "words", "asked"),
    [({}, [], 8000), ({"SURVEILGRAPH_PORT": "8124"}, [], 8124),
     ({"SURVEILGRAPH_PORT": "8124"}, ["--port", "0"], 0)],
)  # fmt: skip
def test_the_demo_listens_where_the_settings_say(
    monkeypatch: pytest.MonkeyPatch, setting: dict[str, str], words: list[str], asked: int
) -> None:
    """At SURVEILGRAPH_PORT, unless the command line says another one."""
    ports: list[int] = []

    @contextmanager
    def opened(_settings: Any) -> Iterator[Any]:
        yield demo.Place(settings=_settings, store=None, server=None)  # type: ignore[arg-type]

    monkeypatch.delenv("SURVEILGRAPH_PORT", raising=False)
    for name, value in setting.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(demo, "opened", opened)
    monkeypatch.setattr(demo, "stop", lambda _: None)
    monkeypatch.setattr(demo, "_show", lambda *_: "Somebody")
    monkeypatch.setattr(demo, "serve_api", lambda _store, **said: ports.append(said["port"]))
    assert CliRunner().invoke(app, ["demo", *words]).exit_code == DONE
    assert ports == [asked]
