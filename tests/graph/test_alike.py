"""Who may be one body with an entity, looked up by its names in the whole graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph import Entity, Kind, LinkKind, Verdict, alike, judge, queue, rebuilt
from graph.alike import near_nodes, near_query
from graph.identity import Why

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .conftest import World

SIGNED = {"by": "likener", "why": "looked it up"}


@pytest.fixture
def told(world: World) -> Iterator[World]:
    yield world
    world.driver.execute_query("MATCH (r:Ruling {by: 'likener'}) DETACH DELETE r")


def _names(world: World, name: str) -> list[str]:
    return [one.other.name for one in alike(world.store, name)]


def test_alike_names_are_found_until_somebody_judged(told: World) -> None:
    """Another spelling is found from either side, another body is not; judged, neither again."""
    one, other, stranger = (
        told.vendor("Vexalor Optik Werke"),
        told.vendor("Vexallor Optics Werke"),
        told.vendor("Brindlemoor Foundry"),
    )
    for maker in (one, other, stranger):
        told.tell(told.says(LinkKind.MAKES, maker, told.product(f"Box of {maker.name}")))
    assert (_names(told, one.name), _names(told, other.name)) == ([other.name], [one.name])
    judge(told.store, one.name, other.name, Verdict.UNSURE, **SIGNED)
    assert (_names(told, one.name), _names(told, other.name)) == ([], [])


def test_a_name_of_common_words_is_like_nobody(told: World) -> None:
    """The police has no word by which it could be looked up, and that is no failure."""
    police = Entity(id="x", name="The police", kinds=(Kind.SECURITY_APPARATUS,))
    query = near_query(police, (police.name,))
    assert (query, told.store.read(lambda tx: near_nodes(tx, query))) == ("", {})


def test_a_merged_name_leads_to_the_body_it_is(told: World) -> None:
    """What a merged name is like is suggested under the id that was kept, once; anew too."""
    one, other = told.vendor("Tarnhollow Camera Works"), told.vendor("Ysolde Imaging")
    like = told.vendor("Tarnholow Camera Works")
    for maker in (one, other, like):
        told.tell(told.says(LinkKind.MAKES, maker, told.product(f"Eye of {maker.name}")))
    judge(told.store, told.id(other), told.id(one), Verdict.POSITIVE, **SIGNED)
    assert _names(told, like.name) == [told.store.resolve(other.name).name]
    before = _names(told, like.name)
    rebuilt(told.store)
    assert _names(told, like.name) == before


def test_a_former_name_is_suggested_and_merges_nothing(told: World) -> None:
    """The old name is found and leads on; both are suggested as one, and stay two entities."""
    old, new = told.vendor("Quarrowby Lenses Ltd"), told.vendor("Sundermoor Optics")
    spelled = told.vendor("Quarroby Lenses Ltd")
    told.tell(told.says(LinkKind.SUCCEEDED_BY, old, new))
    told.tell(told.says(LinkKind.MAKES, spelled, told.product("Lens of Quarrowby")))
    told.tell(told.says(LinkKind.MAKES, old, told.product("Box of Quarrowby")))
    found = {one.other.name: one.comparison for one in alike(told.store, new.name)}
    assert found.keys() == {old.name, spelled.name}
    assert all(Why.FORMER in how.whys for how in found.values())
    assert found[old.name].score == 0.9
    assert {one.other.name for one in alike(told.store, old.name)} == {new.name, spelled.name}
    listed = {
        frozenset((one.one.name, one.other.name)): one.comparison
        for one in queue(told.store, limit=100).merges
    }
    assert Why.FORMER in listed[frozenset((old.name, new.name))].whys
    assert told.id(old) != told.id(new)
    assert [link.target.name for link in told.store.entity(told.id(old)).links
            if link.kind is LinkKind.SUCCEEDED_BY] == [new.name]  # fmt: skip
    judge(told.store, old.name, new.name, Verdict.NEGATIVE, **SIGNED)
    assert _names(told, old.name) == [spelled.name]
