"""The sources of an answer as BibTeX."""

import unicodedata
from collections.abc import Iterable

from graph.answers import PathAnswer, ReportCard
from graph.cite.bibliography import DATE
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


def as_bibtex(answer: PathAnswer) -> str:
    """One entry a report, in the order in which the paths meet them; a remark where there is none.

    An address stands as it is, as biblatex and the url package want it.
    """
    return bibtex_of(reports_of(answer)) or "% no path, and so no source\n"


def bibtex_of(reports: Iterable[Report | ReportCard]) -> str:
    """One entry for each of these reports; nothing for none."""
    return "\n".join(map(_entry, reports))


def escaped(text: str) -> str:
    r"""`text` as TeX prints it.

    >>> escaped("R&D {x}")
    'R\\&D \\textbraceleft{}x\\textbraceright{}'
    """
    return "".join(_TEX.get(char, char) for char in plain(text))


def _entry(report: Report | ReportCard) -> str:
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
        "note": f"SHA-256 {report.sha256}",
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{_key(report, year)},\n" + ",\n".join(lines) + "\n}\n"


def _key(report: Report | ReportCard, year: str | None) -> str:
    word = unicodedata.normalize("NFKD", report.publisher or report.title).lower()
    letters = "".join(char for char in word if char.isascii() and char.isalnum())
    return f"{letters[:_KEY_LETTERS]}{year or ''}-{report.id[:8]}".lstrip("-")
