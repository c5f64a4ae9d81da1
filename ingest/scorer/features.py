"""What speaks for or against a link between two mentions, as concepts: never a name.

A pair has features of its mentions (class, how found), of the clause that holds them (verb frame,
voice, the role of each), of the way between them (glossed words), and what the rules propose.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.grammar.candidate import Candidate
from ingest.grammar.context import Context
from ingest.grammar.refs import Ref
from ingest.grammar.tree import Arg, Clause, Node
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
    """The features of the pairs of one window."""

    def __init__(self, ctx: Context, window: Window, proposed: Sequence[Candidate]) -> None:
        self._ctx = ctx
        self._window = window
        self._roles = [self._roles_of(place) for place in window.places]
        self._nodes = [self._node_of(place) for place in window.places]
        self._proposed: Mapping[tuple[object, object], list[Candidate]] = _by_ends(proposed)
        self._block = ctx.document.blocks[ctx.sentence.block].kind
        self._ties = _ties(ctx)
        self._ways = Ways(window)

    def of(self, a: int, b: int) -> tuple[str, ...]:
        """The features of the ordered pair of places `a`, `b`."""
        left, right = self._window.places[a], self._window.places[b]
        types = f"{left.ref.sort}>{right.ref.sort}"
        found = [
            f"types={types}",
            f"a:{left.ref.sort}",
            f"b:{right.ref.sort}",
            f"via={left.ref.via}>{right.ref.via}",
            f"parts={left.part}>{right.part}",
        ]
        if left.ref.described:
            found.append("a described")
        if right.ref.described:
            found.append("b described")
        found.append(f"block={self._block}")
        found += self._proposals(left.ref, right.ref)
        found += self._order(a, b, types)
        found += self._clauses(a, b, types)
        found += self._nesting(a, b, types)
        found += self._ways.features(a, b, types)
        return tuple(dict.fromkeys(found))

    def _proposals(self, left: Ref, right: Ref) -> Iterator[str]:
        for one in self._proposed.get((left.key, right.key), ()):
            yield f"rule={one.rule}"
            yield f"proposed={one.link.value}"
        for one in self._proposed.get((right.key, left.key), ()):
            yield f"reverse={one.link.value}"

    def _order(self, a: int, b: int, types: str) -> Iterator[str]:
        places = self._window.places
        forward = places[a].marker <= places[b].marker
        first, last, order = (a, b, "<") if forward else (b, a, ">")
        gap = places[last].marker - places[first].marker
        bucket = _BUCKETS[gap] if gap < len(_BUCKETS) else _FAR
        yield f"order={order}"
        yield f"distance={bucket}"
        yield f"types={types}{order}{bucket}"
        between = [place.ref.sort for place in places[first + 1 : last]]
        yield f"between={min(len(between), 5)}"
        for sort in dict.fromkeys(between):
            yield f"between:{sort}"
        if places[a].ref.sort in between or places[b].ref.sort in between:
            yield "rival between"

    def _clauses(self, a: int, b: int, types: str) -> Iterator[str]:
        best: tuple[int, _Role, _Role] | None = None
        for one in self._roles[a]:
            for other in self._roles[b]:
                if one.clause == other.clause and (
                    best is None or one.depth + other.depth < best[0]
                ):
                    best = (one.depth + other.depth, one, other)
        if best is None:
            yield "no clause"
            for index in (a, b):
                for role in self._roles[index][:1]:
                    clause = self._ctx.sentence.clauses[role.clause]
                    yield f"{'ab'[index == b]} alone={role.role}|{'+'.join(_frames(clause))}"
            return
        _, one, other = best
        clause = self._ctx.sentence.clauses[one.clause]
        roles = f"{one.role}>{other.role}"
        yield "roles=" + roles
        yield f"clause={clause.kind}"
        depth = min(one.depth, 2), min(other.depth, 2)
        yield f"depth={depth}"
        for frame in _frames(clause) or ("none",):
            yield f"frame={frame}"
            yield f"frame={frame}|{roles}"
            yield f"frame={frame}|{types}"
            yield f"frame={frame}|{roles}|{types}"
        yield from _manner(clause)

    def _nesting(self, a: int, b: int, types: str) -> Iterator[str]:
        one, other = self._nodes[a], self._nodes[b]
        if one is None or other is None:
            return
        if one.np.start == other.np.start:
            yield "one phrase"
            yield f"one phrase|{types}"
        for name, outer, inner in (("a in b", other, one), ("b in a", one, other)):
            for tie in _inside(outer, inner):
                yield f"{name}: {tie}"
                yield f"{name}: {tie}|{types}"
        for name, ends in (("tie", (one, other)), ("tie back", (other, one))):
            for kind in self._ties.get((ends[0].np.start, ends[1].np.start), ()):
                yield f"{name}={kind}"
        for name, node in (("a", one), ("b", other)):
            for what in (node.np.before, node.np.after, node.np.relation, node.np.nominal):
                if what:
                    yield f"{name} beside {what}"

    def _roles_of(self, place: Place) -> list[_Role]:
        if place.part != "here":
            return []
        at = place.ref.words[0]
        found = []
        for number, clause in enumerate(self._ctx.sentence.clauses):
            for role, arg in _args(clause):
                for node in arg.nodes:
                    depth = _depth(node, at)
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


def _depth(node: Node, at: int) -> int | None:
    """How deep under a node the phrase stands that holds token `at`; None where none does."""
    if node.np.start <= at < node.np.end:
        inner = [d for part in _parts(node) if (d := _depth(part, at)) is not None]
        return min(inner) + 1 if inner else 0
    inner = [d for part in _parts(node) if (d := _depth(part, at)) is not None]
    return min(inner) + 1 if inner else None


def _inside(outer: Node, inner: Node) -> Iterator[str]:
    """How one phrase hangs on another."""
    start = inner.np.start
    if outer.possessor is not None and outer.possessor.np.start == start:
        yield "possessor"
    if any(part.np.start == start for part in outer.of):
        yield "of"
    if any(part.np.start == start for part in outer.examples):
        yield "example"


def _parts(node: Node) -> tuple[Node, ...]:
    return (*node.of, *node.examples, *((node.possessor,) if node.possessor else ()))


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
