"""One database takes another one's place: killed at any moment, it is the one or the other."""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from graph.local.exchange import recover, take_over
from graph.local.layout import Home


def homes(folder: Path) -> tuple[Home, Home]:
    """A home with a database and a second one beside it: files stand for both."""
    home = Home.of(folder)
    made = home.building
    for one, said in ((home, "old"), (made, "new")):
        for name in ("databases/a", "databases/b", "transactions/c"):
            file = one.data / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(said, "utf-8")
        one.password.write_text("the same", "utf-8")
    return home, made


def dies_at(step: int, work: Callable[[], object]) -> bool:
    """A copy of this process does the work, and is killed before its `step`-th call to the system.

    Whether it was: else it had done all of it.
    """
    child = os.fork()
    if not child:
        left = [step]

        def hook(event: str, given: object) -> None:
            del given
            if event.startswith(("os.", "open", "shutil.", "fcntl.")):
                left[0] -= 1
                if not left[0]:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hook)
        try:
            work()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_a_kill_at_any_moment_leaves_the_old_files_or_the_new(tmp_path: Path) -> None:
    """Before each single call to the system; the new ones are there once, the old ones first."""
    found = []
    for step in range(1, 1000):
        folder = tmp_path / str(step)
        home, made = homes(folder)
        died = dies_at(step, lambda home=home, made=made: take_over(home, made, lambda: None))
        recover(home)
        files = [file for file in home.data.rglob("*") if file.is_file()]
        assert len(files) == 3
        (said,) = {file.read_text("utf-8") for file in files}
        assert not home.before.exists()
        found.append(said)
        shutil.rmtree(folder)
        if not died:
            break
    assert found == sorted(found, reverse=True), found
    assert {"old", "new"} == set(found)
    assert found[-2:] == ["new", "new"]
