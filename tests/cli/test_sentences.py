"""A path in words: what a reader of the terminal sees."""

from cli.exits import UNAVAILABLE, UNKNOWN, USAGE, code_for
from cli.sentences import answer_lines
from cli.terminal import safe
from graph import (
    BadSetting,
    Entity,
    Evidence,
    Hop,
    Kind,
    Link,
    LinkKind,
    Path,
    PathAnswer,
    ReportCard,
    Status,
    StoreTimeout,
    UnknownEntity,
    Validity,
)

MAKER = Entity(id="org-fennick", name="Fennick Systems", kinds=(Kind.VENDOR,))
TOOL = Entity(id="product-glimpse", name="Glimpse", kinds=(Kind.PRODUCT,))
REPORT = ReportCard(id="r1", sha256="0" * 64, title="A report", lang="en", publisher="An NGO")


def evidence(quote: str) -> Evidence:
    return Evidence(
        id="c1",
        link=LinkKind.MAKES,
        subject=MAKER,
        object=TOOL,
        product=None,
        quote=quote,
        start=0,
        end=len(quote),
        page=3,
        lang="en",
        status=Status.ASSERTED,
        valid=Validity(),
        confidence=0.9,
        held=True,
        extractor="grammar",
        rule="make",
        report=REPORT,
    )


def answer(quote: str, valid: Validity) -> PathAnswer:
    link = Link(
        id="l1",
        kind=LinkKind.MAKES,
        source=MAKER,
        target=TOOL,
        status=Status.ASSERTED,
        confidence=0.9,
        sources=1,
        valid=valid,
        claims=(evidence(quote),),
    )
    path = Path(
        hops=(Hop(link=link, forward=True),), weakest=0.9, sources=1, valid=valid, undated=0
    )
    return PathAnswer(
        source=MAKER, target=TOOL, max_hops=6, paths=(path,), explored=4, complete=True, certain=1
    )


def test_a_path_is_read_as_sentences_with_footnotes() -> None:
    """Stations, strength, a sentence a hop, its quotation with page, the source, the search."""
    shown = list(answer_lines(answer("Fennick makes Glimpse.", Validity(start="2012"))))
    assert shown == [
        "1. Fennick Systems → Glimpse",
        "   weakest link 0.90, 1 source, dated 2012",
        "   Fennick Systems makes Glimpse, dated 2012 (asserted)",
        "     “Fennick makes Glimpse.” [1, p. 3]",
        "",
        "[1] A report, An NGO",
        "4 links looked at within 6 hops, complete.",
    ]


def test_an_empty_answer_is_its_reason() -> None:
    """No path: the reason is the answer."""
    empty = PathAnswer(
        source=MAKER,
        target=TOOL,
        max_hops=6,
        paths=(),
        explored=0,
        complete=True,
        certain=0,
        reason="No path leads from Fennick Systems to Glimpse within 6 hops.",
    )
    assert list(answer_lines(empty)) == [empty.reason]


def test_a_hostile_quotation_cannot_steer_the_terminal() -> None:
    """Escape sequences, line breaks and text-reversing marks of a report never reach a terminal."""
    shown = list(answer_lines(answer("a\x1b[2Jb\r\nc\u202ed\u200b", Validity())))
    assert "     “a[2Jb cd” [1, p. 3]" in shown
    assert safe("\x9b31m\u2066x") == "31mx"


def test_each_error_has_its_exit_code() -> None:
    """An error ends the program with the code of its nearest family."""
    assert code_for(BadSetting("x")) == USAGE
    assert code_for(StoreTimeout("x")) == UNAVAILABLE
    assert code_for(UnknownEntity("x")) == UNKNOWN
