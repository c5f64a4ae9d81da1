"""The conductor: files become reports, reports become claims, claims go into the store.

The one file that knows every step and their order. It never stops for a bad file: it says so.
"""

from collections.abc import Generator, Iterable
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path

from graph import BadClaim, BadMapping, Claim, Report, Store, UnreadableDocument
from graph.rereading import Reading
from ingest.allowance import SECONDS
from ingest.documents import read
from ingest.documents.kept import Kept, read_kept
from ingest.documents.sent import Sent, read_sent
from ingest.extracted import Extracted, Ingested
from ingest.grammar.reference.known import NOTHING_KNOWN, KnownNames
from ingest.grammar.words.packs import languages
from ingest.llm import ModelExtractor
from ingest.scorer import read_whole
from ingest.sources import Unread
from ingest.structured.shipped import Reader
from ingest.workers import in_order
from ingest.writing import Uncut, written

Given = Path | Kept | Unread | Sent
"""What can be extracted from: a file, a fetched document, one with its bytes, or one that gave
nothing."""

_PART = 2_000


def report_of(given: Given, *, ocr: bool = False, lang: str | None = None) -> Report:
    """The report in one document; `ocr` has pages that are pictures read by a program for it.

    It is in `lang`, where that is said, whatever it looks like or declares.
    Raises UnreadableDocument: one sentence that names the file or the address.
    """
    report = _report_of(given, ocr=ocr)
    return replace(report, lang=lang) if lang else report


def _report_of(given: Given, *, ocr: bool) -> Report:
    match given:
        case Unread():
            raise UnreadableDocument(given.problem)
        case Kept():
            return read_kept(given, ocr=ocr)
        case Sent():
            return read_sent(given, ocr=ocr)
        case _:
            return read(given, ocr=ocr)


def extract_file(
    given: Given,
    *,
    ocr: bool = False,
    lang: str | None = None,
    extractor: ModelExtractor | None = None,
    known: KnownNames = NOTHING_KNOWN,
) -> Extracted:
    """The claims of one document, each checked against the text before anybody sees it.

    Without an `extractor` nothing but the rules and what they were weighed by reads it. Names that
    are `known` have a class, also where the text does not tell it.
    """
    name = name_of(given)
    try:
        report = report_of(given, ocr=ocr, lang=lang)
    except UnreadableDocument as problem:
        return Extracted(name=name, problem=str(problem))
    if not extractor:
        report = _noted(report)
    found, origin = read_whole(report, known)
    heard = extractor(report, found, known) if extractor else None
    claims = heard.claims if heard else found
    sound = tuple(claim for claim in claims if _stands_in(report, claim))
    # What a model says beside unsays nothing: it only keeps claims from being held.
    made = _held_no_more(found, sound) if heard else sound
    beside = extractor.name if extractor else ""
    reading = Reading.of(report.id, origin, made, beside=beside) if origin else None
    return Extracted(name=name, report=report, claims=sound, refused=len(claims) - len(sound),
                     heard=heard and replace(heard, claims=()), reading=reading)  # fmt: skip


def _held_no_more(before: Iterable[Claim], after: Iterable[Claim]) -> tuple[Claim, ...]:
    held = {claim.id for claim in before if claim.held}
    return tuple(claim for claim in after if not claim.held and claim.id in held)


def _noted(report: Report) -> Report:
    """The report, with a word on why nothing will be found in it where no pack is for it."""
    if report.lang in languages():
        return report
    known = ", ".join(languages())
    note = f"No language pack is for its language, {report.lang}, so nothing is found in it"
    return replace(report, notes=(*report.notes, f"{note}; there are {known}."))


def extract_each(  # noqa: PLR0913 - one argument for each choice of the command
    given: Iterable[Given],
    *,
    jobs: int = 1,
    ocr: bool = False,
    lang: str | None = None,
    extractor: ModelExtractor | None = None,
    known: KnownNames = NOTHING_KNOWN,
    seconds: float = SECONDS,
) -> Generator[Extracted, None, None]:
    """What each document says, in the order given, read by `jobs` processes at once.

    A process holds one document at a time; at most `2 * jobs` are begun and not yet given out.
    One that kills its process, or takes longer than `seconds`, is told as its problem. Close the
    iterator to stop early.
    """
    work = partial(extract_file, ocr=ocr, lang=lang, extractor=extractor, known=known)
    return in_order(work, given, jobs, lost, seconds)


def ingest(  # noqa: PLR0913 - one argument for each choice of the command
    given: Iterable[Given],
    store: Store,
    *,
    jobs: int = 1,
    ocr: bool = False,
    lang: str | None = None,
    extractor: ModelExtractor | None = None,
    known: KnownNames = NOTHING_KNOWN,
    seconds: float = SECONDS,
    uncut: Uncut = nullcontext,
) -> Generator[Ingested, None, None]:
    """Each document read and understood, and written by this process in the order given.

    A document is all in or not at all, so an interrupted run is finished by running it again.
    """
    each = extract_each(
        given, jobs=jobs, ocr=ocr, lang=lang, extractor=extractor, known=known, seconds=seconds
    )
    yield from written(each, store, uncut)


def translate_each(given: Iterable[Given], reader: Reader) -> Generator[Extracted, None, None]:
    """What each structured source says, in the order given, in parts of some thousand claims."""
    for one in given:
        name = name_of(one)
        number = 0
        try:
            if isinstance(one, Unread):
                raise UnreadableDocument(one.problem)  # noqa: TRY301  told like any other
            place = one.given if isinstance(one, Sent) else one
            for report, claims, origin in reader(place if isinstance(place, Path) else place.path):
                where = (
                    replace(report, url=report.url or place.final_url)
                    if isinstance(place, Kept)
                    else report
                )
                for start in range(0, max(len(claims), 1), _PART):
                    number += 1
                    part = _part(name, where, claims[start : start + _PART], number)
                    if origin and start + _PART >= len(claims):
                        part = replace(part, reading=Reading.of(where.id, origin, claims))
                    yield part
        except (UnreadableDocument, BadMapping) as problem:
            yield Extracted(name=name, problem=str(problem), part=number + 1)


def _part(name: str, report: Report, claims: tuple[Claim, ...], number: int) -> Extracted:
    sound = tuple(claim for claim in claims if _stands_in(report, claim))
    refused = len(claims) - len(sound)
    return Extracted(name=name, report=report, claims=sound, refused=refused, part=number)


def name_of(given: Given) -> str:
    """The file's path, or the address that was asked for."""
    match given:
        case Sent():
            return name_of(given.given)
        case Path():
            return str(given)
        case _:
            return given.url


def lost(given: Given, reason: str) -> Extracted:
    """What is said of a document whose reader was gone before it was through."""
    name = name_of(given)
    return Extracted(name=name, problem=f"{name} could not be read: {reason}.")


def _stands_in(report: Report, claim: Claim) -> bool:
    try:
        claim.check_against(report)
    except BadClaim:
        return False
    return True
