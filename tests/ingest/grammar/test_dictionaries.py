"""Packed or unpacked, a dictionary says the same; a process unpacks the first two it needs."""

import pytest

from ingest.grammar.words import dictionaries
from ingest.grammar.words.dictionaries import is_listed, lemma_of

WORDS = {
    "en": ("sold", "cameras", "supplying", "Quellmark", "of"),
    "nl": ("geleverd", "camera's", "politiekorpsen", "quellmark"),
    "de": ("lieferte", "behörden", "Überwachung", "überwachung", "quellmark"),
    "fr": ("fourni", "logiciels", "l'état", "quellmark"),
}


def test_a_packed_dictionary_says_what_an_unpacked_one_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whichever languages a process met before, a word has the same form and is known or not."""
    said = {}
    for most in (0, len(WORDS)):
        monkeypatch.setattr(dictionaries, "MOST_UNPACKED", most)
        monkeypatch.setattr(dictionaries, "_unpacked", [])
        said[most] = [
            (lang, word, lemma_of(word, lang), is_listed(word, lang))
            for lang, words in WORDS.items()
            for word in words
        ]
        assert len(dictionaries._unpacked) == most
    assert said[0] == said[len(WORDS)]
