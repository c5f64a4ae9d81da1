"""`surveilgraph extract`: the claims of a report as JSON lines, without any database."""

import os
import sys
from collections.abc import Generator, Iterable
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from cli.database import settings_for
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
    opened,
    processes,
    progress,
    sentences,
    spoken,
)
from cli.spreading import Folder, Scheduler, refuse, spread
from cli.terminal import err, safe
from graph import UnreadableDocument
from ingest.contract import claims_to_lines, report_to_line
from ingest.extracted import Extracted
from ingest.llm import Choice, chosen
from ingest.partitions import Layout
from ingest.pipeline import Given, extract_each, report_of, translate_each
from ingest.structured.shipped import Reader
from ingest.structured.shipped import reader as structured

WithReports = Annotated[
    bool,
    typer.Option("--reports", help="Before its claims, print each report's text: load needs it."),
]


def extract(  # noqa: PLR0913 - one argument for each choice of the command
    paths: Sources,
    *,
    text: Annotated[
        bool, typer.Option("--text", help="Print the text that offsets count in, not the claims.")
    ] = False,
    mapping: MappingName = None,
    reports: WithReports = False,
    extractor: Extractor = Choice.GRAMMAR,
    jobs: Jobs = None,
    minutes: Minutes = MINUTES,
    lang: Lang = None,
    ocr: Ocr = False,
    dask: Scheduler = None,
    output: Folder = None,
) -> None:
    """Print one JSON claim a line; text[start:end] is always the quotation, in characters.

    A claim with "held": true becomes a link in the graph; the others wait for review. Claims come
    in the order of the reports, however many processes read them. With --dask the machines of a
    cluster read, and the same claims become files; run again, it does what is not there yet.

    Example: surveilgraph extract report.pdf | head -1
    """
    refuse(dask, output, {"--text": text, "--mapping": mapping, "--jobs": jobs, "--ocr": ocr,
                          "--minutes": minutes != MINUTES, "--lang": lang,
                          "--extractor": extractor is not Choice.GRAMMAR})  # fmt: skip
    model = chosen(extractor, os.environ)
    said = spoken(lang, mapping)
    reader = structured(mapping) if mapping else None
    sources = found(paths, ocr=ocr, tables=reader is not None)
    given = opened(sources, lambda: settings_for(None))
    if dask and output:
        whole = spread(dask, Layout(folder=output, reports=reports), given, len(sources))
    elif text:
        whole = _print_texts(given, reader, ocr=ocr)
    else:
        count = processes(jobs, sources)
        each = (
            translate_each(given, reader)
            if reader
            else extract_each(
                given, jobs=count, ocr=ocr, lang=said, extractor=model, seconds=60 * minutes
            )
        )
        whole = _print_each(each, len(sources), reports=reports)
    if not whole:
        raise typer.Exit(PARTLY)


def _print_texts(given: Iterable[Given], reader: Reader | None, *, ocr: bool) -> bool:
    whole = True
    for one in given:
        whole &= _print_rows(one, reader) if reader else _print_text(one, ocr=ocr)
    return whole


def _print_each(found_each: Generator[Extracted, None, None], total: int, *, reports: bool) -> bool:
    """Whether every document was read and, where a model was asked, answered."""
    told, whole = Conversation(), True
    # A bar among the claims would be read as one of them.
    with (
        closing(found_each) as each,
        progress("extract", total, shown=not sys.stdout.isatty()) as tell,
    ):
        for done in each:
            _print_claims(done, reports=reports)
            tell(done)
            told.add(done)
            whole &= done.report is not None
    return told.tell() and whole


def _print_claims(done: Extracted, *, reports: bool) -> None:
    """All claims of a document or none: a run that is stopped leaves no half line."""
    if done.report is not None:
        lines = [report_to_line(done.report)] if reports else []
        lines += claims_to_lines(done.claims, done.report, file=_file(done.name))
        _print_whole("".join(f"{line}\n" for line in lines))


def _print_whole(text: str) -> None:
    # A write that a signal interrupts is cut short, and only the buffer below says by how much.
    with undisturbed():
        rest = memoryview(text.encode(sys.stdout.encoding, sys.stdout.errors or "strict"))
        while rest:
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()


def _file(name: str) -> str:
    return name if "://" in name else Path(name).name


def _print_rows(given: Given, reader: Reader) -> bool:
    whole, last = True, ""
    for done in translate_each([given], reader):
        if done.report is None:
            for sentence in sentences(done):
                err.print(safe(sentence), markup=False)
            whole = False
        elif done.report.id != last:
            print(done.report.text, end="")
            last = done.report.id
    return whole


def _print_text(given: Given, *, ocr: bool) -> bool:
    try:
        print(report_of(given, ocr=ocr).text, end="")
    except UnreadableDocument as problem:
        err.print(safe(str(problem)), markup=False)
        return False
    return True
