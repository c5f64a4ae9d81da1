"""Many reports at once, addresses and scans, as a user asks for them on the command line."""

import json
import os
import pty
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import psutil
import pytest
from fpdf import FPDF
from neo4j import Driver, GraphDatabase
from PIL import Image
from typer.testing import CliRunner

from cli import reading
from cli.__main__ import app
from cli.interrupts import undisturbed
from graph import Connection, Store
from ingest.documents.address import Fetcher

ROOT = Path(__file__).parent.parent.parent
SALE = """# Parallel report {n}

Brelvan Systems {n} is the maker of Oculant {n}. In 2015 the company supplied Oculant {n} to
the Ministry of Interior of Vardonia. The Vardonian police use Oculant {n} as well.

"""
PAGE = """<html lang=en><head><title>Parallel report on a page</title>
<link rel=canonical href="{site}/paper/1"></head>
<p>In 2015 the Dutch company Brelvan Systems supplied Oculant to the Ministry of Interior of
Vardonia.</p>"""
WIPE = """
MATCH (r:Report) WHERE r.title STARTS WITH 'Parallel report'
OPTIONAL MATCH (p:Page)-[:PAGE_OF]->(r)
OPTIONAL MATCH (c:Claim)-[:SAID_IN]->(r)
OPTIONAL MATCH (c)-[:SUBJECT|OBJECT|PRODUCT]->(e:Entity)
WITH r, p, c, [x IN collect(e) WHERE NOT EXISTS {
  (x)<-[:SUBJECT|OBJECT|PRODUCT]-(:Claim)-[:SAID_IN]->(o:Report)
  WHERE NOT o.title STARTS WITH 'Parallel report'
}] AS mine
FOREACH (x IN mine | DETACH DELETE x)
DETACH DELETE r, p, c
"""


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "cli", *map(str, words)]


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*words), cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )


