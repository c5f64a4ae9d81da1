"""Who is central, and into which parts the graph falls, on a real database."""

from dataclasses import replace
from typing import Any

import pytest

from graph import (
    BadQuestion,
    Central,
    Filters,
    Parted,
    Ranking,
    Status,
    central,
    rank,
)
from tests.graph.market import bare

pytestmark = pytest.mark.neo4j


def test_the_centre_of_a_neighbourhood(world: Any, market: dict[str, Any]) -> None:
    """Most walks from the maker lead over the box, and the scores come highest first."""
    school = market["school"].name
    found = rank(world.store, Ranking(by=Central.BETWEENNESS, of=school))
    ranked = [(bare(one.entity.name), one.score) for one in found.ranked]
    assert ranked == sorted(ranked, key=lambda row: -row[1])
    assert ranked[0][0] in {"Gazebox", "School"}
    assert sum(found.parts) == found.total == 9
    assert found.parted is Parted.COMMUNITIES
    whole = Ranking(by=Central.CORE, of=school, parted=Parted.CONNECTED)
    assert rank(world.store, whole).parts == (6, 1, 1, 1)
    degree = rank(world.store, Ranking(by=Central.DEGREE, of=school))
    assert (bare(degree.ranked[0].entity.name), degree.ranked[0].score) == ("Ablewatch", 5.0)


def test_the_whole_graph_has_parts(world: Any, market: dict[str, Any]) -> None:
    """Maker and corps are in one part, whoever else is in the database."""
    for by in Central:
        found = rank(world.store, Ranking(by=by, limit=100))
        part = {
            bare(one.entity.name): one.part for one in found.ranked if world.tag in one.entity.name
        }
        assert len({part[name] for name in ("Ablewatch", "Corps") if name in part}) <= 1
        assert found.total >= len(market)


def test_a_community_of_the_whole_graph_is_connected(world: Any, market: Any) -> None:
    """Whoever shares a community shares what is connected, and each part is numbered by size."""
    connected, communities = (
        rank(world.store, Ranking(by=Central.DEGREE, parted=parted, limit=100))
        for parted in (Parted.CONNECTED, Parted.COMMUNITIES)
    )
    whole = {one.entity.id: one.part for one in connected.ranked}
    assert len(whole) >= len(market)
    pairs = {(one.part, whole[one.entity.id]) for one in communities.ranked}
    assert len(pairs) == len({part for part, _ in pairs})
    assert list(communities.parts) == sorted(communities.parts, reverse=True)
    assert communities.parts[0] <= connected.parts[0]
    assert (connected.parted, communities.parted) == (Parted.CONNECTED, Parted.COMMUNITIES)


@pytest.mark.parametrize("parted", Parted)
def test_the_next_page_is_not_worked_out_anew(
    world: Any, market: dict[str, Any], monkeypatch: pytest.MonkeyPatch, parted: Parted
) -> None:
    """Pages of one ranking follow on each other; scores and parts are those of the first."""
    asked = Ranking(by=Central.CORE, parted=parted, limit=3)
    first = rank(world.store, asked)
    for work in ("scores", "components", "communities"):
        monkeypatch.delattr(central, work)
    second = rank(world.store, replace(asked, offset=3))
    both = rank(world.store, replace(asked, limit=6))
    assert first.ranked + second.ranked == both.ranked
    assert both.total >= len(market)
    with pytest.raises(NameError):
        rank(world.store, replace(asked, filters=Filters(status=frozenset(Status))))


@pytest.mark.parametrize("bound", ["_MOST_STEPS", "_MOST_WORK"])
def test_a_neighbourhood_that_is_too_large_is_refused(
    world: Any, market: dict[str, Any], monkeypatch: pytest.MonkeyPatch, bound: str
) -> None:
    """Too many steps for any measure, or too much work for betweenness alone, in one sentence."""
    monkeypatch.setattr(central, bound, 5)
    school = market["school"].name
    with pytest.raises(BadQuestion) as refused:
        rank(world.store, Ranking(by=Central.BETWEENNESS, of=school))
    assert refused.value.parameter == "hops"
    assert str(refused.value).startswith("9 entities with 9 steps lie around it")
    if bound == "_MOST_WORK":
        assert rank(world.store, Ranking(by=Central.DEGREE, of=school)).total == 9
