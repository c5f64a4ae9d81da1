"""The way between two mentions of a window: its words in English, and what they do."""

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


class Ways:
    """The ways between the mentions of one window.

    A window of twenty mentions has four hundred ways: what is the same for many of them is worked
    out once.
    """

    __slots__ = ("_acts", "_around", "_floor", "_here", "_markers", "_window")

    def __init__(self, window: Window) -> None:
        self._window = window
        self._markers = [place.marker for place in window.places]
        topics = [place.marker for place in window.places if place.part in _TOPICS]
        # Topics are no neighbours of the words of the text, which begins behind them.
        self._floor = max(topics, default=-2) + 2
        concepts = window.concepts
        self._acts = [is_act(one) for one in concepts]
        here = concepts.index("[SEP]") + 1 if "[SEP]" in concepts else 0
        acts = (one for one, acts in zip(concepts[here:], self._acts[here:], strict=True) if acts)
        self._here = [f"act={one}|" for one in dict.fromkeys(acts)]
        self._around: dict[tuple[int, str, int], tuple[list[str], str]] = {}

    def features(self, source: int, target: int, types: str) -> list[str]:
        """What the words between and around two mentions say, by the places of the mentions."""
        at, to = self._markers[source], self._markers[target]
        first, last, side = (at, to, "<") if at < to else (to, at, ">")
        floor = self._floor if self._floor <= first else 0
        found = self._words(first, last, side, types)
        words = self._window.words
        found += (
            f"{side}before={' '.join(words[max(floor, first - 2) : first])}",
            f"{side}after={' '.join(words[last + 1 : last + 3])}",
        )
        found += self._concepts(first, last, side, types)
        for name, marker in (("left", first), ("right", last)):
            beside, act = self._beside(name, marker, side, floor)
            found += beside
            found.append(f"{act}{types}")
        concepts = self._window.concepts
        for name, marker in (("a", at), ("b", to)):
            behind = concepts[marker + 1] if marker + 1 < len(concepts) else ""
            found.append(f"{name} around={concepts[marker - 1] if marker > floor else ''}_{behind}")
        found += [act + types for act in self._here]
        return found

    def _words(self, first: int, last: int, side: str, types: str) -> list[str]:
        between = self._window.words[first + 1 : last]
        if len(between) > _WORDS:
            return []
        plain = [word for word in between if word.isalpha() or word in _MARKS]
        found = [f"{side}w={word}" for word in dict.fromkeys(plain)]
        found += [f"{side}w2={left} {right}" for left, right in pairwise(plain)]
        if len(between) <= _SHORT:
            found.append(f"{side}all={' '.join(between)}|{types}")
        return found

    def _concepts(self, first: int, last: int, side: str, types: str) -> list[str]:
        concepts = self._window.concepts
        between = concepts[first + 1 : last]
        way = [one for one in between if one]
        found: list[str] = []
        if len(way) <= _CONCEPTS:
            found += [f"{side}c={one}" for one in dict.fromkeys(way)]
            found += [f"{side}c2={one} {two}" for one, two in pairwise(way)]
            threes = zip(way, way[1:], way[2:], strict=False)
            found += [f"{side}c3={one} {two} {three}" for one, two, three in threes]
            if len(way) <= _NEAR:
                found.append(f"{side}call={' '.join(way)}|{types}")
        acting = zip(between, self._acts[first + 1 : last], strict=True)
        acts = [one for one, is_one in acting if is_one]
        found.append(f"{side}acts={' '.join(acts[:_ACTS])}|{types}")
        return found

    def _beside(self, name: str, marker: int, side: str, floor: int) -> tuple[list[str], str]:
        """The concepts on one side of a mention, and the nearest act there, which lacks types."""
        key = (marker, side + name, floor)
        known = self._around.get(key)
        if known is None:
            concepts = self._window.concepts
            if name == "left":
                found = [one for one in concepts[max(floor, marker - _NEAR) : marker] if one]
                nearest = found[::-1]
            else:
                nearest = found = [one for one in concepts[marker + 1 : marker + 1 + _NEAR] if one]
            act = next((one for one in nearest if is_act(one)), "")
            said = [f"{side}{name}={one}" for one in dict.fromkeys(found)]
            known = self._around[key] = (said, f"{side}{name} act={act}|")
        return known


def is_act(concept: str) -> bool:
    """Whether a concept is an act: the frame of a verb, or a noun that means one."""
    return concept.isupper() or (concept[:1] == "n" and concept[1:].isupper())
