"""FollowTheMoney out and back: nothing is lost, and nothing doubtful passes for a fact."""

import json
from pathlib import Path
from typing import Any

import pytest
from followthemoney import EntityProxy, model

from graph import (
    BadClaim,
    Format,
    LinkKind,
    Precision,
    Status,
    Validity,
    export_graph,
    told_by,
)
from graph.exporting import Said

pytestmark = pytest.mark.neo4j


@pytest.fixture
def told(world: Any) -> Any:
    """Two reports: what each word of FollowTheMoney is for, and what it has no word for."""
    maker, heir = world.vendor("Ablewatch AB", aliases=("Ablewatch",)), world.vendor("Heirwatch")
    box, police = world.product("Box"), world.police("Harbour Police")
    group = world.buyer("two schools of TAG", described=True)
    country = world.country("Sweden", country="SE")
    year = Validity(start="2012", end="2014-05", precision=Precision.YEAR)
    sale = world.says(LinkKind.SUPPLIED_TO, maker, police, product=box, valid=year)
    world.tell(
        sale,
        world.says(LinkKind.BASED_IN, maker, country),
        world.says(LinkKind.OWNED_BY, maker, heir, valid=Validity(start="2020-01-01")),
        world.says(LinkKind.SUCCEEDED_BY, maker, heir, attributed_to="a register"),
        world.says(LinkKind.USED_BY, box, group),
        title="A report with\nlines",
    )
    world.tell(
        world.says(LinkKind.SUPPLIED_TO, maker, police, status=Status.DENIED),
        world.says(LinkKind.LINKED_TO, maker, police, held=False, confidence=0.4),
        url="https://paper.example/a",
        date="2021-03",
    )
    return world


def lines(world: Any, file: Path) -> list[dict[str, Any]]:
    """An export of the whole graph, and of it what is about this test's world."""
    export_graph(world.store, file, Format.FTM)
    every = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return [line for line in every if world.tag in json.dumps(line)]


def test_out_and_in_and_out_again_is_the_same(told: Any, tmp_path: Path) -> None:
    """Exported, wiped, read back and exported again: the same bytes, the same graph."""
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    export_graph(told.store, first, Format.FTM)
    before = told.graph()
    told.wipe()
    assert told.graph() == (set(), set())
    with first.open("rb") as file:
        for report, claims in told_by(json.loads(line) for line in file):
            told.store.write(report, claims)
    export_graph(told.store, second, Format.FTM)
    assert second.read_bytes() == first.read_bytes()
    assert told.graph() == before


def test_each_claim_becomes_what_followthemoney_has_a_word_for(told: Any, tmp_path: Path) -> None:
    """Owner, successor, and a link that says how; a denial and what waits are notes."""
    found = lines(told, tmp_path / "a.json")
    maker, heir = (f"org-{n}-{told.tag}" for n in ("ablewatch-ab", "heirwatch"))
    ties = {
        (line["schema"], *(line["properties"].get("role") or [""]))
        for line in found
        if line["id"].startswith("claim-")
    }
    assert ties == {
        ("Ownership", ""),
        ("Succession", ""),
        ("UnknownLink", f"supplied (Box {told.tag})"),
        ("UnknownLink", "is based in"),
        ("UnknownLink", "is used by"),
        ("Note", ""),
    }
    notes = {line["properties"]["description"][0].split(":")[0] for line in found
             if line["schema"] == "Note"}  # fmt: skip
    assert notes == {"SUPPLIED_TO, denied", "LINKED_TO, asserted, waits for review"}
    (owned,) = [line for line in found if line["schema"] == "Ownership"]
    assert owned["properties"]["owner"][0].startswith(heir)
    assert owned["properties"]["asset"][0].startswith(maker)
    assert owned["properties"]["startDate"] == ["2020-01-01"]
    assert owned["properties"]["summary"][0].startswith("Ablewatch AB")


def test_entities_carry_names_seats_and_topics(told: Any, tmp_path: Path) -> None:
    """A company with its country, a police force with its topic; kinds stand beside."""
    nodes = {
        line["properties"]["name"][0].split(f" {told.tag}")[0]: line
        for line in lines(told, tmp_path / "a.json")
        if "kinds" in line["surveilgraph"]
    }
    assert nodes["Ablewatch AB"]["schema"] == "Company"
    assert nodes["Ablewatch AB"]["properties"]["country"] == ["se"]
    assert nodes["Ablewatch AB"]["properties"]["alias"] == ["Ablewatch"]
    assert nodes["Harbour Police"]["schema"] == "PublicBody"
    assert nodes["Harbour Police"]["properties"]["topics"] == ["gov.security"]
    assert nodes["Box"]["schema"] == "Asset"
    assert nodes["two schools of"]["surveilgraph"] == {"kinds": ["Buyer"], "described": True}


def test_the_library_takes_every_line_and_passes_ours_on(told: Any, tmp_path: Path) -> None:
    """Each line is an entity of the library with all its properties, ends of the right kind, and
    comes out of it with what is ours unchanged.
    """
    found = lines(told, tmp_path / "a.json")
    schemas = {line["id"]: model.get(line["schema"]) for line in found}
    for line in found:
        proxy = EntityProxy.from_dict(line, cleaned=False)
        assert {name for name in line["properties"] if name != "fileName"} <= set(proxy.properties)
        assert proxy.to_dict()["surveilgraph"] == line["surveilgraph"]
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity" and value in schemas:
                end = schemas[value]
                assert end is not None
                assert end.is_a(prop.range), (line["schema"], prop.name, end.name)


def test_lines_of_another_hand_are_refused(told: Any) -> None:
    """A claim with half its fields is one sentence; lines that are not ours are passed over."""
    assert told.tag
    assert list(told_by([{"id": "x", "schema": "Company", "properties": {"name": ["X"]}}])) == []
    with pytest.raises(BadClaim, match="not of an export of this graph"):
        list(told_by([{"surveilgraph": {"claim": {"id": "x"}, "of": "y", "ends": []}}]))
    with pytest.raises(BadClaim, match="not of an export of this graph"):
        list(told_by([{"surveilgraph": {"report": {}}, "properties": {}}]))


def test_a_part_has_its_claims_and_whom_they_are_about(told: Any, tmp_path: Path) -> None:
    """One report of two: its lines, and no entity that only the other speaks of."""
    file = tmp_path / "part.json"
    told.tell(
        told.says(LinkKind.MAKES, told.vendor("Heirwatch"), told.product("Pen")), title="Pens"
    )
    (only,) = [one for one in told.told if told.store.report(one).title == "Pens"]
    export_graph(told.store, file, Format.FTM, Said(report=only))
    every = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    ((report, claims),) = told_by(every)
    assert (report.id, len(claims)) == (only, 1)
    things = [line for line in every if "kinds" in line["surveilgraph"]]
    names = {one["properties"]["name"][0].replace(f" {told.tag}", "") for one in things}
    assert names == {"Heirwatch", "Pen"}
