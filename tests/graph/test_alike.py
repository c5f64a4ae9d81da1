"""Who may be one body with an entity, looked up by its names in the whole graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph import LinkKind, Verdict, alike, judge, rebuilt

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
