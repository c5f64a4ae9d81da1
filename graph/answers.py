"""What the store answers with: entities, links with their evidence, paths, and an honest no.

Nothing here knows how it was asked for or how it will be written down.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.claim import Validity
from graph.vocabulary import Kind, LinkKind, Status


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
    sha256: str
    title: str
    lang: str
    publisher: str | None = None
    author: str | None = None
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One claim as proof: its words, where they stand, who says so, and who found them.

    `start` and `end` are offsets into the report's text; `reviewed_by` is None until a person has.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A typed link, computed from its claims: best confidence, strongest status, all the words.

    `sources` counts independent origins, never claims. `valid` spans what the claims say.
    `disputed` is True when a source denies or retracts what others state.
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

    `sources` counts the independent origins of the weakest-sourced hop; `valid` is the stretch
    of years in which all dated hops hold together, None on a side where no hop gives a date, and
    `undated` counts the hops that give none.
    """

    hops: tuple[Hop, ...]
    weakest: float
    sources: int
    valid: Validity
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PathAnswer:
    """The paths, and what the search did: an empty list comes with its reason.

    `explored` counts links looked at, `excluded` what was left out by reason, and `complete` is
    False when the limit or the deadline ended the search before it was exhausted.
    """

    source: Entity
    target: Entity | None
    max_hops: int
    paths: tuple[Path, ...]
    explored: int
    complete: bool
    excluded: Mapping[str, int] = field(default_factory=dict)
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityCard:
    """An entity with its links, each with its evidence; `waiting` counts claims not yet held.

    `left_out` counts links beyond those shown: a country has one from everybody.
    """

    entity: Entity
    links: tuple[Link, ...]
    waiting: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What one write changed: zero everywhere when all of it was known already."""

    reports: int = 0
    claims: int = 0
    entities: int = 0
    links: int = 0
