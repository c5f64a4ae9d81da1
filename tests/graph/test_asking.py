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
    Parted,
    Precision,
    Ranking,
    Status,
    UnknownClaim,
    UnknownDates,
    Validity,
    Wanted,
    central,
    compared,
    neighbourhood,
    rank,
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


def test_a_neighbourhood_comes_in_parts(world: Any, trade: dict[str, Any]) -> None:
    """Parts of two links put together are the whole, in its order; each has whom its own links
    reach, and only the last says that nothing follows.
    """
    corps = trade["corps"].name
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
    world: Any, trade: dict[str, Any]
) -> None:
    """Links of the last hop are counted to the last of them; where some of an earlier hop are not
    walked, what lies behind them is not known: there are at least so many.
    """
    corps = trade["corps"].name
    direct = neighbourhood(world.store, corps)
    one = neighbourhood(world.store, corps, limit=1)
    assert (one.total, one.counted) == (len(direct.links), True)
    two = neighbourhood(world.store, corps, hops=2, limit=1)
    assert (two.total, two.counted, two.complete) == (len(direct.links), False, False)
    for limit, offset, name in ((0, 0, "limit"), (501, 0, "limit"), (1, 1_000_001, "offset")):
        with pytest.raises(BadQuestion) as refused:
            neighbourhood(world.store, corps, limit=limit, offset=offset)
        assert refused.value.parameter == name


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


def test_what_came_and_went_between_two_dates_is_listed(world: Any, trade: dict[str, Any]) -> None:
    """The sale of 2012 holds neither in 2011 nor in 2014, and is not passed over."""
    of, dates = (trade["school"].name,), Dates(earlier="2011", later="2014")
    found = compared(world.store, dates, of=of)
    assert (found.appeared.total, found.ended.total, found.passed.total) == (0, 0, 2)
    assert said(found.passed.links) == {
        ("Ablewatch", "SUPPLIED_TO", "School"),
        ("Gazebox", "SUPPLIED_TO", "School"),
    }
    assert found.lasting == 1
    assert compared(world.store, Dates(earlier="2012", later="2014"), of=of).passed.total == 0


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
    assert (found.stopped, found.uncertain) == (4, 0)


def test_a_control_stops_what_began_since(world: Any, trade: dict[str, Any]) -> None:
    """From 2015 on the sale of 2012 had been made; what has no date counts as the rule says."""
    maker = trade["maker"].name
    lenient = asked(world, trade, Measure(on=(maker,), since="2015"))
    assert (lenient.stopped, lenient.uncertain) == (4, 2)
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


def sold(found: Any) -> set[tuple[str, str]]:
    return {(bare(one.source.name), bare(one.target.name)) for one in found.sales}


def test_since_spares_the_sales_of_a_regulation_too(world: Any, trade: dict[str, Any]) -> None:
    """The law of 2015 stops the sale of 2016 to 2018, from 2017 on perhaps, from 2019 on not."""
    law = (trade["law"].name,)
    counts = {}
    for since in (None, "2015", "2017", "2019"):
        found = asked(world, trade, Measure(on=law, since=since))
        counts[since] = (found.stopped, found.uncertain)
    assert counts == {None: (2, 0), "2015": (2, 0), "2017": (2, 2), "2019": (0, 0)}
    strict = Measure(on=law, since="2017", unknown=UnknownDates.STRICT)
    assert asked(world, trade, strict).stopped == 0


def test_a_control_that_ended_stops_nothing_later(world: Any, trade: dict[str, Any]) -> None:
    """Until 2013, since when nobody says: the sale of 2012 perhaps, that of 2016 not."""
    old = world.thing("Old Law", Kind.REGULATION)
    world.tell(world.says(CONTROLLED, trade["craft"], old, valid=dated(None, "2013")))
    found = asked(world, trade, Measure(on=(old.name,)))
    assert sold(found) == {("Ablewatch", "School"), ("Gazebox", "School")}
    assert (found.stopped, found.uncertain) == (2, 2)
    strict = asked(world, trade, Measure(on=(old.name,), unknown=UnknownDates.STRICT))
    assert strict.stopped == 0


def test_a_sale_on_either_side_of_the_date_is_uncertain(world: Any, trade: dict[str, Any]) -> None:
    """From 2010 to 2020, since 2015: leniently stopped and counted as uncertain, strictly not."""
    buyer = world.police("Guard")
    world.tell(world.says(SOLD, trade["tin"], buyer, valid=dated("2010", "2020")))
    wanted = Wanted(source=trade["tin"].name, target=buyer.name, filters=Filters())

    def ask(since: str, unknown: UnknownDates) -> tuple[int, int, int]:
        measure = Measure(on=(trade["tin"].name,), since=since, unknown=unknown)
        found = what_if(world.store, wanted, measure, max_hops=1, part=Part())
        mine = {("Eartin", "Guard")} & sold(found)
        return len(mine), found.stopped, found.uncertain

    assert ask("2015", UnknownDates.LENIENT) == (1, 3, 3)  # with both links of the undated sale
    assert ask("2015", UnknownDates.STRICT) == (0, 0, 0)
    assert ask("2010", UnknownDates.STRICT) == (1, 1, 0)
    assert ask("2021", UnknownDates.LENIENT) == (0, 2, 2)


