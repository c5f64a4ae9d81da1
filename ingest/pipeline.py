"""The conductor: files become reports, reports become claims, claims go into the store.

The one file that knows every step and their order. It never stops for a bad file: it says so.
"""

from collections.abc import Callable, Generator, Iterable
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from graph import BadClaim, BadMapping, Claim, Report, Store, UnreadableDocument, Written
from ingest.documents import read
from ingest.documents.kept import Kept, read_kept
from ingest.llm import Heard, ModelExtractor
from ingest.scorer import extract
from ingest.sources import Unread
from ingest.structured.shipped import Reader
from ingest.workers import in_order

Given = Path | Kept | Unread
"""What can be extracted from: a file, a fetched document, or an address that gave nothing."""

_PART = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What one document said: its report and claims, or why it could not be read.

    `name` is the file's path, or the address that was asked for. `refused` counts
    claims whose words were not found again in the text: each is a bug or a lie. `heard` is the
    account of a language model, where one was asked. What a structured source says comes in parts,
    so that a stop between two of them is soon: `part` counts from 1.
    """

    name: str
    report: Report | None = None
    claims: tuple[Claim, ...] = ()
    refused: int = 0
    problem: str | None = None
    heard: Heard | None = None
    part: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """What one file changed in the graph: all zeros when every bit of it was known."""

    extracted: Extracted
    written: Written


def report_of(given: Given, *, ocr: bool = False) -> Report:
    """The report in one document; `ocr` has pages that are pictures read by a program for it.

    Raises UnreadableDocument: one sentence that names the file or the address.
    """
    match given:
        case Unread():
            raise UnreadableDocument(given.problem)
        case Kept():
            return read_kept(given, ocr=ocr)
        case _:
            return read(given, ocr=ocr)


def extract_file(
    given: Given, *, ocr: bool = False, extractor: ModelExtractor | None = None
) -> Extracted:
    """The claims of one document, each checked against the text before anybody sees it.

    Without an `extractor` nothing but the rules and what they were weighed by reads it.
    """
    name = _name(given)
    try:
        report = report_of(given, ocr=ocr)
    except UnreadableDocument as problem:
        return Extracted(name=name, problem=str(problem))
    found = extract(report)
    heard = extractor(report, found) if extractor else None
    found = heard.claims if heard else found
    sound = tuple(claim for claim in found if _stands_in(report, claim))
    return Extracted(name=name, report=report, claims=sound, refused=len(found) - len(sound),
                     heard=heard and replace(heard, claims=()))  # fmt: skip


def extract_each(
    given: Iterable[Given],
    *,
    jobs: int = 1,
    ocr: bool = False,
    extractor: ModelExtractor | None = None,
) -> Generator[Extracted, None, None]:
    """What each document says, in the order given, read by `jobs` processes at once.

    A process holds one document at a time; at most `2 * jobs` are begun and not yet given out.
    One that kills its process is told as its problem. Close the iterator to stop early.
    """
    return in_order(partial(extract_file, ocr=ocr, extractor=extractor), given, jobs, _lost)


def ingest(  # noqa: PLR0913 - one argument for each choice of the command
    given: Iterable[Given],
    store: Store,
    *,
    jobs: int = 1,
    ocr: bool = False,
    extractor: ModelExtractor | None = None,
    uncut: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> Generator[Ingested, None, None]:
    """Each document read and understood, and written by this process in the order given.

    A document is all in or not at all, so an interrupted run is finished by running it again.
    """
    yield from written(extract_each(given, jobs=jobs, ocr=ocr, extractor=extractor), store, uncut)


def written(
    each: Generator[Extracted, None, None],
    store: Store,
    uncut: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> Generator[Ingested, None, None]:
    """Each document's claims written in the order given.

    Each write and its account run inside `uncut()`, which may keep Ctrl-C waiting: the driver of
    Neo4j loses an interrupt that reaches it while it takes a connection apart, or fails on it.
    """
    with closing(each):
        for extracted in each:
            report = extracted.report
            with uncut():
                done = store.write(report, extracted.claims) if report else Written()
                yield Ingested(extracted=extracted, written=done)


def translate_each(given: Iterable[Given], reader: Reader) -> Generator[Extracted, None, None]:
    """What each structured source says, in the order given, in parts of some thousand claims."""
    for one in given:
        name = _name(one)
        number = 0
        try:
            if isinstance(one, Unread):
                raise UnreadableDocument(one.problem)  # noqa: TRY301  told like any other
            for report, claims in reader(one if isinstance(one, Path) else one.path):
                where = (
                    replace(report, url=report.url or one.final_url)
                    if isinstance(one, Kept)
                    else report
                )
                for start in range(0, max(len(claims), 1), _PART):
                    number += 1
                    yield _part(name, where, claims[start : start + _PART], number)
        except (UnreadableDocument, BadMapping) as problem:
            yield Extracted(name=name, problem=str(problem), part=number + 1)


def _part(name: str, report: Report, claims: tuple[Claim, ...], number: int) -> Extracted:
    sound = tuple(claim for claim in claims if _stands_in(report, claim))
    refused = len(claims) - len(sound)
    return Extracted(name=name, report=report, claims=sound, refused=refused, part=number)


def _name(given: Given) -> str:
    return str(given) if isinstance(given, Path) else given.url


def _lost(given: Given, reason: str) -> Extracted:
    name = _name(given)
    return Extracted(name=name, problem=f"{name} could not be read: {reason}.")


def _stands_in(report: Report, claim: Claim) -> bool:
    try:
        claim.check_against(report)
    except BadClaim:
        return False
    return True
