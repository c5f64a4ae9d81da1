"""The rules on real names: what merges by itself is right on the public tables."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
TABLES = ROOT.parent / "shared" / "data"


@pytest.mark.skipif(not TABLES.is_dir(), reason="the public tables lie beside the checkout")
def test_nothing_merges_wrongly_on_the_public_tables() -> None:
    """No id and no certain merge puts two bodies of the tables together; the goal is reached."""
    ran = subprocess.run(
        [sys.executable, "bench/identity.py"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    rows = re.findall(r"^\| (?:as computed[^|]*|certain merges) \| (\S+)", ran.stdout, re.MULTILINE)
    assert len(rows) == 5
    assert set(rows) <= {"1.000", "-"}
    false = re.findall(r"^False certain merges, (.*)$", ran.stdout, re.MULTILINE)
    assert false == [
        f"{what}, both halves: none." for what in ("entities of the store", "single names")
    ]
    wrong = re.findall(r"^Wrong suggestions from 0.9, entities.*$", ran.stdout, re.MULTILINE)
    assert [line.rpartition(": ")[2] for line in wrong] == ["none."]
    reached = re.findall(r"^Precision 0.99 at recall 0.9: ([a-z ]+);", ran.stdout, re.MULTILINE)
    assert reached == ["reached", "reached"]
