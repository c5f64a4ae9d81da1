"""One new claim touches what it concerns: every other node and link stays, as the thing it was."""

from typing import Any

import pytest

from graph import LinkKind, rebuilt
from graph.projection import LinkKey
from graph.store.state import changes_since, state

pytestmark = pytest.mark.neo4j

SELLS, MAKES = LinkKind.SUPPLIED_TO, LinkKind.MAKES


def stored(world: Any) -> dict[str, tuple[Any, ...]]:
    """Each node and relationship around what was told, by the place where it is kept."""
    nodes = world.driver.execute_query(
        "MATCH (r:Report) WHERE r.id IN $reports "
        "OPTIONAL MATCH (p:Page)-[:PAGE_OF]->(r) OPTIONAL MATCH (c:Claim)-[:SAID_IN]->(r) "
        "OPTIONAL MATCH (c)-[:SUBJECT|OBJECT|PRODUCT]->(e:Entity) "
        "UNWIND [r, p, c, e] AS n WITH DISTINCT n WHERE n IS NOT NULL "
        "RETURN elementId(n) AS place, n.id AS id, labels(n) AS labels, properties(n) AS fields",
        reports=sorted(world.told),
    ).records
    links = world.driver.execute_query(
        "UNWIND $places AS place MATCH (n)-[x]->(m) WHERE elementId(n) = place "
        "RETURN elementId(x) AS place, n.id AS source, type(x) AS kind, m.id AS target, "
        "properties(x) AS fields",
        places=[row["place"] for row in nodes],
    ).records
    return {
        row["place"]: tuple(sorted((name, repr(value)) for name, value in row.data().items()))
        for row in (*nodes, *links)
    }


def test_a_new_claim_touches_only_what_it_concerns(world: Any) -> None:
    """All else is the same by property and by place: nothing was written again, or drawn anew."""
    makers = [world.vendor(f"TAG Maker {number}") for number in "ABCD"]
    bodies = [world.police(f"TAG Corps {number}") for number in "ABCD"]
    boxes = [world.product(f"TAG Box {number}") for number in "ABCD"]
    world.tell(*(world.says(SELLS, maker, body) for maker in makers for body in bodies))
    world.tell(*(world.says(MAKES, maker, box) for maker, box in zip(makers, boxes, strict=True)))
    before = stored(world)

    was = world.store.read(state)
    world.tell(world.says(SELLS, makers[0], bodies[0], confidence=0.95), title="Once more")
    _, noted = world.store.read(lambda tx: changes_since(tx, was))
    assert noted.links == {LinkKey(world.id(makers[0]), SELLS, world.id(bodies[0]))}
    assert not noted.entities | noted.around | noted.claims
    after = stored(world)
    assert before.keys() <= after.keys()
    changed = {place for place in before if before[place] != after[place]}
    assert len(changed) == 1
    [place] = changed
    old, new = dict(before[place]), dict(after[place])
    assert old["kind"] == repr(SELLS.value)
    assert {name for name in old if old[name] != new[name]} == {"fields"}
    fresh = {dict(after[place]).get("labels") for place in after.keys() - before.keys()}
    assert fresh == {None, "['Report']", "['Page']", "['Claim']"}

    before = after
    world.tell(world.says(SELLS, makers[1], bodies[1], product=boxes[1]), title="With a box")
    after = stored(world)
    changed = {place for place in before if before.get(place) != after.get(place)}
    assert {dict(after[place])["kind"] for place in changed} == {repr(SELLS.value)}
    assert len(changed) == 1
    come = [dict(after[place]) for place in after.keys() - before.keys()]
    drawn = [one for one in come if "'claims'" in one["fields"]]
    assert [(one["source"], one["target"]) for one in drawn] == [
        (repr(world.id(boxes[1])), repr(world.id(bodies[1])))
    ]
    assert rebuilt(world.store).changed == 0
    assert stored(world) == after


@pytest.mark.parametrize("held", [True, False])
def test_a_claim_about_others_touches_nothing(world: Any, *, held: bool) -> None:
    """Nor does one that waits for a person, about whomever it is."""
    maker, body = world.vendor("TAG Maker"), world.police("TAG Corps")
    world.tell(*(world.says(SELLS, maker, world.buyer(f"TAG School {n}")) for n in "ABCDE"))
    world.tell(world.says(SELLS, maker, body))
    before = stored(world)
    ends = (world.vendor("TAG Stranger"), world.buyer("TAG Elsewhere")) if held else (maker, body)
    world.tell(world.says(SELLS, *ends, held=held), title="Of others")
    after = stored(world)
    assert {place: after[place] for place in before} == before
    drawn = [place for place in after.keys() - before.keys() if "'claims'" in str(after[place])]
    assert len(drawn) == held
