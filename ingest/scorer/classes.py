"""The links a scorer can tell apart, and between what each may stand."""

from dataclasses import replace
from functools import cache

from graph import ACCUSATIONS, LINKS, LinkKind, Realm
from ingest.grammar.holding.private import admitted
from ingest.grammar.reference.refs import Ref

SCORED = (
    LinkKind.SUPPLIED_TO,
    LinkKind.USED_BY,
    LinkKind.MAKES,
    LinkKind.BASED_IN,
    LinkKind.OWNED_BY,
    LinkKind.INVESTED_IN,
    LinkKind.PART_OF,
    LinkKind.LINKED_TO,
    LinkKind.DEPLOYED_IN,
    LinkKind.SUCCEEDED_BY,
)
_OPEN = frozenset({Realm.ORGANISATION, Realm.PRODUCT, Realm.PROGRAMME})
_REALMS = {
    **dict.fromkeys(
        ("vendor", "organisation", "agency", "security", "buyer", "government", "speaker"),
        frozenset({Realm.ORGANISATION}),
    ),
    "product": frozenset({Realm.PRODUCT}),
    "technology": frozenset({Realm.TECHNOLOGY}),
    "programme": frozenset({Realm.PROGRAMME}),
    "country": frozenset({Realm.PLACE}),
    "region": frozenset({Realm.PLACE}),
    "person": frozenset({Realm.ORGANISATION}),
    "": _OPEN,
}
_SURE = 8


def realms(ref: Ref) -> frozenset[Realm]:
    """What a mention may be: anything a name can be where the text says little of its class."""
    if ref.entity is None or ref.country:
        return _REALMS.get(ref.sort, frozenset())
    if ref.entity.strength < _SURE:
        return _REALMS.get(ref.sort, frozenset()) | _OPEN
    return _REALMS.get(ref.sort, frozenset())


def possible(source: Ref, target: Ref) -> tuple[LinkKind, ...]:
    """The links that may hold from one mention to another, by what they are."""
    links = _possible(realms(source), realms(target))
    if "person" in {source.sort, target.sort}:
        people = {"source": source.sort == "person", "target": target.sort == "person"}
        return tuple(link for link in links if admitted(link, **people))
    return links


@cache
def _possible(left: frozenset[Realm], right: frozenset[Realm]) -> tuple[LinkKind, ...]:
    return tuple(
        link for link in SCORED if left & LINKS[link].sources and right & LINKS[link].targets
    )


def deed(link: LinkKind) -> str:
    """What a link tells of: a sale, a use and a deployment are readings of one deed.

    >>> deed(LinkKind.SUPPLIED_TO) == deed(LinkKind.USED_BY), deed(LinkKind.MAKES)
    (True, 'MAKES')
    """
    return "accuses" if link in ACCUSATIONS else link.value


_SELLER, _GOODS, _BODY = "vendor", "product", "organisation"
_DEFAULTS = {
    LinkKind.MAKES: (_SELLER, _GOODS),
    LinkKind.SUPPLIED_TO: (_SELLER, _BODY),
    LinkKind.USED_BY: (_GOODS, _BODY),
    LinkKind.DEPLOYED_IN: (_GOODS, "programme"),
    LinkKind.BASED_IN: (_SELLER, "country"),
    LinkKind.SUCCEEDED_BY: (_SELLER, _SELLER),
}


def as_ends(link: LinkKind, source: Ref, target: Ref) -> tuple[Ref, Ref]:
    """Both ends as the link needs them: a class that does not fit and was weakly told gives way."""
    defaults = _DEFAULTS.get(link, (_BODY, _BODY))
    return (
        _fitted(source, LINKS[link].sources, defaults[0]),
        _fitted(target, LINKS[link].targets, defaults[1]),
    )


def _fitted(ref: Ref, allowed: frozenset[Realm], default: str) -> Ref:
    told = _REALMS.get(ref.sort, frozenset()) if ref.sort else frozenset()
    if told & allowed or ref.entity is None:
        return ref
    return replace(ref, sort=default, entity=replace(ref.entity, sort=default, because=()))
