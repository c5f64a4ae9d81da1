"""The only cases in which two entities merge without a person. Everything else is a suggestion.

A rule stands here only if a reader who sees nothing but the two names, and knows all others, could
not doubt it. What was left out on purpose, and why:

- a *former name*: a name can be sold, and a list may name the old and the new body as two;
- a *short form or acronym*, also as a stated alias: "ABC" is the parent here, its daughter there;
- a *translation* or *transliteration*: several spellings meet in one;
- *two different legal forms*: those are two registered bodies;
- a name without a word of its own ("Ministry of Defence"), unless both have the same country.

Merges are computed from all entities known, never stored, so they do not depend on the order in
which reports arrived; when a rival appears, the merge is a suggestion again.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from graph.identity.form import Form, form
from graph.identity.named import Named
from graph.identity.words import common_words
from graph.names import digest, fold
from graph.vocabulary import Realm

_DIGITS = re.compile(r"\d+")
_FEWEST_LETTERS = 5
_FEWEST_WORDS = 2


class Rule(StrEnum):
    """Why a merge is certain.

    SPELLING: the main names have the same letters and the same numbers in the same order, and the
    same legal form; spacing, punctuation, accents, case, "&" or "and" differ. Five letters at
    least, and one word of its own.

    LEGAL_FORM: the main names are spelled the same but for a legal form on one side. The name has
    two words at least, one its own: one word alone is often a whole family's brand. No other
    entity known has that name with another legal form.

    STATED: a report gives the full registered name, legal form and two words at least, as another
    name of the body, and it is the main name of the other. No third entity has that alias.
    """

    SPELLING = "spelling"
    LEGAL_FORM = "legal-form"
    STATED = "stated"


@dataclass(frozen=True, slots=True, order=True)
class Merge:
    """Two entities that are one body, and the rule that says so; `one` is the smaller id."""

    one: str
    other: str
    rule: Rule


def certain_merges(entities: Iterable[Named]) -> tuple[Merge, ...]:
    """All merges that need no person among the entities known, sorted; linear in their number.

    >>> found = certain_merges([
    ...     Named(id="a", name="Acme Maps"), Named(id="b", name="ACME-Maps Ltd."),
    ...     Named(id="c", name="Bolt Maps Ltd"), Named(id="d", name="BoltMaps Ltd")])
    >>> [(merge.one, merge.other, merge.rule.value) for merge in found]
    [('a', 'b', 'legal-form'), ('c', 'd', 'spelling')]
    """
    known = sorted((e for e in entities if not e.described), key=lambda entity: entity.id)
    merges = {
        (min(one.id, other.id), max(one.id, other.id)): rule
        for one, other, rule in (*_stated(known), *_legal_form(known), *_spelling(known))
        if one.id != other.id and not _contradicted(one, other)
    }
    return tuple(sorted(Merge(*pair, rule) for pair, rule in merges.items()))


def meeting_keys(realm: Realm, name: str, aliases: Iterable[str]) -> frozenset[str]:
    """Where the rules look: two entities that share none of these never merge by themselves.

    >>> org = Realm.ORGANISATION
    >>> one, other = meeting_keys(org, "Acme Maps", ()), meeting_keys(org, "AcmeMaps Ltd", ())
    >>> len(one & other), meeting_keys(org, "Acme", ()) & meeting_keys(org, "Bolt", ())
    (1, frozenset())
    """
    letters, found = _letters(realm, name)[0], form(name)
    filed = list[str]()
    if len(letters) >= _FEWEST_LETTERS or _long(found):
        filed.append(digest("letters", realm, letters, *_digits(name), length=16))
    for one in (found, *map(form, aliases)):
        if one.legal and _long(one):
            filed.append(digest("stated", realm, one.bare, one.legal, length=16))
    return frozenset(filed)


def _spelling(known: list[Named]) -> Iterator[tuple[Named, Named, Rule]]:
    groups: defaultdict[tuple[object, ...], list[Named]] = defaultdict(list)
    for entity in known:
        letters, legal = _letters(entity.realm, entity.name)
        if _telling(form(entity.name), entity) and len(letters) >= _FEWEST_LETTERS:
            groups[entity.realm, letters, legal, _digits(entity.name)].append(entity)
    for group in groups.values():
        for same in _by_seat(group):
            yield from ((one, other, Rule.SPELLING) for one, other in pairwise(same))


def _legal_form(known: list[Named]) -> Iterator[tuple[Named, Named, Rule]]:
    groups: defaultdict[tuple[object, ...], list[Named]] = defaultdict(list)
    for entity in known:
        if entity.realm is Realm.ORGANISATION and _long(form(entity.name)):
            letters = _letters(entity.realm, entity.name)[0]
            groups[letters, _digits(entity.name)].append(entity)
    for group in groups.values():
        legal = {form(entity.name).legal for entity in group}
        if len(legal) == 2 and "" in legal:  # noqa: PLR2004 - one form, and none
            for same in _by_seat(group):
                full = [entity for entity in same if form(entity.name).legal]
                bare = [entity for entity in same if not form(entity.name).legal]
                yield from ((one, full[0], Rule.LEGAL_FORM) for one in bare if full)


def _by_seat(group: list[Named]) -> list[list[Named]]:
    """The group, parted by country where it has several; who has none is then left out."""
    seats = {entity.country for entity in group if entity.country}
    if len(seats) <= 1:
        return [group]
    return [[entity for entity in group if entity.country == seat] for seat in sorted(seats)]


def _stated(known: list[Named]) -> Iterator[tuple[Named, Named, Rule]]:
    owners: defaultdict[tuple[Realm, str, str], list[Named]] = defaultdict(list)
    named: defaultdict[tuple[Realm, str, str], list[Named]] = defaultdict(list)
    for entity in known:
        named[entity.realm, form(entity.name).bare, form(entity.name).legal].append(entity)
        for alias in dict.fromkeys(entity.aliases):
            found = form(alias)
            if found.legal and _long(found):
                owners[entity.realm, found.bare, found.legal].append(entity)
    for name, stating in owners.items():
        if len({form(entity.name).joined for entity in stating}) == 1:
            yield from ((one, other, Rule.STATED) for one in stating for other in named[name])


def _telling(found: Form, entity: Named) -> bool:
    return not found.generic or entity.country is not None


def _long(found: Form) -> bool:
    return len(found.words) >= _FEWEST_WORDS and not found.generic


def _letters(realm: Realm, name: str) -> tuple[str, str]:
    """The name without spaces and connectives, and its legal form: only organisations have one."""
    if realm is Realm.ORGANISATION:
        found = form(name)
        return found.joined, found.legal
    connective = common_words().connective
    return "".join([word for word in fold(name).split() if word not in connective]), ""


def _digits(name: str) -> tuple[str, ...]:
    return tuple(_DIGITS.findall(fold(name)))


def _contradicted(one: Named, other: Named) -> bool:
    """Whether something else known about the two speaks against it: seats, or kinship."""
    if one.country and other.country and one.country != other.country:
        return True
    return _is_parent(one, other) or _is_parent(other, one)


def _is_parent(parent: Named, child: Named) -> bool:
    names = {form(name).bare for name in parent.names}
    return any(form(name).bare in names for name in child.parents)
