"""A past day told from today, by taking back what came since, is the one computed from all."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

from graph import Connection, LinkKind, Origin, Status, Store, Validity, Verdict
from graph.clock import end_of
from graph.correction import Correction
from graph.errors import SurveilgraphError
from graph.past.day import Day, day_from_today, whole_day
from graph.past.then import Then
from graph.rereading import Reading, reread
from graph.reviewing import accept, correct, derive, independent, judge, reject, reply_to, undo
from graph.store import finding, reading
from graph.vocabulary import Kind

from .conftest import World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from neo4j import Driver

SIGNED = {"by": "of late", "why": "looked again"}


@dataclass
class Story:
    """Days on which reports were read and people decided, all by chance."""

    world: World
    chance: random.Random
    day: int = 1
    rulings: list[str] = field(default_factory=list)
    reports: list[tuple[Any, Any]] = field(default_factory=list)

    @property
    def date(self) -> str:
        """The day it is; its years are no other test's."""
        return f"1987-{1 + self.day // 28:02}-{1 + self.day % 28:02}"

    def now(self) -> str:
        """The moment, as a store writes it down."""
        return f"{self.date}T12:00:00.000000Z"

    def step(self) -> None:
        """Something happens, and the day ends."""
        steps = [self.tell, self.tell, self.tell, self.judge, self.decide, self.derive]
        steps += [self.derive, self.reply, self.reread, self.undo, self.undo]
        chosen = self.chance.choice(steps) if len(self.reports) > 1 else self.tell
        chosen()
        self.day += 1

    def tell(self) -> None:
        """A report says this and that of makers, bodies, wares, seats and parents."""
        report = self.world.report(
            *(self.said() for _ in range(self.chance.randint(1, 4))),
            title=f"Of day {self.day}",
            publisher=self.chance.choice(["Paper", "Gazette", None]),
        )
        self.world.store.write(*report)
        self.reports.append(report)

    def said(self) -> Any:
        """One sentence."""
        world, any_of = self.world, self.chance.choice
        lens = any_of(["TAG North Lens", "TAG North Lens Ltd", "TAG NorthLens BV", "TAG Lens"])
        maker = world.vendor(lens)
        body = world.police(
            any_of(["TAG Hill Watch", "TAG Hill Watch Ltd", "Dale Watch"]),
            aliases=(f"{world.tag} Hill Watch Office Ltd",) if self.chance.random() < 0.2 else (),
        )
        ware = world.product(any_of(["TAG Lenscope", "TAG Lens-Scope"]))
        land = any_of(
            [world.country("Elbonia", country="NL"), world.country("Utopia", country="FR")]
        )
        form = world.thing("Face reader", Kind.TECHNOLOGY)
        rule = world.thing("Rule 7", Kind.REGULATION)
        link, subject, object_ = any_of(
            [
                (LinkKind.SUPPLIED_TO, maker, body),
                (LinkKind.SUPPLIED_TO, maker, body),
                (LinkKind.SUPPLIED_TO, ware, body),
                (LinkKind.MAKES, maker, ware),
                (LinkKind.BASED_IN, maker, land),
                (LinkKind.BASED_IN, maker, land),
                (LinkKind.PART_OF, body, world.police("Watch of the Hills")),
                (LinkKind.OWNED_BY, maker, world.vendor("Holding")),
                (LinkKind.IS_A, ware, form),
                (LinkKind.CONTROLLED_BY, form, rule),
            ]
        )
        sold = link is LinkKind.SUPPLIED_TO and subject is maker
        return world.says(
            link,
            subject,
            object_,
            product=ware if sold and self.chance.random() < 0.5 else None,
            held=self.chance.random() < 0.7,
            confidence=any_of([0.5, 0.7, 0.9]),
            status=any_of([Status.ASSERTED, Status.ASSERTED, Status.DENIED]),
            attributed_to="A spokesman",
            valid=any_of([Validity(), Validity(start="2012"), Validity(end="2014")]),
        )

    def judge(self) -> None:
        """Two names are one body, or two, or nobody knows."""
        one, other = self.chance.sample(self.names(), 2)
        verdict = self.chance.choice([Verdict.POSITIVE, Verdict.POSITIVE, Verdict.NEGATIVE])
        self.rulings.append(judge(self.world.store, one, other, verdict, **SIGNED).id)

    def decide(self) -> None:
        """Somebody accepts a claim, rejects it, or says what it should be."""
        claim, store = self.chance.choice(self.claims()), self.world.store
        answer: Callable[[], Any] = self.chance.choice(
            [
                lambda: accept(store, claim, **SIGNED),
                lambda: reject(store, claim, **SIGNED),
                lambda: correct(store, claim, Correction(status=Status.REPORTED), **SIGNED),
            ]
        )
        self.rulings.append(answer().id)

    def derive(self) -> None:
        """A report repeats another, or does not."""
        one, other = self.chance.sample(sorted(self.world.told), 2)
        say = self.chance.choice([derive, derive, independent])
        self.rulings.append(say(self.world.store, max(one, other), min(one, other), **SIGNED).id)

    def reply(self) -> None:
        """A claim is what another one is answered with."""
        one, other = self.chance.sample(self.claims(), 2)
        self.rulings.append(reply_to(self.world.store, one, [other], **SIGNED).id)

    def reread(self) -> None:
        """A better reader makes less of a report, or is surer of it."""
        report, claims = self.chance.choice(self.reports)
        better = Origin(extractor=f"test {self.day}", rule="", pack="")
        read = [
            replace(claim, origin=better, held=self.chance.random() < 0.5, confidence=0.8)
            for claim in claims
            if self.chance.random() < 0.7
        ]
        self.world.store.write(report, read)
        reread(self.world.store, [Reading.of(report.id, better, read)])

    def undo(self) -> None:
        """A decision is taken back."""
        if self.rulings:
            ruling = self.rulings.pop(self.chance.randrange(len(self.rulings)))
            undo(self.world.store, ruling, **SIGNED)

    def names(self) -> list[str]:
        """The ids that claims gave."""
        return self._asked("(c)-->(x:Entity)")

    def claims(self) -> list[str]:
        """The ids of claims."""
        return self._asked("(x:Claim) WHERE x = c")

    def _asked(self, pattern: str) -> list[str]:
        query = "MATCH (r:Report)<-[:SAID_IN]-(c:Claim) WHERE r.id IN $told MATCH "
        query += pattern + " RETURN DISTINCT x.id AS id ORDER BY id"
        rows = self.world.driver.execute_query(query, told=sorted(self.world.told)).records
        return [row["id"] for row in rows]


