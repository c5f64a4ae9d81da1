"""What a report is called: what it says itself, else its first words, else its file's name."""

import re

from ingest.documents.text import one_line

_SAID = 500
_FIRST = 120
_LOOK_WITHIN = 20_000
_SENTENCE_END = re.compile(r"[.!?](?=\s)")
_MARK = re.compile(r"^(?:[-*•#>|]+|\d{1,3}[.)])\s+")


def title(said: str | None, text: str, name: str) -> str:
    r"""A title that is never empty.

    >>> title(None, "- A camera is sold. More of it.", "note.txt")
    'A camera is sold. More of it.'
    >>> title("  Out \n of sight ", "Text.", "note.txt"), title(None, "***", "note.txt")
    ('Out of sight', 'note.txt')
    """
    declared = one_line(said)[:_SAID] if said else ""
    if declared:
        return declared
    for line in text[:_LOOK_WITHIN].splitlines():
        bare = _MARK.sub("", one_line(line))
        if any(char.isalnum() for char in bare):
            return cut(bare)
    return name


def cut(line: str) -> str:
    """A line as a title: whole if short, else its first sentence, else as many words as fit.

    >>> cut("One sold it. " + "Then more followed. " * 9)
    'One sold it.'
    """
    if len(line) <= _FIRST:
        return line
    end = _SENTENCE_END.search(line[: _FIRST + 1])
    if end:
        return line[: end.start() + 1]
    return line[:_FIRST].rsplit(" ", 1)[0].rstrip(",;:") + "…"
