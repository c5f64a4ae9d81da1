"""Which language a text is in: found by its letters, checked against what the document declares.

Found is one of the languages that have a pack, or one that has none where a text plainly is in it.
"""

import re
from functools import cache
from typing import Protocol, cast

from babel.core import get_global

from graph.scripts import main_script
from ingest.grammar.words.packs import languages

UNKNOWN = "und"

_SAMPLE = 6_000
_ENOUGH = 200
_SURE = 0.8
_PLAIN = 0.99
_TAG = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*\s*")


class _Identifier(Protocol):
    nb_classes: list[str]

    def classify(self, text: str) -> tuple[str, float]: ...

    def set_languages(self, langs: list[str]) -> None: ...


def language(text: str, declared: str | None = None) -> str:
    """The ISO 639 code of `text`, or "und" when no pack is for the script of most of its letters.

    A declared language holds, unless the text is long enough and plainly in another: web pages
    often declare the language of their software. The same text always gives the same answer.

    >>> language("Het bedrijf leverde camera's aan de politie in de hoofdstad.")
    'nl'
    >>> language("Het bedrijf leverde camera's.", declared="nl-NL")
    'nl'
    """
    sample = text[:_SAMPLE]
    written = _written_in(main_script(sample))
    heard = tuple(lang for lang in written if lang in _identifier(()).nb_classes)
    long = sum(char.isalpha() for char in sample) >= _ENOUGH
    said = _code(declared)
    if said in languages() and said not in written:
        said = None
    if said and (said not in heard or not long):
        return said
    found, sure = _heard(sample, heard, long=long)
    return said if said and said != found and sure < _SURE else found


def _heard(sample: str, among: tuple[str, ...], *, long: bool) -> tuple[str, float]:
    if not among:
        return UNKNOWN, 1.0
    if long:
        found, sure = _identifier(()).classify(sample)
        if found not in languages() and sure >= _PLAIN:
            return found, sure
    return _identifier(among).classify(sample)


@cache
def _written_in(script: str) -> tuple[str, ...]:
    """The languages with a pack that are written in a script."""
    written = get_global("likely_subtags")
    return tuple(lang for lang in languages() if written[lang].split("_")[1] == script)


@cache
def _identifier(among: tuple[str, ...]) -> _Identifier:
    """One that knows the languages given, or all of them."""
    from py3langid.langid import (  # noqa: PLC0415  its model takes a second to load
        MODEL_FILE,
        LanguageIdentifier,
    )

    identifier = cast(
        "_Identifier", LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    )
    if among:
        identifier.set_languages(list(among))
    return identifier


def _code(declared: str | None) -> str | None:
    match = _TAG.fullmatch(declared) if declared else None
    return match.group(1).lower() if match else None
