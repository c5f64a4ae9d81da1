"""`surveilgraph evaluate`: how good the extractor is, measured on texts whose links are known."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table as Grid

from cli.bars import bar
from cli.terminal import counted, out
from graph import Claim, Report, UnreadableDocument
from graph.landing import writing_to
from ingest.evaluation import Evaluation
from ingest.evaluation import evaluate as score
from ingest.evaluation.gold import GoldDocument
from ingest.pipeline import extract_file
from ingest.scorer.taught import taught


def evaluate(
    gold: Annotated[
        Path,
        typer.Option(
            help="Folder of gold: NAME.json with the links, NAME.LANG.txt with the text.",
            exists=True,
            file_okay=False,
        ),
    ],
    *,
    lang: Annotated[list[str] | None, typer.Option(help="This language only; may repeat.")] = None,
    errors: Annotated[
        Path | None,
        typer.Option(help="Write every miss and every wrong claim, quoted, here.", dir_okay=False),
    ] = None,
    markdown: Annotated[
        Path | None, typer.Option(help="Write the tables as Markdown here.", dir_okay=False)
    ] = None,
    figures: Annotated[
        Path | None, typer.Option("--json", help="Write all figures as JSON here.", dir_okay=False)
    ] = None,
) -> None:
    """Extract from texts whose links were annotated by hand, and compare.

    Prints precision, recall and F1 with 95 % Wilson intervals by language, link kind and rule,
    the share of wrong accusations, and how often status, product and years are right. Says how many
    of the texts the scorer learned from: what is measured on those flatters it.

    Example: surveilgraph evaluate --gold corpus/ --lang nl --errors misses.txt
    """
    with bar() as shown:
        task = shown.add_task("evaluate", total=None)
        evaluation = score(
            gold,
            _claims_of,
            wanted=lambda one: not lang or one.lang in lang,
            tell=lambda done, total: shown.update(task, completed=done, total=total),
        )
    _print(evaluation)
    _warn([document.file.read_text("utf-8") for document in evaluation.judged.documents])
    for path, content in (
        (errors, evaluation.errors),
        (markdown, evaluation.markdown),
        (figures, lambda: json.dumps(evaluation.figures(), indent=1) + "\n"),
    ):
        if path:
            with writing_to(path):
                path.write_text(content(), encoding="utf-8")


def _claims_of(gold: GoldDocument) -> tuple[Report, Iterable[Claim]]:
    found = extract_file(gold.file, lang=gold.lang)
    if found.report is None:
        raise UnreadableDocument(found.problem or f"{gold.file} cannot be read.")
    return found.report, found.claims


def _warn(texts: Sequence[str]) -> None:
    known = sum(map(taught, texts))
    if known:
        out.print(
            f"The scorer learned from {known} of these {counted(len(texts), 'text')}: the figures "
            "flatter it. docs/quality.md has those of texts that it had not seen.",
            markup=False,
        )


def _print(evaluation: Evaluation) -> None:
    for table in evaluation.tables():
        grid = Grid(title=table.title, title_justify="left")
        for number, head in enumerate(table.heads):
            grid.add_column(head, justify="right" if number else "left")
        for row in table.rows:
            grid.add_row(*row)
        out.print(grid)
