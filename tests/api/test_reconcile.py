"""Reconciliation: names matched against the graph as the Reconciliation Service API 0.2 asks.

Every answer is held against schemas of our own, which say what the specification asks for; what
they rest on is in `reconcile/README.md`. TEST_RECONCILE_SPEC names the folder `0.2` of the
specification's own repository: then the answers are held against its schemas as well, and ours
against its examples.
"""

import json
import os
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from starlette.testclient import TestClient

from api import HttpSettings, create_app
from graph import Store

pytestmark = pytest.mark.neo4j

SPEC = os.environ.get("TEST_RECONCILE_SPEC")
OWN = json.loads(Path(__file__).with_name("reconcile").joinpath("schemas.json").read_text("utf-8"))
# Ours, by the name of the specification's.
SAME = {
    "manifest": "manifest",
    "reconciliation-result-batch": "results",
    "data-extension-response": "extension",
    "data-extension-property-proposal": "proposal",
    "suggest-entities-response": "entities",
    "suggest-types-response": "names",
    "suggest-properties-response": "names",
}
BATCH = {"q0": {"query": "Ostmere University"}, "q1": {"query": "Meridian", "limit": 1}}
OSTMERE = "org-ostmere-university-659a54a832"


def reconcile(http: TestClient, **queries: Any) -> Any:
    """The results of a batch, sent as a form."""
    got = http.post("/reconcile", data={"queries": json.dumps(queries)})
    assert got.status_code == 200, got.text
    return {name: those["result"] for name, those in got.json().items()}


def test_the_manifest_is_what_a_get_without_parameters_gets(http: TestClient) -> None:
    """It names the version, the spaces, and addresses of this very service that answer."""
    said = http.get("/reconcile").json()
    assert said["versions"] == ["0.2"]
    assert said["identifierSpace"] == "http://127.0.0.1/v1/entities/"
    for part in ("entity", "type", "property"):
        place = said["suggest"][part]
        address = place["service_url"] + place["service_path"]
        assert http.get(address, params={"prefix": "o"}).status_code == 200
    proposals = said["extend"]["propose_properties"]
    address = proposals["service_url"] + proposals["service_path"]
    assert http.get(address, params={"type": "Vendor"}).status_code == 200
    for template in (said["view"]["url"], said["preview"]["url"]):
        assert http.get(template.replace("{{id}}", OSTMERE)).status_code == 200


def test_a_column_of_names_finds_whom_it_means(http: TestClient) -> None:
    """The very name is a match; a misspelt one is a candidate below it; a stranger finds nobody."""
    found = reconcile(
        http,
        q0={"query": "ostmere UNIVERSITY"},
        q1={"query": "Ostmere Universty"},
        q2={"query": "Zzyzx Xqrwv"},
        q3={"query": OSTMERE},
    )
    first = [(one["id"], one["score"], one["match"]) for one in found["q0"][:1]]
    assert first == [(OSTMERE, 100.0, True)]
    assert found["q0"][0]["type"] == [{"id": "Buyer", "name": "Buyer"}]
    assert [(one["id"], one["match"]) for one in found["q1"][:1]] == [(OSTMERE, False)]
    assert 50 < found["q1"][0]["score"] < 100
    assert found["q2"] == []
    assert [(one["id"], one["match"]) for one in found["q3"][:1]] == [(OSTMERE, True)]


def test_of_two_with_one_name_neither_is_certain(http: TestClient) -> None:
    """A maker and its product called alike are both candidates; the type tells them apart."""
    both = reconcile(http, q={"query": "Meridian"})["q"]
    assert {(one["id"], one["score"], one["match"]) for one in both} == {
        ("org-meridian-dfac4fa3d8", 100.0, False),
        ("product-meridian-a18e2dffa8", 100.0, False),
    }
    (product,) = reconcile(http, q={"query": "Meridian", "type": "Product"})["q"]
    assert (product["id"], product["match"]) == ("product-meridian-a18e2dffa8", True)
    assert reconcile(http, q={"query": "Meridian", "type": ["Country", "Region"]})["q"] == []
    should = {"query": "Meridian", "type": "Product", "type_strict": "should"}
    ranked = reconcile(http, q=should)["q"]
    assert [one["score"] for one in ranked] == [100.0, 80.0]
    every = {"query": "Varnholt Frontier Corps", "type_strict": "all"}
    kinds = ["StateAgency", "SecurityApparatus"]
    assert len(reconcile(http, q=every | {"type": kinds})["q"]) == 1
    assert reconcile(http, q=every | {"type": [*kinds, "Buyer"]})["q"] == []


