"""Filters, groups and hubs on a real database; exposure and choke points."""

from itertools import pairwise
from typing import Any

import pytest

from graph import (
    BadQuestion,
    Cut,
    Direction,
    Filters,
    Kind,
    LinkKind,
    Measure,
    Part,
    PathAnswer,
    RowStyle,
    Status,
    UnknownDates,
    UnknownEntity,
    Wanted,
    choke_points_between,
    exposure_page,
    exposure_rows,
    paths_between,
    search_sentence,
    what_if,
)
from tests.graph.market import PART_OF, SOLD, bare, dated

pytestmark = pytest.mark.neo4j


def walked(answer: PathAnswer) -> list[list[str]]:
    return [
        [bare(path.hops[0].start.name), *(bare(hop.end.name) for hop in path.hops)]
        for path in answer.paths
    ]


@pytest.fixture
def trade(world: Any) -> dict[str, Any]:
    """A maker that reaches one corps by three ways, each of its own date, strength and status."""
    things = {
        "maker": world.vendor("Ablewatch"),
        "other": world.vendor("Brightlens"),
        "box": world.product("Gazebox"),
        "school": world.buyer("School"),
        "shop": world.vendor("Shop"),
        "lab": world.thing("Lab", Kind.ORGANISATION),
        "corps": world.police("Corps"),
        "land": world.country("Farland", country="XA"),
        "craft": world.thing("Face sorting", Kind.TECHNOLOGY),
    }
    maker, school, shop, lab, corps = (
        things[name] for name in ("maker", "school", "shop", "lab", "corps")
    )
    world.tell(
        world.says(SOLD, maker, school, confidence=0.9, valid=dated("2012", "2013")),
        world.says(PART_OF, school, corps, confidence=0.9, valid=dated("2013", "2015")),
        world.says(SOLD, maker, shop, confidence=0.6, status=Status.CONFIRMED),
        world.says(SOLD, shop, corps, confidence=0.7),
        world.says(LinkKind.LINKED_TO, maker, lab, confidence=0.95, status=Status.ALLEGED),
        world.says(SOLD, lab, corps, confidence=0.95),
        world.says(LinkKind.BASED_IN, maker, things["land"]),
        world.says(LinkKind.BASED_IN, shop, things["land"]),
        world.says(LinkKind.MAKES, things["other"], things["box"]),
        world.says(LinkKind.IS_A, things["box"], things["craft"]),
        world.says(LinkKind.USED_BY, things["box"], corps, confidence=0.8),
    )
    world.tell(world.says(SOLD, maker, shop, confidence=0.6))
    return things


SCHOOL, SHOP = ["Ablewatch", "School", "Corps"], ["Ablewatch", "Shop", "Corps"]
LAB = ["Ablewatch", "Lab", "Corps"]
CASES: dict[str, tuple[dict[str, Any], list[list[str]]]] = {
    "none": ({}, [SCHOOL, SHOP]),
    "as of a year": ({"as_of": "2013"}, [SCHOOL, SHOP]),
    "as of another": ({"as_of": "2012"}, [SHOP]),
    "strictly": ({"as_of": "2013", "unknown_dates": UnknownDates.STRICT}, [SCHOOL]),
    "together": ({"during": ("2013", "2018")}, [SCHOOL, SHOP]),
    "not together": ({"during": ("2014", "2018")}, [SHOP]),
    "confidence": ({"min_confidence": 0.65}, [SCHOOL]),
    "sources": ({"min_sources": 2}, []),
    "status": ({"status": frozenset({*Status})}, [LAB, SCHOOL, SHOP]),
    "link": ({"link": frozenset({SOLD})}, [SHOP]),
    "not link": ({"not_link": frozenset({PART_OF})}, [SHOP]),
    "via a kind": ({"via": ("kind:buyer",)}, [SCHOOL]),
    "avoid a kind": ({"avoid": ("kind:Buyer",)}, [SHOP]),
    "avoid a country": ({"avoid": ("country:XA",)}, [SCHOOL]),
}


