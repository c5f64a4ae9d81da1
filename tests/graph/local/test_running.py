"""The real Neo4j: started, found, killed, started again. One directory, few starts."""

import json
import os
import shutil
import stat
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator

import psutil
import pytest
from neo4j import GraphDatabase

from graph.errors import LocalServerError
from graph.local import Server, Settings, ensure_running, process, status, stop
from graph.local.layout import Home

STARTER = """
import sys; from dataclasses import asdict; from json import dumps; from pathlib import Path
from graph.local import ensure_running
print(dumps(asdict(ensure_running(Path(sys.argv[1]))), default=str))
"""

pytestmark = pytest.mark.neo4j


def starter(home: Home) -> subprocess.Popen[bytes]:
    """Another Python that starts the Neo4j of this home, and ends."""
    command = [sys.executable, "-c", STARTER, str(home.data_dir)]
    return subprocess.Popen(command, stdout=subprocess.PIPE)


def query(server: Server, text: str) -> list[object]:
    """The first column of an answer."""
    with GraphDatabase.driver(server.bolt_uri, auth=(server.user, server.password)) as driver:
        return [row[0] for row in driver.execute_query(text).records]  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """A directory with blanks and letters beyond ASCII in its path, as a killed start left it."""
    home = Home.of(tmp_path_factory.mktemp("local") / "mijn gegévens 数据")
    home.conf.mkdir(parents=True)
    home.password.write_text("5e1f" * 12 + "\n")
    home.pid.write_text(json.dumps([os.getpid(), psutil.Process().create_time()]))
    home.start.write_text('{"bolt": 76')
    (home.conf / "neo4j.conf").write_text("server.bolt.listen_addr")
    yield home
    stop(home.data_dir)


@pytest.fixture
def server(home: Home) -> Server:
    """It runs now, whatever the test before did to it."""
    return ensure_running(home.data_dir)


def test_of_two_starts_at_once_one_starts(home: Home) -> None:
    """Both end well with the same Neo4j, one has started it, and it outlives them.

    The directory is one that a killed start left: with half a conf, a password that was not yet
    set, and a pid file whose number another process has by now.
    """
    both = [starter(home), starter(home)]
    said = [json.loads(process.communicate()[0]) for process in both]
    assert {each["started_here"] for each in said} == {True, False}
    assert len({(each["pid"], each["bolt_uri"], each["http_uri"]) for each in said}) == 1
    now = status(home.data_dir)
    assert now is not None
    assert now.pid == said[0]["pid"]
    assert os.getsid(now.pid) not in {os.getsid(0), both[0].pid, both[1].pid}


def test_it_is_reached_from_here_alone_and_calls_nobody(server: Server) -> None:
    """It listens on 127.0.0.1 only, holds no connection outwards, and its page may not either."""
    found = psutil.Process(server.pid).net_connections("all")
    ends = [end.ip for each in found for end in (each.laddr, each.raddr) if hasattr(end, "ip")]
    assert {ip.removeprefix("::ffff:") for ip in ends} == {"127.0.0.1"}
    with urllib.request.urlopen(server.browser_uri) as page:  # noqa: S310 (our own address)
        assert page.status == 200
        policy = page.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "https:" not in policy


def test_its_settings_are_the_ones_promised(server: Server) -> None:
    """Authentication is on, reports to its makers are off: asked of the running server itself."""
    wanted = {
        "dbms.security.auth_enabled": "true",
        "client.allow_telemetry": "false",
        "dbms.usage_report.enabled": "false",
        "server.fleet_discovery.enabled": "false",
        "server.https.enabled": "false",
        "server.memory.pagecache.size": "128.00MiB",
    }
    rows = query(server, "SHOW SETTINGS YIELD name, value RETURN [name, value]")
    assert {name: value for name, value in rows if name in wanted} == wanted  # type: ignore[misc]


def test_the_password_is_in_one_file_and_nowhere_else(server: Server, home: Home) -> None:
    """Its owner alone reads it; no repr, command line, conf, log or leftover shows it."""
    assert server.password == home.password.read_text().strip()
    assert stat.S_IMODE(home.password.stat().st_mode) == 0o600
    assert server.password not in repr(server)
    assert server.password not in " ".join(psutil.Process(server.pid).cmdline())
    secret = server.password.encode()
    files = [path for path in home.root.rglob("*") if path.is_file()]
    assert [path for path in files if secret in path.read_bytes()] == [home.password]


def test_it_is_found_without_its_pid_file(server: Server, home: Home) -> None:
    """A pid file that is gone, or names a process that took the number, misleads nobody."""
    for content in ("", json.dumps([os.getpid(), 1.0]), json.dumps([server.pid, 1.0])):
        home.pid.write_text(content)
        again = ensure_running(home.data_dir)
        assert (again.pid, again.started_here) == (server.pid, False)
    home.pid.unlink()
    assert status(home.data_dir) == again


def test_finding_it_again_costs_little(server: Server) -> None:
    """The next command waits for a Neo4j that runs a fraction of what a start takes."""
    began = time.monotonic()
    ensure_running(server.data_dir)
    assert time.monotonic() - began < 3.0


def test_both_killed_it_comes_back_with_what_was_committed(server: Server, home: Home) -> None:
    """After kill -9 of Neo4j, and of the Python that was starting it again, nothing is lost.

    The next start takes over the Neo4j that the killed one left coming up, with no pid file to
    show the way; committed data, password and ports are what they were.
    """
    query(server, "CREATE (:Kept {name: 'committed'})")
    psutil.Process(server.pid).kill()
    while status(home.data_dir) is not None:
        time.sleep(0.05)
    running = starter(home)
    while (found := process.find(home)) is None:
        time.sleep(0.01)
    running.kill()
    running.communicate()
    home.pid.unlink(missing_ok=True)
    again = ensure_running(home.data_dir)
    assert (again.pid, again.started_here) == (found.pid, False)
    assert (again.bolt_uri, again.http_uri) == (server.bolt_uri, server.http_uri)
    assert query(again, "MATCH (n:Kept) RETURN n.name") == ["committed"]


def test_stopping_ends_it_and_says_so(server: Server, home: Home) -> None:
    """Stop is True once, the process is gone, and then there is nothing to stop or to find."""
    assert stop(home.data_dir) is True
    assert not psutil.pid_exists(server.pid) or not process.alive(psutil.Process(server.pid))
    assert stop(home.data_dir) is False
    assert status(home.data_dir) is None


@pytest.mark.usefixtures("server")
def test_a_database_killed_while_being_made_is_made_again(home: Home) -> None:
    """A first start killed between store and transaction log leaves what Neo4j cannot open.

    As nothing ever answered there, it is moved away whole, and a new one made.
    """
    stop(home.data_dir)
    home.answered.unlink()
    shutil.rmtree(home.root / "data" / "transactions" / "system")
    assert ensure_running(home.data_dir).started_here
    assert len(list(home.root.glob("unfinished-*"))) == 1


@pytest.mark.usefixtures("server")
def test_a_store_of_a_newer_neo4j_is_refused(home: Home) -> None:
    """Without our record of the version, Neo4j's own refusal becomes the sentence; it then ends."""
    stop(home.data_dir)
    store = home.system_store / "neostore"
    content = bytearray(store.read_bytes())
    minor = content.index(b"aligned") + len(b"aligned") + 2
    assert content[minor] == 1
    content[minor] = 9
    store.write_bytes(content)
    home.start.unlink()
    with pytest.raises(LocalServerError, match="was written by a Neo4j newer than"):
        ensure_running(home.data_dir, settings=Settings.from_environment())
    assert status(home.data_dir) is None
