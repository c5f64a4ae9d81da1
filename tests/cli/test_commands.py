"""The commands as a user runs them: a process of its own, its output, its exit code."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from neo4j import Driver

from graph import Connection

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "ingest" / "samples" / "report.en.md"
WIPE = """
MATCH (r:Report) WHERE r.title STARTS WITH $title
OPTIONAL MATCH (p:Page)-[:PAGE_OF]->(r)
OPTIONAL MATCH (c:Claim)-[:SAID_IN]->(r)
OPTIONAL MATCH (c)-[:SUBJECT|OBJECT|PRODUCT]->(e:Entity)
WITH r, p, c, [x IN collect(e) WHERE NOT EXISTS {
  (x)<-[:SUBJECT|OBJECT|PRODUCT]-(:Claim)-[:SAID_IN]->(o:Report)
  WHERE NOT o.title STARTS WITH $title
}] AS mine
FOREACH (x IN mine | DETACH DELETE x)
DETACH DELETE r, p, c
"""
GRAPH = """
MATCH (r:Report) WHERE r.title STARTS WITH $title
OPTIONAL MATCH (c:Claim)-[:SAID_IN]->(r)
OPTIONAL MATCH (c)-[:SUBJECT|OBJECT|PRODUCT]->(e:Entity)
WITH collect(DISTINCT r) + collect(DISTINCT c) + collect(DISTINCT e) AS nodes
UNWIND nodes AS n
OPTIONAL MATCH (n)-[x]->(m)
RETURN n.id AS source, labels(n) AS labels, properties(n) AS node, type(x) AS kind,
       m.id AS target, properties(x) AS link
"""


@pytest.fixture(scope="module")
def environment(connection: Connection, shared: Driver) -> dict[str, str]:
    """The environment of a user whose Neo4j is the one under test."""
    assert shared.verify_connectivity() is None
    return os.environ | {
        "NEO4J_URI": connection.uri,
        "NEO4J_USER": connection.user,
        "NEO4J_PASSWORD": connection.password,
        "COLUMNS": "100",
    }


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "cli", *map(str, words)]


def run(*words: str | Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*words), env=env, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300
    )


def test_extract_prints_claims_whose_words_stand_in_the_text() -> None:
    """Each line is a claim; its quotation and its names stand where the offsets say."""
    text = run("extract", "--text", SAMPLE).stdout
    ran = run("extract", SAMPLE)
    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == 0
    assert {"MAKES", "SUPPLIED_TO", "PART_OF"} <= {line["link"] for line in lines}
    for line in lines:
        assert text[line["start"] : line["end"]] == line["quote"]
        for end in filter(None, (line["subject"], line["object"], line["product"])):
            if end["country"] is None:
                assert text[end["start"] : end["end"]].split() == end["name"].split()


def test_extract_is_the_same_bytes_every_time() -> None:
    """Two runs, in processes with different hash seeds, print the same bytes."""
    seeds = [os.environ | {"PYTHONHASHSEED": seed} for seed in ("1", "2")]
    first, second = (run("extract", SAMPLE, env=env).stdout for env in seeds)
    assert first
    assert first == second


def test_a_bad_file_costs_its_line_and_nothing_else(tmp_path: Path) -> None:
    """One unreadable file gets one sentence and exit code 1; the good one is read all the same."""
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7 and then nothing")
    ran = run("extract", bad, SAMPLE)
    assert ran.returncode == 1
    assert len(ran.stderr.splitlines()) == 1
    assert "bad.pdf" in ran.stderr
    assert ran.stdout == run("extract", SAMPLE).stdout


def test_a_wrong_setting_is_named() -> None:
    """A variable that cannot be stops the program with its name and code 2."""
    ran = run("paths", "a", "b", env=os.environ | {"NEO4J_URI": "http://127.0.0.1"})
    assert ran.returncode == 2
    assert "NEO4J_URI" in ran.stderr


def test_a_database_that_does_not_answer_is_one_sentence() -> None:
    """Nobody listens there: code 3 and one line, no traceback."""
    ran = run("search", "x", env=os.environ | {"NEO4J_URI": "bolt://127.0.0.1:9"})
    assert ran.returncode == 3
    assert len(ran.stderr.splitlines()) == 1


@pytest.mark.neo4j
def test_an_unknown_name_ends_with_four(environment: dict[str, str]) -> None:
    """A name nobody has: code 4, and the sentence repeats the name."""
    ran = run("paths", "Nobody Qwertz Incorporated", env=environment)
    assert ran.returncode == 4
    assert "Nobody Qwertz Incorporated" in ran.stderr


REPORT = """# Interrupted report {n}

Brelvan Systems {n} is the maker of Oculant {n}. In 2015 the company supplied Oculant {n} to
the Ministry of Interior of Vardonia. The Vardonian police use Oculant {n} as well.
"""


@pytest.mark.neo4j
def test_an_ingest_killed_half_way_is_finished_by_the_next(
    environment: dict[str, str], shared: Driver, tmp_path: Path
) -> None:
    """Killed with SIGKILL amid 120 reports and started again: the graph of one undisturbed run."""
    for n in range(120):
        (tmp_path / f"{n:03}.md").write_text(REPORT.format(n=n), encoding="utf-8")
    try:
        _kill_half_way(command("ingest", tmp_path), environment, shared)
        again = run("ingest", tmp_path, env=environment)
        assert again.returncode == 0, again.stderr
        recovered = _graph(shared)
        shared.execute_query(WIPE, title="Interrupted report")
        assert run("ingest", tmp_path, env=environment).returncode == 0
        assert recovered == _graph(shared)
        assert len([row for row in recovered if '"Report"' in row]) >= 120
    finally:
        shared.execute_query(WIPE, title="Interrupted report")


def _kill_half_way(words: list[str], env: dict[str, str], shared: Driver) -> None:
    process = subprocess.Popen(
        words, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 300
    while _reports(shared) < 20 and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert 20 <= _reports(shared) < 120


def _reports(shared: Driver) -> int:
    query = "MATCH (r:Report) WHERE r.title STARTS WITH 'Interrupted report' RETURN count(r) AS n"
    return int(shared.execute_query(query).records[0]["n"])


def _graph(shared: Driver) -> set[str]:
    rows = [row.data() for row in shared.execute_query(GRAPH, title="Interrupted report").records]
    for row in rows:
        # When the graph came to know something is no part of what it knows.
        row["node"].pop("known_at", None)
    return {json.dumps(row, sort_keys=True, default=str) for row in rows}
