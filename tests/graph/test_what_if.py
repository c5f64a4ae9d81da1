"""What a control stops, and since when, on a real database."""

from typing import Any

import pytest

from graph import (
    Filters,
    Kind,
    LinkKind,
    Measure,
    Part,
    Precision,
    UnknownDates,
    Validity,
    Wanted,
    what_if,
)
from tests.graph.market import CONTROLLED, SOLD, bare, dated, said

pytestmark = pytest.mark.neo4j


def names(found: Any) -> dict[str, Any]:
    return {bare(one.target_name): one for one in found.shifts}


def asked(world: Any, market: dict[str, Any], measure: Measure, **filters: Any) -> Any:
    wanted = Wanted(
        source=market["maker"].name,
        target=tuple(market[name].name for name in ("police", "corps")),
        filters=Filters(**filters),
    )
    return what_if(world.store, wanted, measure, max_hops=6, part=Part())


def test_a_control_on_a_technology_stops_its_products(world: Any, market: dict[str, Any]) -> None:
    """All sales of the box go: the police are lost; the corps is left to the tin, less surely."""
    found = asked(world, market, Measure(on=(f"technology:{market['craft'].name}",)))
    assert (found.before, found.after, found.changed) == (2, 1, 2)
    shifts = names(found)
    assert (shifts["Police"].before.weakest, shifts["Police"].after) == (0.9, None)
    assert (shifts["Corps"].before.weakest, shifts["Corps"].after.weakest) == (0.9, 0.7)
    assert said(found.sales) == {
        ("Ablewatch", "SUPPLIED_TO", "School"),
        ("Gazebox", "SUPPLIED_TO", "School"),
        ("Ablewatch", "SUPPLIED_TO", "Police"),
        ("Gazebox", "SUPPLIED_TO", "Police"),
    }
    assert (found.stopped, found.uncertain) == (4, 0)


def test_a_control_stops_what_began_since(world: Any, market: dict[str, Any]) -> None:
    """From 2015 on the sale of 2012 had been made; what has no date counts as the rule says."""
    maker = market["maker"].name
    lenient = asked(world, market, Measure(on=(maker,), since="2015"))
    assert (lenient.stopped, lenient.uncertain) == (4, 2)
    assert names(lenient)["Police"].after is None
    corps = names(lenient)["Corps"]
    assert (corps.before.distance, corps.after.distance) == (1, 2)
    strict = Measure(on=(maker,), since="2015", unknown=UnknownDates.STRICT)
    assert asked(world, market, strict).stopped == 2


def test_a_control_on_a_country_is_one_on_its_vendors(world: Any, market: dict[str, Any]) -> None:
    """Nothing that is made there is sold: nobody is reached."""
    found = asked(world, market, Measure(on=(f"country:{market['land'].name}",)))
    assert (found.before, found.after) == (2, 0)


def test_a_regulation_stops_what_it_covered_when_it_did(world: Any, market: dict[str, Any]) -> None:
    """Kept to, the law of 2015 stops the sale of 2016; lifted, the police are reached again."""
    law = (market["law"].name,)
    kept = asked(world, market, Measure(on=law))
    assert (kept.before, kept.after) == (2, 1)
    assert said(kept.sales) == {
        ("Ablewatch", "SUPPLIED_TO", "Police"),
        ("Gazebox", "SUPPLIED_TO", "Police"),
    }
    lifted = asked(world, market, Measure(on=law, lifted=True))
    assert (lifted.before, lifted.after) == (1, 2)
    assert (names(lifted)["Police"].before, names(lifted)["Police"].after is None) == (None, False)


def sold(found: Any) -> set[tuple[str, str]]:
    return {(bare(one.source.name), bare(one.target.name)) for one in found.sales}


