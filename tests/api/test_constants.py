"""Text reaches the driver in a few places only, and there it is a file of `cypher/`.

Whoever asks for one names it by a constant. The syntax tree is walked, so that no later change
slips by; and the walk is tested on snippets that it must see or pass.
"""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

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
# Where the driver is known: nothing is taken from anything by a name that is worked out.
KNOWING = ("graph/store/", "graph/local/", "graph/migrations.py")
ASKING = {"rows", "begun", "all", "one", "run"}


@cache
def code() -> Mapping[str, ast.Module]:
    paths = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    return {p.relative_to(ROOT).as_posix(): ast.parse(p.read_text("utf-8")) for p in paths}


@cache
def calls(tree: ast.AST) -> Sequence[tuple[ast.Call, str]]:
    """Every call with the name of the function it stands in, the innermost."""
    owner: dict[ast.AST, str] = {}
    found = []
    for node in ast.walk(tree):
        name = node.name if isinstance(node, ast.FunctionDef) else owner.get(node, "")
        for child in ast.iter_child_nodes(node):
            owner[child] = name
        if isinstance(node, ast.Call):
            found.append((node, owner.get(node, "")))
    return found


def name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def loads(call: ast.expr) -> bool:
    """Whether it is `load(…)` of graph/queries.py, and no other program's."""
    match call:
        case ast.Call(func=ast.Name(id="load") | ast.Attribute(ast.Name("queries"), "load")):
            # Another of ours takes two, and no name.
            return len(call.args) + len(call.keywords) == 1
        case _:
            return False


def argument(call: ast.Call, place: int, name: str) -> ast.expr:
    """What is given there or by that name; the call itself where nothing is."""
    named = [one.value for one in call.keywords if one.arg == name]
    return call.args[place] if len(call.args) > place else (named or [call])[0]


@cache
def bound(tree: ast.AST) -> Mapping[str, list[ast.expr | None]]:
    """Whatever each name is given anywhere in the module; None for what is no plain assignment."""
    found: dict[str, list[ast.expr | None]] = defaultdict(list)
    for node in ast.walk(tree):
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.AnnAssign(target=ast.Name(id=name), value=value)
                | ast.NamedExpr(target=ast.Name(id=name), value=value)
            ):
                found[name].append(value)
            case ast.arg(arg=name) | ast.AugAssign(target=ast.Name(id=name)):
                found[name].append(None)
            case ast.Assign(targets=several):
                _none(found, several)
            case ast.For(target=target) | ast.comprehension(target=target):
                _none(found, [target])
            case ast.withitem(optional_vars=ast.expr() as target):
                _none(found, [target])
    return found


def _none(found: dict[str, list[ast.expr | None]], targets: Iterable[ast.expr]) -> None:
    for target in targets:
        for one in ast.walk(target):
            if isinstance(one, ast.Name):
                found[one.id].append(None)


def is_loaded(text: ast.expr | None, tree: ast.AST) -> bool:
    """Whether it is a file of cypher/: `load(…)`, its text, or a Query made of that."""
    match text:
        case ast.Attribute(value=ast.Call() as call, attr="text"):
            return loads(call)
        case ast.Call() as call if name_of(call) == "Query":
            return is_loaded(argument(call, 0, "text"), tree) if call.args else False
        case ast.Call() as call:
            return loads(call)
        case ast.Name(id=name):
            given = bound(tree).get(name, [])
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
    for node in given:
        value, target = node.value, node.targets[0]
        constant = isinstance(value, ast.Constant) and isinstance(value.value, str)
        if constant and isinstance(target, ast.Name) and len(bound(tree)[target.id]) == 1:
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
    """Whether it hands text to the driver, whatever it is that is asked to: a name, an attribute,
    another call, a place in a list. `Transaction` is ours, and is asked by name.
    """
    if name_of(call) not in SENDING or not path.startswith("graph/"):
        return False
    match call.func:
        case ast.Attribute(value=ast.Name(id="subprocess")):
            return False
        case ast.Attribute(value=ast.Name(id="tx" | "self")):
            return path == "graph/migrations.py"
        case _:
            return True


def asks(call: ast.Call) -> bool:
    """Whether it asks by the name of a query: `tx`, or something that has no name of its own."""
    match call.func:
        case ast.Attribute(value=ast.Name(id="tx") | ast.Attribute(attr="tx"), attr=attr):
            return attr in ASKING
        case ast.Attribute(value=ast.Name() | ast.Attribute()):
            return False
        case ast.Attribute(attr=attr):
            # Arrays have an `all` too, which is given nothing; what runs is looked at above.
            return attr in ASKING - SENDING and bool(call.args or call.keywords)
        case _:
            return False


