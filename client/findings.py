"""What the questions beside the one on paths are answered with, named like the API's schemas."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from client.answers import Citation, Claim, Crowd, Entity, Filter, Hub, Link, Path, Total
from client.reading import FROM, TO

FROM_NAME, TO_NAME = {"json": "from_name"}, {"json": "to_name"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposed:
    """A source that reaches a target, and how surely."""

    source: str = field(metadata=FROM)
    source_name: str = field(metadata=FROM_NAME)
    target: str = field(metadata=TO)
    target_name: str = field(metadata=TO_NAME)
    distance: int
    weakest: float
    sources: int
    hops: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposedRow:
    """The same, with the names on the best path and the ids of its links.

    Both are None where the deadline came first.
    """

    pair: Exposed
    path: tuple[str, ...] | None
    links: tuple[str, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposureQuestion:
    """What was asked, as it was understood."""

    source: Entity | Crowd = field(metadata=FROM)
    target: Entity | Crowd = field(metadata=TO)
    max_hops: int
    filters: Mapping[str, Filter]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposureAnswer:
    """A part of the table of who reaches whom, strongest first."""

    question: ExposureQuestion
    total: Total
    limit: int
    offset: int
    rows: tuple[ExposedRow, ...]
    hubs: tuple[Hub, ...]
    hubs_total: Total
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Choke:
    """A link or an entity, and a path that it alone cuts; `also` is of the same sale."""

    entity: Entity | None
    link: Link | None
    also: Link | None
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ChokeQuestion:
    """What was asked, as it was understood."""

    source: Entity | Crowd = field(metadata=FROM)
    target: Entity | Crowd = field(metadata=TO)
    cut: str
    weight: str
    filters: Mapping[str, Filter]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChokeAnswer:
    """The fewest links or entities without which no path is left.

    `uncut` is a path on which there is nothing that may be taken away, where there is one; `reason`
    says why there are none where nothing leads from source to target.
    """

    question: ChokeQuestion
    possible: bool
    uncut: Path | None
    total: Total
    limit: int
    offset: int
    reason: str | None
    weight: float
    choke_points: tuple[Choke, ...]
    hubs: tuple[Hub, ...]
    hubs_total: Total
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How one reaches another."""

    distance: int
    hops: int
    weakest: float
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A pair that is reached otherwise than before; None where it is not reached."""

    source: str = field(metadata=FROM)
    source_name: str = field(metadata=FROM_NAME)
    target: str = field(metadata=TO)
    target_name: str = field(metadata=TO_NAME)
    before: Reach | None
    after: Reach | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """Who reaches whom before and after a control."""

    source: Entity | Crowd = field(metadata=FROM)
    target: Entity | Crowd = field(metadata=TO)
    on: Entity | Crowd
    before: int
    after: int
    changed: Total
    limit: int
    offset: int
    shifts: tuple[Shift, ...]
    stopped: Total
    uncertain: int
    sales: tuple[Link, ...]
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Links that do not hold at both of two dates, a part of them."""

    total: Total
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What appeared between two dates, what ended, and what only `passed` between them."""

    of: Entity | Crowd | None
    earlier: str
    later: str
    limit: int
    offset: int
    appeared: Change
    ended: Change
    passed: Change
    lasting: int
    undated: int
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """What sources say of the control of one thing on a day, or of a sale when it was."""

    of: Entity
    on: str
    verdict: str
    sale: Claim | None
    through: tuple[Entity, ...]
    applied: tuple[Claim, ...]
    perhaps: tuple[Claim, ...]
    denied: tuple[Claim, ...]
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncovered:
    """A sale that no source says a control covered."""

    sale: Link
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UncoveredSales:
    """Sales of named products that no control surely covered."""

    total: Total
    limit: int
    offset: int
    of: Entity | Crowd | None
    covered: int
    unnamed: int
    sales: tuple[Uncovered, ...]
    citation: Citation
