"""Answers about what was said of entities: from the claims known then, as each of them stood.

Each function answers one stored query: `about` gives the claims about an entity, `claims` those of
some ids as evidence, and `asked` are the parameters.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.past.bygone import Bygone
from graph.past.entities import Asked, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A claim about an entity: in which report, of what time, and how it stood."""

    id: str
    report: str
    start: str | None
    end: str | None
    held: bool
    rejected: bool


About = Callable[[str], Iterable[Spoken]]
Claims = Callable[[Iterable[str]], Iterable[Row]]


def spoken(past: Bygone, row: Mapping[str, Any]) -> Spoken:
    """A claim of `read_claims_before` as it was known."""
    standing = past.standings.get(row["id"])
    return Spoken(
        id=row["id"],
        report=row["report"],
        start=row["start"],
        end=row["end"],
        held=standing.held if standing else row["held"],
        rejected=standing.rejected if standing else row["rejected"],
    )


def list_dated_claims(about: About, _claims: Claims, asked: Asked) -> Iterable[Row]:
    """The held claims about an entity that say when, earliest first."""
    held = [one for one in about(asked["id"]) if one.held]
    dated = sorted((one for one in held if one.start or one.end), key=_moment)
    ids = [one.id for one in dated[asked["skip"] : asked["skip"] + asked["limit"]]]
    return [{"total": len(dated), "undated": len(held) - len(dated), "ids": ids}]


def find_shared_reports(about: About, claims: Claims, asked: Asked) -> Iterable[Row]:
    """The reports that speak of two entities."""
    one, other = (
        {it.report: it.id for it in about(asked[end]) if not it.rejected}
        for end in ("one", "other")
    )
    both = sorted(one.keys() & other.keys())
    part = both[asked["skip"] : asked["skip"] + asked["limit"]]
    said = claims([one[report] for report in part])
    reports = sorted((row["report"] for row in said), key=lambda fields: fields["id"])
    return [{"total": len(both), "reports": reports}]


def _moment(claim: Spoken) -> tuple[str, bool, str, str]:
    """Where a dated claim stands in time: one without an end comes behind those that have one."""
    return claim.start or claim.end or "", claim.end is None, claim.end or "", claim.id


ANSWERS: Mapping[str, Callable[[About, Claims, Asked], Iterable[Row]]] = {
    "list_dated_claims": list_dated_claims,
    "find_shared_reports": find_shared_reports,
}
