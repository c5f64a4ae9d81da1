"""How commands end, and what is seen until then: exit codes as documented, and one kind of bar."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner

from cli import bars, exits
from cli.program import app
from graph import SurveilgraphError

ROOT = Path(__file__).parents[2]
CODE = re.compile(r"^(\d+)  +(.+)$", re.MULTILINE)
# A job that may last: its command shows a bar, by one of the three ways there are.
LONG = {
    "ingest": "progress(",
    "extract": "progress(",
    "export": "tables(",
    "evaluate": "bar(",
    "load": "steps(",
    "backup": "steps(",
    "restore": "steps(",
    "project": "steps(",
}


def commands() -> Iterator[tuple[str, ...]]:
    """Every command with the words that lead to it."""

    def inside(group: object, before: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for name, one in getattr(group, "commands", {}).items():
            if hasattr(one, "commands"):
                yield from inside(one, (*before, name))
            else:
                yield (*before, name)

    yield from inside(typer.main.get_command(app), ())


def test_the_codes_are_the_same_wherever_they_are_written() -> None:
    """The module, the operators' page, the README and the program's own help name the same ones."""
    codes = {int(code) for code, _ in CODE.findall(exits.__doc__ or "")}
    page = (ROOT / "docs" / "operators.md").read_text("utf-8")
    table = {int(code) for code in re.findall(r"^\| (\d+) \|", page, re.MULTILINE)}
    (said,) = re.findall(
        r"Exit codes: (.+?)\.\s", (ROOT / "README.md").read_text("utf-8"), re.DOTALL
    )
    (helped,) = re.findall(r"Exit codes: (.+?)\.", app.info.epilog or "")
    written = {int(code) for code in re.findall(r"\b(\d+) [a-z]", said)}
    assert codes == table == written == {int(c) for c in re.findall(r"\b(\d+) [a-z]", helped)}
    named = (exits.DONE, exits.PARTLY, exits.USAGE, exits.UNAVAILABLE, exits.UNKNOWN)
    assert codes == {*named, exits.INTERRUPTED}


def test_every_error_ends_with_a_documented_code() -> None:
    """Whatever the domain may say went wrong, the program ends with one of the codes for that."""

    def kinds(kind: type[SurveilgraphError]) -> Iterator[type[SurveilgraphError]]:
        for one in kind.__subclasses__():
            yield one
            yield from kinds(one)

    found = {kind: exits.code_for(kind.__new__(kind)) for kind in kinds(SurveilgraphError)}
    assert len(found) > 15
    assert set(found.values()) == {exits.PARTLY, exits.USAGE, exits.UNAVAILABLE, exits.UNKNOWN}


@pytest.mark.parametrize("words", list(commands()), ids=" ".join)
def test_each_command_explains_itself_and_knows_its_options(words: tuple[str, ...]) -> None:
    """Help ends with 0; an option that nobody has ends with 2."""
    runner = CliRunner()
    helped = runner.invoke(app, [*words, "--help"])
    assert (helped.exit_code, len(helped.stdout) > 100) == (exits.DONE, True)
    assert runner.invoke(app, [*words, "--no-such-option"]).exit_code == exits.USAGE


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["export", "--output", "x", "--path", "a", "--report", "b"], exits.USAGE),
        (["export", "--output", "x", "--format", "psd"], exits.USAGE),
        (["mapping", "check", "nobody-wrote-this", "table.csv"], exits.USAGE),
        (["evaluate", "--gold", "no-such-folder"], exits.USAGE),
        (["health", "http://127.0.0.1:9"], exits.UNAVAILABLE),
        (["health", "ftp://127.0.0.1"], exits.USAGE),
        (["keys", "revoke", "nobody"], exits.PARTLY),
        (["db", "status"], exits.PARTLY),
        (["backup", "x.backup"], exits.UNAVAILABLE),
        (["restore", "no-such-file"], exits.PARTLY),
        (["load", "no-such-file.jsonl"], exits.USAGE),
        (["extract", "no-such-file.txt"], exits.PARTLY),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, list) else "",
)
def test_what_cannot_be_done_ends_with_its_code(
    words: list[str], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without any database: wrong words, nobody there, nothing to read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SURVEILGRAPH_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("NEO4J_URI", raising=False)
    ran = CliRunner().invoke(app, words)
    problem = ran.exception
    ended = exits.code_for(problem) if isinstance(problem, SurveilgraphError) else ran.exit_code
    assert ended == code


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """A terminal that remembers what it was shown."""
    seen = io.StringIO()
    console = Console(file=seen, force_terminal=True, width=120, color_system=None)
    monkeypatch.setattr(bars, "err", console)
    return seen


def test_a_bar_says_how_much_how_fast_and_how_long_yet(screen: io.StringIO) -> None:
    """Of steps whose size is known: done of all, a rate, and the time left; of others, so far."""
    with bars.steps() as tell:
        tell("copying", 0, 0)
        for done in range(0, 4001, 500):
            tell("links", done, 4000)
    shown = screen.getvalue()
    assert re.search(r"copying .* \d:\d\d:\d\d so far", shown)
    assert re.search(r"links .* 4,000/4,000 [\d,.]+/s \d:\d\d:\d\d", shown)


def test_a_bar_of_tables_counts_their_rows(screen: io.StringIO) -> None:
    """Each table has its own line, with its total where that is known."""
    with bars.tables({"nodes": 250}) as tell:
        for done in range(1, 251):
            tell("nodes", done)
        for done in range(1, 201):
            tell("lines", done)
    shown = screen.getvalue()
    assert re.search(r"nodes .* 250/250 ", shown)
    assert re.search(r"lines .* 200 ", shown)


def test_time_left_is_shown_while_it_runs(screen: io.StringIO) -> None:
    """Half way there is a rate and a time left."""
    now = [0.0]
    with bars.bar() as shown:
        shown.get_time = lambda: now[0]
        task = shown.add_task("half", total=100)
        for done in (10, 20, 30, 40, 50):
            now[0] += 2
            shown.update(task, completed=done)
        shown.refresh()
    assert re.search(r"half .* 50/100 5\.0/s 0:00:10 left", screen.getvalue())


@pytest.mark.parametrize("name", LONG)
def test_every_long_job_has_a_bar(name: str) -> None:
    """Its module draws it with the one bar there is."""
    (command,) = [one for one in app.registered_commands if one.name == name]
    assert command.callback is not None
    module = Path(command.callback.__code__.co_filename).read_text("utf-8")
    assert LONG[name] in module
    assert "rich.progress" not in module
