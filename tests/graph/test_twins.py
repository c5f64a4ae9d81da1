"""A sale is told of its seller and of its product: what is decided of one is decided of both."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from graph import (
    BadJudgement,
    Claim,
    Correction,
    LinkKind,
    Precision,
    Span,
    Status,
    Validity,
    accept,
    correct,
    paths_between,
    rebuilt,
    reject,
    undo,
)
from graph.decided import decisions

pytestmark = pytest.mark.neo4j

ALLEGED = Correction(status=Status.ALLEGED)
MAY = Validity(start="2014-05", precision=Precision.MONTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """A sentence that is two claims, or three, beside what else its report names."""

    world: Any
    sale: Claim
    goods: Claim
    another: Claim | None
    maker: Any
    buyer: Any
    box: Any
    lens: Any
    other: Any

    @property
    def signed(self) -> dict[str, str]:
        """Who decides, and why."""
        return {"by": self.world.tag, "why": "read twice"}

    def paths(self) -> list[list[str]]:
        """The names on each path from the maker to the service."""
        world = self.world
        found = paths_between(world.store, world.id(self.maker), world.id(self.buyer)).paths
        return [[hop.end.name for hop in path.hops] for path in found]

    def held(self) -> tuple[bool, bool]:
        """Whether the seller's claim is held, and whether the product's is."""
        sale, goods = (self.world.store.claim(one.id).held for one in (self.sale, self.goods))
        return sale, goods


@pytest.fixture
def told(world: Any) -> Iterator[Any]:
    yield world
    world.driver.execute_query("MATCH (r:Ruling {by: $by}) DETACH DELETE r", by=world.tag)


def sold(
    told: Any, *, sale_held: bool = True, second: bool = False, wide: bool = False, **goods: Any
) -> Sale:
    """The maker of the box supplied it in May 2014; with `second`, another did as well.

    With `wide` the product's claim quotes two sentences.
    """
    maker, box, buyer = told.vendor("Bramholt"), told.product("CellNet"), told.police("Service")
    other, lens = told.vendor("Ostrand"), told.product("Glint")
    report, (*beside, of_other, sale) = told.report(
        told.says(LinkKind.PART_OF, buyer, told.police("Ministry")),
        told.says(LinkKind.MAKES, maker, box),
        told.says(LinkKind.MAKES, other, lens),
        told.says(LinkKind.SUPPLIED_TO, maker, buyer, product=box, valid=MAY, held=sale_held),
    )
    assert sale.product
    twin = replace(sale, subject=sale.product, product=None, **({"held": True} | goods))
    if wide:
        span = Span(of_other.span.start, sale.span.end)
        twin = replace(twin, span=span, quote=report.text[span.start : span.end])
    seller = replace(of_other.subject, words=sale.subject.words)
    another = replace(sale, subject=seller) if second else None
    claims = [*beside, of_other, sale, twin, *([another] if another else [])]
    told.store.write(report, claims)
    return Sale(
        world=told,
        sale=sale,
        goods=twin,
        another=another,
        maker=maker,
        buyer=buyer,
        box=box,
        lens=lens,
        other=other,
    )


@pytest.mark.parametrize("first", ["sale", "goods"])
def test_a_rejected_sale_leaves_no_path_through_its_product(told: Any, first: str) -> None:
    """Whichever is rejected, both are, and say so; one undo, of either, takes both back."""
    it = sold(told)
    before = told.graph()
    made = reject(told.store, getattr(it, first).id, **it.signed)
    other = {"sale": it.goods, "goods": it.sale}[first]
    assert [(one.claim, one.answer.value, one.along) for one in made.twins] == [
        (other.id, "reject", made.id)
    ]
    assert it.held() == (False, False)
    assert it.paths() == []
    after = told.graph()
    rebuilt(told.store)
    assert told.graph() == after
    listed = decisions(told.store, by=told.tag).taken
    assert [(one.id, one.along) for one in listed] == [
        (made.id, None),
        (made.twins[0].id, made.id),
    ]
    back = undo(told.store, made.twins[0].id, **it.signed)
    assert [one.judgement for one in back.twins] == [made.id]
    assert told.graph() == before
    assert all(one.undone_by == told.tag for one in decisions(told.store, by=told.tag).taken)
    with pytest.raises(BadJudgement):
        undo(told.store, made.id, **it.signed)


def test_a_corrected_status_is_that_of_both(told: Any) -> None:
    """Alleged of the seller is alleged of the product: no path steps on either unless asked."""
    it = sold(told)
    made = correct(told.store, it.sale.id, ALLEGED, **it.signed)
    (twin,) = made.twins
    said = told.store.claim(twin.instead)
    assert (said.status, said.subject.name, said.product) == (
        Status.ALLEGED,
        it.goods.subject.name,
        None,
    )
    assert it.paths() == []
    undo(told.store, made.id, **it.signed)
    assert it.held() == (True, True)
    assert [told.store.claim(one).held for one in (made.instead, twin.instead)] == [False, False]
    assert it.paths() == [[it.goods.subject.name, it.buyer.name]]


def test_another_product_is_another_subject(told: Any) -> None:
    """What is corrected in one is corrected in the other, where the other says it at all."""
    it = sold(told)
    lens = it.lens.name
    made = correct(told.store, it.sale.id, Correction(product=lens), **it.signed)
    (twin,) = made.twins
    assert told.store.claim(twin.instead).subject.name == lens
    assert it.paths() == [[it.buyer.name]]
    undo(told.store, made.id, **it.signed)
    made = correct(told.store, it.goods.id, Correction(subject=lens), **it.signed)
    (twin,) = made.twins
    assert told.store.claim(twin.instead).product.name == lens


def test_another_seller_is_no_matter_of_the_product(told: Any) -> None:
    """Who sold it is not said in the product's claim: that stands, and nothing is decided of it."""
    it = sold(told)
    other = Correction(subject=it.other.name)
    assert correct(told.store, it.sale.id, other, **it.signed).twins == ()
    assert it.held() == (False, True)


