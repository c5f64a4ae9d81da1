"""What a rule's word is worth: its precision, counted on texts it is not applied to."""

from collections import Counter
from collections.abc import Iterable, Mapping

from ingest.evaluation.judge import JudgedClaim, Verdict
from ingest.evaluation.proportion import Proportion


def rule_precision(claims: Iterable[JudgedClaim]) -> dict[str, Proportion]:
    """For each rule, right statements among its right and wrong ones, each counted once a text.

    The `laplace` of the proportion is the confidence; a rule with ignored claims only is 0 of 0.
    """
    distinct = {(c.document.id, c.claim.rule, c.statement): c for c in claims}.values()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for one in distinct:
        hit = one.verdict is Verdict.RIGHT
        right[one.claim.rule] += hit
        total[one.claim.rule] += hit or one.verdict in {Verdict.WRONG, Verdict.FORBIDDEN}
    return {rule: Proportion(right[rule], total[rule]) for rule in sorted(total)}


def cross_validated(
    claims: Iterable[JudgedClaim], folds: Mapping[str, int]
) -> dict[int, dict[str, float]]:
    """For each fold, each rule's confidence as measured on all the other folds.

    A rule that made no claim there gets a half: nothing is known of it. `folds` maps the ids of
    documents to folds, as `fold_of` makes it; claims on other documents are left out.
    """
    known = [one for one in claims if one.document.id in folds]
    rules = sorted({one.claim.rule for one in known})
    table: dict[int, dict[str, float]] = {}
    for fold in sorted(set(folds.values())):
        elsewhere = rule_precision(one for one in known if folds[one.document.id] != fold)
        nothing = Proportion(0, 0)
        table[fold] = {rule: elsewhere.get(rule, nothing).laplace for rule in rules}
    return table
