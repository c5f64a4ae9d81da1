"""Benches run by hand, so that nothing but this sees when what they measure has moved."""

import ast
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

BENCH = Path(__file__).parents[1] / "bench"


@pytest.mark.parametrize("name", sorted(path.stem for path in BENCH.glob("*.py")))
def test_every_bench_finds_what_it_measures(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each file of bench/ can be imported."""
    monkeypatch.syspath_prepend(str(BENCH))
    monkeypatch.syspath_prepend(str(BENCH.parent))
    assert import_module(f"bench.{name}").__doc__


def test_growth_is_read_off_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Exponents are those of what stands between the marks for two sizes, and of no other."""
    monkeypatch.syspath_prepend(str(BENCH.parent))
    growth = import_module("bench.growth")
    page = """<!-- figures: bench/walk.py -->
### 1,000 entities, 4,000 links
| hubs | 23, the largest with 1,421 entities leading into it |
| exposure of 200 vendors, 1,234 pairs | 0.20 s |
| ten best, to any body: p50 / p95 / max | 4.0 / 12 / 1,300 ms |
| - networkx, distances alone | 1.0 s, from 20 of them (ratio 40) |
### 100,000 entities, 400,000 links
| hubs | 90, the largest with 10,723 entities leading into it |
| exposure of 20,000 vendors, 9,999,999 pairs | 20.00 s |
| ten best, to any body: p50 / p95 / max | 40 / 120 / 300 ms |
| choke points | 1.00 s |
<!-- end of figures of walk -->"""
    found = growth.growths(page)
    assert found == {
        "exposure of all vendors": {1_000: 0.2, 100_000: 20.0},
        "ten best, to any body": {1_000: 0.004, 100_000: 0.04},
    }
    exponents = {name: round(growth.exponent(points), 9) for name, points in found.items()}
    assert exponents == {"exposure of all vendors": 1.0, "ten best, to any body": 0.5}


class _Answers(BaseHTTPRequestHandler):
    """Whole, in parts, or hung up after an answer, as the address asks; a POST comes back."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(404 if self.path == "/none" else 200)
        if self.path == "/parts":
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(b"4\r\none,\r\n3\r\ntwo\r\n0\r\n\r\n")
            return
        if self.path == "/cut":
            self.send_header("Content-Length", "10")
            self.end_headers()
            self.wfile.write(b"half")
            self.close_connection = True
            return
        self._whole(self.path.encode())

    def do_POST(self) -> None:
        self.send_response(200)
        self._whole(self.rfile.read(int(self.headers["Content-Length"])))

    def _whole(self, body: bytes) -> None:
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = self.path == "/last"

    def log_message(self, *_: object) -> None:
        """Nothing is said."""


def test_a_line_reads_whole_answers_and_those_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Over one connection, which is made anew where the service hung up."""
    monkeypatch.syspath_prepend(str(BENCH.parent))
    with HTTPServer(("127.0.0.1", 0), _Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        line = import_module("bench.line").Line("127.0.0.1", server.server_port)
        asked = [line.get(address) for address in ("/a", "/parts", "/none", "/last", "/b")]
        assert asked == [
            (200, b"/a"),
            (200, b"one,two"),
            (404, b"/none"),
            (200, b"/last"),
            (200, b"/b"),
        ]
        assert line.post("/", {"Content-Type": "text/plain"}, b"sent") == (200, b"sent")
        line.close()
        server.shutdown()


def test_a_siege_counts_whole_answers_and_what_was_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each connection is asked at least once, and read to its end in as many parts as it takes."""
    monkeypatch.syspath_prepend(str(BENCH.parent))
    siege = import_module("bench.siege")
    monkeypatch.setattr(siege, "_ROOM", 16)
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        asked = iter(["/" + "a" * 200, "/none", "/cut", "/b"])
        found = siege.besieged(server.server_port, 4, 0.0, lambda: next(asked))
        server.shutdown()
    assert (len(found.taken), found.failed) == (2, 2)
    assert next(asked, None) is None


def test_a_siege_asks_each_connection_over_and_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Until its time is over, or the service hangs up, which is an answer less."""
    monkeypatch.syspath_prepend(str(BENCH.parent))
    siege = import_module("bench.siege")
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        asked = iter(["/a", "/a", "/b", "/last", "/never answered"])
        found = siege.besieged(server.server_port, 1, 60.0, lambda: next(asked))
        server.shutdown()
    assert (len(found.taken), found.failed) == (4, 1)


def test_a_changed_line_is_tried_on_the_tests_that_come_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """First who runs most of its module for the time; outside of functions, whoever comes in."""
    monkeypatch.syspath_prepend(str(BENCH.parent))
    reaching = import_module("bench.reaching")
    # Line 4 is inside the loop of line 3: who comes there leaves both marks of the module.
    found = reaching.Reach(
        statements={"one.py": [(3, 5, 0), (4, 4, 1)], "other.py": [(1, 1, 2)]},
        seconds=(3.0, 1.0, 1.0, 2.0, 9.0, 1.0),
        marks=np.array([0, 0, 0, 0, 1, 1, 1, 2]),
        tests=np.array([0, 1, 2, 3, 0, 2, 3, 5]),
    )
    assert found.chosen("one.py", 4, 60) == ([2, 3, 0], True)
    assert found.chosen("one.py", 4, 3) == ([2, 3], False)
    assert found.chosen("one.py", 5, 60) == ([2, 3, 1, 0], True)
    assert found.chosen("one.py", 1, 60) == ([2, 3, 1, 0], True)
    assert found.chosen("other.py", 1, 0.5) == ([5], True)


def test_every_statement_of_a_function_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those inside of others, too, and none outside of functions."""
    monkeypatch.syspath_prepend(str(BENCH.parent))
    reaching = import_module("bench.reaching")
    source = """X = 1
def one(a):
    if a:
        return X
    elif X:
        a()
    return [
        a]
"""
    marks = reaching.Marks(5)
    marks.visit(ast.parse(source))
    assert sorted(row[:2] for row in marks.rows) == [(3, 6), (4, 4), (5, 6), (6, 6), (7, 8)]
    assert sorted(number for *_, number in marks.rows) == [5, 6, 7, 8, 9]
