"""Reports held against each other: pairs of which one may repeat the other, the surest first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from graph.repeating.citing import address_key, addresses, titles_in
from graph.repeating.hints import Hint, Hints, Sign
from graph.repeating.winnowing import longest, sharing
from graph.repeating.words import Words, words_of

# What is shown of a passage: enough to recognise it.
_MOST_SHOWN = 400
# An address that so many reports give (an official register, say) makes none the other's origin.
_MOST_CITING = 5

_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report as it is compared."""

    id: str
    title: str
    lang: str
    text: str
    date: str | None = None
    url: str | None = None


@dataclass(slots=True)
class _Found:
    """Hints by pair of places, the origin first; `sure` where it is known which is the origin."""

    hints: dict[_Pair, list[Hint]] = field(default_factory=dict)
    sure: set[_Pair] = field(default_factory=set)

    def add(self, origin: int, report: int, hint: Hint) -> None:
        pair = (report, origin) if (report, origin) in self.hints else (origin, report)
        self.hints.setdefault(pair, []).append(hint)


def repeated(reports: Iterable[Told]) -> tuple[Hints, ...]:
    """Which of the reports may repeat which, most words in common first; in any order the same.

    >>> text = "the agency bought a hundred cameras for the harbour and paid for them in autumn "
    >>> one = Told(id="a", title="A", lang="en", text=text * 3, date="2020")
    >>> other = Told(id="b", title="B", lang="en", text="They write: " + text * 3, date="2021")
    >>> [(hint.report, hint.origin, hint.dated) for hint in repeated([other, one])]
    [('b', 'a', True)]
    """
    known = sorted(reports, key=lambda told: (told.date or "9999", told.id))
    texts = [words_of(told.text) for told in known]
    found = _Found()
    _citations(known, texts, found)
    _passages(known, texts, found)
    _translations(known, found)
    made = (_hints(known, pair, found) for pair in found.hints)
    return tuple(sorted(made, key=lambda one: (-one.size, one.report, one.origin)))


def _citations(known: Sequence[Told], texts: Sequence[Words], found: _Found) -> None:
    at = {key: place for place, told in enumerate(known) if (key := address_key(told.url or ""))}
    for place, told in enumerate(known):
        for key in sorted(addresses(told.text) & at.keys()):
            if at[key] != place:
                _cites(found, at[key], place, Hint(Sign.ADDRESS, len(words_of(key)), key))
    for place, origin in titles_in(texts, [told.title for told in known]):
        title = known[origin].title
        _cites(found, origin, place, Hint(Sign.TITLE, len(words_of(title)), title))


def _cites(found: _Found, origin: int, report: int, hint: Hint) -> None:
    """Who is cited came first, unless both cite each other."""
    if (report, origin) in found.sure:
        return
    found.add(origin, report, hint)
    found.sure.add((origin, report))


def _passages(known: Sequence[Told], texts: Sequence[Words], found: _Found) -> None:
    for first, second in sharing(texts):
        passage = longest(texts[first], texts[second])
        if passage is None:
            continue
        shown = texts[second].passage(*passage)
        shown = shown if len(shown) <= _MOST_SHOWN else shown[:_MOST_SHOWN] + "…"
        size = passage[1] - passage[0] + 1
        found.add(first, second, Hint(Sign.PASSAGE, size, " ".join(shown.split())))
        if _earlier(known[first].date, known[second].date):
            found.sure.add((first, second))


def _translations(known: Sequence[Told], found: _Found) -> None:
    citing: dict[str, list[int]] = {}
    for place, told in enumerate(known):
        for key in sorted(addresses(told.text)):
            citing.setdefault(key, []).append(place)
    own = {address_key(told.url or "") for told in known}
    for key, places in citing.items():
        if key in own or len(places) > _MOST_CITING:
            continue
        for one, other in combinations(places, 2):
            if known[one].lang != known[other].lang:
                found.add(one, other, Hint(Sign.SAME_ADDRESS, len(words_of(key)), key))
                if _earlier(known[one].date, known[other].date):
                    found.sure.add((one, other))


def _earlier(one: str | None, other: str | None) -> bool:
    """Whether the first date comes before the second, as exactly as both are given."""
    if not one or not other:
        return False
    exact = min(len(one), len(other))
    return one[:exact] < other[:exact]


def _hints(known: Sequence[Told], pair: _Pair, found: _Found) -> Hints:
    origin, report = pair
    return Hints(
        report=known[report].id,
        origin=known[origin].id,
        hints=tuple(sorted(found.hints[pair], key=lambda hint: (-hint.size, hint.sign))),
        dated=pair in found.sure or (report, origin) in found.sure,
    )
