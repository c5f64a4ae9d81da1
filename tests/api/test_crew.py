"""The service in several processes: all answer, what ends is replaced, nothing outlives them."""

import os
import signal
import sys
import time
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any

import httpx2
import psutil
import pytest

import api.crew
from api.crew import answer_together
from api.keyring import KeyRing, Scope
from api.serve import listening
from api.sessions import Sessions
from api.settings import HttpSettings
from graph import BadSetting, Connection, Store

SECONDS = 60


def until(holds: Callable[[], bool]) -> None:
    """Waits for what takes a moment."""
    end = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def answering(crew: Any) -> list[psutil.Process]:
    """The processes of the service that hold a store of their own."""
    children = psutil.Process(crew.process.pid).children()
    return [one for one in children if "spawn_main" in " ".join(_line(one))]


def _line(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except (psutil.ZombieProcess, psutil.NoSuchProcess):  # ended meanwhile
        return []


def status_of(crew: Any, question: str = "/v1/entities?q=Quillmark Optics") -> int:
    """What is answered over a connection that nobody had before."""
    with httpx2.Client(base_url=crew.address, trust_env=False) as client:
        return int(client.get(question).status_code)


@pytest.mark.neo4j
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "term"])
def test_two_processes_answer_at_one_address_and_end_together(
    crew: Any, ending: signal.Signals
) -> None:
    """Connections reach both, and the signal to the first process ends all three."""
    workers = answering(crew)
    assert len(workers) == 2
    port, clients = int(crew.address.rsplit(":", 1)[1]), list[httpx2.Client]()

    def both_were_asked() -> bool:
        clients.append(httpx2.Client(base_url=crew.address, trust_env=False))
        asked = clients[-1].get("/v1/entities", params={"q": "Quillmark Optics"})
        assert asked.status_code == HTTPStatus.OK
        return min(_accepted(one, port) for one in workers) > 0

    try:
        until(both_were_asked)
    finally:
        for client in clients:
            client.close()
    code, out, log = crew.end(ending)
    assert (code, out) == (0, "closed\n")
    assert "Traceback" not in log
    assert "Quillmark" not in log
    until(lambda: not any(one.is_running() for one in workers))


@pytest.mark.neo4j
def test_a_process_that_is_killed_is_replaced(crew: Any) -> None:
    """The other goes on answering, and soon there are two again; the log says what happened."""
    victim, other = answering(crew)
    victim.kill()
    until(lambda: victim.pid not in {one.pid for one in answering(crew)})
    assert status_of(crew) == HTTPStatus.OK
    until(lambda: len(answering(crew)) == 2)
    assert other.pid in {one.pid for one in answering(crew)}
    until(lambda: "ended by itself" in crew.log.read_text("utf-8"))
    assert status_of(crew) == HTTPStatus.OK


@pytest.mark.neo4j
@pytest.mark.skipif(sys.platform != "linux", reason="no other system has such a call")
def test_each_process_keeps_to_a_core_and_so_does_who_comes_after_it(crew: Any) -> None:
    """Two on two cores where there are two; the one that replaces another has its core."""
    cores = sorted(os.sched_getaffinity(0))
    wanted = sorted([[cores[0]], [cores[1 % len(cores)]]])
    victim = answering(crew)[0]

    def kept_to() -> list[list[int]]:
        return sorted(one.cpu_affinity() for one in answering(crew))

    assert kept_to() == wanted
    victim.kill()
    until(lambda: victim.pid not in {one.pid for one in answering(crew)})
    until(lambda: kept_to() == wanted)


@pytest.mark.neo4j
def test_none_outlives_the_one_that_watches(crew: Any) -> None:
    """Killed, it can tell nobody: its processes see it, end, and leave the port to others."""
    workers = answering(crew)
    crew.process.kill()
    until(lambda: not any(one.is_running() and one.status() != "zombie" for one in workers))
    port = int(crew.address.rsplit(":", 1)[1])
    with listening("127.0.0.1", port):
        pass


def test_what_one_process_gave_a_browser_the_other_honours(tmp_path: Path) -> None:
    """A seal made with the secret of a crew is good in each of its processes, and nowhere else."""
    ring = KeyRing(tmp_path / "keys.json")
    ring.add("desk", Scope.WRITE)
    one, other, stranger = (Sessions(ring, secret) for secret in (b"a" * 32, b"a" * 32, b"b" * 32))
    kept = one.begin(ring.keys()[0])
    assert other.key(kept) == ring.keys()[0]
    assert stranger.key(kept) is None


def _ends_at_once(*_: object) -> None:
    pass


def test_processes_that_cannot_begin_are_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where none ever answers, nobody waits: the caller hears so, and how to mend it."""
    monkeypatch.setattr(api.crew, "_work", _ends_at_once)
    nowhere = Connection("bolt://127.0.0.1:1", "neo4j", "none")
    with (
        listening("127.0.0.1", 0) as sock,
        Store.open(nowhere) as store,
        pytest.raises(BadSetting, match="ask for fewer with --processes"),
    ):
        answer_together(store, HttpSettings(), sock, 2, lambda _: None)


@pytest.mark.parametrize("number", ["0", "65", "two"])
def test_a_number_of_processes_that_cannot_be_is_refused(number: str) -> None:
    """The sentence names the setting."""
    with pytest.raises(BadSetting, match="SURVEILGRAPH_PROCESSES"):
        HttpSettings.from_env({"SURVEILGRAPH_PROCESSES": number})


def _accepted(process: psutil.Process, port: int) -> int:
    """How many connections to the service's port a process has accepted."""
    return sum(
        one.status == "ESTABLISHED" and one.laddr.port == port
        for one in process.net_connections("tcp")
    )
