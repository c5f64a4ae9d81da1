"""What lies around an entity, what two share, and when: on a real database."""

from typing import Any

import pytest

from graph import (
    BadQuestion,
    Status,
    neighbourhood,
    shared_by,
    timeline,
)
from tests.graph.market import BASED_IN, bare, said

pytestmark = pytest.mark.neo4j


def test_a_neighbourhood_ends_where_it_was_told_to(world: Any, market: dict[str, Any]) -> None:
    """One hop is the links of the entity; two are those of its neighbours as well."""
    one = neighbourhood(world.store, market["school"].name)
    assert said(one.links) == {
        ("Ablewatch", "SUPPLIED_TO", "School"),
        ("Gazebox", "SUPPLIED_TO", "School"),
        ("School", "PART_OF", "Corps"),
    }
    assert {bare(near.entity.name): near.distance for near in one.near} == {
        "Ablewatch": 1,
        "Gazebox": 1,
        "Corps": 1,
    }
    assert one.complete
    two = neighbourhood(world.store, market["school"].name, hops=2)
    far = {bare(near.entity.name) for near in two.near if near.distance == 2}
    assert far == {"Eartin", "Police", "Farland", "Face sorting"}
    assert ("Shop", "SUPPLIED_TO", "Corps") not in said(two.links)
    every = neighbourhood(world.store, market["shop"].name, statuses=frozenset(Status))
    assert said(every.links) == {("Shop", "SUPPLIED_TO", "Corps")}
    assert not neighbourhood(world.store, market["shop"].name).links


def test_a_neighbourhood_is_cut_at_the_surest(world: Any, market: dict[str, Any]) -> None:
    """Asked for fewer links than there are, the surest come, and the answer says so."""
    few = neighbourhood(world.store, market["corps"].name, limit=1)
    assert (said(few.links), few.complete) == ({("School", "PART_OF", "Corps")}, False)
    with pytest.raises(BadQuestion):
        neighbourhood(world.store, market["corps"].name, hops=5)


def test_a_neighbourhood_comes_in_parts(world: Any, market: dict[str, Any]) -> None:
    """Parts of two links put together are the whole, in its order; each has whom its own links
    reach, and only the last says that nothing follows.
    """
    corps = market["corps"].name
    whole = neighbourhood(world.store, corps, hops=3)
    size = len(whole.links)
    assert (whole.total, whole.counted, whole.complete) == (size, True, True)
    parts = [
        neighbourhood(world.store, corps, hops=3, limit=2, offset=offset)
        for offset in range(0, size + 2, 2)
    ]
    assert [link for part in parts for link in part.links] == list(whole.links)
    assert [part.complete for part in parts] == [2 * n + 2 >= size for n in range(len(parts))]
    far = {near.entity.id: near.distance for near in whole.near}
    for part in parts:
        ends = {end.id for link in part.links for end in (link.source, link.target)}
        reached = {near.entity.id: near.distance for near in part.near}
        assert reached == {ident: far[ident] for ident in ends & far.keys()}
    assert {near.entity.id for part in parts for near in part.near} == far.keys()


def test_the_links_of_a_neighbourhood_are_counted_as_far_as_it_is_walked(
    world: Any, market: dict[str, Any]
) -> None:
    """Links of the last hop are counted to the last of them; where some of an earlier hop are not
    walked, what lies behind them is not known: there are at least so many.
    """
    corps = market["corps"].name
    direct = neighbourhood(world.store, corps)
    one = neighbourhood(world.store, corps, limit=1)
    assert (one.total, one.counted) == (len(direct.links), True)
    two = neighbourhood(world.store, corps, hops=2, limit=1)
    assert (two.total, two.counted, two.complete) == (len(direct.links), False, False)
    for limit, offset, name in ((0, 0, "limit"), (501, 0, "limit"), (1, 1_000_001, "offset")):
        with pytest.raises(BadQuestion) as refused:
            neighbourhood(world.store, corps, limit=limit, offset=offset)
        assert refused.value.parameter == name


def test_a_country_is_not_gone_through(world: Any, market: dict[str, Any]) -> None:
    """Two makers of one country are not neighbours of each other."""
    other = world.vendor("Brightlens")
    world.tell(world.says(BASED_IN, other, market["land"]))
    near = neighbourhood(world.store, other.name, hops=3).near
    assert {bare(one.entity.name) for one in near} == {"Farland"}


def test_two_share_whom_both_are_linked_to(world: Any, market: dict[str, Any]) -> None:
    """Maker and corps share the school and the tin, and the report that speaks of both."""
    shared = shared_by(world.store, market["maker"].name, market["corps"].name)
    found = {bare(tie.entity.name): (said(tie.one), said(tie.other)) for tie in shared.ties}
    assert found == {
        "School": ({("Ablewatch", "SUPPLIED_TO", "School")}, {("School", "PART_OF", "Corps")}),
        "Eartin": ({("Ablewatch", "MAKES", "Eartin")}, {("Eartin", "SUPPLIED_TO", "Corps")}),
    }
    assert [bare(tie.entity.name) for tie in shared.ties] == ["School", "Eartin"]
    assert (len(shared.reports), shared.complete) == (1, True)
    cut = shared_by(world.store, market["maker"].name, market["corps"].name, limit=1)
    assert (len(cut.ties), cut.complete) == (1, False)
    with pytest.raises(BadQuestion):
        shared_by(world.store, market["corps"].name, market["corps"].name)


def test_a_timeline_is_in_the_order_of_time(world: Any, market: dict[str, Any]) -> None:
    """Dated claims come earliest first, as exact as they are, and the others are counted."""
    maker = timeline(world.store, market["maker"].name)
    assert [claim.valid.start for claim in maker.claims] == ["2012", "2016"]
    assert (maker.total, maker.undated) == (2, 4)
    second = timeline(world.store, market["maker"].name, limit=1, offset=1)
    assert second.claims == maker.claims[1:]
    craft = timeline(world.store, market["craft"].name).claims
    assert [(claim.valid.end, claim.status) for claim in craft] == [
        ("2014", Status.DENIED),
        (None, Status.ASSERTED),
    ]