def test_what_else_is_known_raises_or_lowers_a_candidate(http: TestClient) -> None:
    """A property that agrees keeps the score, one that does not lowers it and ends the match."""
    asked = {"query": "Quillmark Optics"}
    right = asked | {"properties": [{"pid": "MAKES", "v": ["gazemeter", "Other"]}]}
    wrong = asked | {"properties": [{"pid": "MAKES", "v": {"id": "product-x", "name": "X"}}]}
    unsaid = asked | {"properties": [{"pid": "country", "v": "NL"}]}
    found = reconcile(http, right=right, wrong=wrong, unsaid=unsaid)
    seen = {name: (those[0]["score"], those[0]["match"]) for name, those in found.items()}
    assert seen == {"right": (100.0, True), "wrong": (60.0, False), "unsaid": (100.0, True)}
    features = {one["id"]: one["value"] for one in found["wrong"][0]["features"]}
    assert features == {"likeness": 1.0, "MAKES": False}
    nameless = reconcile(
        http, q={"properties": [{"pid": "PART_OF", "v": "Varnholt Frontier Corps"}]}
    )
    assert [(one["id"], one["match"]) for one in nameless["q"]] == [(OSTMERE, False)]


@pytest.mark.parametrize(
    "queries",
    [
        '{"q": {}}',
        '{"q": {"query": ""}}',
        '{"q": {"query": "a", "limit": 0}}',
        '{"q": {"query": "a", "type": "Nonsense"}}',
        '{"q": {"query": "a", "properties": [{"pid": "NONSENSE", "v": "b"}]}}',
        '{"q": {"query": "a", "properties": [{"p": "MAKES", "v": "b"}]}}',
        '{"q": {"query": "a", "nonsense": 1}}',
        "{not json",
        json.dumps({str(n): {"query": "a"} for n in range(51)}),
    ],
)
def test_what_is_no_batch_is_a_problem(http: TestClient, queries: str) -> None:
    """Nothing in a query is silently ignored, and no batch is longer than the manifest says."""
    for got in (
        http.post("/reconcile", data={"queries": queries}),
        http.get("/reconcile", params={"queries": queries}),
    ):
        assert (got.status_code, got.json()["type"]) == (422, "/problems/invalid-parameter")


def test_a_body_is_a_form_with_one_field(http: TestClient) -> None:
    """JSON, an unknown field, two fields or none are refused."""
    bodies = [
        {"json": {"queries": {}}},
        {"data": {"callback": "x"}},
        {"data": {"queries": "{}", "extend": "{}"}},
        {"content": b"%ff=1", "headers": {"Content-Type": "application/x-www-form-urlencoded"}},
        {"content": b"", "headers": {"Content-Type": "application/x-www-form-urlencoded"}},
    ]
    assert {http.post("/reconcile", **body).status_code for body in bodies} == {422}


def test_a_table_is_extended_with_what_the_graph_says(http: TestClient) -> None:
    """Each entity gets the other ends of its links, and nothing where nothing is said."""
    asked = {
        "ids": ["org-quillmark-optics-dcb0d54d7f", OSTMERE, "org-nobody"],
        "properties": [{"id": "MAKES"}, {"id": "~SUPPLIED_TO", "settings": {}}],
    }
    quillmark = reconcile(http, q={"query": "Quillmark Optics"})["q"][0]["id"]
    asked["ids"][0] = quillmark  # type: ignore[index]
    said = http.post("/reconcile", data={"extend": json.dumps(asked)}).json()
    assert [column["id"] for column in said["meta"]] == ["MAKES", "~SUPPLIED_TO"]
    names = {
        ident: {prop: {cell["name"] for cell in cells} for prop, cells in row.items()}
        for ident, row in said["rows"].items()
    }
    assert names == {
        quillmark: {"MAKES": {"GazeMeter"}, "~SUPPLIED_TO": set()},
        OSTMERE: {"MAKES": set(), "~SUPPLIED_TO": {"Quillmark Optics", "GazeMeter"}},
        "org-nobody": {"MAKES": set(), "~SUPPLIED_TO": set()},
    }


