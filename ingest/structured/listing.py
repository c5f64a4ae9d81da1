"""Lists of names in one cell: where one name ends, though names have commas of their own."""

import re
from collections.abc import Iterator, Sequence

from graph import only_legal_forms

_BRACKETS = {"(": 1, "[": 1, "（": 1, ")": -1, "]": -1, "）": -1}
_BEHIND = re.compile(r"[(\[（].*")


def listed(text: str, separators: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each name of a list begins and ends, signs and spaces around it included.

    A separator within brackets parts nothing, and neither does one before what is nothing but a
    legal form: that belongs to the name before it. Any other comma parts, also one that is a part
    of a name ("Trade, Industry and Energy"): a list that has such names needs another separator.

    >>> text = "Acme Co., Ltd. (Acme), Bolt (Lens, Maps) S.A., Bolt, Inc."
    >>> [text[start:end].strip() for start, end in listed(text, [","])]
    ['Acme Co., Ltd. (Acme)', 'Bolt (Lens, Maps) S.A.', 'Bolt, Inc.']
    """
    start = end = 0
    for piece_start, piece_end in _pieces(text, separators):
        if piece_start and not _is_rest(text[piece_start:piece_end]):
            yield start, end
            start = piece_start
        end = piece_end
    yield start, end


def _pieces(text: str, separators: Sequence[str]) -> Iterator[tuple[int, int]]:
    start = depth = 0
    last = max(text.rfind(sign) for sign, way in _BRACKETS.items() if way < 0)
    for place, sign in enumerate(text):
        depth = max(0, depth + _BRACKETS.get(sign, 0))
        # A bracket that nothing closes holds nothing together.
        if place < start or (depth and place < last):
            continue
        found = next((one for one in separators if text.startswith(one, place)), None)
        if found:
            yield start, place
            start = place + len(found)
    yield start, len(text)


def _is_rest(piece: str) -> bool:
    """Whether a piece belongs to the name before it: a legal form, and brackets behind it."""
    word = _BEHIND.sub("", piece).strip()
    return bool(word) and only_legal_forms(word)