def test_a_sale_that_began_before_was_made_before(world: Any, trade: dict[str, Any]) -> None:
    """In May 2014 it was delivered, whatever came after: 2016 spares it, 2014 stops it, and May of
    2014 perhaps. Sold again in 2018, it is stopped once more; who resells goes on doing so.
    """
    guard, camera = world.police("Guard"), world.product("Lens")
    may = Validity(start="2014-05", precision=Precision.MONTH)
    world.tell(world.says(SOLD, camera, guard, valid=may))
    world.tell(world.says(LinkKind.RESELLS, trade["shop"], camera, valid=may))
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


def test_a_regime_is_of_what_is_sold_or_of_who_sells(world: Any, trade: dict[str, Any]) -> None:
    """A police force is refused by name, and so is a country; of a seller nothing may be said."""
    for of in ("police", "land"):
        with pytest.raises(BadQuestion) as refused:
            regime(world.store, trade[of].name, "2016")
        assert refused.value.parameter == "of"
        assert str(refused.value).startswith(
            f"{trade[of].name} is known neither as a product, a technology nor a vendor: "
        )
    assert regime(world.store, trade["shop"].name, "2016").verdict is Covered.UNSAID


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


def test_a_year_in_which_a_control_begins_is_perhaps_under_it(
    world: Any, trade: dict[str, Any]
) -> None:
    """Since the last of December: the year and a sale in it perhaps, by both questions."""
    tin, guard = trade["tin"], world.police("Guard")
    last = Validity(start="2014-12-31", end=None, precision=Precision.DAY)
    world.tell(
        world.says(CONTROLLED, tin, trade["law"], valid=last),
        world.says(SOLD, tin, guard, valid=dated("2014", "2014")),
    )
    for on, verdict in {
        "2013": Covered.UNSAID,
        "2014": Covered.PERHAPS,
        "2014-12-30": Covered.UNSAID,
        "2014-12-31": Covered.CONTROLLED,
        "2015": Covered.CONTROLLED,
    }.items():
        assert regime(world.store, tin.name, on).verdict is verdict, on
    found = uncovered_sales(world.store, of=(tin.name,))
    verdicts = {bare(one.sale.target.name): one.verdict for one in found.sales}
    assert verdicts["Guard"] is Covered.PERHAPS
    # A day of the year in which it began, as far as the source says, is not sure either.
    assert regime(world.store, trade["box"].name, "2015").verdict is Covered.CONTROLLED
    assert regime(world.store, trade["box"].name, "2015-03").verdict is Covered.PERHAPS


def test_another_regulation_is_no_dispute(world: Any, trade: dict[str, Any]) -> None:
    """One law applied and another is said not to have: controlled, with both claims shown."""
    other = world.thing("Other Law", Kind.REGULATION)
    world.tell(world.says(CONTROLLED, trade["craft"], other, status=Status.DENIED))
    found = regime(world.store, trade["box"].name, "2016")
    assert (found.verdict, len(found.applied), len(found.denied)) == (Covered.CONTROLLED, 1, 1)
    world.tell(world.says(CONTROLLED, trade["craft"], trade["law"], status=Status.DENIED))
    assert regime(world.store, trade["box"].name, "2016").verdict is Covered.DISPUTED


def test_a_control_on_the_vendor_is_one_on_what_it_makes(world: Any, trade: dict[str, Any]) -> None:
    """Of the tin nothing is said, of its maker that it is controlled: regime and sales agree."""
    law = world.thing("Vendor Law", Kind.REGULATION)
    world.tell(world.says(CONTROLLED, trade["maker"], law, valid=dated("2010", None)))
    found = regime(world.store, trade["tin"].name, "2016")
    assert found.verdict is Covered.CONTROLLED
    assert [bare(one.name) for one in found.through] == ["Ablewatch"]
    assert regime(world.store, trade["maker"].name, "2016").verdict is Covered.CONTROLLED
    sales = uncovered_sales(world.store, of=(trade["tin"].name,)).sales
    assert {bare(one.sale.target.name): one.verdict for one in sales} == {"Corps": Covered.PERHAPS}


def test_what_ended_marks_no_later_sale(world: Any, trade: dict[str, Any]) -> None:
    """A denial and a control until 2013 say nothing of a sale of 2016."""
    tin, guard, law = trade["tin"], world.police("Guard"), world.thing("Law", Kind.REGULATION)
    world.tell(
        world.says(SOLD, tin, guard, valid=dated("2016", "2016")),
        world.says(CONTROLLED, tin, law, valid=dated(None, "2013"), status=Status.DENIED),
    )

    def verdict() -> Covered:
        sales = uncovered_sales(world.store, of=(tin.name,)).sales
        return next(one.verdict for one in sales if bare(one.sale.target.name) == "Guard")

    assert verdict() is Covered.UNSAID
    world.tell(world.says(CONTROLLED, tin, law, valid=dated(None, "2013")))
    assert verdict() is Covered.UNSAID
    assert regime(world.store, tin.name, "2016").verdict is Covered.UNSAID
    assert regime(world.store, tin.name, "2012").verdict is Covered.PERHAPS


