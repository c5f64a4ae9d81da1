"""One part of the input: its claims as rows of tables, and what the projection needs of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from graph.bulk.cells import cell
from graph.bulk.ends import Known, claim_cells, known, often, place_cells
from graph.bulk.facts import KIND_CODE, STATUS_CODE, Heap
from graph.bulk.source import Part, Refused, Source
from graph.bulk.tables import CLAIMS, MENTIONS, SAID_IN, Sheet, sheets
from graph.claim import Claim
from graph.errors import BadClaim
from graph.projection import CARRIES_PRODUCT, ends_of
from graph.report import Page, Report
from graph.storable import storable
from graph.store.land import PARENTS, SEATS
from graph.vocabulary import LINKS

# So many refusals of one part are told one by one; the others are counted.
MOST_TOLD = 100

_TABLES = (CLAIMS, SAID_IN, MENTIONS)
_ID_COMMA = 33
_AT_HAND = 32


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one part."""

    claims: int
    mentions: int
    refused: int
    told: tuple[Refused, ...]


class Writer:
    """Writes one part of the claims."""

    __slots__ = ("_heap", "_mentions", "_now", "_of_claims", "_said_in", "_sheets", "reports")

    def __init__(self, folder: Path, part: int, reports: "Shelf", now: str) -> None:
        self.reports = reports
        self._heap = Heap()
        self._now = cell(now)
        self._sheets = sheets(folder, _TABLES, part)
        self._of_claims: Sheet = self._sheets[CLAIMS.name]
        self._said_in: Sheet = self._sheets[SAID_IN.name]
        self._mentions: Sheet = self._sheets[MENTIONS.name]

    def add(self, number: int, claim: Claim) -> None:
        """The claim is in the tables. A `BadClaim` leaves nothing behind."""
        place = self.reports.check(claim)
        ends = [(role, known(mention, claim.report), mention) for role, mention in ends_of(claim)]
        named = [end.said[0] for _, end, _ in ends]
        ident = claim.id_with(named[0], named[1], named[2] if claim.product else None)
        quote = cell(storable(claim.quote))
        which, start = self._of_claims.add(f"{ident},{quote},{claim_cells(claim)},{self._now}\n")
        for role, end, mention in ends:
            self._mentions.add(f"{ident},{end.entity},{role},{end.cells},{place_cells(mention)}\n")
        self._said_in.add(f"{ident},{often(claim.report)}\n")
        self._note(claim, [end for _, end, _ in ends])
        heap = self._heap
        valid, voice = claim.valid, claim.attributed_to
        dates = (valid.start, valid.end, valid.precision and valid.precision.value)
        heap.facts.append(
            (
                ident.encode(),
                ends[0][1].number,
                ends[1][1].number,
                ends[2][1].number if _carries(claim) else 0,
                place,
                KIND_CODE[claim.link],
                STATUS_CODE[claim.status],
                claim.held,
                claim.confidence,
                heap.validities.setdefault(dates, len(heap.validities)),
                -1 if voice is None else heap.voices.setdefault(storable(voice), len(heap.voices)),
                number,
                start + _ID_COMMA,
                len(quote) if quote.isascii() else len(quote.encode()),
                which,
                heap.rules.setdefault(claim.origin.rule, len(heap.rules)),
            )
        )

    def _note(self, claim: Claim, ends: list[Known]) -> None:
        heap, held = self._heap, claim.held
        for end in ends:
            said = end.said if held else end.waiting
            heap.said[end.shard][id(said)] = said
        if held and claim.link in PARENTS:
            heap.kin[ends[0].number, True, storable(claim.object.name)] = None
        if held and claim.link in SEATS and claim.object.country is not None:
            heap.kin[ends[0].number, False, storable(claim.object.country)] = None

    def close(self, folder: Path, part: int) -> tuple[int, int]:
        """All is in files; how many claims and mentions there are."""
        for sheet in self._sheets.values():
            sheet.close()
        self._heap.put_away(folder, part)
        return self._of_claims.rows, self._mentions.rows


def _carries(claim: Claim) -> bool:
    """Whether the link may lead from the product too, as `links_of` has it."""
    return (
        claim.product is not None
        and claim.link in CARRIES_PRODUCT
        and claim.product.realm in LINKS[claim.link].sources
    )


class Shelf:
    """The reports that claims are checked against; those asked for last are at hand."""

    __slots__ = ("_at_hand", "_places", "_source")

    def __init__(self, source: Source, places: dict[str, int]) -> None:
        self._source = source
        self._places = places
        self._at_hand: dict[int, Report] = {}

    def check(self, claim: Claim) -> int:
        """The place of the claim's report. A `BadClaim` when the words do not stand in it."""
        place = self._places.get(claim.report)
        if place is None:
            raise BadClaim(f"No line gives the text of report {claim.report!r}.")
        report = self._at_hand.get(place)
        if report is None:
            report = _one_page(self._source.report(place))
            if len(self._at_hand) >= _AT_HAND:
                del self._at_hand[next(iter(self._at_hand))]
            self._at_hand[place] = report
        claim.check_against(report)
        return place


def _one_page(report: Report) -> Report:
    # The text of many pages would be put together anew for every claim.
    return replace(report, pages=(Page(number=1, start=0, text=report.text),))


def written(folder: Path, number: int, part: Part, writer: Writer, skip: frozenset[int]) -> Done:
    """The claims of a part are in tables, but for the lines in `skip`."""
    told: list[Refused] = []
    refused = 0
    for line, why in _each(part, writer, skip):
        refused += 1
        if len(told) < MOST_TOLD:
            told.append(Refused(line, why))
    claims, mentions = writer.close(folder, number)
    return Done(claims, mentions, refused, tuple(told))


def _each(part: Part, writer: Writer, skip: frozenset[int]) -> Iterator[tuple[int, str]]:
    for number, said in part.claims():
        if number in skip:
            continue
        if isinstance(said, str):
            yield number, said
            continue
        try:
            writer.add(number, said)
        except BadClaim as reason:
            yield number, str(reason)
