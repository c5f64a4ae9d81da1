"""Tab completes commands and options, and colours are for terminals."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = str(Path(sys.executable).with_name("surveilgraph"))


def offered(words: str) -> set[str]:
    """What Bash is offered with the cursor after these words."""
    env = os.environ | {
        "_SURVEILGRAPH_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
    }
    done = subprocess.run([PROGRAM], env=env, capture_output=True, text=True, check=False)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("surveilgraph pat", {"paths"}),
        ("surveilgraph ex", {"extract", "exposure", "export"}),
        ("surveilgraph review ac", {"accept"}),
        ("surveilgraph export --aro", {"--around"}),
        ("surveilgraph export --format gr", {"graphml"}),
        ("surveilgraph nonsense", set()),
    ],
)
def test_tab_offers_what_can_follow(words: str, wanted: set[str]) -> None:
    """Commands, subcommands, options and their choices that begin so, and no others."""
    assert offered(words) == wanted


def test_no_colour_reaches_a_file() -> None:
    """Help that is not read on a terminal has no escape sequence, whatever the terminal is."""
    env = os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    done = subprocess.run([PROGRAM, "paths", "--help"], env=env, capture_output=True, check=True)
    assert b"\x1b" not in done.stdout + done.stderr
