"""What the graph knew on a day: exactly what it answered on that day, whatever came later."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest

from graph import (
    BadQuestion,
    Central,
    Connection,
    Dates,
    Filters,
    Kind,
    LinkKind,
    Measure,
    Ranking,
    Regime,
    Store,
    Validity,
    Verdict,
    Wanted,
    as_cited,
    compared,
    entity_as_known,
    exposure_page,
    look_up,
    neighbourhood,
    paths_between,
    rank,
    regime,
    shared_by,
    timeline,
    uncovered_sales,
    what_if,
)
from graph.clock import end_of
from graph.errors import AmbiguousEntity, SurveilgraphError, UnknownClaim
from graph.exposed import Part
from graph.past import day as day_module
from graph.past.calendar import Calendar
from graph.pinned import Pinned, instant
from graph.regime import Covered
from graph.reviewing import accept, derive, judge, reject, undo
from graph.vocabulary import Status

from .conftest import World

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import Driver

    from .conftest import Thing

SIGNED = {"by": "of old", "why": "looked it up"}


class Clock:
    """A clock that the test turns; it counts days of 2001."""

    def __init__(self) -> None:
        self.day = 1

    def __call__(self) -> str:
        """The moment, as a store writes it down."""
        return f"{self.date}T12:00:00.000000Z"

    @property
    def date(self) -> str:
        """The day it shows."""
        return f"2001-{1 + self.day // 28:02}-{1 + self.day % 28:02}"

    def next(self) -> str:
        """A day has passed; the one that ended."""
        ended = self.date
        self.day += 1
        return ended


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["whole", "from today"])
def past(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    connection: Connection,
    driver: Driver,
    clock: Clock,
) -> Iterator[World]:
    """A graph whose days are computed from all that was known, or told from today."""
    if request.param == "from today":
        monkeypatch.setattr(day_module, "FEW_CLAIMS", -1)
        monkeypatch.setattr(day_module, "SHARE", 1e9)
    with Store.open(connection, query_seconds=60, clock=clock) as store:
        store.migrate()
        made = World(store, driver, connection)
        yield made
        made.wipe()
        driver.execute_query("MATCH (r:Ruling {by: 'of old'}) DETACH DELETE r")


def _shown(world: World, thing: str, day: str | None = None) -> Any:
    try:
        return entity_as_known(world.store, thing, day)
    except SurveilgraphError as error:
        return type(error), str(error)


def _walked(world: World, source: Thing, day: str | None = None) -> list[tuple[str, ...]]:
    filters = Filters(as_known_on=day, hubs=True)
    try:
        answer = paths_between(world.store, source.name, "kind:StateAgency", filters=filters)
    except SurveilgraphError as error:
        return [(type(error).__name__,)]
    return [
        tuple(claim.id for hop in path.hops for claim in hop.link.claims) for path in answer.paths
    ]


def _around(world: World, thing: Thing, day: str | None = None) -> Any:
    filters = Filters(as_known_on=day)
    try:
        return (
            neighbourhood(
                world.store,
                thing.name,
                hops=2,
                limit=500,
                statuses=frozenset(Status),
                as_known_on=day,
            ),
            rank(
                world.store,
                Ranking(by=Central.PAGERANK, of=thing.name, filters=filters, limit=100),
            ),
        )
    except SurveilgraphError as error:
        return type(error)


def _common(world: World, one: Thing, other: Thing, day: str | None = None) -> Any:
    every = frozenset(Status)
    try:
        return (
            shared_by(world.store, one.name, other.name, statuses=every, as_known_on=day),
            timeline(world.store, other.name, as_known_on=day),
        )
    except SurveilgraphError as error:
        return type(error)


def test_each_day_of_a_story_is_told_again(past: World, clock: Clock) -> None:
    """Ingested, merged, rejected and taken back on different days, each day knows its own part."""
    maker, police = past.vendor("Amber Lens"), past.police("Tidal Guard")
    other = past.police("Guard of the Tides")
    past.tell(past.says(LinkKind.SUPPLIED_TO, maker, police), title="One")
    first = clock.next()
    past.tell(past.says(LinkKind.SUPPLIED_TO, maker, other), title="Two")
    second = clock.next()
    ids = [past.id(police), past.id(other)]
    merge = judge(past.store, ids[0], ids[1], Verdict.POSITIVE, **SIGNED)
    third = clock.next()
    [link] = past.store.entity(past.id(maker)).links
    [claim] = [claim.id for claim in link.claims if claim.report.title == "Two"]
    refused = reject(past.store, claim, **SIGNED)
    fourth = clock.next()
    undo(past.store, merge.id, **SIGNED)
    undo(past.store, refused.id, **SIGNED)
    fifth = clock.next()

    def targets(day: str) -> list[tuple[str, int]]:
        card = look_up(past.store, maker.name, day)
        return sorted((link.target.name, link.sources) for link in card.links)

    apart = sorted([(police.name, 1), (other.name, 1)])
    assert targets(first) == [(police.name, 1)]
    assert targets(second) == apart
    assert targets(third) == [(police.name, 2)]
    assert targets(fourth) == [(police.name, 1)]
    assert targets(fifth) == apart
    with pytest.raises(SurveilgraphError, match="No entity"):
        look_up(past.store, other.name, first)
    assert look_up(past.store, other.name, third).entity.name == police.name


def test_a_retraction_is_known_from_its_day_on(past: World, clock: Clock) -> None:
    """A paper that takes a sale back adds a claim: the link is disputed then, and not before."""
    maker, police = past.vendor("Brass Iris"), past.police("Harbour Watch")
    past.tell(past.says(LinkKind.SUPPLIED_TO, maker, police), title="Said")
    before = clock.next()
    past.tell(
        past.says(LinkKind.SUPPLIED_TO, maker, police, status=Status.RETRACTED), title="Sorry"
    )
    after = clock.next()
    [then] = look_up(past.store, maker.name, before).links
    [now] = look_up(past.store, maker.name, after).links
    assert (then.disputed, len(then.claims)) == (False, 1)
    assert (now.disputed, len(now.claims)) == (True, 2)
    assert not any(claim.status is Status.RETRACTED for claim in then.claims)


def test_what_was_known_first_stays_known_from_then(past: World, clock: Clock) -> None:
    """The same report ingested again on a later day is known since the first."""
    told = past.report(
        past.says(LinkKind.SUPPLIED_TO, past.vendor("Copper Gaze"), past.police("Dike Corps"))
    )
    past.store.write(*told)
    first = clock.next()
    past.store.write(*told)
    clock.next()
    card = look_up(past.store, told[1][0].subject.name, first)
    assert [link.claims[0].id for link in card.links] == [told[1][0].id]


def test_a_table_of_a_past_day(past: World, clock: Clock) -> None:
    """Exposure asked as known on a day leaves out what came later."""
    maker, police = past.vendor("Dusk Prism"), past.police("Canal Police")
    past.tell(past.says(LinkKind.SUPPLIED_TO, maker, police))
    first = clock.next()
    past.tell(past.says(LinkKind.SUPPLIED_TO, maker, past.police("Lock Police")))
    clock.next()

    def rows(day: str | None) -> list[str]:
        wanted = Wanted(
            source=maker.name,
            target="security-apparatus",
            filters=Filters(as_known_on=day, hubs=True),
            vendors=True,
        )
        table = exposure_page(past.store, wanted, 3, Part())
        return [row.target_name for row in table.rows]

    assert rows(first) == [police.name]
    assert len(rows(None)) == 2


def test_a_day_that_is_none(past: World) -> None:
    """A date that no calendar has is refused by the name it was given under."""
    with pytest.raises(BadQuestion) as refused:
        look_up(past.store, "anybody", "2001-02-30")
    assert refused.value.parameter == "as_known_on"


@pytest.mark.parametrize("seed", [1, 2])
def test_any_history_is_known_again_day_by_day(past: World, clock: Clock, seed: int) -> None:
    """After claims, decisions, merges and undoing in any order, each past day answers for itself.

    Every entity's card, the paths of every maker, what lies around it, what it shares with each
    body and the dates of these are compared whole, with their evidence.
    """
    chance = random.Random(seed)
    makers = [past.vendor(name) for name in ("North Lens", "North Lens Ltd", "South Lens")]
    bodies = [past.police(name) for name in ("Hill Watch", "Hill Watch Office", "Dale Watch")]
    rulings: list[str] = []
    days: list[tuple[str, Any]] = []
    for number in range(8):
        _step(past, chance, makers, bodies, rulings, number)
        known = sorted(set(_ids(past)))
        seen = {ident: _shown(past, ident) for ident in known}
        paths = [(_walked(past, maker), _around(past, maker)) for maker in makers]
        both = [_common(past, maker, body) for maker in makers for body in bodies]
        days.append((clock.next(), (seen, paths, both)))
    for day, (seen, paths, both) in days:
        assert {ident: _shown(past, ident, day) for ident in seen} == seen, day
        told = [(_walked(past, maker, day), _around(past, maker, day)) for maker in makers]
        assert told == paths, day
        assert [_common(past, one, body, day) for one in makers for body in bodies] == both, day


def _shared(world: World, one: Thing, other: Thing, day: str | None = None) -> Any:
    """Whom both are linked to, the reports of both, and what is dated of the other."""
    both = shared_by(world.store, one.name, other.name, as_known_on=day)
    told = timeline(world.store, other.name, as_known_on=day)
    assert (both.ties_total, both.reports_total) == (len(both.ties), len(both.reports))
    assert told.total == len(told.claims)
    dates = [claim.valid.start or claim.valid.end for claim in told.claims]
    ties = [tie.entity.name.split()[0] for tie in both.ties]
    return ties, sorted(card.title for card in both.reports), dates, told.undated


def test_what_two_shared_and_since_when_is_told_of_each_day(past: World, clock: Clock) -> None:
    """Reports read in later, a merge and a rejection change no day before them, asked at once and
    again after each of these.
    """
    maker, police = past.vendor("Tern Lens"), past.police("Tide Guard")
    other, box = past.police("Guard of the Tide"), past.product("Ternbox")
    office = past.police("Office of Tides")
    sold = LinkKind.SUPPLIED_TO
    told: dict[str, Any] = {}

    def ended(*expected: Any) -> str:
        day = clock.next()
        told[day] = expected
        for each, known in told.items():
            assert _shared(past, maker, police, each) == known, each
        return day

    past.tell(
        past.says(LinkKind.MAKES, maker, box, confidence=0.9),
        past.says(sold, box, police, valid=Validity(start="2012"), confidence=0.8),
        title="One",
    )
    first = ended(["Ternbox"], ["One"], ["2012"], 0)
    [claim] = [one.id for one in timeline(past.store, police.name).claims]
    past.tell(
        past.says(sold, maker, office, valid=Validity(end="2011"), confidence=0.7),
        past.says(LinkKind.PART_OF, police, office, confidence=0.7),
        title="Two",
    )
    ended(["Ternbox", "Office"], ["One", "Two"], ["2012"], 1)
    past.tell(
        past.says(LinkKind.MAKES, maker, box),
        past.says(sold, box, other, valid=Validity(start="2010-05"), confidence=0.6),
        title="Three",
    )
    apart = ended(["Ternbox", "Office"], ["One", "Two"], ["2012"], 1)
    judge(past.store, past.id(police), past.id(other), Verdict.POSITIVE, **SIGNED)
    ended(["Ternbox", "Office"], ["One", "Three", "Two"], ["2010-05", "2012"], 1)
    reject(past.store, claim, **SIGNED)
    last = ended(["Office", "Ternbox"], ["Three", "Two"], ["2010-05"], 1)
    assert _shared(past, police, other, apart) == (["Ternbox"], [], ["2010-05"], 0)
    with pytest.raises(BadQuestion, match="are both"):
        _shared(past, police, other, last)
    with pytest.raises(SurveilgraphError, match="No entity"):
        _shared(past, maker, other, first)
    for day, known in (("2000", None), ("2001-01-01T11:59:59Z", None), ("2999", told[last])):
        if known:
            assert _shared(past, maker, police, day) == known == _shared(past, maker, police)
        else:
            with pytest.raises(SurveilgraphError, match="No entity"):
                _shared(past, maker, police, day)


def test_what_waited_then_is_dated_by_no_later_decision(past: World, clock: Clock) -> None:
    """A claim that waited on a day that is in memory, accepted later, is none of that day's dates;
    a report of which a claim was rejected later still spoke of both.
    """
    maker, police = past.vendor("Heron Lens"), past.police("Heron Police")
    sold, box = LinkKind.SUPPLIED_TO, past.product("Heronbox")
    past.tell(past.says(sold, maker, police, valid=Validity(start="2012")), title="One")
    report = past.report(
        past.says(sold, box, police, held=False, valid=Validity(start="2013")),
        past.says(LinkKind.MAKES, maker, box, held=False),
        title="Two",
    )
    past.store.write(*report)
    first, known = clock.next(), ([], ["One", "Two"], ["2012"], 0)
    assert _shared(past, maker, police, first) == known
    sale, making = report[1]
    accept(past.store, sale.id, **SIGNED)
    assert _shared(past, maker, police, first) == known
    reject(past.store, making.id, **SIGNED)
    assert _shared(past, maker, police, first) == known
    assert _shared(past, maker, police) == ([], ["One"], ["2012", "2013"], 0)


def test_a_part_of_what_two_shared(past: World, clock: Clock) -> None:
    """Of today and of a past day alike, a part has the totals, and says whether more follows."""
    maker, police = past.vendor("Wader Lens"), past.police("Wader Police")
    for number, sure in enumerate((0.9, 0.7, 0.8)):
        box = past.product(f"Box{number}")
        past.tell(
            past.says(LinkKind.MAKES, maker, box, confidence=sure),
            past.says(LinkKind.SUPPLIED_TO, box, police, valid=Validity(start=f"201{number}")),
        )
    first = clock.next()
    clock.next()

    def part(day: str | None, limit: int, offset: int) -> Any:
        asked = {"limit": limit, "offset": offset, "as_known_on": day}
        both = shared_by(past.store, maker.name, police.name, **asked)
        told = timeline(past.store, police.name, **asked)
        ties = "".join(tie.entity.name[3] for tie in both.ties)
        totals = both.ties_total, both.reports_total, told.total
        dates = [claim.valid.start for claim in told.claims]
        return ties, len(both.reports), totals, both.complete, dates

    for day in (first, None):
        assert part(day, 2, 0) == ("02", 2, (3, 3, 3), False, ["2010", "2011"])
        assert part(day, 2, 2) == ("1", 1, (3, 3, 3), True, ["2012"])
        assert part(day, 2, 3) == ("", 0, (3, 3, 3), True, [])
    for limit, offset, parameter in ((101, 0, "limit"), (0, 0, "limit"), (1, -1, "offset")):
        with pytest.raises(BadQuestion) as refused:
            part(first, limit, offset)
        assert refused.value.parameter == parameter


def test_who_was_central_on_a_past_day(past: World, clock: Clock) -> None:
    """The ranking of all counts the links of then; of one that came later it knows nothing."""
    maker, police = past.vendor("Iris Lens"), past.police("Delta Police")
    past.tell(past.says(LinkKind.SUPPLIED_TO, maker, police))
    first = clock.next()
    past.tell(past.says(LinkKind.SUPPLIED_TO, past.vendor("Jade Lens"), police))
    clock.next()

    def degrees(day: str | None) -> dict[str, float]:
        filters = Filters(as_known_on=day)
        found = rank(past.store, Ranking(by=Central.DEGREE, filters=filters, limit=100))
        return {one.entity.name: one.score for one in found.ranked}

    jade = past.vendor("Jade Lens").name
    assert (degrees(first)[police.name], jade in degrees(first)) == (1.0, False)
    assert (degrees(None)[police.name], degrees(None)[jade]) == (2.0, 1.0)


def test_a_sale_that_was_not_told_then_is_answered_as_of_now(past: World, clock: Clock) -> None:
    """Asked for by its claim in a state that had not heard of it, it is answered as it is now."""
    maker, police = past.vendor("Kelp Lens"), past.police("Fen Police")
    past.tell(past.says(LinkKind.SUPPLIED_TO, maker, past.police("Marsh Police")))
    state = f"{clock.next()}/5f"
    report, (sale,) = past.report(past.says(LinkKind.SUPPLIED_TO, maker, police))
    past.store.write(report, [sale])

    def ask(day: str | None) -> Regime:
        return regime(past.store, sale.id, "2001", as_known_on=day)

    with pytest.raises(UnknownClaim):
        ask(instant(state))
    found = as_cited(past.store, state, None, ask)
    assert found.sale
    assert found.sale.id == sale.id
    assert found.pinned == Pinned(named={"of": (sale.id,)}, state=past.store.stamp())


def _ids(world: World) -> list[str]:
    rows = world.driver.execute_query(
        "MATCH (r:Report)<-[:SAID_IN]-(:Claim)-->(e:Entity) WHERE r.id IN $told"
        " RETURN DISTINCT e.id AS id",
        told=sorted(world.told),
    ).records
    return [row["id"] for row in rows]


def _claims(world: World) -> list[str]:
    rows = world.driver.execute_query(
        "MATCH (r:Report)<-[:SAID_IN]-(c:Claim) WHERE r.id IN $told RETURN c.id AS id ORDER BY id",
        told=sorted(world.told),
    ).records
    return [row["id"] for row in rows]


def _step(  # noqa: PLR0913, PLR0917 - the story so far
    world: World,
    chance: random.Random,
    makers: list[Thing],
    bodies: list[Thing],
    rulings: list[str],
    number: int,
) -> None:
    choice = chance.randrange(6) if number > 1 else 0
    if choice <= 1:
        said = [
            world.says(
                LinkKind.SUPPLIED_TO,
                chance.choice(makers),
                chance.choice(bodies),
                held=chance.random() < 0.7,
                status=chance.choice([Status.REPORTED, Status.DENIED]),
                valid=Validity(start=f"19{number + 60}"),
            )
            for _ in range(2)
        ]
        world.tell(*said, title=f"Report {number}")
    elif choice == 2:
        one, other = chance.sample(_ids(world), 2)
        verdict = chance.choice([Verdict.POSITIVE, Verdict.NEGATIVE])
        rulings.append(judge(world.store, one, other, verdict, **SIGNED).id)
    elif choice == 3:
        decide = chance.choice([accept, reject])
        rulings.append(decide(world.store, chance.choice(_claims(world)), **SIGNED).id)
    elif choice == 4 and len(world.told) > 1:
        one, other = chance.sample(sorted(world.told), 2)
        rulings.append(derive(world.store, max(one, other), min(one, other), **SIGNED).id)
    elif rulings:
        undo(world.store, rulings.pop(chance.randrange(len(rulings))), **SIGNED)


def test_controls_and_changes_of_a_past_day(past: World, clock: Clock) -> None:
    """What came later counts neither as a control, nor as a sale, nor as one that is stopped."""
    maker, police = past.vendor("Ebb Lens"), past.police("Sluice Police")
    box, kind = past.product("Ebbbox"), past.thing("Face reader", Kind.TECHNOLOGY)
    rule = past.thing("Rule 9", Kind.REGULATION)
    sold, since = Validity(start="2015"), Validity(start="2014")
    past.tell(past.says(LinkKind.SUPPLIED_TO, box, police, valid=sold), title="One")
    first = clock.next()
    past.tell(
        past.says(LinkKind.IS_A, box, kind),
        past.says(LinkKind.CONTROLLED_BY, kind, rule, valid=since),
        past.says(LinkKind.MAKES, maker, box),
        title="Two",
    )
    second = clock.next()
    past.tell(past.says(LinkKind.SUPPLIED_TO, maker, past.police("Weir Police"), valid=sold))
    clock.next()

    def verdicts(day: str | None) -> tuple[Covered, int, int, int, int]:
        filters = Filters(as_known_on=day, hubs=True)
        uncovered = uncovered_sales(past.store, of=(box.name,), as_known_on=day)
        changes = compared(
            past.store,
            Dates(earlier="2013", later="2016"),
            of=(maker.name, box.name),
            filters=filters,
        )
        source, measure = (maker.name, box.name), Measure(on=(box.name,))
        wanted = Wanted(source=source, target="security-apparatus", filters=filters)
        stopped = what_if(past.store, wanted, measure, max_hops=3, part=Part())
        return (
            regime(past.store, box.name, "2016", as_known_on=day).verdict,
            uncovered.total,
            uncovered.covered,
            changes.appeared.total,
            stopped.before,
        )

    for day in (second, None):
        assert verdicts(day)[:3] == (Covered.CONTROLLED, 0, 1)
    assert [verdicts(second)[3:], verdicts(None)[3:]] == [(1, 2), (2, 3)]
    assert regime(past.store, box.name, "2016", as_known_on=first).verdict is Covered.UNSAID
    early = uncovered_sales(past.store, of=(box.name,), as_known_on=first)
    assert (early.total, early.covered) == (1, 0)
    with pytest.raises(SurveilgraphError, match="No entity"):
        compared(
            past.store,
            Dates(earlier="2013", later="2016"),
            of=(maker.name,),
            filters=Filters(as_known_on=first),
        )


def test_an_instant_ends_where_it_stands(past: World, clock: Clock) -> None:
    """What was written at an instant is known at it, and not the microsecond before."""
    maker = past.vendor("Fen Prism")
    past.tell(past.says(LinkKind.SUPPLIED_TO, maker, past.police("Mere Police")))
    written = clock()
    clock.next()
    assert len(_walked(past, maker, written)) == 1
    assert _walked(past, maker, written.replace("T12:00:00", "T11:59:59")) == [("UnknownEntity",)]
    with pytest.raises(BadQuestion, match="no instant of any day"):
        _walked_on(past, maker, "2001-13-41T00:00:00Z")


def _walked_on(world: World, source: Thing, day: str) -> None:
    paths_between(world.store, source.name, "kind:StateAgency", filters=Filters(as_known_on=day))


def test_a_day_that_is_known_stays_as_it_was(past: World, clock: Clock) -> None:
    """Asked again after more was told of the same bodies, and they became one, it answers the same;
    and it is not told anew for what has nothing to do with it.
    """
    maker, police = past.vendor("Gale Lens"), past.police("Ferry Police")
    other = past.police("Police of the Ferry")
    past.tell(
        past.says(LinkKind.SUPPLIED_TO, maker, police),
        past.says(LinkKind.SUPPLIED_TO, maker, other, held=False),
    )
    first = clock.next()
    past.tell(past.says(LinkKind.SUPPLIED_TO, maker, other))
    clock.next()
    clock.next()
    ids = [past.id(police), past.id(other)]
    seen = {ident: _shown(past, ident, first) for ident in (past.id(maker), *ids)}
    paths = _walked(past, maker, first)
    assert len(paths) == 1
    before = end_of(first, "as_known_on")
    day = past.store.companion(Calendar).day(before, 60)
    past.tell(past.says(LinkKind.SUPPLIED_TO, past.vendor("Reed Lens"), past.police("Pond Police")))
    assert _walked(past, maker, first) == paths
    assert past.store.companion(Calendar).day(before, 60) is day
    judge(past.store, *ids, Verdict.POSITIVE, **SIGNED)
    past.tell(past.says(LinkKind.SUPPLIED_TO, maker, past.police("Lake Police")))
    assert {ident: _shown(past, ident, first) for ident in seen} == seen
    assert _walked(past, maker, first) == paths


def test_seats_that_came_later_part_nobody_before(past: World, clock: Clock) -> None:
    """Two names of one firm are one body up to the day on which they have two countries."""
    bare, full = past.vendor("TAG Mist Lens"), past.vendor("TAG Mist Lens Ltd")
    past.tell(
        past.says(LinkKind.SUPPLIED_TO, bare, past.police("Moor Police")),
        past.says(LinkKind.SUPPLIED_TO, full, past.police("Heath Police")),
    )
    first = clock.next()
    for thing, (name, code) in ((bare, ("Elbonia", "NL")), (full, ("Utopia", "FR"))):
        past.tell(past.says(LinkKind.BASED_IN, thing, past.country(name, country=code)))
    clock.next()

    def found(thing: Thing, day: str | None) -> str:
        return look_up(past.store, thing.name, day).entity.id

    assert found(bare, first) == found(full, first)
    with pytest.raises(AmbiguousEntity):
        found(bare, None)


def test_a_day_is_refused_where_both_ways_to_it_are_too_long(
    past: World, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too much was known then, and too much came since: the answer says how much, and the bound."""
    maker = past.vendor("Hail Lens")
    past.tell(past.says(LinkKind.SUPPLIED_TO, maker, past.police("Bay Police")))
    first = clock.next()
    past.tell(past.says(LinkKind.SUPPLIED_TO, maker, past.police("Cape Police")))
    clock.next()
    monkeypatch.setattr(day_module, "MOST_CLAIMS", 0)
    monkeypatch.setattr(day_module, "SHARE", 0.0)
    with pytest.raises(BadQuestion, match=r"known then, and \d+ came since.* is 0 at most"):
        look_up(past.store, maker.name, first)
