"""What speaks for or against a link between two mentions, as concepts: never a name.

A pair has features of its mentions (class, how found), of the clause that holds them (verb frame,
voice, the role of each), of the way between them (glossed words), and what the rules propose.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.reference.context import Context
from ingest.scorer.alike import alike, apart, beside, both, tied
from ingest.scorer.depths import depth_of, inside
from ingest.scorer.numbers import Numbers
from ingest.scorer.way import Ways
from ingest.scorer.windows import Place, Window

_DISTANCES = (1, 2, 3, 5, 8, 12, 20, 35, 60)
_FAR = 99
_BUCKETS = [min(far for far in _DISTANCES if gap <= far) for gap in range(_DISTANCES[-1] + 1)]
_ROLES = (
    "agent",
    "recipient",
    "source",
    "with",
    "for",
    "in",
    "of",
    "from",
    "between",
    "as",
    "under",
)


@dataclass(frozen=True, slots=True)
class _Role:
    """Where a mention stands in a clause: its number, its role there, and how deep."""

    clause: int
    role: str
    size: int
    depth: int


class PairFeatures:
    """The features of the pairs of one window; `numbers` remembers those that any may have."""

    def __init__(
        self, ctx: Context, window: Window, proposed: Sequence[Candidate], numbers: Numbers
    ) -> None:
        self._ctx = ctx
        self._window = window
        self._shared, self._numbers = numbers, numbers.fresh()
        self._roles = [self._roles_of(place) for place in window.places]
        self._nodes = [self._node_of(place) for place in window.places]
        self._proposed: Mapping[tuple[object, object], list[Candidate]] = _by_ends(proposed)
        self._block = ctx.document.blocks[ctx.sentence.block].kind
        self._ties = _ties(ctx)
        self._ways = Ways(window, self._numbers)
        every = range(len(window.places))
        self._asides = [[self._aside(name, one) for one in every] for name in "ab"]
        self._alones = [[self._alone(name, one) for one in every] for name in "ab"]
        # What is the same for all mentions of a kind has one number here.
        kinds = dict[tuple[str, bool, str, str], int]()
        self._kinds = [
            kinds.setdefault((one.ref.sort, one.ref.described, one.ref.via, one.part), len(kinds))
            for one in window.places
        ]
        self._both = dict[tuple[int, int], list[int | None]]()
        self._gaps = dict[tuple[int, int], list[int | None]]()

    def of(self, a: int, b: int) -> tuple[int, ...]:
        """The features of the ordered pair of places `a`, `b`."""
        left, right = self._window.places[a], self._window.places[b]
        types = f"{left.ref.sort}>{right.ref.sort}"
        found = [
            *self._kinds_of(a, b),
            *self._proposals(a, b),
            *self._order(a, b, types),
            *self._clauses(a, b, types),
            *self._nesting(a, b, types),
            *self._ways.features(a, b, types),
        ]
        return self._numbers.wanted(found)

    def _kinds_of(self, a: int, b: int) -> list[int | None]:
        key = self._kinds[a], self._kinds[b]
        known = self._both.get(key)
        if known is None:
            left, right = self._window.places[a], self._window.places[b]
            ends = (left.ref.described, right.ref.described)
            ways = (left.ref.via, right.ref.via, left.part, right.part)
            sorts = (left.ref.sort, right.ref.sort)
            known = self._both[key] = self._shared.once(both, *sorts, *ends, *ways, self._block)
        return known

    def _proposals(self, a: int, b: int) -> list[int | None]:
        left, right = self._window.places[a].key, self._window.places[b].key
        there, back = self._proposed.get((left, right)), self._proposed.get((right, left))
        if not (there or back):
            return []
        names = [
            name
            for one in there or ()
            for name in (f"rule={one.rule}", f"proposed={one.link.value}")
        ]
        return self._numbers.of([*names, *(f"reverse={one.link.value}" for one in back or ())])

    def _order(self, a: int, b: int, types: str) -> list[int | None]:
        places = self._window.places
        forward = places[a].marker <= places[b].marker
        first, last, order = (a, b, "<") if forward else (b, a, ">")
        gap = places[last].marker - places[first].marker
        bucket = _BUCKETS[gap] if gap < len(_BUCKETS) else _FAR
        return [
            *self._shared.once(apart, order, bucket, types),
            *self._gap(first, last),
        ]

    def _gap(self, first: int, last: int) -> list[int | None]:
        known = self._gaps.get((first, last))
        if known is None:
            known = self._gaps[first, last] = self._numbers.of(self._between(first, last))
        return known

    def _between(self, first: int, last: int) -> Iterator[str]:
        places = self._window.places
        between = [place.ref.sort for place in places[first + 1 : last]]
        yield f"between={min(len(between), 5)}"
        for sort in dict.fromkeys(between):
            yield f"between:{sort}"
        if places[first].ref.sort in between or places[last].ref.sort in between:
            yield "rival between"

    def _clauses(self, a: int, b: int, types: str) -> list[int | None]:
        best: tuple[int, _Role, _Role] | None = None
        for one in self._roles[a]:
            for other in self._roles[b]:
                if one.clause == other.clause and (
                    best is None or one.depth + other.depth < best[0]
                ):
                    best = (one.depth + other.depth, one, other)
        if best is None:
            return [*self._alones[0][a], *self._alones[1][b]]
        _, one, other = best
        deep = min(one.depth, 2), min(other.depth, 2)
        return self._numbers.once(
            self._in_clause, one.clause, f"{one.role}>{other.role}", deep, types
        )

    def _alone(self, name: str, index: int) -> list[int | None]:
        names = ["no clause"]
        for role in self._roles[index][:1]:
            clause = self._ctx.sentence.clauses[role.clause]
            names.append(f"{name} alone={role.role}|{'+'.join(_frames(clause))}")
        return self._numbers.of(names)

    def _in_clause(
        self, number: int, roles: str, depth: tuple[int, int], types: str
    ) -> Iterator[str]:
        clause = self._ctx.sentence.clauses[number]
        yield "roles=" + roles
        yield f"clause={clause.kind}"
        yield f"depth={depth}"
        for frame in _frames(clause) or ("none",):
            yield f"frame={frame}"
            yield f"frame={frame}|{roles}"
            yield f"frame={frame}|{types}"
            yield f"frame={frame}|{roles}|{types}"
        yield from _manner(clause)

    def _nesting(self, a: int, b: int, types: str) -> list[int | None]:
        one, other = self._nodes[a], self._nodes[b]
        if one is None or other is None:
            return []
        found: list[int | None] = []
        start, end = one.np.start, other.np.start
        if start == end:
            found += self._shared.once(alike, "one phrase", types)
        for name, outer, inner in (("a in b", other, start), ("b in a", one, end)):
            for tie in inside(outer, inner):
                found += self._shared.once(alike, f"{name}: {tie}", types)
        for name, ends in (("tie", (start, end)), ("tie back", (end, start))):
            for kind in self._ties.get(ends, ()):
                found += self._shared.once(tied, name, kind)
        found += self._asides[0][a]
        found += self._asides[1][b]
        return found

    def _aside(self, name: str, index: int) -> list[int | None]:
        node = self._nodes[index]
        if node is None:
            return []
        np = node.np
        return self._shared.once(beside, name, np.before, np.after, np.relation, np.nominal)

    def _roles_of(self, place: Place) -> list[_Role]:
        if place.part != "here":
            return []
        at = place.ref.words[0]
        found = []
        for number, clause in enumerate(self._ctx.sentence.clauses):
            for role, arg in _args(clause):
                for node in arg.nodes:
                    depth = depth_of(node, at)
                    if depth is not None:
                        found.append(_Role(number, role, clause.end - clause.start, depth))
                if arg.pronoun and arg.at == at:
                    found.append(_Role(number, role, clause.end - clause.start, 0))
        return sorted(found, key=lambda one: (one.depth, one.size))

    def _node_of(self, place: Place) -> Node | None:
        if place.part != "here":
            return None
        at = place.ref.words[0]
        held = [n for n in self._ctx.sentence.nodes if n.np.start <= at < n.np.end]
        return min(held, key=lambda n: n.np.end - n.np.start, default=None)


def _by_ends(proposed: Sequence[Candidate]) -> dict[tuple[object, object], list[Candidate]]:
    found: dict[tuple[object, object], list[Candidate]] = {}
    for one in proposed:
        found.setdefault((one.subject.key, one.object.key), []).append(one)
        if one.product is not None:
            found.setdefault((one.product.key, one.object.key), []).append(one)
    return found


def _ties(ctx: Context) -> dict[tuple[int, int], list[str]]:
    found: dict[tuple[int, int], list[str]] = {}
    for link in ctx.sentence.links:
        found.setdefault((link.left.np.start, link.right.np.start), []).append(link.kind)
    return found


def _args(clause: Clause) -> Iterator[tuple[str, Arg]]:
    if clause.subject is not None:
        yield "subject", clause.subject
    for side, args in (("before", clause.before), ("after", clause.after)):
        for arg in args:
            if arg.bare:
                yield f"bare {side}", arg
            else:
                named = [role for role in _ROLES if role in arg.preps]
                yield "+".join(named) or "other", arg


def _frames(clause: Clause) -> tuple[str, ...]:
    verb = clause.verb
    if verb is None:
        return ()
    if verb.frames:
        return verb.frames
    return ("COPULA",) if verb.copula else ("HAVE",) if verb.have else ("other",)


def _manner(clause: Clause) -> Iterator[str]:
    verb = clause.verb
    if verb is None:
        return
    if verb.passive or verb.reduced:
        yield "passive"
    for name in ("negated", "modal", "infinitive", "gerund", "copula"):
        if getattr(verb, name):
            yield name
    for mark in sorted(verb.marks | clause.marks):
        yield f"mark={mark}"