@pytest.mark.parametrize(("asked", "expected"), CASES.values(), ids=CASES)
def test_each_filter_leaves_the_paths_that_pass_it(
    world: Any, trade: dict[str, Any], asked: dict[str, Any], expected: list[list[str]]
) -> None:
    """One question under each filter alone, with exactly the paths that are left, best first."""
    filters = Filters(**asked)
    answer = paths_between(world.store, trade["maker"].name, trade["corps"].name, filters=filters)
    assert walked(answer) == expected


def test_via_and_avoid_take_names_too(world: Any, trade: dict[str, Any]) -> None:
    """An entity to go through or round may be given by its name, in any case."""
    ends = (world.store, trade["maker"].name, trade["corps"].name)
    shop = trade["shop"].name.upper()
    assert walked(paths_between(*ends, filters=Filters(via=(shop,)))) == [SHOP]
    assert walked(paths_between(*ends, filters=Filters(avoid=(shop,)))) == [SCHOOL]
    with pytest.raises(UnknownEntity):
        paths_between(*ends, filters=Filters(avoid=("Nobody Qwertz",)))
    with pytest.raises(BadQuestion) as refused:
        paths_between(*ends, filters=Filters(via=("kind:Firm",)))
    assert refused.value.parameter == "via"


def test_an_end_may_be_a_country_a_technology_or_several(world: Any, trade: dict[str, Any]) -> None:
    """All that are based in a country, a technology with its products, or two names."""
    corps = trade["corps"].name
    from_land = paths_between(world.store, "country:XA", corps)
    assert walked(from_land) == [SCHOOL, ["Shop", "Corps"], SHOP]
    assert (from_land.source.name, from_land.source.size) == ("country:XA", 3)
    by_name = paths_between(world.store, f"country:{trade['land'].name}", corps)
    assert by_name.paths == from_land.paths
    sorting = paths_between(world.store, f"technology:{trade['craft'].name}", corps)
    assert walked(sorting) == [["Gazebox", "Corps"]]
    both = paths_between(world.store, (trade["shop"].name, trade["box"].name), corps)
    assert walked(both) == [["Gazebox", "Corps"], ["Shop", "Corps"]]


def test_named_ends_are_not_avoided_though_several_are_named(
    world: Any, trade: dict[str, Any]
) -> None:
    """One of two sources is also to be avoided: its own paths stay, and so do the other's."""
    ends = (trade["maker"].name, trade["box"].name), trade["corps"].name
    avoid = (trade["maker"].name, trade["shop"].name)
    answer = paths_between(world.store, *ends, filters=Filters(avoid=avoid))
    assert walked(answer) == [SCHOOL, ["Gazebox", "Corps"]]


def test_in_any_direction_a_common_buyer_ties_two_sellers(
    world: Any, trade: dict[str, Any]
) -> None:
    """Against its arrow a sale is a hop that says so."""
    ends = (world.store, trade["lab"].name, trade["shop"].name)
    assert paths_between(*ends).paths == ()
    any_way = paths_between(*ends, filters=Filters(direction=Direction.ANY), limit=1)
    assert walked(any_way) == [["Lab", "Corps", "Shop"]]
    assert [hop.forward for hop in any_way.paths[0].hops] == [True, False]


def test_an_empty_answer_says_what_was_left_out_and_what_would_help(
    world: Any, trade: dict[str, Any]
) -> None:
    """Reasons are counted among the links looked at, and each tip is a filter that was tried."""
    filters = Filters(as_of="2016", link=frozenset({SOLD}), avoid=(trade["shop"].name,))
    answer = paths_between(world.store, trade["maker"].name, trade["corps"].name, filters=filters)
    assert answer.paths == ()
    assert answer.complete
    assert answer.excluded == {
        "only alleged": 1,
        "of another link kind": 1,
        "held at another time": 1,
        "avoided": 1,
    }
    assert [(tip.filter, tip.becomes, tip.hops) for tip in answer.advice] == [("avoid", None, 2)]
    alleged = paths_between(world.store, trade["maker"].name, trade["lab"].name)
    assert [tip.sentence for tip in alleged.advice] == [
        "There is a path of 1 hop, but only through alleged links.",
        "There is a path of 3 hops if direction flow becomes any.",
    ]
    assert alleged.untried == ()


