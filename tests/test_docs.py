"""What README and docs/ show is what happens: every command, its output, every setting.

A block opened with ```console holds commands behind `$ ` and exactly what each prints on standard
output; `…` alone on a line stands for lines left out. The commands of one page run in order, in one
folder that holds only the samples, with a data directory of its own. The public tables lie beside
that folder where they lie beside the checkout; where they do not, the page that reads them is
skipped. After an intended change, SURVEILGRAPH_RECORD=1 writes what is printed now into the pages.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from cli.program import app
from graph import STATUS_ORDER, WALKABLE, Settings
from graph.local import stop
from ingest.structured.shipped import names

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def steps(page: Path) -> list[tuple[str, str]]:
    """Each command of a page with the output shown below it."""
    found = []
    for block in BLOCK.findall(page.read_text("utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            found.append((command, output))
    return found


def as_pattern(shown: str) -> re.Pattern[str]:
    """What is shown, with a lone `…` matching any number of whole lines."""
    lines = [
        r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in shown.splitlines()
    ]
    return re.compile("".join(lines))


def in_this_checkout(command: str) -> str:
    """`make demo` means the environment under test, not a second one made beside it."""
    return command.replace("make demo ONCE=1", "surveilgraph demo --once")


def record(page: Path, command: str, shown: str, printed: str) -> None:
    """Write into `page` what `command` prints, unless what is shown still matches it."""
    if shown.strip() == "…" or not as_pattern(shown).fullmatch(printed):
        text = page.read_text("utf-8")
        page.write_text(
            text.replace(f"$ {command}\n{shown}", f"$ {command}\n{printed}", 1), "utf-8"
        )


@pytest.mark.neo4j
@pytest.mark.parametrize("page", [p for p in PAGES if steps(p)], ids=lambda page: page.name)
def test_every_command_prints_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    """Run as a reader would run them, the commands of a page print what the page says."""
    if "../shared/data/" in page.read_text("utf-8") and not (SHARED / "data").exists():
        pytest.skip(f"{page.name} reads public tables, which are not beside this checkout")
    here = tmp_path / "try"
    data = here / "data"
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = os.environ | {"SURVEILGRAPH_DATA_DIR": str(data), "PATH": path, "COLUMNS": "100"}
    here.mkdir()
    if page.name == "README.md":  # it says where command and samples are
        (here / ".venv").symlink_to(sys.prefix)
        (here / "ingest").symlink_to(ROOT / "ingest")
    else:
        shutil.copytree(ROOT / "ingest" / "samples", here / "reports")
    if (SHARED / "data").exists():
        (tmp_path / "shared").symlink_to(SHARED)
    try:
        for command, shown in steps(page):
            ran = subprocess.run(
                ["bash", "-c", in_this_checkout(command)],  # noqa: S607 (the reader's own shell)
                cwd=here,
                env=env,
                capture_output=True,
                text=True,
                check=False,
            )
            if os.environ.get("SURVEILGRAPH_RECORD"):
                record(page, command, shown, ran.stdout)
                continue
            assert as_pattern(shown).fullmatch(ran.stdout), f"{command}\n{ran.stdout}{ran.stderr}"
    finally:
        for place in (data, data / "demo", here / "bulk"):
            stop(place)


def test_every_setting_is_in_the_readme() -> None:
    """Each field of Settings stands in README's table by its environment variable, and no other."""
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = set(re.findall(r"^\| `((?:SURVEILGRAPH|NEO4J)_[A-Z_0-9]+)` \|", readme, re.MULTILINE))
    known = {field.metadata["env"] for field in fields(Settings)}
    assert shown >= known


def test_every_command_is_in_the_readme() -> None:
    """Each command of the program is shown in README."""
    readme = (ROOT / "README.md").read_text("utf-8")
    names = {command.name for command in app.registered_commands}
    names |= {group.name for group in app.registered_groups}
    assert {name for name in names if f"surveilgraph {name}" not in readme} == set()


def test_the_statuses_that_a_path_walks_are_those_of_the_code() -> None:
    """docs/claims.md lists every status, strongest first, and says of each whether it is walked."""
    page = (ROOT / "docs" / "claims.md").read_text("utf-8")
    shown = re.findall(r"^\| `(\w+)` \|[^|]*\| (yes|no) \|$", page, re.MULTILINE)
    assert shown == [(said.value, "yes" if said in WALKABLE else "no") for said in STATUS_ORDER]


def test_every_shipped_mapping_is_said_to_belong_to_a_file() -> None:
    """The table in docs/sources.md names each mapping that comes along, once."""
    page = (ROOT / "docs" / "sources.md").read_text("utf-8")
    table = page.split("### Which mapping for which file")[1].split("\n- ")[0]
    assert sorted(re.findall(r"^\|[^|]*\| `([\w-]+)` \|", table, re.MULTILINE)) == list(names())


def test_every_page_says_where_its_samples_are() -> None:
    """Who reads `reports/` in a command reads on the same page of which folder it is a copy."""
    silent = [
        page.name
        for page in PAGES
        if any("reports/" in command for command, _ in steps(page))
        and "cp -r ingest/samples " not in page.read_text("utf-8")
    ]
    assert silent == []


def test_an_extra_comes_from_the_checkout() -> None:
    """PyPI has no such package: pages and messages install a known extra from here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    known = set(project["optional-dependencies"])
    rooms = ("api", "client", "graph", "ingest", "cli")
    code = [path for room in rooms for path in (ROOT / room).rglob("*.py")]
    asked = set[tuple[str, str]]()
    for path in [*PAGES, *code, *(ROOT / "docs").rglob("*.ipynb")]:
        text = path.read_text("utf-8")
        assert "surveilgraph[" not in text, path
        asked.update(re.findall(r"pip install -e '\.\[(\w+)\]'|installing\(['\"](\w+)", text))
    found = {one or other for one, other in asked}
    assert {"client", "dask", "notebook", "parquet"} <= found <= known


def test_every_link_between_pages_leads_somewhere() -> None:
    """No relative link in README or docs/ is broken."""
    for page in [*PAGES, *(ROOT / "docs" / "decisions").glob("*.md"), ROOT / "CONTRIBUTING.md"]:
        for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
