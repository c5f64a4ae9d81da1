"""A graph told in portions: all of it, each step once, and never many at a time."""

import random

import pytest

from graph import Kind, LinkKind
from graph.portions import Portion, Told, following
from graph.walk.arrays import LinkRow, Network, NodeRow, network

STEPS = 5
BEGINNING = Told()


def row(number: int, source: int, target: int) -> LinkRow:
    return LinkRow(
        id=f"l{number:04}",
        source=f"n{source:02}",
        target=f"n{target:02}",
        kind=LinkKind.SUPPLIED_TO,
    )


def drawn(nodes: int, links: list[LinkRow]) -> Network:
    return network((NodeRow(id=f"n{one:02}", kinds=(Kind.VENDOR,)) for one in range(nodes)), links)


def some_links(chance: random.Random, nodes: int, number: int) -> list[LinkRow]:
    """Half of them leave one entity, as those of a hub do."""
    hub = chance.randrange(nodes)
    sources = [hub if chance.random() < 0.5 else chance.randrange(nodes) for _ in range(number)]
    places = chance.sample(range(1000), number)
    return [row(place, one, (one + 1) % nodes) for place, one in zip(places, sources, strict=True)]


def portions(graph: Network, told: Told = BEGINNING) -> list[Portion]:
    found = []
    while portion := following(graph, told, STEPS):
        found.append(portion)
        told = portion.until
    return found


def ids(graph: Network, found: list[Portion]) -> list[str]:
    return [graph.link_id(link) for one in found for link in one.links.tolist()]


@pytest.mark.parametrize("seed", range(50))
def test_every_step_is_told_once_and_never_many_at_a_time(seed: int) -> None:
    """On graphs with a hub and with entities that have no link, which are named all the same."""
    chance = random.Random(seed)
    nodes = chance.randrange(2, 30)
    graph = drawn(nodes, some_links(chance, nodes, chance.randrange(40)))
    found = portions(graph)
    assert ids(graph, found) == [graph.link_id(link) for link in graph.out.link.tolist()]
    assert all(len(one.links) <= STEPS and len(one.nodes) <= STEPS for one in found)
    assert {node for one in found for node in one.nodes} == set(range(nodes))


@pytest.mark.parametrize("seed", range(50))
def test_a_graph_that_changes_meanwhile_is_told_on_from_the_same_place(seed: int) -> None:
    """What was there before and after is told once, though all its numbers have changed."""
    chance = random.Random(seed)
    nodes = chance.randrange(2, 30)
    links = some_links(chance, nodes, 40)
    before = drawn(nodes, chance.sample(links, 30))
    after = drawn(nodes, chance.sample(links, 30))
    found = portions(before)[: chance.randrange(4)]
    said = ids(before, found)
    said += ids(after, portions(after, found[-1].until if found else BEGINNING))
    assert len(said) == len(set(said))
    assert set(said) >= set(ids(before, portions(before))) & set(ids(after, portions(after)))


def test_of_no_entity_nothing_is_told() -> None:
    """An empty graph is at its end, and so is one that was told."""
    assert following(drawn(0, []), BEGINNING) is None
    graph = drawn(2, [row(1, 0, 1)])
    assert following(graph, portions(graph)[-1].until) is None
