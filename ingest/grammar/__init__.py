"""The deterministic extractor: a report's text becomes claims, by grammar and language packs."""

from graph import Claim, Report
from ingest.grammar.candidate import Candidate
from ingest.grammar.claims import claims_of
from ingest.grammar.engine import reading

__all__ = ["Candidate", "candidates", "extract"]


def extract(report: Report) -> tuple[Claim, ...]:
    """The claims of a report, sorted; the same for the same text, always.

    A report in a language without a pack has none. No text makes it fail.
    """
    found = reading(report.text, report.lang)
    return claims_of(report, found) if found else ()


def candidates(report: Report) -> tuple[Candidate, ...]:
    """Everything the rules propose for a report, held or not, in the order they propose it."""
    found = reading(report.text, report.lang)
    return found.candidates if found else ()
