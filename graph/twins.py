"""Claims that tell one sale twice: once of its seller, and once of the product that was sold.

"V supplied P to B" is read as a claim about V, with P as its product, and as another about P. What
a person decides about one is said of the other as far as it follows. Which does, and why:
docs/decisions/0075-twins.md. (Twins among links are `graph.walk.twins`.)
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.claim import Span, Validity
from graph.correction import Correction
from graph.projection import CARRIES_PRODUCT
from graph.rulings import Answer
from graph.vocabulary import DENIALS, LinkKind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What is to be known of a claim to find its twins. Ends are ids as entities are found under.

    `product` is None where the claim names none: then it may be what is said of the product.
    """

    id: str
    link: LinkKind
    subject: str
    object: str
    product: str | None
    span: Span
    status: Status
    valid: Validity
    held: bool
    rejected: bool


def twins(said: Telling, beside: Iterable[Telling]) -> tuple[Telling, ...]:
    """Those of one report's claims that tell the same sale of its product, or of its seller.

    Their quotations lie one within the other, no date of one excludes that of the other, and what
    one denies the other does not state.
    """
    return tuple(one for one in beside if one.id != said.id and _twins(said, one))


def following(said: Telling, answer: Answer, beside: Iterable[Telling]) -> tuple[Telling, ...]:
    """The twins that are decided likewise.

    A rejection reaches all of them; acceptance and correction hold nothing that follows from no
    word that was read: a seller who waits goes on waiting, and so does a wider quotation. What is
    said of a product stands while another held claim of the same words says who sold it.
    """
    told = tuple(beside)
    found = twins(said, told)
    if answer is Answer.ACCEPT:
        return tuple(one for one in found if _alike(said, one) and _follows(said, one))
    return tuple(
        one
        for one in found
        if not one.rejected
        and (answer is Answer.REJECT or one.held or _follows(said, one))
        and not (said.product is not None and _sold_by_another(said, one, told))
    )


def mirrored(said: Correction, *, of_sale: bool) -> Correction | None:
    """What a correction of a sale corrects in what is said of its product, or the reverse.

    None where it concerns the other one's words alone, such as another seller.
    """
    subject, product = (said.product, None) if of_sale else (None, said.subject)
    found = replace(said, subject=subject, product=product)
    return None if found == Correction() else found


def parted(said: Correction) -> bool:
    """Whether a correction makes a claim of a sale one that is not said of a product as well."""
    return said.link is not None and said.link not in CARRIES_PRODUCT


def _twins(one: Telling, other: Telling) -> bool:
    sale, goods = (one, other) if one.product is not None else (other, one)
    return (
        sale.link in CARRIES_PRODUCT
        and (sale.link, sale.object) == (goods.link, goods.object)
        and goods.product is None
        and sale.product == goods.subject
        and (one.span.within(other.span) or other.span.within(one.span))
        and (one.status in DENIALS) == (other.status in DENIALS)
        and (one.valid == other.valid or not (_dated(one) and _dated(other)))
    )


def _sold_by_another(sale: Telling, goods: Telling, told: Iterable[Telling]) -> bool:
    sales = (one for one in twins(goods, told) if one.id != sale.id)
    return any(one.held for one in sales)


def _follows(said: Telling, twin: Telling) -> bool:
    """Whether what was read says the other, or nobody doubts that anyway."""
    return twin.span.within(said.span) and (said.product is not None or twin.held)


def _alike(one: Telling, other: Telling) -> bool:
    return (one.status, one.valid) == (other.status, other.valid)


def _dated(one: Telling) -> bool:
    return bool(one.valid.start or one.valid.end)