def reports(folder: Path, count: int, times: int) -> list[Path]:
    """Text files, each of which says the same `times` over, so that it takes a while."""
    paths = [folder / f"{number:03}.md" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(SALE.format(n=number) * times, "utf-8")
    return paths


def workers(process: psutil.Process) -> list[psutil.Process]:
    return [one for one in process.children() if "ingest.worker" in one.cmdline()]


def gone(process: psutil.Process) -> bool:
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def eventually(holds: Callable[[], object], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_one_and_two_jobs_print_the_same_bytes(tmp_path: Path) -> None:
    """A long report first, a bad file amid the others: the same lines in the same order, twice."""
    paths = reports(tmp_path, 6, 1)
    paths[0].write_text(paths[0].read_text("utf-8") * 40, "utf-8")
    paths[3].write_bytes(b"%PDF-1.7 and then nothing")
    one, two = (run("extract", "--jobs", jobs, tmp_path) for jobs in ("1", "2"))
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert one.returncode == 1
    assert len(one.stderr.splitlines()) == 1
    files = [json.loads(line)["report"]["file"] for line in two.stdout.splitlines()]
    assert list(dict.fromkeys(files)) == [f"{number:03}.md" for number in (0, 1, 2, 4, 5)]


def test_a_worker_that_is_killed_costs_one_report(tmp_path: Path) -> None:
    """SIGKILL for one worker: one line names its file, everything else is printed, code 1."""
    reports(tmp_path, 5, 60)
    words = command("extract", "--jobs", "2", tmp_path)
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(words, cwd=ROOT, **pipes) as process:  # type: ignore[call-overload]
        parent = psutil.Process(process.pid)
        eventually(lambda: len(workers(parent)) == 2)
        victim = workers(parent)[0]
        victim.kill()
        printed, said = process.communicate(timeout=120)
    assert process.returncode == 1
    (line,) = said.splitlines()
    assert line.endswith("was killed by signal 9; try it again by itself.")
    lost = line.split(" could not be read")[0]
    assert Path(lost).parent == tmp_path
    files = {json.loads(row)["report"]["file"] for row in printed.splitlines()}
    assert files == {f"{number:03}.md" for number in range(5)} - {Path(lost).name}


def test_ctrl_c_waits_for_a_line_to_be_whole() -> None:
    """A stretch that is not to be cut runs to its end before Ctrl-C is felt; a second one cuts."""
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        _interrupted(1, done)
    assert done == ["whole"]
    with pytest.raises(KeyboardInterrupt):
        _interrupted(2, done)
    assert done == ["whole"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def _interrupted(times: int, done: list[str]) -> None:
    with undisturbed():
        for _ in range(times):
            signal.raise_signal(signal.SIGINT)
        done.append("whole")


def test_ctrl_c_keeps_what_was_printed(tmp_path: Path) -> None:
    """Code 130, whole reports in the order of the input and nothing after; no process is left."""
    reports(tmp_path, 40, 20)
    words = command("extract", "--jobs", "2", tmp_path)
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        begun = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read()
        assert process.wait(timeout=20) == 130
    assert len(begun) >= 2
    assert all(map(gone, begun))
    printed = [json.loads(line) for line in (first + rest).splitlines()]
    files = list(dict.fromkeys(row["report"]["file"] for row in printed))
    assert files == [f"{number:03}.md" for number in range(len(files))]
    assert 1 <= len(files) < 40
    last = run("extract", "--jobs", "1", tmp_path / files[-1]).stdout.splitlines()
    assert [row for row in printed if row["report"]["file"] == files[-1]] == [
        json.loads(line) for line in last
    ]


def test_the_bar_shows_on_a_terminal_only(tmp_path: Path) -> None:
    """There it has a rate and the time left, and no claim strays into it; elsewhere, nothing."""
    reports(tmp_path, 6, 8)
    plain = run("extract", "--jobs", "2", tmp_path)
    assert plain.stderr == ""
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "100"}
    words = command("extract", "--jobs", "2", tmp_path)
    with subprocess.Popen(
        words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=theirs, text=True
    ) as process:
        os.close(theirs)
        printed, shown = [], []
        reader = threading.Thread(target=lambda: shown.append(_all_of(ours)))
        reader.start()
        printed.append(process.communicate(timeout=120)[0])
        reader.join()
    os.close(ours)
    assert printed == [plain.stdout]
    assert "6/6" in shown[0]
    assert "/s" in shown[0]
    assert "0:00:0" in shown[0]
    assert "Oculant" not in shown[0]


def _all_of(terminal: int) -> str:
    parts = []
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # the kernel's way of saying that nobody writes there any more
            break
        if not part:
            break
        parts.append(part)
    return b"".join(parts).decode("utf-8")


class Site(BaseHTTPRequestHandler):
    """One page, which says where it really is, behind a redirect."""

    def do_GET(self) -> None:
        """The page, the redirect to it, or nothing."""
        site = f"http://127.0.0.1:{self.server.server_address[1]}"
        body = PAGE.format(site=site).encode() if self.path == "/page" else b""
        self.send_response({"/page": 200, "/old": 301}.get(self.path, 404))
        self.send_header("Content-Type", "text/html")
        self.send_header("Location", "/page")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


@pytest.fixture
def site() -> Iterator[str]:
    """The address of a site on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_this_machine_is_refused_as_an_address(site: str, tmp_path: Path) -> None:
    """No option lets a command ask this machine: one sentence, code 1, and the file is read."""
    (path,) = reports(tmp_path, 1, 1)
    ran = run("extract", f"{site}/page", path)
    assert ran.returncode == 1
    host = "127.0.0.1 leads to 127.0.0.1, which is no public address."
    assert ran.stderr == f"{site}/page cannot be read: {host}\n"
    assert {json.loads(row)["report"]["file"] for row in ran.stdout.splitlines()} == {path.name}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_extract_reads_an_address(
    jobs: str, site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Claims name the address that was asked for, in its place among the files; text works too."""
    monkeypatch.setattr(reading, "Fetcher", partial(Fetcher, loopback=True))
    monkeypatch.setenv("SURVEILGRAPH_DATA_DIR", str(tmp_path / "data"))
    first, last = map(str, reports(tmp_path, 2, 1))
    words = [first, f"{site}/old", f"{site}/none", last]
    ran = CliRunner().invoke(app, ["extract", "--jobs", jobs, *words])
    assert ran.exit_code == 1
    files = [json.loads(row)["report"]["file"] for row in ran.stdout.splitlines()]
    assert list(dict.fromkeys(files)) == ["000.md", f"{site}/old", "001.md"]
    assert ran.stderr == f"{site}/none cannot be read: the server answered 404 Not Found.\n"
    text = CliRunner().invoke(app, ["extract", "--text", f"{site}/old"])
    assert text.exit_code == 0
    assert "the Dutch company Brelvan Systems supplied Oculant" in text.stdout
    bare = PAGE.format(site=site).encode()
    digest = sha256(bare).hexdigest()
    kept = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    folder = tmp_path / "data" / "originals" / digest[:2]
    assert set(kept) == {folder / f"{digest}.bin", folder / f"{digest}.json"}
    assert (folder / f"{digest}.bin").read_bytes() == bare


def test_ocr_without_a_program_is_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who asks for OCR and has none is told so before anything is read, with code 2."""
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = run("extract", "--ocr", *reports(tmp_path, 1, 1))
    assert ran.returncode == 2
    said = "surveilgraph: --ocr needs ocrmypdf or tesseract on PATH; install one of them."
    assert ran.stderr.splitlines() == [said]


def test_scans_are_read_where_asked_and_told_of_where_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker runs the OCR program that is on PATH; without --ocr a line says what would help."""
    scan, copy = FPDF(), FPDF()
    scan.add_page()
    scan.image(Image.new("L", (80, 80), 127), 10, 10, 100)
    copy.add_page()
    copy.set_font("times", size=10)
    copy.multi_cell(180, text="In 2015 Brelvan Systems supplied Oculant to the Vardonian police.")
    scan.output(str(tmp_path / "scan.pdf"))
    copy.output(str(tmp_path / "copy"))
    program = tmp_path / "bin" / "ocrmypdf"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nfor to; do :; done\n/bin/cp "{tmp_path}/copy" "$to"\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    words = ["--jobs", "2", tmp_path / "scan.pdf", *reports(tmp_path, 1, 1)]
    without, with_ocr = run("extract", *words), run("extract", "--ocr", *words)
    files = [
        list(dict.fromkeys(json.loads(row)["report"]["file"] for row in ran.stdout.splitlines()))
        for ran in (without, with_ocr)
    ]
    assert files == [["000.md"], ["scan.pdf", "000.md"]]
    assert (without.returncode, with_ocr.returncode) == (1, 0)
    assert without.stderr.endswith(
        "scan.pdf cannot be read: its pages are pictures without text; install ocrmypdf or "
        "tesseract, which are optional, and read it again with --ocr.\n"
    )
    note = "Pages read by OCR with ocrmypdf, so letters may be wrong: 1."
    assert with_ocr.stderr == f"{tmp_path / 'scan.pdf'}: {note}\n"


@pytest.fixture
def graph(
    connection: Connection, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Driver]:
    """A driver to the Neo4j that commands use, too; what the test read is wiped."""
    assert store.ping() is None
    monkeypatch.setenv("NEO4J_URI", connection.uri)
    monkeypatch.setenv("NEO4J_USER", connection.user)
    monkeypatch.setenv("NEO4J_PASSWORD", connection.password)
    monkeypatch.setenv("SURVEILGRAPH_DATA_DIR", str(tmp_path / "data"))
    auth = (connection.user, connection.password)
    with GraphDatabase.driver(connection.uri, auth=auth) as driver:
        yield driver
        driver.execute_query(WIPE)


def _titles(driver: Driver) -> list[str]:
    query = "MATCH (r:Report) WHERE r.title STARTS WITH 'Parallel report' RETURN r.title AS title"
    return [row["title"] for row in driver.execute_query(query).records]


@pytest.mark.neo4j
def test_ingest_keeps_the_address_and_the_bytes(
    site: str, graph: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The report has the address that the page gives itself, and its hash leads to the bytes."""
    monkeypatch.setattr(reading, "Fetcher", partial(Fetcher, loopback=True))
    ran = CliRunner().invoke(app, ["ingest", f"{site}/old"])
    assert ran.exit_code == 0, ran.output
    assert ran.stdout.startswith("1 file read, 1 report new.")
    query = (
        "MATCH (r:Report {title: 'Parallel report on a page'}) RETURN r.url AS url, r.sha256 AS h"
    )
    (row,) = graph.execute_query(query).records
    assert row["url"] == f"{site}/paper/1"
    kept = tmp_path / "data" / "originals" / row["h"][:2] / f"{row['h']}.bin"
    assert kept.read_bytes() == PAGE.format(site=site).encode()


@pytest.mark.xfail(strict=False, reason="ended with 1 instead of 130 in one of eight runs: open")
@pytest.mark.neo4j
def test_ctrl_c_keeps_what_was_ingested(graph: Driver, tmp_path: Path) -> None:
    """Code 130 and an account that agrees with the graph; again finishes it; no process is left."""
    reports(tmp_path, 60, 4)
    words = command("ingest", "--jobs", "2", tmp_path)
    with subprocess.Popen(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        eventually(lambda: len(_titles(graph)) >= 5)
        begun = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGINT)
        printed, said = process.communicate(timeout=30)
    assert process.returncode == 130, said
    assert "Traceback" not in said
    assert len(begun) >= 2
    assert all(map(gone, begun))
    done = len(_titles(graph))
    assert 5 <= done < 60
    # The report under way may have been written though nobody was told any more.
    assert int(printed.split()[0]) in {done, done - 1}
    assert run("ingest", "--jobs", "2", tmp_path).returncode == 0
    assert sorted(_titles(graph)) == sorted(f"Parallel report {number}" for number in range(60))
