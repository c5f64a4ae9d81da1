"""`python -m ingest.evaluation --gold DIR --claims FILE`: scores contract lines."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table as Grid

from graph import SurveilgraphError
from ingest.evaluation import evaluate_claims
from ingest.evaluation.claimed import read_claims
from ingest.evaluation.folds import FOLDS, fold_of
from ingest.evaluation.gold import GoldDocument, read_gold
from ingest.evaluation.report import Evaluation
from ingest.evaluation.tables import Table


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 when a score was made, 2 when the gold or the claims cannot be read."""
    options = _options().parse_args(arguments)
    try:
        documents = _chosen(read_gold(options.gold), options)
        with options.claims.open(encoding="utf-8") as lines:
            evaluation = evaluate_claims(documents, read_claims(lines))
    except (SurveilgraphError, OSError) as reason:
        sys.stderr.write(f"{reason}\n")
        return 2
    _write(evaluation, options)
    if not options.quiet:
        console = Console(width=None if sys.stdout.isatty() else 160)
        for table in evaluation.tables():
            console.print(_grid(table))
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ingest.evaluation", description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="folder of gold documents")
    parser.add_argument("--claims", type=Path, required=True, help="file of contract lines")
    parser.add_argument("--lang", action="append", help="score this language only; may repeat")
    parser.add_argument("--fold", action="append", type=int, choices=range(FOLDS))
    parser.add_argument("--not-fold", action="append", type=int, choices=range(FOLDS))
    parser.add_argument("--errors", type=Path, help="write every miss and wrong claim here")
    parser.add_argument("--markdown", type=Path, help="write the tables in Markdown here")
    parser.add_argument("--json", type=Path, help="write all figures as JSON here")
    parser.add_argument("--rules", type=Path, help="write each rule's smoothed precision here")
    parser.add_argument("--quiet", action="store_true", help="print no tables")
    return parser


def _chosen(documents: Sequence[GoldDocument], options: argparse.Namespace) -> list[GoldDocument]:
    folds = fold_of(documents)
    tests: list[Callable[[GoldDocument], bool]] = []
    if options.lang:
        tests.append(lambda document: document.lang in options.lang)
    if options.fold:
        tests.append(lambda document: folds[document.id] in options.fold)
    if options.not_fold:
        tests.append(lambda document: folds[document.id] not in options.not_fold)
    return [document for document in documents if all(test(document) for test in tests)]


def _write(evaluation: Evaluation, options: argparse.Namespace) -> None:
    wanted: tuple[tuple[Path | None, Callable[[], str]], ...] = (
        (options.errors, evaluation.errors),
        (options.markdown, evaluation.markdown),
        (options.json, lambda: json.dumps(evaluation.figures(), indent=1) + "\n"),
        (options.rules, lambda: json.dumps(evaluation.rules(), indent=1) + "\n"),
    )
    for path, content in wanted:
        if path:
            path.write_text(content(), encoding="utf-8")


def _grid(table: Table) -> Grid:
    grid = Grid(title=table.title, title_justify="left")
    for number, head in enumerate(table.heads):
        grid.add_column(head, justify="right" if number else "left")
    for row in table.rows:
        grid.add_row(*row)
    return grid


if __name__ == "__main__":
    sys.exit(main())
