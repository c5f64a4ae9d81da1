"""The extractor that `ingest` uses: the grammar reads, a learned scorer weighs what it read.

The scorer ranks every pair of mentions that a sentence might link. It is a file of weights with a
card, `model/card.md`, and knows no name.
"""

from graph import Claim, Origin, Report
from ingest.grammar.claims import claims_of, origin_of
from ingest.grammar.engine import reading
from ingest.grammar.reference.known import NOTHING_KNOWN, KnownNames
from ingest.scorer.weigh import weighed

__all__ = ["extract", "read_whole", "weighed"]


def extract(report: Report, known: KnownNames = NOTHING_KNOWN) -> tuple[Claim, ...]:
    """The claims of a report, sorted; the same for the same text and `known` names, always.

    A report in a language without a pack has none. No text makes it fail.
    """
    return read_whole(report, known)[0]


def read_whole(
    report: Report, known: KnownNames = NOTHING_KNOWN
) -> tuple[tuple[Claim, ...], Origin | None]:
    """The claims as of `extract`, and who makes them; None where there is no pack to read with."""
    found = reading(report.text, report.lang, known)
    if found is None:
        return (), None
    whole = weighed(found)
    return claims_of(report, whole), origin_of(whole)
