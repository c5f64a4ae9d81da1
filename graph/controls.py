"""Export controls as claims have them: what is controlled, since when, and which sales that means.

No regulation is known to the code. That something is controlled, and that it is not, is what a
source says, with its dates.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np

from graph.claim import Validity
from graph.parties import members_of
from graph.store.transaction import Transaction
from graph.vocabulary import WALKABLE, Kind, LinkKind, Status
from graph.walk.arrays import LINK_CODE, NO_TWIN, STATUS_CODE, Ints, Mask, Network
from graph.walk.days import EARLIEST, LATEST, first_day, last_day
from graph.walk.filters import UnknownDates, stretches

OFFERED = (LinkKind.SUPPLIED_TO, LinkKind.USED_BY, LinkKind.DEPLOYED_IN)


class Spans(NamedTuple):
    """The days between which each of some things happened: at one of them, or in between."""

    first: Ints
    last: Ints

    @classmethod
    def of_links(cls, network: Network) -> Self:
        """Those of all links; a side that no source gives is open."""
        return cls(*stretches(network.start, network.end, UnknownDates.LENIENT))

    @classmethod
    def of(cls, valid: Validity) -> Self:
        """That of one thing."""
        first = first_day(valid.start) if valid.start else EARLIEST
        last = last_day(valid.end) if valid.end else LATEST
        return cls(np.array([first], dtype=np.int32), np.array([last], dtype=np.int32))


class Within(NamedTuple):
    """Which of some things lie surely within a stretch of time, and which perhaps."""

    surely: Mask
    perhaps: Mask

    def also(self, other: "Within") -> "Within":
        """Within both."""
        surely = self.surely & other.surely
        either = (self.surely | self.perhaps) & (other.surely | other.perhaps)
        return Within(surely, either & ~surely)


def lying(spans: Spans, valid: Validity) -> Within:
    """Which lie within `valid`: a day of 2014 perhaps lies in what began in 2014, all of it does.

    A side that `valid` leaves open is no bound.
    """
    opens = (first_day(valid.start), last_day(valid.start)) if valid.start else (EARLIEST, EARLIEST)
    closes = (first_day(valid.end), last_day(valid.end)) if valid.end else (LATEST, LATEST)
    first, last = spans
    met = (last >= opens[0]) & (first <= closes[1])
    surely = met & ((first == opens[0]) | (first > opens[1]))
    surely &= (last == closes[1]) | (last < closes[0])
    return Within(surely, met & ~surely)


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
    def denies(self) -> bool:
        """Whether a source says that it does not."""
        return self.status is Status.DENIED

    def applying(self, spans: Spans) -> Within:
        """For which of these it says so: until its end where it has one, else ever after.

        Of a control that applied until 2013 nobody says since when: to what came before its end
        it perhaps applied. A denial until 2013 denies all of that.
        """
        found = lying(spans, self.valid)
        if self.denies or self.valid.start is not None:
            return found
        return Within(np.zeros_like(found.surely), found.surely | found.perhaps)


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

    A technology's products are those said to be one, a vendor's those it makes, as is stated.
    """
    member = np.zeros(network.nodes, dtype=np.bool_)
    member[nodes] = True
    made = (network.kind == LINK_CODE[LinkKind.MAKES]) & member[network.source]
    made &= np.isin(network.status, [STATUS_CODE[status] for status in WALKABLE])
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


def things_of(network: Network, some: Iterable[Control]) -> Ints:
    """The entities that controls are about, as numbers of the network."""
    return network.numbers([one.thing for one in some])
