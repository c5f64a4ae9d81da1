"""Export controls as claims have them: what is controlled, since when, and which sales that means.

No regulation is known to the code. That something is controlled, and that it is not, is what a
source says, with its dates.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from graph.claim import Validity
from graph.parties import members_of
from graph.store.transaction import Transaction
from graph.vocabulary import WALKABLE, Kind, LinkKind, Status
from graph.walk.arrays import LINK_CODE, NO_TWIN, Ints, Mask, Network
from graph.walk.days import EARLIEST, LATEST, UNKNOWN, first_day, last_day
from graph.walk.filters import UnknownDates

OFFERED = (LinkKind.SUPPLIED_TO, LinkKind.USED_BY, LinkKind.DEPLOYED_IN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One claim that a thing is (or, denied, is not) under a regulation."""

    thing: str
    regulation: str
    claim: str
    status: Status
    valid: Validity

    @property
    def states(self) -> bool:
        """Whether a source says as a fact that it applies."""
        return self.status in WALKABLE

    @property
    def days(self) -> tuple[int, int] | None:
        """From which day to which it applies: without an end, ever after; None without a start."""
        if self.valid.start is None:
            return None
        end = last_day(self.valid.end) if self.valid.end else LATEST
        return first_day(self.valid.start), end


def controls(tx: Transaction) -> tuple[Control, ...]:
    """All that sources say on what is controlled."""
    return tuple(
        Control(
            thing=row["thing"],
            regulation=row["regulation"],
            claim=row["claim"],
            status=Status(row["status"]),
            valid=Validity(start=row["start"], end=row["end"]),
        )
        for row in tx.rows("read_controls")
    )


def covered(tx: Transaction, network: Network, nodes: Ints) -> Ints:
    """Whose sales a control on these entities concerns: theirs and those of their products.

    A technology's products are those said to be one, a vendor's those it makes.
    """
    member = np.zeros(network.nodes, dtype=np.bool_)
    member[nodes] = True
    made = (network.kind == LINK_CODE[LinkKind.MAKES]) & member[network.source]
    products = network.target[made & network.of_kind(Kind.PRODUCT)[network.target]]
    technologies = nodes[network.of_kind(Kind.TECHNOLOGY)[nodes]]
    ids = [network.node_id(node) for node in technologies]
    ones = network.numbers(members_of(tx, ids, (LinkKind.IS_A,)) if ids else [])
    return np.union1d(np.union1d(nodes, products), ones).astype(np.int32)


def sales_of(network: Network, nodes: Ints) -> Mask:
    """The links by which these entities are sold or used, and those by which somebody resells them.

    A sale is said of its seller and of its product at once: where one of the two is meant, and
    all claims of the other speak for it, the other is meant as well.
    """
    member = np.zeros(network.nodes, dtype=np.bool_)
    member[nodes] = True
    offered = np.isin(network.kind, [LINK_CODE[kind] for kind in OFFERED])
    resold = network.kind == LINK_CODE[LinkKind.RESELLS]
    found = (offered & member[network.source]) | (
        resold & (member[network.source] | member[network.target])
    )
    has_twin = network.twin != NO_TWIN
    also = found.copy()
    also[has_twin] |= found[network.twin[has_twin]]
    return np.asarray(also)


def begun(
    network: Network, since: str | None, until: int, unknown: UnknownDates
) -> tuple[Mask, Mask]:
    """Which links began within, and which of those only because they do not say so exactly.

    Leniently a link without a beginning may have begun then, if it did not end before.
    """
    first = first_day(since) if since else EARLIEST
    dated = network.start != UNKNOWN
    within = dated & (network.start >= first) & (network.start <= until)
    open_end = ~dated & (network.end == UNKNOWN)
    # "2014" may be before the first of June and after it.
    perhaps = open_end | ((network.start < first) & (network.end >= first))
    if since is None:
        return within | ~dated, np.zeros(network.links, dtype=np.bool_)
    if unknown is UnknownDates.STRICT:
        return within, np.zeros(network.links, dtype=np.bool_)
    return within | perhaps, perhaps


def things_of(network: Network, some: Iterable[Control]) -> Ints:
    """The entities that controls are about, as numbers of the network."""
    return network.numbers([one.thing for one in some])
