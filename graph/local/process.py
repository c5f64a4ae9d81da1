"""The Neo4j process: started so that it outlives us, found again, and ended.

A process is ours when its command line names our home. The pid file is the quick way to it; after
a kill at a bad moment there is none, and then the list of processes is searched.
"""

import json
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import psutil

from graph.errors import LocalServerError
from graph.local.command import ADMIN, MAIN, home_option, scratch_option
from graph.local.files import write_whole
from graph.local.java import environment
from graph.local.layout import Home

_CLOCK_SLACK = 2.0
_STOP_SECONDS = 90.0
_PAUSE = 0.05

# The shell is gone at once, so that Neo4j is nobody's child and never stays behind as a zombie.
_DETACHED = '"$@" >"$0" 2>&1 </dev/null & echo $!'


def launch(command: list[str], home: Home, folder: Path) -> psutil.Process:
    """Neo4j in a session of its own, its words in `home.log`. Raises LocalServerError, OSError."""
    shell = subprocess.run(  # noqa: S603  every part of the command is made here
        ["/bin/sh", "-c", _DETACHED, str(home.log), *command],
        check=False,
        cwd=folder,
        encoding="utf-8",
        env=environment(),
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
    )
    if shell.returncode:
        _end_unheard(home)
        raise LocalServerError(f"The shell that starts Neo4j ended; {home.log} may say why.")
    try:
        process = psutil.Process(int(shell.stdout))
        write_whole(home.pid, json.dumps([process.pid, process.create_time()]))
    except psutil.Error as error:
        raise LocalServerError(f"Neo4j ended as soon as it began; {home.log} says why.") from error
    return process


def find(home: Home) -> psutil.Process | None:
    """The Neo4j that runs on this home, or None. Another process with its old number is not it."""
    return _by_pid_file(home) or _by_command_line(home)


def alive(process: psutil.Process) -> bool:
    """Whether it still runs: a zombie does not."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def end(process: psutil.Process, home: Home) -> None:
    """Asks Neo4j to stop and waits until it has. Raises LocalServerError when it does not."""
    deadline = time.monotonic() + _STOP_SECONDS
    with suppress(psutil.NoSuchProcess):
        process.terminate()
    while alive(process):
        if time.monotonic() > deadline:
            raise LocalServerError(
                f"Neo4j (process {process.pid}) did not stop within {_STOP_SECONDS:.0f} seconds; "
                f"{home.log} says why."
            )
        time.sleep(_PAUSE)
    home.pid.unlink(missing_ok=True)


def end_orphans(home: Home) -> None:
    """Ends admin tools on this home that a killed program left behind.

    For whoever holds the lock under which such a tool is started: nobody else's is there then.
    """
    for each in psutil.process_iter():
        with suppress(psutil.Error):
            words = each.cmdline()
            if ADMIN in words and scratch_option(home) in words:
                each.kill()
                each.wait(_STOP_SECONDS)


def _end_unheard(home: Home) -> None:
    """Ends a Neo4j whose shell was killed before it could say its number."""
    found = _by_command_line(home)
    if found is not None:
        end(found, home)


def _by_pid_file(home: Home) -> psutil.Process | None:
    try:
        pid, created = json.loads(home.pid.read_text("utf-8"))
        process = psutil.Process(pid)
        same = abs(process.create_time() - created) < _CLOCK_SLACK
    except (OSError, TypeError, ValueError, psutil.Error):
        return None
    return process if same and _is_ours(process, home) else None


def _by_command_line(home: Home) -> psutil.Process | None:
    return next((each for each in psutil.process_iter() if _is_ours(each, home)), None)


def _is_ours(process: psutil.Process, home: Home) -> bool:
    try:
        words = process.cmdline()
    except psutil.Error:
        return False
    shell = _DETACHED in words
    return MAIN in words and home_option(home) in words and not shell and alive(process)
