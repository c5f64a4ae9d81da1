"""The sources of an answer as BibTeX."""

import unicodedata
from collections.abc import Iterable

from graph.answers import PathAnswer, ReportCard
from graph.cite.bibliography import DATE, note_of
from graph.cite.footnotes import web_address
from graph.plain import plain
from graph.report import Report
from graph.sentences import reports_of

# BibTeX counts braces even behind a backslash: a brace in a name must not look like one.
_TEX = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    "<": "\\textless{}",
    ">": "\\textgreater{}",
} | {char: f"\\{char}" for char in "#$%&_"}
_KEY_LETTERS = 20


def as_bibtex(answer: PathAnswer, changed: str | None = None) -> str:
    """One entry a report, in the order in which the paths meet them; a remark where there is none.

    An address stands as it is, as biblatex and the url package want it. What has `changed` since
    the answer was cited stands in the note of each entry, or in the remark.
    """
    none = f"% no path, and so no source{f'. {escaped(changed)}' if changed else ''}\n"
    return bibtex_of(reports_of(answer), changed) or none


def bibtex_of(reports: Iterable[Report | ReportCard], beside: str | None = None) -> str:
    """One entry for each of these reports, with what is to be said `beside`; nothing for none."""
    return "\n".join(_entry(report, beside) for report in reports)


def escaped(text: str) -> str:
    r"""`text` as TeX prints it.

    >>> escaped("R&D {x}")
    'R\\&D \\textbraceleft{}x\\textbraceright{}'
    """
    return "".join(_TEX.get(char, char) for char in plain(text))


def _entry(report: Report | ReportCard, beside: str | None) -> str:
    found = DATE.fullmatch(report.date or "")
    year, month, day = found.groups() if found else (None, None, None)
    fields = {
        "title": f"{{{escaped(report.title)}}}",
        "author": f"{{{escaped(report.author)}}}" if report.author else None,
        "howpublished": escaped(report.publisher) if report.publisher else None,
        "date": report.date if found else None,
        "year": year,
        "month": month,
        "day": day,
        "url": web_address(report.url),
        "langid": escaped(report.lang),
        "note": escaped(note_of(report, beside)),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{_key(report, year)},\n" + ",\n".join(lines) + "\n}\n"


def _key(report: Report | ReportCard, year: str | None) -> str:
    word = unicodedata.normalize("NFKD", report.publisher or report.title).lower()
    letters = "".join(char for char in word if char.isascii() and char.isalnum())
    return f"{letters[:_KEY_LETTERS]}{year or ''}-{report.id[:8]}".lstrip("-")