@pytest.fixture
def story(
    request: pytest.FixtureRequest, connection: Connection, driver: Driver
) -> Iterator[Story]:
    told: list[Story] = []

    def clock() -> str:
        return told[0].now()

    with Store.open(connection, query_seconds=60, clock=clock) as store:
        store.migrate()
        world = World(store, driver, connection)
        told.append(Story(world, random.Random(request.param)))
        yield told[0]
        world.wipe()
        driver.execute_query(
            "MATCH (r:Ruling) WHERE r.by = 'of late' OR r.by STARTS WITH 'test ' DETACH DELETE r"
        )


def _asked(store: Store, day: Day, before: str, question: Callable[[Any], Any]) -> Any:
    def ask(tx: Any) -> Any:
        try:
            return question(Then(tx, day.known, before))
        except SurveilgraphError as error:
            return type(error), str(error)

    return store.read(ask)


def _told(story: Story, day: Day, before: str) -> dict[str, Any]:
    """Whatever can be asked about the entities and names of the story."""
    store, names = story.world.store, story.names()
    called = sorted(
        {thing.name for _, claims in story.reports for c in claims for thing in _named(c)}
    )
    kinds = [LinkKind.BASED_IN.value, LinkKind.PART_OF.value, LinkKind.OWNED_BY.value]
    members = {"ids": names, "kinds": kinds, "statuses": ["asserted", "reported"]}
    technologies = {"ids": names, "statuses": ["asserted", "reported"]}
    pairs = [*combinations(names, 2)][:: max(1, len(names) // 4)]
    asking: dict[str, Callable[[Any], Any]] = {
        **{one: lambda tx, one=one: reading.card(tx, one) for one in names},
        **{one: lambda tx, one=one: finding.resolve(tx, one) for one in called},
        **{f"said of {one}": lambda tx, one=one: _dated(tx, one) for one in names},
        **{f"{one}, {other}": _both(one, other) for one, other in pairs},
        "members": lambda tx: tx.all("read_members", **members),
        "technologies": lambda tx: tx.all("read_technologies", **technologies),
        "controls": lambda tx: tx.all("read_controls"),
        "names": lambda tx: sorted(tx.one("read_names", ids=names)["names"]),
        "countries": lambda tx: tx.all("find_countries", code="NL"),
        "found": lambda tx: finding.find(tx, story.world.tag, (), 50, 0),
    }
    return {one: _asked(store, day, before, question) for one, question in asking.items()}


def _dated(tx: Any, one: str) -> Any:
    return tx.all("list_dated_claims", id=finding.resolve(tx, one).id, skip=1, limit=3)


def _both(one: str, other: str) -> Callable[[Any], Any]:
    """Whom two were both tied to, and the reports of both."""

    def ask(tx: Any) -> Any:
        ends = [finding.resolve(tx, end).id for end in (one, other)]
        part = {"one": ends[0], "other": ends[1], "skip": 0, "limit": 3}
        [tied] = tx.all("find_shared", statuses=["asserted", "denied"], **part)
        ties = [(row["id"], sorted(row["links"], key=repr)) for row in tied["shared"]]
        return tied["total"], ties, tx.all("find_shared_reports", **part)

    return ask


def _named(claim: Any) -> list[Any]:
    return [one for one in (claim.subject, claim.object, claim.product) if one]


@pytest.mark.neo4j
@pytest.mark.parametrize("story", range(8), indirect=True)
def test_both_ways_tell_the_same_day(story: Story, plain: Callable[[Any], Any]) -> None:
    """Every card, name and group, and the network that is walked, are the same on each day."""
    days = []
    for _ in range(20):
        days.append(end_of(story.date, "as_known_on"))
        story.step()
    store = story.world.store
    for before in days[1::3]:
        whole, told = whole_day(store, before), day_from_today(store, before)
        assert told.known.apart is not None
        assert plain(told.chart.network()) == plain(whole.chart.network()), before
        assert _told(story, told, before) == _told(story, whole, before), before
