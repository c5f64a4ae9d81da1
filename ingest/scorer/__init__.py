"""The extractor that `ingest` uses: the grammar reads, a learned scorer weighs what it read.

The scorer ranks every pair of mentions that a sentence might link. It is a file of weights with a
card, `model/card.md`, and knows no name.
"""

from graph import Claim, Report
from ingest.grammar.claims import claims_of
from ingest.grammar.engine import reading
from ingest.grammar.known import NOTHING_KNOWN, KnownNames
from ingest.scorer.weigh import weighed

__all__ = ["extract", "weighed"]


def extract(report: Report, known: KnownNames = NOTHING_KNOWN) -> tuple[Claim, ...]:
    """The claims of a report, sorted; the same for the same text and `known` names, always.

    A report in a language without a pack has none. No text makes it fail.
    """
    found = reading(report.text, report.lang, known)
    return claims_of(report, weighed(found)) if found else ()
