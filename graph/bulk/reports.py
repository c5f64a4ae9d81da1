"""Reports and their pages as rows of tables."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graph.bulk.cells import cell, row
from graph.bulk.source import Refused, Source
from graph.bulk.tables import PAGE_OF, PAGES, REPORTS, sheets
from graph.report import Report
from graph.store import rows

_COLUMNS = {table.name: tuple(table.columns) for table in (REPORTS, PAGES)}


@dataclass(slots=True)
class Told:
    """The reports of an input: where each came, whose word it is, and what was refused."""

    places: dict[str, int] = field(default_factory=dict)
    voices: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    pages: int = 0
    longest_page: int = 0


def write_reports(folder: Path, source: Source, now: str) -> Told:
    """Every report of the source is in the tables, once; it came to be known `now`."""
    told = Told()
    texts: dict[str, str] = {}
    made = sheets(folder, (REPORTS, PAGES, PAGE_OF), 0)
    for place, (line, found) in enumerate(source.reports()):
        told.voices.append("")
        if isinstance(found, str):
            told.refused.append(Refused(line, found))
            continue
        fields = rows.report_row(found) | {"known_at": now}
        if found.id in texts:
            if texts[found.id] != fields["text_sha256"]:
                told.refused.append(Refused(line, f"Report {found.id} came with another text."))
            continue
        texts[found.id] = fields["text_sha256"]
        told.places[found.id] = place
        told.voices[place] = fields.get("publisher") or fields["title"]
        made[REPORTS.name].add(f"{cell(found.id)},{row(_COLUMNS[REPORTS.name], fields)}")
        for page, page_of in _pages(found):
            told.pages += 1
            told.longest_page = max(told.longest_page, len(page))
            made[PAGES.name].add(page)
            made[PAGE_OF.name].add(page_of)
    for sheet in made.values():
        sheet.close()
    return told


def _pages(report: Report) -> Iterator[tuple[str, str]]:
    for fields in rows.page_rows(report):
        page = cell(fields["id"])
        yield (
            f"{page},{row(_COLUMNS[PAGES.name], fields)}",
            f"{page},{cell(report.id)}\n",
        )
