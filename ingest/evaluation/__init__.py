"""The scorer: claims against gold documents, by the gold's own rules. Finds no claims itself."""

from collections.abc import Callable, Iterable
from pathlib import Path

from graph import Claim, Report
from ingest.contract import claims_to_lines
from ingest.evaluation.claimed import Claimed, read_claims
from ingest.evaluation.gold import GoldDocument, read_gold
from ingest.evaluation.judge import judge
from ingest.evaluation.report import Evaluation

__all__ = ["Evaluation", "Extract", "evaluate", "evaluate_claims"]

# Reads the text of a gold document, which says its language, and finds its claims.
Extract = Callable[[GoldDocument], tuple[Report, Iterable[Claim]]]


def evaluate(
    gold_dir: Path,
    extract: Extract,
    *,
    wanted: Callable[[GoldDocument], bool] = lambda _: True,
    tell: Callable[[int, int], None] = lambda _done, _all: None,
) -> Evaluation:
    """What `extract` finds in the texts of `gold_dir` against their gold, `wanted` ones only.

    `tell` hears how many of how many are read. Raises BadSetting when the folder holds no gold,
    and whatever `extract` raises.
    """
    documents = [document for document in read_gold(gold_dir) if wanted(document)]
    claims: list[Claimed] = []
    for number, document in enumerate(documents):
        tell(number, len(documents))
        report, found = extract(document)
        claims += read_claims(claims_to_lines(found, report, file=document.file.name))
    return evaluate_claims(documents, claims)


def evaluate_claims(documents: Iterable[GoldDocument], claims: Iterable[Claimed]) -> Evaluation:
    """Claims that were made elsewhere against gold that was read already."""
    return Evaluation(judge(documents, claims))
