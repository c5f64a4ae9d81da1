"""The list of what people decided: everything in it can be taken back by the id it gives."""

from collections.abc import Iterator
from typing import Any

import pytest

from graph import (
    BadQuestion,
    Correction,
    LinkKind,
    Verdict,
    accept,
    correct,
    derive,
    independent,
    judge,
    undo,
)
from graph.decided import decisions

pytestmark = pytest.mark.neo4j


@pytest.fixture
def told(world: Any) -> Iterator[Any]:
    """A world in which one person decides, called after its tag; what was decided goes with it."""
    yield world
    world.driver.execute_query("MATCH (r:Ruling {by: $by}) DETACH DELETE r", by=world.tag)


def test_every_kind_of_decision_is_listed_the_latest_first(told: Any) -> None:
    """With who, why, about what and in words; taken back it stays, and says by whom."""
    signed = {"by": told.tag, "why": "read twice"}
    maker, school, town = told.vendor("Ablewatch"), told.buyer("School"), told.buyer("Town")
    report, (sale, part) = told.report(
        told.says(LinkKind.SUPPLIED_TO, maker, town), told.says(LinkKind.PART_OF, school, town)
    )
    told.store.write(report, [sale, part])
    told.tell(told.says(LinkKind.PART_OF, maker, town), title="Another report")
    (other,) = told.told - {report.id}
    made = [
        accept(told.store, part.id, **signed),
        correct(told.store, sale.id, Correction(object=school.name), **signed),
        judge(told.store, told.id(school), told.id(town), Verdict.POSITIVE, **signed),
        derive(told.store, other, report.id, **signed),
        independent(told.store, other, report.id, **signed),
    ]
    gone = undo(told.store, made[2].id, **signed)
    found = decisions(told.store, by=told.tag)
    assert [one.id for one in found.taken] == [one.id for one in reversed(made)]
    tag = f" {told.tag}"
    assert [(one.kind, one.answer, one.sentence.replace(tag, "")) for one in found.taken] == [
        ("origin", "independent", "Another report and A report"),
        ("origin", "derived", "Another report from A report"),
        ("identity", "positive", "School = Town"),
        ("claim", "correct", "Ablewatch supplied Town"),
        ("claim", "accept", "School is part of Town"),
    ]
    assert found.taken[3].about == (sale.id, made[1].instead)
    assert [one.undone_by for one in found.taken] == [None, None, told.tag, None, None]
    assert found.taken[2].undone_at == gone.at
    for one in found.taken:
        if not one.undone_by:
            undo(told.store, one.id, **signed)
    assert all(one.undone_by for one in decisions(told.store, by=told.tag).taken)


def test_a_list_is_of_one_person_and_in_parts(told: Any) -> None:
    """Nobody who has the beginning of a name has its decisions; who signed with a key is found."""
    maker, town = told.vendor("Ablewatch"), told.buyer("Town")
    report, (sale,) = told.report(told.says(LinkKind.SUPPLIED_TO, maker, town))
    told.store.write(report, [sale])
    made = [
        accept(told.store, sale.id, by=by, why="so")
        for by in (told.tag, f"{told.tag} (key: desk)", f"{told.tag}a")
    ]
    first, rest = (decisions(told.store, by=told.tag, limit=1, offset=skip) for skip in (0, 1))
    assert (first.total, first.taken[0].id, rest.taken[0].id) == (2, made[1].id, made[0].id)
    assert decisions(told.store, limit=1).total >= 3
    assert decisions(told.store, by="nobody").taken == ()
    with pytest.raises(BadQuestion):
        decisions(told.store, limit=0)
    told.driver.execute_query(
        "MATCH (r:Ruling) WHERE r.by STARTS WITH $by DETACH DELETE r", by=told.tag
    )
