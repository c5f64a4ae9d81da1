"""What docs/quality.md opens with is computed from the claims, as all of its figures are."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from ingest.evaluation import evaluate_claims
from ingest.evaluation.claimed import read_claims
from ingest.evaluation.gold import read_gold

SALE = ("SUPPLIED_TO", "Brandt Optics", "Veldmark Police")
SEAT = ("BASED_IN", "Brandt Optics", "Portugal")
FALSE_SALE = ("SUPPLIED_TO", "Brandt Optics", "Norway")


@pytest.fixture
def headline(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """The headline over a folder of gold and lines of claims."""
    monkeypatch.syspath_prepend(str(Path(__file__).parents[3]))
    worst: Callable[..., str] = import_module("bench.quality").worst
    return lambda folder, *lines: worst(
        evaluate_claims(read_gold(folder), read_claims(lines)).judged
    )


def test_the_worst_language_is_the_headline(
    headline: Any, write_gold: Any, gold_link: Any, line: Callable[..., str]
) -> None:
    """Found least in one language and wrong most in another: both are named, with their cases."""
    write_gold("002", lang="nl", links=[gold_link(*SALE), gold_link(*SEAT)])
    folder = write_gold("001", links=[gold_link(*SALE)])
    said = headline(
        folder, line(*SALE), line(*FALSE_SALE), line(*SEAT, of="002.nl"),
        line(*SALE, of="002.nl", held=False),
    )  # fmt: skip
    assert said == (
        "**The worst language.** Least is found in `nl`: 0.50 (1/2; 0.09–0.91) of its links are "
        "held, at a precision of 1.00 (1/1; 0.21–1.00). Least right is what is held in `en`: 0.50 "
        "(1/2; 0.09–0.91).\n\n"
    )


def test_a_language_in_which_nothing_is_held_is_the_worst(
    headline: Any, write_gold: Any, gold_link: Any, line: Callable[..., str]
) -> None:
    """It has no precision at all, and the headline makes up none."""
    folder = write_gold("001", lang="sv", links=[gold_link(*SALE)])
    assert headline(folder, line(*SALE, of="001.sv", held=False)) == (
        "**The worst language.** Least is found in `sv`: 0.00 (0/1; 0.00–0.79) of its links are "
        "held, at a precision of –.\n\n"
    )
