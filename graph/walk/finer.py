"""Whether another path says the same in smaller steps and as surely: vendor, product, buyer.

A claim that names what was supplied speaks for two links, from the seller and from the product.
Where all claims of a link also speak for another one, that other is its twin. Where the product is
tied to the vendor by weaker words, the path is not as sure as the sale itself, and both are shown.
"""

import numpy as np

from graph.walk.arrays import NO_TWIN
from graph.walk.days import EARLIEST, LATEST
from graph.walk.ends import Ends
from graph.walk.filters import Ground
from graph.walk.steps import Prefix


def said_more_finely(ground: Ground, ends: Ends, path: Prefix, max_hops: int) -> bool:
    """Whether some hop can give way to two, through its twin, without breaking a rule.

    The two may not be weaker than the weakest link of the path.
    """
    if len(path.links) >= max_hops:
        return False
    network = ground.network
    for place, link in enumerate(path.links):
        twin = int(network.twin[link])
        if twin == NO_TWIN or not ground.allowed[twin]:
            continue
        least = int(network.rank[list(path.links)].min())
        if network.rank[twin] < least:
            continue
        midway = int(network.source[twin])
        if midway in path.nodes or not ends.through(np.array([midway]))[0]:
            continue
        onward = path.nodes[place + 1] == int(network.target[link])
        # Along the arrow one more step leads to the twin; against it, from the twin.
        here = path.nodes[place] if onward else midway
        there = midway if onward else path.nodes[place + 1]
        others = (*path.links[:place], twin, *path.links[place + 1 :])
        steps = [one for one in _between(ground, here, there) if network.rank[one] >= least]
        if any(_hold_together(ground, (*others, step)) for step in steps):
            return True
    return False


def _between(ground: Ground, here: int, there: int) -> list[int]:
    arcs = ground.network.out
    span = slice(arcs.offset[here], arcs.offset[here + 1])
    links = arcs.link[span][arcs.node[span] == there]
    found: list[int] = links[ground.allowed[links]].tolist()
    return found


def _hold_together(ground: Ground, links: tuple[int, ...]) -> bool:
    if ground.opens is None or ground.closes is None:
        return True
    some = np.array(links)
    first = max(EARLIEST, int(ground.opens[some].max()))
    return first <= min(LATEST, int(ground.closes[some].min()))
