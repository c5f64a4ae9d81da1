"""What the store answers with: entities, links with their evidence, paths, and an honest no.

Nothing here knows how it was asked for or how it will be written down.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.claim import Validity
from graph.clashes import Contradiction
from graph.pinned import Citable, Pinned
from graph.vocabulary import Kind, LinkKind, Status
from graph.walk.budget import Ended


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One node, as the claims make it. `country` is an ISO 3166-1 code when it is a country."""

    id: str
    name: str
    kinds: tuple[Kind, ...]
    aliases: tuple[str, ...] = ()
    described: bool = False
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCard:
    """A report without its text."""

    id: str
    title: str
    publisher: str | None = None
    author: str | None = None
    date: str | None = None
    lang: str
    url: str | None = None
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One claim as proof: its words, where they stand, who says so, and who found them.

    `start` and `end` are offsets into the report's text; `reviewed_by` is None until a person has.
    `replies` are claims that answer it, as people state; their own replies are not followed.
    """

    id: str
    link: LinkKind
    subject: Entity
    object: Entity
    product: Entity | None
    quote: str
    start: int
    end: int
    page: int
    lang: str
    status: Status
    valid: Validity
    confidence: float
    held: bool
    extractor: str
    rule: str
    report: ReportCard
    attributed_to: str | None = None
    reviewed_by: str | None = None
    replies: tuple["Evidence", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A typed link, computed from its claims: best confidence, strongest status, all the words.

    `sources` counts independent origins, never claims. `valid` spans what the claims say; where
    their dates exclude each other, what the best supported of them say. `disputed` is True when a
    source denies or retracts, for the same time, what others state, or gives such a date:
    `contradictions` are those claims side by side.
    """

    id: str
    kind: LinkKind
    source: Entity
    target: Entity
    status: Status
    confidence: float
    sources: int
    valid: Validity
    claims: tuple[Evidence, ...]
    disputed: bool = False
    contradictions: tuple[Contradiction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """A link as a path walks it: `forward` along its arrow, or against it (succession)."""

    link: Link
    forward: bool

    @property
    def start(self) -> Entity:
        """Where the hop comes from."""
        return self.link.source if self.forward else self.link.target

    @property
    def end(self) -> Entity:
        """Where the hop leads."""
        return self.link.target if self.forward else self.link.source


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A chain of hops. It is as strong as its weakest hop: a minimum, never a product.

    `sources` counts the independent origins of that hop; of several as weak, of the one with the
    fewest. `valid` is the stretch of years in which all dated hops hold together, with None on a
    side where no hop gives a date, and None as a whole where they share no time; `undated` counts
    the hops that give none.
    """

    hops: tuple[Hop, ...]
    weakest: float
    sources: int
    valid: Validity | None
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """Entities that a question names together, such as all of a kind, and how many they are."""

    name: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HubCard:
    """An entity that connects too much to be a step of a path; so many others lead into it."""

    entity: Entity
    fan_in: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip:
    """One change of the question that was tried and gives a path of `hops` hops.

    `becomes` is the new value, None where the filter has to go, or of its references `dropped`.
    """

    filter: str
    was: str
    becomes: str | None
    hops: int
    sentence: str
    dropped: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PathAnswer(Citable):
    """The paths, and what the search did: an empty list comes with its reason.

    `target` is None for any body of the security apparatus. `explored` counts links looked at,
    `excluded` what was left out by reason, `hubs` some of those `hubs_total` that lie between the
    ends and were not stepped on. `ended` says what ended the search before it was through, and then
    only the first `certain` paths are proven to be the best; `complete` is False when there are
    more paths than the limit, too. `advice` comes with no path: what would give one, and `untried`
    are the filters of which that was not found out. `pinned` is the question as it can be asked
    again.
    """

    source: Entity | Crowd
    target: Entity | Crowd | None
    max_hops: int
    paths: tuple[Path, ...]
    explored: int
    complete: bool
    certain: int
    ended: Ended | None = None
    excluded: Mapping[str, int] = field(default_factory=dict)
    reason: str | None = None
    hubs: tuple[HubCard, ...] = ()
    hubs_total: int = 0
    advice: tuple[Tip, ...] = ()
    untried: tuple[str, ...] = ()
    # Compared here: whether an answer was kept or made anew, its question is the same.
    pinned: Pinned | None = None

    @property
    def whole(self) -> bool:
        """Whether all that was to be found out was, and is worth keeping.

        A large graph is not walked in any direction, however long there is to answer.
        """
        return self.ended is None and set(self.untried) <= {"direction"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How one reaches another: the fewest hops, and the best path's length and weakest link."""

    distance: int
    hops: int
    weakest: float
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposed:
    """A source that reaches a target: how far it is, and the best path there.

    `distance` is the fewest hops; `weakest` and `sources` are the confidence and the independent
    sources of the weakest hop of the best path, and `best_hops` is the length of that path.
    `stations` are the names on it and `links` the ids of its links, None where it was not found
    in time.
    """

    source: str
    source_name: str
    target: str
    target_name: str
    distance: int
    best_hops: int
    weakest: float
    sources: int
    stations: tuple[str, ...] | None = None
    links: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposureAnswer(Citable):
    """A part of the table of who reaches whom, strongest first; `total` is the whole of it.


    `hubs` are some of the `hubs_total` that lie between the ends and were not stepped on.
    """

    source: Entity | Crowd
    target: Entity | Crowd
    max_hops: int
    total: int
    rows: tuple[Exposed, ...]
    hubs: tuple[HubCard, ...] = ()
    hubs_total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An id that was merged, and what claims call it; None where no claim that counts does."""

    id: str
    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityCard(Citable):
    """An entity with its links, each with its evidence; `waiting` counts claims not yet held.

    `left_out` counts links beyond those shown: a country has one from everybody. `members` are the
    ids that are this one body, its own among them; none where nothing was merged.
    """

    entity: Entity
    links: tuple[Link, ...]
    waiting: int = 0
    left_out: int = 0
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What one write changed: zero everywhere when all of it was known already."""

    reports: int = 0
    claims: int = 0
    entities: int = 0
    links: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What reports read again changed: claims that are made no more, and those weighed anew."""

    lost: int = 0
    weighed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """What a rebuild computed: entities shown, names merged into others, and links.

    `changed` is how many claims, entities and links it had to put right.
    """

    entities: int
    merged: int
    links: int
    changed: int
