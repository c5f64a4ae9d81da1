"""The questions beside the one on paths, on a real database."""

from typing import Any

import pytest

from graph import (
    BadQuestion,
    Central,
    Covered,
    Dates,
    Filters,
    Kind,
    LinkKind,
    Measure,
    Part,
    Precision,
    Status,
    UnknownDates,
    Validity,
    Wanted,
    central_around,
    central_overall,
    compared,
    neighbourhood,
    regime,
    shared_by,
    timeline,
    uncovered_sales,
    what_if,
)

pytestmark = pytest.mark.neo4j

SOLD, PART_OF, MAKES, IS_A = (
    LinkKind.SUPPLIED_TO,
    LinkKind.PART_OF,
    LinkKind.MAKES,
    LinkKind.IS_A,
)
CONTROLLED, BASED_IN = LinkKind.CONTROLLED_BY, LinkKind.BASED_IN


def dated(start: str | None, end: str | None) -> Validity:
    return Validity(start=start, end=end, precision=Precision.YEAR)


def bare(name: str) -> str:
    return name.rsplit(" ", 1)[0]


def said(links: Any) -> set[tuple[str, str, str]]:
    return {(bare(one.source.name), one.kind.value, bare(one.target.name)) for one in links}


@pytest.fixture
def trade(world: Any) -> dict[str, Any]:
    """A maker of two boxes, one under a control since 2015, a reseller, a school and a corps."""
    things = {
        "maker": world.vendor("Ablewatch"),
        "shop": world.vendor("Shop"),
        "box": world.product("Gazebox"),
        "tin": world.product("Eartin"),
        "craft": world.thing("Face sorting", Kind.TECHNOLOGY),
        "law": world.thing("Export Law", Kind.REGULATION),
        "school": world.buyer("School"),
        "police": world.police("Police"),
        "corps": world.police("Corps"),
        "land": world.country("Farland", country="XB"),
    }
    maker, shop, box, tin, craft, law, school, police, corps, land = things.values()
    world.tell(
        world.says(MAKES, maker, box),
        world.says(MAKES, maker, tin),
        world.says(IS_A, box, craft),
        world.says(BASED_IN, maker, land),
        world.says(CONTROLLED, craft, law, valid=dated("2015", None)),
        world.says(CONTROLLED, craft, law, valid=dated(None, "2014"), status=Status.DENIED),
        world.says(SOLD, maker, school, product=box, valid=dated("2012", "2012")),
        world.says(SOLD, maker, police, product=box, valid=dated("2016", "2018")),
        world.says(SOLD, maker, corps, product=tin, confidence=0.7),
        world.says(SOLD, shop, corps, valid=dated("2017", "2017"), status=Status.ALLEGED),
        world.says(PART_OF, school, corps),
    )
    return things


def names(found: Any) -> dict[str, Any]:
    return {bare(one.target_name): one for one in found.shifts}


def test_a_neighbourhood_ends_where_it_was_told_to(world: Any, trade: dict[str, Any]) -> None:
    """One hop is the links of the entity; two are those of its neighbours as well."""
    one = neighbourhood(world.store, trade["school"].name)
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
    two = neighbourhood(world.store, trade["school"].name, hops=2)
    far = {bare(near.entity.name) for near in two.near if near.distance == 2}
    assert far == {"Eartin", "Police", "Farland", "Face sorting"}
    assert ("Shop", "SUPPLIED_TO", "Corps") not in said(two.links)
    every = neighbourhood(world.store, trade["shop"].name, statuses=frozenset(Status))
    assert said(every.links) == {("Shop", "SUPPLIED_TO", "Corps")}
    assert not neighbourhood(world.store, trade["shop"].name).links


def test_a_neighbourhood_is_cut_at_the_surest(world: Any, trade: dict[str, Any]) -> None:
    """Asked for fewer links than there are, the surest come, and the answer says so."""
    few = neighbourhood(world.store, trade["corps"].name, limit=1)
    assert (said(few.links), few.complete) == ({("School", "PART_OF", "Corps")}, False)
    with pytest.raises(BadQuestion):
        neighbourhood(world.store, trade["corps"].name, hops=5)


def test_a_country_is_not_gone_through(world: Any, trade: dict[str, Any]) -> None:
    """Two makers of one country are not neighbours of each other."""
    other = world.vendor("Brightlens")
    world.tell(world.says(BASED_IN, other, trade["land"]))
    near = neighbourhood(world.store, other.name, hops=3).near
    assert {bare(one.entity.name) for one in near} == {"Farland"}


