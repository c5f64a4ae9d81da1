"""Starts the Neo4j of a data directory, finds it running, stops it: the three things one can ask.

Everything that changes something happens under one lock a directory, so that of two starts at
once one starts and the other finds. A start that fails or is interrupted leaves nothing running.
"""

from contextlib import ExitStack
from functools import partial
from pathlib import Path

from graph.local import answering, launching, password, process
from graph.local.files import alone
from graph.local.jars import Tell
from graph.local.layout import Home
from graph.local.progress import Progress, Step, on_screen
from graph.local.server import Ports, Server
from graph.local.settings import Settings
from graph.local.trouble import writing


def ensure_running(
    data_dir: Path,
    *,
    ports: Ports | None = None,
    tell: Tell | None = None,
    settings: Settings | None = None,
) -> Server:
    """The Neo4j of this directory, running and answering: found if it runs, else started.

    The first start for a user fetches about 180 MB. It goes on running when this program ends.
    `ports` are for a start; a Neo4j that already runs keeps its own. Without `tell`, fetching
    shows on standard error. Raises LocalServerError, BadSetting.
    """
    home = Home.of(data_dir)
    chosen = settings or Settings.from_environment()
    with ExitStack() as stack:
        say = tell or stack.enter_context(on_screen())
        stack.enter_context(writing(home.data_dir))
        launching.make_folders(home)
        stack.enter_context(alone(home.lock, partial(say, Progress(step=Step.WAITING))))
        found = process.find(home)
        if found is not None:
            server = launching.describe(home, found, password.read(home))
            still_runs = partial(process.alive, found)
            if answering.wait_for(server, home, still_runs, chosen):
                return server
            process.end(found, home)
        process.end_orphans(home)
        return launching.start(home, chosen, ports or Ports(), say)


def status(data_dir: Path) -> Server | None:
    """The Neo4j whose process runs on this directory, or None; it may not answer yet.

    Raises LocalServerError where it runs and its password file is gone.
    """
    home = Home.of(data_dir)
    found = process.find(home)
    return None if found is None else launching.describe(home, found, password.read(home))


def stop(data_dir: Path) -> bool:
    """True when a Neo4j ran on this directory and has ended, False when none ran.

    Waits for a start that is under way. Raises LocalServerError when it will not end.
    """
    home = Home.of(data_dir)
    if not home.root.is_dir():
        return False
    with writing(home.data_dir), alone(home.lock, lambda: None):
        found = process.find(home)
        if found is not None:
            process.end(found, home)
        return found is not None
