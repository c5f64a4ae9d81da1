"""Features as numbers: what many pairs have is spelled and looked up once."""

from collections.abc import Callable, Hashable, Iterable
from typing import cast

# The number of a feature by its name; None where nobody wants it.
Number = Callable[[str], int | None]

# What is remembered for longer than a window is forgotten when it has grown to so much.
_REMEMBERED = 50_000


class Numbers:
    """The numbers of features, by their names or by what makes these.

    >>> numbers = Numbers({"order=<": 4}.get)
    >>> numbers.of(["order=<", "never learned"]), numbers.wanted([4, None, 4])
    ([4, None], (4,))
    """

    __slots__ = ("_known", "number")

    def __init__(self, number: Number) -> None:
        self.number = number
        self._known: dict[tuple[Hashable, ...], list[int | None]] = {}

    def of(self, names: Iterable[str]) -> list[int | None]:
        """The number of each name."""
        return [*map(self.number, names)]

    def once(self, made: Callable[..., Iterable[str]], *said: Hashable) -> list[int | None]:
        """The numbers of what `made` makes of `said`, worked out the first time it is asked.

        A method is remembered with its object, which lives as long as these numbers then.
        """
        key = (made, *said)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[key] = self.of(made(*said))
        return known

    def fresh(self) -> "Numbers":
        """The same numbers with nothing remembered, for what ends with a window."""
        return Numbers(self.number)

    @staticmethod
    def wanted(found: Iterable[int | None]) -> tuple[int, ...]:
        """Each number once, in order, without those that nobody wants."""
        rows = dict.fromkeys(found)
        rows.pop(None, None)
        return cast("tuple[int, ...]", tuple(rows))


class Book:
    """A number for every name, in the order of asking, and back: for whoever learns them.

    >>> book = Book()
    >>> numbers = Numbers(book.number).of(["order=<", "passive", "order=<"])
    >>> numbers, book.names(numbers)
    ([0, 1, 0], ('order=<', 'passive', 'order=<'))
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._names: list[str] = []

    def number(self, name: str) -> int:
        """The name's number; a new name gets the next."""
        known = self._numbers.setdefault(name, len(self._names))
        if known == len(self._names):
            self._names.append(name)
        return known

    def names(self, numbers: Iterable[int]) -> tuple[str, ...]:
        """The names that have these numbers."""
        return tuple(self._names[one] for one in numbers)
