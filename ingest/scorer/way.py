"""The way between two mentions of a window: its words in English, and what they do."""

from collections.abc import Iterable, Iterator, Sequence

from ingest.scorer.numbers import Numbers
from ingest.scorer.windows import Window

# Ways longer than this, in words or in concepts, have no features of their own.
_WORDS = 12
_CONCEPTS = 20
# So many words beside the two mentions are looked at.
_NEAR = 6
_SHORT = 4
_ACTS = 3
# Parts of a window that stand before its text.
_TOPICS = frozenset({"heading", "recent", "about"})
_MARKS = frozenset("[](),;:'-|")


class Ways:
    """The ways between the mentions of one window.

    A window of twenty mentions has four hundred ways: what is the same for many of them is worked
    out once, and numbered once.
    """

    __slots__ = (
        "_acts",
        "_floor",
        "_here",
        "_markers",
        "_nearest",
        "_numbers",
        "_sides",
        "_window",
    )

    def __init__(self, window: Window, numbers: Numbers) -> None:
        self._window, self._numbers = window, numbers
        self._markers = [place.marker for place in window.places]
        topics = [place.marker for place in window.places if place.part in _TOPICS]
        # Topics are no neighbours of the words of the text, which begins behind them.
        self._floor = max(topics, default=-2) + 2
        concepts = window.concepts
        self._acts = _Kept(concepts, [is_act(one) for one in concepts])
        here = concepts.index("[SEP]") + 1 if "[SEP]" in concepts else 0
        self._here = list(dict.fromkeys(self._acts.between(here - 1, len(concepts))))
        # What stands before the first mention or behind the last is between no two.
        ways = range(min(self._markers), max(self._markers))
        words = _Kept(window.words, [at in ways and (one.isalpha() or one in _MARKS)
                                     for at, one in enumerate(window.words)])  # fmt: skip
        said = _Kept(concepts, [at in ways and bool(one) for at, one in enumerate(concepts)])
        self._sides = {
            side: (_Runs(words, f"{side}w", 2, numbers), _Runs(said, f"{side}c", 3, numbers))
            for side in "<>"
        }
        self._nearest: dict[tuple[str, str, int, int], str] = {}

    def features(self, source: int, target: int, types: str) -> list[int | None]:
        """What the words between and around two mentions say, by the places of the mentions."""
        at, to = self._markers[source], self._markers[target]
        first, last, side = (at, to, "<") if at < to else (to, at, ">")
        floor = self._floor if self._floor <= first else 0
        numbers = self._numbers
        return [
            *self._words(first, last, side, types),
            *self._concepts(first, last, side, types),
            *numbers.once(self._before, side, first, floor),
            numbers.number(f"{self._act(side, 'left', first, floor)}|{types}"),
            *numbers.once(self._after, side, last),
            numbers.number(f"{self._act(side, 'right', last, 0)}|{types}"),
            *numbers.once(self._touching, "a", at, floor),
            *numbers.once(self._touching, "b", to, floor),
            *numbers.once(self._acting, types),
        ]

    def _words(self, first: int, last: int, side: str, types: str) -> list[int | None]:
        if last - first - 1 > _WORDS:
            return []
        found = self._sides[side][0].between(first, last)
        if last - first - 1 <= _SHORT:
            between = " ".join(self._window.words[first + 1 : last])
            found.append(self._numbers.number(f"{side}all={between}|{types}"))
        return found

    def _concepts(self, first: int, last: int, side: str, types: str) -> list[int | None]:
        runs = self._sides[side][1]
        way = runs.kept.between(first, last)
        found: list[int | None] = []
        if len(way) <= _CONCEPTS:
            found += runs.between(first, last)
            if len(way) <= _NEAR:
                found.append(self._numbers.number(f"{side}call={' '.join(way)}|{types}"))
        acts = " ".join(self._acts.between(first, last)[:_ACTS])
        found.append(self._numbers.number(f"{side}acts={acts}|{types}"))
        return found

    def _before(self, side: str, marker: int, floor: int) -> Iterator[str]:
        """What stands before the first of two mentions."""
        yield f"{side}before={' '.join(self._window.words[max(floor, marker - 2) : marker])}"
        for one in self._near("left", marker, floor):
            yield f"{side}left={one}"

    def _after(self, side: str, marker: int) -> Iterator[str]:
        """What stands behind the last of two mentions."""
        yield f"{side}after={' '.join(self._window.words[marker + 1 : marker + 3])}"
        for one in self._near("right", marker, 0):
            yield f"{side}right={one}"

    def _near(self, name: str, marker: int, floor: int) -> list[str]:
        """The concepts on one side of a mention, in the order of the text."""
        concepts = self._window.concepts
        if name == "left":
            return [one for one in concepts[max(floor, marker - _NEAR) : marker] if one]
        return [one for one in concepts[marker + 1 : marker + 1 + _NEAR] if one]

    def _act(self, side: str, name: str, marker: int, floor: int) -> str:
        """The act nearest to a mention on one side of it."""
        key = side, name, marker, floor
        known = self._nearest.get(key)
        if known is None:
            near = self._near(name, marker, floor)
            nearest = reversed(near) if name == "left" else near
            act = next((one for one in nearest if is_act(one)), "")
            known = self._nearest[key] = f"{side}{name} act={act}"
        return known

    def _touching(self, name: str, marker: int, floor: int) -> Iterable[str]:
        concepts = self._window.concepts
        behind = concepts[marker + 1] if marker + 1 < len(concepts) else ""
        yield f"{name} around={concepts[marker - 1] if marker > floor else ''}_{behind}"

    def _acting(self, types: str) -> Iterable[str]:
        return [f"act={one}|{types}" for one in self._here]


class _Kept:
    """Some of a sequence's words, so that those of any stretch are one slice."""

    __slots__ = ("before", "words")

    def __init__(self, words: Sequence[str], kept: Sequence[bool]) -> None:
        self.words = [word for word, keep in zip(words, kept, strict=True) if keep]
        # How many are kept before each place.
        self.before = [0]
        for keep in kept:
            self.before.append(self.before[-1] + keep)

    def between(self, first: int, last: int) -> list[str]:
        """The kept words between two places, without what stands there."""
        return self.words[self.before[first + 1] : self.before[last]]


class _Runs:
    """The features of kept words that follow each other, one to so many at a time."""

    __slots__ = ("_found", "kept")

    def __init__(self, kept: _Kept, name: str, longest: int, numbers: Numbers) -> None:
        self.kept = kept
        self._found: list[list[int | None]] = []
        for size in range(1, longest + 1):
            head = f"{name}{size if size > 1 else ''}="
            runs = zip(*(kept.words[skip:] for skip in range(size)), strict=False)
            self._found.append(numbers.of(head + " ".join(run) for run in runs))

    def between(self, first: int, last: int) -> list[int | None]:
        """The numbers of all runs between two places."""
        begin, end = self.kept.before[first + 1], self.kept.before[last]
        rows: list[int | None] = []
        for size, found in enumerate(self._found):
            rows += found[begin : max(begin, end - size)]
        return rows


def is_act(concept: str) -> bool:
    """Whether a concept is an act: the frame of a verb, or a noun that means one."""
    return concept.isupper() or (concept[:1] == "n" and concept[1:].isupper())
