"""An answer as Markdown with footnotes, for a note, an article or an issue."""

import re

from graph.cite.footnotes import Cited, CitedHop, Note
from graph.sentences import counted

# Whatever begins, ends or links something within a line, and what would at its beginning.
_MEANING = re.compile(r"([\\`*_{}\[\]<>#!|~&$])")
_OPENING = re.compile(r"^(?:([0-9]+)([.)])|([-+=]))")


def as_markdown(answer: Cited) -> str:
    """The answer as Markdown; footnotes stand at its end."""
    lines = [f"# {escaped(answer.question)}", ""]
    for number, path in enumerate(answer.paths, start=1):
        lines += [f"## {number}. {escaped(path.route)}", "", f"{escaped(path.strength)}", ""]
        for hop in path.hops:
            lines += _hop(hop)
    lines += [escaped(answer.search), ""]
    if answer.changed:
        lines += [escaped(answer.changed), ""]
    if answer.known_on:
        lines += [f"The graph as it was known on {escaped(answer.known_on)}.", ""]
    if answer.permalink:
        lines += [f"Permalink: `{answer.permalink}`", ""]
    lines += [line for note in answer.notes for line in (_note(note), "")]
    return "\n".join(lines)


def escaped(text: str) -> str:
    r"""`text` in which nothing is markup.

    >>> escaped("[a](b) <i>"), escaped("1. x"), escaped("- x")
    ('\\[a\\](b) \\<i\\>', '1\\. x', '\\- x')
    """
    return _OPENING.sub(r"\1\\\2\3", _MEANING.sub(r"\\\1", text))


def _hop(hop: CitedHop) -> list[str]:
    lines = [f"{escaped(hop.sentence)}", ""]
    for note in hop.notes:
        lines += [f"> “{escaped(note.quote)}”[^{note.number}]", ""]
    if hop.more:
        lines += [f"and {counted(hop.more, 'more claim')}", ""]
    return lines


def _note(note: Note) -> str:
    address = f", <{note.url}>" if note.url else ""
    return f"[^{note.number}]: {escaped(note.source)}{address}"
