"""A question whose ends are ids takes one query while nobody writes, and says just the same."""

from time import monotonic
from typing import Any

import pytest

from graph import SECURITY_APPARATUS, BadQuestion, Filters, LinkKind, Store, paths_between
from graph.store.once import Once
from graph.walk.atlas import Atlas

pytestmark = pytest.mark.neo4j

SOLD = LinkKind.SUPPLIED_TO


@pytest.fixture
def queries(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The queries that were asked by themselves."""
    found: list[str] = []

    def run(self: Once, text: Any, parameters: Any) -> Any:
        found.append(text.split(":")[0].removeprefix("// "))
        return real(self, text, parameters)

    real = Once.run
    monkeypatch.setattr(Once, "run", run)
    return found


def calm(store: Store) -> Atlas:
    """The atlas of a store to which nobody wrote of late."""
    kept = store.companion(Atlas)
    kept.renewed(monotonic() + 60)
    kept._still = 0.0
    return kept


def test_the_answer_is_that_of_the_longer_way(world: Any, queries: list[str]) -> None:
    """With paths, without any, and to a kind: equal in all, ends with their names, one query."""
    maker, shop, corps = world.vendor("Ablewatch"), world.buyer("Shop"), world.police("Corps")
    lone = world.vendor("Lone")
    world.tell(
        world.says(SOLD, maker, shop),
        world.says(LinkKind.PART_OF, shop, corps),
        world.says(LinkKind.OWNED_BY, lone, world.vendor("Owner")),
    )
    begin, alone, end = map(world.id, (maker, lone, corps))
    for source, target in (
        (begin, end),
        (alone, end),
        (begin, SECURITY_APPARATUS),
        ("kind:Vendor", end),
    ):
        kept = calm(world.store)
        quick = paths_between(world.store, source, target)
        assert queries == ["read_proofs"]
        kept.stirred()
        assert quick == paths_between(world.store, source, target)
        assert queries == ["read_proofs"]
        queries.clear()
    calm(world.store)
    assert paths_between(world.store, alone, end).source.name == lone.name


def test_what_was_written_since_is_in_the_answer(world: Any, queries: list[str]) -> None:
    """A chart that is behind is found out by its one query, and for a while nobody tries again."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    world.tell(world.says(LinkKind.OWNED_BY, maker, corps))
    ends = world.id(maker), world.id(corps)
    kept = calm(world.store)
    world.tell(world.says(SOLD, maker, corps))
    assert len(paths_between(world.store, *ends).paths) == 2
    assert queries == ["read_proofs"]
    assert not kept.calm
    assert len(paths_between(world.store, *ends).paths) == 2
    assert queries == ["read_proofs"]


def test_whoever_has_to_be_looked_up_takes_the_longer_way(world: Any, queries: list[str]) -> None:
    """A name, `via` and a set are asked in one transaction; a refusal says names, not ids."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    world.tell(world.says(SOLD, maker, corps))
    source, target = world.id(maker), world.id(corps)
    calm(world.store)
    assert len(paths_between(world.store, maker.name, target).paths) == 1
    assert len(paths_between(world.store, [source, maker.name], target).paths) == 1
    through = Filters(via=(target,))
    assert len(paths_between(world.store, source, target, filters=through).paths) == 1
    assert queries == []
    with pytest.raises(BadQuestion, match=f"both {maker.name!r}"):
        paths_between(world.store, source, source)
