"""Word-for-word English for the words of a language: one scorer then reads all of them.

The glosses of a language stand in `gloss.yaml` beside its pack, `lemma: english`. A word that
is not there keeps its own form.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

import yaml

from ingest.grammar.words.folders import folders
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.places import country_name

_REMEMBERED = 200_000


@cache
def _table(lang: str) -> Mapping[str, str]:
    folder = folders().get(lang)
    source = folder.joinpath("gloss.yaml") if folder else None
    if source is None or not source.is_file():
        return {}
    read = yaml.load(source.read_text("utf-8"), yaml.CSafeLoader) or {}
    return {str(word): str(english) for word, english in read.items()}


class Gloss:
    """Turns the words of one language into English ones, each on its own."""

    def __init__(self, lex: Lexicon) -> None:
        self._lex = lex
        self._words = _table(lex.pack.lang)
        self.word = lru_cache(maxsize=_REMEMBERED)(self._word)

    def _word(self, lower: str) -> str:
        """The English for a form in lower case; the form itself where none is known."""
        if not self._words:
            return lower
        if (found := self._words.get(lower)) is not None:
            return found
        word = self._lex.word(lower)
        if (found := self._words.get(word.lemma)) is not None:
            return found
        if word.country:
            return country_name("en", word.country).lower()
        return self._compound(word.lemma) or lower

    def _compound(self, lemma: str) -> str:
        """The longest known ending of a compound, behind what is known of its beginning."""
        shortest = 4
        for cut in range(3, len(lemma) - shortest + 1):
            if (tail := self._words.get(lemma[cut:])) is not None:
                front = lemma[:cut]
                head = self._words.get(front) or self._words.get(front.rstrip("s-"))
                return f"{head} {tail}" if head else tail
        return ""
