"""All steps of a graph in portions of some hundred, in the order of the entities that they leave.

An entity with thousands of links is told in several: who asks behind a portion waits for it.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from graph.walk.arrays import Ints, Network

STEPS = 500


class Told(NamedTuple):
    """How far it was told: up to this entity, and of its links up to this one.

    By their ids, which stay when the graph changes and all numbers with it.
    """

    node: bytes = b""
    link: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """Entities that follow each other, some of their links, and how far it is told with them."""

    nodes: range
    links: Ints
    until: Told


def following(network: Network, told: Told, steps: int = STEPS) -> Portion | None:
    """What comes behind `told`, no more than so many steps and entities; None at the end."""
    offset, link = network.out.offset, network.out.link
    first, begin = _place(network, told)
    if first == network.nodes:
        return None
    end = min(begin + steps, len(link))
    # Entities whose steps all lie before `end`; else the first of them in part.
    last = int(np.searchsorted(offset, end, side="right")) - 1
    if last > first:
        last = min(last, first + steps)
        end = int(offset[last])
    else:
        last = first + 1
    until = Told(
        bytes(network.node_ids[last - 1]), bytes(network.link_ids[link[end - 1]]) if end else b""
    )
    return Portion(nodes=range(first, last), links=link[begin:end], until=until)


def _place(network: Network, told: Told) -> tuple[int, int]:
    """The first entity of which not all is told, and its first step that is not."""
    offset = network.out.offset
    first = int(np.searchsorted(network.node_ids, told.node))
    if first < network.nodes and bytes(network.node_ids[first]) == told.node:
        links = network.link_ids[network.out.link[offset[first] : offset[first + 1]]]
        begin = int(offset[first] + np.searchsorted(links, told.link, side="right"))
        if begin < offset[first + 1]:
            return first, begin
        first += 1
    return first, int(offset[first])
