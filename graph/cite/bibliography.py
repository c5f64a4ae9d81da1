"""The sources of an answer for a reference manager, as CSL-JSON."""

import json
import re
from collections.abc import Iterable

from graph.answers import PathAnswer, ReportCard
from graph.cite.footnotes import web_address
from graph.plain import plain
from graph.report import Report
from graph.sentences import reports_of

Entry = dict[str, object]
DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def as_csl(answer: PathAnswer, changed: str | None = None) -> str:
    """One entry a report, in the order in which the paths meet them; none for an empty answer.

    What has `changed` since the answer was cited stands in the note of each.
    """
    return csl_of(reports_of(answer), changed)


def csl_of(reports: Iterable[Report | ReportCard], beside: str | None = None) -> str:
    """One entry for each of these reports; what is to be said `beside` stands in its note."""
    entries = [_entry(report, beside) for report in reports]
    return json.dumps(entries, indent=2, ensure_ascii=False) + "\n"


def _entry(report: Report | ReportCard, beside: str | None) -> Entry:
    entry: Entry = {"id": report.id, "type": "report", "title": plain(report.title)}
    if report.author:
        # Whether "Ann Lee" is a person or a body is not known: the name stays in one piece.
        entry["author"] = [{"literal": plain(report.author)}]
    if report.publisher:
        entry["publisher"] = plain(report.publisher)
    if report.date:
        entry["issued"] = _issued(report.date)
    if url := web_address(report.url):
        entry["URL"] = url
    return entry | {"language": report.lang, "note": note_of(report, beside)}


def note_of(report: Report | ReportCard, beside: str | None) -> str:
    """The hash of the report's file, and what is to be said `beside`."""
    return f"SHA-256 {report.sha256}" + (f". {plain(beside)}" if beside else "")


def _issued(date: str) -> Entry:
    """As exact as the report says it.

    >>> _issued("2020-09"), _issued("last spring")
    ({'date-parts': [[2020, 9]]}, {'literal': 'last spring'})
    """
    if found := DATE.fullmatch(date):
        return {"date-parts": [[int(part) for part in found.groups() if part]]}
    return {"literal": plain(date)}
