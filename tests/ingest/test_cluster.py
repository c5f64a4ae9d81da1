"""Reading on a cluster of two processes: the claims of one process, and an end that keeps them."""

import json
import signal
import socket
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dask
import pytest
from distributed import Client, LocalCluster
from pyarrow import parquet

from graph import BadSetting, ClusterUnavailable
from ingest.claimfile import claim_file
from ingest.cluster import cluster, read_there, with_bytes
from ingest.contract import claims_to_lines
from ingest.documents import read
from ingest.extracted import Extracted
from ingest.fingerprint import fingerprint
from ingest.partitions import Layout, extract_into
from ingest.pipeline import Given, extract_each, lost

if TYPE_CHECKING:
    from graph.keeping import Line

ROOT = Path(__file__).parent.parent.parent
SALE = "# Report {n}\n\nIn 20{n:02} Corvane Optics supplied the Gridlark {n} to Ostrava Police.\n\n"
DEADLY = """
import os, ingest.cluster as it
real = it.extract_file
it.extract_file = lambda given: os._exit(9) if b"DEADLY" in given.data else real(given)
"""
OLDER = """
import ingest.fingerprint as it
it.version = lambda name: "0.0.9"
it.fingerprint.cache_clear()
"""
# A worker that a test before this one has ended may come back in between, and have read nothing.
MISSING = """
import sys, ingest.fingerprint
sys.modules["kept"] = sys.modules["ingest.fingerprint"]
sys.modules["ingest.fingerprint"] = None
"""
AGAIN = """
import importlib, importlib.metadata, sys
if "kept" in sys.modules:
    sys.modules["ingest.fingerprint"] = sys.modules.pop("kept")
it = importlib.import_module("ingest.fingerprint")
it.version = importlib.metadata.version
it.fingerprint.cache_clear()
"""


def local(workers: int, **other: Any) -> LocalCluster:
    """A cluster on loopback, without a dashboard."""
    return LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        protocol="tcp",
        dashboard_address="127.0.0.1:0",
        scheduler_kwargs={"dashboard": False},
        **other,
    )


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The scheduler of two worker processes; one death is enough for it to give a document up."""
    once = {"distributed.scheduler.allowed-failures": 0}
    with dask.config.set(once), local(2) as two:
        yield two.scheduler_address


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "reports"
    folder.mkdir()
    paths = [folder / f"{number:02}.md" for number in range(5)]
    for number, path in enumerate(paths):
        path.write_text(SALE.format(n=number) * 3, "utf-8")
    return paths


def on_workers(address: str, program: str) -> None:
    with Client(address, set_as_default=False) as client:
        client.run(exec, program, {})


def spread(address: str, layout: Layout, given: list[Path]) -> list[Extracted | None]:
    with cluster(address) as each:
        return list(extract_into(layout, given, each))


def printed(given: list[Path]) -> list[str]:
    """The lines that one process prints."""
    return [
        line
        for done in extract_each(given, jobs=1)
        if done.report
        for line in claims_to_lines(done.claims, done.report, file=Path(done.name).name)
    ]


def stored(folder: Path) -> list[str]:
    """The rows of all files, as the lines they came from."""
    found = []
    for path in sorted(folder.glob("*.parquet")):
        for row in parquet.read_table(path).to_pylist():
            if row["link"]:
                row["report"] = {key: row["report"][key] for key in ("id", "title", "file")}
                found.append(json.dumps(row, ensure_ascii=False))
    return found


def test_two_processes_give_the_claims_of_one(
    address: str, reports: list[Path], tmp_path: Path
) -> None:
    """Every byte of every claim, in the order of the reports; a bad file among them is told."""
    reports[2].write_bytes(b"%PDF-1.7 and then nothing")
    missing = tmp_path / "none.md"
    given = [*reports, missing]
    done = spread(address, Layout(folder=tmp_path / "out", documents=2), given)
    alone = list(extract_each(given, jobs=1))
    assert done == alone
    assert [one.problem is None for one in alone] == [True, True, False, True, True, False]
    lines = printed(given)
    assert len(lines) > 4
    assert stored(tmp_path / "out") == lines
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [f"claims-00000{number}.parquet" for number in range(3)]


def test_a_second_run_does_what_is_not_there(
    address: str, reports: list[Path], tmp_path: Path
) -> None:
    """Files whose documents are as they were stay; those with an unread or another one do not."""
    layout = Layout(folder=tmp_path / "out", documents=2)
    good = reports[2].read_bytes()
    reports[2].write_bytes(b"")
    spread(address, layout, reports)
    kept = layout.path(0).stat().st_ino
    reports[2].write_bytes(good)
    reports[4].write_text(SALE.format(n=9), "utf-8")
    again = spread(address, layout, reports)
    assert [one and one.name for one in again] == [None, None, *map(str, reports[2:])]
    assert layout.path(0).stat().st_ino == kept
    assert stored(layout.folder) == printed(reports)
    assert spread(address, layout, reports) == [None] * 5


def test_no_bytes_are_held_but_those_being_read(tmp_path: Path) -> None:
    """However many large documents a file is of, one at a time is in memory here."""
    paths = [tmp_path / f"{number:02}.txt" for number in range(20)]
    for path in paths:
        path.write_bytes(b"words " * 200_000)

    def each(given: Iterable[Given]) -> Generator[Extracted, None, None]:
        for one in given:
            yield lost(one, "it was only looked at")

    layout = Layout(folder=tmp_path / "out")
    tracemalloc.start()
    for _ in range(2):
        assert [one and one.report for one in extract_into(layout, paths, each)] == [None] * 20
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 6_000_000


def test_so_many_bytes_are_sent_at_once(
    address: str, reports: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document goes out while those under way are below the bound together, whoever waits."""
    monkeypatch.setattr("ingest.cluster._BYTES", 2 * reports[0].stat().st_size - 1)
    taken = []

    def documents() -> Iterator[Given]:
        for path in reports:
            taken.append(path)
            yield with_bytes(path)

    with cluster(address) as each:
        ahead = [len(taken) - read for read, _ in enumerate(each(documents()))]
    assert max(ahead) == 2


