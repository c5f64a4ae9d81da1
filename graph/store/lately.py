"""When each thing of a graph last changed, since somebody began to listen."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.projection import LinkKey
from graph.store.changes import Changes

# Who remembers more than this had better read everything anew.
_MOST = 100_000


@dataclass(slots=True, kw_only=True)
class Lately:
    """Versions of the graph by what they changed; what is not here has not changed.

    >>> lately = Lately()
    >>> lately.heard(Changes(entities={"acme"}), 7)
    >>> lately.entity("acme", since=6), lately.entity("acme", since=7)
    (True, False)
    """

    entities: dict[str, int] = field(default_factory=dict)
    claims: dict[str, int] = field(default_factory=dict)
    links: dict[LinkKey, int] = field(default_factory=dict)
    around: dict[str, int] = field(default_factory=dict)

    @property
    def nothing(self) -> bool:
        """Whether nothing has changed at all."""
        return not (self.entities or self.claims or self.links or self.around)

    @property
    def too_much(self) -> bool:
        """Whether this is more than is worth remembering."""
        return len(self.entities) + len(self.claims) + len(self.links) + len(self.around) > _MOST

    def heard(self, changes: Changes, version: int) -> None:
        """These changes made the state of this version, or one before it that nobody met."""
        self.entities |= dict.fromkeys(changes.entities, version)
        self.claims |= dict.fromkeys(changes.claims, version)
        self.links |= dict.fromkeys(changes.links, version)
        self.around |= dict.fromkeys(changes.around, version)

    def entity(self, ident: str, *, since: int) -> bool:
        """Whether an entity may be another than in the state of a version."""
        return self.entities.get(ident, since) > since

    def link(self, key: LinkKey, *, since: int) -> bool:
        """Whether a link may be another."""
        ends = (self.around.get(end, since) > since for end in (key.source, key.target))
        return self.links.get(key, since) > since or any(ends)

    def claim(self, ident: str, named: Iterable[str], *, since: int) -> bool:
        """Whether a claim, or who stands for those it names, may be another."""
        return self.claims.get(ident, since) > since or any(
            self.entity(one, since=since) for one in named
        )
