"""Rules and a model read one report: what both say is surer, what they contradict waits."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from graph import Claim, LinkKind, Report, Status
from ingest.grammar import extract
from ingest.grammar.confidence import HELD, confidence
from ingest.grammar.reference.known import KnownNames
from ingest.llm import Heard, ModelExtractor
from ingest.scorer import read_whole

SEAT = "The Swedish company Norrvik Imaging makes Lumen Eye."
SOLD = "In 2015 Norrvik Imaging sold Lumen Eye to the Tarsk Police Department."
RESOLD = "In 2016 Norrvik Imaging sold Lumen Eye to the Dutch company Halder Systems."
TEXT = f"{SEAT} {SOLD}\n\n{RESOLD}\n"
SALE = ("Norrvik Imaging", "SUPPLIED_TO", "Tarsk Police Department")
RESALE = ("Norrvik Imaging", "SUPPLIED_TO", "Halder Systems")
COUNTED_BY_NOBODY = confidence("llm.alone", lang="en")
AGREES = ", llm replay-1 agrees"


@pytest.fixture
def source(report: Callable[..., Report]) -> Report:
    return report(TEXT)


@pytest.fixture
def offline(source: Report) -> tuple[Claim, ...]:
    """What rules find, as if all of it had earned to be held."""
    return tuple(replace(one, confidence=0.9, held=True) for one in extract(source))


@pytest.fixture
def read(both: ModelExtractor, source: Report) -> Callable[..., Heard]:
    """What rules found, and the model beside them."""
    return lambda offline: both(source, offline)


def triple(claim: Claim) -> tuple[str, str, str]:
    return claim.subject.name, claim.link.value, claim.object.name


def of(claims: Iterable[Claim], said: tuple[str, str, str]) -> list[Claim]:
    return [claim for claim in claims if triple(claim) == said]


def test_what_both_say_is_one_claim_that_names_both(
    model: Any, read: Any, said: Any, offline: tuple[Claim, ...]
) -> None:
    """The rules' claim stays, held and as sure as it was, and says that a model read it as well."""
    model.says(said(SOLD, *SALE, cue="sold"), about="2015")
    heard = read(offline)
    (was,), (now,) = of(offline, SALE), of(heard.claims, SALE)
    assert now == replace(was, origin=replace(was.origin, rule=was.origin.rule + AGREES))
    assert {one.id for one in heard.claims} == {one.id for one in offline}
    assert (heard.agreed, heard.contradicted, heard.unheld) == (1, 0, 0)


@pytest.mark.parametrize("was", [0.12, 0.65])
def test_agreement_raises_a_claim_in_the_queue_and_holds_none(
    model: Any, read: Any, said: Any, offline: Any, was: float
) -> None:
    """A doubtful claim is worth at least what a reader is that nobody counted: never enough."""
    model.says(said(SOLD, *SALE, cue="sold"), about="2015")
    doubtful = [replace(one, confidence=was, held=False) for one in offline]
    (now,) = of(read(doubtful).claims, SALE)
    assert (now.confidence, now.held) == (max(was, COUNTED_BY_NOBODY), False)
    assert COUNTED_BY_NOBODY < HELD


def test_another_product_is_another_statement(
    model: Any, both: ModelExtractor, said: Any, report: Callable[..., Report]
) -> None:
    """Where the model names what was supplied and rules name something else, both stay."""
    source = report(
        "The Swedish company Norrvik Imaging makes Lumen Eye and Lumen Ear. "
        "In 2015 Norrvik Imaging sold Lumen Eye to the Tarsk Police Department that has Lumen Ear."
    )
    quote = source.text.split(". ")[1]
    model.says(said(quote, *SALE, cue="sold", product="Lumen Ear"))
    sales = of(both(source, extract(source)).claims, SALE)
    names = {(one.product.name if one.product else "", one.origin.rule) for one in sales}
    assert ("Lumen Ear", "llm.alone") in names
    assert not any(rule.endswith(AGREES) for _, rule in names)


def contradicted(claims: Iterable[Claim]) -> set[tuple[tuple[str, str, str], str]]:
    """What waits because of the model, and what the model says of it."""
    mark = ", llm replay-1 says "
    return {
        (triple(one), one.origin.rule.partition(mark)[2])
        for one in claims
        if mark in one.origin.rule and not one.held
    }


@pytest.mark.parametrize("status", ["denied", "planned", "alleged"])
def test_a_doubt_of_the_model_sends_a_claim_to_review(
    model: Any, read: Any, said: Any, offline: Any, status: str
) -> None:
    """The same two and the same kind with another status: the claim waits, and says why."""
    model.says(said(SOLD, *SALE, cue="sold", status=status, doubt="In 2015"), about="2015")
    heard = read(offline)
    assert contradicted(heard.claims) == {(SALE, status)}
    assert (heard.agreed, heard.contradicted, heard.unheld) == (0, 1, 1)
    assert {one.id for one in offline} <= {one.id for one in heard.claims}
    (other,) = (one for one in of(heard.claims, SALE) if one.status is Status(status))
    assert (other.origin.rule, other.held) == ("llm.alone", False)


def test_the_reverse_sends_a_claim_to_review(
    model: Any, read: Any, said: Any, offline: Any
) -> None:
    """Who sold, read as who bought: the sale waits for a person."""
    model.says(said(RESOLD, *reversed(RESALE), cue="sold"), about="2016")
    assert contradicted(read(offline).claims) == {(RESALE, "the reverse")}


