"""Which export control applied to something on a day, by which claim; and sales under none."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

import numpy as np

from graph.answers import Crowd, Entity, Evidence, Link
from graph.claim import Validity
from graph.controls import OFFERED, Control, Spans, controls, covered, sales_of
from graph.errors import BadQuestion
from graph.parties import members_of, parties, together
from graph.past.asking import asked_as_known, read_as_known
from graph.pinned import Citable, Pinned
from graph.store.finding import resolve
from graph.store.reading import claim, evidence
from graph.store.store import Store, check_page
from graph.store.transaction import Transaction
from graph.told import told_links
from graph.validity import is_dated
from graph.vocabulary import REALMS, STATUS_ORDER, WALKABLE, Kind, LinkKind, Realm
from graph.walk.arrays import LINK_CODE, STATUS_CODE, Mask, Network
from graph.walk.chart import Chart
from graph.walk.days import first_day

_CLAIM = re.compile(r"[0-9a-f]{32}")
_CONTROLLED = frozenset({Kind.PRODUCT, Kind.TECHNOLOGY, Kind.VENDOR})
_SALES = frozenset({*OFFERED, LinkKind.RESELLS})


class Covered(StrEnum):
    """What sources say of a control on a day.

    `DISPUTED`: one says that a regulation applied, another that the same did not. `PERHAPS`: the
    dates that sources give leave it open. `DENIED`: a source says that none applied. `UNSAID`:
    nobody says anything, which is not the same.
    """

    CONTROLLED = "controlled"
    DISPUTED = "disputed"
    PERHAPS = "perhaps"
    DENIED = "denied"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime(Citable):
    """What was said of the control of one thing on a day: claims that it applied, and the others.

    `sale` is the claim that was asked about, if it was one: `of` is then what was sold or, where
    that is not said, who sold it. `through` are those beside `of` on whom a control counts: the
    technologies that it is said to be, who is said to make it, and who sold it.
    """

    of: Entity
    on: str
    verdict: Covered
    through: tuple[Entity, ...]
    applied: tuple[Evidence, ...]
    perhaps: tuple[Evidence, ...]
    denied: tuple[Evidence, ...]
    sale: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A claim on a control that may have applied, and whether its dates leave no doubt."""

    control: Control
    surely: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncovered:
    """A sale that no control surely covered; `PERHAPS` where the dates leave it open."""

    sale: Link
    verdict: Covered


@dataclass(frozen=True, slots=True, kw_only=True)
class UncoveredSales(Citable):
    """A part of the sales of named products that no source says a control surely covered.

    `covered` counts those that one did; `unnamed` those of which nobody says what was sold.
    """

    of: Entity | Crowd | None
    total: int
    covered: int
    unnamed: int
    sales: tuple[Uncovered, ...]


def regime(
    store: Store, reference: str, on: str | None = None, *, as_known_on: str | None = None
) -> Regime:
    """Which export control applied to a product, technology, vendor or sale on a day (or month, or
    year), by what the graph knew at the end of another, where that is asked.

    A sale is given by the id of a claim, and its day is then its own if no other is. Raises
    `BadQuestion` for a date that is none, `UnknownEntity` and `AmbiguousEntity` for names, and
    `UnknownClaim`.
    """
    if on is not None:
        first_day(on)

    def applied(tx: Transaction) -> Regime:
        named = reference.strip()
        sale = _sale(tx, named) if _CLAIM.fullmatch(named) else None
        thing = _sold(sale) if sale else resolve(tx, reference)
        when = Validity(start=on, end=on) if on else _date_of(sale)
        beside = [ident for ident in _beside(tx, thing, sale) if ident != thing.id]
        about = [one for one in controls(tx) if one.thing in {thing.id, *beside}]
        if not (sale or about or _may_be_controlled(thing)):
            raise BadQuestion(
                "of",
                f"{thing.name} is known neither as a product, a technology nor a vendor: name one"
                " of them, or a sale by the id of a claim.",
            )
        proofs = evidence(tx, [one.claim for one in about])
        said = list(_applying(about, Spans.of(when)))
        known = {proof.subject.id: proof.subject for proof in proofs.values()}
        stated = [one for one in said if one.control.states]
        return Regime(
            of=thing,
            on=on or _written(when),
            verdict=_verdict(said),
            through=tuple(known[ident] for ident in beside if ident in known),
            applied=_sorted(proofs, (one for one in stated if one.surely)),
            perhaps=_sorted(proofs, (one for one in stated if not one.surely)),
            denied=_sorted(proofs, (one for one in said if one.control.denies)),
            sale=sale,
        )

    state, found = read_as_known(store, as_known_on, applied)
    asked = found.sale.id if found.sale else found.of.id
    return replace(found, pinned=Pinned(named={"of": (asked,)}, state=state))


