"""When sales were made: a delivery is over on the day it is made, whatever becomes of the goods.

A link keeps the time from its first start on, and holds as long as nobody says that it ended: what
was delivered may be in use. A control stops deliveries, and for it only their own dates count.
"""

import numpy as np

from graph.answers import Link
from graph.controls import OFFERED, Spans
from graph.store.transaction import Transaction
from graph.told import told_links
from graph.vocabulary import WALKABLE
from graph.walk.arrays import LINK_CODE, Mask, Network
from graph.walk.days import LATEST, UNKNOWN, last_day

# So many links are read for it, the surest first; the others stay open to the end.
MOST_READ = 1000


def made(tx: Transaction, network: Network, sales: Mask) -> Spans:
    """The days between which each link happened, as `Spans.of_links`; of these sales, was made.

    A sale of which only the start is given was made on that date, however exact it is. Who resells
    goes on doing so.
    """
    first, last = Spans.of_links(network)
    offered = np.isin(network.kind, [LINK_CODE[kind] for kind in OFFERED])
    begun = sales & offered & (network.start != UNKNOWN) & (network.end == UNKNOWN)
    numbers = np.flatnonzero(begun)
    surest = np.lexsort((numbers, -network.confidence[numbers]))[:MOST_READ]
    read = numbers[surest].tolist()
    last = last.copy()
    for number, link in zip(read, told_links(tx, network, read), strict=True):
        last[number] = _made_by(link)
    return Spans(first, last)


def _made_by(link: Link) -> int:
    """The last day on which one of the claims that speak for the link says it was made."""
    stated = [one for one in link.claims if one.status in WALKABLE]
    speaking = stated or [one for one in link.claims if one.status is link.status]
    dates = [one.valid.end or one.valid.start for one in speaking]
    return max((last_day(date) if date else LATEST for date in dates), default=LATEST)
