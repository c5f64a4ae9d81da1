"""What `ingest` and `extract` share: what to read and how, and the bar that shows how far it is."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from cli.bars import bar
from cli.exits import PARTLY
from cli.terminal import err, safe
from graph import BadSetting, Settings
from ingest.allowance import SECONDS
from ingest.documents.address import Fetcher
from ingest.documents.formats import SUFFIXES
from ingest.documents.ocr import program
from ingest.documents.originals import Originals
from ingest.extracted import Extracted
from ingest.grammar.words.packs import languages
from ingest.pipeline import Given
from ingest.sources import Address, fetched, named
from ingest.structured.shipped import SUFFIXES as TABLES
from ingest.workers import cores

Sources = Annotated[
    list[str],
    typer.Argument(
        help="Reports, folders of them, or addresses: .txt .md .html .pdf .docx .eml https://…",
        metavar="PATH...",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", help="Processes that read.", min=1, show_default="one for each core"),
]
Minutes = Annotated[
    int,
    typer.Option("--minutes", help="The most that one report may take.", min=1),
]
MINUTES = SECONDS // 60
Ocr = Annotated[
    bool,
    typer.Option("--ocr", help="Read pages that are pictures with ocrmypdf or tesseract."),
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="CODE",
        help="The language of what is read, such as nl, whatever it looks like or declares.",
    ),
]
MappingName = Annotated[
    str | None,
    typer.Option(
        "--mapping",
        metavar="FILE|NAME",
        help="Read .csv .xlsx .json under this mapping (a YAML file, or the name of one that "
        "comes with the program): docs/sources.md.",
    ),
]


def found(words: Sequence[str], *, ocr: bool, tables: bool = False) -> tuple[Path | Address, ...]:
    """What is to be read; the program ends with a sentence when there is nothing.

    Raises BadSetting where OCR is wanted and no program for it is there.
    """
    if ocr and program() is None:
        raise BadSetting("--ocr needs ocrmypdf or tesseract on PATH; install one of them.")
    sources = tuple(named(words, TABLES if tables else SUFFIXES))
    if not sources:
        known = ".csv .tsv .xlsx .json .jsonl" if tables else ".txt .md .html .pdf .docx .eml"
        err.print(f"surveilgraph: no report found there; known are {known}.")
        raise typer.Exit(PARTLY)
    return sources


def spoken(lang: str | None, mapping: str | None) -> str | None:
    """The language that is said. Raises BadSetting where no pack is for it, or for a table."""
    if lang is not None and mapping is not None:
        raise BadSetting("--lang does not go with --mapping: a mapping says it, as report.lang.")
    if lang is not None and lang not in languages():
        known = ", ".join(languages())
        raise BadSetting(f"--lang: no language pack is for {lang!r}; there are {known}.")
    return lang


def opened(sources: Sequence[Path | Address], settings: Callable[[], Settings]) -> Iterator[Given]:
    """The sources ready for reading; what is fetched stays in `originals` in the data folder."""
    if any(isinstance(source, Address) for source in sources):
        fetcher = Fetcher(Originals(settings().data_dir / "originals"))
        return fetched(sources, fetcher.keep)
    return (source for source in sources if isinstance(source, Path))


def processes(jobs: int | None, sources: Sequence[Path | Address]) -> int:
    """How many processes read: as many as asked for, never more than there is to read."""
    return min(jobs or cores(), len(sources))


@contextmanager
def progress(
    what: str, total: int, *, shown: bool = True
) -> Iterator[Callable[[Extracted | None], None]]:
    """A function to tell of each document done, which says what is wrong with it on standard error.
    None is one that an earlier run did.

    On a terminal a bar runs there, with the rate and the time that is left; of a large table, which
    comes in parts, it says how many claims came so far.
    """
    with bar(shown=shown) as drawn:
        task = drawn.add_task(what, total=total)

        so_far = 0

        def tell(done: Extracted | None) -> None:
            nonlocal so_far
            if done is None:
                drawn.advance(task)
                return
            for sentence in sentences(done):
                drawn.console.print(safe(sentence), markup=False)
            so_far = len(done.claims) + (so_far if done.part > 1 else 0)
            parts = f"{what} ({so_far:,} claims)" if done.part > 1 else what
            drawn.update(task, description=parts, advance=done.part == 1)

        yield tell


def sentences(done: Extracted) -> tuple[str, ...]:
    """Why a document could not be read, or what its reader should know."""
    if done.report is None:
        return tuple((done.problem or f"{done.name} could not be read.").splitlines())
    if done.part > 1:
        return ()
    return tuple(f"{done.name}: {note}" for note in done.report.notes)