def test_what_becomes_no_sale_is_not_said_of_the_product(told: Any) -> None:
    """Where it was some other tie, nothing was supplied: the product's claim is rejected."""
    it = sold(told)
    tie = Correction(link=LinkKind.LINKED_TO)
    made = correct(told.store, it.sale.id, tie, **it.signed)
    assert [(one.claim, one.answer.value) for one in made.twins] == [(it.goods.id, "reject")]
    assert it.paths() == [[it.buyer.name]]


def test_an_accepted_sale_holds_its_product_and_not_the_other_way_round(told: Any) -> None:
    """Who vouches for the whole sentence vouches for its half; that half names no seller."""
    it = sold(told, sale_held=False, held=False)
    half = accept(told.store, it.goods.id, **it.signed)
    assert half.twins == ()
    assert it.held() == (False, True)
    undo(told.store, half.id, **it.signed)
    assert it.held() == (False, False)
    whole = accept(told.store, it.sale.id, **it.signed)
    assert [one.claim for one in whole.twins] == [it.goods.id]
    assert it.held() == (True, True)
    assert told.store.claim(it.goods.id).reviewed_by == told.tag


def test_a_wider_quotation_is_rejected_with_a_sale_and_not_accepted(told: Any) -> None:
    """Who read one sentence did not read two; but what rests on a rejected one is rejected."""
    it = sold(told, wide=True, held=False)
    assert it.goods.span.start < it.sale.span.start
    assert accept(told.store, it.sale.id, **it.signed).twins == ()
    assert correct(told.store, it.sale.id, ALLEGED, **it.signed).twins == ()
    it = sold(told, wide=True)
    made = reject(told.store, it.sale.id, **it.signed)
    assert [one.claim for one in made.twins] == [it.goods.id]


def test_a_seller_who_is_held_is_accepted_with_the_product(told: Any) -> None:
    """Nobody doubted the seller: one look at the sentence settles both, and one undo neither."""
    it = sold(told)
    made = accept(told.store, it.goods.id, **it.signed)
    assert [one.claim for one in made.twins] == [it.sale.id]
    assert told.store.claim(it.sale.id).reviewed_by == told.tag
    undo(told.store, made.id, **it.signed)
    assert told.store.claim(it.sale.id).reviewed_by is None


def test_what_another_still_sold_stays_sold(told: Any) -> None:
    """Of two sellers in one sentence one is rejected: the product stands until the other is."""
    it = sold(told, second=True)
    assert it.another
    assert reject(told.store, it.sale.id, **it.signed).twins == ()
    assert it.held() == (False, True)
    last = reject(told.store, it.another.id, **it.signed)
    assert [one.claim for one in last.twins] == [it.goods.id]
    assert it.paths() == []


@pytest.mark.parametrize(
    "unlike",
    [{"status": Status.DENIED}, {"valid": Validity(start="2016")}, {"link": LinkKind.USED_BY}],
    ids=["denied", "of another year", "of another kind"],
)
def test_another_fact_in_the_same_words_is_decided_alone(told: Any, unlike: Any) -> None:
    """A denial, another year and another kind of link are no twins, whatever words they share."""
    it = sold(told, **unlike)
    assert reject(told.store, it.sale.id, **it.signed).twins == ()
    assert it.held() == (False, True)


def test_the_same_in_other_words_is_decided_alone(told: Any) -> None:
    """Another sentence of the report, and another report, are witnesses of their own."""
    it = sold(told)
    box, buyer = it.box, it.buyer
    report, (elsewhere,) = told.report(
        told.says(LinkKind.SUPPLIED_TO, box, buyer, valid=MAY), title="Another report"
    )
    told.store.write(report, [elsewhere])
    made = reject(told.store, it.sale.id, **it.signed)
    assert [one.claim for one in made.twins] == [it.goods.id]
    assert told.store.claim(elsewhere.id).held


def test_what_was_decided_apart_stays_so_when_the_other_is_taken_back(told: Any) -> None:
    """The latest decision counts for each: one made of the twin alone outlives the first's undo."""
    it = sold(told)
    made = reject(told.store, it.sale.id, **it.signed)
    alone = accept(told.store, it.goods.id, **it.signed)
    assert alone.twins == ()
    assert it.held() == (False, True)
    undo(told.store, made.id, **it.signed)
    assert it.held() == (True, True)
    assert told.store.claim(it.goods.id).reviewed_by == told.tag
