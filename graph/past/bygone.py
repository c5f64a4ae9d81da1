"""The graph as it was known on a day, in memory: the whole of it, or what of it differs from today.

The whole is computed here from the claims and rulings known then, by the functions of every write,
so that a past day and the day itself cannot disagree. Nothing here knows a database.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.identity import Judgement, certain_merges, clusters, standing
from graph.identity.clusters import Clusters
from graph.identity.named import Named
from graph.projection import (
    ClaimFact,
    EntityState,
    LinkKey,
    LinkState,
    Statement,
    grouped,
    link_of,
    links_of,
)
from graph.rulings import Standing
from graph.store.words import quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A claim as it was known: whom it ties together, what it gives a link, how it stood."""

    statement: Statement
    fact: ClaimFact
    standing: Standing

    @property
    def waits(self) -> bool:
        """Whether nobody had decided about it and it was not held."""
        return not self.standing.held and not self.standing.rejected

    @property
    def ends(self) -> tuple[str, ...]:
        """The ids its report gives."""
        ends = (self.statement.subject, self.statement.object, self.statement.product)
        return tuple(end for end in ends if end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """What of a past day is told; of all else, the graph is today as it was then.

    `entities` are the ids of which it is told, as claims give them; `links` those that are there
    today and of which it is told, by the entities at their ends.
    """

    entities: frozenset[str]
    links: Mapping[str, Sequence[LinkKey]]
    gone: frozenset[LinkKey]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bygone:
    """Entities by the id they were found under, links, and how each claim stood.

    `own` has every id that claims gave then, None where all of them were rejected; `by_key` has ids
    by the full-text query that asks for one of their names. With `apart`, only some are told.
    """

    own: Mapping[str, EntityState | None]
    found: Clusters
    shown: Mapping[str, EntityState]
    links: Mapping[LinkKey, LinkState]
    standings: Mapping[str, Standing]
    waiting: Mapping[str, int]
    by_key: Mapping[str, Sequence[str]] = field(default_factory=dict)
    touching: Mapping[str, Sequence[LinkKey]] = field(default_factory=dict)
    apart: Apart | None = None

    def tells_of(self, ident: str) -> bool:
        """Whether it says what the entity with this id was; if not, it was what it is today."""
        return self.apart is None or ident in self.apart.entities

    def tells_link(self, link: LinkKey) -> bool:
        """Whether it says what the link was; if not, it was what it is today."""
        return self.apart is None or link in self.links or link in self.apart.gone

    def under(self, ident: str, today: str) -> str:
        """The id under which an entity was found; `today` is the one it is found under today."""
        return self.found.of(ident) if self.tells_of(ident) else today


def bygone(
    said: Sequence[Said],
    own: Mapping[str, EntityState | None],
    named: Iterable[Named],
    judgements: Iterable[Judgement],
) -> Bygone:
    """The graph that these claims and judgements make; `named` are the entities as compared."""
    merges = certain_merges(named)
    found = clusters(standing(judgements), [(merge.one, merge.other) for merge in merges])
    shown = shown_of(own, found)
    links = _links(said, found)
    return Bygone(
        own=own,
        found=found,
        shown=shown,
        links=links,
        standings={one.statement.id: one.standing for one in said},
        waiting=_waiting(said, found),
        by_key=by_key(shown),
        touching=touching(links),
    )


def shown_of(own: Mapping[str, EntityState | None], found: Clusters) -> dict[str, EntityState]:
    """Each cluster of entities as the one body that it is, by the id that is kept."""
    members: dict[str, list[EntityState]] = {}
    for ident in sorted(own):
        if state := own[ident]:
            members.setdefault(found.of(ident), []).append(state)
    return {kept: grouped(kept, states) for kept, states in members.items()}


def _links(said: Iterable[Said], found: Clusters) -> dict[LinkKey, LinkState]:
    facts: dict[LinkKey, list[ClaimFact]] = {}
    for one in said:
        if one.standing.held:
            for link in links_of(one.statement, found.of):
                facts.setdefault(link, []).append(one.fact)
    return {link: link_of(link, facts[link]) for link in sorted(facts)}


def _waiting(said: Iterable[Said], found: Clusters) -> dict[str, int]:
    waiting: dict[str, int] = {}
    for one in said:
        if one.waits:
            for kept in {found.of(end) for end in one.ends}:
                waiting[kept] = waiting.get(kept, 0) + 1
    return waiting


def by_key(shown: Mapping[str, EntityState]) -> dict[str, list[str]]:
    """Ids by the full-text query that asks for one of their names."""
    found: dict[str, list[str]] = {}
    for ident in sorted(shown):
        for key in shown[ident].keys:
            found.setdefault(quoted(key), []).append(ident)
    return found


def touching(links: Iterable[LinkKey]) -> dict[str, list[LinkKey]]:
    """Links by each of their ends."""
    found: dict[str, list[LinkKey]] = {}
    for link in links:
        found.setdefault(link.source, []).append(link)
        found.setdefault(link.target, []).append(link)
    return found
