"""What a question on paths may ask for: its ends and its filters, as query parameters."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from inspect import signature
from typing import Annotated, TypeVar

from fastapi import Depends, Query
from pydantic import StringConstraints

from api.deps import MAX_REFERENCE, PLAIN
from graph import (
    MOST_REFERENCES,
    WALKABLE,
    Direction,
    Filters,
    LinkKind,
    Status,
    UnknownDates,
    stretch,
)

# A year, a month of it or a day of it; no month is longer than it is.
_DAY = (
    r"(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
_LEAP_DAY = r"(?:[12][0-9](?:0[48]|[2468][048]|[13579][26])|(?:12|16|20|24|28)00)-02-29"
DATE = rf"(?:[12][0-9]{{3}}(?:-(?:0[1-9]|1[0-2]|{_DAY}))?|{_LEAP_DAY})"
# A moment of UTC, as stamps and `known_at` have them.
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?Z"
INSTANT = rf"(?:[12][0-9]{{3}}-{_DAY}|{_LEAP_DAY})T{_CLOCK}"
WHEN = f"^{DATE}$"
KNOWN_WHEN = f"^(?:{DATE}|{INSTANT})$"
STRETCH = rf"^(?:{DATE}\.\.(?:{DATE})?|\.\.{DATE})$"

Reference = Annotated[str, StringConstraints(min_length=1, max_length=MAX_REFERENCE, pattern=PLAIN)]
_REFERENCES = (
    "an entity's id, or its name or alias in any case; `kind:Vendor`; `country:NL`, it and all "
    "that are based there; `technology:…`, it and all its products; `vendors:NL` or "
    "`vendors:technology:…`, their vendors; or `security-apparatus` for any police, intelligence, "
    "military or interior body"
)


class HubChoice(StrEnum):
    """Whether a path may step on a hub."""

    EXCLUDE = "exclude"
    INCLUDE = "include"


Source = Annotated[
    Sequence[Reference],
    Query(
        alias="from",
        description=f"Where the path starts: {_REFERENCES}. Repeated: any of them.",
        min_length=1,
        max_length=MOST_REFERENCES,
    ),
]
Target = Annotated[
    Sequence[Reference],
    Query(
        alias="to",
        description=f"Where the path ends: {_REFERENCES}. Repeated: any of them.",
        min_length=1,
        max_length=MOST_REFERENCES,
    ),
]
AsOf = Annotated[
    str | None,
    Query(
        description="Every link held in this year, month or day: `2014`, `2014-06`.",
        pattern=WHEN,
    ),
]
AsKnownOn = Annotated[
    str | None,
    Query(
        description=(
            "What the graph knew at the end of this year, month or day (UTC), or at an instant "
            "such as `2026-01-02T03:04:05Z`: without the claims and decisions that came later."
        ),
        pattern=KNOWN_WHEN,
    ),
]
StateDep = Annotated[
    str | None,
    Query(
        description="The state of the graph that is cited: the answer is of then, and says so.",
        min_length=1,
        max_length=100,
        pattern=PLAIN,
    ),
]
During = Annotated[
    str | None,
    Query(
        description=(
            "All links of a path held at one time within: `2012..2018`, `2012..`, `..2018`. "
            "The earlier date is the beginning, whichever stands first."
        ),
        pattern=STRETCH,
    ),
]
Unknown = Annotated[
    UnknownDates,
    Query(
        description=(
            "With `as_of` or `during`: whether a link without a date may have held then "
            "(`lenient`) or not. Without either it says nothing."
        )
    ),
]
Confidence = Annotated[float, Query(description="The least confidence of a link.", ge=0, le=1)]
Origins = Annotated[
    int, Query(description="The fewest independent sources of a link.", ge=0, le=1000)
]
Statuses = Annotated[
    Sequence[Status],
    Query(
        description=(
            "Statuses that may be walked, else asserted, documented, confirmed and reported."
        ),
        max_length=len(Status),
    ),
]
Kinds = Annotated[
    Sequence[LinkKind], Query(description="Only links of these kinds.", max_length=len(LinkKind))
]
NotKinds = Annotated[
    Sequence[LinkKind], Query(description="No links of these kinds.", max_length=len(LinkKind))
]
Avoid = Annotated[
    Sequence[Reference],
    Query(
        description="Whom no path touches, named as for `from`; its own named ends are exempt.",
        max_length=MOST_REFERENCES,
    ),
]
Via = Annotated[
    Sequence[Reference],
    Query(
        description="Whom a path must touch, named as for `from`. Repeated: one of each.",
        max_length=MOST_REFERENCES,
    ),
]
Hubs = Annotated[
    HubChoice, Query(description="Whether a path may step on what connects everything.")
]
Way = Annotated[
    Direction,
    Query(description="As technology and money `flow`, or along links in `any` direction."),
]


@dataclass(frozen=True, kw_only=True)
class WalkFilters:
    """The filters that every question on paths has."""

    as_of: AsOf = None
    as_known_on: AsKnownOn = None
    unknown_dates: Unknown = UnknownDates.LENIENT
    min_confidence: Confidence = 0.0
    min_sources: Origins = 0
    status: Statuses = ()
    link: Kinds = ()
    not_link: NotKinds = ()
    avoid: Avoid = ()
    hubs: Hubs = HubChoice.EXCLUDE
    direction: Way = Direction.FLOW

    @property
    def filters(self) -> Filters:
        """The filters as the graph knows them."""
        return Filters(
            as_of=self.as_of,
            as_known_on=self.as_known_on,
            unknown_dates=self.unknown_dates,
            min_confidence=self.min_confidence,
            min_sources=self.min_sources,
            status=frozenset(self.status) or WALKABLE,
            link=frozenset(self.link),
            not_link=frozenset(self.not_link),
            avoid=tuple(self.avoid),
            hubs=self.hubs is HubChoice.INCLUDE,
            direction=self.direction,
        )

    @property
    def given(self) -> dict[str, str | int | float | list[str]]:
        """The filters that were set, as they were given."""
        named = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            name: list(value) if isinstance(value, list) else value
            for name, value in named.items()
            if value not in ((), [], None) and value != self.__dataclass_fields__[name].default
        }


@dataclass(frozen=True, kw_only=True)
class PathFilters(WalkFilters):
    """The filters of paths, of which each is looked at as a whole."""

    during: During = None
    via: Via = ()

    @property
    def filters(self) -> Filters:
        """The filters as the graph knows them."""
        return replace(
            super().filters,
            via=tuple(self.via),
            during=stretch(self.during) if self.during else None,
        )


Made = TypeVar("Made")


def _at_once(made: Callable[..., Made]) -> Callable[..., Awaitable[Made]]:
    """The same parameters, put together where the request is: a thread would cost more."""

    async def make(**given: object) -> Made:
        return made(**given)

    make.__signature__ = signature(made)  # type: ignore[attr-defined]
    return make


PathFiltersDep = Annotated[PathFilters, Depends(_at_once(PathFilters))]
WalkFiltersDep = Annotated[WalkFilters, Depends(_at_once(WalkFilters))]
