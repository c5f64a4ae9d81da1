"""Which control a sale was under, and which were under none, on a real database."""

from typing import Any

import pytest

from graph import (
    BadQuestion,
    Covered,
    Kind,
    Precision,
    Status,
    UnknownClaim,
    Validity,
    regime,
    timeline,
    uncovered_sales,
)
from tests.graph.market import CONTROLLED, SOLD, bare, dated

pytestmark = pytest.mark.neo4j


def test_a_regime_is_of_what_is_sold_or_of_who_sells(world: Any, market: dict[str, Any]) -> None:
    """A police force is refused by name, and so is a country; of a seller nothing may be said."""
    for of in ("police", "land"):
        with pytest.raises(BadQuestion) as refused:
            regime(world.store, market[of].name, "2016")
        assert refused.value.parameter == "of"
        assert str(refused.value).startswith(
            f"{market[of].name} is known neither as a product, a technology nor a vendor: "
        )
    assert regime(world.store, market["shop"].name, "2016").verdict is Covered.UNSAID


def test_a_regime_is_what_sources_say_of_the_day(world: Any, market: dict[str, Any]) -> None:
    """Through its technology the box was controlled in 2016 and not in 2012; of the tin none says.

    Each verdict comes with its claims.
    """
    box, tin = market["box"].name, market["tin"].name
    later = regime(world.store, box, "2016")
    assert (later.verdict, len(later.applied), later.denied) == (Covered.CONTROLLED, 1, ())
    assert [bare(entity.name) for entity in later.through] == ["Face sorting"]
    earlier = regime(world.store, box, "2012-05")
    assert (earlier.verdict, earlier.applied, len(earlier.denied)) == (Covered.DENIED, (), 1)
    assert regime(world.store, tin, "2016").verdict is Covered.UNSAID
    world.tell(world.says(CONTROLLED, market["tin"], market["law"]))
    assert regime(world.store, tin, "2016").verdict is Covered.PERHAPS
    world.tell(world.says(CONTROLLED, market["tin"], market["law"], valid=dated("2010", None)))
    world.tell(world.says(CONTROLLED, market["tin"], market["law"], status=Status.DENIED))
    assert regime(world.store, tin, "2016").verdict is Covered.DISPUTED
    with pytest.raises(BadQuestion):
        regime(world.store, tin, "soon")


