"""Tables on the command line: checked, extracted and ingested under a mapping; twice is once."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from neo4j import Driver

from ingest.structured.shipped import names

SAMPLES = Path(__file__).parents[2] / "ingest" / "samples"
TITLE = "Parallel report of exports"


@pytest.fixture
def table(tmp_path: Path) -> tuple[Path, Path]:
    """The sample's rows and its mapping, under a title that tests take away again."""
    rows, mapping = tmp_path / "exports.csv", tmp_path / "exports.yaml"
    shutil.copy(SAMPLES / "exports.csv", rows)
    text = (SAMPLES / "exports.yaml").read_text("utf-8")
    mapping.write_text(text.replace("List of surveillance exports", TITLE), "utf-8")
    return mapping, rows


def test_check_shows_rows_with_their_claims(run: Any, table: tuple[Path, Path]) -> None:
    """The first rows, what each would claim, and at the end how many and of what worth."""
    ran = run("mapping", "check", *table, "--rows", "2")
    assert ran.returncode == 1
    lines = ran.stdout.splitlines()
    assert lines[0].startswith("Row 2. Supplier: Quellmar Optics NV; Supplier seat: Belgium;")
    assert lines[1:4] == [
        (
            "    Quellmar Optics NV supplied (Licence plate readers) Osterholt Harbour Police "
            "(Iceland), 2016 [documented, says Export licence register 2016]"
        ),
        "    Quellmar Optics NV is based in Belgium [documented]",
        "    Osterholt Harbour Police (Iceland) is located in Iceland [documented]",
    ]
    assert lines[-1] == (
        "6 rows, of which 6 count; 18 claims (sale 6, seat 6, place 5, export 1). "
        "6 of 6 rows checked: confidence 0.875, they become links."
    )
    assert [line.split(":")[0] for line in ran.stderr.splitlines()] == [
        "row 5, column 'Year'",
        "row 6, column 'Recipient country'",
    ]


def test_mistakes_come_one_a_line(run: Any, table: tuple[Path, Path]) -> None:
    """A mapping with two mistakes ends every command with two sentences and exit code 2."""
    mapping, rows = table
    text = mapping.read_text("utf-8").replace("MAKES", "X").replace("Vendor", "Seller")
    mapping.write_text(text.replace("link: BASED_IN", "link: SITS_IN"), "utf-8")
    for words in (("mapping", "check", mapping), ("ingest", "--mapping", mapping)):
        ran = run(*words, rows)
        assert ran.returncode == 2
        first, second = ran.stderr.splitlines()
        assert first.startswith("surveilgraph: exports.yaml, line 9, entities.supplier.kinds: 'Sel")
        assert second.startswith("surveilgraph: exports.yaml, line 45, claims.seat.link: 'SITS_IN'")


def test_extract_prints_the_contract(run: Any, table: tuple[Path, Path]) -> None:
    """One JSON claim a line, whose words stand in the text that --text prints."""
    mapping, rows = table
    ran = run("extract", "--mapping", mapping, rows)
    text = run("extract", "--mapping", mapping, "--text", rows).stdout
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    assert len(found) == 18
    for claim in found:
        assert text[claim["start"] : claim["end"]] == claim["quote"]
        for end in (claim["subject"], claim["object"]):
            assert text[end["start"] : end["end"]] == end["words"]["text"]
    assert ran.returncode == 0
    assert len(ran.stderr.splitlines()) == 2


def test_ingested_twice_is_once(
    run: Any, table: tuple[Path, Path], graph: Driver, tmp_path: Path
) -> None:
    """A table, the same again, and a folder that holds it: one report, eighteen claims."""
    mapping, rows = table
    first = run("ingest", "--mapping", mapping, rows)
    assert first.returncode == 0, first.stderr
    assert first.stdout.startswith(
        "1 file read, 1 report new. 18 claims found, 18 held. New in the graph: 18 claims, "
    )
    again = run("ingest", "--mapping", mapping, tmp_path)
    assert again.stdout == (
        "1 file read, 0 reports new. 18 claims found, 18 held. New in the graph: 0 claims, "
        "0 links.\n"
    )
    record = graph.execute_query(
        "MATCH (c:Claim)-[:SAID_IN]->(r:Report) WHERE r.title = $title "
        "RETURN count(DISTINCT r) AS reports, count(c) AS claims",
        title=TITLE,
    ).records[0]
    assert (record["reports"], record["claims"]) == (1, 18)


def test_a_better_mapping_of_the_same_file_adds_its_claims(
    run: Any, table: tuple[Path, Path], graph: Driver
) -> None:
    """The text depends on the bytes alone, so what a later mapping finds joins what is there."""
    assert graph.verify_authentication()
    mapping, rows = table
    text = mapping.read_text("utf-8")
    mapping.write_text(text[: text.index("  seat:\n    link")], "utf-8")
    assert "New in the graph: 7 claims" in run("ingest", "--mapping", mapping, rows).stdout
    mapping.write_text(text, "utf-8")
    assert "New in the graph: 11 claims" in run("ingest", "--mapping", mapping, rows).stdout


def test_a_file_that_does_not_fit_takes_no_other_with_it(
    run: Any, table: tuple[Path, Path], tmp_path: Path
) -> None:
    """One table lacks a column, one is broken, one is good: two sentences, and its claims."""
    mapping, rows = table
    (tmp_path / "other.csv").write_text(
        rows.read_text("utf-8").replace("Supplier seat", "Seat of supplier"), "utf-8"
    )
    (tmp_path / "none.csv").write_text("a\n", "utf-8")
    ran = run("extract", "--mapping", mapping, tmp_path / "none.csv", tmp_path / "other.csv", rows)
    assert ran.returncode == 1
    assert len(ran.stdout.splitlines()) == 18
    broken, missing = ran.stderr.splitlines()[:2]
    assert broken == f"{tmp_path / 'none.csv'} cannot be read: it holds no rows."
    assert missing.startswith("exports.yaml, line 11: the table has no column 'Supplier seat'")


def test_list_names_the_shipped_mappings(run: Callable[..., Any]) -> None:
    """Every name that --mapping takes without a file."""
    assert run("mapping", "list").stdout.split() == list(names())


def test_a_report_is_read_with_the_names_of_a_table(
    run: Any, graph: Driver, table: tuple[Path, Path], tmp_path: Path
) -> None:
    """What a sentence says of two names from a table is held; without them it is not even seen."""
    mapping, rows = table
    report = tmp_path / "report.md"
    sale = "In 2015 Quellmar Optics supplied Vantor Ridge with cameras."
    report.write_text(f"# Parallel report of a sale\n\n{sale}\n", "utf-8")
    rows.write_text(rows.read_text("utf-8").replace("Osterholt Harbour Police", "Vantor Ridge"))
    assert run("ingest", "--mapping", mapping, rows).returncode == 0
    found = (
        "MATCH (r:Report {title: 'Parallel report of a sale'})<-[:SAID_IN]-(c:Claim {held: true})"
        " RETURN c.link AS link"
    )
    assert run("ingest", "--no-names", report).returncode == 0
    assert [row["link"] for row in graph.execute_query(found).records] == []
    assert run("ingest", report).returncode == 0
    assert [row["link"] for row in graph.execute_query(found).records] == ["SUPPLIED_TO"]
    again = run("ingest", report)
    assert "New in the graph: 0 claims, 0 links." in again.stdout
