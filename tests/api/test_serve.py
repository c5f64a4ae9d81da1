"""The service as a process: where it listens, how it ends, what it logs."""

import signal
import socket
import time
from contextlib import suppress
from typing import Any

import httpx2
import pytest

from api.serve import check_loopback, listening
from graph import BadSetting


@pytest.mark.neo4j
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "term"])
def test_the_service_answers_and_ends_cleanly(service: Any, ending: signal.Signals) -> None:
    """On a real socket it says where it is, answers, lets its caller close up, and exits with 0."""
    assert service.address.startswith("http://127.0.0.1:")
    with httpx2.Client(base_url=service.address, trust_env=False) as client:
        got = client.get("/v1/paths", params={"from": "Quillmark Optics", "to": "Varnholt"})
        assert got.status_code == 404
        found = client.get("/v1/entities", params={"q": "Quillmark Optics"})
        assert found.json()["entities"][0]["name"] == "Quillmark Optics"
        assert "server" not in found.headers
        assert client.head("/health/ready").status_code == 200
        assert client.get("/health/live", headers={"Host": "evil.example"}).status_code == 421
    code, out, log = service.end(ending)
    assert (code, out) == (0, "closed\n")
    assert " GET find_entities 200 " in log
    assert "Quillmark" not in log
    assert "Traceback" not in log


@pytest.mark.neo4j
def test_a_second_ctrl_c_ends_it_as_cleanly(service: Any) -> None:
    """Who presses twice waits for nobody, and still sees no trace of how the service was made."""
    with httpx2.Client(base_url=service.address, trust_env=False) as client:
        assert client.get("/health/live").status_code == 200
    service.process.send_signal(signal.SIGINT)
    time.sleep(0.05)  # two at once are one
    code, out, log = service.end(signal.SIGINT)
    assert (code, out) == (0, "closed\n")
    assert "Traceback" not in log


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "graph.example", ""])  # noqa: S104 - it is refused
def test_other_machines_are_kept_out_unless_asked_for(host: str) -> None:
    """An address that others can reach is refused in one sentence that says how to mean it."""
    with pytest.raises(BadSetting, match="--allow-remote"):
        check_loopback(host)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_this_machine_may_listen_to_itself(host: str) -> None:
    """Every loopback address is allowed as it is."""
    check_loopback(host)


def test_a_taken_port_is_one_sentence() -> None:
    """The sentence names the port; nothing is raised that is not the project's own."""
    with listening("127.0.0.1", 0) as sock:
        port = sock.getsockname()[1]
        with (
            pytest.raises(BadSetting, match=f"Port {port} of 127.0.0.1 is taken"),
            listening("127.0.0.1", port),
        ):
            pass


@pytest.mark.parametrize(
    ("host", "port"), [("two..dots", 8000), ("127.0.0.1", 70000), ("192.0.2.7", 8000)]
)
def test_an_address_that_cannot_be_is_one_sentence(host: str, port: int) -> None:
    """A name without address, a port that does not exist, an address of another machine."""
    with pytest.raises(BadSetting), listening(host, port):
        pass


def test_a_port_is_free_again_at_once() -> None:
    """What was listened on is given back: the same port can be taken a moment later."""
    with listening("127.0.0.1", 0) as sock:
        port = sock.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as client:
            accepted, _ = sock.accept()
            accepted.close()
            client.recv(1)
    time.sleep(0.01)
    with listening("127.0.0.1", port):
        pass


@pytest.mark.neo4j
def test_a_head_without_end_is_not_read_to_its_end(service: Any) -> None:
    """A megabyte of one header gets no answer, and the next request does."""
    port = int(service.address.rsplit(":", 1)[1])
    head = b"GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + b"a" * 1_000_000
    with socket.create_connection(("127.0.0.1", port)) as client, suppress(OSError):
        client.sendall(head + b"\r\n\r\n")
        assert not client.recv(100).startswith(b"HTTP/1.1 200")
    with httpx2.Client(base_url=service.address, trust_env=False) as client:
        assert client.get("/health/live").status_code == 200
