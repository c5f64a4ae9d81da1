"""A file of rows under a mapping: report, claims, and what was wrong with which row."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

from graph import BadMapping, Claim, Report
from ingest.structured.claiming import Told, told
from ingest.structured.limits import MOST_NOTES
from ingest.structured.mapping import Mapping
from ingest.structured.nodes import nearest
from ingest.structured.table import Table, table
from ingest.structured.values import name_of


def read_table(path: Path, mapping: Mapping) -> Table:
    """The table, which has every column that the mapping needs.

    Raises UnreadableDocument when the file is none, BadMapping when the two do not fit.
    """
    found = table(path, mapping.options, mapping.about)
    wrong = tuple(dict.fromkeys(_missing(mapping, found.columns)))
    if wrong:
        raise BadMapping(wrong)
    return found


def read_mapped(path: Path, mapping: Mapping) -> tuple[Report, tuple[Claim, ...]]:
    """What a file says under a mapping; the report's notes are about its bad rows."""
    found = read_table(path, mapping)
    rows = list(told(found, mapping))
    notes = tuple(notes_of(rows, mapping))
    report = replace(found.report, notes=(*found.report.notes, *notes))
    return report, tuple(chain.from_iterable(row.claims for row in rows))


def notes_of(rows: list[Told], mapping: Mapping) -> Iterator[str]:
    """A sentence for each bad row, not without end, and one on a mapping nobody checked."""
    problems = chain.from_iterable(row.problems for row in rows)
    yield from islice(problems, MOST_NOTES)
    more = sum(1 for _ in problems)
    if more:
        yield f"{more:,} more rows or cells could not be used"
    if not mapping.held:
        yield (
            f"its claims wait for review: {mapping.checked.hits} of {mapping.checked.total} rows "
            "were checked and found right; write 'checked: {rows: N}' into the mapping when you "
            "have read N rows beside what 'surveilgraph mapping check' shows of them"
        )


def _missing(mapping: Mapping, columns: tuple[str, ...]) -> Iterator[str]:
    for column in mapping.used():
        if name_of(column, columns) not in columns:
            hint = nearest(str(column.ref), columns)
            end = "" if hint.endswith("?") else "."
            yield (
                f"{mapping.file}, line {column.line}: the table has no column {column}{hint}{end}"
            )
