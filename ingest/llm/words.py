"""Words found again in a text: exactly, else with quotation marks, dashes and spaces as one."""

import unicodedata
from collections.abc import Iterator

from graph import Span

_ONE_SIGN = {
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‘’‚‛ʼ′`´‹›", "'"),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
}


class Haystack:
    r"""A stretch of a text in which words are looked for; spans count in the whole text.

    Words stand there only where they begin and end as words do: "Arc" is not in "Archer".

    >>> text = "He said: “Lumen\n– the maker”."
    >>> [text[s.start:s.end] for s in Haystack(text, Span(0, len(text))).find('"Lumen - the')]
    ['“Lumen\n– the']
    """

    def __init__(self, text: str, within: Span) -> None:
        self._text = text
        self._within = within
        self._folded, self._places = _fold(text, within)

    def find(self, words: str) -> tuple[Span, ...]:
        """Every place where the words stand, in order; none when they stand nowhere."""
        bare = words.strip()
        if not bare:
            return ()
        exact = tuple(self._exact(bare))
        return exact or tuple(self._alike(bare))

    def _exact(self, words: str) -> Iterator[Span]:
        for at in _every(self._text, words, self._within.start, self._within.end):
            span = Span(at, at + len(words))
            if _whole(self._text, span):
                yield span

    def _alike(self, words: str) -> Iterator[Span]:
        folded, _ = _fold(words, Span(0, len(words)))
        folded = folded.strip()
        if not folded:
            return
        for at in _every(self._folded, folded, 0, len(self._folded)):
            span = Span(self._places[at][0], self._places[at + len(folded) - 1][1])
            if _whole(self._text, span):
                yield span


def _every(text: str, words: str, start: int, end: int) -> Iterator[int]:
    at = text.find(words, start, end)
    while at >= 0:
        yield at
        at = text.find(words, at + 1, end)


def _whole(text: str, span: Span) -> bool:
    return not _inside_word(text, span.start) and not _inside_word(text, span.end)


def _inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and all(_of_word(char) for char in text[at - 1 : at + 1])


def _of_word(char: str) -> bool:
    """Scripts without spaces have no letter case: every place in them may begin a word."""
    return char.isdigit() or char.lower() != char.upper() or bool(unicodedata.combining(char))


def _fold(text: str, within: Span) -> tuple[str, list[tuple[int, int]]]:
    """The stretch in one spelling, and for each of its characters where it came from."""
    folded: list[str] = []
    places: list[tuple[int, int]] = []
    at = within.start
    while at < within.end:
        stop = at + 1
        if text[at].isspace():
            while stop < within.end and text[stop].isspace():
                stop += 1
            signs = " "
        else:
            while stop < within.end and unicodedata.combining(text[stop]):
                stop += 1
            signs = unicodedata.normalize("NFC", text[at:stop])
        for sign in signs:
            folded.append(_ONE_SIGN.get(sign, sign))
            places.append((at, stop))
        at = stop
    return "".join(folded), places
