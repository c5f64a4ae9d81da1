"""The languages of the interface: which one a reader gets, and its catalogue of messages.

Catalogues are `locale/*.po`, read when first asked for; English is what stands in the templates.
"""

import gettext
from functools import cache
from importlib.resources import files
from io import BytesIO

from babel import negotiate_locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from starlette.requests import Request

LANGUAGES = {"en": "English", "nl": "Nederlands", "fr": "Français", "de": "Deutsch"}
COOKIE = "lang"
_MOST_ASKED = 20


@cache
def catalogue(lang: str) -> gettext.NullTranslations:
    """The messages of one language, ready to be asked."""
    if lang == "en":
        return gettext.NullTranslations()
    source = files("api.web") / "locale" / f"{lang}.po"
    compiled = BytesIO()
    with source.open("rb") as stream:
        write_mo(compiled, read_po(stream, locale=lang))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def language_of(request: Request) -> str:
    """`?lang=`, or what was chosen before, or the best that the browser asks for; else English."""
    for chosen in (request.query_params.get("lang"), request.cookies.get(COOKIE)):
        if chosen in LANGUAGES:
            return chosen
    return preferred(request.headers.get("accept-language", ""))


def preferred(header: str) -> str:
    """The language of ours that an Accept-Language header likes best.

    >>> preferred("fr-CA;q=0.8, nl;q=0.9"), preferred("zh"), preferred("de-AT"), preferred("x;q=y")
    ('nl', 'en', 'de', 'en')
    """
    wanted = [_weighed(part) for part in header.split(",")[:_MOST_ASKED]]
    liked = [tag for weight, tag in sorted(wanted, key=lambda one: -one[0]) if weight > 0]
    return negotiate_locale(liked, list(LANGUAGES), sep="-") or "en"


def _weighed(part: str) -> tuple[float, str]:
    tag, _, quality = part.strip().partition(";q=")
    try:
        return float(quality or 1), tag
    except ValueError:
        return 0.0, tag
