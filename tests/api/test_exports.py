"""Exports over HTTP: each format, each part, the manifest, the caps, and nothing left behind."""

import io
import json
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import anyio
import anyio.to_thread
import networkx as nx
import pytest
from lxml import etree
from starlette.testclient import TestClient

from api import HttpSettings, create_app, exports, tabled
from api.pacing import Places
from graph import FORMS, Format, Store

pytestmark = pytest.mark.neo4j

OSTMERE = {"around": "Ostmere University", "hops": "1"}


def manifest(got: Any) -> dict[str, Any]:
    """What the header says of the file."""
    said: dict[str, Any] = json.loads(got.headers["surveilgraph-manifest"])
    return said


def unzipped(got: Any) -> dict[str, bytes]:
    """The files in a zip, by name."""
    with ZipFile(io.BytesIO(got.content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("how", Format)
def test_every_format_comes_with_a_true_manifest(http: TestClient, how: Format) -> None:
    """Files are what their hashes say; folders come as a zip with the manifest in it."""
    got = http.get("/v1/export", params=OSTMERE | {"format": how.value})
    said = manifest(got)
    assert (got.status_code, said["format"]) == (200, how.value)
    assert said["dropped"] == list(FORMS[how].dropped)
    assert got.headers["content-disposition"].startswith('attachment; filename="surveilgraph.')
    if FORMS[how].folder:
        assert got.headers["content-type"] == "application/zip"
        files = unzipped(got)
        within = json.loads(files.pop("manifest.json"))
        assert within == said
    else:
        assert got.headers["content-type"].partition(";")[0] == FORMS[how].media_type
        files = {next(iter(said["files"])): got.content}
    assert {n: sha256(body).hexdigest() for n, body in files.items()} == said["files"]


def test_each_part_is_what_it_says(http: TestClient) -> None:
    """Around, a report, a saved query and paths, each by the entities that it has."""

    def names(**asked: Any) -> set[str]:
        got = http.get("/v1/export", params={"format": "json", **asked})
        assert got.status_code == 200, got.text
        drawn = nx.node_link_graph(got.json(), edges="links")
        return {name for _, name in drawn.nodes(data="name")}

    assert names(**OSTMERE) == {"Quillmark Optics", "GazeMeter", "Ostmere University",
                                "Varnholt Frontier Corps"}  # fmt: skip
    assert names(report="A guide to rules") == {"GazeMeter", "gaze reader", "Export Rule 7"}
    assert names(**{"from": "Brindle Imaging", "to": "Tarn Valley Police"}) == {
        *("Brindle Imaging", "Tarn Valley Police")
    }
    assert "Varnholt Frontier Corps" in names(saved="who_reaches_the_apparatus")
    assert names(**{"from": "GazeMeter", "to": "WideEye"}) == set()


def test_one_zip_has_the_file_and_its_manifest(http: TestClient) -> None:
    """With zip=true a single file is packed with what the header says of it."""
    got = http.get("/v1/export", params=OSTMERE | {"format": "graphml", "zip": "true"})
    files = unzipped(got)
    assert json.loads(files["manifest.json"]) == manifest(got)
    assert etree.fromstring(files["surveilgraph.graphml"]).tag.endswith("graphml")


@pytest.mark.parametrize(
    ("asked", "parameter", "said"),
    [
        ({"around": "Meridian"}, "around", "may be any of 2"),
        ({"around": "Nobody"}, "around", "No entity is called"),
        ({"report": "nothing"}, None, "No report has the id or the title"),
        ({"saved": "read_the_proof"}, "saved", "saved"),
        ({"from": "GazeMeter"}, "to", "two ends"),
        ({"hops": "2"}, "hops", "give around as well"),
        ({"as_of": "2012"}, "as_of", "narrows paths"),
        ({"around": "GazeMeter", "report": "x"}, "report", "around or report, not both"),
        ({"from": "GazeMeter", "to": "WideEye", "as_known_on": "2020"}, "as_known_on", "is now"),
        ({"format": "pdf"}, "format", "format"),
    ],
)
def test_what_cannot_be_exported_is_refused_by_its_parameter(
    http: TestClient, asked: dict[str, str], parameter: str | None, said: str
) -> None:
    """A problem names the part of the question that is wrong."""
    got = http.get("/v1/export", params=asked)
    problem = got.json()
    assert got.headers["content-type"] == "application/problem+json"
    assert problem.get("parameter") == parameter
    assert said in problem["detail"]


def test_caps_are_refusals_and_nothing_is_left_on_disk(
    http: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Too many rows, too many at once, and a deadline; no file stays behind, whole or not."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert http.get("/v1/export", params=OSTMERE).status_code == 200
    monkeypatch.setattr(exports, "MOST_ROWS", 2)
    got = http.get("/v1/export")
    assert (got.status_code, got.json()["parameter"]) == (422, "around")
    monkeypatch.setattr(exports, "_places", Places("exports", 1))
    assert [http.get("/v1/export").status_code for _ in range(2)] == [422, 422]
    monkeypatch.setattr(exports, "_places", Places("exports", 0))
    busy = http.get("/v1/export")
    assert (busy.status_code, busy.headers["retry-after"]) == (429, "10")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("room", "address"),
    [
        (exports, "/v1/export?format=json&around=Ostmere+University"),
        (tabled, "/v1/exposure?format=csv&from=kind:Vendor"),
    ],
)
def test_a_place_is_held_until_the_last_byte(
    http: TestClient, monkeypatch: pytest.MonkeyPatch, room: Any, address: str
) -> None:
    """While one answer is still being taken no other gets its place; then the next one does."""
    monkeypatch.setattr(room, "_places", Places("answers", 1))
    path, _, query = address.partition("?")
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": query.encode(),
        "headers": [(b"host", b"127.0.0.1")],
        "client": ("127.0.0.1", 1),
        "root_path": "",
        "asgi": {"spec_version": "2.3"},
        "http_version": "1.1",
        "server": ("127.0.0.1", 80),
    }
    seen: list[int] = []

    async def receive() -> dict[str, Any]:
        await anyio.sleep_forever()
        raise AssertionError

    async def send(message: Any) -> None:
        if message["type"] == "http.response.body" and message.get("body") and len(seen) < 2:
            got = await anyio.to_thread.run_sync(http.get, address)
            seen.extend([got.status_code, int(got.headers.get("retry-after", 0))])

    async def asked() -> None:
        await http.app(scope, receive, send)

    anyio.run(asked)
    assert seen == [429, 10]
    assert http.get(address).status_code == 200


def test_a_deadline_that_is_over_is_said(lenses: Store) -> None:
    """With no second for it no export is made."""
    app = create_app(lenses, HttpSettings(export_seconds=0))
    with TestClient(app, base_url="http://127.0.0.1") as http:
        got = http.get("/v1/export")
    assert (got.status_code, got.json()["title"]) == (
        504,
        "The database did not finish within the deadline",
    )


def test_the_same_export_is_not_sent_twice(http: TestClient) -> None:
    """Its tag is that of the state and the question: shown again, 304."""
    first = http.get("/v1/export", params=OSTMERE)
    again = http.get("/v1/export", params=OSTMERE, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
