"""The best paths between two sets: by weakest link, then its sources, then length, then ids.

The order is a bottleneck: a path is as good as its weakest hop, so the best paths all lie in the
part of the graph above some threshold. The threshold is found by halving, and above it only the
shortest paths are ever enumerated.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from graph.errors import BadQuestion
from graph.walk.arrays import Hops, Ints, Mask
from graph.walk.budget import PATIENCE, Budget
from graph.walk.corridor import Corridor
from graph.walk.ends import Ends, check_hops, ends
from graph.walk.filters import Ground
from graph.walk.finer import said_more_finely
from graph.walk.found import Found, Route
from graph.walk.frontier import Floor
from graph.walk.narrow import MOST_STEPS, Part, crossed, narrowed
from graph.walk.routes import routes
from graph.walk.steps import Prefix, Steps, steps_over

MOST_PATHS = 100
WORK = 200_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Question:
    """Which paths are wanted: at most `limit`, none longer than `max_hops`.

    A path steps on one entity of each set of `via`. `spare` paths are looked for beyond the limit,
    to know whether there are more. `far`, where it is known, is the fewest hops from each entity to
    a target, or fewer. `work` bounds the prefixes looked at, `deadline` is a moment of
    the monotonic clock, and after `patience` prefixes without a new path each must prove that it
    can still become one.
    """

    sources: Ints
    targets: Ints
    max_hops: int = 6
    limit: int = 10
    spare: int = 0
    via: tuple[Mask, ...] = ()
    far: Hops | None = None
    work: int = WORK
    deadline: float | None = None
    patience: int = PATIENCE

    def __post_init__(self) -> None:
        check_hops(self.max_hops)
        if not 1 <= self.limit <= MOST_PATHS:
            raise BadQuestion("limit", f"Between 1 and {MOST_PATHS} paths can be asked for.")

    @property
    def wanted(self) -> int:
        """How many paths are looked for."""
        return self.limit + self.spare


def best(ground: Ground, question: Question, corridor: Corridor | None = None) -> Found:
    """The best paths of the question, or what is certain of them when its budget ends first.

    The `corridor` is the one between its ends over all of that ground, where it is at hand.
    """
    search = _Search(ground, question, corridor.ends if corridor else None, corridor)
    bounds = _Bounds(high=ground.network.ranks)
    wide = 0 if search.narrow(0) else bounds.come_down(search)
    for rank in (wide, 0):
        if bounds.low < 0 and rank < bounds.high:
            bounds.look(search, rank)
    while bounds.low >= 0 and not search.budget.over:
        known = max(bounds.low, min(map(search.rank, bounds.below)))
        if bounds.high - known <= 1:
            break
        bounds.look(search, (known + bounds.high) // 2)
    return search.answer(bounds.above, bounds.below)


def nearest(
    ground: Ground,
    question: Question,
    between: Ends | None = None,
    corridor: Corridor | None = None,
) -> Found:
    """One shortest path, whatever its links are worth, if there is one and the budget finds it.

    A `corridor` as that of `best` is searched on.
    """
    search = _Search(ground, replace(question, limit=1, spare=0), between, corridor)
    return search.answer([], search.first())


@dataclass(slots=True)
class _Bounds:
    """What is known of the rank of the weakest link that as many paths have as are wanted.

    That many lead over links of rank `low`, which `below` are, or -1 where it is not known; fewer
    over links of rank `high`, and `above` are all of them.
    """

    high: int
    low: int = -1
    above: list[Prefix] = field(default_factory=list)
    below: list[Prefix] = field(default_factory=list)

    def look(self, search: "_Search", rank: int) -> None:
        """Learn whether enough paths lead over links of this rank."""
        found = search.shortest(rank)
        if len(found) >= search.wanted:
            self.low, self.below = rank, found
            if not search.budget.over:
                search.narrow(rank)
        elif not search.budget.over:
            self.above, self.high = found, rank

    def come_down(self, search: "_Search") -> int:
        """Where all is too much to list: learn what the lists of better links alone tell.

        Gives the highest rank that is known to be too much, below which nothing was learned.
        """
        wide = 0
        while self.low < 0 and search.listing and self.high - wide > 1:
            middle = (wide + self.high) // 2
            if search.narrow(middle):
                self.look(search, middle)
                if self.low < 0:
                    search.widen()
            else:
                wide = middle
        return wide


class _Search:
    """One question while it is being answered; it remembers every path it has seen."""

    __slots__ = (
        "_coarse",
        "_corridor",
        "_ends",
        "_far",
        "_given",
        "_ground",
        "_lender",
        "_part",
        "_question",
        "_seen",
        "budget",
    )

    def __init__(
        self, ground: Ground, question: Question, between: Ends | None, corridor: Corridor | None
    ) -> None:
        self._ground, self._question = ground, question
        self._ends = between or ends(ground, question.sources, question.targets)
        self._given = self._corridor = corridor
        self._part: Part | None = None
        self._far = question.far
        self._lender: Corridor | None = None
        self._seen: dict[tuple[int, ...], Prefix] = {}
        self._coarse: set[tuple[int, ...]] = set()
        self.budget = Budget(
            work=question.work, deadline=question.deadline, patience=question.patience
        )

    @property
    def wanted(self) -> int:
        """How many paths are looked for."""
        return self._question.wanted

    def rank(self, path: Prefix) -> int:
        """The rank of a path's weakest link."""
        ranks = self._ground.network.rank
        return min(int(ranks[link]) for link in path.links)

    def shortest(self, rank: int) -> list[Prefix]:
        """The shortest paths over links of at least this rank, as many as are wanted."""
        if self._part is not None:
            return self._take(self._part.steps(rank)) if self.budget.spend() else []
        floor = Floor(ground=self._ground, rank=rank)
        again = self._given if not rank else None
        corridor = self._corridor = again or Corridor(floor, self._ends)
        return self._by_length(floor, corridor.to_target_if_met)

    def first(self) -> list[Prefix]:
        """A shortest path over any links, where one path is wanted."""
        floor = Floor(ground=self._ground)
        corridor = self._given or Corridor(floor, self._ends)
        return self._by_length(floor, corridor.to_target_by_parts)

    def _by_length(self, floor: Floor, left_at: Callable[[int], Iterator[Hops]]) -> list[Prefix]:
        found: list[Prefix] = []
        for hops in range(1, self._question.max_hops + 1):
            if not self.budget.spend():
                break
            for left in left_at(hops):
                found = self._take(steps_over(floor, self._ends, left, hops))
                if len(found) == self.wanted:
                    return found
        return found

    @property
    def listing(self) -> bool:
        """Whether what lies over better links alone can be listed without searching it first."""
        return self._far is not None and not self.budget.over

    def narrow(self, rank: int) -> bool:
        """From now on only what lies on a walk over links of at least this rank is searched.

        Not so, and False, where that is too much to list. The last search was over those links,
        where `listing` is not said.
        """
        if self._part is not None:
            return True
        hops = self._question.max_hops
        floor = Floor(ground=self._ground, rank=rank)
        if self._far is not None:
            self._part = narrowed(floor, self._ends, self._far, hops)
            return self._part is not None
        corridor = self._corridor or Corridor(floor, self._ends)
        if not corridor.within(MOST_STEPS, hops):
            return False
        self._part = crossed(corridor, hops)
        if self._part is None and not rank:
            # Nobody is nearer over fewer links. The hops are lent by the corridor.
            self._far, self._lender = corridor.to_target(hops), corridor
        return self._part is not None

    def widen(self) -> None:
        """From now on everything is searched again."""
        self._part = None

    def _take(self, steps: Steps) -> list[Prefix]:
        found: list[Prefix] = []
        for path in routes(steps, self.budget):
            if not self._counts(path):
                continue
            found.append(path)
            self._seen[path.key] = path
            if len(found) == self._question.wanted:
                break
        return found

    def _counts(self, path: Prefix) -> bool:
        if not all(via[list(path.nodes)].any() for via in self._question.via):
            return False
        if said_more_finely(self._ground, self._ends, path, self._question.max_hops):
            self._coarse.add(path.key)
            return False
        return True

    def answer(self, above: list[Prefix], below: list[Prefix]) -> Found:
        """All paths above the threshold, then the shortest at it, then what else was seen."""
        order = partial(sorted, key=lambda path: (-self.rank(path), path.hops, path.key))
        sure = {path.key: path for path in above}
        rest = self._seen if self.budget.over else {path.key: path for path in below}
        unsure = [path for key, path in rest.items() if key not in sure]
        chosen = [*order(sure.values()), *order(unsure)][: self._question.wanted]
        return Found(
            routes=tuple(self._route(path) for path in chosen),
            certain=min(len(sure), len(chosen)) if self.budget.over else len(chosen),
            explored=self.budget.explored,
            ended=self.budget.ended,
            coarse=len(self._coarse),
        )

    def _route(self, path: Prefix) -> Route:
        network = self._ground.network
        weakest = min(path.links, key=lambda link: int(network.rank[link]))
        return Route(
            nodes=path.nodes,
            links=path.links,
            weakest=float(network.confidence[weakest]),
            sources=int(network.sources[weakest]),
        )
