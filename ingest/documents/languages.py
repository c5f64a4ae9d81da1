"""Which language a text is in: found by its letters, checked against what the document declares."""

import re
from functools import cache
from typing import Protocol, cast

LANGUAGES = ("nl", "en", "de", "fr", "es", "it", "sv")
UNKNOWN = "und"

_SAMPLE = 6_000
_ENOUGH = 200
_SURE = 0.8
_TAG = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*\s*")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def language(text: str, declared: str | None = None) -> str:
    """The ISO 639 code of `text`, or "und" when most of its letters are not Latin.

    A declared language holds, unless the text is long enough and plainly in another: web pages
    often declare the language of their software. The same text always gives the same answer.

    >>> language("Het bedrijf leverde camera's aan de politie in de hoofdstad.")
    'nl'
    >>> language("Het bedrijf leverde camera's.", declared="nl-NL")
    'nl'
    """
    said = _code(declared)
    sample = text[:_SAMPLE]
    letters = sum(char.isalpha() for char in sample)
    if letters and len(_LATIN.findall(sample)) * 2 < letters:
        return said if said and said not in LANGUAGES else UNKNOWN
    if said and (said not in LANGUAGES or letters < _ENOUGH):
        return said
    found, sure = _identifier().classify(sample)
    return said if said and said != found and sure < _SURE else found


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import (  # noqa: PLC0415  its model takes a second to load
        MODEL_FILE,
        LanguageIdentifier,
    )

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGES))
    return cast("_Identifier", identifier)


def _code(declared: str | None) -> str | None:
    match = _TAG.fullmatch(declared) if declared else None
    return match.group(1).lower() if match else None
