"""A better rule reads a report again: only what it changes is touched, and people's word stays."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from graph import Claim, LinkKind, Origin, accept, look_up, queue, rebuilt, reject, undo
from graph.answers import Reread
from graph.decided import decisions
from graph.rereading import Reading, reread

pytestmark = pytest.mark.neo4j

SIGNED = {"by": "nora", "why": "read thrice"}
SOLD = LinkKind.SUPPLIED_TO
BETTER = Origin(extractor="test 2", rule="", pack="")


@pytest.fixture
def told(world: Any) -> Iterator[Any]:
    yield world
    world.driver.execute_query(
        "MATCH (r:Ruling) WHERE r.by = 'nora' OR EXISTS { (r)-[:ABOUT]->(:Report {id: $of}) } "
        "DETACH DELETE r",
        of=max(world.told, default=""),
    )


@pytest.fixture
def said(told: Any) -> tuple[Any, dict[str, Claim]]:
    """One report with three sales by one maker; the third is not sure enough to be a link."""
    maker = told.vendor("Lumenor")
    school, town, port = (told.buyer(name) for name in ("School", "Town", "Port"))
    report, claims = told.report(
        told.says(SOLD, maker, school),
        told.says(SOLD, maker, town),
        told.says(SOLD, maker, port, confidence=0.5, held=False),
        title="Ledger",
    )
    told.store.write(report, claims)
    return report, dict(zip(("school", "town", "port"), claims, strict=True))


def read_by(told: Any, report: Any, claims: Iterable[Claim], origin: Origin = BETTER) -> Reread:
    """These claims are what a reader makes of the report now, and in the store."""
    made = [replace(claim, origin=origin) for claim in claims]
    told.store.write(report, made)
    return reread(told.store, [Reading.of(report.id, origin, made)])


def links(told: Any, claim: Claim) -> dict[str, float]:
    """To whom the maker sold by the links there are, and how sure that is."""
    found = told.store.entity(claim.subject_id).links
    return {link.target.id: link.confidence for link in found if link.kind is SOLD}


def waiting(told: Any, claims: Iterable[Claim]) -> set[str]:
    """Those of the claims that wait for a person."""
    asked = {claim.id for claim in claims}
    return asked & {claim.id for claim in queue(told.store, limit=500).claims}


def test_the_graph_is_what_the_better_reader_makes(told: Any, said: Any) -> None:
    """One sale is made no more, one is surer, one is as it was; the same again changes nothing."""
    report, was = said
    surer = replace(was["port"], confidence=0.95, held=True)
    found = read_by(told, report, [was["school"], surer])
    assert found == Reread(lost=1, weighed=1)
    assert links(told, surer) == {was["school"].object_id: 0.9, surer.object_id: 0.95}
    assert waiting(told, was.values()) == set()
    gone = told.store.claim(was["town"].id)
    assert (gone.held, gone.reviewed_by, gone.quote) == (False, None, was["town"].quote)
    after = told.graph()
    assert read_by(told, report, [was["school"], surer]) == Reread()
    assert rebuilt(told.store).changed == 0
    assert told.graph() == after


def test_what_a_reader_finds_again_is_back(told: Any, said: Any) -> None:
    """Lost by one version and made by the next: the link is there as at first."""
    report, was = said
    before = links(told, was["town"])
    read_by(told, report, [was["school"], was["port"]])
    assert links(told, was["town"]) == {was["school"].object_id: 0.9}
    third = Origin(extractor="test 3", rule="", pack="")
    assert read_by(told, report, was.values(), third) == Reread(weighed=1)
    assert links(told, was["town"]) == before


def test_what_people_decided_stays_and_is_shown_again_only_where_it_changed(
    told: Any, said: Any
) -> None:
    """Accepted and lost: a link that waits; accepted and made: at peace; rejected: stays so."""
    report, was = said
    accept(told.store, was["town"].id, **SIGNED)
    accept(told.store, was["port"].id, **SIGNED)
    reject(told.store, was["school"].id, **SIGNED)
    held = links(told, was["town"])
    assert set(held) == {was["town"].object_id, was["port"].object_id}
    surer = replace(was["port"], confidence=0.8, held=True)
    assert read_by(told, report, [was["school"], surer]) == Reread(lost=1, weighed=1)
    assert links(told, was["town"]) == held | {surer.object_id: 0.8}
    assert waiting(told, was.values()) == {was["town"].id}
    assert told.store.claim(was["town"].id).reviewed_by is None
    again = accept(told.store, was["town"].id, **SIGNED)
    assert waiting(told, was.values()) == set()
    undo(told.store, again.id, **SIGNED)
    assert waiting(told, was.values()) == {was["town"].id}
    reject(told.store, was["town"].id, **SIGNED)
    assert waiting(told, was.values()) == set()
    assert set(links(told, was["town"])) == {surer.object_id}
    assert rebuilt(told.store).changed == 0


def test_what_waited_when_it_was_accepted_is_not_reopened_for_waiting_still(
    told: Any, said: Any
) -> None:
    """Whoever accepted a doubtful claim knew that: another doubtful figure asks nobody again."""
    report, was = said
    accept(told.store, was["port"].id, **SIGNED)
    weaker = replace(was["port"], confidence=0.4, held=False)
    read_by(told, report, [was["school"], was["town"], weaker])
    assert links(told, weaker)[weaker.object_id] == 0.4
    assert waiting(told, was.values()) == set()
    assert told.store.claim(weaker.id).reviewed_by == "nora"
    read_by(
        told, report, [was["school"], was["town"]], Origin(extractor="test 3", rule="", pack="")
    )
    assert waiting(told, was.values()) == {weaker.id}


def test_it_is_listed_and_taken_back(told: Any, said: Any) -> None:
    """Among the decisions, in words, signed by the reader; undone, the graph is as it was."""
    report, was = said
    before = told.graph()
    weaker = replace(was["town"], confidence=0.2, held=False)
    read_by(told, report, [weaker, was["port"]])
    (one,) = [one for one in decisions(told.store).taken if report.id in one.about]
    assert (one.kind, one.answer, one.by) == ("rereading", "reread", "test 2 ()")
    assert one.sentence == "Ledger: 1 claim no longer made, 1 weighed anew"
    assert links(told, was["town"]) == {}
    undo(told.store, one.id, **SIGNED)
    assert told.graph() == before


@pytest.mark.parametrize(
    "origin",
    [
        Origin(extractor="test 1", rule="", pack=""),
        Origin(extractor="other 9", rule="", pack=""),
        Origin(extractor="test 2", rule="elsewhere.", pack=""),
    ],
    ids=["the same version", "another reader", "another mapping"],
)
def test_nobody_unsays_what_is_not_his(told: Any, said: Any, origin: Origin) -> None:
    """A reading changes what other versions of the same reader made, and nothing else."""
    report, _ = said
    before = told.graph()
    assert read_by(told, report, [], origin) == Reread()
    assert told.graph() == before


def contradict(told: Any, report: Any, claims: Iterable[Claim], model: str = "llm one") -> Reread:
    """The reader that made the claims read again, and a model beside it contradicted these."""
    first = Origin(extractor="test 1", rule="", pack="")
    reading = Reading.of(
        report.id, first, [replace(one, held=False) for one in claims], beside=model
    )
    return reread(told.store, [reading])


def test_what_a_model_contradicts_waits_whoever_made_it(told: Any, said: Any) -> None:
    """Held by the same version before, it is in the queue now; no other claim is touched."""
    report, was = said
    before = told.graph()
    assert contradict(told, report, [was["town"]]) == Reread(weighed=1)
    assert links(told, was["town"]) == {was["school"].object_id: 0.9}
    assert waiting(told, was.values()) == {was["town"].id, was["port"].id}
    (one,) = [one for one in decisions(told.store).taken if report.id in one.about]
    assert (one.by, one.why) == ("test 1 () beside llm one", "contradicted by who read along")
    assert contradict(told, report, [was["town"]]) == Reread()
    assert contradict(told, report, was.values(), "llm two") == Reread(weighed=1)
    for again in decisions(told.store).taken:
        if report.id in again.about:
            undo(told.store, again.id, **SIGNED)
    assert told.graph() == before


def test_only_another_version_holds_again_what_a_model_contradicted(told: Any, said: Any) -> None:
    """Read without a model by the version that held it, it waits on; the next version decides."""
    report, was = said
    contradict(told, report, [was["town"]])
    first = Origin(extractor="test 1", rule="", pack="")
    assert read_by(told, report, was.values(), first) == Reread()
    assert waiting(told, was.values()) == {was["town"].id, was["port"].id}
    assert read_by(told, report, was.values()) == Reread(weighed=1)
    assert waiting(told, was.values()) == {was["port"].id}


def test_a_person_outweighs_what_a_model_contradicts(told: Any, said: Any) -> None:
    """Accepted before: a link, to be looked at anew; accepted after: at peace; rejected: silent."""
    report, was = said
    accept(told.store, was["town"].id, **SIGNED)
    reject(told.store, was["school"].id, **SIGNED)
    contradict(told, report, [was["town"], was["school"]])
    assert set(links(told, was["town"])) == {was["town"].object_id}
    assert waiting(told, was.values()) == {was["town"].id, was["port"].id}
    accept(told.store, was["town"].id, **SIGNED)
    contradict(told, report, [was["town"]], "llm two")
    assert waiting(told, was.values()) == {was["port"].id}


def test_a_past_day_knows_what_was_read_by_then(told: Any, said: Any) -> None:
    """As known before it was read again, the links are those of the first reading."""
    report, was = said
    weaker = replace(was["school"], confidence=0.3, held=False)
    surer = replace(was["port"], confidence=0.95, held=True)
    read_by(told, report, [weaker, surer])
    told.driver.execute_query(
        "MATCH (c:Claim)-[:SAID_IN]->(:Report {id: $id}) SET c.known_at = '2004-01-01T00:00:00Z'",
        id=report.id,
    )
    told.driver.execute_query(
        "MATCH (r:Ruling {report: $id}) SET r.known_at = '2005-06-01T00:00:00Z'", id=report.id
    )
    maker = was["school"].subject.name
    then, later = (
        {
            claim.id: claim.confidence
            for link in look_up(told.store, maker, day).links
            for claim in link.claims
        }
        for day in ("2005-01-03", "2006-01-03")  # a past day is kept: nobody else asks for these
    )
    assert then == {was["school"].id: 0.9, was["town"].id: 0.9}
    assert later == {was["port"].id: 0.95}


def test_many_changes_are_made_in_parts(told: Any, said: Any, monkeypatch: Any) -> None:
    """Two at a time, in two transactions: the graph is the same."""
    monkeypatch.setattr("graph.rereading._AT_ONCE", 2)
    report, was = said
    assert read_by(told, report, []) == Reread(lost=3)
    assert [told.store.claim(claim.id).held for claim in was.values()] == [False] * 3
    assert len([one for one in decisions(told.store).taken if report.id in one.about]) == 2
