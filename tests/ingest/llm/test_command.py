"""The commands with a model, as a user runs them: standard output and error, exit code."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from neo4j import GraphDatabase
from typer.testing import CliRunner

from cli.exits import USAGE, code_for
from cli.program import app
from graph import Connection, Store, look_up, paths_between, queue

SEAT = "The Swedish company Norrvik Imaging makes Lumen Eye."
# No rule reads this sale.
SOLD = (
    "Norrvik Imaging sold in 2015 what now hangs, Lumen Eye, in the hall of the Tarsk Police "
    "Department."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports."""
    reports = tmp_path / "reports"
    reports.mkdir()
    for name in ("a", "b"):
        (reports / f"{name}.md").write_text(f"# Report {name}\n\n{SEAT} {SOLD}\n", "utf-8")
    return reports


@pytest.fixture
def run(model: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """The program, its environment that of a user who has a model."""
    monkeypatch.setenv("SURVEILGRAPH_LLM_URL", model.url)
    monkeypatch.setenv("SURVEILGRAPH_LLM_MODEL", "replay-1")
    monkeypatch.setenv("SURVEILGRAPH_LLM_KEY", "sesame-81")
    monkeypatch.setenv("SURVEILGRAPH_CACHE_DIR", str(tmp_path / "cache"))
    return lambda *words, **env: CliRunner().invoke(app, [*map(str, words)], env=env)


def test_nothing_is_sent_until_a_model_is_asked_for(model: Any, run: Any, folder: Path) -> None:
    """With address, model and key set, the default reads with rules alone and asks nobody."""
    plain = run("extract", "--jobs", "1", folder)
    assert (plain.exit_code, plain.stderr, model.asked) == (0, "", [])
    assert plain.stdout == run("extract", "--extractor", "grammar", "--jobs", "1", folder).stdout
    nonsense = {"SURVEILGRAPH_LLM_URL": "nonsense"}
    assert plain.stdout == run("extract", "--jobs", "1", folder, **nonsense).stdout


def ids(lines: list[str]) -> set[str]:
    return {json.loads(line)["id"] for line in lines}


def test_both_prints_what_rules_print_and_more(
    model: Any, run: Any, folder: Path, said: Callable[..., Any]
) -> None:
    """What is held stays, no claim is lost, the model's wait; the account is apart."""
    model.says(
        said(SOLD, "Norrvik Imaging", "SUPPLIED_TO", "Tarsk Police Department", cue="sold"),
        said(SOLD, "Norrvik Imaging", "SUPPLIED_TO", "Vardonian Army", cue="sold"),
    )
    ran = run("extract", "--extractor", "both", "--jobs", "2", folder)
    plain = run("extract", "--jobs", "1", folder).stdout.splitlines()
    lines = ran.stdout.splitlines()
    own = [json.loads(line) for line in lines if line not in plain]
    assert ran.exit_code == 0
    assert {line for line in plain if json.loads(line)["held"]} <= set(lines)
    assert ids(plain) <= ids(lines)
    assert [(one["extractor"], one["rule"], one["held"]) for one in own] == [
        ("llm replay-1", "llm.alone", False)
    ] * 2
    assert ran.stderr == (
        "Model: 2 paragraphs asked, 0 known; 4 statements, 2 refused "
        "(2 end not in its quotation).\n"
    )
    again = run("extract", "--extractor", "both", "--jobs", "1", folder)
    assert again.stdout == ran.stdout
    assert again.stderr.startswith("Model: 0 paragraphs asked, 2 known;")


def test_a_silent_model_costs_its_claims_alone(model: Any, run: Any, folder: Path) -> None:
    """Unanswered paragraphs end with code 1 and a sentence; the rules' claims are all there."""
    model.does(lambda handler: model.send(handler, 400, b"sesame-81"))
    ran = run("extract", "--extractor", "both", "--jobs", "1", folder)
    assert (ran.exit_code, ran.stdout) == (1, run("extract", "--jobs", "1", folder).stdout)
    assert ran.stderr == (
        "Model: 2 paragraphs asked, 0 known; 0 statements. 2 paragraphs without an answer: "
        "127.0.0.1 answered with status 400.\n"
    )


@pytest.mark.parametrize("command", ["extract", "ingest"])
def test_a_missing_setting_ends_with_two(run: Any, folder: Path, command: str) -> None:
    """Without an address nothing begins: the code of a wrong setting, and the variable's name."""
    ran = run(command, "--extractor", "llm", folder, SURVEILGRAPH_LLM_URL="")
    assert (code_for(ran.exception), ran.stdout) == (USAGE, "")
    assert str(ran.exception) == "SURVEILGRAPH_LLM_URL must be set to ask a language model."


def test_a_refused_key_ends_with_two_and_is_not_shown(model: Any, run: Any, folder: Path) -> None:
    """Also where other processes read: one sentence with the variable's name."""
    model.does(lambda handler: model.send(handler, 401, b""))
    ran = run("extract", "--extractor", "llm", "--jobs", "2", folder)
    assert (code_for(ran.exception), ran.stdout, ran.stderr) == (USAGE, "", "")
    assert str(ran.exception) == (
        "127.0.0.1 answered with status 401: SURVEILGRAPH_LLM_KEY is missing or not the right one."
    )


WIPE = """
MATCH (r:Report {title: 'A note on Skelvo Imaging'})
OPTIONAL MATCH (c:Claim)-[:SAID_IN]->(r)
OPTIONAL MATCH (p:Page)-[:PAGE_OF]->(r)
OPTIONAL MATCH (u:Ruling)-[:ABOUT]->(r)
OPTIONAL MATCH (e:Entity) WHERE e.name STARTS WITH 'Skelv'
DETACH DELETE r, c, p, u, e
"""


@pytest.fixture
def ingest(run: Any, store: Store, connection: Connection) -> Iterator[Callable[..., Result]]:
    """The command `ingest` on the shared database; what a note on Skelvo brought is wiped."""
    assert store.ping() is None
    given = {"URI": connection.uri, "USER": connection.user, "PASSWORD": connection.password}
    env = {f"NEO4J_{name}": text for name, text in given.items()}
    yield lambda *words: run("ingest", *words, **env)
    auth = (connection.user, connection.password)
    with GraphDatabase.driver(connection.uri, auth=auth) as driver:
        driver.execute_query(WIPE)


@pytest.mark.neo4j
def test_what_only_a_model_says_becomes_no_link(
    model: Any, ingest: Any, said: Any, tmp_path: Path, store: Store
) -> None:
    """Ingested with both, the model's army waits in the review queue and is on no path."""
    trusts = "The Skelvish Army trusts Skelvo Imaging."
    note = tmp_path / "note.md"
    note.write_text(f"# A note on Skelvo Imaging\n\n{trusts}\n", "utf-8")
    model.says(said(trusts, "Skelvo Imaging", "LINKED_TO", "Skelvish Army", cue="trusts"))
    ran = ingest("--extractor", "both", note)
    assert (ran.exit_code, ran.stderr) == (0, "Model: 1 paragraph asked, 0 known; 1 statement.\n")
    told = [one for one in queue(store, limit=500).claims if one.quote == trusts]
    (waiting,) = (one for one in told if one.link == "LINKED_TO")
    assert (waiting.extractor, waiting.rule, waiting.held) == ("llm replay-1", "llm.alone", False)
    assert paths_between(store, waiting.subject.id, waiting.object.id).paths == ()


@pytest.mark.neo4j
def test_what_a_model_contradicts_leaves_the_graph_and_waits(
    model: Any, ingest: Any, said: Any, tmp_path: Path, store: Store
) -> None:
    """What rules hold, ingested before without a model, is no link once one denies it."""
    text = "The company Skelvo Imaging makes the software Skelv Eye."
    note = tmp_path / "note.md"
    note.write_text(f"# A note on Skelvo Imaging\n\n{text}\n", "utf-8")
    assert ingest(note).exit_code == 0
    (made,) = _making(store)
    model.says(said(text, "Skelvo Imaging", "MAKES", "Skelv Eye", cue="makes", status="denied",
                    doubt="the"))  # fmt: skip
    ran = ingest("--extractor", "both", note)
    assert ran.stderr == (
        "Model: 1 paragraph asked, 0 known; 1 statement; "
        "0 claims confirmed, 1 contradicted (1 no longer held).\n"
    )
    assert "Read again: 0 claims no longer made, 1 weighed anew." in ran.stdout
    assert _making(store) == []
    assert made in {one.id for one in queue(store, limit=500).claims}
    for extractor in ("both", "grammar"):
        assert "Read again" not in ingest("--extractor", extractor, note).stdout
    assert _making(store) == []


def _making(store: Store) -> list[str]:
    """The claims behind what Skelvo makes, by the links there are."""
    links = look_up(store, "Skelvo Imaging").links
    return [claim.id for link in links if link.kind == "MAKES" for claim in link.claims]
