"""Identity in the store: merges that are certain or judged, undone without a trace."""

from collections.abc import Callable
from typing import Any

import pytest

from graph import Kind, LinkKind, Realm, UnknownEntity, entity_id, rebuilt
from graph.errors import MergedEntity
from graph.identity import Judgement, Retraction, Verdict
from graph.store.judging import judge, take_back

pytestmark = pytest.mark.neo4j

BY = {"by": "mara", "why": "same register number"}


@pytest.fixture
def judged(world: Any) -> Any:
    """Judges two things by name in the store, and forgets all judgements when the test ends."""
    made: list[str] = []

    def work(one: Any, other: Any, verdict: Verdict, minute: int = 0) -> Judgement:
        said = Judgement(
            one=ident(one),
            other=ident(other),
            verdict=verdict,
            at=f"2026-11-24T10:{minute:02}:00Z",
            **BY,
        )
        world.store.change(lambda tx: judge(tx, said))
        made.append(said.id)
        return said

    yield work
    world.driver.execute_query(
        "MATCH (r:Ruling) WHERE r.id IN $ids OPTIONAL MATCH (r)<-[:ABOUT]-(t:Ruling) "
        "DETACH DELETE r, t",
        ids=made,
    )


def ident(thing: Any) -> str:
    """The id that claims give to the thing."""
    realm = Realm.PRODUCT if Kind.PRODUCT in thing.kinds else Realm.ORGANISATION
    return entity_id(realm, thing.name)


def undo(world: Any, said: Judgement) -> None:
    gone = Retraction(judgement=said.id, at="2026-11-24T11:00:00Z", **BY)
    world.store.change(lambda tx: take_back(tx, gone))


def links(world: Any, thing: Any) -> set[tuple[str, str, str]]:
    card = world.store.entity(world.store.resolve(ident(thing)).id)
    return {(link.source.name, link.kind.value, link.target.name) for link in card.links}


def test_a_legal_form_alone_keeps_nobody_apart(world: Any) -> None:
    """X Y and X Y Ltd are one entity; each claim keeps the id and the words of its report."""
    short, full = world.vendor("TAG Lenses"), world.vendor("TAG Lenses Ltd")
    box, eye = world.product("Box"), world.product("Eye")
    world.tell(world.says(LinkKind.MAKES, short, box))
    world.tell(world.says(LinkKind.MAKES, full, eye))
    assert links(world, short) == {
        (short.name, "MAKES", box.name),
        (short.name, "MAKES", eye.name),
    }
    card = world.store.entity(ident(short))
    assert {member.id: member.name for member in card.members} == {
        ident(short): short.name,
        ident(full): full.name,
    }
    assert card.entity.aliases == (full.name,)
    with pytest.raises(MergedEntity) as merged:
        world.store.entity(ident(full))
    assert merged.value.kept == ident(short)
    assert world.store.resolve(full.name).id == world.store.resolve(ident(full)).id == ident(short)
    (said,) = [link.claims[0] for link in card.links if link.target.name == eye.name]
    assert said.quote.startswith(full.name)


def test_a_rival_takes_a_certain_merge_back(world: Any) -> None:
    """When a third name with another legal form comes, the two part; links go back to their own."""
    short, full = world.vendor("TAG Lenses"), world.vendor("TAG Lenses Ltd")
    box, eye, lamp = world.product("Box"), world.product("Eye"), world.product("Lamp")
    world.tell(world.says(LinkKind.MAKES, short, box))
    world.tell(world.says(LinkKind.MAKES, full, eye))
    rival = world.vendor("TAG Lenses GmbH")
    world.tell(world.says(LinkKind.MAKES, rival, lamp))
    assert links(world, short) == {(short.name, "MAKES", box.name)}
    assert links(world, full) == {(full.name, "MAKES", eye.name)}
    assert links(world, rival) == {(rival.name, "MAKES", lamp.name)}


