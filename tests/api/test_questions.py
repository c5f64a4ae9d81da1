"""Questions, not a shell: nothing that anybody sends ever becomes a part of a query.

Text reaches the driver in a few places only, and there it is a file of `cypher/`. Whoever asks for
one names it by a constant. The syntax tree is walked, so that no later change slips by.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.examples import Example, examples
from api.kept import Kept
from graph import Kind, LinkKind, Status, Store

ROOT = Path(__file__).parents[2]
ROOMS = ("graph", "api", "ingest", "cli")
# What sends text to Neo4j: methods of the driver, its sessions and its transactions.
SENDING = {"run", "execute_query"}
# The functions that take the name of a query from their callers, who are looked at instead; and one
# that hashes the texts of exports, and sends none.
HANDING_ON = {
    ("graph/store/transaction.py", "_result"),
    ("graph/migrations.py", "_run"),
    ("graph/migrations.py", "_made_by"),
    ("graph/migrations.py", "_begin_filling"),
    ("graph/keeping/manifest.py", "_columns"),
}
# Who asks by the name of a file that is there: a migration, a saved query out of its list.
NAMED = {
    ("graph/migrations.py", "_run"),
    ("graph/migrations.py", "_pending"),
    ("graph/migrations.py", "_begin_filling"),
    ("graph/exporting/parts.py", "_saved"),
    ("graph/store/pages.py", "following"),
}
# Stands where a driver's transaction does, and is given what a `Transaction` gives to one.
STANDING_IN = {("graph/store/once.py", "run")}
ASKING = {"rows", "begun", "all", "one", "run"}


def code() -> Iterator[tuple[str, ast.Module]]:
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """Every call with the name of the function it stands in, the innermost."""
    owner: dict[ast.AST, str] = {}
    for node in ast.walk(tree):
        name = node.name if isinstance(node, ast.FunctionDef) else owner.get(node, "")
        for child in ast.iter_child_nodes(node):
            owner[child] = name
        if isinstance(node, ast.Call):
            yield node, owner.get(node, "")


def name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def is_loaded(text: ast.expr, tree: ast.AST) -> bool:
    """Whether it is a file of cypher/: `load(…)`, its text, or a Query made of that."""
    match text:
        case ast.Attribute(value=ast.Call() as call, attr="text"):
            return name_of(call) == "load"
        case ast.Call() as call if name_of(call) == "Query":
            return is_loaded(call.args[0], tree)
        case ast.Call() as call:
            return name_of(call) == "load"
        case ast.Name(id=name):
            given = [
                node.value
                for node in ast.walk(tree)
                if isinstance(node, ast.Assign)
                and any(isinstance(t, ast.Name) and t.id == name for t in node.targets)
            ]
            return bool(given) and all(is_loaded(value, tree) for value in given)
        case _:
            return False


def constants(tree: ast.Module) -> set[str]:
    """Names of the module's tables whose values are all constant texts."""
    return {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict)
        for target in node.targets
        if isinstance(target, ast.Name)
        and all(isinstance(v, ast.Constant) for v in node.value.values)
    }


def single_constants(tree: ast.Module) -> Iterator[str]:
    """Names that the module gives one constant text, once."""
    given = [node for node in tree.body if isinstance(node, ast.Assign)]
    names = [t.id for node in given for t in node.targets if isinstance(t, ast.Name)]
    for node in given:
        value, target = node.value, node.targets[0]
        constant = isinstance(value, ast.Constant) and isinstance(value.value, str)
        if constant and isinstance(target, ast.Name) and names.count(target.id) == 1:
            yield target.id


