"""The reports that claims are checked against; those asked for last are at hand."""

from dataclasses import replace
from typing import NamedTuple

from graph.bulk.cells import cell, spans_lines
from graph.bulk.source import Source
from graph.claim import Claim
from graph.errors import BadClaim
from graph.report import Page, Report
from graph.storable import storable

_AT_HAND = 32


class Opened(NamedTuple):
    """A report in one page, where it came in the input, and its id as a cell.

    `which` is 1 where that cell holds a line end, else 0.
    """

    place: int
    report: Report
    text: str
    cell: str
    which: int


class Shelf:
    """Finds the report of a claim."""

    __slots__ = ("_at_hand", "_places", "_source")

    def __init__(self, source: Source, places: dict[str, int]) -> None:
        self._source = source
        self._places = places
        self._at_hand: dict[str, Opened] = {}

    def opened(self, ident: str) -> Opened | None:
        """The report with this id; None where no line gives its text."""
        found = self._at_hand.get(ident)
        if found is None:
            place = self._places.get(ident)
            if place is None:
                return None
            if len(self._at_hand) >= _AT_HAND:
                del self._at_hand[next(iter(self._at_hand))]
            found = self._at_hand[ident] = _opened(place, self._source.report(place))
        return found

    def check(self, claim: Claim) -> None:
        """Raises `BadClaim` when the words of a claim do not stand in its report."""
        opened = self.opened(claim.report)
        if opened is None:
            raise BadClaim(f"No line gives the text of report {claim.report!r}.")
        claim.check_against(opened.report)


def _opened(place: int, report: Report) -> Opened:
    # The text of many pages would be put together anew for every claim.
    text = report.text
    whole = replace(report, pages=(Page(number=1, start=0, text=text),))
    named = cell(storable(report.id))
    return Opened(place, whole, text, named, int(spans_lines(named + "\n")))
