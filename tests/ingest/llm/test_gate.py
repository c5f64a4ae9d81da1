"""Answers of a model that lies, errs or repeats its instructions: what is refused, and why."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph import LinkKind, Report, Status
from ingest.llm import Bounds, ModelExtractor, Refusal, Settings

TEXT = """The Swedish company Norrvik Imaging makes Lumen Eye. In 2015 Norrvik Imaging sold Lumen Eye to the Tarsk Police Department. Nobody was told.

The Dutch company Halder Systems runs a training centre for the Vardonian Customs Agency.
"""  # noqa: E501 - a paragraph
RECORDED = Path(__file__).parent / "recorded"
SOLD = "In 2015 Norrvik Imaging sold Lumen Eye to the Tarsk Police Department."


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (
            "invented.json",
            {Refusal.END: 2, Refusal.QUOTE: 1, Refusal.UNNAMED: 1, Refusal.CUE: 1,
             Refusal.DOUBT: 1},
        ),
        ("elsewhere.json", {Refusal.QUOTE: 1, Refusal.END: 1, Refusal.LONG: 1}),
        ("swapped.json", {Refusal.TYPE: 5, Refusal.SEVERAL: 1}),
        ("echo.json", {Refusal.EXAMPLE: 2}),
        ("misshapen.json", {Refusal.INVALID: 8}),
    ],
)  # fmt: skip
def test_what_the_paragraph_does_not_say_is_refused_and_counted(
    model: Any, both: ModelExtractor, report: Callable[..., Report], answer: str, why: Any
) -> None:
    """Invented names, words from elsewhere, swapped ends, echoes, odd shapes: no claim of any."""
    model.says_raw((RECORDED / answer).read_text("utf-8"), about="Norrvik")
    heard = both(report(TEXT), ())
    assert heard.claims == ()
    assert dict(heard.refused) == why
    assert heard.stated == sum(why.values())


def test_a_sound_statement_becomes_a_claim_in_the_words_of_the_report(
    model: Any, alone: ModelExtractor, report: Callable[..., Report], said: Callable[..., Any]
) -> None:
    """Name, kinds, quotation, year and product are the report's and the grammar's; it waits."""
    short = SOLD.removeprefix("In 2015 ")
    model.says(said(short, "Norrvik Imaging", "SUPPLIED_TO", "the Tarsk Police Department",
                    cue="sold", product="Lumen Eye"), about="Norrvik")  # fmt: skip
    source = report(TEXT)
    (claim,) = alone(source, ()).claims
    claim.check_against(source)
    assert (claim.link, claim.quote, claim.held) == (LinkKind.SUPPLIED_TO, SOLD, False)
    assert (claim.subject.name, claim.object.name) == ("Norrvik Imaging", "Tarsk Police Department")
    assert claim.object.kinds == ("StateAgency", "SecurityApparatus", "Buyer")
    assert claim.product is not None
    assert (claim.product.name, claim.valid.start) == ("Lumen Eye", "2015")
    assert (claim.origin.extractor, claim.origin.rule) == ("llm replay-1", "llm.alone")


def test_quotation_marks_dashes_and_spaces_may_differ(
    model: Any, alone: ModelExtractor, report: Callable[..., Report], said: Callable[..., Any]
) -> None:
    """A model that straightens quotation marks and joins lines is understood; offsets are ours."""
    text = "The Swedish company “Norrvik\nImaging” – now in Tarsk – makes Lumen Eye."
    model.says(said('"Norrvik Imaging" - now in Tarsk - makes Lumen Eye.', '"Norrvik Imaging"',
                    "MAKES", "Lumen Eye", cue="makes"))  # fmt: skip
    heard = alone(report(text), ())
    assert heard.refused == ()
    assert [claim.quote for claim in heard.claims] == [text]


NOT = "Norrvik Imaging did not sell Lumen Eye to the Tarsk Police."
DENIED = "The company Norrvik Imaging denied that it sold Lumen Eye to the Tarsk Police."
PLANS = "Norrvik Imaging plans to sell Lumen Eye to the Tarsk Police."
ASKED = "Did Norrvik Imaging sell Lumen Eye to the Tarsk Police?"


@pytest.mark.parametrize(
    "case",
    [
        (NOT, NOT, Status.DENIED),
        (DENIED, DENIED[DENIED.index("it sold") :], Status.DENIED),
        (PLANS, PLANS, Status.PLANNED),
        (ASKED, ASKED[4:-1], Status.ALLEGED),
    ],
)
def test_doubt_that_the_grammar_reads_outweighs_a_sure_model(
    model: Any, alone: ModelExtractor, report: Any, said: Any, case: tuple[str, str, Status]
) -> None:
    """However short the model quotes, the whole sentence counts, with its "not" and "denied"."""
    sentence, quote, status = case
    subject = "it" if quote.startswith("it") else "Norrvik Imaging"
    cue = "sold" if "sold" in quote else "sell"
    model.says(said(quote, subject, "SUPPLIED_TO", "Tarsk Police", cue=cue))
    (claim,) = alone(report(sentence), ()).claims
    assert (claim.status, claim.quote, claim.subject.name) == (status, sentence, "Norrvik Imaging")


def test_doubt_of_the_model_needs_words(
    model: Any, alone: ModelExtractor, report: Callable[..., Report], said: Callable[..., Any]
) -> None:
    """A status other than asserted stands on words of the quotation."""
    quote = "Norrvik Imaging, so we hear, sold Lumen Eye to the Tarsk Police Department."
    ends = ("Norrvik Imaging", "SUPPLIED_TO", "Tarsk Police Department")
    model.says(
        said(quote, *ends, cue="sold", status="alleged", doubt="so we hear"),
        said(quote, *ends, cue="sold", status="denied"),
    )
    heard = alone(report(quote), ())
    assert [claim.status for claim in heard.claims] == [Status.ALLEGED]
    assert dict(heard.refused) == {Refusal.DOUBT: 1}


def test_no_more_statements_than_a_paragraph_may_have(
    model: Any, settings: Settings, report: Callable[..., Report], said: Callable[..., Any]
) -> None:
    """What goes beyond the bound is refused unread; a repeated statement is one."""
    one = said(SOLD, "Norrvik Imaging", "SUPPLIED_TO", "Tarsk Police Department", cue="sold")
    model.says(*[one] * 50, about="Norrvik")
    heard = ModelExtractor(settings, Bounds(claims=10), both=False)(report(TEXT), ())
    assert (len(heard.claims), dict(heard.refused)) == (1, {Refusal.TOO_MANY: 40})


@pytest.mark.parametrize(
    "content",
    ["", "Sure! Here are the claims:", "[]", '{"claims": {}}', "[" * 100_000, "{", "null"],
)
def test_an_answer_that_is_no_json_of_the_schema(
    model: Any, alone: ModelExtractor, report: Callable[..., Report], content: str
) -> None:
    """It is counted, costs its paragraph alone, and is not kept: the next run asks again."""
    model.says_raw(content, about="Norrvik")
    first, second = alone(report(TEXT), ()), alone(report(TEXT), ())
    assert dict(first.refused) == dict(second.refused) == {Refusal.INVALID: 1}
    assert (first.asked, second.asked, second.kept) == (2, 1, 1)