@pytest.mark.parametrize(
    ("field", "asked", "parameter", "said"),
    [
        ("queries", {"type": "Firm"}, "queries.q.type.0", "must be one of 'Vendor', 'Product'"),
        ("queries", {"type": ["Buyer", 1]}, "queries.q.type.1", "must be one of 'Vendor'"),
        ("queries", {"kind": "Buyer"}, "queries.q.kind", "There is no queries.q.kind here."),
        (
            "queries",
            {"properties": [{"pid": "MAKES", "v": {"name": "x"}}]},
            "queries.q.properties.0.v",
            "a value is a text, a number, true, false or an entity, or a list of 1 to 20 of them.",
        ),
        (
            "extend",
            {"id": "MAKES", "settings": {"limit": 3}},
            "extend.properties.0.settings",
            "no property has settings here, and none is called 'limit'.",
        ),
    ],
)
def test_what_a_batch_has_wrong_is_said_in_its_own_words(
    http: TestClient, field: str, asked: dict[str, Any], parameter: str, said: str
) -> None:
    """The place is named as whoever sent it calls it, and nothing that is not known is ignored."""
    queries = {"q": {"query": "GazeMeter"} | asked}
    extend = {"ids": [OSTMERE], "properties": [asked]}
    sent = json.dumps(queries if field == "queries" else extend)
    problem = http.post("/reconcile", data={field: sent}).json()
    assert (problem["status"], problem["parameter"]) == (422, parameter)
    assert said in problem["detail"]


def test_what_is_typed_is_completed(http: TestClient) -> None:
    """Entities by the beginning of a word or by id, kinds and properties by theirs."""

    def suggested(what: str, prefix: str, cursor: int = 0) -> list[str]:
        asked = {"prefix": prefix, "cursor": cursor}
        got = http.get(f"/reconcile/suggest/{what}", params=asked).json()["result"]
        return [one["id"] for one in got]

    assert suggested("entity", "ostm") == [OSTMERE]
    assert suggested("entity", OSTMERE) == [OSTMERE]
    assert suggested("entity", "ostm", 1) == []
    assert suggested("type", "stat") == ["StateAgency"]
    assert suggested("property", "makes") == ["MAKES", "~MAKES"]
    assert suggested("property", "makes", 1) == ["~MAKES"]
    offered = http.get("/reconcile/properties", params={"type": "Country", "limit": 2}).json()
    assert (offered["type"], offered["limit"], len(offered["properties"])) == ("Country", 2, 2)


def test_a_preview_may_be_framed_here_and_by_named_origins_only(
    http: TestClient, lenses: Store, hostile_names: tuple[str, ...]
) -> None:
    """The frame shows escaped text without scripts, and no page elsewhere may frame it."""
    got = http.get("/reconcile/preview", params={"id": OSTMERE})
    policy = got.headers["content-security-policy"]
    assert "frame-ancestors 'self' http://127.0.0.1:* http://localhost:*" in policy
    assert "script" not in policy
    assert "Ostmere University is part of Varnholt Frontier Corps" in got.text
    settings = HttpSettings(origins=frozenset({"https://desk.example"}))
    with TestClient(create_app(lenses, settings), base_url="http://127.0.0.1") as client:
        told = client.get("/reconcile/preview", params={"id": OSTMERE}).headers
        assert told["content-security-policy"].endswith("https://desk.example")
    worst = reconcile(http, q={"query": hostile_names[0]})["q"][0]["id"]
    assert "<script" not in http.get("/reconcile/preview", params={"id": worst}).text
    turned = next(name for name in hostile_names if "\u202e" in name)
    ident = reconcile(http, q={"query": turned})["q"][0]["id"]
    page = http.get("/reconcile/preview", params={"id": ident}).text
    assert (page.count("Drowyehtomit Systems"), "\u202e" in page, "\u202c" in page) == (
        *(3, False, False),
    )
    gone = http.get("/reconcile/preview", params={"id": "org-nobody"})
    assert (gone.status_code, gone.json()["type"]) == (404, "/problems/unknown-entity")


EXTEND = {"ids": [OSTMERE], "properties": [{"id": "PART_OF"}, {"id": "country"}]}


@pytest.fixture
def answers(http: TestClient) -> dict[str, Any]:
    """An answer of each kind, by the name of the specification's schema."""
    got = {
        "manifest": http.get("/reconcile"),
        "reconciliation-result-batch": http.post("/reconcile", data={"queries": json.dumps(BATCH)}),
        "data-extension-response": http.post("/reconcile", data={"extend": json.dumps(EXTEND)}),
        "data-extension-property-proposal": http.get("/reconcile/properties?type=Vendor"),
        "suggest-entities-response": http.get("/reconcile/suggest/entity?prefix=o"),
        "suggest-types-response": http.get("/reconcile/suggest/type?prefix=v"),
        "suggest-properties-response": http.get("/reconcile/suggest/property?prefix=m"),
    }
    assert {name: answer.status_code for name, answer in got.items()} == dict.fromkeys(SAME, 200)
    return {name: answer.json() for name, answer in got.items()}


