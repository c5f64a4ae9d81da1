"""An answer as HTML: one file without style or script, which any page can take parts of."""

from html import escape

from graph.cite.footnotes import Cited, CitedHop, CitedPath, Note
from graph.sentences import counted


def as_html(answer: Cited, picture: str = "") -> str:
    """A whole document; `picture` is SVG that is already safe to show."""
    title = escape(answer.question)
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"></head>\n<body><main>'
        f"<h1>{title}</h1>\n{picture}\n{paths_html(answer)}\n{_close(answer)}</main></body></html>\n"
    )


def paths_html(answer: Cited) -> str:
    """The paths with their footnotes, as a part of a page."""
    paths = "".join(_path(path, number) for number, path in enumerate(answer.paths, start=1))
    notes = "".join(_note(note) for note in answer.notes)
    return paths + (f"<h2>Sources</h2>\n<ol>{notes}</ol>" if notes else "")


def _close(answer: Cited) -> str:
    known = f" The graph as it was known on {escape(answer.known_on)}." if answer.known_on else ""
    link = answer.permalink
    permalink = f'\n<p>Permalink: <a href="{escape(link)}">{escape(link)}</a></p>' if link else ""
    changed = f"\n<p><strong>{escape(answer.changed)}</strong></p>" if answer.changed else ""
    return f"<p>{escape(answer.search)}{known}</p>{changed}{permalink}"


def _path(path: CitedPath, number: int) -> str:
    hops = "".join(_hop(hop) for hop in path.hops)
    return (
        f"<section><h2>{number}. {escape(path.route)}</h2>\n"
        f"<p>{escape(path.strength)}</p>\n<ol>{hops}</ol></section>\n"
    )


def _hop(hop: CitedHop) -> str:
    quotes = "".join(_quote(note) for note in hop.notes)
    more = f"<p>and {counted(hop.more, 'more claim')}</p>" if hop.more else ""
    return f"<li><p>{escape(hop.sentence)}</p>{quotes}{more}</li>\n"


def _quote(note: Note) -> str:
    number = note.number
    return (
        f'<blockquote lang="{escape(note.lang)}"><p><bdi>“{escape(note.quote)}”</bdi>'
        f'<sup><a id="ref-{number}" href="#note-{number}">{number}</a></sup></p></blockquote>'
    )


def _note(note: Note) -> str:
    number, url = note.number, note.url
    link = f', <a href="{escape(url)}" rel="noreferrer">{escape(url)}</a>' if url else ""
    return (
        f'<li id="note-{number}" value="{number}">{escape(note.source)}{link} '
        f'<a href="#ref-{number}" aria-label="back to the quotation">↩</a></li>\n'
    )