def test_a_folder_of_other_documents_is_refused(
    address: str, reports: list[Path], tmp_path: Path
) -> None:
    """Neither are its files replaced nor does the rest of it pass for what was asked for."""
    layout = Layout(folder=tmp_path / "out", documents=2)
    spread(address, layout, reports)
    before = stored(layout.folder)
    with pytest.raises(BadSetting, match=r"claims-000000\.parquet is of other documents"):
        spread(address, layout, reports[1:])
    with pytest.raises(BadSetting, match=r"claims-000001\.parquet is of other documents"):
        spread(address, layout, reports[:2])
    assert stored(layout.folder) == before


def test_an_early_end_keeps_whole_files_only(
    address: str, reports: list[Path], tmp_path: Path
) -> None:
    """Closed in the midst of the second file: the first is there, and nothing of another."""
    layout = Layout(folder=tmp_path / "out", documents=2)
    with cluster(address) as each, closing(extract_into(layout, reports, each)) as steps:
        for _ in range(3):
            next(steps)
    assert [path.name for path in layout.folder.iterdir()] == ["claims-000000.parquet"]
    assert stored(layout.folder) == printed(reports[:2])
    assert spread(address, layout, reports)[:2] == [None, None]
    assert stored(layout.folder) == printed(reports)


def test_a_folder_is_loaded_as_one_file(address: str, reports: list[Path], tmp_path: Path) -> None:
    """With texts, what `load` takes from the folder are these reports and these claims."""
    layout = Layout(folder=tmp_path / "out", reports=True, documents=2)
    done = spread(address, layout, reports)
    with claim_file(layout.folder, lambda *_: None) as source:
        texts = [report for _, report in source.reports()]
        lines: list[Line] = [line for part in source.parts() for line in part.claims()]
    assert texts == [one.report for one in done if one]
    said = {line.said for line in lines}
    assert said == {claim for one in done if one for claim in one.claims}


def test_a_worker_that_dies_costs_its_document(
    address: str, reports: list[Path], tmp_path: Path
) -> None:
    """What kills a worker is named, and a new one goes on with the others."""
    on_workers(address, DEADLY)
    reports[0].write_text("DEADLY", "utf-8")
    (done,) = spread(address, Layout(folder=tmp_path / "one"), reports[:1])
    assert done
    assert done.problem == (
        f"{reports[0]} could not be read: each worker that had it died over it; "
        "try it again by itself."
    )
    spread(address, Layout(folder=tmp_path / "rest"), reports[1:])
    assert stored(tmp_path / "rest") == printed(reports[1:])


def test_another_version_is_refused(address: str, reports: list[Path], tmp_path: Path) -> None:
    """Whether it was there at the beginning or came later, it reads nothing, and is named."""
    on_workers(address, OLDER)
    try:
        words = r"On the worker tcp://127\.0\.0\.1:\d+ surveilgraph is 0\.0\.9 there and 0\.1\.0"
        with pytest.raises(BadSetting, match=words):
            spread(address, Layout(folder=tmp_path / "out"), reports)
        with Client(address, set_as_default=False) as client:
            late = client.submit(read_there, with_bytes(reports[0]), dict(fingerprint()))
            assert str(late.exception()).endswith("its claims might differ: make it equal.")
        on_workers(address, MISSING)
        with pytest.raises(BadSetting, match=r"has no surveilgraph like this one \(ModuleNotFound"):
            spread(address, Layout(folder=tmp_path / "out"), reports)
    finally:
        on_workers(address, AGAIN)


