"""The ends of a claim as cells, quickly: the same entity comes again and again in the same words.

What is written is what `rows.claim_row` gives; a test holds every cell to it.
"""

from functools import lru_cache
from typing import NamedTuple, TypeAlias

from graph.bulk.cells import cell, listed, spans_lines
from graph.bulk.facts import number_of, shard_of, told
from graph.bulk.plain import Naming, PlainEnd
from graph.claim import Mention, Span, called
from graph.errors import BadClaim
from graph.names import new_entity_id
from graph.projection import name_key
from graph.storable import storable
from graph.vocabulary import Kind, Realm

_SOMEWHERE = Span(0, 1)
# So many namings are at hand for sure, and twice as many at most: all of a million entities, which
# two dictionaries that are looked through one after the other were slower with.
_MOST = 1_200_000


class Known(NamedTuple):
    """An entity as some words name it: its id, number and shard, and what is said of it.

    `which` is 1 where the cells hold a line end, else 0.
    """

    id: str
    number: int
    shard: int
    realm: Realm
    cells: str
    which: int
    said: bytes


# How an end is named, after its report where the name is good for that alone.
Key: TypeAlias = tuple[object, ...]

# Of a graph of a million entities each process meets nearly all, again and again. To forget them
# all whenever there were too many had each of them named anew several times.
_known: dict[Key, Known] = {}
_before: dict[Key, Known] = {}


# What this process named itself, and has not yet told the others.
_untold: list[Key] = []


def known(naming: Naming, report: str) -> Known:
    """How an end names its entity; a `BadClaim` or ValueError where it can name none."""
    key: Key = (report, *naming) if naming[2] else naming
    try:
        found = _known.get(key)
    except TypeError as error:
        raise BadClaim("Names and kinds are texts.") from error
    if found is None:
        found = _before.get(key)
        if found is None:
            found = _named(naming, report)
            _untold.append(key)
        keep(key, found)
    return found


def keep(key: Key, found: Known) -> None:
    """Whoever is named so is at hand now."""
    if len(_known) >= _MOST:
        _before.clear()
        _before.update(_known)
        _known.clear()
    _known[key] = found


def at_hand(key: Key) -> Known | None:
    """Who is named so, if that is known without looking."""
    return _known.get(key) or _before.get(key)


def untold() -> list[tuple[Key, Known]]:
    """What this process named itself since it was asked last."""
    found = [(key, one) for key in _untold if (one := at_hand(key))]
    _untold.clear()
    return found


def _named(naming: Naming, report: str) -> Known:
    name, kinds, described, country, aliases = naming
    for text in (name, *kinds, *aliases):
        if type(text) is not str:
            raise BadClaim("Names and kinds are texts.")
    realm = _realm(kinds)
    listed((name,))
    cells = _cells(naming)
    for one in (name, *aliases):
        if not any(map(str.isalnum, one)) and not name_key(one):
            raise BadClaim(f"Nobody can be found by the name {one!r}.")
    ident = new_entity_id(realm, called(realm, name, country), report if described else "")
    number = number_of(ident)
    return Known(
        id=ident,
        number=number,
        shard=shard_of(number),
        realm=realm,
        cells=cells,
        which=int(spans_lines(cells + "\n")),
        said=told((ident, *naming)),
    )


@lru_cache(maxsize=1024)
def _realm(kinds: tuple[str, ...]) -> Realm:
    """What all of these are; a `BadClaim` or ValueError where they are not all of one realm."""
    of = tuple(map(Kind, kinds))
    return Mention(name="any", kinds=of, span=_SOMEWHERE, words=_SOMEWHERE).realm


def _cells(naming: Naming) -> str:
    name, kinds, described, country, aliases = naming
    seat = "" if country is None else cell(storable(country))
    others = listed(map(storable, aliases)) if aliases else ""
    return f"{cell(storable(name))},{listed(kinds)},{cell(described)},{seat},{others}"


def place_cells(end: PlainEnd) -> str:
    """Where an end stands, and why it is of its kinds."""
    where = f"{end.start},{end.end},{end.words_start},{end.words_end},"
    because = end.because
    if not because:
        return f"{where},,"
    kinds = cell([reason.kind.value for reason in because])
    starts = cell([reason.span.start for reason in because])
    return f"{where}{kinds},{starts},{cell([reason.span.end for reason in because])}"