def test_since_spares_the_sales_of_a_regulation_too(world: Any, market: dict[str, Any]) -> None:
    """The law of 2015 stops the sale of 2016 to 2018, from 2017 on perhaps, from 2019 on not."""
    law = (market["law"].name,)
    counts = {}
    for since in (None, "2015", "2017", "2019"):
        found = asked(world, market, Measure(on=law, since=since))
        counts[since] = (found.stopped, found.uncertain)
    assert counts == {None: (2, 0), "2015": (2, 0), "2017": (2, 2), "2019": (0, 0)}
    strict = Measure(on=law, since="2017", unknown=UnknownDates.STRICT)
    assert asked(world, market, strict).stopped == 0


def test_a_control_that_ended_stops_nothing_later(world: Any, market: dict[str, Any]) -> None:
    """Until 2013, since when nobody says: the sale of 2012 perhaps, that of 2016 not."""
    old = world.thing("Old Law", Kind.REGULATION)
    world.tell(world.says(CONTROLLED, market["craft"], old, valid=dated(None, "2013")))
    found = asked(world, market, Measure(on=(old.name,)))
    assert sold(found) == {("Ablewatch", "School"), ("Gazebox", "School")}
    assert (found.stopped, found.uncertain) == (2, 2)
    strict = asked(world, market, Measure(on=(old.name,), unknown=UnknownDates.STRICT))
    assert strict.stopped == 0


def test_a_sale_on_either_side_of_the_date_is_uncertain(world: Any, market: dict[str, Any]) -> None:
    """From 2010 to 2020, since 2015: leniently stopped and counted as uncertain, strictly not."""
    buyer = world.police("Guard")
    world.tell(world.says(SOLD, market["tin"], buyer, valid=dated("2010", "2020")))
    wanted = Wanted(source=market["tin"].name, target=buyer.name, filters=Filters())

    def ask(since: str, unknown: UnknownDates) -> tuple[int, int, int]:
        measure = Measure(on=(market["tin"].name,), since=since, unknown=unknown)
        found = what_if(world.store, wanted, measure, max_hops=1, part=Part())
        mine = {("Eartin", "Guard")} & sold(found)
        return len(mine), found.stopped, found.uncertain

    assert ask("2015", UnknownDates.LENIENT) == (1, 3, 3)  # with both links of the undated sale
    assert ask("2015", UnknownDates.STRICT) == (0, 0, 0)
    assert ask("2010", UnknownDates.STRICT) == (1, 1, 0)
    assert ask("2021", UnknownDates.LENIENT) == (0, 2, 2)


def test_a_sale_that_began_before_was_made_before(world: Any, market: dict[str, Any]) -> None:
    """In May 2014 it was delivered, whatever came after: 2016 spares it, 2014 stops it, and May of
    2014 perhaps. Sold again in 2018, it is stopped once more; who resells goes on doing so.
    """
    guard, camera = world.police("Guard"), world.product("Lens")
    may = Validity(start="2014-05", precision=Precision.MONTH)
    world.tell(world.says(SOLD, camera, guard, valid=may))
    world.tell(world.says(LinkKind.RESELLS, market["shop"], camera, valid=may))
    wanted = Wanted(source=camera.name, target=guard.name, filters=Filters())

    def ask(since: str | None, *on: Any) -> tuple[list[tuple[str, str]], int]:
        measure = Measure(on=tuple(one.name for one in on or (camera,)), since=since)
        found = what_if(world.store, wanted, measure, max_hops=1, part=Part())
        return sorted(sold(found)), found.uncertain

    resold, delivered = ("Shop", "Lens"), ("Lens", "Guard")
    assert ask("2016") == ([resold], 1)
    assert ask("2014") == ([delivered, resold], 0)
    assert ask("2014-05-20") == ([delivered, resold], 2)
    rule = world.thing("New Law", Kind.REGULATION)
    world.tell(world.says(CONTROLLED, camera, rule, valid=dated("2015", None)))
    assert ask(None, rule) == ([resold], 1)
    world.tell(world.says(SOLD, camera, guard, valid=dated("2018", None)))
    assert ask("2016") == ([delivered, resold], 2)
