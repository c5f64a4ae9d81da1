"""The whole schema under fuzzing: whatever is asked, the service answers as it is documented."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.neo4j

EXAMPLES = 25


# What OpenAPI cannot describe: that the questions of a batch share a day and a number of paths,
# that an export is of one part, and JSON inside of a text, as reconciliation has it. Of what looks
# valid there some is not.
BEYOND = ("--exclude-checks", "positive_data_acceptance")
PARTS = {
    "^/(v1|health)/(?!paths/batch|export)": (),
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
    program = Path(sys.executable).with_name("st")
    assert shutil.which(program), "schemathesis is among the development packages"
    done = subprocess.run(
        [
            *(program, "run", f"{service.address}/openapi.json", "--checks", "all"),
            *("--include-path-regex", part, *PARTS[part]),
            *("--phases", "examples,coverage,fuzzing,stateful"),
            *("--max-examples", str(EXAMPLES), "--seed", "20261124", "--no-shrink", "--no-color"),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=840,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-8000:]
