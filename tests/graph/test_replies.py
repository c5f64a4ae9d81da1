"""A company's answer stands beside the claims that it answers, and is no link because of it."""

from collections.abc import Iterator
from typing import Any

import pytest

from graph import (
    BadJudgement,
    Claim,
    LinkKind,
    Status,
    Store,
    UnknownClaim,
    accept,
    look_up,
    paths_between,
    queue,
    rebuilt,
    reject,
    reply_to,
    undo,
)
from graph.cite import cited
from graph.rulings import Reply

pytestmark = pytest.mark.neo4j

SIGNED = {"by": "mara", "why": "read twice"}
SOLD, REPLIED = LinkKind.SUPPLIED_TO, LinkKind.REPLIED_TO


@pytest.fixture
def told(world: Any) -> Iterator[Any]:
    yield world
    world.driver.execute_query(
        "MATCH (r:Ruling) WHERE r.by = 'mara' AND r.why = 'read twice' DETACH DELETE r"
    )


@pytest.fixture
def said(told: Any) -> tuple[Claim, Claim]:
    """A sale in one report, and in another what the seller answered, which waits for review."""
    maker, school, asker = told.vendor("Ablewatch"), told.buyer("School"), told.buyer("Lantern")
    report, (sale,) = told.report(told.says(SOLD, maker, school))
    told.store.write(report, [sale])
    answer = told.says(REPLIED, maker, asker, status=Status.DENIED, held=False, confidence=0.5)
    report, (reply,) = told.report(answer, title="Letter")
    told.store.write(report, [reply])
    return sale, reply


def replies(store: Store, sale: Claim) -> list[str]:
    (link,) = [one for one in store.entity(sale.object_id).links if one.kind is SOLD]
    (claim,) = link.claims
    return [one.id for one in claim.replies]


def test_an_answer_is_tied_shown_and_taken_back(told: Any, said: tuple[Claim, Claim]) -> None:
    """On the claim, its link, path and footnote; a rebuild keeps it; undone, it is gone."""
    sale, reply = said
    before = told.graph()
    made = reply_to(told.store, reply.id, [sale.id], **SIGNED)
    assert replies(told.store, sale) == [reply.id]
    (shown,) = told.store.claim(sale.id).replies
    assert (shown.quote, shown.report.title, shown.replies) == (reply.quote, "Letter", ())
    # It has become no link by that.
    assert [one.kind for one in told.store.entity(sale.subject_id).links] == [SOLD]
    answer = paths_between(told.store, sale.subject_id, sale.object_id)
    (note,) = cited(answer).notes
    assert f"{reply.subject.name} answered: “{reply.quote}” (Letter, p. 1" in note.source
    after = told.graph()
    assert rebuilt(told.store).changed == 0
    assert told.graph() == after
    undo(told.store, made.id, **SIGNED)
    assert (replies(told.store, sale), told.graph()) == ([], before)
    answer = paths_between(told.store, sale.subject_id, sale.object_id)
    assert "answered" not in cited(answer).notes[0].source


def test_several_claims_and_several_answers(told: Any, said: tuple[Claim, Claim]) -> None:
    """One answer to two claims; a second to one of them; each is taken back by itself."""
    sale, reply = said
    maker, town = told.vendor("Ablewatch"), told.buyer("Town")
    report, (other, denial) = told.report(
        told.says(SOLD, maker, town), told.says(SOLD, maker, town, status=Status.DENIED)
    )
    told.store.write(report, [other, denial])
    first = reply_to(told.store, reply.id, [sale.id, other.id], **SIGNED)
    reply_to(told.store, denial.id, [other.id], **SIGNED)
    both = {one.id for one in told.store.claim(other.id).replies}
    assert (both, replies(told.store, sale)) == ({reply.id, denial.id}, [reply.id])
    undo(told.store, first.id, **SIGNED)
    assert [one.id for one in told.store.claim(other.id).replies] == [denial.id]
    assert replies(told.store, sale) == []


def test_a_rejected_answer_is_shown_no_more(told: Any, said: tuple[Claim, Claim]) -> None:
    """Whoever rejects the claim that quotes it takes it away; accepted again, it is back."""
    sale, reply = said
    reply_to(told.store, reply.id, [sale.id], **SIGNED)
    reject(told.store, reply.id, **SIGNED)
    assert replies(told.store, sale) == []
    accept(told.store, reply.id, **SIGNED)
    assert replies(told.store, sale) == [reply.id]


