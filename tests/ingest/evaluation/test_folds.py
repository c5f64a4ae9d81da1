"""The split into folds, and confidence measured across it."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ingest.evaluation import evaluate_claims
from ingest.evaluation.claimed import read_claims
from ingest.evaluation.confidence import cross_validated, rule_precision
from ingest.evaluation.folds import fold_of
from ingest.evaluation.gold import GoldDocument, read_gold
from ingest.evaluation.proportion import Proportion

Write = Callable[..., Path]
Line = Callable[..., str]
GoldLink = Callable[..., dict[str, Any]]
SEAT = ("BASED_IN", "Brandt Optics", "Portugal")


def documents(*, count: int, lang: str, trap: bool = False, first: int = 0) -> list[GoldDocument]:
    return [
        GoldDocument(
            id=f"{number:03d}",
            lang=lang,
            genre="news",
            hard_negative=trap,
            file=Path("x.txt"),
            entities=(),
            links=(),
        )
        for number in range(first, first + count)
    ]


def test_folds_hold_equal_shares_of_each_language_and_trap() -> None:
    """No fold has more than one text above its share of any language, hard negatives apart."""
    every = (
        documents(count=23, lang="en")
        + documents(count=11, lang="nl", first=100)
        + documents(count=7, lang="en", trap=True, first=200)
    )
    folds = fold_of(every)
    for lang, trap in (("en", False), ("nl", False), ("en", True)):
        own = [d.id for d in every if (d.lang, d.hard_negative) == (lang, trap)]
        sizes = Counter(folds[ident] for ident in own)
        assert max(sizes.values()) - min(sizes[fold] for fold in range(5)) <= 1
    sizes = Counter(folds.values())
    assert max(sizes.values()) - min(sizes.values()) <= 1


def test_folds_depend_on_nothing_but_the_documents() -> None:
    """The order in which documents are read makes no difference."""
    every = documents(count=23, lang="en")
    assert fold_of(every) == fold_of(reversed(every))
    assert list(fold_of(every).values()) != sorted(fold_of(every).values())


def test_confidence_is_measured_on_the_other_folds(
    write_gold: Write, gold_link: GoldLink, line: Line
) -> None:
    """A rule's confidence in a fold is its smoothed precision everywhere else."""
    for ident in ("001", "002", "003"):
        write_gold(ident, links=[gold_link(*SEAT)])
    folder = write_gold("004")
    lines = [line(*SEAT, of=f"{ident}.en", rule="seat") for ident in ("001", "002", "003", "004")]
    once = line("MAKES", "Ocula", "Norway", of="001.en", rule="once")
    claims = evaluate_claims(read_gold(folder), read_claims([*lines, once])).judged.claims
    assert rule_precision(claims) == {"once": Proportion(0, 1), "seat": Proportion(3, 4)}
    folds = {"001": 0, "002": 1, "003": 1, "004": 2}
    assert cross_validated(claims, folds) == {
        0: {"once": 1 / 2, "seat": 3 / 5},
        1: {"once": 1 / 3, "seat": 2 / 4},
        2: {"once": 1 / 3, "seat": 4 / 5},
    }


def test_repeated_and_ignored_statements_teach_nothing(
    write_gold: Write, gold_link: GoldLink, line: Line
) -> None:
    """A rule is not made better by saying one thing twice, nor by what the gold ignores."""
    optional = {"type": "BASED_IN", "source": "Brandt Optics", "target": "Norway", "why": ""}
    folder = write_gold(links=[gold_link(*SEAT)], optional_links=[optional])
    lines = [line(*SEAT), line(*SEAT, start=9), line("BASED_IN", "Brandt Optics", "Norway")]
    claims = evaluate_claims(read_gold(folder), read_claims(lines)).judged.claims
    assert rule_precision(claims) == {"test.rule": Proportion(1, 1)}
