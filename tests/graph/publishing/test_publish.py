"""Nothing goes out that a person has not read; what has been read goes out, and nothing beside."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph import (
    BadQuestion,
    Correction,
    Format,
    Kind,
    LinkKind,
    Origin,
    Status,
    accept,
    correct,
    judge,
    reject,
    undo,
)
from graph.exporting import Around, Portion, Said, export
from graph.identity import Verdict
from graph.publishing import Bar, Reading, outgoing, publish

pytestmark = pytest.mark.neo4j

BY = {"by": "mara", "why": "read twice"}


@pytest.fixture
def told(world: Any) -> Iterator[Any]:
    """A world to tell of; what was decided in it is gone when it ends."""
    yield world
    world.driver.execute_query(
        "MATCH (r:Ruling) WHERE r.by = 'mara' AND r.why = 'read twice' DETACH DELETE r"
    )


def tell(told: Any, *sayings: Any, extractor: str = "test 1", **more: Any) -> list[str]:
    """The sentences are in the store; the ids of their claims."""
    report, claims = told.report(*sayings, **more)
    origin = Origin(extractor=extractor, rule="told")
    claims = [replace(claim, origin=origin) for claim in claims]
    told.store.write(report, claims)
    return [claim.id for claim in claims]


def around(told: Any, thing: Any) -> Around:
    return Around(references=(told.id(thing),), hops=1)


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def unread(told: Any, part: Portion, **bar: Any) -> list[str]:
    done = publish(told.store, None, part=part, bar=Bar(**bar))
    assert done.manifest is None
    return [claim.id for claim in done.checked.unread]


def test_it_refuses_with_the_very_claims_and_goes_out_once_they_are_read(
    told: Any, tmp_path: Path
) -> None:
    """Accusations first, then the surest; each that is read leaves the list, however it ends."""
    maker, school, town = told.vendor("Ablewatch"), told.buyer("School"), told.buyer("Town")
    seat, sale, use, waits = tell(
        told,
        told.says(LinkKind.OWNED_BY, maker, told.vendor("Holding"), confidence=0.99),
        told.says(LinkKind.SUPPLIED_TO, maker, school, confidence=0.7),
        told.says(LinkKind.SUPPLIED_TO, maker, town, confidence=0.8),
        told.says(LinkKind.PART_OF, maker, told.buyer("Group"), held=False),
    )
    part, out = around(told, maker), tmp_path / "new" / "out"
    done = publish(told.store, out, part=part)
    assert [claim.id for claim in done.checked.unread] == [use, sale, seat]
    assert done.checked.claims.kinds == {LinkKind.SUPPLIED_TO: 2, LinkKind.OWNED_BY: 1}
    assert (done.manifest, list(tmp_path.iterdir())) == (None, [])
    accept(told.store, seat, **BY)
    kept = accept(told.store, sale, **BY)
    assert unread(told, part) == [use]
    reject(told.store, use, **BY)
    done = publish(told.store, out, part=part)
    assert done.checked.claims.counts == {Reading.READ: 2}
    assert {row["id"] for row in rows(out, "claims")} == {seat, sale}
    assert waits not in (out / "claims.csv").read_text("utf-8")
    assert {row["name"].split()[0] for row in rows(out, "nodes")} == {
        "Ablewatch",
        "Holding",
        "School",
    }
    asked = json.loads((tmp_path / "new" / "out.manifest.json").read_text("utf-8"))["asked"]
    assert asked.endswith(
        "read by a person: every accusation and every claim, what mappings took from lists apart"
    )
    undo(told.store, kept.id, **BY)
    assert unread(told, part) == [sale]


def test_a_correction_was_read_and_goes_out_alone(told: Any, tmp_path: Path) -> None:
    """The claim in whose place it is stays behind."""
    maker, school, town = told.vendor("Ablewatch"), told.buyer("School"), told.buyer("Town")
    sale, other = tell(
        told,
        told.says(LinkKind.SUPPLIED_TO, maker, town),
        told.says(LinkKind.PART_OF, school, town),
    )
    made = correct(told.store, sale, Correction(object=school.name), **BY)
    accept(told.store, other, **BY)
    out = tmp_path / "out"
    assert publish(told.store, out, part=around(told, school)).manifest
    assert {row["id"] for row in rows(out, "claims")} == {made.instead, other}


def test_the_line_excuses_what_accuses_nobody_and_says_how_much(told: Any) -> None:
    """A sale is asked for on every line, a denial of one too; an owner from the line up."""
    maker, school = told.vendor("Ablewatch"), told.buyer("School")
    owner, denial = tell(
        told,
        told.says(LinkKind.OWNED_BY, maker, told.vendor("Holding"), confidence=0.6),
        told.says(LinkKind.SUPPLIED_TO, maker, school, status=Status.DENIED, confidence=0.2),
    )
    part = around(told, maker)
    assert unread(told, part, line=0.6) == [denial, owner]
    assert unread(told, part, line=0.61) == [denial]
    accept(told.store, denial, **BY)
    done = publish(told.store, None, part=part, bar=Bar(line=0.61))
    assert (done.checked.ready, done.checked.claims.counts[Reading.BELOW]) == (True, 1)


def test_a_list_rests_on_its_mapping_unless_it_is_asked_for(told: Any) -> None:
    """Rows are counted apart; with `lists` each must be read. Other programs are never excused."""
    maker, school = told.vendor("Ablewatch"), told.buyer("School")
    sale = told.says(LinkKind.SUPPLIED_TO, maker, school)
    (row,) = tell(told, sale, extractor="mapping 1")
    part = around(told, maker)
    done = publish(told.store, None, part=part).checked
    assert (done.ready, done.claims.counts) == (True, {Reading.LISTED: 1})
    assert unread(told, part, lists=True) == [row]
    (found,) = tell(told, sale, extractor="grammar 9")
    assert unread(told, part) == [found]


def test_a_contradiction_goes_out_once_both_sides_were_read(told: Any, tmp_path: Path) -> None:
    """Neither the line nor a list excuses from it; read, both stand in the file side by side."""
    maker, holding = told.vendor("Ablewatch"), told.vendor("Holding")
    said, denied = tell(
        told,
        told.says(LinkKind.OWNED_BY, maker, holding, confidence=0.5),
        told.says(LinkKind.OWNED_BY, maker, holding, status=Status.DENIED, confidence=0.5),
        extractor="mapping 1",
    )
    part, bar = around(told, maker), Bar(line=1.0)
    found = publish(told.store, tmp_path / "out", part=part, bar=bar).checked
    assert (found.claims.unread, found.disputes, found.ready) == (0, 1, False)
    (pair,) = found.disputed[0].contradictions
    assert (pair.stated, pair.against) == (said, denied)
    accept(told.store, said, **BY)
    assert publish(told.store, None, part=part, bar=bar).checked.disputes == 1
    accept(told.store, denied, **BY)
    assert publish(told.store, tmp_path / "out", part=part, bar=bar).manifest
    assert {row["id"] for row in rows(tmp_path / "out", "claims")} == {said, denied}


def test_a_suggested_merge_holds_up_whom_it_touches(told: Any) -> None:
    """Also where the other name is outside; judged, however, it holds up nobody."""
    maker, twin = told.vendor("Ablewatch TAG Optics"), told.vendor("Ablewatch TAG Optics Trading")
    tell(told, told.says(LinkKind.OWNED_BY, maker, told.vendor("Holding")), extractor="mapping 1")
    tell(told, told.says(LinkKind.OWNED_BY, twin, told.vendor("Trust")), extractor="mapping 1")
    part = around(told, maker)
    found = publish(told.store, None, part=part).checked
    (pair,) = found.merges.found
    assert {pair.one.id, pair.other.id} == {told.id(maker), told.id(twin)}
    assert (found.ready, found.claims.unread, found.merges.complete) == (False, 0, True)
    said = judge(told.store, told.id(maker), told.id(twin), Verdict.UNSURE, **BY)
    assert publish(told.store, None, part=part).checked.ready
    undo(told.store, said.id, **BY)
    assert not publish(told.store, None, part=part).checked.ready


def test_nobody_is_called_a_security_apparatus_unread(told: Any) -> None:
    """The label may come from a claim outside the part: that one is asked for, and is enough."""
    corps, place = told.police("Corps"), told.country("Land")
    plain = replace(corps, kinds=(Kind.STATE_AGENCY,))
    tell(told, told.says(LinkKind.BASED_IN, plain, place), extractor="mapping 1", title=told.tag)
    calls = tell(
        told,
        told.says(LinkKind.LINKED_TO, corps, told.buyer("School"), confidence=0.6),
        told.says(LinkKind.LINKED_TO, corps, told.buyer("Town"), confidence=0.5),
    )
    part = Said(report=told.tag)
    assert unread(told, part, line=1.0) == [calls[0]]
    accept(told.store, calls[1], **BY)
    assert unread(told, part, line=1.0) == []


def test_of_a_report_what_waits_stays_behind(told: Any, tmp_path: Path) -> None:
    """An export of it has the claims that wait; what is published has none, and not their ends."""
    maker, school = told.vendor("Ablewatch"), told.buyer("School")
    tell(
        told,
        told.says(LinkKind.OWNED_BY, maker, told.vendor("Holding")),
        told.says(LinkKind.SUPPLIED_TO, maker, school, held=False),
        extractor="mapping 1",
        title=told.tag,
    )
    assert publish(told.store, tmp_path / "out", part=Said(report=told.tag)).manifest
    assert len(rows(tmp_path / "out", "claims")) == 1
    assert school.name not in (tmp_path / "out" / "nodes.csv").read_text("utf-8")


def test_without_links_nothing_goes_out_and_some_formats_never(told: Any, tmp_path: Path) -> None:
    """An empty part is refused, and so are formats with whole reports and decisions in them."""
    maker = told.vendor("Ablewatch")
    tell(told, told.says(LinkKind.SUPPLIED_TO, maker, told.buyer("School"), held=False))
    done = publish(told.store, tmp_path / "out", part=around(told, maker))
    assert (done.checked.links, done.checked.ready, done.manifest) == (0, False, None)
    for how in (Format.CYPHER, Format.FTM):
        with pytest.raises(BadQuestion, match="take another format"):
            publish(told.store, tmp_path / "out", how, around(told, maker))
    assert list(tmp_path.iterdir()) == []


def listed(told: Any) -> Around:
    maker = told.vendor("Ablewatch")
    tell(told, told.says(LinkKind.OWNED_BY, maker, told.vendor("Holding")), extractor="mapping 1")
    return around(told, maker)


def test_half_a_publication_never_stays(
    told: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped in the middle, what stood there before stands there still, and nothing beside it."""
    part, out = listed(told), tmp_path / "out"
    publish(told.store, out, part=part)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    def stopped(_rows: Any, folder: Path) -> None:
        (folder / "nodes.csv").write_text("half", "utf-8")
        raise KeyboardInterrupt

    monkeypatch.setitem(export._WRITERS, Format.CSV, stopped)
    with pytest.raises(KeyboardInterrupt):
        publish(told.store, out, part=part)
    assert before
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}


def test_what_came_in_meanwhile_is_looked_at_too(
    told: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A claim written between the look and the writing is not written out: the look is repeated."""
    part, late = listed(told), list[str]()
    maker, real = told.vendor("Ablewatch"), outgoing.exported

    def meanwhile(*given: Any) -> Any:
        late.extend(tell(told, told.says(LinkKind.SUPPLIED_TO, maker, told.buyer("School"))))
        return real(*given)

    monkeypatch.setattr(outgoing, "exported", meanwhile)
    done = publish(told.store, tmp_path / "out", part=part)
    assert [claim.id for claim in done.checked.unread] == late
    assert (len(late), list(tmp_path.iterdir())) == (1, [])
