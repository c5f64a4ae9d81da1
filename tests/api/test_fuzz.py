"""The whole schema under fuzzing: whatever is asked, the service answers as it is documented."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import sleep
from typing import Any

import pytest

pytestmark = pytest.mark.neo4j

ROOT = Path(__file__).parents[2]
EXAMPLES = 25
# Here an answer of one call lets another be asked.
CHAINED = "^/(v1|health)/(?!paths/batch|export|regime|choke-points|exposure)"


# What OpenAPI cannot describe: that the questions of a batch share a day and a number of paths,
# that an export is of one part, that a table is of no state, that only a sale has a date of its own
# and only a link a confidence, that a correction differs from what it corrects, and JSON inside of
# a text, as reconciliation has it. Of what looks valid there some is not: it may be refused, and by
# no answer but those that say so.
BEYOND = """
[checks]
positive_data_acceptance.expected-statuses = ["2xx", 304, 400, 401, 403, 404, 409, 410, 422]
"""
PARTS = {
    CHAINED: "",
    "^/v1/(regime|choke-points|exposure)": BEYOND,
    "^/v1/paths/batch": BEYOND,
    "^/v1/export": BEYOND,
    "^/reconcile": BEYOND,
}


@pytest.mark.timeout(900)
@pytest.mark.parametrize("part", PARTS)
def test_no_request_makes_the_service_break_its_word(
    service: Any, tmp_path: Path, part: str
) -> None:
    """Valid, invalid and chained requests: no 5xx, and no undocumented status, type or shape."""
    told = fuzzed(service.address, tmp_path, PARTS[part], "--include-path-regex", part)
    assert told.returncode == 0, told.stdout[-8000:]
    if part == CHAINED:
        assert scenarios(told.stdout) > 0, told.stdout[-8000:]


def scenarios(told: str) -> int:
    """How many requests in a row were tried, each made of the answer to the one before."""
    found = re.search(r"Scenarios:\s+(\d+)", told)
    return int(found[1]) if found else 0


def fuzzed(
    address: str, folder: Path, settings: str, *words: str
) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("st")
    assert shutil.which(program), "schemathesis is among the development packages"
    chosen = folder / "schemathesis.toml"
    chosen.write_text(settings, "utf-8")
    return subprocess.run(
        [
            *(program, "--config-file", str(chosen)),
            *("run", f"{address}/openapi.json", "--checks", "all", *words),
            *("--phases", "examples,coverage,fuzzing,stateful"),
            *("--max-examples", str(EXAMPLES), "--seed", "20261124", "--no-shrink", "--no-color"),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=840,
        check=False,
    )


@pytest.fixture
def reviewing(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """A service with claims that wait, on a Neo4j of its own, in which reading takes a key as well:
    its address, and a key for all.
    """
    home = {
        "SURVEILGRAPH_DATA_DIR": str(tmp_path / "home"),
        "SURVEILGRAPH_REVIEW": "1",
        "SURVEILGRAPH_READ_KEYS": "1",
    }
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("NEO4J", "SURVEILGRAPH_D"))}

    def command(*words: str) -> list[str]:
        return [sys.executable, "-m", "cli", *words]

    def ran(*words: str) -> str:
        done = subprocess.run(
            command(*words),
            cwd=ROOT,
            env=kept | home,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return done.stdout

    try:
        ran("ingest", str(ROOT / "ingest" / "samples" / "report.en.md"))
        key = ran("keys", "add", "fuzz", "--scope", "admin", "--per-minute", "100000").strip()
        serving = command("serve", "--port", "0")
        log = tmp_path / "log"
        with (
            log.open("wb") as sink,
            subprocess.Popen(serving, cwd=ROOT, env=kept | home, stderr=sink) as process,
        ):
            try:
                yield _told(process, log), key
            finally:
                process.send_signal(signal.SIGTERM)
    finally:
        ran("db", "stop")


def _told(process: subprocess.Popen[bytes], log: Path) -> str:
    """The address that a service says once it answers."""
    while process.poll() is None:
        for line in log.read_text("utf-8").splitlines():
            if line.startswith("Page "):
                return line.split()[-1].rstrip("/")
        sleep(0.1)
    raise AssertionError(log.read_text("utf-8"))


@pytest.mark.timeout(900)
def test_no_decision_makes_the_service_break_its_word(
    reviewing: tuple[str, str], tmp_path: Path
) -> None:
    """What writes, and what only a key may read: accepted, or refused as documented, with the key
    and without, and never a 5xx.
    """
    address, key = reviewing
    part = "^/v1/(review|keys|entities|reports|claims)"
    asked = ("--include-path-regex", part, "-H", f"Authorization: Bearer {key}")
    told = fuzzed(address, tmp_path, BEYOND, *asked)
    assert told.returncode == 0, told.stdout[-8000:]
    assert "16 selected" in told.stdout, told.stdout[:2000]