def test_another_accusation_of_the_same_two_sends_a_claim_to_review(
    model: Any, read: Any, said: Any, offline: Any
) -> None:
    """A sale that the model reads as a use waits; a tie beside it speaks against none."""
    model.says(said(SOLD, "Norrvik Imaging", "USED_BY", SALE[2], cue="sold"), about="2015")
    model.says(said(RESOLD, "Norrvik Imaging", "LINKED_TO", RESALE[2], cue="sold"), about="2016")
    assert contradicted(read(offline).claims) == {(SALE, "USED_BY")}


def test_a_denied_sale_is_denied_of_the_product_too(
    model: Any, read: Any, said: Any, offline: Any
) -> None:
    """That Lumen Eye went to the police waits with the sale that the model denies."""
    (sale,) = of(offline, SALE)
    assert sale.product is not None
    went = replace(sale, subject=sale.product, product=None)
    model.says(said(SOLD, *SALE, cue="sold", product="Lumen Eye", status="denied", doubt="In"),
               about="2015")  # fmt: skip
    heard = read([*offline, went])
    assert contradicted(heard.claims) == {(SALE, "denied"), (("Lumen Eye", *SALE[1:]), "denied")}
    assert heard.unheld == 2


def test_silence_and_what_is_refused_change_nothing(
    model: Any, read: Any, said: Any, offline: Any
) -> None:
    """No answer, and a denial in words that stand nowhere, leave every claim as it is."""
    model.says(said("Norrvik Imaging never sold anything.", *SALE, cue="sold", status="denied",
                    doubt="never"), about="2015")  # fmt: skip
    model.does(lambda handler: model.send(handler, 400, b""), about="2016")
    heard = read(offline)
    assert heard.claims == offline
    assert (heard.agreed, heard.contradicted, heard.stated, heard.unanswered) == (0, 0, 1, 1)


def test_a_model_that_says_both_agrees(model: Any, read: Any, said: Any, offline: Any) -> None:
    """A sale and the plan of another in one sentence: what rules read, the model reads as well."""
    model.says(
        said(SOLD, *SALE, cue="sold", status="planned", doubt="In 2015"),
        said(SOLD, *SALE, cue="sold"),
        about="2015",
    )
    heard = read(offline)
    assert (heard.agreed, heard.contradicted) == (1, 0)
    sales = {one.status: one.held for one in of(heard.claims, SALE)}
    assert sales == {Status.ASSERTED: True, Status.PLANNED: False}


def echo(said: Any, claim: Claim, **more: str) -> dict[str, Any]:
    """A statement of what a claim says, in its own words."""
    ends = [TEXT[end.words.start : end.words.end] for end in (claim.subject, claim.object)]
    return said(claim.quote, ends[0], claim.link.value, ends[1], cue=ends[0], **more)


def test_a_model_that_agrees_with_everything_holds_nothing(
    model: Any, read: Any, said: Any, offline: Any
) -> None:
    """Told to confirm whatever rules propose, it raises claims within the queue and no further."""
    doubtful = [replace(one, confidence=0.6, held=False) for one in offline]
    for words in ("2015", "2016"):
        model.says(*(echo(said, one) for one in doubtful), about=words)
    heard = read(doubtful)
    assert heard.agreed == len(doubtful) > 3
    assert not any(one.held for one in heard.claims)
    assert {one.confidence for one in heard.claims} == {0.6}


def test_a_model_that_denies_everything_buries_nothing(
    model: Any, read: Any, said: Any, offline: Any
) -> None:
    """What it denies waits, marked and counted; none is lost, and no other paragraph is touched."""
    denied = [echo(said, one, status="denied", doubt=one.quote.split()[0]) for one in offline]
    model.says(*denied, about="2015")
    heard = read(offline)
    first = {triple(one) for one in offline if one.span.end <= TEXT.index(RESOLD)}
    assert {said_of for said_of, _ in contradicted(heard.claims)} == first
    assert heard.contradicted == heard.unheld == len(first)
    assert {one.id for one in offline} <= {one.id for one in heard.claims}
    apart = [one for one in heard.claims if one.span.start >= TEXT.index(RESOLD)]
    assert apart == [one for one in offline if one.span.start >= TEXT.index(RESOLD)]
    assert f"; 0 claims confirmed, {len(first)} contradicted ({len(first)} no longer held)" in str(
        heard
    )


def test_alone_a_model_contradicts_nobody(
    model: Any, alone: ModelExtractor, said: Any, source: Report, offline: Any
) -> None:
    """With `llm` its own claims come out, none of the rules', and nothing is counted."""
    model.says(said(SOLD, *SALE, cue="sold", status="denied", doubt="In 2015"), about="2015")
    heard = alone(source, offline)
    assert [(triple(one), one.status, one.held) for one in heard.claims] == [
        (SALE, Status.DENIED, False)
    ]
    assert (heard.agreed, heard.contradicted, heard.unheld) == (0, 0, 0)
    assert heard.claims[0].link is LinkKind.SUPPLIED_TO


def test_names_that_the_graph_knows_are_known_to_both(
    model: Any, both: ModelExtractor, said: Any, report: Callable[..., Report]
) -> None:
    """A use of what only the graph says is a product is read alike, and not as two claims."""
    source = report("Ostmere has used Pellstar since 2014.")
    known = KnownNames({"ostmere": "security", "pellstar": "product"})
    model.says(said(source.text, "Pellstar", "USED_BY", "Ostmere", cue="used"))
    found = read_whole(source, known)[0]
    heard = both(source, found, known)
    assert ([one.id for one in heard.claims], heard.agreed) == ([one.id for one in found], 1)
    assert both(source, found).agreed == 0
