"""Each rule of the gold's scoring, on invented documents."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ingest.evaluation import Evaluation, evaluate_claims
from ingest.evaluation.claimed import read_claims
from ingest.evaluation.gold import read_gold
from ingest.evaluation.judge import Verdict

Write = Callable[..., Path]
Line = Callable[..., str]
GoldLink = Callable[..., dict[str, Any]]
SALE = ("SUPPLIED_TO", "Brandt Optics", "Veldmark Police")


def scored(folder: Path, *lines: str) -> Evaluation:
    return evaluate_claims(read_gold(folder), read_claims(lines))


def verdicts(evaluation: Evaluation) -> list[str]:
    return [str(one.verdict) for one in evaluation.judged.claims]


def found(evaluation: Evaluation) -> list[bool]:
    return [bool(link.claims) for link in evaluation.judged.links]


def test_gold_form_is_right_and_found(write_gold: Write, gold_link: GoldLink, line: Line) -> None:
    """A claim of the gold's own form is right and finds the link."""
    evaluation = scored(write_gold(links=[gold_link(*SALE)]), line(*SALE))
    assert verdicts(evaluation) == ["right"]
    assert found(evaluation) == [True]


def test_acceptable_forms_find_the_link_once(
    write_gold: Write, gold_link: GoldLink, line: Line
) -> None:
    """Any acceptable form finds the link, and claiming several of them is no error."""
    other = {"type": "USED_BY", "source": "Ocula", "target": "Veldmark Police"}
    folder = write_gold(links=[gold_link(*SALE, also_acceptable=[other])])
    evaluation = scored(folder, line("USED_BY", "Ocula", "Veldmark Police"), line(*SALE))
    assert verdicts(evaluation) == ["right", "right"]
    assert found(evaluation) == [True]


@pytest.mark.parametrize(
    "claim",
    [
        ("SUPPLIED_TO", "Veldmark Police", "Brandt Optics"),
        ("USED_BY", "Brandt Optics", "Veldmark Police"),
        ("SUPPLIED_TO", "Brandt Optics", "Quill Institute"),
        ("SUPPLIED_TO", "Somebody Else", "Veldmark Police"),
    ],
)
def test_other_direction_kind_or_end_is_wrong(
    write_gold: Write, gold_link: GoldLink, line: Line, claim: tuple[str, str, str]
) -> None:
    """A reversed link, another kind, another end and an unknown end match nothing."""
    evaluation = scored(write_gold(links=[gold_link(*SALE)]), line(*claim))
    assert verdicts(evaluation) == ["wrong"]
    assert found(evaluation) == [False]


@pytest.mark.parametrize(
    ("statuses", "claimed", "verdict"),
    [
        (None, "asserted", "ignored"),
        ("planned", "planned", "ignored"),
        (["planned", "alleged"], "alleged", "ignored"),
        (["planned", "alleged"], "asserted", "wrong"),
    ],
)
def test_optional_links_are_ignored_for_their_statuses(
    write_gold: Write, line: Line, statuses: Any, claimed: str, verdict: str
) -> None:
    """An optional link excuses a claim, but only with the statuses it names, if it names any."""
    row = {"type": SALE[0], "source": SALE[1], "target": SALE[2], "why": "inferred"}
    folder = write_gold(optional_links=[{**row, **({"status": statuses} if statuses else {})}])
    assert verdicts(scored(folder, line(*SALE, status=claimed))) == [verdict]


def test_forbidden_links_are_wrong_and_named(write_gold: Write, line: Line) -> None:
    """A forbidden link is an error of its own, with the gold's reason."""
    row = {"type": SALE[0], "source": SALE[1], "target": SALE[2], "why": "that sale is another's"}
    evaluation = scored(write_gold(forbidden_links=[row]), line(*SALE))
    (claim,) = evaluation.judged.claims
    assert (claim.verdict, claim.why) == (Verdict.FORBIDDEN, "that sale is another's")


@pytest.mark.parametrize(("claimed", "verdict"), [("asserted", "forbidden"), ("denied", "right")])
def test_denied_sale_presented_as_fact_is_forbidden(
    write_gold: Write, gold_link: GoldLink, line: Line, claimed: str, verdict: str
) -> None:
    """A form forbidden for one status is wrong with it, though the gold knows the link."""
    row = {"type": SALE[0], "source": SALE[1], "target": SALE[2], "why": "", "status": "asserted"}
    folder = write_gold(links=[gold_link(*SALE, status="denied")], forbidden_links=[row])
    evaluation = scored(folder, line(*SALE, status=claimed))
    assert verdicts(evaluation) == [verdict]
    assert found(evaluation) == [True]


def test_product_slot_is_a_second_form_of_one_claim(
    write_gold: Write, gold_link: GoldLink, line: Line
) -> None:
    """A sale with its product matches the vendor's form or the product's, and is one claim."""
    folder = write_gold(links=[gold_link("SUPPLIED_TO", "Ocula", "Veldmark Police")])
    evaluation = scored(folder, line(*SALE, product="Ocula"))
    assert verdicts(evaluation) == ["right"]
    assert found(evaluation) == [True]


def test_product_slot_that_fits_nothing_stays_wrong(
    write_gold: Write, gold_link: GoldLink, line: Line
) -> None:
    """Neither form matching, the claim is one error, not two."""
    folder = write_gold(links=[gold_link(*SALE)])
    evaluation = scored(folder, line("SUPPLIED_TO", "Quill Institute", "Norway", product="Ocula"))
    assert verdicts(evaluation) == ["wrong"]


@pytest.mark.parametrize(
    "kind", ["IS_A", "RUN_BY", "REPLIED_TO", "CONTROLLED_BY", "LOCATED_IN", "RESELLS"]
)
def test_kinds_unknown_to_the_gold_are_not_scored(write_gold: Write, line: Line, kind: str) -> None:
    """The gold holds no links of these kinds, so they are neither right nor wrong."""
    assert verdicts(scored(write_gold(), line(kind, "Ocula", "Norway"))) == ["not scored"]


def test_claims_join_on_the_stem_of_the_file_or_the_title(
    write_gold: Write, gold_link: GoldLink, line: Line
) -> None:
    """A claim counts for the document its file names, or its title where there is no file."""
    folder = write_gold(links=[gold_link(*SALE)])
    titled = line(*SALE, report={"id": "r", "title": "001.en"})
    in_folder = line(*SALE, report={"id": "r", "title": "T", "file": "some/where/001.en.txt"})
    other = line(*SALE, of="002.en")
    assert verdicts(scored(folder, titled, in_folder, other)) == ["right", "right"]
