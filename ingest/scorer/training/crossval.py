"""Claims on gold by scorers that have not seen it: the only figures worth quoting.

The gold's documents are split into folds; each fold is read by weights learned from the others and
from what we invented. What a step of the scores is worth is counted on these claims.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from ingest.contract import claims_to_lines
from ingest.evaluation.claimed import Claimed, read_claims
from ingest.evaluation.folds import FOLDS, fold_of
from ingest.evaluation.gold import GoldDocument
from ingest.evaluation.judge import Verdict, judge
from ingest.grammar import calibrate
from ingest.grammar.calibrate import plain_report
from ingest.grammar.claims import claims_of
from ingest.grammar.engine import reading
from ingest.scorer.confidence import Counts, Measured
from ingest.scorer.training.regression import fit
from ingest.scorer.training.rows import Row
from ingest.scorer.weigh import weighed
from ingest.scorer.weights import Weights


def fold_weights(
    documents: Sequence[GoldDocument],
    gold: Sequence[Row],
    invented: Sequence[Row],
    share: float = 1.0,
) -> dict[int, Weights]:
    """For each fold, weights learned from everything else, or from a share of the gold in it."""
    folds = fold_of(documents)
    gold = [row for row in gold if _place(row.text) < share]
    return {
        fold: Weights(fit([*(row for row in gold if folds[row.text] != fold), *invented]))
        for fold in range(FOLDS)
    }


def _place(name: str) -> float:
    """A number from 0 to 1 that belongs to a document for good."""
    return int(sha256(f"share {name}".encode()).hexdigest()[:8], 16) / 0x1_0000_0000


def claimed(
    documents: Sequence[GoldDocument],
    weights: Mapping[int, Weights],
    counts: Mapping[int, tuple[Counts, Counts]] | None = None,
) -> list[str]:
    """Contract lines for every document, each by the weights (and the counts) of its fold."""
    folds = fold_of(documents)
    found: list[str] = []
    for document in documents:
        report = plain_report(document.file.read_text("utf-8"), document.lang)
        read = reading(report.text, report.lang)
        if read is not None:
            fold = folds[document.id]
            known = counts[fold] if counts else ({}, {})
            made = weighed(read, weights[fold], Measured(document.lang, *known))
            claims = claims_of(report, made)
            found += claims_to_lines(claims, report, file=document.file.name)
    return found


def count(documents: Iterable[GoldDocument], claims: Iterable[Claimed]) -> Counts:
    """Right and judged claims by step, each statement counted once a document."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    judged = judge(documents, claims).claims
    best = {}
    for one in sorted(judged, key=lambda c: c.claim.confidence):
        best[one.document.id, one.statement] = one
    for one in best.values():
        if one.claim.rule.startswith("scorer.") and one.verdict in {
            Verdict.RIGHT, Verdict.WRONG, Verdict.FORBIDDEN,
        }:  # fmt: skip
            right[one.claim.rule] += one.verdict is Verdict.RIGHT
            total[one.claim.rule] += 1
    return {name: (right[name], total[name]) for name in sorted(total)}


def cross_counts(
    documents: Sequence[GoldDocument], lines: Sequence[str]
) -> dict[int, tuple[Counts, Counts]]:
    """For each fold, the counts of all the other folds: of the scorer, and of the rules."""
    folds = fold_of(documents)
    claims = read_claims(lines)
    ruled = calibrate.claimed(documents)
    found: dict[int, tuple[Counts, Counts]] = {}
    for fold in range(FOLDS):
        others = [one for one in documents if folds[one.id] != fold]
        found[fold] = count(others, claims), calibrate.measure(judge(others, ruled).claims)
    return found
