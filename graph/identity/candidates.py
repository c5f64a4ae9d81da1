"""Which names are worth comparing, without comparing each with each: they share a key.

A key is a short text such as "w:acme". Two names that share one are a candidate pair, unless so
many names share it that it tells nothing. The same keys are what a full-text index would hold.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import combinations, pairwise

from rigour.text.phonetics import metaphone

from graph.identity.form import Form, form
from graph.identity.named import Named
from graph.identity.telling import tells
from graph.identity.words import common_words
from graph.names import digest
from graph.vocabulary import Realm

# A key shared by more names than this counts for no pair.
CROWD = 60
_EDGE = 4
_SOUNDS = 4
_FEWEST_INITIALS = 3
_LONGEST_ACRONYM = 7
_DROPPED = 2
# Two keys in 2^32 fall together rarely, and then cost one comparison.
_SHORT = 8
_MOST_SHORTS = 200_000


@lru_cache(maxsize=200_000)
def keys(name: str) -> frozenset[str]:
    """The keys under which a name is filed and looked for.

    `w` a word in Latin letters, `n` two neighbours by what they mean, `s` and `e` how a word of
    its own starts and ends, `p` how it sounds, `j` the whole name joined, `a` initials, or an
    acronym to meet them.

    >>> sorted(key for key in keys("Acme Mapping") if key[0] in "jnpw")
    ['j:acmemapping', 'n:acme mapping', 'p:AKM', 'p:MPNK', 'w:acme', 'w:mapping']
    """
    found = form(name)
    filed = {f"j:{''.join([word.latin for word in found.words])}"}
    for one, other in pairwise(_labels(found)):
        filed.add(f"n:{one} {other}" if one <= other else f"n:{other} {one}")
    of_words = [_of_word(word.latin, word.own, word.acronym) for word in found.words]
    return _initials(found).union(filed, *of_words)


def near_keys(realm: Realm, names: Iterable[str]) -> frozenset[str]:
    """The keys of an entity's names that tell who it is, as an index holds them: short, of a realm.

    >>> org = Realm.ORGANISATION
    >>> one, other = near_keys(org, ["Acme Maps"]), near_keys(org, ["ACME Mapping"])
    >>> bool(one & other), bool(one & near_keys(Realm.PRODUCT, ["Acme Maps"]))
    (True, False)
    """
    short = _shorts[realm]
    return frozenset([short[key] for name in names if tells(realm, name) for key in keys(name)])


class _Shorts(dict[str, str]):
    """The short form of each key of a realm. A dictionary, for an entity has twenty keys, and
    most of them are those of many others: a call for each cost more than the hash.
    """

    __slots__ = ("_realm",)

    def __init__(self, realm: Realm) -> None:
        super().__init__()
        self._realm = realm

    def __missing__(self, key: str) -> str:
        if len(self) >= _MOST_SHORTS:
            self.clear()
        short = self[key] = digest("near", self._realm, key, length=_SHORT)
        return short


_shorts = {realm: _Shorts(realm) for realm in Realm}


def pairs(names: Iterable[str], *, crowd: int = CROWD) -> Iterator[tuple[str, str]]:
    """Each pair of distinct names that share a key which at most `crowd` names have; sorted.

    >>> list(pairs(["Acme Maps", "ACME maps Ltd", "Bolt"]))
    [('ACME maps Ltd', 'Acme Maps')]
    """
    return _pairs({name: keys(name) for name in names}, crowd)


def entity_pairs(entities: Iterable[Named], *, crowd: int = CROWD) -> Iterator[tuple[str, str]]:
    """Pairs of ids of one realm that share a key of any of their names; described groups none."""
    filed = {
        entity.id: frozenset(
            f"{entity.realm} {key}"
            for name in entity.names
            if tells(entity.realm, name)
            for key in keys(name)
        )
        for entity in entities
        if not entity.described
    }
    return _pairs(filed, crowd)


def _pairs(filed: Mapping[str, frozenset[str]], crowd: int) -> Iterator[tuple[str, str]]:
    held: defaultdict[str, list[str]] = defaultdict(list)
    for item in sorted(filed):
        for key in filed[item]:
            held[key].append(item)
    for item in sorted(filed):
        shared = (held[key] for key in filed[item] if len(held[key]) <= crowd)
        near = {other for together in shared for other in together if other > item}
        yield from ((item, other) for other in sorted(near))


def _labels(found: Form) -> list[str]:
    labels = list[str]()
    for word in found.words:
        labels += min(word.concepts) if word.concepts else (word.number or word.latin,)
    return labels


@lru_cache(maxsize=65536)
def _of_word(latin: str, own: bool, acronym: bool) -> frozenset[str]:  # noqa: FBT001  a key
    filed = {f"w:{latin}"}
    if own and len(latin) >= _EDGE:
        filed |= {f"s:{latin[:_EDGE]}", f"e:{latin[-_EDGE:]}"}
    if own and len(latin) >= _SOUNDS and not any(char.isdigit() for char in latin):
        filed.add(f"p:{metaphone(latin)}")
    if acronym:
        filed.update([f"a:{letters}" for letters in _shortened(latin)])
    return frozenset(filed)


@lru_cache(maxsize=65536)
def _shortened(letters: str) -> frozenset[str]:
    """The letters, and what is left of them without one or two, the first one always kept.

    So an acronym to which a word gave two letters meets initials of which one is not in it.
    """
    if not _FEWEST_INITIALS <= len(letters) <= _LONGEST_ACRONYM:
        return frozenset({letters})
    kept = range(max(_FEWEST_INITIALS, len(letters) - _DROPPED), len(letters) + 1)
    rest = letters[1:]
    return frozenset(
        [letters[0] + "".join(part) for size in kept for part in combinations(rest, size - 1)]
    )


def _initials(found: Form) -> frozenset[str]:
    common = common_words()
    every = "".join([word[0] for word in found.spelled])
    telling = "".join(
        [
            word[0]
            for word in found.spelled
            if word not in common.shared and word not in common.relative
        ]
    )
    if len(telling) < _FEWEST_INITIALS or telling == every:
        return _read_of(every)
    return _read_of(every) | {f"a:{telling}"}


@lru_cache(maxsize=65536)
def _read_of(every: str) -> frozenset[str]:
    """Keys: the initials of all words and of the first few, and those without one or two."""
    starts = [every[:size] for size in range(_FEWEST_INITIALS, len(every) + 1)]
    fewer = [letters for letters in _shortened(every) if len(letters) >= _FEWEST_INITIALS]
    return frozenset([f"a:{letters}" for letters in (*starts, *fewer)])
