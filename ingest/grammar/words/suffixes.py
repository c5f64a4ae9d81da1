"""The last parts of compounds, found by how a word ends."""

from collections.abc import Iterable, Iterator

# A suffix with the family and the role of the nouns that end in it.
Suffix = tuple[str, str, str]
_LETTERS = 2


class Suffixes:
    """Suffixes by their last letters; a pack has hundreds, of which a word may end in few.

    >>> found = by_ending([("cam", "head", "product"), ("politie", "head", "security")])
    >>> list(found.of("dashcams", "dashcam"))
    [('cam', 'head', 'product')]
    """

    __slots__ = ("_rows",)

    def __init__(self, rows: dict[str, list[tuple[int, Suffix]]]) -> None:
        self._rows = rows

    def of(self, lower: str, lemma: str) -> Iterator[Suffix]:
        """Those in which a form, with an "s" or without, or its lemma may end, longest first."""
        ends = {lemma[-_LETTERS:], lower[-_LETTERS:], lower[-_LETTERS - 1 : -1]}
        ends |= {lemma[-1:], lower[-1:], lower[-_LETTERS:-1]}
        return (row for _, row in sorted(one for end in ends for one in self._rows.get(end, ())))


def by_ending(suffixes: Iterable[Suffix]) -> Suffixes:
    """The suffixes of a pack."""
    rows: dict[str, list[tuple[int, Suffix]]] = {}
    for one in suffixes:
        rows.setdefault(one[0][-_LETTERS:], []).append((-len(one[0]), one))
    return Suffixes(rows)