def test_a_year_in_which_a_control_begins_is_perhaps_under_it(
    world: Any, market: dict[str, Any]
) -> None:
    """Since the last of December: the year and a sale in it perhaps, by both questions."""
    tin, guard = market["tin"], world.police("Guard")
    last = Validity(start="2014-12-31", end=None, precision=Precision.DAY)
    world.tell(
        world.says(CONTROLLED, tin, market["law"], valid=last),
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
    assert regime(world.store, market["box"].name, "2015").verdict is Covered.CONTROLLED
    assert regime(world.store, market["box"].name, "2015-03").verdict is Covered.PERHAPS


def test_another_regulation_is_no_dispute(world: Any, market: dict[str, Any]) -> None:
    """One law applied and another is said not to have: controlled, with both claims shown."""
    other = world.thing("Other Law", Kind.REGULATION)
    world.tell(world.says(CONTROLLED, market["craft"], other, status=Status.DENIED))
    found = regime(world.store, market["box"].name, "2016")
    assert (found.verdict, len(found.applied), len(found.denied)) == (Covered.CONTROLLED, 1, 1)
    world.tell(world.says(CONTROLLED, market["craft"], market["law"], status=Status.DENIED))
    assert regime(world.store, market["box"].name, "2016").verdict is Covered.DISPUTED


def test_a_control_on_the_vendor_is_one_on_what_it_makes(
    world: Any, market: dict[str, Any]
) -> None:
    """Of the tin nothing is said, of its maker that it is controlled: regime and sales agree."""
    law = world.thing("Vendor Law", Kind.REGULATION)
    world.tell(world.says(CONTROLLED, market["maker"], law, valid=dated("2010", None)))
    found = regime(world.store, market["tin"].name, "2016")
    assert found.verdict is Covered.CONTROLLED
    assert [bare(one.name) for one in found.through] == ["Ablewatch"]
    assert regime(world.store, market["maker"].name, "2016").verdict is Covered.CONTROLLED
    sales = uncovered_sales(world.store, of=(market["tin"].name,)).sales
    assert {bare(one.sale.target.name): one.verdict for one in sales} == {"Corps": Covered.PERHAPS}


def test_what_ended_marks_no_later_sale(world: Any, market: dict[str, Any]) -> None:
    """A denial and a control until 2013 say nothing of a sale of 2016."""
    tin, guard, law = market["tin"], world.police("Guard"), world.thing("Law", Kind.REGULATION)
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


def test_a_sale_is_asked_about_by_its_claim(world: Any, market: dict[str, Any]) -> None:
    """Its own dates count unless others are named; its product, its maker and its seller do."""
    claims = {
        (bare(one.subject.name), bare(one.object.name)): one
        for one in timeline(world.store, market["maker"].name).claims
    }
    later, earlier = claims["Ablewatch", "Police"], claims["Ablewatch", "School"]
    found = regime(world.store, later.id)
    assert (found.on, found.verdict) == ("2016..2018", Covered.CONTROLLED)
    assert (bare(found.of.name), found.sale) == ("Gazebox", later)
    assert regime(world.store, earlier.id).verdict is Covered.DENIED
    assert (regime(world.store, earlier.id).on, len(found.applied)) == ("2012", 1)
    assert regime(world.store, earlier.id, "2016").verdict is Covered.CONTROLLED
    law, shop = world.thing("Seller Law", Kind.REGULATION), market["shop"]
    world.tell(
        world.says(CONTROLLED, shop, law, valid=dated("2010", None)),
        world.says(
            SOLD, shop, market["police"], product=market["tin"], valid=dated("2011", "2011")
        ),
    )
    resold = timeline(world.store, shop.name).claims[1]  # behind that of the law
    found = regime(world.store, resold.id)
    assert (found.verdict, [bare(one.name) for one in found.through]) == (
        Covered.CONTROLLED,
        ["Shop"],
    )
    assert regime(world.store, market["tin"].name, "2011").verdict is Covered.UNSAID


def test_what_is_no_sale_or_has_no_date_is_refused(world: Any, market: dict[str, Any]) -> None:
    """A claim of another kind, a sale without a date, a thing without a day, and no claim."""
    craft = timeline(world.store, market["craft"].name).claims[0]
    undated = world.store.entity(world.id(market["tin"])).links
    sale = next(one.claims[0] for one in undated if one.kind is SOLD)
    for asked_for, parameter in ((craft.id, "of"), (sale.id, "on"), (market["tin"].name, "on")):
        with pytest.raises(BadQuestion) as refused:
            regime(world.store, asked_for)
        assert refused.value.parameter == parameter
    assert regime(world.store, sale.id, "2016").verdict is Covered.UNSAID
    with pytest.raises(UnknownClaim):
        regime(world.store, "0" * 32)


def test_sales_that_no_control_covered_are_listed(world: Any, market: dict[str, Any]) -> None:
    """The sale of 2012 a source denies, of the tin nobody says anything; that of 2016 is covered.

    Links of the seller that say the same sale are not counted twice.
    """
    of = (market["maker"].name,)
    found = uncovered_sales(world.store, of=of)
    listed = {(bare(s.sale.source.name), bare(s.sale.target.name)): s.verdict for s in found.sales}
    assert listed == {("Gazebox", "School"): Covered.DENIED, ("Eartin", "Corps"): Covered.UNSAID}
    assert (found.total, found.covered, found.unnamed) == (2, 1, 0)
    world.tell(world.says(SOLD, market["maker"], market["school"], valid=dated("2019", "2019")))
    world.tell(world.says(SOLD, market["box"], market["corps"]))
    again = uncovered_sales(world.store, of=of)
    verdicts = {
        (bare(s.sale.source.name), bare(s.sale.target.name)): s.verdict for s in again.sales
    }
    assert verdicts["Gazebox", "Corps"] is Covered.PERHAPS
    assert again.unnamed == 1
