"""Which part of the graph a call wants: one way of saying it, or none for the whole graph."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query

from api.asking import PathFilters, Reference
from api.deps import HopLimit, PathLimit
from graph import DEFAULT_HOPS, DEFAULT_LIMIT, MOST_REFERENCES, Asking, BadQuestion, Wanted
from graph.exporting import Around, Between, Portion, Said, Saved, saved_names

MAX_HOPS = 10
DEFAULT_AROUND = 2
SAVED = f"^(?:{'|'.join(saved_names())})$"

AroundSet = Annotated[
    Sequence[Reference],
    Query(
        description="Only what is near these entities: ids, names or aliases. May be repeated.",
        max_length=MOST_REFERENCES,
    ),
]
Hops = Annotated[
    int | None,
    Query(description="How near, in links; 2 if not given.", ge=1, le=MAX_HOPS),
]
ReportId = Annotated[
    Reference | None,
    Query(description="Only what this report says, by id or title, with what waits."),
]
SavedName = Annotated[
    str | None,
    Query(
        description="Only what a saved query of Neo4j Browser draws.",
        pattern=SAVED,
    ),
]
From = Annotated[
    Sequence[Reference],
    Query(
        alias="from",
        description="Only the paths from here: a reference as in `/v1/paths`, with its filters.",
        max_length=MOST_REFERENCES,
    ),
]
To = Annotated[
    Sequence[Reference],
    Query(alias="to", description="Where those paths end.", max_length=MOST_REFERENCES),
]


@dataclass(frozen=True, kw_only=True)
class Portioned(PathFilters):
    """A part in the words of a call; the filters are those of paths."""

    around: AroundSet = ()
    hops: Hops = None
    report: ReportId = None
    saved: SavedName = None
    source: From = ()
    target: To = ()
    max_hops: HopLimit = DEFAULT_HOPS
    limit: PathLimit = DEFAULT_LIMIT

    @property
    def portion(self) -> Portion | None:
        """The part as the graph knows it; BadQuestion where two parts are asked for at once."""
        paths = bool(self.source or self.target)
        ways = {
            "around": bool(self.around),
            "report": bool(self.report),
            "saved": bool(self.saved),
            "from": paths,
        }
        several = [name for name, given in ways.items() if given]
        if len(several) > 1:
            raise BadQuestion(
                several[1], f"An export is of one part: {' or '.join(several)}, not both."
            )
        self._check(paths=paths)
        if paths:
            return Between(asking=self._asking())
        if self.around:
            hops = self.hops or DEFAULT_AROUND
            return Around(references=tuple(self.around), hops=hops)
        if self.report:
            return Said(report=self.report)
        return Saved(name=self.saved) if self.saved else None

    def _check(self, *, paths: bool) -> None:
        """No parameter is taken that has nothing to say of the part that is asked for."""
        if paths and not (self.source and self.target):
            name = "to" if self.source else "from"
            raise BadQuestion(name, "Paths have two ends: give from and to.")
        if self.hops and not self.around:
            raise BadQuestion("hops", "hops says how near: give around as well.")
        of_paths = sorted(self.given.keys() - _OTHERS)
        if of_paths and not paths:
            raise BadQuestion(
                of_paths[0], f"{of_paths[0]} narrows paths: give from and to as well."
            )

    def _asking(self) -> Asking:
        wanted = Wanted(source=tuple(self.source), target=tuple(self.target), filters=self.filters)
        return Asking(wanted=wanted, max_hops=self.max_hops, limit=self.limit)


_OTHERS = frozenset({"around", "hops", "report", "saved", "source", "target"})
PortionedDep = Annotated[Portioned, Depends()]
