"""Which pairs of very many names are compared: those of the rarest keys, as one by one."""

import random
from typing import Any

import pytest

import graph.suggesting
from graph import Kind, LinkKind, Realm, queue
from graph.identity import Named, entity_pairs, likely, near_keys
from graph.identity.likely import likely_pairs

WORDS = ("Acme", "Maps", "Optik", "Bureau", "Lens", "Vidi", "Harbour", "Police", "Werke", "GmbH")


def filed(names: list[str]) -> list[tuple[str, str]]:
    """Names as the store files them, in the order of their ids."""
    return [
        (f"e{place:04}", " ".join(sorted(near_keys(Realm.ORGANISATION, [name]))))
        for place, name in enumerate(names)
    ]


@pytest.mark.parametrize("seed", range(5))
def test_all_pairs_are_those_found_one_by_one(seed: int) -> None:
    """On arrays and on sets the same pairs share a key that few have, each once."""
    chance = random.Random(seed)
    names = [" ".join(chance.sample(WORDS, chance.randint(1, 3))) for _ in range(60)]
    named = [Named(id=f"e{place:04}", name=name) for place, name in enumerate(names)]
    found = likely_pairs(filed(names), 10_000, crowd=9)
    assert sorted(found.pairs) == list(entity_pairs(named, crowd=9))
    assert (found.entities, found.complete) == (60, True)
    assert found == likely_pairs(filed(names), 10_000, crowd=9)


def test_the_likeliest_come_first_and_the_rest_is_counted() -> None:
    """Who shares more and rarer keys comes before who shares a common one; a bound is told."""
    names = ["Acme Maps", "ACME Maps Ltd", "Acme Lens", "Vidi Werke", "Vidi Police", "Bureau"]
    every = likely_pairs(filed(names), 100)
    assert every.pairs[0] == ("e0000", "e0001")
    first = likely_pairs(filed(names), 1)
    assert first.pairs == every.pairs[:1]
    assert (first.entities, first.complete) == (6, False)


def test_more_than_can_be_looked_at_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rarest keys are looked at first, and common ones not any more."""
    monkeypatch.setattr(likely, "_MOST_SHARED", 20)
    found = likely_pairs(filed(["Acme Maps", "ACME maps", *(f"Lens {n}" for n in range(30))]), 100)
    assert found.pairs[0] == ("e0000", "e0001")
    assert not found.complete
    assert likely_pairs([], 5) == likely.Likely((), 0, complete=True)


@pytest.mark.neo4j
def test_the_queue_looks_at_every_entity(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not at the first few only; where not all pairs are compared, it says so."""
    short, full = world.vendor("Quillen TAG Sawmills"), world.vendor("Quillen TAG Sawmill")
    others = [world.vendor(f"Body {number} of TAG") for number in range(6)]
    box = world.thing("Box", Kind.PRODUCT)
    world.tell(*(world.says(LinkKind.MAKES, one, box) for one in (short, full, *others)))
    whole = queue(world.store, limit=100)
    pairs = {frozenset((one.one.name, one.other.name)) for one in whole.merges}
    assert frozenset((short.name, full.name)) in pairs
    monkeypatch.setattr(graph.suggesting, "MOST_COMPARED", 1)
    few = queue(world.store, limit=100)
    assert few.compared == whole.compared >= 9
    assert not few.complete
    assert len(few.merges) <= 1
