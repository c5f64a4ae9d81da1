"""The way between two mentions of a window: its words in English, and what they do."""

from collections.abc import Sequence

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

# The numbers of what stands beside a mention, and the name of the act nearest to it.
_Beside = tuple[list[int | None], str]


class Ways:
    """The ways between the mentions of one window.

    A window of twenty mentions has four hundred ways: what is the same for many of them is worked
    out once, and numbered once.
    """

    __slots__ = (
        "_acting",
        "_acts",
        "_behind",
        "_floors",
        "_here",
        "_markers",
        "_numbers",
        "_preceding",
        "_sides",
        "_touching",
        "_window",
    )

    def __init__(self, window: Window, numbers: Numbers) -> None:
        self._window, self._numbers = window, numbers
        self._markers = [place.marker for place in window.places]
        topics = [place.marker for place in window.places if place.part in _TOPICS]
        # Topics are no neighbours of the words of the text, which begins behind them.
        floor = max(topics, default=-2) + 2
        self._floors = [floor if floor <= marker else 0 for marker in self._markers]
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
        every = range(len(self._markers))
        self._preceding = {side: [self._before(side, one) for one in every] for side in "<>"}
        self._behind = {side: [self._after(side, one) for one in every] for side in "<>"}
        self._touching = {
            least: [[self._around(name, one, least) for one in every] for name in "ab"]
            for least in {0, floor}
        }
        self._acting: dict[str, list[int | None]] = {}

    def features(self, source: int, target: int, types: str) -> list[int | None]:
        """What the words between and around two mentions say, by the places of the mentions."""
        forward = self._markers[source] < self._markers[target]
        one, other, side = (source, target, "<") if forward else (target, source, ">")
        first, last = self._markers[one], self._markers[other]
        source_touching, target_touching = self._touching[self._floors[one]]
        left, left_act = self._preceding[side][one]
        right, right_act = self._behind[side][other]
        number = self._numbers.number
        acting = self._acting.get(types)
        if acting is None:
            acting = self._acting[types] = [number(f"act={act}|{types}") for act in self._here]
        return [
            *self._words(first, last, side, types),
            *self._concepts(first, last, side, types),
            *left,
            number(f"{left_act}|{types}"),
            *right,
            number(f"{right_act}|{types}"),
            source_touching[source],
            target_touching[target],
            *acting,
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

    def _before(self, side: str, place: int) -> _Beside:
        """What stands before the first of two mentions, and the nearest act there."""
        marker, floor = self._markers[place], self._floors[place]
        near = self._near("left", marker, floor)
        words = " ".join(self._window.words[max(floor, marker - 2) : marker])
        names = [f"{side}before={words}", *(f"{side}left={one}" for one in near)]
        act = next((one for one in reversed(near) if is_act(one)), "")
        return self._numbers.of(names), f"{side}left act={act}"

    def _after(self, side: str, place: int) -> _Beside:
        """What stands behind the last of two mentions, and the nearest act there."""
        marker = self._markers[place]
        near = self._near("right", marker, 0)
        words = " ".join(self._window.words[marker + 1 : marker + 3])
        names = [f"{side}after={words}", *(f"{side}right={one}" for one in near)]
        act = next((one for one in near if is_act(one)), "")
        return self._numbers.of(names), f"{side}right act={act}"

    def _near(self, name: str, marker: int, floor: int) -> list[str]:
        """The concepts on one side of a mention, in the order of the text."""
        concepts = self._window.concepts
        if name == "left":
            return [one for one in concepts[max(floor, marker - _NEAR) : marker] if one]
        return [one for one in concepts[marker + 1 : marker + 1 + _NEAR] if one]

    def _around(self, name: str, place: int, floor: int) -> int | None:
        concepts, marker = self._window.concepts, self._markers[place]
        behind = concepts[marker + 1] if marker + 1 < len(concepts) else ""
        before = concepts[marker - 1] if marker > floor else ""
        return self._numbers.number(f"{name} around={before}_{behind}")


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
        self._found = [numbers.of(f"{name}={word}" for word in kept.words)]
        for size in range(2, longest + 1):
            head = f"{name}{size}="
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