def test_a_cluster_that_cannot_help_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """No address, nobody at it, nobody who works there, no Dask here: each says what to do."""
    with pytest.raises(BadSetting, match=r"^here is no scheduler's address, such as tcp://"):
        cluster("here").__enter__()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"tcp://127.0.0.1:{free.getsockname()[1]}"
        with pytest.raises(ClusterUnavailable, match=f"^No scheduler answers at {nobody}"):
            cluster(nobody, seconds=1).__enter__()
    with local(0) as idle:
        there = idle.scheduler_address
        with pytest.raises(
            ClusterUnavailable, match=f"no workers; start one with: dask worker {there}"
        ):
            cluster(there).__enter__()
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(BadSetting, match=r"in the checkout, pip install -e '\.\[dask\]'"):
        cluster(nobody).__enter__()


def test_a_scheduler_that_goes_away_is_one_sentence(reports: list[Path], tmp_path: Path) -> None:
    """In the midst of a run: what was written stays, and the sentence says to run it again."""
    layout = Layout(folder=tmp_path / "out", documents=1)
    two = local(1, processes=False)
    with two, cluster(two.scheduler_address) as each:
        steps = extract_into(layout, reports * 20, each)
        next(steps)
        next(steps)
        two.close()
        with pytest.raises(ClusterUnavailable, match=r"went away; run the same again\.$"):
            list(steps)
    assert stored(layout.folder)[:1] == printed(reports[:1])[:1]


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "cli", "extract", *map(str, words)]


def test_the_command_says_what_it_did(address: str, reports: list[Path], tmp_path: Path) -> None:
    """One line on standard output, one for each bad file on standard error, and the exit code."""
    reports[1].write_bytes(b"")
    words = command(reports[0].parent, "--dask", address, "--output", tmp_path / "out")
    ran = [
        subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
        for _ in range(2)
    ]
    count = len(printed(reports))
    said = (
        f"4 reports read, {count} claims found; 1 could not be read. Files: 1 in {tmp_path}/out.\n"
    )
    bad = f"{reports[1]} cannot be read: it is empty.\n"
    assert [(one.stdout, one.stderr, one.returncode) for one in ran] == [(said, bad, 1)] * 2
    reports[1].unlink()
    other = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert other.returncode == 2
    assert "is of other documents; name a folder for these alone." in other.stderr
    words[-1] = str(reports[0])
    no_folder = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert no_folder.stderr == f"surveilgraph: {reports[0]} cannot be written (File exists).\n"
    assert (no_folder.returncode, no_folder.stdout) == (2, "")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--output", "x"], "--output goes with --dask; without it claims are printed."),
        (["--dask", "tcp://a:1"], "--dask needs --output DIR: there the claims go, as Parquet"),
        (["--dask", "tcp://a:1", "--output", "x", "--jobs", "2"], "--jobs does not go with --dask"),
        (["--dask", "tcp://a:1", "--output", "x", "--minutes", "9"], "--minutes does not go with"),
        (["--dask", "tcp://a:1", "--output", "x", "--text"], "--text does not go with --dask"),
    ],
)
def test_options_that_do_not_go_together(words: list[str], sentence: str) -> None:
    """Exit code 2 and one sentence, before anything is read."""
    ran = subprocess.run(
        command("r", *words), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert sentence in ran.stderr


FAILING = """
import sys, time
from ingest.cluster import _client
with _client(sys.argv[1], 10) as client:
    client.loop.add_callback(lambda: 1 / 0)
    client.run(int)
print("done")
"""


def test_what_fails_behind_a_call_is_not_printed(address: str) -> None:
    """Dask's own loop fails so where Ctrl-C comes before a call is sent; one sentence is enough."""
    words = [sys.executable, "-c", FAILING, address]
    ran = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "done\n", "")


def test_ctrl_c_keeps_whole_files(address: str, tmp_path: Path) -> None:
    """Code 130 and files that are whole; the same command does the rest, and all is as by one."""
    folder = tmp_path / "many"
    folder.mkdir()
    paths = [folder / f"{number:03}.md" for number in range(120)]
    for number, path in enumerate(paths):
        path.write_text(SALE.format(n=number % 100) * 8, "utf-8")
    out = tmp_path / "out"
    words = command(folder, "--dask", address, "--output", out)
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(words, cwd=ROOT, **pipes) as process:
        deadline = time.monotonic() + 300
        while not (out / "claims-000000.parquet").exists():
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        told, said = process.communicate(timeout=300)
    assert process.returncode == 130, said
    assert said == "surveilgraph: stopped; what was done is kept.\n"
    there = sorted(path.name for path in out.iterdir())
    assert there in (["claims-000000.parquet"], ["claims-000000.parquet", "claims-000001.parquet"])
    again = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (again.returncode, again.stderr) == (0, "")
    assert f"{len(there) * 50} reports had been done before. Files: 3 in" in again.stdout
    assert told
    assert stored(out) == printed(paths)
    assert read(paths[0]).title == "Report 0"
