"""The labels of official notices, compared whatever the numbering, case and marks around them."""

import re
from collections.abc import Mapping

# "II.1.4)", "5.1." and "Section I:" stand before the labels of official notices.
_NUMBERING = re.compile(r"\w+ [IVX]+ ?: *|(?:(?:[IVX]+|\d+)(?=[.)\s])|[.()\s/§-]|(?<=[.])\d+)+")
_LETTERS = re.compile(r"\w+")


def spelled(label: str) -> str:
    """A label without numbering, case, spaces and marks.

    >>> spelled("V.2.3) Date d’attribution") == spelled("date d'attribution")
    True
    """
    found = _NUMBERING.match(label)
    return "".join(_LETTERS.findall(label[found.end() if found else 0 :].casefold()))


def by_label(table: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The role of each label of a pack."""
    return {
        spelled(label): role for role, labels in table.items() if role != "void" for label in labels
    }
