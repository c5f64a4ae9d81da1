"""The network of a real database."""

from typing import Any

import pytest

from graph import SECURITY_APPARATUS, Kind, LinkKind, Precision, Status, Validity, paths_between
from graph.walk.best import Question, best
from graph.walk.days import UNKNOWN, first_day, last_day
from graph.walk.filters import Filter, ground
from graph.walk.loader import load_network

pytestmark = pytest.mark.neo4j


def test_the_arrays_hold_what_the_store_holds(world: Any) -> None:
    """Each walkable link is there with ends, kind, evidence and dates, and no other link."""
    maker, broker, corps = world.vendor("Maker"), world.thing("Broker"), world.police("Corps")
    land = world.country("Land")
    sold = Validity(start="2012", end="2014-06", precision=Precision.YEAR)
    world.tell(
        world.says(LinkKind.SUPPLIED_TO, maker, broker, valid=sold, confidence=0.6),
        world.says(LinkKind.PART_OF, broker, corps, status=Status.ALLEGED),
        world.says(LinkKind.BASED_IN, maker, land),
    )
    world.tell(world.says(LinkKind.SUPPLIED_TO, maker, broker, valid=sold, confidence=0.7))
    net = load_network(world.store)
    ends = {net.node_id(int(n)): int(n) for n in net.indexes(map(world.id, (maker, broker, corps)))}
    found = {
        (
            net.node_id(net.source[link]),
            list(LinkKind)[net.kind[link]],
            net.node_id(net.target[link]),
            float(net.confidence[link]),
            int(net.sources[link]),
            int(net.start[link]),
            int(net.end[link]),
        )
        for link in range(net.links)
        if net.source[link] in ends.values()
    }
    a, b, c = map(world.id, (maker, broker, corps))
    card = world.store.entity(a)
    sale = next(link for link in card.links if link.kind is LinkKind.SUPPLIED_TO)
    start, end = first_day(sale.valid.start), last_day(sale.valid.end)
    assert found == {
        (a, LinkKind.SUPPLIED_TO, b, sale.confidence, sale.sources, start, end),
        (b, LinkKind.PART_OF, c, 0.9, 1, UNKNOWN, UNKNOWN),
    }
    assert net.of_kind(Kind.SECURITY_APPARATUS)[ends[c]]
    assert net.of_kind(Kind.VENDOR)[ends[a]]
    assert net.places[net.indexes([world.id(land)])].all()


def test_the_engine_finds_the_paths_that_the_store_finds(world: Any) -> None:
    """Links and order are those of `paths_between`, and a date leaves out what had ended."""
    maker, corps = world.vendor("Maker"), world.police("Corps")
    first, second = world.buyer("First"), world.buyer("Second")
    old = Validity(start="2010", end="2012", precision=Precision.YEAR)
    world.tell(
        world.says(LinkKind.SUPPLIED_TO, maker, first, confidence=0.6),
        world.says(LinkKind.PART_OF, first, corps, confidence=0.8),
        world.says(LinkKind.SUPPLIED_TO, maker, second, confidence=0.9, valid=old),
        world.says(LinkKind.PART_OF, second, corps, confidence=0.7),
    )
    net = load_network(world.store)
    asked = Question(sources=net.indexes([world.id(maker)]), targets=net.indexes([world.id(corps)]))
    found = best(ground(net), asked)
    told = paths_between(world.store, maker.name, SECURITY_APPARATUS)
    assert [[net.link_id(link) for link in route.links] for route in found.routes] == [
        [hop.link.id for hop in path.hops] for path in told.paths
    ]
    assert [route.weakest for route in found.routes] == [0.7, 0.6]
    later = best(ground(net, Filter(as_of="2014")), asked)
    assert [route.weakest for route in later.routes] == [0.6]
