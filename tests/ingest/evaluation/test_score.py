"""Exact figures on invented documents: what is counted, and over what."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ingest.evaluation import evaluate_claims
from ingest.evaluation.claimed import read_claims
from ingest.evaluation.gold import read_gold
from ingest.evaluation.judge import Judged
from ingest.evaluation.proportion import Proportion
from ingest.evaluation.score import Score, score

Write = Callable[..., Path]
Line = Callable[..., str]
GoldLink = Callable[..., dict[str, Any]]
SALE = ("SUPPLIED_TO", "Brandt Optics", "Veldmark Police")
SEAT = ("BASED_IN", "Brandt Optics", "Portugal")
FALSE_SALE = ("SUPPLIED_TO", "Brandt Optics", "Norway")


def judged(folder: Path, *lines: str) -> Judged:
    return evaluate_claims(read_gold(folder), read_claims(lines)).judged


def scored(folder: Path, *lines: str) -> Score:
    return score(judged(folder, *lines))


def test_precision_and_recall(write_gold: Write, gold_link: GoldLink, line: Line) -> None:
    """Ignored claims and kinds unknown to the gold count in neither figure."""
    optional = {"type": "LINKED_TO", "source": "Brandt Optics", "target": "Norway", "why": ""}
    folder = write_gold(
        links=[gold_link(*SALE), gold_link(*SEAT), gold_link("MAKES", "Brandt Optics", "Ocula")],
        optional_links=[optional],
    )
    figures = scored(
        folder,
        line(*SALE),
        line(*SEAT),
        line(*FALSE_SALE),
        line("LINKED_TO", "Brandt Optics", "Norway"),
        line("IS_A", "Ocula", "Norway"),
    )
    assert figures.precision == Proportion(2, 3)
    assert figures.recall == Proportion(2, 3)
    assert (figures.ignored, figures.not_scored, figures.forbidden) == (1, 1, 0)


def test_saying_it_twice_counts_once(write_gold: Write, gold_link: GoldLink, line: Line) -> None:
    """A statement made in three sentences of a text is one, right or wrong."""
    folder = write_gold(links=[gold_link(*SALE)])
    figures = scored(
        folder,
        *(line(*SALE, start=n) for n in range(3)),
        *(line(*FALSE_SALE, start=n) for n in range(2)),
    )
    assert figures.precision == Proportion(1, 2)
    assert figures.claims == 5


def test_only_held_claims_count_as_held(write_gold: Write, gold_link: GoldLink, line: Line) -> None:
    """A review candidate changes no figure of the held operating point."""
    folder = write_gold(links=[gold_link(*SALE), gold_link(*SEAT)])
    both = judged(folder, line(*SALE), line(*SEAT, held=False), line(*FALSE_SALE, held=False))
    held, everything = score(both.held()), score(both)
    assert (held.precision, held.recall) == (Proportion(1, 1), Proportion(1, 2))
    assert (everything.precision, everything.recall) == (Proportion(2, 3), Proportion(2, 2))


@pytest.mark.parametrize(
    ("claimed", "right"),
    [("asserted", 0), ("alleged", 1), ("planned", 1), ("reported", 0), ("denied", 0)],
)
def test_status_on_found_links(
    write_gold: Write, gold_link: GoldLink, line: Line, claimed: str, right: int
) -> None:
    """The gold's status and its other readings are right; a missed link is not measured."""
    alleged = gold_link(*SALE, status="alleged", status_also=["planned"])
    figures = scored(write_gold(links=[alleged, gold_link(*SEAT)]), line(*SALE, status=claimed))
    assert figures.status == Proportion(right, 1)


def test_documented_and_reported_are_asserted(
    write_gold: Write, gold_link: GoldLink, line: Line
) -> None:
    """The gold has one word for what is presented as fact."""
    for status in ("documented", "confirmed", "reported"):
        figures = scored(write_gold(links=[gold_link(*SALE)]), line(*SALE, status=status))
        assert figures.status == Proportion(1, 1)


