"""Whether the first words of a name are short for it: "Norrvik" for "Norrvik Systems"."""

from ingest.grammar.phrases.chunks import OFFICES
from ingest.grammar.words.lexicon import Lexicon

_OWN_CLASS = frozenset({"product", "programme", "reporter", "country"})
_GOODS = frozenset({"product", "technology"})


def may_shorten(lex: Lexicon, short: tuple[str, str], long: tuple[str, str]) -> bool:
    """Whether `short` may be said for `long`, each a name in small letters with its class.

    A product is not its maker, nor a town the police called after it.
    """
    (key, sort), (other, long_sort) = short, long
    tail = other[len(key) + 1 :].split()
    # As in "X UK", "X Deutschland": a branch in a country is another company.
    branch = any((word,) in lex.countries for word in tail)
    if branch or (long_sort == "person" and _no_person(lex, key, sort)):
        return False
    if long_sort == "reporter" and sort in {"", "speaker"}:
        return True
    if long_sort in _OWN_CLASS and long_sort != sort:
        return False
    if long_sort in OFFICES and (sort in {"vendor", "product"} or _place_alone(lex, key, tail)):
        return False
    if long_sort != "vendor" and _tail_is_product(lex, tail):
        return False
    return not (sort == "product" and long_sort != "product")


def _no_person(lex: Lexicon, key: str, sort: str) -> bool:
    """As in "Lowick Police" beside "Lowick Police Chief Y": a body is not who leads it."""
    head = lex.name_head(key.rsplit(" ", 1)[-1])
    return (sort or head or "person") not in {"person", "speaker", "reporter"}


def _place_alone(lex: Lexicon, key: str, tail: list[str]) -> bool:
    """As in "Lowick" beside "Lowick Police Department": what is called after a place is not it."""
    names = lex.names.called_after_places
    return names.isdisjoint(key.split()) and not names.isdisjoint(tail)


def _tail_is_product(lex: Lexicon, tail: list[str]) -> bool:
    goods = any(lex.word(word).head in _GOODS for word in tail)
    return goods and len(tail) == 1 and lex.name_head(tail[-1]) != "vendor"
