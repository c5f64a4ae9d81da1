"""The pages on HTTP are asked line by line: each curl gets what is shown below it."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api import HttpSettings, KeyRing, Scope, create_app, kinds
from api.settings import Reviewing
from graph import Store

pytestmark = pytest.mark.neo4j

DOCS = Path(__file__).parents[2] / "docs"
NAMES = ("http.md", "citing.md", "questions.md", "clients.md", "reconcile.md", "keys.md")
PAGE = "\n".join((DOCS / name).read_text("utf-8") for name in NAMES)
SHOWN = ("json", "markdown", "bibtex")
CALL = re.compile(
    rf"^```sh\n(.*?)^```\n\n^```(?:{'|'.join(SHOWN)})\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
CALLS = CALL.findall(PAGE)
CUT = "…"
DESK = "$(cat desk.key)"


def ask(http: TestClient, command: str) -> Any:
    """What the service says to a line of curl.

    A text is sent as JSON, fields as a form unless `--get` puts them into the address.
    """
    program, *words = shlex.split(command.replace("\\\n", " "))
    assert program == "curl"
    (address,) = [word for word in words if word.startswith("http://127.0.0.1:8000/")]
    asked = [words[n + 1].split("=", 1) for n, w in enumerate(words) if w == "--data-urlencode"]
    path = address.removeprefix("http://127.0.0.1:8000")
    if "--data" in words:
        return http.post(path, json=json.loads(words[words.index("--data") + 1])).json()
    if asked and "--get" not in words:
        return http.post(path, data=dict(asked)).json()
    named = [words[n + 1].split(": ", 1) for n, w in enumerate(words) if w == "-H"]
    got = http.get(path, params=[(n, v) for n, v in asked] or None, headers=dict(named))
    return got.json() if "json" in got.headers["content-type"] else got.text


def as_pattern(shown: str) -> re.Pattern[str]:
    """What is shown of a text: `…` alone on a line stands for lines left out, else for words."""
    lines = [
        r"(?:.*\n)*?" if line == CUT else re.escape(line).replace(CUT, ".*") + r"\n"
        for line in shown.splitlines()
    ]
    return re.compile("".join(lines))


def shows(shown: Any, said: Any) -> bool:
    """Whether `shown` is `said` with something cut out where it says so."""
    match shown:
        case dict():
            rest = said.keys() - shown.keys()
            named = {name: value for name, value in shown.items() if name != CUT}
            whole = CUT in shown or not rest
            return whole and all(n in said and shows(v, said[n]) for n, v in named.items())
        case [*items, last] if last == CUT:
            return all(any(shows(item, found) for found in said) for item in items)
        case list():
            pairs = zip(shown, said, strict=False)
            return len(shown) == len(said) and all(shows(a, b) for a, b in pairs)
        case str() if shown.endswith(CUT):
            return bool(said.startswith(shown.removesuffix(CUT)))
        case _:
            return bool(shown == said)


@pytest.fixture(scope="module")
def keyed(lenses: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, str]]:
    """The API where review takes a key, and the key of a desk."""
    ring = KeyRing(tmp_path_factory.mktemp("keys") / "keys.json")
    desk = ring.add("desk", Scope.WRITE)
    settings = HttpSettings(review=Reviewing.KEYS, keys_file=ring.path)
    with TestClient(create_app(lenses, settings), base_url="http://127.0.0.1") as client:
        yield client, desk


@pytest.mark.parametrize(("command", "shown"), CALLS, ids=[c.split("/", 3)[-1] for c, _ in CALLS])
def test_a_call_gets_what_the_page_shows(
    http: TestClient, keyed: tuple[Any, str], command: str, shown: str
) -> None:
    """The line of curl, asked now, says what stands below it."""
    if DESK in command:
        locked, desk = keyed
        said = ask(locked, command.replace(DESK, desk))
    else:
        said = ask(http, command)
    if isinstance(said, str):
        assert as_pattern(shown).fullmatch(said), said
    else:
        assert shows(json.loads(shown), said), json.dumps(said, indent=2, ensure_ascii=False)


def test_the_page_speaks_of_every_call_and_every_problem(http: TestClient) -> None:
    """No call and no kind of problem is left out, and each example is under test."""
    paths = http.get("/openapi.json").json()["paths"]
    stems = {path.replace("{id}", "") for path in paths}
    assert {stem for stem in stems if stem not in PAGE} == set()
    assert {kind.slug for kind in kinds.KINDS if f"`{kind.slug}`" not in PAGE} == set()
    assert len(CALLS) == PAGE.count("```sh\n") == sum(PAGE.count(f"```{kind}\n") for kind in SHOWN)
