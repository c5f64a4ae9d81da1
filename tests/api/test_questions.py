"""Questions, not a shell: nothing that anybody sends ever becomes a part of a query.

What may be chosen is on a list that the document prints, and a question only reads. That no text
but a constant reaches the driver is in `test_constants.py`.
"""

import re
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.examples import Example, examples
from api.kept import Kept
from api.rehearsing import rehearse
from graph import Kind, LinkKind, Status, Store

ROOT = Path(__file__).parents[2]
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
    [one for one in examples() if not one.path.startswith(("/v1/review", "/v1/keys"))],
    ids=lambda one: f"{one.operation}.{one.case}",
)
def test_an_answer_is_read_in_one_transaction_that_cannot_write(
    http: TestClient, lenses: Store, example: Example, monkeypatch: pytest.MonkeyPatch
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
    rehearse(lenses, wait=True)  # what it asks meanwhile would be counted too
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
