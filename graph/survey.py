"""The land around a question: every link that a route may use, level by level from its ends.

What is read here is light (ends, kind, confidence, claim ids); the words come later, and only for
what is shown. A survey that runs into its bounds or its deadline keeps what it has and says so.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from graph.projection import LinkKey
from graph.routes import Label, Step, Terrain
from graph.store.records import kinds_among
from graph.store.transaction import Transaction
from graph.vocabulary import LINKS, REALMS, WALKABLE, Kind, LinkKind, Realm, Status, Walk

MAX_LINKS = 250_000
_AT_ONCE = 500

_ALONG = [kind.value for kind, rule in LINKS.items() if rule.walk in {Walk.FORWARD, Walk.BOTH}]
_AGAINST = [kind.value for kind, rule in LINKS.items() if rule.walk in {Walk.BACKWARD, Walk.BOTH}]


@dataclass(slots=True)
class _Side:
    """How far the survey has come from one end of the question."""

    arriving: bool
    reached: set[str]
    edge: list[str]


@dataclass(slots=True, kw_only=True)
class Survey:
    """What has been seen so far from `start`; `target` None: ends are the security apparatus."""

    start: str
    target: str | None
    go_on: Callable[[], bool]
    steps: dict[str, dict[Label, Step]] = field(default_factory=dict)
    ends: set[str] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    looked: set[LinkKey] = field(default_factory=set)
    skipped: dict[LinkKey, Status] = field(default_factory=dict)
    reached: set[str] = field(default_factory=set)
    complete: bool = True

    @property
    def terrain(self) -> Terrain:
        """The land as the search for routes needs it."""
        steps = {place: tuple(leaving.values()) for place, leaving in self.steps.items()}
        return Terrain(steps=steps, ends=frozenset(self.ends), closed=frozenset(self.closed))

    def explore(self, tx: Transaction, levels: int) -> None:
        """Every link on a route of at most `levels` steps is known, or `complete` is False.

        A named target is also surveyed from its own side: what is known of one end need not be
        searched from the other, and a hub is entered from the side where it is one of few.
        """
        sides = [_Side(arriving=False, reached={self.start}, edge=[self.start])]
        if self.target is not None:
            self.ends.add(self.target)
            sides.append(_Side(arriving=True, reached={self.target}, edge=[self.target]))
        for _level in range(levels):
            side = min(sides, key=lambda side: _cost(tx, side)) if len(sides) > 1 else sides[0]
            self._advance(tx, side)
            self.reached = set[str]().union(*(side.reached for side in sides))
            # An end from which nothing leads on has shown all that there is.
            if not self.complete or not side.edge:
                return

    def _advance(self, tx: Transaction, side: _Side) -> None:
        found: set[str] = set()
        for step in self._steps(tx, side):
            found.add(step.here if side.arriving else step.there)
        new = found - side.reached
        side.reached |= new
        # Nobody goes on from an end, or through a country: everything is two hops from one.
        side.edge = sorted(new - self.ends - self.closed - {self.start})

    def _steps(self, tx: Transaction, side: _Side) -> Iterator[Step]:
        along, against = (_AGAINST, _ALONG) if side.arriving else (_ALONG, _AGAINST)
        for some in range(0, len(side.edge), _AT_ONCE):
            ids = side.edge[some : some + _AT_ONCE]
            room = MAX_LINKS - len(self.looked)
            rows = tx.rows("walk_links", ids=ids, along=along, against=against, room=room)
            with closing(rows):
                for row in rows:
                    step = self._note(row["link"], arriving=side.arriving)
                    if step:
                        yield step
                    if not self.go_on():
                        break
            if len(self.looked) >= MAX_LINKS or not self.go_on():
                self.complete = False
                return

    def _note(self, link: Sequence[Any], *, arriving: bool) -> Step | None:
        here, there, labels, leaves, kind, confidence, status, claims = link
        source, target = (here, there) if leaves else (there, here)
        key = LinkKey(source, LinkKind(kind), target)
        self.looked.add(key)
        if status not in WALKABLE:
            self.skipped[key] = Status(status)
            return None
        self._mark(there, kinds_among(labels))
        step = Step(
            here=there if arriving else here,
            there=here if arriving else there,
            kind=key.kind,
            forward=leaves is not arriving,
            confidence=confidence,
            claims=frozenset(claims),
        )
        # Where the two sides meet, both see the same step.
        self.steps.setdefault(step.here, {})[step.label] = step
        return step

    def _mark(self, place: str, kinds: tuple[Kind, ...]) -> None:
        if self.target is None and Kind.SECURITY_APPARATUS in kinds:
            self.ends.add(place)
        if any(REALMS[kind] is Realm.PLACE for kind in kinds):
            self.closed.add(place)


def _cost(tx: Transaction, side: _Side) -> int:
    row = tx.one("count_degrees", ids=side.edge)
    return int(row["degree"]) if row else 0
