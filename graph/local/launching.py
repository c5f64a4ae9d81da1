"""One start of Neo4j, from files to answer. The caller holds the directory's lock.

Written before Neo4j starts is all that the next start needs to know, so that a kill at any moment
costs nothing but time.
"""

import json
import shutil
import time
from contextlib import ExitStack
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

import psutil

from graph.errors import LocalServerError
from graph.local import answering, command, conf, exchange, password, ports, process, refusal
from graph.local.files import write_whole
from graph.local.jars import Tell, shelf
from graph.local.java import executable
from graph.local.layout import Home
from graph.local.progress import Progress, Step
from graph.local.server import HOST, USER, Ports, Server
from graph.local.settings import Settings
from graph.local.site import site
from graph.local.trouble import full_disk
from graph.local.versions import NEO4J, order

_ROOM = 64 << 20


def start(home: Home, settings: Settings, wish: Ports, tell: Tell) -> Server:
    """A Neo4j that has just answered for the first time. Raises LocalServerError, OSError."""
    _refuse_newer(home)
    exchange.recover(home)
    if shutil.disk_usage(home.root).free < _ROOM:
        raise full_disk(home.data_dir)
    java = executable(settings)
    jars = shelf(settings, tell).root
    tell(Progress(step=Step.STARTING))
    half_born = home.system_store.exists() and not home.answered.exists()
    attempt = partial(_attempt, home, settings, wish, java, jars)
    try:
        return attempt()
    except refusal.Unexplained:
        if not half_born:
            raise
    _set_aside(home)
    return attempt()


def describe(home: Home, found: psutil.Process, secret: str) -> Server:
    """What is known of a process that runs on this home: its ports are those of its start."""
    listening = _last_ports(home)
    http = f"http://{HOST}:{listening.http}"
    return Server(
        data_dir=home.data_dir,
        bolt_uri=f"bolt://{HOST}:{listening.bolt}",
        browser_uri=f"{http}/browser/",
        http_uri=http,
        user=USER,
        password=secret,
        pid=found.pid,
        started_here=False,
    )


def make_folders(home: Home) -> None:
    """The home exists, closed to other users. Raises OSError."""
    home.root.mkdir(mode=0o700, parents=True, exist_ok=True)
    for folder in (home.conf, home.log.parent):
        folder.mkdir(exist_ok=True)


def _attempt(home: Home, settings: Settings, wish: Ports, java: Path, jars: Path) -> Server:
    chosen = ports.choose(wish, _last_ports(home))
    shutil.rmtree(home.scratch, ignore_errors=True)
    home.scratch.mkdir()
    if home.debug_log.exists():
        home.debug_log.replace(home.debug_log.with_suffix(".before.log"))
    write_whole(home.conf / "neo4j.conf", conf.text(chosen, settings))
    write_whole(home.start, json.dumps(asdict(chosen) | {"version": NEO4J}))
    secret = password.prepare(home, java, jars)
    started = process.launch(command.server(java, home, settings, site(jars)), home, jars)
    with ExitStack() as undo:
        undo.callback(process.end, started, home)
        server = replace(describe(home, started, secret), started_here=True)
        still_runs = partial(process.alive, started)
        if not answering.wait_for(server, home, still_runs, settings):
            raise refusal.explain(home)
        undo.pop_all()
    return server


def _set_aside(home: Home) -> None:
    """Moves away a database that never answered: killed while being made, it cannot be opened."""
    home.data.replace(home.root / f"unfinished-{time.time_ns()}")


def _refuse_newer(home: Home) -> None:
    version = str(_last_start(home).get("version", ""))
    if order(version) > order(NEO4J):
        raise LocalServerError(
            f"{home.data_dir} was last used by Neo4j {version}, newer than the {NEO4J} of this "
            "program; update this program, or choose another directory."
        )


def _last_ports(home: Home) -> Ports:
    said = _last_start(home)
    bolt, http = said.get("bolt"), said.get("http")
    return Ports(
        bolt=bolt if isinstance(bolt, int) else None, http=http if isinstance(http, int) else None
    )


def _last_start(home: Home) -> dict[str, object]:
    try:
        said = json.loads(home.start.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}
