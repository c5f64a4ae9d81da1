"""Exposure and choke points over HTTP: the table as pages and as streams, and what a cut is."""

import csv
import io
import json

import pytest
from starlette.testclient import TestClient

from graph import Realm, entity_id, exposed

pytestmark = pytest.mark.neo4j

EXPOSURE = "/v1/exposure?from=Quillmark%20Optics&from=Haldon%20Identity"


def test_the_streams_hold_the_rows_of_the_pages(http: TestClient) -> None:
    """JSON, CSV and NDJSON are one table: the same pairs with the same numbers."""
    rows = [row["pair"] for row in http.get(EXPOSURE).json()["rows"]]
    assert {(row["from_name"], row["to_name"], row["weakest"], row["hops"]) for row in rows} == {
        ("Quillmark Optics", "Varnholt Frontier Corps", 0.9, 2),
        ("Haldon Identity", "Tarn Valley Police", 0.9, 2),
    }
    lines = http.get(f"{EXPOSURE}&format=ndjson")
    assert lines.headers["content-type"] == "application/x-ndjson"
    streamed = [json.loads(line) for line in lines.text.splitlines()]
    assert sorted(streamed, key=str) == sorted(rows, key=str)
    sheet = http.get(f"{EXPOSURE}&format=csv")
    assert sheet.headers["content-type"] == "text/csv; charset=utf-8"
    table = list(csv.DictReader(io.StringIO(sheet.text)))
    as_text = [{name: str(value) for name, value in row.items()} for row in streamed]
    assert table == as_text


def test_a_table_has_the_paths_where_they_are_asked_for(http: TestClient) -> None:
    """Strongest first, with the names and the links of the pages of JSON."""
    rows = http.get(EXPOSURE).json()["rows"]
    told = [(row["pair"]["from"], row["path"], row["links"]) for row in rows]
    assert [len(links) for _, _, links in told] == [2, 2]
    lines = http.get(f"{EXPOSURE}&format=ndjson&paths=true").text.splitlines()
    streamed = [json.loads(line) for line in lines]
    assert [(row["from"], row["path"], row["links"]) for row in streamed] == told
    sheet = http.get(f"{EXPOSURE}&format=csv&paths=true").text
    table = list(csv.DictReader(io.StringIO(sheet)))
    cells = [(row["from"], row["path"].split(" > "), row["links"].split()) for row in table]
    assert cells == told


@pytest.mark.parametrize("paths", ["", "&paths=true"])
@pytest.mark.parametrize("form", ["csv", "ndjson"])
@pytest.mark.parametrize("name", ["limit", "offset"])
def test_a_table_takes_no_part_of_itself(
    http: TestClient, name: str, form: str, paths: str
) -> None:
    """It has all rows: a part that is asked for is refused by name and not ignored."""
    said = http.get(f"{EXPOSURE}&format={form}{paths}&{name}=1").json()
    assert (said["status"], said["parameter"]) == (422, name)
    assert said["detail"] == f"A table has all rows: it takes no {name}."


@pytest.mark.parametrize("value", ["true", "false"])
def test_a_page_takes_no_choice_of_paths(http: TestClient, value: str) -> None:
    """It has the best path of each row, whatever is asked: so nothing is asked."""
    said = http.get(f"{EXPOSURE}&paths={value}").json()
    assert (said["status"], said["parameter"]) == (422, "paths")


