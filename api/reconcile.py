"""Reconciliation over HTTP: a column of names matched against the graph, from OpenRefine say.

The Reconciliation Service API 0.2. Every query and every page of it only reads.
"""

from typing import Annotated, Any, TypeVar
from urllib.parse import parse_qs

from fastapi import APIRouter, Depends, Query
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError
from starlette.requests import Request

from api import kinds, manifest
from api.deps import BRACED, Search, StoreDep
from api.problems import Refusal, RefusedRequest
from api.responses import refusals
from api.wire import reconcile as wire
from api.wire.reconcile import described, typed
from graph import Kind, Store
from graph.matching import beginning, matches, properties, property_of, values

router = APIRouter(tags=["reconcile"])

FORM = "application/x-www-form-urlencoded"
# What is longer does not fit into an address, and is sent as a form.
MOST_TEXT = 5_000
_PAGE = 20

Queries = Annotated[
    str | None,
    Query(description="A batch of queries as JSON.", max_length=MOST_TEXT, pattern=BRACED),
]
Extend = Annotated[
    str | None,
    Query(description="Entities and properties as JSON.", max_length=MOST_TEXT, pattern=BRACED),
]
Cursor = Annotated[int, Query(description="How many to leave out first.", ge=0, le=1000)]
Limit = Annotated[int, Query(description="The most to propose.", ge=1, le=100)]
_BODY = {
    "required": True,
    "content": {
        FORM: {
            "schema": {
                "type": "object",
                "properties": {
                    "queries": {"type": "string", "description": "A batch of queries as JSON."},
                    "extend": {"type": "string", "description": "Entities and properties as JSON."},
                },
                "minProperties": 1,
                "maxProperties": 1,
                "additionalProperties": False,
            }
        }
    },
}
Sent = TypeVar("Sent", bound=BaseModel)
Answer = wire.Manifest | wire.Extension | wire.Results


@router.get("/reconcile", operation_id="reconcile", responses=refusals())
def reconcile(
    request: Request, store: StoreDep, queries: Queries = None, extend: Extend = None
) -> Answer:
    """The manifest; with `queries` the candidates of each; with `extend` values of entities."""
    if queries is None and extend is None:
        return manifest.manifest(str(request.base_url).rstrip("/"), request.app.version)
    return _answered(store, {"queries": queries, "extend": extend})


async def _form(request: Request) -> dict[str, str | None]:
    """The fields of a form in the body; only those that the protocol has."""
    sent = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await request.body()
    if sent != FORM:
        raise _refused("body", f"The body is a form ({FORM}) with queries or extend.")
    try:
        fields = parse_qs(
            body.decode("utf-8"),
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=2,
        )
    except ValueError as error:
        raise _refused("body", f"The body is a form ({FORM}) with queries or extend.") from error
    for name, listed in fields.items():
        if name not in {"queries", "extend"} or len(listed) > 1:
            raise _refused(name[:60], "A form has one field: queries, or extend.")
    return {name: listed[0] for name, listed in fields.items()}


@router.post(
    "/reconcile",
    operation_id="reconcile_form",
    responses=refusals(),
    openapi_extra={"requestBody": _BODY},
)
def reconcile_form(
    store: StoreDep, fields: Annotated[dict[str, str | None], Depends(_form)]
) -> wire.Extension | wire.Results:
    """As above, for what is too long for an address: `queries` or `extend` as a field of a form."""
    return _answered(store, fields)


def _answered(store: Store, fields: dict[str, str | None]) -> wire.Extension | wire.Results:
    queries, extend = fields.get("queries"), fields.get("extend")
    if (queries is None) == (extend is None):
        raise _refused("queries", "Send queries or extend: one of the two.")
    if extend is not None:
        return _extended(store, _parsed(wire.Extend, extend, "extend"))
    batch = _parsed(wire.Queries, queries or "", "queries").root
    found = matches(store, [query.wish for query in batch.values()])
    return wire.Results(
        {
            name: wire.Result(result=[wire.Candidate.from_model(one) for one in those])
            for name, those in zip(batch, found, strict=True)
        }
    )


def _parsed(model: type[Sent], text: str, parameter: str) -> Sent:
    try:
        return model.model_validate_json(text)
    except ValidationError as error:
        listed: list[Any] = [
            one | {"loc": ("body", parameter, *one["loc"])}
            for one in error.errors(include_url=False)[:5]
        ]
        raise RequestValidationError(listed) from error


def _extended(store: Store, asked: wire.Extend) -> wire.Extension:
    wanted = [property_of(one.id) for one in asked.properties]
    known, found = values(store, asked.ids, wanted)
    rows = {
        ident: {
            prop.written: [
                wire.Linked(id=one.id, name=one.name)
                for one in found.get(ident, {}).get(prop, ())
                if ident in known
            ]
            for prop in wanted
        }
        for ident in asked.ids
    }
    meta = [wire.Column(id=prop.written, name=prop.name) for prop in wanted]
    return wire.Extension(meta=meta, rows=rows)


def _refused(parameter: str, detail: str) -> RefusedRequest:
    return RefusedRequest(Refusal(kind=kinds.INVALID_PARAMETER, detail=detail, parameter=parameter))


@router.get("/reconcile/suggest/entity", operation_id="suggest_entity", responses=refusals())
def suggest_entity(store: StoreDep, prefix: Search, cursor: Cursor = 0) -> wire.EntitySuggestions:
    """Entities one of whose names has words that begin so; or the one with this id."""
    found = beginning(store, prefix, limit=_PAGE, offset=cursor)
    return wire.EntitySuggestions(
        result=[
            wire.SuggestedEntity(
                id=one.id, name=one.name, description=described(one), notable=typed(one)
            )
            for one in found
        ]
    )


@router.get(
    "/reconcile/suggest/type", operation_id="suggest_type", responses=refusals(database=False)
)
def suggest_type(prefix: Search, cursor: Cursor = 0) -> wire.Suggestions:
    """Kinds of entity whose name begins so."""
    typed_so = [kind for kind in Kind if kind.value.lower().startswith(prefix.strip().lower())]
    return wire.Suggestions(
        result=[
            wire.Suggested(id=kind.value, name=kind.value, description="a kind of entity")
            for kind in typed_so[cursor:]
        ]
    )


@router.get(
    "/reconcile/suggest/property",
    operation_id="suggest_property",
    responses=refusals(database=False),
)
def suggest_property(prefix: Search, cursor: Cursor = 0) -> wire.Suggestions:
    """Properties whose id or name has a word that begins so."""
    typed_so = prefix.strip().lower()
    found = [
        prop
        for prop in properties()
        if prop.written.lower().startswith(typed_so)
        or f" {prop.name}".lower().find(f" {typed_so}") >= 0
    ]
    return wire.Suggestions(
        result=[
            wire.Suggested(id=prop.written, name=prop.name, description=", ".join(prop.links))
            for prop in found[cursor:]
        ]
    )


@router.get(
    "/reconcile/properties", operation_id="propose_properties", responses=refusals(database=False)
)
def propose_properties(
    type: Annotated[Kind, Query(description="A kind of entity.")],  # noqa: A002 - the protocol's word
    limit: Limit = 100,
) -> wire.Proposal:
    """What may be known of entities of that kind."""
    found = [prop for prop in properties() if prop.suits(type)][:limit]
    return wire.Proposal(
        type=type.value,
        limit=limit,
        properties=[wire.Column(id=prop.written, name=prop.name) for prop in found],
    )
