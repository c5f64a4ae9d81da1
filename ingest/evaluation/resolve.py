"""Which entity of a gold document a claim's end stands for. Knows names, never links.

Names count before aliases, and equal forms before lenient ones; of the claim's own forms the name
counts first, then its aliases, then the words used. An equal form that the gold gives to two
entities is both; a lenient form that fits two equally well is neither.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from graph import Realm
from ingest.evaluation.claimed import ClaimedEnd
from ingest.evaluation.countries import country_code, is_like_a_country
from ingest.evaluation.gold import GoldDocument, GoldEntity
from ingest.evaluation.lenient import Habits, closeness
from ingest.evaluation.lists import listed
from ingest.evaluation.surface import spelled, squash, words

# What a claimed end must be for a lenient match; an equal form needs no such agreement. Countries
# and cities are not here: a place never matches a longer or shorter name.
_OFFER = frozenset({Realm.PRODUCT, Realm.TECHNOLOGY, Realm.PROGRAMME})
_REALMS = {
    **dict.fromkeys(
        ("vendor", "buyer", "state_agency", "other_org"), frozenset({Realm.ORGANISATION})
    ),
    **dict.fromkeys(("product", "programme"), _OFFER),
}

_Index = Mapping[str, set[str]]


class Resolver:
    """Resolves ends against the entities of one gold document."""

    def __init__(self, document: GoldDocument) -> None:
        self._entities = [entity for entity in document.entities if entity.type in _REALMS]
        countries = [entity for entity in document.entities if entity.type == "country"]
        self._exact_forms: tuple[tuple[Callable[[str], str | None], _Index], ...] = (
            (spelled, _index(spelled, document.entities, names=True)),
            (spelled, _index(spelled, document.entities, names=False)),
            (squash, _index(squash, document.entities, names=True)),
            (squash, _index(squash, document.entities, names=False)),
            (country_code, _index(country_code, countries)),
        )
        self._countries = _index(squash, countries)
        self._codes = _index(country_code, countries)
        self._habits = Habits(self._is_nationality, capital_nouns=document.lang == "de")
        self._known: dict[ClaimedEnd, frozenset[str]] = {}

    def resolve(self, end: ClaimedEnd) -> frozenset[str]:
        """The gold names that `end` stands for; empty when the gold knows no such entity."""
        if end not in self._known:
            self._known[end] = self._resolve(end)
        return self._known[end]

    def _resolve(self, end: ClaimedEnd) -> frozenset[str]:
        forms = (end.name, *end.others)
        exact = [found for form in forms if (found := self._exact(form))]
        if end.realm is Realm.PLACE:
            # A country is named by its code and by every adjective of it alike.
            states = exact or [self._state(form) for form in forms]
            return frozenset(self._codes.get(end.country or "", ())).union(*states)
        if exact:
            return exact[0]
        close = (found for form in forms if (found := self._close(form, end.realm)))
        return next(close, frozenset())

    def _exact(self, form: str) -> frozenset[str]:
        for fold, index in self._exact_forms:
            if found := index.get(fold(form) or ""):
                return frozenset(found)
        return frozenset()

    def _close(self, form: str, realm: Realm | None) -> frozenset[str]:
        if state := self._state(form):
            return state
        scores: dict[str, float] = {}
        for entity in self._entities:
            if realm is None or realm in _REALMS[entity.type]:
                own = (entity.name, *entity.aliases)
                scores[entity.name] = max(
                    closeness(words(form), words(name), self._habits) for name in own
                )
        best = max(scores.values(), default=0.0)
        winners = [name for name, score in scores.items() if score == best and score > 0]
        return frozenset(winners) if len(winners) == 1 else frozenset()

    def _state(self, form: str) -> frozenset[str]:
        """The country whose government `form` names: a state as customer is the country."""
        plain = [word.plain for word in words(form)]
        rest = [word for word in plain if word not in listed("state")]
        if len(rest) == len(plain):
            return frozenset()
        found = self._countries.get("".join(rest)) or self._codes.get(
            country_code(" ".join(rest)) or ""
        )
        return frozenset(found or ())

    def _is_nationality(self, plain: str) -> bool:
        return plain in self._countries or is_like_a_country(plain)


def _index(
    fold: Callable[[str], str | None],
    entities: Iterable[GoldEntity],
    *,
    names: bool | None = None,
) -> _Index:
    """Entities by their folded names, or aliases, or both where `names` is None."""
    index: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        own = () if names is False else (entity.name,)
        others = () if names else entity.aliases
        for form in (*own, *others):
            if plain := fold(form):
                index[plain].add(entity.name)
    return index
