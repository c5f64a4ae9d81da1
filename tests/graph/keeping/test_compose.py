"""The steps of docs/keeping.md for the database of the compose file, without a container engine.

What Docker would do (stop, start, mount a folder) is done to a Neo4j of these tests' own; the
commands of Neo4j's tool and of the program are the page's, read off it.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from graph.local import stop
from graph.local.admin import run_admin
from graph.local.layout import Home
from graph.local.settings import Settings

pytestmark = pytest.mark.neo4j

ROOT = Path(__file__).parents[3]
BLOCK = re.compile(r"^```sh\n(docker compose exec.*?)^```$", re.MULTILINE | re.DOTALL)


def shown(what: str) -> list[str]:
    """The arguments of the one command of the page's block that holds `what`."""
    (block,) = BLOCK.findall((ROOT / "docs" / "keeping.md").read_text("utf-8"))
    (line,) = [line for line in block.splitlines() if what in line]
    command: str = re.split(r"(?:surveilgraph|neo4j-admin) ", line)[-1]
    return [word for word in command.split() if word not in {">", "<", "graph.manifest"}]


def on_the_server(machine: Any, words: list[str], said: str = "") -> tuple[int, str]:
    """The program as the API's container runs it: it knows the server by its address alone."""
    at = machine.connection()
    env = os.environ | {
        "NEO4J_URI": at.uri,
        "NEO4J_USER": at.user,
        "NEO4J_PASSWORD": at.password,
        "PYTHONPATH": str(ROOT),
    }
    ran = subprocess.run(
        [sys.executable, "-m", "cli", *words],
        env=env, input=said, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return ran.returncode, ran.stdout + ran.stderr


def in_its_own_way(machine: Any, words: list[str], copy: Path) -> None:
    """Neo4j's tool on the stopped database, with `copy` where the page mounts a folder."""
    stop(machine.data_dir)
    arguments = [word.replace("/copy", str(copy)) for word in words]
    run_admin(Home.of(machine.data_dir), Settings.from_environment(), lambda *_: None, arguments)


def test_a_database_that_neo4js_tool_brought_back_is_checked(
    empty: Any, told: Any, tmp_path: Path
) -> None:
    """The manifest tells the graph that was copied from the one that was changed after it."""
    with empty.store() as store:
        store.write(*told(1, 60))
    code, manifest = on_the_server(empty, shown("backup --manifest"))
    assert code == 0, manifest
    in_its_own_way(empty, shown("database dump"), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["neo4j.dump"]
    check = shown("restore --manifest")
    assert on_the_server(empty, check, manifest)[0] == 0
    with empty.store() as store:
        store.write(*told(2, 60))
    code, said = on_the_server(empty, check, manifest)
    assert code == 1
    assert "count Report is 2, not 1" in said
    in_its_own_way(empty, shown("database load"), tmp_path)
    code, said = on_the_server(empty, check, manifest)
    assert (code, said) == (
        0,
        "The graph is the one in the manifest: 1 report, 60 claims, entities: 51.\n",
    )
