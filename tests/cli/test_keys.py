"""Keys in the terminal: a secret is shown once, and a void key is void."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def keys(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """`surveilgraph keys …` with its file in that folder."""
    env = os.environ | {"SURVEILGRAPH_KEYS_FILE": str(folder / "ring.json")}
    command = [sys.executable, "-m", "cli", "keys", *words]
    return subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=300, check=False
    )


def test_a_secret_goes_to_standard_output_once_and_nowhere_else(tmp_path: Path) -> None:
    """`add` prints the secret alone, so that it can go into a file; `list` never shows it."""
    made = keys(tmp_path, "add", "desk", "--scope", "write")
    secret = made.stdout.strip()
    assert (made.returncode, secret.startswith("sg_"), len(secret)) == (0, True, 46)
    listed = keys(tmp_path, "list")
    assert listed.stdout.split()[:4] == ["write", "600", "a", "minute"]
    assert secret not in made.stderr + listed.stdout + (tmp_path / "ring.json").read_text()


def test_what_cannot_be_done_has_its_exit_code(tmp_path: Path) -> None:
    """No keys and no such key are a no (1); a name twice is wrong usage (2); revoking works."""
    assert keys(tmp_path, "list").returncode == 1
    assert keys(tmp_path, "revoke", "desk").returncode == 1
    assert keys(tmp_path, "add", "desk").returncode == 0
    twice = keys(tmp_path, "add", "desk")
    assert (twice.returncode, "There is a key called 'desk'" in twice.stderr) == (2, True)
    assert keys(tmp_path, "revoke", "desk").stdout == "revoked\n"
    assert json.loads((tmp_path / "ring.json").read_text()) == {"keys": []}
