"""Countries by any of their names in the languages with a pack, from CLDR. Knows no demonyms."""

from functools import cache

from babel import Locale

from ingest.evaluation.lists import listed
from ingest.evaluation.surface import squash
from ingest.grammar.words.packs import languages

_SHORTEST_STEM = 4
_LONGEST_ENDING = 4

# What CLDR does not list: the short forms that newspapers use.
_SHORT_FORMS = {
    "AE": "UAE, VAE, EAU, Emirates",
    "CN": "PRC, People's Republic of China, Volksrepublik China, Volksrepubliek China",
    "CZ": "Czech Republic",
    "DE": "Federal Republic of Germany, Bundesrepublik Deutschland",
    "GB": "UK, U.K., Great Britain, Britain, Großbritannien, Groot-Brittannië, Grande-Bretagne,"
    " Gran Bretaña, Gran Bretagna, Storbritannien, VK",
    "KR": "Republic of Korea",
    "RU": "Russian Federation, Russische Föderation",
    "TR": "Turkey, Türkei, Turkije, Turquie, Turquía, Turchia, Turkiet",
    "US": "US, U.S., USA, U.S.A., United States of America, America, Amerika, VS, EE.UU., EEUU,"
    " États-Unis d'Amérique, Vereinigte Staaten von Amerika, Verenigde Staten van Amerika",
}


@cache
def _codes() -> dict[str, str]:
    names: dict[str, str] = {}
    for language in ("en", *languages()):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "ZZ"}:  # noqa: PLR2004 - ISO 3166 alpha-2
                names.setdefault(squash(name), code)
    for code, forms in _SHORT_FORMS.items():
        names.update((squash(name), code) for name in forms.split(", "))
    return names


def country_code(name: str) -> str | None:
    """The ISO code of the country called `name`, or None: adjectives are not names.

    >>> country_code("the Netherlands"), country_code("Zweden"), country_code("Swedish")
    ('NL', 'SE', None)
    """
    return _codes().get(squash(name))


@cache
def is_like_a_country(plain: str) -> bool:
    """Whether a plain word is a country's name or looks like an adjective made from one.

    Only for leaving a modifier out of a comparison: a shared beginning is no proof.

    >>> is_like_a_country("israeli"), is_like_a_country("paragon"), is_like_a_country("dutch")
    (True, False, True)
    """
    if plain in _codes() or plain in listed("demonyms"):
        return True
    lengths = (_beginnings().get(plain[:n]) for n in range(_SHORTEST_STEM, len(plain) + 1))
    return any(length and len(plain) <= length + _LONGEST_ENDING for length in lengths)


@cache
def _beginnings() -> dict[str, int]:
    """What adjectives begin with: a country's name but for two letters, and that name's length."""
    found: dict[str, int] = {}
    for name in _codes():
        for length in range(max(_SHORTEST_STEM, len(name) - 2), len(name) + 1):
            found[name[:length]] = max(len(name), found.get(name[:length], 0))
    return found