def _may_be_controlled(thing: Entity) -> bool:
    """Of a body of which nothing more is said nobody knows that it sells nothing."""
    return bool(_CONTROLLED & {*thing.kinds}) or thing.kinds == (Kind.ORGANISATION,)


def _sale(tx: Transaction, claim_id: str) -> Evidence:
    found = claim(tx, claim_id)
    if found.link not in _SALES:
        raise BadQuestion("of", "That claim is of no sale: a control applies to sales.")
    return found


def _sold(sale: Evidence) -> Entity:
    """What it was or, where that is not said, who sold it."""
    return sale.product or (sale.object if sale.link is LinkKind.RESELLS else sale.subject)


def _date_of(sale: Evidence | None) -> Validity:
    if sale is None:
        raise BadQuestion("on", "Only a sale has a date of its own: name a year, a month or a day.")
    if not is_dated(sale.valid):
        raise BadQuestion("on", "No source says when that sale was: name a year, a month or a day.")
    return sale.valid


def _written(when: Validity) -> str:
    same = when.start == when.end
    return (when.start or "") if same else f"{when.start or ''}..{when.end or ''}"


def _beside(tx: Transaction, thing: Entity, sale: Evidence | None) -> list[str]:
    """On whom a control counts for this: as `covered` and `sales_of` say it from the other end."""
    statuses = [status.value for status in WALKABLE]
    rows = tx.all("read_technologies", ids=[thing.id], statuses=statuses)
    found = [row["technology"] for row in rows]
    if REALMS[thing.kinds[0]] is Realm.PRODUCT:
        found += members_of(tx, [thing.id], (LinkKind.MAKES,))
    if sale:
        found.append(sale.subject.id)
    return list(dict.fromkeys(found))


def _applying(about: Iterable[Control], day: Spans) -> Iterable[_Said]:
    for one in about:
        if one.states or one.denies:
            within = one.applying(day)
            if within.surely[0] or within.perhaps[0]:
                yield _Said(control=one, surely=bool(within.surely[0]))


def _verdict(said: Iterable[_Said]) -> Covered:
    """Of several regulations one that applied decides: that another did not is no dispute."""
    by = defaultdict[str, list[_Said]](list)
    for one in said:
        by[one.control.regulation].append(one)
    found = {_of_one(claims) for claims in by.values()}
    unsaid = Covered.PERHAPS if None in found else Covered.UNSAID
    return next((verdict for verdict in Covered if verdict in found), unsaid)


def _of_one(said: list[_Said]) -> Covered | None:
    """What is said of one regulation; None where all is a denial of a part of that time."""
    stated = [one.surely for one in said if one.control.states]
    denied = [one.surely for one in said if one.control.denies]
    if any(stated):
        return Covered.DISPUTED if denied else Covered.CONTROLLED
    if stated:
        return Covered.PERHAPS
    return Covered.DENIED if any(denied) else None


def _sorted(proofs: dict[str, Evidence], some: Iterable[_Said]) -> tuple[Evidence, ...]:
    found = [proofs[one.control.claim] for one in some]
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
    """The sales and uses of products, of `of` or of all, that no control surely covered.

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


def _by_control(tx: Transaction, network: Network) -> tuple[Mask, Mask, Mask]:
    """Which links a control surely covered, perhaps, or not as a source says."""
    surely, perhaps, denied, partly = np.zeros((4, network.links), dtype=np.bool_)
    spans = Spans.of_links(network)
    for thing, about in groupby(controls(tx), key=lambda one: one.thing):
        sales = sales_of(network, covered(tx, network, network.numbers([thing])))
        for one in about:
            within = one.applying(spans)
            if one.denies:
                denied |= sales & within.surely
                partly |= sales & within.perhaps
            elif one.states:
                surely |= sales & within.surely
                perhaps |= sales & within.perhaps
    return surely, perhaps | (partly & ~denied), denied