def test_of_too_many_rows_no_paths_are_written(
    http: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bound is said with how many there are; without paths the table comes."""
    monkeypatch.setattr(exposed, "MOST_WITH_PATHS", 1)
    refused = http.get(f"{EXPOSURE}&format=csv&paths=true")
    assert (refused.status_code, refused.json()["parameter"]) == (422, "paths")
    assert refused.json()["detail"].startswith("Of 2 rows no paths are written")
    assert len(http.get(f"{EXPOSURE}&format=csv").text.splitlines()) == 3


def test_a_page_is_a_part_of_the_table(http: TestClient) -> None:
    """Two pages of one row are the whole table of two, and each says so."""
    pages = [http.get(f"{EXPOSURE}&limit=1&offset={offset}").json() for offset in (0, 1)]
    assert [page["total"] for page in pages] == [{"value": 2, "relation": "eq"}] * 2
    assert [row for page in pages for row in page["rows"]] == http.get(EXPOSURE).json()["rows"]


def test_a_cut_by_links_names_the_link(http: TestClient) -> None:
    """The one sale without which nothing is left, with its quotation."""
    asked = {"from": "Haldon Identity", "to": "Tarn Valley Police", "cut": "links"}
    said = http.get("/v1/choke-points", params=asked).json()
    [choke] = said["choke_points"]
    assert (said["total"], choke["entity"]) == ({"value": 1, "relation": "eq"}, None)
    assert choke["link"]["reads"] in {hop["reads"] for hop in choke["path"]["hops"]}
    assert choke["link"]["claims"][0]["quote"]


def test_a_cut_comes_in_parts(http: TestClient) -> None:
    """Parts of one are the whole, and each says which it is; too far behind is refused by name."""
    asked = {"from": "kind:Vendor", "to": "kind:Product", "cut": "links"}
    whole = http.get("/v1/choke-points", params=asked).json()
    size = len(whole["choke_points"])
    assert (whole["total"]["value"], whole["limit"], whole["offset"]) == (size, 100, 0)
    parts = [
        http.get("/v1/choke-points", params=asked | {"limit": "1", "offset": str(n)}).json()
        for n in range(size)
    ]
    assert [part["offset"] for part in parts] == list(range(size))
    assert [one for part in parts for one in part["choke_points"]] == whole["choke_points"]
    for call in ("choke-points", "neighbourhood"):
        far = {"of": "GazeMeter"} if call == "neighbourhood" else asked
        said = http.get(f"/v1/{call}", params=far | {"offset": "1000001"}).json()
        assert (said["status"], said["parameter"]) == (422, "offset")
        assert said["detail"] == "offset must be at most 1000000, not '1000001'."


def test_a_cut_says_what_it_cannot_cut(http: TestClient) -> None:
    """No vendor stands between: the path is shown, and a body has no confidence to weigh."""
    asked = {"from": "Quillmark Optics", "to": "Varnholt Frontier Corps", "cut": "vendors"}
    said = http.get("/v1/choke-points", params=asked).json()
    assert (said["possible"], said["choke_points"]) == (False, [])
    assert said["total"] == {"value": 0, "relation": "eq"}
    assert said["uncut"]["hops"][0]["from"]["name"] == "Quillmark Optics"
    refused = http.get("/v1/choke-points", params=asked | {"weight": "confidence"})
    assert (refused.status_code, refused.json()["parameter"]) == (422, "weight")


def test_where_there_is_nothing_to_cut_the_reason_is_said(http: TestClient) -> None:
    """A camera that leads to the corps by hearsay alone has no choke point, and that is why; where
    there are some the reason is null.
    """
    asked = {"from": "Pellworm Cameras", "to": "security-apparatus"}
    said = http.get("/v1/choke-points", params=asked).json()
    assert (said["possible"], said["uncut"], said["choke_points"]) == (True, None, [])
    assert said["reason"] == (
        "No path of any length leads from Pellworm Cameras to the security apparatus "
        "(2 links and 2 entities looked at, not walked: 1 link only alleged)."
    )
    cut = http.get("/v1/choke-points", params=asked | {"from": "Quillmark Optics"}).json()
    assert (len(cut["choke_points"]), cut["reason"]) == (1, None)


def test_the_control_of_a_sale_is_asked_for_by_its_claim(http: TestClient) -> None:
    """The sale of 2012 was under no control; of no claim, and of no day, there is no answer."""
    sale = {"of": "c18f6eaa45bdd4302ce51cad195443f0"}
    said = http.get("/v1/regime", params=sale).json()
    assert (said["on"], said["verdict"], said["of"]["name"]) == ("2012", "denied", "GazeMeter")
    assert said["sale"]["reads"] == "Quillmark Optics supplied Ostmere University"
    later = http.get("/v1/regime", params=sale | {"on": "2015"}).json()
    assert later["verdict"] == "controlled"
    assert http.get("/v1/regime", params={"of": "0" * 32}).status_code == 404
    undated = http.get("/v1/regime", params={"of": "GazeMeter"}).json()
    assert (undated["status"], undated["parameter"]) == (422, "on")


def test_a_filter_out_of_bounds_is_refused_by_name(http: TestClient) -> None:
    """Each wrong value names its parameter, and a date says what a date looks like."""
    wrong = {
        "as_of": "14",
        "during": "2012",
        "min_confidence": "2",
        "status": "true",
        "link": "SOLD",
        "via": "kind:Firm",
        "avoid": "country:Nowhereland",
        "hubs": "yes",
        "direction": "back",
    }
    for name, value in wrong.items():
        asked = {"from": "Quillmark Optics", "to": "security-apparatus", name: value}
        said = http.get("/v1/paths", params=asked).json()
        assert (said["parameter"], said["status"] in {404, 422}) == (name, True)
    asked = {"from": "GazeMeter", "to": "security-apparatus", "as_of": "14"}
    detail = http.get("/v1/paths", params=asked).json()["detail"]
    assert detail.startswith("as_of must be a year, a month or a day")


def test_a_choice_within_a_repeated_reference_keeps_the_others(http: TestClient) -> None:
    """Only the ambiguous one of two names is replaced by what was chosen."""
    address = "/v1/paths?from=Meridian&from=GazeMeter&to=security-apparatus"
    problem = http.get(address).json()
    meridian = entity_id(Realm.ORGANISATION, "Meridian")
    [href] = [one["href"] for one in problem["candidates"] if one["id"] == meridian]
    question = http.get(href).json()["question"]
    assert (question["from"]["size"], problem["parameter"]) == (2, "from")
