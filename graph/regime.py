"""Which export control applied to something on a day, by which claim; and sales under none."""

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from graph.answers import Crowd, Entity, Evidence, Link
from graph.claim import Validity
from graph.controls import OFFERED, Control, controls, covered
from graph.parties import parties, together
from graph.past.asking import asked_as_known, read_as_known
from graph.pinned import Citable, Pinned
from graph.store.finding import resolve
from graph.store.reading import evidence
from graph.store.store import Store, check_page
from graph.store.transaction import Transaction
from graph.told import told_links
from graph.validity import is_dated, overlap
from graph.vocabulary import STATUS_ORDER, WALKABLE, Kind, Status
from graph.walk.arrays import LINK_CODE, STATUS_CODE, Mask, Network
from graph.walk.chart import Chart
from graph.walk.days import UNKNOWN, first_day


class Covered(StrEnum):
    """What sources say of a control on a day.

    `DISPUTED`: one says that it applied, another that none did. `PERHAPS`: it applied, but nobody
    says when. `DENIED`: a source says that none applied. `UNSAID`: nobody says anything, which is
    not the same.
    """

    CONTROLLED = "controlled"
    DISPUTED = "disputed"
    PERHAPS = "perhaps"
    DENIED = "denied"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime(Citable):
    """What was said of the control of one thing on a day: claims that it applied, and the others.

    `through` are the technologies that the thing is said to be: a control on one of them counts.
    """

    of: Entity
    on: str
    verdict: Covered
    through: tuple[Entity, ...]
    applied: tuple[Evidence, ...]
    perhaps: tuple[Evidence, ...]
    denied: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncovered:
    """A sale that no control covered, as far as is said; `verdict` is `PERHAPS` without dates."""

    sale: Link
    verdict: Covered


@dataclass(frozen=True, slots=True, kw_only=True)
class UncoveredSales(Citable):
    """A part of the sales of named products that no source says a control covered.

    `covered` counts those that one did; `unnamed` those of which nobody says what was sold.
    """

    of: Entity | Crowd | None
    total: int
    covered: int
    unnamed: int
    sales: tuple[Uncovered, ...]


def regime(store: Store, reference: str, on: str, *, as_known_on: str | None = None) -> Regime:
    """Which export control applied to a product or technology on a day (or month, or year), by
    what the graph knew at the end of another, where that is asked.

    Raises `BadQuestion` for a date that is none, `UnknownEntity` and `AmbiguousEntity` for names.
    """
    first_day(on)
    day = Validity(start=on, end=on)

    def applied(tx: Transaction) -> Regime:
        thing = resolve(tx, reference)
        statuses = [status.value for status in WALKABLE]
        rows = tx.all("read_technologies", ids=[thing.id], statuses=statuses)
        through = [row["technology"] for row in rows]
        about = [one for one in controls(tx) if one.thing in {thing.id, *through}]
        proofs = evidence(tx, [one.claim for one in about])
        by: dict[Covered, list[Control]] = defaultdict(list)
        for one in about:
            by[_said(one, day)].append(one)
        known = {proof.subject.id: proof.subject for proof in proofs.values()}
        found = {name: _sorted(proofs, some) for name, some in by.items()}
        return Regime(
            of=thing,
            on=on,
            verdict=_verdict(by),
            through=tuple(known[ident] for ident in through if ident in known),
            applied=found.get(Covered.CONTROLLED, ()),
            perhaps=found.get(Covered.PERHAPS, ()),
            denied=found.get(Covered.DENIED, ()),
        )

    state, found = read_as_known(store, as_known_on, applied)
    return replace(found, pinned=Pinned(named={"of": (found.of.id,)}, state=state))


def _said(one: Control, day: Validity) -> Covered:
    """What one claim says of that day."""
    if one.status is Status.DENIED:
        return Covered.DENIED if overlap(one.valid, day) else Covered.UNSAID
    if not one.states or (is_dated(one.valid) and not overlap(one.valid, day)):
        return Covered.UNSAID
    return Covered.CONTROLLED if one.valid.start else Covered.PERHAPS


