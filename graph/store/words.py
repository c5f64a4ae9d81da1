"""What a person types becomes a full-text query in which nothing they typed is syntax."""

import re
import unicodedata

from graph.projection import name_key

# One question is a few words; the rest of ten thousand characters would only cost time.
_MOST_WORDS = 12
_LONGEST_WORD = 64
_FUZZY_FROM = 4
_FUZZIER_FROM = 8
_WORD = re.compile(r"\w+", re.UNICODE)


def words_query(text: str) -> str:
    """A query that every word of `text` must match, whole or as a beginning; empty: no word.

    >>> words_query("Acme (cor")
    '+("acme"^2 OR acme*) +("cor"^2 OR cor*)'
    """
    return " ".join(f"+({_forms(word)})" for word in _words(text))


def fuzzy_query(text: str) -> str:
    """A query for what looks like any word of `text`; empty when it holds none.

    >>> fuzzy_query("Acme corporation")
    '("acme"^2 OR acme* OR acme~1) OR ("corporation"^2 OR corporation* OR corporation~2)'
    """
    return " OR ".join(f"({_forms(word)}{_fuzzy(word)})" for word in _words(text))


def key_query(name: str) -> str:
    """A query for exactly the comparable form of `name`.

    >>> key_query("ACME  GmbH")
    '"acme"'
    """
    return quoted(name_key(name))


def quoted(key: str) -> str:
    """A query for exactly this key.

    >>> quoted("acme")
    '"acme"'
    """
    escaped = re.sub(r'(["\\])', r"\\\1", key)
    return f'"{escaped}"'


def _words(text: str) -> list[str]:
    return [word[:_LONGEST_WORD] for word in _WORD.findall(text.casefold())[:_MOST_WORDS]]


def _forms(word: str) -> str:
    # The index holds names as written and as comparable forms: either may be the one that fits.
    variants = dict.fromkeys((word, *_WORD.findall(_bare(word))))
    return " OR ".join(f'"{variant}"^2 OR {variant}*' for variant in variants)


def _bare(word: str) -> str:
    spread = unicodedata.normalize("NFKD", word)
    return "".join(char for char in spread if not unicodedata.combining(char))


def _fuzzy(word: str) -> str:
    if len(word) < _FUZZY_FROM:
        return ""
    return f" OR {word}~{1 if len(word) < _FUZZIER_FROM else 2}"