def test_an_answer_is_known_from_its_day_on(told: Any, said: tuple[Claim, Claim]) -> None:
    """Who asks as of a day before it was tied is not shown it."""
    sale, reply = said
    reply_to(told.store, reply.id, [sale.id], **SIGNED)
    told.driver.execute_query(
        "MATCH (c:Claim) WHERE c.id IN $ids SET c.known_at = '2020-01-01T00:00:00+00:00'",
        ids=[sale.id, reply.id],
    )
    told.driver.execute_query(
        "MATCH (r:Ruling {kind: 'reply', reply: $id}) SET r.known_at = '2021-06-01T00:00:00+00:00'",
        id=reply.id,
    )
    name = sale.object.name
    ((before,), (after,)) = (
        look_up(told.store, name, day).links[0].claims for day in ("2021-01-01", "2022-01-01")
    )
    assert [one.id for one in before.replies] == []
    assert [one.id for one in after.replies] == [reply.id]


def test_what_is_no_answer_is_refused(told: Any, said: tuple[Claim, Claim]) -> None:
    """A claim on the report's own word, an answer to itself, an unknown claim."""
    sale, reply = said
    before = told.graph()
    for one, others in ((sale.id, [reply.id]), (reply.id, [reply.id])):
        with pytest.raises(BadJudgement):
            reply_to(told.store, one, others, **SIGNED)
    for one, others in (("none", [sale.id]), (reply.id, ["none"])):
        with pytest.raises(UnknownClaim):
            reply_to(told.store, one, others, **SIGNED)
    with pytest.raises(BadJudgement):
        Reply(reply="a", claims=("b",), by=" ", at="2020", why="x")
    assert told.graph() == before


def untied(told: Any) -> dict[str, tuple[set[str], str]]:
    """What is suggested of the answers told here: by the answer, the claims and why."""
    found = queue(told.store, limit=500).replies
    return {
        one.reply.id: ({claim.id for claim in one.claims}, one.sign.value)
        for one in found
        if one.reply.report.id in told.told
    }


def test_who_was_only_asked_answered_nothing(told: Any) -> None:
    """A reply that is still to come is suggested as an answer to nothing, and ties to nothing."""
    maker, school, asker = told.vendor("Ablewatch"), told.buyer("School"), told.buyer("Lantern")
    sold = told.says(SOLD, maker, school)
    asked = told.says(REPLIED, maker, asker, status=Status.PLANNED, held=False, confidence=0.5)
    report, (sale, reply) = told.report(sold, asked)
    told.store.write(report, [sale, reply])
    assert untied(told) == {}
    with pytest.raises(BadJudgement):
        reply_to(told.store, reply.id, [sale.id], **SIGNED)


def test_what_may_be_an_answer_is_suggested_until_somebody_says(told: Any) -> None:
    """A denial of what another report states, under any name; a reply, beside what its report tells
    of who replied, and of nobody else; tied or said to answer nothing, neither comes again.
    """
    maker, school = told.vendor("TAG Cove Lens"), told.buyer("School")
    other, asker = told.vendor("Dune Lens"), told.buyer("Lantern")
    sold = told.report(told.says(SOLD, maker, school), told.says(SOLD, other, school), title="Sale")
    told.store.write(*sold)
    full = told.vendor("TAG Cove Lens Ltd")
    letter = told.report(told.says(SOLD, full, school, status=Status.DENIED))
    told.store.write(*letter)
    story = told.report(
        told.says(SOLD, other, told.buyer("Port")),
        told.says(SOLD, other, told.buyer("Lake"), held=False),
        told.says(SOLD, maker, told.buyer("Town")),
        told.says(REPLIED, other, asker),
    )
    told.store.write(*story)
    ((sale, _), (denial,), (port, _, _, reply)) = (claims for _, claims in (sold, letter, story))
    assert untied(told) == {
        denial.id: ({sale.id}, "denies the same"),
        reply.id: ({port.id}, "replied in the same report"),
    }
    tied = reply_to(told.store, denial.id, [sale.id], **SIGNED)
    reply_to(told.store, reply.id, [], **SIGNED)
    assert untied(told) == {}
    undo(told.store, tied.id, **SIGNED)
    reject(told.store, sale.id, **SIGNED)
    assert untied(told) == {}