def _verdict(by: dict[Covered, list[Control]]) -> Covered:
    if by[Covered.CONTROLLED]:
        return Covered.DISPUTED if by[Covered.DENIED] else Covered.CONTROLLED
    for verdict in (Covered.PERHAPS, Covered.DENIED):
        if by[verdict]:
            return verdict
    return Covered.UNSAID


def _sorted(proofs: dict[str, Evidence], some: list[Control]) -> tuple[Evidence, ...]:
    found = [proofs[one.claim] for one in some]
    return tuple(
        sorted(found, key=lambda one: (STATUS_ORDER.index(one.status), -one.confidence, one.id))
    )


def uncovered_sales(
    store: Store,
    *,
    of: tuple[str, ...] = (),
    limit: int = 20,
    offset: int = 0,
    as_known_on: str | None = None,
) -> UncoveredSales:
    """The sales and uses of products, of `of` or of all, that no control covered when they began.

    The surest first; with `as_known_on`, as the graph knew it at the end of that day. Raises what
    `party` does for a reference.
    """
    check_page(limit, offset)

    def question(tx: Transaction, chart: Chart) -> UncoveredSales:
        network = chart.network()
        party = together(parties(tx, network, of, "of")) if of else None
        offered = np.isin(network.kind, [LINK_CODE[kind] for kind in OFFERED])
        offered &= np.isin(network.status, [STATUS_CODE[status] for status in WALKABLE])
        named = network.of_kind(Kind.PRODUCT, Kind.TECHNOLOGY)[network.source]
        if party:
            member = np.zeros(network.nodes, dtype=np.bool_)
            member[covered(tx, network, party.nodes)] = True
            offered &= member[network.source]
        surely, perhaps, denied = _by_control(tx, network)
        sales = offered & named
        numbers = np.flatnonzero(sales & ~surely)
        order = np.lexsort((numbers, -network.confidence[numbers]))
        shown = numbers[order][offset : offset + limit].tolist()
        links = told_links(tx, network, shown)
        return UncoveredSales(
            of=party.shown if party else None,
            total=len(numbers),
            covered=int(np.count_nonzero(sales & surely)),
            unnamed=_unnamed(network, offered & ~named),
            sales=tuple(
                Uncovered(sale=link, verdict=_of_sale(number, perhaps, denied))
                for number, link in zip(shown, links, strict=True)
            ),
            pinned=Pinned(named={"of": party.references if party else ()}, state=chart.stamp),
        )

    return asked_as_known(store, as_known_on, question)


def _unnamed(network: Network, offered: Mask) -> int:
    """Sales of which only the seller is known; where the product is, they are counted there."""
    return int(np.count_nonzero(offered & (network.twin < 0)))


def _of_sale(number: int, perhaps: Mask, denied: Mask) -> Covered:
    if perhaps[number]:
        return Covered.PERHAPS
    return Covered.DENIED if denied[number] else Covered.UNSAID


def _touches(network: Network, first: int | None, last: int | None) -> Mask:
    """Which links held, as far as their words go, on a day of it: "2021" began in all of 2021."""
    ends = np.where(network.end == UNKNOWN, network.start, network.end)
    after = ends >= first if first is not None else np.ones(network.links, dtype=np.bool_)
    return np.asarray(after & (network.start <= last if last is not None else True))


def _by_control(tx: Transaction, network: Network) -> tuple[Mask, Mask, Mask]:
    """Which links a control surely covered when they began, perhaps, or not as a source says."""
    surely, perhaps, denied = (np.zeros(network.links, dtype=np.bool_) for _ in range(3))
    for one in controls(tx):
        things = covered(tx, network, network.numbers([one.thing]))
        member = np.zeros(network.nodes, dtype=np.bool_)
        member[things] = True
        concerned = member[network.source]
        dated = network.start != UNKNOWN
        first, last = one.days or (None, None)
        within = dated if first is None else dated & (network.start >= first)
        if last is not None:
            within &= network.start <= last
        partly = dated & ~within & _touches(network, first, last)
        if one.status is Status.DENIED:
            denied |= concerned & within
        elif one.states and first is not None:
            surely |= concerned & within
            perhaps |= concerned & (~dated | partly)
        elif one.states:
            perhaps |= concerned
    return surely, perhaps, denied
