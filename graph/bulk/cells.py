"""Values as the admin tool reads them from CSV: what is written comes back as what Bolt stores."""

from collections.abc import Iterable, Mapping, Sequence

from graph.errors import BadClaim

# Parts the items of a list. No name in any script holds it.
BETWEEN = "\x1f"


def cell(value: object) -> str:
    """One value. None is an empty cell, an empty text a quoted one; of lists none is empty.

    >>> cell(None) == "", cell(True), cell(0.5)
    (True, 'true', '0.5')
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return listed(value)
    return repr(value)


def listed(items: Iterable[object]) -> str:
    """A list of texts or numbers. An item that the format cannot keep apart is a `BadClaim`."""
    texts = [item if isinstance(item, str) else repr(item) for item in items]
    for text in texts:
        if BETWEEN in text or not text:
            raise BadClaim(f"A name in a list cannot be empty or hold U+001F: {text!r}.")
    return '"' + BETWEEN.join(texts).replace('"', '""') + '"'


def row(columns: Sequence[str], fields: Mapping[str, object]) -> str:
    """The fields in the order of the columns, as one line."""
    return ",".join([cell(fields.get(name)) for name in columns]) + "\n"


def spans_lines(text: str) -> bool:
    """Whether a row holds a line end within a value: such rows stand in files of their own."""
    return text.find("\n", 0, -1) >= 0 or "\r" in text
