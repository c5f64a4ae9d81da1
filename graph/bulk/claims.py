"""One part of the input: its claims as rows of tables, and what the projection needs of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.bulk.cells import cell
from graph.bulk.ends import Known, known, place_cells
from graph.bulk.heap import Heap
from graph.bulk.judging import Judged, judged
from graph.bulk.plain import Plain, PlainEnd, naming_of, plain_of
from graph.bulk.shelf import Shelf
from graph.bulk.source import Part, Refused
from graph.bulk.tables import CLAIMS, MENTIONS, SAID_IN, Sheet, sheets
from graph.claim import Claim, said_id
from graph.errors import BadClaim
from graph.identified import ends_of
from graph.storable import storable

# So many refusals of one part are told one by one; the others are counted.
MOST_TOLD = 100

_TABLES = (CLAIMS, SAID_IN, MENTIONS)


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one part."""

    claims: int
    mentions: int
    refused: int
    told: tuple[Refused, ...]


class Writer:
    """Writes one part of the claims."""

    __slots__ = ("_heap", "_mentions", "_now", "_of_claims", "_said_in", "_sheets", "_shelf")

    def __init__(self, folder: Path, part: int, shelf: Shelf, now: str) -> None:
        self._shelf = shelf
        self._heap = Heap()
        self._now = cell(now)
        self._sheets = sheets(folder, _TABLES, part)
        self._of_claims: Sheet = self._sheets[CLAIMS.name]
        self._said_in: Sheet = self._sheets[SAID_IN.name]
        self._mentions: Sheet = self._sheets[MENTIONS.name]

    def add(self, number: int, claim: Claim) -> None:
        """The claim is in the tables. A `BadClaim` leaves nothing behind."""
        self._shelf.check(claim)
        for _role, mention in ends_of(claim):
            known(naming_of(mention), claim.report)
        if not self.take(number, plain_of(claim)):
            raise BadClaim(f"The words {claim.quote!r} cannot be kept in a table.")

    def take(self, number: int, said: Plain) -> bool:
        """Whether the claim is in the tables now; if it is not, nothing is left behind."""
        opened = self._shelf.opened(said.report)
        found = judged(said, opened.text) if opened else None
        if not opened or not found:
            return False
        ident = _ident(said, found)
        where = self._put(ident, said, found)
        self._said_in.put(f"{ident},{opened.cell}\n", opened.which)
        self._heap.add(ident, said, found, (opened.place, number, *where))
        return True

    def _put(self, ident: str, said: Plain, found: Judged) -> tuple[int, int, int]:
        """The claim and its ends are rows; where its words stand, and in which file."""
        head = f"{ident},{'true' if said.held else 'false'},"
        quote = cell(storable(said.quote))
        row = f"{head}{quote},{claim_cells(said, found)},{self._now}\n"
        which, start = self._of_claims.add(row)
        self._name(ident, "SUBJECT", found.subject, said.subject)
        self._name(ident, "OBJECT", found.object, said.object)
        if found.product and said.product:
            self._name(ident, "PRODUCT", found.product, said.product)
        return start + len(head), len(quote) if quote.isascii() else len(quote.encode()), which

    def _name(self, ident: str, role: str, end: Known, said: PlainEnd) -> None:
        row = f'{ident},"{end.id}",{role},{end.cells},{place_cells(said)}\n'
        self._mentions.put(row, end.which)

    def close(self, folder: Path, part: int) -> tuple[int, int]:
        """All is in files; how many claims and mentions there are."""
        for sheet in self._sheets.values():
            sheet.close()
        self._heap.put_away(folder, part)
        return self._of_claims.rows, self._mentions.rows


def claim_cells(said: Plain, found: Judged) -> str:
    """All of a claim but its id, whether it is held, its words, and when it came to be known."""
    (link, status), by = said.said, found.by
    return (
        f"{link},{said.start},{said.end},{said.page},{by.lang},{status},"
        f"{found.dates},{said.confidence!r},{by.cells}"
    )


def _ident(said: Plain, found: Judged) -> str:
    """The id of the claim, as `Claim.id` has it."""
    (link, status), product = said.said, found.product
    ends = (found.subject.id, found.object.id, product.id if product else "")
    dates = said.valid[:2] if found.by.by_person else ()
    return said_id(link, *ends, status, said.report, str(said.start), str(said.end), dates=dates)


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
    def take(number: int, said: Plain) -> bool:
        return number in skip or writer.take(number, said)

    for number, said in part.claims(take if skip else writer.take):
        if number in skip:
            continue
        if isinstance(said, str):
            yield number, said
            continue
        try:
            writer.add(number, said)
        except BadClaim as reason:
            yield number, str(reason)
