"""Review: what waits is listed, decisions move the graph, and taken back they leave no trace."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from graph import (
    BadClaim,
    BadJudgement,
    Clash,
    Contradiction,
    Correction,
    Kind,
    LinkKind,
    MergedEntity,
    Status,
    UnknownEntity,
    Validity,
    WithdrawnEntity,
    accept,
    correct,
    derive,
    in_context,
    judge,
    queue,
    rebuilt,
    reject,
    undo,
)
from graph.identity import Verdict
from graph.store.judging import write_origins

pytestmark = pytest.mark.neo4j

SIGNED = {"by": "mara", "why": "read twice"}


@pytest.fixture
def told(world: Any) -> Iterator[Any]:
    yield world
    world.driver.execute_query(
        "MATCH (r:Ruling) WHERE r.by = 'mara' AND r.why = 'read twice' DETACH DELETE r"
    )


def links(world: Any, thing: Any) -> set[tuple[str, str, str]]:
    card = world.store.entity(world.id(thing))
    return {(link.source.name, link.kind.value, link.target.name) for link in card.links}


def test_of_equally_sure_claims_those_that_two_read_come_first(told: Any) -> None:
    """What a model agrees with is looked at before what only rules say; a surer one before both."""
    maker = told.vendor("Tarnfield Maps")
    towns = [told.buyer(f"Town {number}") for number in range(6)]
    sure = [0.6, *[0.4] * 5]
    report, claims = told.report(
        *(
            told.says(LinkKind.SUPPLIED_TO, maker, town, held=False, confidence=figure)
            for town, figure in zip(towns, sure, strict=True)
        )
    )
    surer, *equal = claims
    twice = max(equal, key=lambda one: one.id)
    both = replace(twice.origin, rule=f"{twice.origin.rule}, llm one agrees")
    told.store.write(report, [replace(one, origin=both) if one is twice else one for one in claims])
    listed = [one.id for one in queue(told.store, limit=500).claims]
    mine = [ident for ident in listed if ident in {one.id for one in claims}]
    rest = sorted(one.id for one in equal if one is not twice)
    assert mine == [surer.id, twice.id, *rest]


def test_an_accepted_claim_becomes_a_link_and_undone_waits_again(told: Any) -> None:
    """The kind that was kept back comes with it, and goes with it; every property is restored."""
    maker, corps = told.vendor("Ablewatch"), told.police("Hill Corps")
    report, (claim,) = told.report(
        told.says(LinkKind.SUPPLIED_TO, maker, corps, held=False, confidence=0.4)
    )
    told.store.write(report, [claim])
    before = told.graph()
    assert claim.id in {one.id for one in queue(told.store, limit=100).claims}
    decision = accept(told.store, claim.id, **SIGNED)
    assert links(told, maker) == {(maker.name, "SUPPLIED_TO", corps.name)}
    assert Kind.SECURITY_APPARATUS in told.store.entity(told.id(corps)).entity.kinds
    assert told.store.claim(claim.id).reviewed_by == "mara"
    assert claim.id not in {one.id for one in queue(told.store, limit=100).claims}
    after = told.graph()
    rebuilt(told.store)
    assert told.graph() == after
    undo(told.store, decision.id, **SIGNED)
    assert told.graph() == before
    with pytest.raises(BadJudgement):
        undo(told.store, decision.id, **SIGNED)


def test_a_rejected_claim_stops_being_a_link(told: Any) -> None:
    """Its link and what only it named are gone; a link that others carry stays with theirs."""
    maker, school, box = told.vendor("Ablewatch"), told.buyer("School"), told.product("Box")
    report, claims = told.report(
        told.says(LinkKind.SUPPLIED_TO, maker, school),
        told.says(LinkKind.MAKES, maker, box),
        told.says(LinkKind.SUPPLIED_TO, maker, school, confidence=0.6),
    )
    told.store.write(report, claims)
    before = told.graph()
    ident = told.id(box)
    undone = [reject(told.store, claim.id, **SIGNED).id for claim in claims[:2]]
    (sale,) = told.store.entity(told.id(maker)).links
    assert (sale.confidence, [one.id for one in sale.claims]) == (0.6, [claims[2].id])
    with pytest.raises(WithdrawnEntity):
        told.store.entity(ident)
    after = told.graph()
    rebuilt(told.store)
    assert told.graph() == after
    for decision in undone:
        undo(told.store, decision, **SIGNED)
    assert told.graph() == before


def test_a_correction_takes_the_place_of_a_claim(told: Any) -> None:
    """The same words, another end and another time; undone, the first one counts again."""
    maker, school, town = told.vendor("Ablewatch"), told.buyer("School"), told.buyer("Town")
    report, claims = told.report(
        told.says(LinkKind.SUPPLIED_TO, maker, town), told.says(LinkKind.PART_OF, school, town)
    )
    told.store.write(report, claims)
    before = links(told, maker)
    said = Correction(object=school.name, valid=Validity(start="2012", end="2012"))
    decision = correct(told.store, claims[0].id, said, **SIGNED)
    (sale,) = told.store.entity(told.id(maker)).links
    assert (sale.target.name, sale.valid.start, sale.confidence) == (school.name, "2012", 1.0)
    assert sale.claims[0].quote == claims[0].quote
    after = told.graph()
    rebuilt(told.store)
    assert told.graph() == after
    undo(told.store, decision.id, **SIGNED)
    assert links(told, maker) == before
    assert decision.instead not in {one.id for one in queue(told.store, limit=100).claims}
    with pytest.raises(BadClaim, match="does not say"):
        correct(told.store, claims[0].id, Correction(object="Nowhere"), **SIGNED)


def test_contradictions_are_found_only_when_times_meet(told: Any) -> None:
    """Asserted for 2012 and denied for 2019: no dispute. Denied for 2012: both side by side."""
    maker, school = told.vendor("Ablewatch"), told.buyer("School")
    year = {"2012": Validity(start="2012", end="2012"), "2019": Validity(start="2019", end="2019")}
    says = told.says
    report, (sale,) = told.report(says(LinkKind.SUPPLIED_TO, maker, school, valid=year["2012"]))
    told.store.write(report, [sale])
    told.tell(says(LinkKind.SUPPLIED_TO, maker, school, status=Status.DENIED, valid=year["2019"]))
    (link,) = told.store.entity(told.id(school)).links
    assert (link.disputed, link.contradictions) == (False, ())
    report, (denial,) = told.report(
        says(LinkKind.SUPPLIED_TO, maker, school, status=Status.DENIED, valid=year["2012"])
    )
    told.store.write(report, [denial])
    (link,) = told.store.entity(told.id(school)).links
    assert (link.disputed, link.contradictions) == (
        True,
        (Contradiction(sale.id, denial.id, Clash.DENIED),),
    )
    assert link.id in {one.id for one in queue(told.store, limit=100).disputed}


def test_reports_that_repeat_one_report_are_one_source(told: Any) -> None:
    """Three reports, two of which go back to the first: one source; taken back, three again."""
    maker, school = told.vendor("Ablewatch"), told.buyer("School")
    reports = [told.report(told.says(LinkKind.SUPPLIED_TO, maker, school)) for _ in range(3)]
    for report, claims in reports:
        told.store.write(report, claims)
    first, second, third = (report.id for report, _ in reports)
    before = told.graph()

    def sources() -> int:
        (link,) = told.store.entity(told.id(maker)).links
        return int(link.sources)

    assert sources() == 3
    made = [
        derive(told.store, second, first, **SIGNED),
        derive(told.store, third, second, **SIGNED),
    ]
    assert sources() == 1
    assert told.store.change(write_origins) == []
    after = told.graph()
    rebuilt(told.store)
    assert told.graph() == after
    with pytest.raises(BadJudgement, match="back to itself"):
        derive(told.store, first, third, **SIGNED)
    assert told.graph() == after
    for one in made:
        undo(told.store, one.id, **SIGNED)
    assert (sources(), told.graph()) == (3, before)


def test_suggested_merges_stop_when_somebody_judged_them(told: Any) -> None:
    """Two spellings of one name are suggested with reasons until a person has said unsure."""
    one, other = told.vendor("TAG Optik Werke"), told.vendor("TAG Optics Werke")
    told.tell(told.says(LinkKind.MAKES, one, told.product("Box")))
    told.tell(told.says(LinkKind.MAKES, other, told.product("Eye")))

    def suggested() -> set[frozenset[str]]:
        return {frozenset((s.one.name, s.other.name)) for s in queue(told.store, limit=100).merges}

    assert frozenset((one.name, other.name)) in suggested()
    judge(told.store, one.name, other.name, Verdict.UNSURE, **SIGNED)
    assert frozenset((one.name, other.name)) not in suggested()
    assert told.store.entity(told.id(one)).members == ()


def test_a_claim_is_shown_in_its_paragraph(told: Any) -> None:
    """Before, quotation and after are the paragraph, character for character."""
    maker, box, eye = told.vendor("Ablewatch"), told.product("Box"), told.product("Eye")
    report, claims = told.report(
        told.says(LinkKind.MAKES, maker, box), told.says(LinkKind.MAKES, maker, eye)
    )
    told.store.write(report, claims)
    found = in_context(told.store, claims[0].id)
    assert found.before + claims[0].quote + found.after == report.text


@pytest.mark.parametrize(
    "valid",
    [
        Validity(start="2014-13"),
        Validity(end="2014-02-31"),
        Validity(start="about 2014"),
        Validity(start="2014-06", end="2014-05-31"),
    ],
)
def test_dates_that_no_calendar_has_never_reach_the_graph(told: Any, valid: Validity) -> None:
    """No claim can be made with them, nor corrected to them, and the time cannot run backwards."""
    maker, school = told.vendor("Ablewatch"), told.buyer("School")
    with pytest.raises(BadClaim):
        told.report(told.says(LinkKind.SUPPLIED_TO, maker, school, valid=valid))
    whole = Validity(start="2014-06", end="2014")
    report, (claim,) = told.report(told.says(LinkKind.SUPPLIED_TO, maker, school, valid=whole))
    told.store.write(report, [claim])
    before = told.graph()
    with pytest.raises(BadClaim):
        correct(told.store, claim.id, Correction(valid=valid), **SIGNED)
    assert told.graph() == before


def test_dates_alone_can_be_corrected(told: Any) -> None:
    """The same statement of another year, once and again; the year it has already is refused."""
    maker, school = told.vendor("Ablewatch"), told.buyer("School")
    report, (claim,) = told.report(
        told.says(LinkKind.SUPPLIED_TO, maker, school, valid=Validity(start="2012", end="2012"))
    )
    told.store.write(report, [claim])
    before = told.graph()

    def year() -> str | None:
        (sale,) = told.store.entity(told.id(maker)).links
        return sale.valid.start

    decisions, corrected = [], claim.id
    for start in ("2013", "2014"):
        said = Correction(valid=Validity(start=start, end=start))
        decisions.append(correct(told.store, corrected, said, **SIGNED))
        corrected = decisions[-1].instead
        assert year() == start
        with pytest.raises(BadClaim, match="says the same"):
            correct(told.store, corrected, said, **SIGNED)
    for decision in reversed(decisions):
        undo(told.store, decision.id, **SIGNED)
    assert year() == "2012"
    with pytest.raises(BadClaim, match="says the same"):
        correct(told.store, claim.id, Correction(), **SIGNED)
    (link,) = told.store.entity(told.id(maker)).links
    assert [one.id for one in link.claims] == [claim.id]
    assert before != told.graph()


def test_a_merged_id_of_which_nothing_is_said_is_unknown(told: Any) -> None:
    """Two are judged one, then every claim about them is rejected: no name means either."""
    one, other, box = told.vendor("Ablewatch"), told.vendor("Brightlens"), told.product("Box")
    report, claims = told.report(
        told.says(LinkKind.MAKES, one, box), told.says(LinkKind.MAKES, other, box)
    )
    told.store.write(report, claims)
    kept, merged = told.id(one), told.id(other)
    judge(told.store, kept, merged, Verdict.POSITIVE, **SIGNED)
    assert told.store.resolve(merged).id == kept
    for claim in claims:
        reject(told.store, claim.id, **SIGNED)
    after = told.graph()
    with pytest.raises(UnknownEntity):
        told.store.resolve(merged)
    with pytest.raises(MergedEntity):
        told.store.entity(merged)
    with pytest.raises(WithdrawnEntity):
        told.store.entity(kept)
    named = "MATCH (e:Entity) WHERE e.name IS NOT NULL RETURN count(e) AS number"
    [[number]] = told.driver.execute_query(named).records
    assert told.store.find_entities("")[0] == rebuilt(told.store).entities == number
    assert told.graph() == after


def test_a_link_of_somebody_else_is_no_dispute(told: Any) -> None:
    """What a reader drew between two entities is not the graph's, whatever it is called."""
    maker, school = told.vendor("Ablewatch"), told.buyer("School")
    told.tell(told.says(LinkKind.SUPPLIED_TO, maker, school))
    told.driver.execute_query(
        "MATCH (a:Entity {id: $a}), (b:Entity {id: $b}) CREATE (a)-[:NOTE {disputed: true}]->(b)",
        a=told.id(maker),
        b=told.id(school),
    )
    shown = {link.source.name for link in queue(told.store, limit=100).disputed}
    assert maker.name not in shown
