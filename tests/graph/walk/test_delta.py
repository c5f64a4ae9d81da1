"""A network changed by little is the network read anew."""

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from graph.vocabulary import LINKS, Kind, LinkKind, Status, Walk
from graph.walk.arrays import (
    KIND_BIT,
    LINK_CODE,
    STATUS_CODE,
    LinkRow,
    Network,
    NodeRow,
    network,
)
from graph.walk.days import UNKNOWN, first_day, last_day
from graph.walk.delta import Delta, LinkFields, changed


def _fields(row: LinkRow) -> LinkFields:
    start, end = row.valid.start, row.valid.end
    return LinkFields(
        source=row.source,
        target=row.target,
        kind=LINK_CODE[row.kind],
        status=STATUS_CODE[row.status],
        confidence=row.confidence,
        sources=row.sources,
        start=first_day(start) if start else UNKNOWN,
        end=last_day(end) if end else UNKNOWN,
    )


def _next(random: Random, nodes: dict[str, NodeRow], links: dict[str, LinkRow]) -> Delta:
    """One random change of the rows, and the delta that tells of it."""
    told: dict[str, LinkFields | None] = {}
    names: dict[str, int | None] = {}
    twins: dict[str, str | None] = {}
    for _ in range(random.choice([0, 1, 2, 9])):
        name = f"{random.choice('abcnz')}{random.randint(0, 30)}" + random.choice(["", "-longer"])
        kinds = (random.choice(list(Kind)),)
        nodes[name] = NodeRow(id=name, kinds=kinds)
        names[name] = sum(KIND_BIT[kind] for kind in kinds)
    for name in random.sample(sorted(nodes), min(len(nodes), random.choice([0, 0, 1, 3]))):
        del nodes[name]
        names[name] = None
    around = frozenset(random.sample(sorted(nodes), min(len(nodes), random.choice([0, 0, 2]))))
    for ident in [i for i, row in links.items() if not {row.source, row.target} <= nodes.keys()]:
        del links[ident]
    for ident in random.sample(sorted(links), min(len(links), random.choice([0, 1, 3, 9]))):
        row = links[ident]
        if random.random() < 0.4 and not {row.source, row.target} & around:
            del links[ident]
            told[ident] = None
        else:
            links[ident] = replace(row, confidence=random.choice([0.1, 0.5, 0.55]), twin=None)
            told[ident], twins[ident] = _fields(links[ident]), None
    for ident, row in list(links.items()):
        if {row.source, row.target} & around:
            if random.random() < 0.5:
                del links[ident]
                told.pop(ident, None)
            else:
                told[ident] = _fields(row)
    return Delta(nodes=names, around=around, links=told, twins=twins)


@pytest.mark.parametrize("seed", range(300))
def test_a_changed_network_is_the_network_read_anew(
    draw: Callable[[int], Any], plain: Callable[[Network], Any], seed: int
) -> None:
    """Random changes of entities and links, one after the other, with twins that come and go."""
    random = Random(seed)
    drawn, more = draw(seed), draw(seed + 1000)
    nodes = {node.id: node for node in drawn.nodes}
    links = {link.id: link for link in drawn.links}
    net = network(nodes.values(), links.values())
    for _ in range(4):
        delta = _next(random, nodes, links)
        told, twins = dict(delta.links), dict(delta.twins)
        for row in random.sample(more.links, len(more.links) // 2):
            if {row.source, row.target} <= nodes.keys() and row.id not in links:
                links[row.id] = row
                told[row.id], twins[row.id] = _fields(row), None
        if len(links) > 1:
            one, other = random.sample(sorted(links), 2)
            links[one] = replace(links[one], twin=other)
            twins[one] = other
        for ident, row in links.items():
            lost = row.twin not in links or row.twin in told
            if row.twin is not None and lost and ident not in twins:
                links[ident] = replace(row, twin=None)
        walked = _walked(links)
        told = {i: row for i, row in told.items() if row is None or i in walked}
        net = changed(net, replace(delta, links=told, twins=twins))
        assert plain(net) == plain(network(nodes.values(), links.values()))


def _walked(links: dict[str, LinkRow]) -> set[str]:
    return {ident for ident, row in links.items() if LINKS[row.kind].walk is not Walk.NEVER}


def test_nothing_changed_is_the_same_network(draw: Callable[[int], Any]) -> None:
    """An empty delta copies nothing."""
    net = draw(3).network
    same = changed(net, Delta())
    assert same.link_ids is net.link_ids
    assert same.out.node is net.out.node
    assert same.confidence is net.confidence


def test_a_first_report_of_many_levels_fills_an_empty_network(
    plain: Callable[[Network], Any],
) -> None:
    """Links of six confidences that come at once, where no link was and so no level either."""
    nodes = {name: NodeRow(id=name, kinds=(Kind.VENDOR,)) for name in ("a", "b")}
    rows = [
        LinkRow(id=f"l{n}", source="a", target="b", kind=LinkKind.OWNED_BY, status=Status.ASSERTED,
                confidence=0.7 + n / 100, sources=1)
        for n in range(6)
    ]  # fmt: skip
    links = {row.id: row for row in rows}
    delta = Delta(
        nodes=dict.fromkeys(nodes, KIND_BIT[Kind.VENDOR]),
        links={row.id: _fields(row) for row in rows}, twins=dict.fromkeys(links),
    )  # fmt: skip
    net = changed(network([], []), delta)
    assert plain(net) == plain(network(nodes.values(), links.values()))
