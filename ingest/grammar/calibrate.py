"""`python -m ingest.grammar.calibrate --gold DIR`: measures each rule's precision and stores it.

The gold's documents are the only evidence, and only kinds that the gold judges are counted: a rule
for another kind is unknown, and never held. `confidence` makes a figure of the counts of a rule, of
its family (the name before the last dot) and of all plain rules.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from graph import Page, Report
from ingest.contract import claims_to_lines
from ingest.evaluation.claimed import Claimed, read_claims
from ingest.evaluation.gold import GoldDocument, read_gold
from ingest.evaluation.judge import JudgedClaim, Verdict, judge
from ingest.grammar import extract
from ingest.grammar.confidence import HELD, PLAIN, Counts, confidence, kin, plain

_FEW = 3
_JUDGED = frozenset({Verdict.RIGHT, Verdict.WRONG, Verdict.FORBIDDEN})
TABLE = Path(__file__).with_name("confidence.json")


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes `confidence.json` beside this file."""
    parser = argparse.ArgumentParser(prog="python -m ingest.grammar.calibrate", description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    options = parser.parse_args(arguments)
    documents = read_gold(options.gold)
    table = measure(judge(documents, claimed(documents)).claims)
    rows = ",\n".join(f" {json.dumps(rule)}: {list(counts)}" for rule, counts in table.items())
    TABLE.write_text(f"{{\n{rows}\n}}\n", encoding="utf-8")
    return 0


def claimed(documents: Iterable[GoldDocument]) -> list[Claimed]:
    """The claims of every gold text."""
    found: list[Claimed] = []
    for document in documents:
        report = plain_report(document.file.read_text("utf-8"), document.lang)
        found += read_claims(claims_to_lines(extract(report), report, file=document.file.name))
    return found


def plain_report(text: str, lang: str) -> Report:
    """A report of one page made of plain text."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    page = Page(number=1, start=0, text=text)
    return Report(
        id=digest[:16], sha256=digest, title="", lang=lang, media_type="text/plain", pages=(page,)
    )


def measure(claims: Iterable[JudgedClaim]) -> dict[str, tuple[int, int]]:
    """Right and judged claims by rule, family and language, each statement once a document."""
    distinct = {(c.document.id, c.claim.rule, c.statement): c for c in claims}.values()
    claims_judged = [one for one in distinct if one.verdict in _JUDGED]
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for one in claims_judged:
        for name in kin(one.claim.rule):
            right[name] += one.verdict is Verdict.RIGHT
            total[name] += 1
    table = {name: (right[name], total[name]) for name in sorted(total)}
    table |= _plain(claims_judged)
    return {**_languages(claims_judged, table), **table}


def _plain(claims: Iterable[JudgedClaim]) -> dict[str, tuple[int, int]]:
    """Right and judged claims of all plain rules, each counted as if it had made a few at most."""
    by_rule: dict[str, list[bool]] = {}
    for one in claims:
        if plain(one.claim.rule):
            by_rule.setdefault(one.claim.rule, []).append(one.verdict is Verdict.RIGHT)
    total = sum(min(len(found), _FEW) for found in by_rule.values())
    right = sum(sum(found) / len(found) * min(len(found), _FEW) for found in by_rule.values())
    return {PLAIN: (round(right), total)}


def _languages(claims: Iterable[JudgedClaim], table: Counts) -> dict[str, tuple[int, int]]:
    """Right and judged claims of the rules that `table` holds, by language (`@en`)."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for one in claims:
        if confidence(one.claim.rule, table, judged=True) >= HELD:
            right[f"@{one.document.lang}"] += one.verdict is Verdict.RIGHT
            total[f"@{one.document.lang}"] += 1
    return {name: (right[name], total[name]) for name in sorted(total)}


if __name__ == "__main__":
    raise SystemExit(main())
