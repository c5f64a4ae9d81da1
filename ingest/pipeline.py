"""The conductor: files become reports, reports become claims, claims go into the store.

The one file that knows every step and their order. It never stops for a bad file: it says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph import BadClaim, Claim, Report, Store, UnreadableDocument, Written
from ingest.documents import read
from ingest.grammar import extract


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What one file said: its report and claims, or why it could not be read.

    `refused` counts claims whose words were not found again in the text: each is a bug or a lie.
    """

    path: Path
    report: Report | None = None
    claims: tuple[Claim, ...] = ()
    refused: int = 0
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """What one file changed in the graph: all zeros when every bit of it was known."""

    extracted: Extracted
    written: Written


def extract_file(path: Path) -> Extracted:
    """The claims of one file, each checked against the text before anybody sees it."""
    try:
        report = read(path)
    except UnreadableDocument as problem:
        return Extracted(path=path, problem=str(problem))
    found = extract(report)
    sound = tuple(claim for claim in found if _stands_in(report, claim))
    return Extracted(path=path, report=report, claims=sound, refused=len(found) - len(sound))


def ingest(paths: Iterable[Path], store: Store) -> Iterator[Ingested]:
    """Each file read, understood and written before the next one is opened.

    A file is all in or not at all, so an interrupted run is finished by running it again.
    """
    for path in paths:
        extracted = extract_file(path)
        report = extracted.report
        written = store.write(report, extracted.claims) if report else Written()
        yield Ingested(extracted=extracted, written=written)


def _stands_in(report: Report, claim: Claim) -> bool:
    try:
        claim.check_against(report)
    except BadClaim:
        return False
    return True
