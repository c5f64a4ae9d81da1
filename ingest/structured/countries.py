"""Countries by their names and codes, as the rest of the program calls them."""

from functools import lru_cache

from rigour.territories import lookup_territory

from ingest.grammar.words.places import country_name

_ISO = 2


@lru_cache(maxsize=4096)
def country(said: str) -> tuple[str, str] | None:
    """The English name and the ISO code of the country that is called `said`; None if none is.

    >>> country("NL"), country("Deutschland"), country("the moon")
    (('Netherlands', 'NL'), ('Germany', 'DE'), None)
    """
    found = lookup_territory(said.strip())
    if found is None or not found.is_jurisdiction:
        return None
    code = found.code.split("-")[0].upper() if found.code.startswith("gb-") else found.code.upper()
    return (country_name("en", code), code) if len(code) == _ISO else None