def runs_through(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Each name of a loop or comprehension, with what it runs through."""
    for node in ast.walk(tree):
        if isinstance(node, ast.comprehension | ast.For) and isinstance(node.target, ast.Name):
            yield node.target.id, node.iter


def is_constant(named: ast.expr, tree: ast.Module) -> bool:
    match named:
        case ast.Name(id=name):
            if name in {*single_constants(tree)}:
                return True
            through = [values for target, values in runs_through(tree) if target == name]
            return bool(through) and all(
                isinstance(values, ast.Tuple)
                and all(isinstance(one, ast.Constant) for one in values.elts)
                for values in through
            )
        case ast.Constant(value=str()):
            return True
        case ast.Subscript(value=ast.Name(id=table)):
            return table in constants(tree)
        case _:
            return False


def sends(call: ast.Call, path: str) -> bool:
    """Whether it hands text to the driver; `Transaction` is ours, and is asked by name."""
    receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
    named = getattr(receiver, "id", getattr(receiver, "attr", ""))
    ours = named in {"tx", "self"} and path != "graph/migrations.py"
    return (
        name_of(call) in SENDING
        and path.startswith("graph/")
        and named not in {"subprocess", ""}
        and not ours
    )


def faults(path: str, tree: ast.Module) -> list[str]:
    """Where text that is not a constant could reach the driver."""
    found = []
    for call, owner in calls(tree):
        first = call.args[0] if call.args else None
        handing_on = (path, owner) in HANDING_ON
        sent = sends(call, path) and (path, owner) not in STANDING_IN
        if sent and (first is None or not is_loaded(first, tree)):
            found.append(f"{path}:{call.lineno} sends what is no file of cypher/")
        loads = name_of(call) == "load" and isinstance(call.func, ast.Name) and len(call.args) == 1
        if loads and path.startswith("graph/") and not handing_on:
            assert first is not None
            if not is_constant(first, tree):
                found.append(f"{path}:{call.lineno} loads what is no constant")
        receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
        asks = name_of(call) in ASKING and isinstance(receiver, ast.Name) and receiver.id == "tx"
        if asks and (path, owner) not in NAMED and not is_constant(first or call, tree):
            found.append(f"{path}:{call.lineno} asks by a name that is no constant")
        # Whoever reads in pages names the query as its second argument.
        if name_of(call) == "paged" and not is_constant(call.args[1], tree):
            found.append(f"{path}:{call.lineno} reads pages by a name that is no constant")
    return found


def test_no_text_but_a_constant_reaches_the_driver() -> None:
    """In all rooms, every query is named by a constant and its text is a file of cypher/."""
    assert [fault for path, tree in code() for fault in faults(path, tree)] == []


@pytest.mark.parametrize(
    "source",
    [
        "session.run('MATCH (n) RETURN ' + name)",
        "session.run(f'MATCH (n:{label}) RETURN n')",
        "text = 'MATCH (n)' % x\nsession.run(text)",
        "driver.execute_query(text)",
        "session.run(Query(text))",
        "self._driver.execute_query(query)",
        "load(f'find_{what}')",
        "tx.rows(query)",
        "paged(tx, query)",
        "tx.one('find_' + what)",
        "for name in names: tx.run(name)",
        "tx.all(TABLE[name])\nTABLE = {'a': made}",
    ],
)
def test_the_walk_sees_text_that_is_made(source: str) -> None:
    """Each way to put a query together is found out, so that the test above means something."""
    assert len(faults("graph/store/made.py", ast.parse(source))) == 1


def test_only_known_functions_hand_a_name_on() -> None:
    """Migrations are named by the files there are; everybody else who hands on is looked at."""
    names = {
        (path, owner)
        for path, tree in code()
        for call, owner in calls(tree)
        if (path, owner) in HANDING_ON and name_of(call) == "load"
    }
    assert names == HANDING_ON
    tree = dict(code())["graph/migrations.py"]
    handed = [call.args[1] for call, _ in calls(tree) if name_of(call) in {"_run", "_change"}]
    texts = {ast.unparse(arg) for arg in handed} - {"query"}
    assert texts == {
        *("'unique_migrations'", "'write_migration'", "'drop_index'"),
        "f'migrations/{name}'",
    }


# Queries that name a label or a kind of link by a parameter, each with where that comes from: the
# vocabulary's enums, or labels and kinds that the store gave back.
BY_PARAMETER = {
    *("read_links", "read_links_around", "read_members"),
    *("read_network_links", "read_network_links_of", "read_proofs", "walk_links"),
    *("write_claims", "write_entities", "write_links"),
    # The script of an export, which whoever runs it runs themselves; and benches.
    *("create_nodes", "create_ties", "finish_write", "bare_entities", "read_bare_evidence"),
}


def test_no_query_runs_text() -> None:
    """No file of cypher/ calls what runs text, and those that choose a label are all known."""
    texts = {path.stem: path.read_text("utf-8") for path in (ROOT / "cypher").rglob("*.cypher")}
    assert {name for name, text in texts.items() if "apoc." in text.lower()} == set()
    chosen = re.compile(r"\$(?:any|all)?\(")
    assert {name for name, text in texts.items() if chosen.search(text)} == BY_PARAMETER


@pytest.fixture(scope="module")
def parameters(http: TestClient) -> dict[str, list[Any]]:
    """Every query parameter of every call, with its schemas."""
    document = http.get("/openapi.json").json()
    components = document["components"]["schemas"]
    found: dict[str, list[Any]] = {}
    for item in document["paths"].values():
        for operation in item.values():
            for one in operation.get("parameters", []):
                schema = one["schema"]
                inner = schema.get("items", schema)
                for choice in inner.get("anyOf", [inner]):
                    name = choice.get("$ref", "").rpartition("/")[2]
                    found.setdefault(one["name"], []).append(components.get(name, choice))
    return found


@pytest.mark.neo4j
def test_labels_and_kinds_of_links_are_chosen_not_written(parameters: dict[str, list[Any]]) -> None:
    """A kind, a link kind, a status, a direction is one of a list that the document prints."""
    chosen = {"kind": Kind, "link": LinkKind, "not_link": LinkKind, "status": Status}
    for name, words in chosen.items():
        (listed,) = [s["enum"] for s in parameters[name] if "enum" in s][:1]
        assert listed == [word.value for word in words], name
    for name in ("direction", "unknown_dates", "hubs", "cut", "format"):
        assert all("enum" in schema or schema == {"type": "null"} for schema in parameters[name])
    assert not {"query", "cypher", "statement", "order", "sort"} & parameters.keys()


@pytest.mark.neo4j
@pytest.mark.parametrize(
    "example",
    [one for one in examples() if one.path.startswith(("/v1/", "/reconcile"))],
    ids=lambda one: f"{one.operation}.{one.case}",
)
def test_an_answer_is_read_in_one_transaction_that_cannot_write(
    http: TestClient, example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A call of the documentation is one read transaction, or none; and none writes.

    A part of the graph is chosen in one and read in a second, which refuses another state. What is
    kept of answers is left out.
    """
    read: list[str] = []

    def reading(store: Store, question: Any, **more: Any) -> Any:
        read.append(question.__name__)
        return once(store, question, **more)

    once = Store.read
    monkeypatch.setattr(Kept, "get", lambda *_: None)
    body: dict[str, Any] = {"data" if example.form else "json": example.sent}
    http.request(example.method, example.address, **body)
    monkeypatch.setattr(Store, "read", reading)
    monkeypatch.setattr(Store, "change", None)
    monkeypatch.setattr(Store, "write", None)
    got = http.request(example.method, example.address, **body)
    asks = example.path.startswith("/v1/") and example.status != 422
    most = 2 if example.operation == "export_graph" else 1
    assert (got.status_code, len(read) <= most) == (example.status, True)
    assert read or not asks
