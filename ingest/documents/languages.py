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

    def rank(self, text: str) -> list[tuple[str, float]]: ...


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
    long = sum(char.isalpha() for char in sample) >= _ENOUGH
    said = _code(declared)
    if said in languages() and said not in written:
        said = None
    if said and (not long or said not in written or said not in _identifier().nb_classes):
        return said
    found, sure = _heard(sample, written, long=long)
    return said if said and said != found and sure < _SURE else found


def _heard(sample: str, among: tuple[str, ...], *, long: bool) -> tuple[str, float]:
    """The likeliest of these languages, and how likely it is if it is one of them."""
    ranked = _identifier().rank(sample) if among else []
    own = [one for one in ranked if one[0] in among]
    if not own:
        return UNKNOWN, 1.0
    if long and ranked[0][0] not in languages() and ranked[0][1] >= _PLAIN:
        return ranked[0]
    return own[0][0], own[0][1] / (sum(likely for _, likely in own) or 1.0)


@cache
def _written_in(script: str) -> tuple[str, ...]:
    """The languages with a pack that are written in a script."""
    written = get_global("likely_subtags")
    return tuple(lang for lang in languages() if written[lang].split("_")[1] == script)


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import (  # noqa: PLC0415  its model takes a second to load
        MODEL_FILE,
        LanguageIdentifier,
    )

    return cast("_Identifier", LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True))


def _code(declared: str | None) -> str | None:
    match = _TAG.fullmatch(declared) if declared else None
    return match.group(1).lower() if match else None
