"""Addresses and scans, as a user names them on the command line."""

import json
import threading
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from fpdf import FPDF
from neo4j import Driver
from PIL import Image
from typer.testing import CliRunner

from cli import reading
from cli.program import app
from ingest.documents.address import Fetcher

PAGE = """<html lang=en><head><title>Parallel report on a page</title>
<link rel=canonical href="{site}/paper/1"></head>
<p>In 2015 the Dutch company Brelvan Systems supplied Oculant to the Ministry of Interior of
Vardonia.</p>"""


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


def test_this_machine_is_refused_as_an_address(
    run: Any, reports: Any, site: str, tmp_path: Path
) -> None:
    """No option lets a command ask this machine: one sentence, code 1, and the file is read."""
    (path,) = reports(tmp_path, 1, 1)
    ran = run("extract", f"{site}/page", path)
    assert ran.returncode == 1
    host = "127.0.0.1 leads to 127.0.0.1, which is no public address."
    assert ran.stderr == f"{site}/page cannot be read: {host}\n"
    assert {json.loads(row)["report"]["file"] for row in ran.stdout.splitlines()} == {path.name}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_extract_reads_an_address(
    reports: Any, jobs: str, site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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
    run: Any, reports: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who asks for OCR and has none is told so before anything is read, with code 2."""
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = run("extract", "--ocr", *reports(tmp_path, 1, 1))
    assert ran.returncode == 2
    said = "surveilgraph: --ocr needs ocrmypdf or tesseract on PATH; install one of them."
    assert ran.stderr.splitlines() == [said]


def test_scans_are_read_where_asked_and_told_of_where_not(
    run: Any, reports: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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
