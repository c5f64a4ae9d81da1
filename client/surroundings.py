"""What is around an entity, between two and amid all, named like the schemas of the API."""

from dataclasses import dataclass

from client.answers import Citation, Claim, Entity, Link, ReportCard, Total


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """An entity and how many links away it is."""

    entity: Entity
    distance: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbourhood:
    """A part of the links within some hops of an entity, and whom they reach."""

    total: Total
    limit: int
    offset: int
    entity: Entity
    hops: int
    near: tuple[Near, ...]
    links: tuple[Link, ...]
    complete: bool
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Somebody both are linked to, and the links of each."""

    entity: Entity
    one: tuple[Link, ...]
    other: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What two entities have in common: a stretch of ties, and of reports."""

    one: Entity
    other: Entity
    limit: int
    offset: int
    ties: tuple[Tie, ...]
    ties_total: Total
    reports: tuple[ReportCard, ...]
    reports_total: Total
    complete: bool
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The dated claims about an entity, earliest first."""

    total: Total
    limit: int
    offset: int
    entity: Entity
    undated: int
    claims: tuple[Claim, ...]
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """An entity, its score, and the number of the part it belongs to."""

    entity: Entity
    score: float
    part: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Centrality:
    """A piece of the ranking, the most central first."""

    total: Total
    limit: int
    offset: int
    of: Entity | None
    by: str
    parted: str
    ranked: tuple[Ranked, ...]
    parts: tuple[int, ...]
    citation: Citation