def test_what_waits_merges_nothing_and_parts_nobody(world: Any) -> None:
    """A rival that only a waiting claim names leaves a certain merge alone."""
    short, full = world.vendor("TAG Lenses"), world.vendor("TAG Lenses Ltd")
    world.tell(world.says(LinkKind.MAKES, short, world.product("Box")))
    world.tell(world.says(LinkKind.MAKES, full, world.product("Eye")))
    rival = world.vendor("TAG Lenses GmbH")
    world.tell(world.says(LinkKind.MAKES, rival, world.product("Lamp"), held=False))
    assert len(links(world, short)) == 2
    assert world.store.entity(ident(rival)).members == ()


def test_a_judged_merge_and_its_undoing_leave_the_graph_as_it_was(
    world: Any, judged: Callable[..., Judgement]
) -> None:
    """Merged, two bodies share links and sources; taken back, every property is as before."""
    old, new = world.vendor("TAG Optik"), world.vendor("TAG Vision")
    box, school, corps = world.product("Box"), world.buyer("School"), world.police("Corps")
    world.tell(world.says(LinkKind.SUPPLIED_TO, old, school, product=box))
    world.tell(world.says(LinkKind.SUPPLIED_TO, new, school), world.says(LinkKind.MAKES, new, box))
    world.tell(world.says(LinkKind.SUCCEEDED_BY, old, new))
    world.tell(world.says(LinkKind.PART_OF, school, corps))
    before = world.graph()
    said = judged(new, old, Verdict.POSITIVE)
    assert links(world, old) == {
        (new.name, "SUPPLIED_TO", school.name),
        (new.name, "MAKES", box.name),
    }
    card = world.store.entity(ident(new))
    (sale,) = [link for link in card.links if link.kind is LinkKind.SUPPLIED_TO]
    assert (sale.sources, len(sale.claims)) == (2, 2)
    with pytest.raises(MergedEntity):
        world.store.entity(ident(old))
    undo(world, said)
    assert world.graph() == before


def test_a_judgement_parts_what_a_rule_would_merge(
    world: Any, judged: Callable[..., Judgement]
) -> None:
    """Negative or unsure, a person outweighs the rule, before and after; taken back it holds."""
    short, full = world.vendor("TAG Lenses"), world.vendor("TAG Lenses Ltd")
    world.tell(world.says(LinkKind.MAKES, short, world.product("Box")))
    world.tell(world.says(LinkKind.MAKES, full, world.product("Eye")))
    before = world.graph()
    for verdict in (Verdict.NEGATIVE, Verdict.UNSURE):
        said = judged(short, full, verdict, minute=len(verdict))
        assert world.store.entity(ident(full)).members == ()
        assert len(links(world, full)) == len(links(world, short)) == 1
        undo(world, said)
        assert world.graph() == before


def test_a_judgement_about_nobody_is_refused(world: Any, judged: Callable[..., Judgement]) -> None:
    """Both must be in the graph; nothing is kept of a judgement that is refused."""
    known = world.vendor("TAG Lenses")
    world.tell(world.says(LinkKind.MAKES, known, world.product("Box")))
    with pytest.raises(UnknownEntity):
        judged(known, world.vendor("Nobody"), Verdict.POSITIVE)


def test_merged_in_any_order_and_rebuilt_it_is_the_same_graph(
    world: Any, judged: Callable[..., Judgement]
) -> None:
    """Reports before or after a judgement, or all computed again: equal, property by property."""
    short, full = world.vendor("TAG Lenses"), world.vendor("TAG Lenses Ltd")
    old, school = world.vendor("TAG Optik"), world.buyer("School")
    box = world.product("Box")
    told = [
        world.report(world.says(LinkKind.SUPPLIED_TO, short, school, product=box)),
        world.report(world.says(LinkKind.SUPPLIED_TO, full, school, product=box)),
        world.report(world.says(LinkKind.SUPPLIED_TO, old, school)),
        world.report(world.says(LinkKind.MAKES, world.vendor("TAG LENSES"), box)),
        world.report(world.says(LinkKind.MAKES, old, world.product("Eye"), held=False)),
    ]
    for report, claims in told[:3]:
        world.store.write(report, claims)
    judged(short, old, Verdict.POSITIVE)
    for report, claims in told[3:]:
        world.store.write(report, claims)
    first = world.graph()
    rebuilt(world.store)
    assert world.graph() == first
    assert links(world, short) == {
        (short.name, "SUPPLIED_TO", school.name),
        (short.name, "MAKES", box.name),
    }
