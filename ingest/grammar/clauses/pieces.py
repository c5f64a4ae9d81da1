"""What a segment consists of, in order: arguments and verb groups, and the ties between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.grammar.clauses.tree import Arg, Link, VerbGroup
from ingest.grammar.phrases.chunks import Item, NounPhrase

_CUSTOMERS = frozenset({"agency", "security", "buyer", "government", "person", "vendor"})


@dataclass(frozen=True, slots=True)
class Part:
    """An argument or a verb group, over tokens `start:end`."""

    start: int
    end: int
    arg: Arg | None = None
    verb: VerbGroup | None = None


@dataclass(slots=True)
class Parts:
    """What a segment consists of, and the ties that phrases in it make."""

    sequence: list[Part] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def class_before(self, np: NounPhrase | None) -> int:
        """Where a plural class noun stands that a name behind a comma is a member of, or -1.

        "two programmes, X and Y", "programmes of mass surveillance, X and Y".
        """
        if np is None or np.country or not bare_name(np):
            return -1
        for back in (1, 2):
            place = len(self.sequence) - back
            arg = self.sequence[place].arg if place >= 0 else None
            if arg is None or not arg.nodes:
                return -1
            last = arg.nodes[-1]
            # "Cameras of the firms X, Y and Z": Y is a firm and no camera.
            owned = bool(last.of) and last.of[-1].np.name is not None
            if last.np.name is not None or last.examples or owned:
                return -1
            if last.np.sort in {"programme", "product"} and (last.np.quantity or last.np.plural):
                return place
            if last.np.sort in _CUSTOMERS:
                # "Sold drones to the police, X said": X is no drone.
                return -1
        return -1


def bare_name(np: NounPhrase | None) -> bool:
    """Whether a noun phrase is a name without a determiner."""
    return np is not None and np.name is not None and not np.determiner


def dated(behind: Sequence[Item]) -> bool:
    """Whether a year and a comma follow: "Rebaptisée X en 2018, la société Y"."""
    kinds = [one.kind for one in behind]
    year = behind[1].np if kinds == ["prep", "np", "comma"] else None
    return year is not None and year.lemma.isdigit()


def ruling(before: Item | None, item: Item) -> Item:
    """Which of two prepositions says what follows: of "en lugar de a X" the one of contrast."""
    contrasts = before is not None and "unlike" in before.preps and before.end == item.start
    return before if before is not None and contrasts else item
