"""The Reconciliation Service API 0.2 as JSON: what it asks and what it answers, as it specifies.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
"""

from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    StrictBool,
    StrictFloat,
    StrictInt,
    StringConstraints,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)
from pydantic_core import PydanticCustomError

import graph
from api.deps import MAX_REFERENCE, PLAIN
from api.wire.shape import Shape
from graph.matching import MOST_MATCHES, Match, Strict, Wish, property_of

Text = Annotated[str, StringConstraints(min_length=1, max_length=MAX_REFERENCE, pattern=PLAIN)]


class Asked(BaseModel):
    """A request model of somebody else's protocol: frozen, and closed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Cell(BaseModel):
    """A value that is an entity already."""

    model_config = ConfigDict(frozen=True)

    id: Text
    name: str | None = None


Value = Text | StrictBool | StrictInt | StrictFloat | Cell


def _one_of_many(value: object, read: ValidatorFunctionWrapHandler) -> object:
    """Read, or refused in words: pydantic would tell of each shape that a value might have had."""
    try:
        return read(value)
    except ValidationError as error:
        said = "a value is a text, a number, true, false or an entity, or a list of 1 to 20 of them"
        raise PydanticCustomError("value", said) from error


def _listed(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _without_settings(given: dict[str, Any]) -> dict[str, Any]:
    if given:
        name = min(given, key=str)[:60]
        said = "no property has settings here, and none is called {setting}"
        raise PydanticCustomError("settings", said, {"setting": repr(name)})
    return given


class Given(Asked):
    """A property whose values are known."""

    pid: Text
    v: Annotated[
        Value | Annotated[list[Value], Field(min_length=1, max_length=20)],
        WrapValidator(_one_of_many),
    ]

    @property
    def texts(self) -> tuple[str, ...]:
        """The values as texts; of an entity its id."""
        listed = self.v if isinstance(self.v, list) else [self.v]
        return tuple(one.id if isinstance(one, Cell) else str(one) for one in listed)


class Query(Asked):
    """One name to be matched."""

    query: Text | None = None
    type: Annotated[list[graph.Kind], BeforeValidator(_listed)] = Field(default_factory=list)
    limit: int = Field(default=10, ge=1)
    properties: list[Given] = Field(default_factory=list, max_length=20)
    type_strict: Strict = Strict.ANY

    @property
    def wish(self) -> Wish:
        """The query as the graph knows it."""
        return Wish(
            name=self.query,
            kinds=frozenset(self.type),
            strict=self.type_strict,
            known=tuple((property_of(one.pid), one.texts) for one in self.properties),
            limit=min(self.limit, MOST_MATCHES),
        )


class Queries(RootModel[dict[str, Query]]):
    """A batch: queries by keys of the caller's choosing."""


class Wanted(Asked):
    """A property that is asked for; it has no settings."""

    id: Text
    settings: Annotated[dict[str, Any], AfterValidator(_without_settings)] = Field(
        default_factory=dict
    )


class Extend(Asked):
    """Entities, and what is wanted to know of them."""

    ids: list[Text] = Field(max_length=1000)
    properties: list[Wanted] = Field(max_length=40)


class Typed(Shape):
    """A kind of entity."""

    id: str
    name: str


class Feature(Shape):
    """What a score is made of."""

    id: str
    value: StrictBool | float


class Candidate(Shape):
    """An entity that may be meant."""

    id: str
    name: str
    description: str
    score: float = Field(ge=0, le=100)
    match: bool
    type: list[Typed]
    features: list[Feature]

    @classmethod
    def from_model(cls, model: Match) -> Self:
        """The JSON of `model`."""
        agrees = [
            Feature(id=prop.written, value=value) for prop, value in sorted(model.agrees.items())
        ]
        return cls(
            id=model.entity.id,
            name=model.entity.name,
            description=described(model.entity),
            score=model.score,
            match=model.certain,
            type=typed(model.entity),
            features=[Feature(id="likeness", value=model.likeness), *agrees],
        )


class Result(Shape):
    """The candidates of one query, best first."""

    result: list[Candidate]


class Results(RootModel[dict[str, Result]]):
    """The results, under the keys of the queries."""


class Suggested(Shape):
    """Something that begins as was typed."""

    id: str
    name: str
    description: str


class SuggestedEntity(Suggested):
    """An entity that begins so, with its kinds."""

    notable: list[Typed]


class Suggestions(Shape):
    """What may be meant, best first."""

    result: list[Suggested]


class EntitySuggestions(Shape):
    """Which entities may be meant, best first."""

    result: list[SuggestedEntity]


class Column(Shape):
    """A property, by id and name."""

    id: str
    name: str


class Proposal(Shape):
    """The properties that entities of a type may have."""

    type: str
    limit: int
    properties: list[Column]


class Linked(Shape):
    """A value that is an entity."""

    id: str
    name: str


class Extension(Shape):
    """The values, by entity and property."""

    meta: list[Column]
    rows: dict[str, dict[str, list[Linked]]]


class Service(Shape):
    """Where a part of the service answers."""

    service_url: str
    service_path: str


class Suggest(Shape):
    """Where what is typed is completed."""

    entity: Service
    type: Service
    property: Service


class View(Shape):
    """Where an entity can be seen."""

    url: str


class Preview(Shape):
    """Where an entity is shown in a small frame."""

    url: str
    width: int
    height: int


class Extender(Shape):
    """Where properties are proposed."""

    propose_properties: Service
    property_settings: list[str] = Field(max_length=0)


class Manifest(Shape):
    """What the service is and can."""

    versions: list[str]
    name: str
    identifierSpace: str  # noqa: N815 - the protocol's word
    schemaSpace: str  # noqa: N815
    documentation: str
    serviceVersion: str  # noqa: N815
    batchSize: int  # noqa: N815
    defaultTypes: list[Typed]  # noqa: N815
    view: View
    preview: Preview
    suggest: Suggest
    extend: Extender


def typed(entity: graph.Entity) -> list[Typed]:
    """The kinds of an entity."""
    return [Typed(id=kind.value, name=kind.value) for kind in entity.kinds]


def described(entity: graph.Entity) -> str:
    """An entity in a line: its kinds, and the other names it has."""
    other = f"; also {', '.join(entity.aliases[:3])}" if entity.aliases else ""
    return ", ".join(kind.value for kind in entity.kinds) + other
