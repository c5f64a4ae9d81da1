"""`surveilgraph publish` as a user types it: what is unread is named, and reading it ends that."""

import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from cli.exits import DONE, PARTLY, UNKNOWN, USAGE

TEXT = """Quillmere Optics supplied cameras to the Harrowgate Police in 2019.

Quillmere Optics is owned by Farholt Holding.
"""

pytestmark = pytest.mark.neo4j


@pytest.fixture
def publish(run: Callable[..., CompletedProcess[str]], graph: Any, tmp_path: Path) -> Any:
    """`publish` around the seller of a small report."""
    assert graph
    (tmp_path / "note.md").write_text("# Parallel report on harbours\n\n" + TEXT, "utf-8")
    assert run("ingest", tmp_path / "note.md").returncode == DONE

    def published(*words: str | Path) -> tuple[int, list[str], str]:
        done = run("publish", "--around", "Quillmere Optics", *words)
        return done.returncode, done.stdout.splitlines(), done.stderr

    return published


def test_what_is_unread_is_named_with_the_command_that_shows_it(
    publish: Any, run: Any, tmp_path: Path
) -> None:
    """Refused with 1 and nothing written; each line leads on; once all is read, it goes out."""
    out = tmp_path / "out"
    code, lines, _ = publish("--output", out)
    assert (code, out.exists()) == (PARTLY, False)
    assert re.fullmatch(r"Not published, for a person .*: 2 unread claims, 0 contr.*", lines[0])
    assert lines[1] == "Unread: 1 OWNED_BY, 1 SUPPLIED_TO."
    assert re.fullmatch(r"claim  [0-9a-f]{32}  \d\.\d\d  Quillmere Optics supplied .*", lines[2])
    assert lines[3] == "  Parallel report on harbours, p. 1"
    shows = [line.split()[1:] for line in lines if line.startswith("  surveilgraph ")]
    assert len(shows) == 2
    for words in shows:
        assert run(*words).returncode == DONE
        assert run("review", "accept", words[-1], "--by", "mara").returncode == DONE
    code, lines, _ = publish("--dry-run")
    assert (code, out.exists()) == (DONE, False)
    assert lines == ["Ready to go out: 3 links, claims: 2 read by a person."]
    code, lines, _ = publish("--output", out)
    assert (code, lines[-1]) == (DONE, "Published: 3 links, claims: 2 read by a person.")
    assert sorted(file.name for file in out.iterdir()) == [
        "claims.csv",
        "links.csv",
        "nodes.csv",
        "reports.csv",
    ]


def test_wrong_words_and_names_end_with_their_codes(publish: Any, run: Any) -> None:
    """Nowhere to write, no such line, a format that carries more, nobody of that name."""
    assert publish()[0] == USAGE
    # Above what any reading is worth a line would let all but accusations through.
    assert {publish("--dry-run", "--line", line)[0] for line in ("0.88", "1.1")} == {USAGE}
    assert publish("--dry-run", "--format", "ftm")[0] == USAGE
    assert run("publish", "--dry-run", "--around", "Nobody at all").returncode == UNKNOWN
