"""What the API answers with, as frozen values named like its schemas; lists are tuples.

Kinds, links and statuses are texts, so that a newer service does not break an older client.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from client.reading import FROM, TO

Filter = str | int | float | list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """How many there are in all; with `relation` "gte" at least so many."""

    value: int
    relation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """When it holds, as far as the words say; None where they do not."""

    start: str | None
    end: str | None
    precision: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One actor, thing or place; `described` marks a group without a name of its own."""

    id: str
    name: str
    kinds: tuple[str, ...]
    aliases: tuple[str, ...]
    described: bool
    country: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """Entities that a question names together."""

    name: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCard:
    """A report without its text."""

    id: str
    title: str
    publisher: str | None
    author: str | None
    date: str | None
    lang: str
    url: str | None
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A claim that answers another, with its own words, and who answers."""

    id: str
    by: str
    quote: str
    lang: str
    page: int
    report: ReportCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One claim as proof: its words, where they stand, and who says so."""

    id: str
    quote: str
    lang: str
    page: int
    start: int
    end: int
    status: str
    confidence: float
    valid: Validity
    product: Entity | None
    attributed_to: str | None
    extractor: str
    rule: str
    reviewed_by: str | None
    replies: tuple[Reply, ...]
    report: ReportCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement in one report; `held` is False while it waits for review."""

    link: str
    subject: Entity
    object: Entity
    reads: str
    held: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two claims of one link, by id, that cannot both hold; `why` is "denied" or "dates"."""

    stated: str
    against: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link computed from its claims."""

    id: str
    kind: str
    source: Entity
    target: Entity
    reads: str
    status: str
    confidence: float
    sources: int
    valid: Validity
    disputed: bool
    contradictions: tuple[Contradiction, ...]
    claims: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where the answer is found again, and whether it is still the one that was cited."""

    permalink: str
    state: str | None
    known_on: str | None
    unchanged: bool | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An id that was merged, and what its claims call it."""

    id: str
    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityCard:
    """One entity with its links and their evidence."""

    entity: Entity
    links: tuple[Link, ...]
    waiting: int
    left_out: int
    members: tuple[Member, ...]
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityList:
    """The entities that a search found, best first."""

    total: Total
    limit: int
    offset: int
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportList:
    """One stretch of the reports that were read."""

    total: Total
    limit: int
    offset: int
    reports: tuple[ReportCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Where a page stands in the text."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report with its whole text."""

    id: str
    title: str
    publisher: str | None
    author: str | None
    date: str | None
    lang: str
    url: str | None
    sha256: str
    media_type: str
    text: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One step; `forward` is False where it walks the link against its arrow."""

    source: Entity = field(metadata=FROM)
    target: Entity = field(metadata=TO)
    link: str
    link_id: str
    forward: bool
    reads: str
    status: str
    confidence: float
    sources: int
    valid: Validity
    disputed: bool
    claims: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A chain of hops, as strong as its weakest."""

    hops: tuple[Hop, ...]
    weakest: float
    sources: int
    valid: Validity | None
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was asked, as it was understood; `target` None: any security body."""

    source: Entity | Crowd = field(metadata=FROM)
    target: Entity | Crowd | None = field(metadata=TO)
    max_hops: int
    limit: int
    filters: Mapping[str, Filter]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """An entity that was not stepped on, because it connects everything."""

    entity: Entity
    fan_in: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip:
    """One change of the question that gives a path."""

    filter: str
    was: str
    becomes: str | None
    hops: int
    sentence: str
    dropped: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PathAnswer:
    """The paths, strongest evidence first, and an account of the search."""

    question: Question
    paths: tuple[Path, ...]
    explored: int
    complete: bool
    certain: int
    ended: str | None
    excluded: Mapping[str, int]
    reason: str | None
    hubs: tuple[Hub, ...]
    hubs_total: Total
    advice: tuple[Tip, ...]
    untried: tuple[str, ...]
    citation: Citation