def passed_on(path: str, tree: ast.Module) -> Iterator[str]:
    """Where a method that sends text is taken for later, so that no call of it is seen."""
    called = {id(call.func) for call, _ in calls(tree)}
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=attr) if attr in SENDING and id(node) not in called:
                yield f"{path}:{node.lineno} takes what sends text"
            case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Constant(value=attr), *_]):
                if attr in SENDING:
                    yield f"{path}:{node.lineno} takes what sends text"
            case ast.Call(func=ast.Name(id="getattr")) if path.startswith(KNOWING):
                yield f"{path}:{node.lineno} takes who knows what"


def faults(path: str, tree: ast.Module) -> list[str]:
    """Where text that is not a constant could reach the driver."""
    inside = path.startswith("graph/")
    found = [*passed_on(path, tree)] if inside else []
    for call, owner in calls(tree):
        here = path, owner
        if sends(call, path) and here not in STANDING_IN:
            if not is_loaded(argument(call, 0, "query"), tree):
                found.append(f"{path}:{call.lineno} sends what is no file of cypher/")
        elif asks(call) and here not in NAMED:
            if not is_constant(argument(call, 0, "query"), tree):
                found.append(f"{path}:{call.lineno} asks by a name that is no constant")
        elif loads(call) and inside and here not in HANDING_ON:
            if not is_constant(argument(call, 0, "name"), tree):
                found.append(f"{path}:{call.lineno} loads what is no constant")
        elif name_of(call) == "paged" and not is_constant(argument(call, 1, "query"), tree):
            found.append(f"{path}:{call.lineno} reads pages by a name that is no constant")
    return found


def test_no_text_but_a_constant_reaches_the_driver() -> None:
    """In all rooms, every query is named by a constant and its text is a file of cypher/."""
    assert [fault for path, tree in code().items() for fault in faults(path, tree)] == []


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
        "driver.session().run(f'MATCH (n:{label}) RETURN n')",
        "sessions[0].run(text)",
        "(first or second).run(text)",
        "open_session(driver).execute_query(query_=text)",
        "run(text)",
        "session.run(query=text)",
        "session.run(*words)",
        "session.run(json.load(file))",
        "session.run(yaml.load(file).text)",
        "session.run(Query())",
        "text = load('ping').text\ntext += name\nsession.run(text)",
        "text: str = made\nsession.run(text)",
        "text = load('ping').text\ndef ask(text): session.run(text)",
        "for text in texts: session.run(text)",
        "text, other = texts\nsession.run(text)",
        "with made() as text: session.run(text)",
        "send = session.run",
        "send = getattr(session, 'run')",
        "send = getattr(session, name)",
        "load(name=x)",
        "load(name=f'find_{what}')",
        "load(*names)",
        "load(**names)",
        "queries.load(name)",
        "self.tx.rows(query)",
        "transactions[0].rows(query)",
        "begun_on(store).all('find_' + what)",
        "tx.rows(query=name)",
        "tx.rows(**asked)",
        "paged(tx, query=name)",
        "paged(tx)",
        "NAME = 'find'\ndef ask(tx, NAME): tx.rows(NAME)",
    ],
)
def test_the_walk_sees_text_that_is_made(source: str) -> None:
    """Each way to put a query together is found out, so that the test above means something."""
    assert len(faults("graph/store/made.py", ast.parse(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "session.run(load('ping'))",
        "driver.session().run(load('ping').text)",
        "sessions[0].run(query=load('ping'))",
        "text = load('ping').text\nsession.run(text)",
        "session.run(Query(load('ping').text))",
        "load(name='ping')",
        "subprocess.run(words)",
        "tx.rows('find_near', q=name)",
        "transactions[0].rows(query='find_near')",
        "for name in ('a', 'b'): tx.run(name)",
        "(numbers > 1).all()",
        "numbers[1:].all()",
        "found = load(store, 60.0)",
        "np.load(file)",
        "paged(tx, query='export_nodes')",
        "NAME = 'find'\ntx.rows(NAME)",
    ],
)
def test_the_walk_passes_what_is_constant(source: str) -> None:
    """What is a file of cypher/ by its constant name is no fault, however it is written."""
    assert faults("graph/store/made.py", ast.parse(source)) == []


def test_only_known_functions_hand_a_name_on() -> None:
    """Migrations are named by the files there are; everybody else who hands on is looked at."""
    names = {
        (path, owner)
        for path, tree in code().items()
        for call, owner in calls(tree)
        if (path, owner) in HANDING_ON and name_of(call) == "load"
    }
    assert names == HANDING_ON
    tree = code()["graph/migrations.py"]
    handed = [call.args[1] for call, _ in calls(tree) if name_of(call) in {"_run", "_change"}]
    texts = {ast.unparse(arg) for arg in handed} - {"query"}
    assert texts == {
        *("'unique_migrations'", "'write_migration'", "'drop_index'"),
        "f'migrations/{name}'",
    }
