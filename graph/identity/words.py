"""The common words of bodies' names and what they mean in other languages: data, loaded once."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonWords:
    """`meanings` gives the concepts of a word; the sets say what a word does in a name."""

    meanings: dict[str, frozenset[tuple[str, ...]]]
    empty: frozenset[str]
    connective: frozenset[str]
    relative: frozenset[str]
    shared: frozenset[str]
    unspaced: re.Pattern[str]

    def concepts(self, word: str) -> frozenset[tuple[str, ...]]:
        """What the word can mean; nothing for a word that is not common."""
        return self.meanings.get(word, frozenset())

    def pieces(self, word: str) -> tuple[str, ...]:
        """The word, or the pieces of a name written without spaces, in order.

        >>> common_words().pieces("上海市公安局"), common_words().pieces("acme")
        (('上海', '市', '公安局'), ('acme',))
        """
        if word.isascii():
            return (word,)
        return tuple(piece for piece in self.unspaced.split(word) if piece)


@cache
def common_words() -> CommonWords:
    """The data file `words.yaml`, turned round for looking up by word."""
    raw = yaml.safe_load(files("graph.identity").joinpath("words.yaml").read_text("utf-8"))
    meanings: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for concept, spellings in raw["concepts"].items():
        for word in spellings:
            meanings[word].add((concept,))
    for word, concepts in raw["compounds"].items():
        meanings[word].add(tuple(concepts))
    unspaced = sorted((w for w in meanings if not w.isascii()), key=lambda w: (-len(w), w))
    return CommonWords(
        meanings={word: frozenset(found) for word, found in meanings.items()},
        empty=frozenset(raw["empty"]),
        connective=frozenset(raw["connective"]),
        relative=frozenset(raw["relative"]),
        shared=frozenset(raw["shared"]),
        unspaced=re.compile("(" + "|".join(unspaced) + ")"),
    )
