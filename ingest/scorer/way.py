"""The way between two mentions of a window: its words in English, and what they do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

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


@dataclass(frozen=True, slots=True)
class Way:
    """The way from one mention to another; `side` says whether the source stands first."""

    window: Window
    source: int
    target: int
    types: str

    def features(self) -> Iterator[str]:
        """What the words between and around the two mentions say."""
        yield from self._words()
        yield from self._concepts()
        yield from self._around()
        for act in dict.fromkeys(one for one in self._here() if is_act(one)):
            yield f"act={act}|{self.types}"

    @property
    def _floor(self) -> int:
        """Where the text begins, behind what it is about: topics are no neighbours of its words."""
        topics = [place.marker for place in self.window.places if place.part in _TOPICS]
        floor = max(topics, default=-2) + 2
        return floor if floor <= self._ends[0] else 0

    @property
    def _ends(self) -> tuple[int, int, str]:
        a, b = (self.window.places[n].marker for n in (self.source, self.target))
        return (a, b, "<") if a < b else (b, a, ">")

    def _words(self) -> Iterator[str]:
        first, last, side = self._ends
        between = self.window.words[first + 1 : last]
        if len(between) <= _WORDS:
            plain = [word for word in between if word.isalpha() or word in _MARKS]
            yield from (f"{side}w={word}" for word in dict.fromkeys(plain))
            yield from (f"{side}w2={left} {right}" for left, right in pairwise(plain))
            if len(between) <= _SHORT:
                yield f"{side}all={' '.join(between)}|{self.types}"
        yield f"{side}before={' '.join(self.window.words[max(self._floor, first - 2) : first])}"
        yield f"{side}after={' '.join(self.window.words[last + 1 : last + 3])}"

    def _concepts(self) -> Iterator[str]:
        first, last, side = self._ends
        way = [one for one in self.window.concepts[first + 1 : last] if one]
        if len(way) <= _CONCEPTS:
            yield from (f"{side}c={one}" for one in dict.fromkeys(way))
            yield from (f"{side}c2={' '.join(two)}" for two in pairwise(way))
            yield from (
                f"{side}c3={' '.join(three)}" for three in zip(way, way[1:], way[2:], strict=False)
            )
            if len(way) <= _NEAR:
                yield f"{side}call={' '.join(way)}|{self.types}"
        acts = [one for one in way if is_act(one)]
        yield f"{side}acts={' '.join(acts[:_ACTS])}|{self.types}"

    def _around(self) -> Iterator[str]:
        first, last, side = self._ends
        concepts = self.window.concepts
        left = [one for one in concepts[max(self._floor, first - _NEAR) : first] if one]
        right = [one for one in concepts[last + 1 : last + 1 + _NEAR] if one]
        for name, found, nearest in (("left", left, left[::-1]), ("right", right, right)):
            yield from (f"{side}{name}={one}" for one in dict.fromkeys(found))
            act = next((one for one in nearest if is_act(one)), "")
            yield f"{side}{name} act={act}|{self.types}"
        for index, name in ((self.source, "a"), (self.target, "b")):
            at = self.window.places[index].marker
            behind = concepts[at + 1] if at + 1 < len(concepts) else ""
            yield f"{name} around={concepts[at - 1] if at > self._floor else ''}_{behind}"

    def _here(self) -> Sequence[str]:
        """The concepts of the sentence itself, without the one before it."""
        concepts = self.window.concepts
        return concepts[concepts.index("[SEP]") + 1 :] if "[SEP]" in concepts else concepts


def is_act(concept: str) -> bool:
    """Whether a concept is an act: the frame of a verb, or a noun that means one."""
    return concept.isupper() or (concept[:1] == "n" and concept[1:].isupper())