def test_two_share_whom_both_are_linked_to(world: Any, trade: dict[str, Any]) -> None:
    """Maker and corps share the school and the tin, and the report that speaks of both."""
    shared = shared_by(world.store, trade["maker"].name, trade["corps"].name)
    found = {bare(tie.entity.name): (said(tie.one), said(tie.other)) for tie in shared.ties}
    assert found == {
        "School": ({("Ablewatch", "SUPPLIED_TO", "School")}, {("School", "PART_OF", "Corps")}),
        "Eartin": ({("Ablewatch", "MAKES", "Eartin")}, {("Eartin", "SUPPLIED_TO", "Corps")}),
    }
    assert [bare(tie.entity.name) for tie in shared.ties] == ["School", "Eartin"]
    assert (len(shared.reports), shared.complete) == (1, True)
    cut = shared_by(world.store, trade["maker"].name, trade["corps"].name, limit=1)
    assert (len(cut.ties), cut.complete) == (1, False)
    with pytest.raises(BadQuestion):
        shared_by(world.store, trade["corps"].name, trade["corps"].name)


def test_a_timeline_is_in_the_order_of_time(world: Any, trade: dict[str, Any]) -> None:
    """Dated claims come earliest first, as exact as they are, and the others are counted."""
    maker = timeline(world.store, trade["maker"].name)
    assert [claim.valid.start for claim in maker.claims] == ["2012", "2016"]
    assert (maker.total, maker.undated) == (2, 4)
    second = timeline(world.store, trade["maker"].name, limit=1, offset=1)
    assert second.claims == maker.claims[1:]
    craft = timeline(world.store, trade["craft"].name).claims
    assert [(claim.valid.end, claim.status) for claim in craft] == [
        ("2014", Status.DENIED),
        (None, Status.ASSERTED),
    ]


def test_two_dates_are_compared_link_by_link(world: Any, trade: dict[str, Any]) -> None:
    """Between 2012 and 2016 one sale ended and another began; undated links may hold at both."""
    of = (trade["maker"].name,)
    found = compared(world.store, Dates(earlier="2012", later="2016"), of=of)
    assert said(found.appeared.links) == {("Ablewatch", "SUPPLIED_TO", "Police")}
    assert said(found.ended.links) == {("Ablewatch", "SUPPLIED_TO", "School")}
    assert (found.appeared.total, found.ended.total) == (1, 1)
    assert (found.lasting, found.undated) == (3, 3)
    strict = Dates(earlier="2012", later="2016", unknown=UnknownDates.STRICT)
    assert compared(world.store, strict, of=of).lasting == 0
    assert compared(world.store, Dates(earlier="2016", later="2012"), of=of) == found
    same = compared(world.store, Dates(earlier="2016", later="2016"), of=of)
    assert (same.appeared.total, same.ended.total) == (0, 0)


def asked(world: Any, trade: dict[str, Any], measure: Measure, **filters: Any) -> Any:
    wanted = Wanted(
        source=trade["maker"].name,
        target=tuple(trade[name].name for name in ("police", "corps")),
        filters=Filters(**filters),
    )
    return what_if(world.store, wanted, measure, max_hops=6, part=Part())


def test_a_control_on_a_technology_stops_its_products(world: Any, trade: dict[str, Any]) -> None:
    """All sales of the box go: the police are lost; the corps is left to the tin, less surely."""
    found = asked(world, trade, Measure(on=(f"technology:{trade['craft'].name}",)))
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
    assert (found.stopped, found.undated) == (4, 0)


def test_a_control_stops_what_began_since(world: Any, trade: dict[str, Any]) -> None:
    """From 2015 on the sale of 2012 had been made; what has no date counts as the rule says."""
    maker = trade["maker"].name
    lenient = asked(world, trade, Measure(on=(maker,), since="2015"))
    assert (lenient.stopped, lenient.undated) == (4, 2)
    assert names(lenient)["Police"].after is None
    corps = names(lenient)["Corps"]
    assert (corps.before.distance, corps.after.distance) == (1, 2)
    strict = Measure(on=(maker,), since="2015", unknown=UnknownDates.STRICT)
    assert asked(world, trade, strict).stopped == 2


def test_a_control_on_a_country_is_one_on_its_vendors(world: Any, trade: dict[str, Any]) -> None:
    """Nothing that is made there is sold: nobody is reached."""
    found = asked(world, trade, Measure(on=(f"country:{trade['land'].name}",)))
    assert (found.before, found.after) == (2, 0)