def own(name: str) -> jsonschema_rs.Validator:
    """Our schema of that name."""
    return jsonschema_rs.validator_for(OWN | {"$ref": f"#/$defs/{name}"})


@pytest.mark.parametrize(("asked", "name"), SAME.items())
def test_every_answer_is_what_the_protocol_asks_for(
    answers: dict[str, Any], asked: str, name: str
) -> None:
    """It has what our schema of the specification wants, and one that lacks any of it would not."""
    answer = answers[asked]
    assert [str(error) for error in own(name).iter_errors(answer)] == []
    assert not own(name).is_valid([])
    required = OWN["$defs"][name].get("required", [])
    short = [{k: v for k, v in answer.items() if k != one} for one in required]
    assert [own(name).is_valid(one) for one in short] == [False] * len(required)


def test_our_schemas_look_into_the_answers(answers: dict[str, Any]) -> None:
    """A candidate without a score, a cell of no kind and a list of texts are no answers."""
    batch = answers["reconciliation-result-batch"]
    assert batch["q0"]["result"]
    del batch["q0"]["result"][0]["score"]
    rows = answers["data-extension-response"]
    assert rows["rows"][OSTMERE]["PART_OF"]
    rows["rows"][OSTMERE]["PART_OF"][0]["nonsense"] = 1
    assert not own("results").is_valid(batch)
    assert not own("extension").is_valid(rows)
    assert not own("names").is_valid({"result": ["Vendor"]})


@pytest.fixture(scope="module")
def specified() -> Any:
    """The validators of the specification, by the names of their files."""
    if not SPEC:
        pytest.skip("TEST_RECONCILE_SPEC names no copy of the specification's schemas")
    schemas = {
        path.stem: json.loads(path.read_text("utf-8"))
        for path in (Path(SPEC) / "schemas").glob("*.json")
    }
    security = {"$id": "http://swagger.io/v2/schema.json", "definitions": {}}
    registry = jsonschema_rs.Registry(
        [(schema["$id"], schema) for schema in (*schemas.values(), security) if "$id" in schema]
    )
    wanted = set(schemas) - {"openapi", "type"}
    return {
        name: jsonschema_rs.validator_for(
            {k: v for k, v in schemas[name].items() if k != "$schema"}, registry=registry
        )
        for name in wanted
        if name != "manifest"
    } | {"manifest": jsonschema_rs.validator_for(_without_security(schemas), registry=registry)}


def _without_security(schemas: dict[str, Any]) -> dict[str, Any]:
    # The scheme of a key is OpenAPI's, whose schema the specification only points to.
    manifest = {k: v for k, v in schemas["manifest"].items() if k != "$schema"}
    manifest["properties"] = {
        k: v for k, v in manifest["properties"].items() if k != "authentication"
    }
    return manifest


def test_every_answer_is_as_the_specification_says(answers: dict[str, Any], specified: Any) -> None:
    """Manifest, results, suggestions, proposals and extensions satisfy the official schemas."""
    for name, answer in answers.items():
        faults = [str(error) for error in specified[name].iter_errors(answer)]
        assert faults == [], name
        assert not specified[name].is_valid([]), name
    for sent, name in ((BATCH, "reconciliation-query-batch"), (EXTEND, "data-extension-query")):
        assert specified[name].is_valid(sent)


def test_our_schemas_judge_as_the_specification_does(specified: Any) -> None:
    """Of its own examples ours let pass what it calls valid, and nothing that it calls invalid."""
    assert specified
    judged = {
        (path.parent.name, own(name).is_valid(json.loads(path.read_text("utf-8"))))
        for asked, name in SAME.items()
        for path in (Path(SPEC or "") / "examples" / asked).rglob("*.json")
    }
    assert judged == {("valid", True), ("invalid", False)}


def test_the_specifications_own_invalid_batches_are_refused(
    http: TestClient, specified: Any
) -> None:
    """What its examples call invalid is a problem here, and never an answer."""
    assert specified
    folder = Path(SPEC or "") / "examples" / "reconciliation-query-batch" / "invalid"
    files = sorted(folder.glob("*.json"))
    assert files
    for path in files:
        got = http.post("/reconcile", data={"queries": path.read_text("utf-8")})
        assert got.status_code == 422, path.name
