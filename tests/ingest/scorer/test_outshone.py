"""What two are to each other is told once: what another reading puts in the shade is dropped."""

from dataclasses import replace

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.reference.refs import Ref
from ingest.scorer.outshone import unshaded

A = Ref("Brannec", "vendor", (0, 1), (0, 1))
B = Ref("Dorvane", "vendor", (2, 3), (2, 3))
OWNED = Candidate(
    link=LinkKind.OWNED_BY, subject=A, object=B, rule="own", trigger=1, sentence=0, start=0, end=4,
    earned=0.6, by_rule=False,
)  # fmt: skip


def kept(*others: Candidate) -> set[tuple[LinkKind, str]]:
    """The links that are left, each with the end it starts from."""
    return {(one.link, one.subject.name) for one in unshaded((OWNED, *others))}


def test_half_as_likely_is_no_reading_of_its_own() -> None:
    """A sale from a firm to its owner is dropped below half of what the owning is worth."""
    sale = replace(OWNED, link=LinkKind.SUPPLIED_TO, earned=0.29)
    assert kept(sale) == {(LinkKind.OWNED_BY, "Brannec")}
    assert kept(replace(sale, earned=0.31)) == {
        (LinkKind.OWNED_BY, "Brannec"), (LinkKind.SUPPLIED_TO, "Brannec"),
    }  # fmt: skip


def test_the_other_way_round_is_another_reading() -> None:
    """Who owns whom is told one way; the other is in its shade."""
    assert kept(replace(OWNED, subject=B, object=A, earned=0.2)) == {(LinkKind.OWNED_BY, "Brannec")}


def test_a_sale_and_a_use_are_one_deed() -> None:
    """Neither puts the other in the shade, however likely it is."""
    sale = replace(OWNED, link=LinkKind.SUPPLIED_TO, earned=0.9)
    use = replace(OWNED, link=LinkKind.USED_BY, earned=0.1)
    assert {one.link for one in unshaded((sale, use))} == {sale.link, use.link}


def test_what_a_rule_reads_stays() -> None:
    """However little the score thinks of it, a person sees it."""
    sale = replace(OWNED, link=LinkKind.SUPPLIED_TO, earned=0.1, by_rule=True)
    assert kept(sale) == {(LinkKind.OWNED_BY, "Brannec"), (LinkKind.SUPPLIED_TO, "Brannec")}
