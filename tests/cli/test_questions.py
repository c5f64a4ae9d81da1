"""Every question of the documents is a command: sentences, the JSON of the call, or a table."""

import csv
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from neo4j import Driver

Run = Callable[..., subprocess.CompletedProcess[str]]
Reports = Callable[[Path, int, int], list[Path]]
NO_ANSWER = 3
MAKER, MINISTRY, THING = "Brelvan Systems 0", "Ministry of Interior", "Oculant 0"


def patiently(run: Run, *words: str) -> subprocess.CompletedProcess[str]:
    """A command's end, asked again as long as a busy machine does not get done in time."""
    while (said := run(*words)).returncode == NO_ANSWER:
        assert "ask again" in said.stderr or "deadline" in said.stderr
    return said


@pytest.mark.neo4j
def test_each_question_has_a_command(
    run: Run, reports: Reports, tmp_path: Path, graph: Driver
) -> None:
    """Of one report each command tells what it says, three ways, and ends with 0."""
    assert graph.verify_connectivity() is None
    assert run("ingest", *reports(tmp_path, 1, 1)).returncode == 0
    about = {
        ("neighbourhood", MAKER): "Brelvan Systems 0 makes Oculant 0",
        ("common", MAKER, THING): "Brelvan Systems 0 and Oculant 0 share",
        ("timeline", MAKER): "Brelvan Systems 0 supplied",
        ("regime", THING, "2016"): "Oculant 0 on 2016: unsaid",
        ("uncovered-sales", THING): "unsaid",
        ("exposure", MAKER): MINISTRY,
        ("choke-points", MAKER): "cannot part them",
        ("choke-points", MAKER, "--cut", "sales"): "Brelvan Systems 0 supplied",
        ("compare", "2014", "2016", MAKER): "appeared, Brelvan Systems 0 supplied",
        ("what-if", MAKER, "--on", MAKER): "0 after",
        ("centrality", MAKER): "ranked by pagerank, of",
    }
    for words, told in about.items():
        said = patiently(run, *words)
        assert (said.returncode, said.stderr) == (0, "")
        assert told in said.stdout
    answer = json.loads(patiently(run, "timeline", MAKER, "--json").stdout)
    assert answer["entity"]["name"] == MAKER
    assert answer["citation"]["permalink"].startswith("/v1/timeline?of=org-brelvan-systems-0-")
    for words in (("common", MAKER, THING), ("timeline", MAKER), ("neighbourhood", MAKER)):
        early = patiently(run, *words, "--as-known-on", "1990")
        assert (early.returncode, early.stdout) == (4, "")
        assert early.stderr.startswith("surveilgraph: No entity")
    table = list(csv.DictReader(patiently(run, "exposure", MAKER, "--csv").stdout.splitlines()))
    assert {row["from_name"] for row in table} == {MAKER}
    assert MINISTRY in " ".join(row["to_name"] for row in table)
    assert all(row["path"].startswith(f"{MAKER} > ") and row["links"] for row in table)
    for name, words in {
        "exposure": (),
        "choke-points": (),
        "what-if": ("--on", MAKER),
    }.items():
        refused = patiently(run, name, MAKER, *words, "--filter", "via=kind:Buyer")
        assert (refused.returncode, refused.stdout) == (2, "")
        assert refused.stderr.startswith("surveilgraph: via judges whole paths")


@pytest.mark.neo4j
def test_a_question_about_nobody_is_one_sentence(run: Run, graph: Driver) -> None:
    """A name that is none ends a command with 4 and says so."""
    assert graph.verify_connectivity() is None
    refused = patiently(run, "timeline", "Nobody At All")
    assert refused.returncode == 4
    assert refused.stderr.startswith("surveilgraph: No entity")
