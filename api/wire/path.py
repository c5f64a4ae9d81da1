"""Paths as JSON: hop by hop with the words of every claim, and what the search did."""

from typing import Self

from pydantic import ConfigDict, Field

import graph
from api.wire.citation import Citation
from api.wire.claim import Evidence
from api.wire.entity import Entity
from api.wire.party import Crowd, Hub, party
from api.wire.shape import Shape, Total
from api.wire.validity import Validity

Given = dict[str, str | int | float | list[str]]


class Hop(Shape):
    """One step. `forward` is false where the path walks the link against its arrow."""

    model_config = ConfigDict(serialize_by_alias=True)

    source: Entity = Field(serialization_alias="from")
    target: Entity = Field(serialization_alias="to")
    link: graph.LinkKind
    link_id: str
    forward: bool
    reads: str = Field(description="The link as a sentence, always along its arrow.")
    status: graph.Status
    confidence: float = Field(ge=0, le=1)
    sources: int = Field(ge=0, description="Independent origins, never the number of claims.")
    valid: Validity
    disputed: bool = Field(description="Whether claims cannot both hold, by denial or by date.")
    claims: list[Evidence] = Field(min_length=1)

    @classmethod
    def from_model(cls, model: graph.Hop) -> Self:
        """The JSON of `model`."""
        link = model.link
        return cls(
            source=Entity.from_model(model.start),
            target=Entity.from_model(model.end),
            link=link.kind,
            link_id=link.id,
            forward=model.forward,
            reads=graph.link_sentence(link),
            status=link.status,
            confidence=link.confidence,
            sources=link.sources,
            valid=Validity.from_model(link.valid),
            disputed=link.disputed,
            claims=[Evidence.from_model(claim) for claim in link.claims],
        )


class Path(Shape):
    """A chain of hops, as strong as its weakest: a minimum, never a product."""

    hops: list[Hop] = Field(min_length=1)
    weakest: float = Field(ge=0, le=1, description="Confidence of the weakest hop.")
    sources: int = Field(ge=0, description="Independent origins of that hop.")
    valid: Validity | None = Field(
        description="The stretch in which all dated hops hold together; null where there is none."
    )
    undated: int = Field(ge=0, description="Hops that give no date.")

    @classmethod
    def from_model(cls, model: graph.Path) -> Self:
        """The JSON of `model`."""
        return cls(
            hops=[Hop.from_model(hop) for hop in model.hops],
            weakest=model.weakest,
            sources=model.sources,
            valid=Validity.from_model(model.valid) if model.valid else None,
            undated=model.undated,
        )


class Question(Shape):
    """What was asked, as it was understood; `to` is null when any security body will do."""

    model_config = ConfigDict(serialize_by_alias=True)

    source: Entity | Crowd = Field(serialization_alias="from")
    target: Entity | Crowd | None = Field(serialization_alias="to")
    max_hops: int = Field(ge=1, le=10)
    limit: int = Field(ge=1, le=100)
    filters: Given = Field(description="The filters that were set, as they were given.")


class Tip(Shape):
    """One change of the question that was tried and gives a path."""

    filter: str
    was: str
    becomes: str | None = Field(description="The new value; null where the filter is dropped.")
    hops: int = Field(ge=1, description="The length of that path.")
    sentence: str
    dropped: list[str] = Field(
        description="Of `via` and `avoid`: the references that have to go, as they were given."
    )

    @classmethod
    def from_model(cls, model: graph.Tip) -> Self:
        """The JSON of `model`."""
        return cls(
            filter=model.filter,
            was=model.was,
            becomes=model.becomes,
            hops=model.hops,
            sentence=model.sentence,
            dropped=list(model.dropped),
        )


class PathAnswer(Shape):
    """The paths, evidence first, and an account of the search; no path comes with its reason."""

    question: Question
    paths: list[Path]
    explored: int = Field(ge=0, description="Links looked at.")
    complete: bool = Field(description="Whether all paths are here, and proven to be all.")
    certain: int = Field(ge=0, description="So many of the first paths are proven to be the best.")
    ended: str | None = Field(
        description="What ended the search before it was through: `deadline`, `work` or null."
    )
    excluded: dict[str, int] = Field(description="What was left out, by reason.")
    reason: str | None = Field(
        description="Why there is no path, or not every one; null when all are here."
    )
    hubs: list[Hub] = Field(description="Between the ends, and not stepped on; the largest.")
    hubs_total: Total = Field(description="How many such hubs there are.")
    advice: list[Tip] = Field(description="Where there is no path: what would give one.")
    untried: list[str] = Field(
        description="Filters of which it was not found out whether a change would give one."
    )
    citation: Citation

    @classmethod
    def from_model(
        cls, model: graph.PathAnswer, *, limit: int, filters: Given, state: str | None = None
    ) -> Self:
        """The JSON of `model`, which was asked for at most `limit` paths, and of a `state`."""
        pinned = model.pinned or graph.Pinned(source=(), target=())
        asked = {"max_hops": model.max_hops, "limit": limit, **filters}
        return cls(
            question=Question(
                source=party(model.source),
                target=party(model.target) if model.target else None,
                max_hops=model.max_hops,
                limit=limit,
                filters=filters,
            ),
            paths=[Path.from_model(path) for path in model.paths],
            explored=model.explored,
            complete=model.complete,
            certain=model.certain,
            ended=model.ended,
            excluded=dict(model.excluded),
            reason=model.reason,
            hubs=[Hub.from_model(hub) for hub in model.hubs],
            hubs_total=Total(value=model.hubs_total, relation="eq"),
            advice=[Tip.from_model(tip) for tip in model.advice],
            untried=list(model.untried),
            citation=Citation.from_model(pinned, asked, state),
        )