def test_a_graph_too_large_to_be_turned_says_that_it_was_not(
    world: Any, trade: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any direction is named, whether somebody has asked for it before or not."""
    ends = (world.store, trade["lab"].name, trade["shop"].name)
    monkeypatch.setattr("graph.question.MOST_TURNED", 0)
    untried = paths_between(*ends)
    assert (untried.advice, untried.untried, untried.whole) == ((), ("direction",), True)
    assert search_sentence(untried).endswith(" Not tried to the end: direction.")
    turned = paths_between(*ends, filters=Filters(direction=Direction.ANY))
    assert min(len(path.hops) for path in turned.paths) == 2
    assert paths_between(*ends) == untried


def test_what_was_not_known_on_a_day_may_be_known_today(world: Any, trade: dict[str, Any]) -> None:
    """An empty answer of a past day says whether there is a path today, if there is one."""
    ends = world.store, trade["lab"].name, trade["shop"].name
    then = Filters(as_known_on=world.store.now())
    before = paths_between(*ends, filters=then)
    assert [tip.filter for tip in before.advice] == ["direction"]
    assert (before.paths, before.untried) == ((), ())
    world.tell(world.says(SOLD, trade["lab"], trade["shop"]))
    since = paths_between(*ends, filters=then)
    assert [tip.filter for tip in since.advice] == ["direction", "as_known_on"]
    said = f"There is a path of 1 hop without as_known_on {then.as_known_on}."
    assert (since.paths, since.untried, since.advice[1].sentence) == ((), (), said)


def test_a_hub_is_no_step_unless_asked_for(world: Any) -> None:
    """A fair to which a hundred and one go ties nobody to anybody; the answer names it."""
    maker, fair, corps = world.vendor("Ablewatch"), world.thing("Fair"), world.police("Corps")
    crowd = [world.vendor(f"Visitor {n}") for n in range(100)]
    world.tell(
        *(world.says(LinkKind.LINKED_TO, one, fair) for one in (maker, *crowd)),
        world.says(LinkKind.LINKED_TO, fair, corps),
    )
    ends = (world.store, maker.name, corps.name)
    left_out = paths_between(*ends)
    assert left_out.paths == ()
    assert [(bare(hub.entity.name), hub.fan_in) for hub in left_out.hubs] == [("Fair", 101)]
    assert [tip.sentence for tip in left_out.advice] == [
        "There is a path of 2 hops if hubs exclude becomes include."
    ]
    included = paths_between(*ends, filters=Filters(hubs=True))
    assert walked(included) == [["Ablewatch", "Fair", "Corps"]]
    assert included.hubs == ()
    assert walked(paths_between(world.store, maker.name, fair.name)) == [["Ablewatch", "Fair"]]


def test_a_hub_that_via_names_is_stepped_on(world: Any) -> None:
    """A fair is no step of its own accord and one where `via` names it; another stays none."""
    maker, fair = world.vendor("Ablewatch"), world.thing("Fair")
    hubs = (fair, world.thing("Expo"))
    corps, crowd = world.police("Corps"), [world.vendor(f"Visitor {n}") for n in range(100)]
    world.tell(
        *(world.says(LinkKind.LINKED_TO, one, hub) for one in (maker, *crowd) for hub in hubs),
        *(world.says(LinkKind.LINKED_TO, hub, corps) for hub in hubs),
    )
    for target in (corps.name, "security-apparatus"):
        for _ in range(3):  # from the second question on the way to a group is known beforehand
            answer = paths_between(
                world.store, maker.name, target, filters=Filters(via=(fair.name,))
            )
            assert walked(answer) == [["Ablewatch", "Fair", "Corps"]]
            assert [bare(hub.entity.name) for hub in answer.hubs] == ["Expo"]
            assert answer.hubs_total == 1
    by_kind = Filters(via=("kind:Organisation",))
    assert paths_between(world.store, maker.name, corps.name, filters=by_kind).paths == ()
    barred = Filters(via=(fair.name,), min_confidence=0.95)
    advised = paths_between(world.store, maker.name, corps.name, filters=barred)
    assert [(tip.filter, tip.hops) for tip in advised.advice] == [("min_confidence", 2)]


def test_hubs_beyond_those_listed_are_counted(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two fairs between the ends one is listed, and that there are two is said."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    fairs, crowd = [world.thing(f"Fair {n}") for n in range(2)], range(100)
    world.tell(
        *(world.says(LinkKind.LINKED_TO, maker, fair) for fair in fairs),
        *(world.says(LinkKind.LINKED_TO, fair, corps) for fair in fairs),
        *(
            world.says(LinkKind.LINKED_TO, world.vendor(f"Visitor {n}"), fair)
            for n in crowd
            for fair in fairs
        ),
    )
    monkeypatch.setattr("graph.told.MOST_HUBS", 1)
    wanted = Wanted(source=maker.name, target=corps.name, filters=Filters())
    for answer in (
        paths_between(world.store, maker.name, corps.name),
        exposure_page(world.store, wanted, 6, Part()),
        choke_points_between(world.store, wanted, cut=Cut.LINKS),
    ):
        assert (len(answer.hubs), answer.hubs_total) == (1, 2)


def test_a_seller_of_many_products_is_no_hub_in_any_direction(world: Any) -> None:
    """What leads away from a seller makes no fan-in, whichever way a question walks."""
    maker, corps, other = world.vendor("Ablewatch"), world.police("Corps"), world.buyer("School")
    things = [world.product(f"Box {n}") for n in range(120)]
    world.tell(
        *(world.says(LinkKind.MAKES, maker, thing) for thing in things),
        world.says(LinkKind.USED_BY, things[0], corps),
        world.says(LinkKind.USED_BY, things[1], other),
    )
    any_way = Filters(direction=Direction.ANY)
    answer = paths_between(world.store, corps.name, other.name, filters=any_way)
    assert walked(answer) == [["Corps", "Box 0", "Ablewatch", "Box 1", "School"]]
    assert answer.hubs == ()


def test_nobody_is_based_there(world: Any, trade: dict[str, Any]) -> None:
    """A country without a vendor is an answer, not an error."""
    empty = world.country("Emptyland")
    world.tell(world.says(LinkKind.LOCATED_IN, world.police("Post"), empty))
    wanted = Wanted(source=f"country:{empty.name}", target="kind:Buyer", filters=Filters())
    answer = paths_between(world.store, f"country:{empty.name}", trade["corps"].name)
    assert (answer.paths, answer.source.size) == ((), 2)
    page = exposure_page(world.store, Wanted(**_fields(wanted), vendors=True), 6, Part())
    assert (page.total, page.rows, page.source.size) == (0, (), 0)


def test_a_country_is_it_and_whoever_is_there_its_vendors_are_fewer(
    world: Any, trade: dict[str, Any]
) -> None:
    """The police and the land itself are of the country, and not among its vendors.

    A vendor that is based in a city of it counts, and so does one in a part of a part.
    """
    land, far = trade["land"], world.vendor("Farlens")
    city, quarter = world.thing("City", Kind.REGION), world.thing("Quarter", Kind.REGION)
    post = world.police("Post")
    world.tell(
        world.says(LinkKind.LOCATED_IN, city, land),
        world.says(PART_OF, quarter, city),
        world.says(LinkKind.BASED_IN, far, quarter),
        world.says(LinkKind.LOCATED_IN, post, city),
        world.says(PART_OF, world.thing("Guild"), land),
        world.says(SOLD, far, land),
        world.says(SOLD, far, post),
    )
    ask = paths_between(world.store, "country:XA", "country:XA")
    assert ask.source.size == 7  # both vendors before, this one, the post, and three places
    assert sorted(walked(paths_between(world.store, far.name, "country:XA"))) == [
        ["Farlens", "Farland"],
        ["Farlens", "Post"],
    ]
    corps = trade["corps"].name
    for name in ("vendors:XA", f"vendors:{land.name}", "vendors:country:xa"):
        vendors = paths_between(world.store, name, corps)
        assert (vendors.source.size, walked(vendors)) == (3, [SCHOOL, ["Shop", "Corps"], SHOP])
    craft = f"vendors:technology:{trade['craft'].name}"
    assert walked(paths_between(world.store, craft, corps)) == [["Brightlens", "Gazebox", "Corps"]]
    as_vendors = Wanted(source="vendors:XA", target=corps, filters=Filters())
    by_rule = Wanted(source="country:XA", target=corps, filters=Filters(), vendors=True)
    one, other = (exposure_page(world.store, each, 6, Part()) for each in (as_vendors, by_rule))
    assert one.rows == other.rows
    assert len(one.rows) == 2


def test_a_place_by_its_name_is_refused_where_it_would_mean_next_to_nothing(
    world: Any, trade: dict[str, Any]
) -> None:
    """As source, to avoid or to go through it is not taken for whoever is there; an id is."""
    land, corps = trade["land"], trade["corps"].name
    ident = world.id(land)
    for asked in (
        {"from": land.name},
        {"avoid": land.name.lower()},
        {"via": land.name},
        {"avoid": "country:Nowhere"},
    ):
        filters = Filters(**{name: (value,) for name, value in asked.items() if name != "from"})
        with pytest.raises((BadQuestion, UnknownEntity)) as refused:
            paths_between(
                world.store, asked.get("from", trade["maker"].name), corps, filters=filters
            )
        if isinstance(refused.value, BadQuestion):
            assert refused.value.parameter in asked
            assert f"write country:{land.name} for" in str(refused.value)
    assert paths_between(world.store, ident, corps).paths == ()
    alone = paths_between(world.store, trade["maker"].name, land.name)
    assert alone.target
    assert alone.target.name == land.name


@pytest.mark.parametrize(("name", "given"), [("via", ("kind:Buyer",)), ("during", ("2013", None))])
def test_what_judges_whole_paths_is_refused_elsewhere(
    world: Any, trade: dict[str, Any], name: str, given: Any
) -> None:
    """Exposure, its stream, choke points and what-if say that they cannot, and drop nothing."""
    filters = Filters(**{name: given})
    wanted = Wanted(source=trade["maker"].name, target=trade["corps"].name, filters=filters)
    style = RowStyle(source=lambda *_: b"", target=lambda *_: b"", reach=lambda _: b"")
    questions = {
        "exposure": lambda: exposure_page(world.store, wanted, 6, Part()),
        "stream": lambda: exposure_rows(world.store, wanted, 6, style),
        "choke points": lambda: choke_points_between(world.store, wanted, cut=Cut.LINKS),
        "what if": lambda: what_if(
            world.store, wanted, Measure(on=(trade["maker"].name,)), max_hops=6, part=Part()
        ),
    }
    for ask in questions.values():
        with pytest.raises(BadQuestion) as refused:
            ask()
        assert refused.value.parameter == name


def _fields(wanted: Wanted) -> dict[str, Any]:
    return {"source": wanted.source, "target": wanted.target, "filters": wanted.filters}


def test_exposure_lists_each_pair_with_its_best_path(world: Any, trade: dict[str, Any]) -> None:
    """Every vendor of a country or technology, strongest first; the stream has the same rows."""
    corps = trade["corps"].name
    land = Wanted(source="country:XA", target=corps, filters=Filters(), vendors=True)
    page = exposure_page(world.store, land, 6, Part())
    found = [
        (bare(row.source_name), row.distance, row.best_hops, row.weakest, row.sources)
        for row in page.rows
    ]
    assert found == [("Ablewatch", 2, 2, 0.9, 1), ("Shop", 1, 1, 0.7, 1)]
    assert [[bare(name) for name in row.stations or ()] for row in page.rows] == [
        SCHOOL,
        ["Shop", "Corps"],
    ]
    second = exposure_page(world.store, land, 6, Part(limit=1, offset=1))
    assert (second.total, second.rows) == (2, page.rows[1:])
    style = RowStyle(
        source=lambda ident, name: f"{ident}|{name}|".encode(),
        target=lambda ident, name: f"{ident}|{name}|".encode(),
        reach=lambda reach: f"{reach.weakest}\n".encode(),
    )
    streamed = b"".join(exposure_rows(world.store, land, 6, style).rows).decode().splitlines()
    assert sorted(streamed) == sorted(
        f"{row.source}|{row.source_name}|{row.target}|{row.target_name}|{row.weakest}"
        for row in page.rows
    )
    craft = Wanted(
        source=f"technology:{trade['craft'].name}", target=corps, filters=Filters(), vendors=True
    )
    [row] = exposure_page(world.store, craft, 6, Part()).rows
    assert [bare(name) for name in row.stations or ()] == ["Brightlens", "Gazebox", "Corps"]


def test_choke_points_cut_every_path(world: Any, trade: dict[str, Any]) -> None:
    """Two entities, or two links, part maker and corps; each comes with a path it alone cuts."""
    wanted = Wanted(source=trade["maker"].name, target=trade["corps"].name, filters=Filters())
    answer = choke_points_between(world.store, wanted, cut=Cut.ENTITIES)
    assert {bare(choke.entity.name) for choke in answer.chokes if choke.entity} == {
        "School",
        "Shop",
    }
    assert (answer.total, answer.possible) == (2, True)
    cut = Filters(avoid=tuple(choke.entity.id for choke in answer.chokes if choke.entity))
    assert paths_between(world.store, wanted.source, wanted.target, filters=cut).paths == ()
    links = choke_points_between(world.store, wanted, cut=Cut.LINKS, limit=1)
    assert (links.total, len(links.chokes)) == (2, 1)
    [choke] = links.chokes
    assert choke.link in [hop.link for hop in choke.path.hops]
    both = choke_points_between(world.store, wanted, cut=Cut.LINKS).chokes
    parts = [
        choke_points_between(world.store, wanted, cut=Cut.LINKS, limit=1, offset=n).chokes
        for n in range(3)
    ]
    assert parts == [both[:1], both[1:], ()]
    with pytest.raises(BadQuestion, match="between 0 and 1000000, not 1000001") as refused:
        choke_points_between(world.store, wanted, cut=Cut.LINKS, offset=1_000_001)
    assert refused.value.parameter == "offset"
    direct = Wanted(source=trade["shop"].name, target=trade["corps"].name, filters=Filters())
    assert not choke_points_between(world.store, direct, cut=Cut.ENTITIES).possible


def test_where_nothing_leads_there_the_choke_points_say_why(
    world: Any, trade: dict[str, Any]
) -> None:
    """No choke point is no silence: what was looked at, and what was not walked, of any length;
    with choke points, or a path that nothing cuts, there is nothing to excuse.
    """
    maker, corps = trade["maker"].name, trade["corps"].name
    weak = Wanted(source=maker, target=corps, filters=Filters(min_confidence=0.91))
    answer = choke_points_between(world.store, weak, cut=Cut.LINKS)
    assert (answer.possible, answer.total, answer.weight) == (True, 0, 0)
    assert answer.reason == (
        f"No path of any length leads from {maker} to {corps} (3 links and 2 entities looked at, "
        "not walked: 1 link only alleged, 2 links below min_confidence)."
    )
    excluded = {"only alleged": 1, "below min_confidence": 2}
    assert (answer.explored, answer.excluded) == (3, excluded)
    back = Wanted(source=(corps, maker), target=(maker,), filters=Filters())
    assert choke_points_between(world.store, back, cut=Cut.LINKS).reason == (
        f"No path of any length leads from {corps}, {maker} to {maker} "
        "(0 links and 0 entities looked at)."
    )
    there = Wanted(source=maker, target=corps, filters=Filters())
    for cut, total in ((Cut.ENTITIES, 2), (Cut.VENDORS, 0)):
        said = choke_points_between(world.store, there, cut=cut)
        assert (said.total, said.reason, said.explored) == (total, None, 0)


def test_the_reason_counts_links_beyond_ten_hops(world: Any) -> None:
    """A chain of twelve firms that ends before the corps is walked to its end, as a cut would."""
    firms = [world.vendor(f"Firm {n}") for n in range(12)]
    corps = world.police("Corps")
    world.tell(
        *(world.says(SOLD, one, other) for one, other in pairwise(firms)),
        world.says(SOLD, firms[-1], corps, status=Status.ALLEGED),
        world.says(SOLD, world.vendor("Stranger"), corps),
        *(world.says(SOLD, world.vendor(f"Guest {n}"), world.vendor("Stranger")) for n in range(9)),
    )
    wanted = Wanted(source=firms[0].name, target=corps.name, filters=Filters())
    answer = choke_points_between(world.store, wanted, cut=Cut.SALES)
    assert answer.reason == (
        f"No path of any length leads from {firms[0].name} to {corps.name} "
        "(12 links and 13 entities looked at, not walked: 1 link only alleged)."
    )


def test_a_sale_that_names_its_product_is_one_choke_point(world: Any) -> None:
    """Maker, product and buyer: two links on one claim are cut as one, and both are shown."""
    maker, box = world.vendor("Ablewatch"), world.product("Gazebox")
    school, corps = world.buyer("School"), world.police("Corps")
    world.tell(
        world.says(LinkKind.MAKES, maker, box, confidence=0.4),
        world.says(SOLD, maker, school, product=box, confidence=0.8),
        world.says(PART_OF, school, corps, confidence=0.5),
        world.says(PART_OF, school, world.police("Other")),
    )
    wanted = Wanted(source=(maker.name, box.name), target=corps.name, filters=Filters())
    sales = choke_points_between(world.store, wanted, cut=Cut.SALES)
    [choke] = sales.chokes
    assert choke.link
    assert choke.also
    both = {bare(one.source.name) for one in (choke.link, choke.also)}
    assert (sales.total, sales.weight, both) == (1, 1.0, {"Ablewatch", "Gazebox"})
    assert choke.link in [hop.link for hop in choke.path.hops]
    weighed = choke_points_between(world.store, wanted, cut=Cut.LINKS, by_confidence=True)
    [choke] = weighed.chokes
    assert choke.link
    assert (choke.link.kind, weighed.weight, choke.also) == (PART_OF, 0.5, None)
    with pytest.raises(BadQuestion) as refused:
        choke_points_between(world.store, wanted, cut=Cut.ENTITIES, by_confidence=True)
    assert refused.value.parameter == "weight"


def test_only_what_was_asked_for_is_taken_away(world: Any, trade: dict[str, Any]) -> None:
    """Shop and school are organisations, the shop alone is a vendor: with it the school's path is
    left, which is shown as what cannot be cut.
    """
    wanted = Wanted(source=trade["maker"].name, target=trade["corps"].name, filters=Filters())
    between = choke_points_between(world.store, wanted, cut=Cut.INTERMEDIARIES)
    assert {bare(one.entity.name) for one in between.chokes if one.entity} == {"School", "Shop"}
    vendors = choke_points_between(world.store, wanted, cut=Cut.VENDORS)
    assert (vendors.possible, vendors.total, vendors.chokes) == (False, 0, ())
    assert vendors.uncut
    assert [bare(hop.end.name) for hop in vendors.uncut.hops] == ["School", "Corps"]
    sales = choke_points_between(world.store, wanted, cut=Cut.SALES)
    assert {one.link.kind for one in sales.chokes if one.link} == {SOLD}
    assert sales.total == 2