@pytest.mark.parametrize(
    ("gold", "since", "until", "expected"),
    [
        ((2012, None), "2012", None, (1, 1)),
        ((2012, None), "2012-03", "2012-03", (1, 1)),
        ((2012, 2018), "2012", "2018", (1, 1)),
        ((2012, 2018), "2012", None, (0, 1)),
        ((2012, None), None, None, (0, 1)),
        ((None, None), "2012", None, (0, 1)),
        ((None, None), None, None, (0, 0)),
    ],
)
def test_years_where_either_gives_one(  # noqa: PLR0913, PLR0917 - three fixtures and a table of cases
    write_gold: Write,
    gold_link: GoldLink,
    line: Line,
    gold: Any,
    since: Any,
    until: Any,
    expected: tuple[int, int],
) -> None:
    """Years are compared on found links where the gold or a claim has one."""
    dated = gold_link(*SALE, start_year=gold[0], end_year=gold[1])
    figures = scored(write_gold(links=[dated]), line(*SALE, since=since, until=until))
    assert figures.years == Proportion(*expected)


def test_product_slot(write_gold: Write, gold_link: GoldLink, line: Line) -> None:
    """A named product is right when the gold's form or an acceptable one starts at it."""
    other = {"type": "USED_BY", "source": "Ocula", "target": "Veldmark Police"}
    folder = write_gold(links=[gold_link(*SALE, also_acceptable=[other])])
    right = scored(folder, line(*SALE, product="Ocula"))
    wrong = scored(folder, line(*SALE, product="Lumen"))
    silent = scored(folder, line(*SALE))
    as_subject = scored(folder, line("USED_BY", "Ocula", "Veldmark Police"))
    assert [one.product for one in (right, wrong, silent, as_subject)] == [
        Proportion(1, 1),
        Proportion(0, 1),
        Proportion(0, 0),
        Proportion(0, 0),
    ]
    assert [one.product_named for one in (right, wrong, silent, as_subject)] == [
        Proportion(1, 1),
        Proportion(1, 1),
        Proportion(0, 1),
        Proportion(1, 1),
    ]


def test_product_slot_needs_a_product_in_the_gold(
    write_gold: Write, gold_link: GoldLink, line: Line
) -> None:
    """Where the gold knows no product, none is right or wrong."""
    figures = scored(write_gold(links=[gold_link(*SALE)]), line(*SALE, product="Ocula"))
    assert (figures.product, figures.product_named) == (Proportion(0, 0), Proportion(0, 0))


def test_false_accusations(write_gold: Write, gold_link: GoldLink, line: Line) -> None:
    """Wrong sales, uses and deployments among all of those, optional ones included."""
    optional = {"type": "USED_BY", "source": "Ocula", "target": "Norway", "why": ""}
    folder = write_gold(links=[gold_link(*SALE)], optional_links=[optional])
    figures = scored(
        folder,
        line(*SALE),
        line("USED_BY", "Ocula", "Norway"),
        line(*FALSE_SALE),
        line("DEPLOYED_IN", "Ocula", "Wide Gaze", status="alleged"),
        line("MAKES", "Quill Institute", "Ocula"),
    )
    assert figures.accusations == Proportion(2, 4)
    assert figures.accusations_asserted == Proportion(1, 3)


def test_hard_negatives(write_gold: Write, gold_link: GoldLink, line: Line) -> None:
    """A text that only looks like a sale counts once, however many accusations it draws."""
    denied = gold_link(*SALE, status="denied")
    write_gold("002", hard_negative=True, links=[denied])
    write_gold("003", hard_negative=True)
    write_gold("004", hard_negative=True)
    figures = scored(
        write_gold("001"),
        line(*SALE, of="002.en", status="denied"),
        line(*SALE, of="003.en"),
        line(*FALSE_SALE, of="003.en"),
        line(*SEAT, of="004.en"),
        line(*SALE),
    )
    assert figures.hard_negatives == Proportion(2, 3)
    assert figures.hard_negatives_asserted == Proportion(1, 3)
