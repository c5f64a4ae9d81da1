"""Former names: what an entity was called before, as links from its former self state it.

A former name is an entity of its own that is SUCCEEDED_BY the later one, never an alias, so no rule
merges on it. It counts in a suggestion alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from graph.identity import Named
from graph.store.transaction import Transaction
from graph.vocabulary import WALKABLE

# A suggestion needs a few; beyond this the rest is not looked at.
MOST_RENAMED = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """Two entities by id, of which one is what the other was before, under the name `formerly`."""

    was: str
    now: str
    formerly: str

    @property
    def pair(self) -> tuple[str, str]:
        """Both ids in their order."""
        return (self.was, self.now) if self.was < self.now else (self.now, self.was)


def renamed(tx: Transaction) -> tuple[Renamed, ...]:
    """All renamings, at most `MOST_RENAMED`."""
    statuses = sorted(WALKABLE)
    rows = tx.rows("read_renamed", statuses=statuses, most=MOST_RENAMED)
    return tuple(Renamed(**row) for row in rows)


def renamed_of(tx: Transaction, ident: str) -> tuple[Renamed, ...]:
    """The renamings of one entity, as the one that was or the one that is."""
    rows = tx.rows("read_renamed_of", id=ident, statuses=sorted(WALKABLE), most=MOST_RENAMED)
    return tuple(Renamed(**row) for row in rows)


def with_former(entities: Iterable[Named], found: Iterable[Renamed]) -> dict[str, Named]:
    """The entities by id, each with the names that it gave up.

    >>> acme = Named(id="a", name="Acme")
    >>> with_former([acme], [Renamed(was="b", now="a", formerly="Bolt")])["a"].former
    ('Bolt',)
    """
    ordered = sorted(found, key=attrgetter("now", "formerly"))
    names: Mapping[str, tuple[str, ...]] = {
        ident: tuple(dict.fromkeys(one.formerly for one in group))
        for ident, group in groupby(ordered, key=attrgetter("now"))
    }
    return {one.id: replace(one, former=names.get(one.id, ())) for one in entities}