def test_a_sale_is_asked_about_by_its_claim(world: Any, trade: dict[str, Any]) -> None:
    """Its own dates count unless others are named; its product, its maker and its seller do."""
    claims = {
        (bare(one.subject.name), bare(one.object.name)): one
        for one in timeline(world.store, trade["maker"].name).claims
    }
    later, earlier = claims["Ablewatch", "Police"], claims["Ablewatch", "School"]
    found = regime(world.store, later.id)
    assert (found.on, found.verdict) == ("2016..2018", Covered.CONTROLLED)
    assert (bare(found.of.name), found.sale) == ("Gazebox", later)
    assert regime(world.store, earlier.id).verdict is Covered.DENIED
    assert (regime(world.store, earlier.id).on, len(found.applied)) == ("2012", 1)
    assert regime(world.store, earlier.id, "2016").verdict is Covered.CONTROLLED
    law, shop = world.thing("Seller Law", Kind.REGULATION), trade["shop"]
    world.tell(
        world.says(CONTROLLED, shop, law, valid=dated("2010", None)),
        world.says(SOLD, shop, trade["police"], product=trade["tin"], valid=dated("2011", "2011")),
    )
    resold = timeline(world.store, shop.name).claims[1]  # behind that of the law
    found = regime(world.store, resold.id)
    assert (found.verdict, [bare(one.name) for one in found.through]) == (
        Covered.CONTROLLED,
        ["Shop"],
    )
    assert regime(world.store, trade["tin"].name, "2011").verdict is Covered.UNSAID


def test_what_is_no_sale_or_has_no_date_is_refused(world: Any, trade: dict[str, Any]) -> None:
    """A claim of another kind, a sale without a date, a thing without a day, and no claim."""
    craft = timeline(world.store, trade["craft"].name).claims[0]
    undated = world.store.entity(world.id(trade["tin"])).links
    sale = next(one.claims[0] for one in undated if one.kind is SOLD)
    for asked_for, parameter in ((craft.id, "of"), (sale.id, "on"), (trade["tin"].name, "on")):
        with pytest.raises(BadQuestion) as refused:
            regime(world.store, asked_for)
        assert refused.value.parameter == parameter
    assert regime(world.store, sale.id, "2016").verdict is Covered.UNSAID
    with pytest.raises(UnknownClaim):
        regime(world.store, "0" * 32)


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


def test_the_whole_graph_has_parts(world: Any, trade: dict[str, Any]) -> None:
    """Maker and corps are in one part, whoever else is in the database."""
    for by in Central:
        found = rank(world.store, Ranking(by=by, limit=100))
        part = {
            bare(one.entity.name): one.part for one in found.ranked if world.tag in one.entity.name
        }
        assert len({part[name] for name in ("Ablewatch", "Corps") if name in part}) <= 1
        assert found.total >= len(trade)


def test_a_community_of_the_whole_graph_is_connected(world: Any, trade: Any) -> None:
    """Whoever shares a community shares what is connected, and each part is numbered by size."""
    connected, communities = (
        rank(world.store, Ranking(by=Central.DEGREE, parted=parted, limit=100))
        for parted in (Parted.CONNECTED, Parted.COMMUNITIES)
    )
    whole = {one.entity.id: one.part for one in connected.ranked}
    assert len(whole) >= len(trade)
    pairs = {(one.part, whole[one.entity.id]) for one in communities.ranked}
    assert len(pairs) == len({part for part, _ in pairs})
    assert list(communities.parts) == sorted(communities.parts, reverse=True)
    assert communities.parts[0] <= connected.parts[0]
    assert (connected.parted, communities.parted) == (Parted.CONNECTED, Parted.COMMUNITIES)


@pytest.mark.parametrize("bound", ["_MOST_STEPS", "_MOST_WORK"])
def test_a_neighbourhood_that_is_too_large_is_refused(
    world: Any, trade: dict[str, Any], monkeypatch: pytest.MonkeyPatch, bound: str
) -> None:
    """Too many steps for any measure, or too much work for betweenness alone, in one sentence."""
    monkeypatch.setattr(central, bound, 5)
    school = trade["school"].name
    with pytest.raises(BadQuestion) as refused:
        rank(world.store, Ranking(by=Central.BETWEENNESS, of=school))
    assert refused.value.parameter == "hops"
    assert str(refused.value).startswith("9 entities with 9 steps lie around it")
    if bound == "_MOST_WORK":
        assert rank(world.store, Ranking(by=Central.DEGREE, of=school)).total == 9
