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
    """No id and no certain merge puts two bodies of the tables together."""
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
    assert set(re.findall(r"^False certain merges: (.*)\.$", ran.stdout, re.MULTILINE)) == {"none"}
