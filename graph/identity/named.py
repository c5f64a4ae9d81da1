"""What is compared: an entity by the names that claims give it. Nothing about how."""

from dataclasses import dataclass

from graph.identity.telling import tells
from graph.vocabulary import REALMS, Kind, Realm


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entity as the claims name it: `country` is the ISO code of its seat, if a claim says so.

    `aliases` are other names at the same time, `former` names it gave up, `parents` the names of
    bodies it belongs to. A `described` group ("two universities") has words but no name.
    """

    id: str
    name: str
    kinds: tuple[Kind, ...] = (Kind.ORGANISATION,)
    aliases: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    country: str | None = None
    described: bool = False

    @property
    def realm(self) -> Realm:
        """What the entity can share an identity with."""
        return REALMS[self.kinds[0]]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes or went by, the main one first, each once."""
        return tuple(dict.fromkeys((self.name, *self.aliases, *self.former)))

    @property
    def telling(self) -> tuple[str, ...]:
        """The main name, and of the others those that tell who is meant."""
        return tuple(name for name in self.names if name == self.name or tells(self.realm, name))