def test_a_regulation_stops_what_it_covered_when_it_did(world: Any, trade: dict[str, Any]) -> None:
    """Kept to, the law of 2015 stops the sale of 2016; lifted, the police are reached again."""
    law = (trade["law"].name,)
    kept = asked(world, trade, Measure(on=law))
    assert (kept.before, kept.after) == (2, 1)
    assert said(kept.sales) == {
        ("Ablewatch", "SUPPLIED_TO", "Police"),
        ("Gazebox", "SUPPLIED_TO", "Police"),
    }
    lifted = asked(world, trade, Measure(on=law, lifted=True))
    assert (lifted.before, lifted.after) == (1, 2)
    assert (names(lifted)["Police"].before, names(lifted)["Police"].after is None) == (None, False)


def test_a_regime_is_what_sources_say_of_the_day(world: Any, trade: dict[str, Any]) -> None:
    """Through its technology the box was controlled in 2016 and not in 2012; of the tin none says.

    Each verdict comes with its claims.
    """
    box, tin = trade["box"].name, trade["tin"].name
    later = regime(world.store, box, "2016")
    assert (later.verdict, len(later.applied), later.denied) == (Covered.CONTROLLED, 1, ())
    assert [bare(entity.name) for entity in later.through] == ["Face sorting"]
    earlier = regime(world.store, box, "2012-05")
    assert (earlier.verdict, earlier.applied, len(earlier.denied)) == (Covered.DENIED, (), 1)
    assert regime(world.store, tin, "2016").verdict is Covered.UNSAID
    world.tell(world.says(CONTROLLED, trade["tin"], trade["law"]))
    assert regime(world.store, tin, "2016").verdict is Covered.PERHAPS
    world.tell(world.says(CONTROLLED, trade["tin"], trade["law"], valid=dated("2010", None)))
    world.tell(world.says(CONTROLLED, trade["tin"], trade["law"], status=Status.DENIED))
    assert regime(world.store, tin, "2016").verdict is Covered.DISPUTED
    with pytest.raises(BadQuestion):
        regime(world.store, tin, "soon")


def test_sales_that_no_control_covered_are_listed(world: Any, trade: dict[str, Any]) -> None:
    """The sale of 2012 a source denies, of the tin nobody says anything; that of 2016 is covered.

    Links of the seller that say the same sale are not counted twice.
    """
    of = (trade["maker"].name,)
    found = uncovered_sales(world.store, of=of)
    listed = {(bare(s.sale.source.name), bare(s.sale.target.name)): s.verdict for s in found.sales}
    assert listed == {("Gazebox", "School"): Covered.DENIED, ("Eartin", "Corps"): Covered.UNSAID}
    assert (found.total, found.covered, found.unnamed) == (2, 1, 0)
    world.tell(world.says(SOLD, trade["maker"], trade["school"], valid=dated("2019", "2019")))
    world.tell(world.says(SOLD, trade["box"], trade["corps"]))
    again = uncovered_sales(world.store, of=of)
    verdicts = {
        (bare(s.sale.source.name), bare(s.sale.target.name)): s.verdict for s in again.sales
    }
    assert verdicts["Gazebox", "Corps"] is Covered.PERHAPS
    assert again.unnamed == 1


def test_the_centre_of_a_neighbourhood(world: Any, trade: dict[str, Any]) -> None:
    """Most walks from the maker lead over the box, and the scores come highest first."""
    school = trade["school"].name
    found = central_around(world.store, school, Central.BETWEENNESS, hops=2)
    ranked = [(bare(one.entity.name), one.score) for one in found.ranked]
    assert ranked == sorted(ranked, key=lambda row: -row[1])
    assert ranked[0][0] in {"Gazebox", "School"}
    assert sum(found.parts) == found.total == 9
    degree = central_around(world.store, school, Central.DEGREE, hops=2)
    assert (bare(degree.ranked[0].entity.name), degree.ranked[0].score) == ("Ablewatch", 5.0)


def test_the_whole_graph_has_parts(world: Any, trade: dict[str, Any]) -> None:
    """Maker and corps are in one part, whoever else is in the database."""
    for by in Central:
        found = central_overall(world.store, by, limit=100)
        part = {
            bare(one.entity.name): one.part for one in found.ranked if world.tag in one.entity.name
        }
        assert len({part[name] for name in ("Ablewatch", "Corps") if name in part}) <= 1
        assert found.total >= len(trade)
