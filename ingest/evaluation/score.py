"""Figures from verdicts: the one place that says what is counted, and over what.

Precision counts distinct statements of a document (link, both ends, product, status), however often
they are claimed; ignored ones count nowhere. Recall counts gold links. The slots and the status are
measured on found links.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from graph import Realm
from ingest.evaluation.gold import ACCUSATIONS
from ingest.evaluation.judge import Judged, JudgedClaim, JudgedLink, Verdict
from ingest.evaluation.proportion import Proportion

_OFFER = {Realm.PRODUCT, Realm.TECHNOLOGY}
_BAD = {Verdict.WRONG, Verdict.FORBIDDEN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Every figure for one set of verdicts.

    `accusations`: wrong ones among all SUPPLIED_TO, USED_BY and DEPLOYED_IN statements, ignored
    ones included. `accusations_asserted`: the same among those stated as fact.
    `hard_negatives`: texts with such a statement among all that only look like a sale.
    `hard_negatives_asserted`: texts with one stated as fact. `product`: right products among those
    named; `product_named`: found links naming a product among those for which the gold knows one.
    """

    precision: Proportion
    recall: Proportion
    status: Proportion
    years: Proportion
    product: Proportion
    product_named: Proportion
    accusations: Proportion
    accusations_asserted: Proportion
    hard_negatives: Proportion
    hard_negatives_asserted: Proportion
    forbidden: int
    ignored: int
    not_scored: int
    claims: int


def score(judged: Judged) -> Score:
    """The figures for `judged`; those on accusations mean what they say for held claims only."""
    distinct = list({(c.document.id, c.statement): c for c in judged.claims}.values())
    right = sum(c.verdict is Verdict.RIGHT for c in distinct)
    wrong = sum(c.verdict in _BAD for c in distinct)
    found = [link for link in judged.links if link.claims]
    accusations = [c for c in distinct if c.claim.link in ACCUSATIONS]
    asserted = [c for c in accusations if c.claim.status == "asserted"]
    traps = {document.id for document in judged.documents if document.hard_negative}
    return Score(
        precision=Proportion(right, right + wrong),
        recall=Proportion(len(found), len(judged.links)),
        status=_share(link.claims[0].claim.status in link.link.statuses for link in found),
        years=_share(same for link in found if (same := _years_right(link)) is not None),
        product=_share(right for link in found for right in _products_right(link)),
        product_named=_share(
            named for link in found if (named := _names_product(link)) is not None
        ),
        accusations=_share(c.verdict in _BAD for c in accusations),
        accusations_asserted=_share(c.verdict in _BAD for c in asserted),
        hard_negatives=_fallen_for(accusations, traps),
        hard_negatives_asserted=_fallen_for(asserted, traps),
        forbidden=sum(c.verdict is Verdict.FORBIDDEN for c in distinct),
        ignored=sum(c.verdict is Verdict.IGNORED for c in distinct),
        not_scored=sum(c.verdict is Verdict.NOT_SCORED for c in distinct),
        claims=len(judged.claims),
    )


def _share(outcomes: Iterable[bool]) -> Proportion:
    every = list(outcomes)
    return Proportion(sum(every), len(every))


def _fallen_for(claims: Iterable[JudgedClaim], traps: set[str]) -> Proportion:
    fallen = {c.document.id for c in claims if c.document.id in traps}
    return Proportion(len(fallen), len(traps))


def _years_right(link: JudgedLink) -> bool | None:
    """Whether a claim gives the gold's years, None where neither gives any.

    "In 2012" may be given as a start alone or as a start and an end of the same year.
    """
    given = {_point(*c.claim.years) for c in link.claims if any(c.claim.years)}
    gold = _point(*link.link.years)
    if not given and not any(gold):
        return None
    return gold in given


def _point(start: int | None, end: int | None) -> tuple[int | None, int | None]:
    return (start, None if end == start else end)


def _gold_products(link: JudgedLink) -> frozenset[str]:
    products = {e.name for e in link.document.entities if e.type == "product"}
    sources = {source for kind, source, _ in link.link.forms if kind in ACCUSATIONS}
    return frozenset(products & sources)


def _products_right(link: JudgedLink) -> Iterable[bool]:
    """One verdict for the link when a claim has a product slot and the gold knows a product."""
    gold = _gold_products(link)
    slots = [c for c in link.claims if c.claim.product]
    if gold and slots:
        yield bool(slots[0].products & gold)


def _names_product(link: JudgedLink) -> bool | None:
    if not _gold_products(link):
        return None
    return any(c.claim.product or c.claim.subject.realm in _OFFER for c in link.claims)
