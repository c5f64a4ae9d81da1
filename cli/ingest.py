"""`surveilgraph ingest`: reports in, links out, with a bar and an account of what was refused."""

import os
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Annotated

import typer

from cli.database import DataDir, opened, settings_for
from cli.exits import PARTLY
from cli.interrupts import undisturbed
from cli.model import Conversation, Extractor
from cli.reading import (
    MINUTES,
    Jobs,
    Lang,
    MappingName,
    Minutes,
    Ocr,
    Sources,
    found,
    processes,
    progress,
    spoken,
)
from cli.reading import opened as opened_sources
from cli.terminal import counted, out
from graph import Store, UnknownReport, claims_of, vouched_names
from ingest.before import Before
from ingest.extracted import Ingested
from ingest.grammar.reference.known import NOTHING_KNOWN
from ingest.known import known_names
from ingest.llm import Choice, chosen
from ingest.pipeline import ingest as ingest_each
from ingest.pipeline import translate_each
from ingest.structured.shipped import reader as structured
from ingest.writing import written

Names = Annotated[
    bool,
    typer.Option(
        "--names/--no-names",
        help="Whether names that tables and accepted claims vouch for have their class in reports.",
    ),
]

_READ_BEFORE = (
    "it was read before with other words, as report {0}, whose claims stand: 'surveilgraph review "
    "withdraw {0} --why …' rejects its claims, 'surveilgraph review derived {1} {0} --why …' makes "
    "the two one source."
)


@dataclass(slots=True)
class Account:
    """What a run did so far: the only value here that changes."""

    files: int = 0
    reports: int = 0
    claims: int = 0
    held: int = 0
    new_claims: int = 0
    new_links: int = 0
    refused: int = 0
    unreadable: int = 0
    lost: int = 0
    weighed: int = 0
    told: Conversation = field(default_factory=Conversation)

    def add(self, done: Ingested) -> None:
        """Counts one more file."""
        self.files += done.extracted.part == 1
        self.unreadable += done.extracted.report is None
        self.reports += done.written.reports
        self.claims += len(done.extracted.claims)
        self.held += sum(claim.held for claim in done.extracted.claims)
        self.refused += done.extracted.refused
        self.new_claims += done.written.claims
        self.new_links += done.written.links
        self.lost += done.reread.lost
        self.weighed += done.reread.weighed
        self.told.add(done.extracted)

    def __str__(self) -> str:
        refused = f", {self.refused} refused for want of their words" if self.refused else ""
        unread = f"; {self.unreadable} could not be read" if self.unreadable else ""
        again = f"{counted(self.lost, 'claim')} no longer made, {self.weighed} weighed anew"
        return (
            f"{counted(self.files, 'file')} read, {counted(self.reports, 'report')} new{unread}. "
            f"{counted(self.claims, 'claim')} found, {self.held} held{refused}. New in the graph: "
            f"{counted(self.new_claims, 'claim')}, {counted(self.new_links, 'link')}."
            f"{f' Read again: {again}.' if self.lost or self.weighed else ''}"
        )


def ingest(  # noqa: PLR0913 - one argument for each choice of the command
    paths: Sources,
    *,
    mapping: MappingName = None,
    extractor: Extractor = Choice.GRAMMAR,
    names: Names = True,
    jobs: Jobs = None,
    minutes: Minutes = MINUTES,
    lang: Lang = None,
    ocr: Ocr = False,
    data_dir: DataDir = None,
) -> None:
    """Read reports, find who made, sold and used what, and add it to the graph with its words.

    The same report twice changes nothing. Stop with Ctrl-C at any time and run the same command
    again: what was done is kept, what was not is done then. What an address gave is kept as it was
    received, in the folder `originals` of the data folder. What a name is that no word of a report
    explains, tables and accepted claims in the graph may tell.

    Example: surveilgraph ingest reports/ extra.pdf https://paper.example/article
    """
    model = chosen(extractor, os.environ)
    said = spoken(lang, mapping)
    reader = structured(mapping) if mapping else None
    sources = found(paths, ocr=ocr, tables=reader is not None)
    account = Account()
    settings = settings_for(data_dir)
    before = Before(settings.data_dir / "last-read")
    with opened(settings) as place:
        try:
            given = opened_sources(sources, lambda: settings)
            if reader:
                each = written(translate_each(given, reader), place.store, undisturbed)
            else:
                known = known_names(vouched_names(place.store)) if names else NOTHING_KNOWN
                each = ingest_each(
                    given, place.store, jobs=processes(jobs, sources), ocr=ocr, lang=said,
                    extractor=model, known=known, seconds=60 * minutes, uncut=undisturbed,
                )  # fmt: skip
            follow(_compared(each, before, place.store), account, len(sources))
        finally:
            before.save()
            out.print(str(account), markup=False)
            answered = account.told.tell()
    if account.unreadable or not answered:
        raise typer.Exit(PARTLY)


def _compared(
    each: Generator[Ingested, None, None], before: Before, store: Store
) -> Generator[Ingested, None, None]:
    """The same, with a word on each file that gave another report when it was read before."""
    with closing(each):
        for done in each:
            read = done.extracted
            first = read.report is not None and read.part == 1
            older = before.other(read.name, read.report.id) if read.report and first else None
            yield _noted(done, older) if older and _stands(store, older) else done


def _noted(done: Ingested, older: str) -> Ingested:
    report = done.extracted.report
    if report is None:
        return done
    notes = (*report.notes, _READ_BEFORE.format(older, report.id))
    return replace(done, extracted=replace(done.extracted, report=replace(report, notes=notes)))


def _stands(store: Store, report: str) -> bool:
    """Whether the graph has the report, and a claim of it that nobody took back."""
    try:
        return bool(claims_of(store, report)[1])
    except UnknownReport:
        return False


def follow(each: Generator[Ingested, None, None], account: Account, total: int = 1) -> None:
    """Ingests under a progress bar, and says of each bad document what is wrong with it."""
    with closing(each), progress("ingest", total) as tell:
        for done in each:
            account.add(done)
            tell(done.extracted)
