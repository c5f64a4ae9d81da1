"""Countries, months and weekdays in every language, from CLDR. No list of our own.

Adjectives of nationality are not in CLDR; they stand in the packs.
"""

from functools import cache
from types import MappingProxyType
from typing import Final

from babel import Locale

_UNOFFICIAL: Final = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
_ISO: Final = 2
_SHORT: Final = {
    "us": "US", "u.s.": "US", "usa": "US", "u.s.a.": "US", "uk": "GB", "u.k.": "GB", "uae": "AE",
    "u.a.e.": "AE", "prc": "CN", "drc": "CD",
}  # fmt: skip


@cache
def country_names(lang: str) -> MappingProxyType[tuple[str, ...], str]:
    """Country names of a language as lower-case words, each with its ISO code.

    >>> country_names("nl")["verenigde", "staten"]
    'US'
    """
    found: dict[tuple[str, ...], str] = {}
    for code, name in sorted(Locale(lang).territories.items()):
        if len(code) == _ISO and code.isalpha() and code not in _UNOFFICIAL:
            plain = name.split(" (")[0].replace("’", "'").replace("&", "and").lower()
            for said in {plain, plain.removesuffix(" sar china")}:
                found.setdefault(tuple(said.replace("-", " - ").split()), code)
    for said, code in _SHORT.items():
        found.setdefault((said,), code)
    return MappingProxyType(found)


@cache
def areas(lang: str) -> frozenset[str]:
    """Parts of the world larger than a country, in lower case: no body bears such a name alone.

    >>> "southern asia" in areas("en"), "sweden" in areas("en")
    (True, False)
    """
    found = Locale(lang).territories.items()
    return frozenset(name.lower().replace("-", " ") for code, name in found if code.isdigit())


@cache
def cities(lang: str) -> frozenset[str]:
    """Cities by which time zones are known, most capitals among them, in lower case.

    >>> "nairobi" in cities("en"), "téhéran" in cities("fr")
    (True, True)
    """
    told = (zone.get("city", "") for zone in Locale(lang).time_zones.values())
    # A locale leaves out cities that are spelled as in the name of their zone. One in another
    # script leaves out none.
    spelled = (str(zone).rpartition("/")[2].replace("_", " ") for zone in Locale("ru").time_zones)
    return frozenset(name.lower() for name in {*told, *spelled} if name)


@cache
def country_name(lang: str, code: str) -> str:
    """What a language calls a country.

    >>> country_name("nl", "SE")
    'Zweden'
    """
    name = Locale(lang).territories.get(code, code)
    return str(name).split(" (")[0].replace("’", "'").removesuffix(" SAR China")


@cache
def months(lang: str) -> MappingProxyType[str, int]:
    """The months of a language in lower case, long and short, each with its number."""
    found: dict[str, int] = {}
    for kind in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in Locale(lang).months[kind][width].items():
                found.setdefault(name.lower().rstrip("."), number)
    return MappingProxyType({name: number for name, number in found.items() if name.isalpha()})


@cache
def calendar_words(lang: str) -> frozenset[str]:
    """Months and weekdays: written with a capital in some languages, and never names."""
    days = Locale(lang).days["format"]
    return frozenset(months(lang)) | {
        name.lower().rstrip(".")
        for width in ("wide", "abbreviated")
        for name in days[width].values()
    }
