"""Parts of the graph: around a set, a path answer, a whole source, a saved query."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from graph import (
    Asking,
    BadQuestion,
    Filters,
    Format,
    LinkKind,
    StoreTimeout,
    UnknownReport,
    Wanted,
    export_graph,
)
from graph.exporting import Around, Between, Portion, Said, Saved, export, saved_names

pytestmark = pytest.mark.neo4j


@pytest.fixture
def told(world: Any) -> Any:
    """Two reports: a sale that leads to a corps, and another that leads nowhere."""
    maker, box, school = world.vendor("Ablewatch"), world.product("Box"), world.buyer("School")
    world.tell(
        world.says(LinkKind.MAKES, maker, box),
        world.says(LinkKind.SUPPLIED_TO, box, school),
        world.says(LinkKind.PART_OF, school, world.police("Corps")),
        title=f"On boxes {world.tag}",
    )
    world.tell(
        world.says(LinkKind.MAKES, maker, world.product("Crate")),
        world.says(LinkKind.OWNED_BY, maker, world.vendor("Holding"), held=False),
        title=f"On crates {world.tag}",
    )
    return world


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def taken(world: Any, part: Portion, folder: Path) -> tuple[set[str], set[str], int, set[str]]:
    """The names of entities, the kinds of links, how many claims, and the titles of reports."""
    export_graph(world.store, folder, Format.CSV, part)
    return (
        {row["name"].replace(f" {world.tag}", "") for row in rows(folder, "nodes")},
        {row["kind"] for row in rows(folder, "links")},
        len(rows(folder, "claims")),
        {row["title"].replace(f" {world.tag}", "") for row in rows(folder, "reports")},
    )


def between(*ends: str, **filters: Any) -> Between:
    wanted = Wanted(source=ends[0], target=ends[1], filters=Filters(**filters))
    return Between(asking=Asking(wanted=wanted))


def test_around_a_set_is_what_is_near_any_of_them(told: Any, tmp_path: Path) -> None:
    """One hop around two entities has both their neighbourhoods, and who is further is left out."""
    part = Around(references=(f"Corps {told.tag}", f"Crate {told.tag}"), hops=1)
    assert taken(told, part, tmp_path / "out") == (
        {"Corps", "School", "Crate", "Ablewatch"},
        {"PART_OF", "MAKES"},
        2,
        {"On boxes", "On crates"},
    )
    asked = json.loads((tmp_path / "out.manifest.json").read_text("utf-8"))["asked"]
    assert asked.startswith(f"within 1 link of Corps {told.tag} (org-corps-")
    with pytest.raises(BadQuestion, match="1 to 20"):
        Around(references=())


def test_a_path_answer_is_its_stations_and_hops(told: Any, tmp_path: Path) -> None:
    """Nothing beside the paths comes along; without a path the tables are empty."""
    ends = (f"Ablewatch {told.tag}", f"Corps {told.tag}")
    assert taken(told, between(*ends), tmp_path / "out") == (
        {"Ablewatch", "Box", "School", "Corps"},
        {"MAKES", "SUPPLIED_TO", "PART_OF"},
        3,
        {"On boxes"},
    )
    none = between(*ends, link=frozenset({LinkKind.OWNED_BY}))
    assert taken(told, none, tmp_path / "out") == (set(), set(), 0, set())
    with pytest.raises(BadQuestion, match="leave as_known_on out"):
        between(*ends, as_known_on="2020")


def test_a_whole_source_has_its_waiting_claims_too(told: Any, tmp_path: Path) -> None:
    """By id or title: all its claims and their ends, and the links that rest on one of them."""
    part = Said(report=f"On crates {told.tag}")
    assert taken(told, part, tmp_path / "out") == (
        {"Ablewatch", "Crate", "Holding"},
        {"MAKES"},
        2,
        {"On crates"},
    )
    (report,) = rows(tmp_path / "out", "reports")
    by_id = taken(told, Said(report=report["id"]), tmp_path / "again")
    assert by_id == taken(told, part, tmp_path / "out")
    with pytest.raises(UnknownReport, match="No report has the id or the title 'nothing'"):
        export_graph(told.store, tmp_path / "none", Format.CSV, Said(report="nothing"))


@pytest.mark.parametrize("name", saved_names())
def test_each_saved_query_that_draws_is_a_part(told: Any, tmp_path: Path, name: str) -> None:
    """Its links have their ends, their claims and the reports of these."""
    export_graph(told.store, tmp_path / "out", Format.CSV, Saved(name=name))
    links, claims = rows(tmp_path / "out", "links"), rows(tmp_path / "out", "claims")
    nodes = {row["id"] for row in rows(tmp_path / "out", "nodes")}
    assert {link[end] for link in links for end in ("source", "target")} <= nodes
    known = {claim["id"] for claim in claims}
    assert {one for link in links for one in json.loads(link["claims"])} <= known
    assert {claim["report"] for claim in claims} <= {
        row["id"] for row in rows(tmp_path / "out", "reports")
    }


def test_a_saved_query_that_answers_with_a_table_is_refused(told: Any, tmp_path: Path) -> None:
    """The sentence names those that draw."""
    with pytest.raises(BadQuestion, match="take one of who_reaches_the_apparatus"):
        export_graph(told.store, tmp_path / "out", Format.CSV, Saved(name="read_the_proof"))


def test_a_part_of_a_state_that_is_gone_is_chosen_again(
    told: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who writes between choosing and reading makes it choose anew; for ever is a refusal."""
    part, chosen, late = Around(references=(f"Corps {told.tag}",), hops=1), export.chosen, []

    def slow(*given: Any) -> Any:
        found = chosen(*given)
        if len(late) < limit:
            late.append(f"Late {len(late)}")
            made = told.says(LinkKind.PART_OF, told.buyer(late[-1]), told.police("Corps"))
            told.tell(made)
        return found

    monkeypatch.setattr(export, "chosen", slow)
    limit = 1
    names, *_ = taken(told, part, tmp_path / "out")
    assert names == {"Corps", "School", "Late 0"}
    limit = 10
    with pytest.raises(StoreTimeout, match="changes faster"):
        taken(told, part, tmp_path / "never")
