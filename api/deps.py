"""The named types that signatures are made of: what a call may ask for, within which bounds."""

from collections.abc import Sequence
from typing import Annotated, cast

from fastapi import Depends, Path, Query
from starlette.requests import Request

from graph import (
    MAX_HOPS,
    MAX_LIMIT,
    MAX_OFFSET,
    MAX_PAGE,
    Kind,
    Store,
)

MAX_REFERENCE = 500
MAX_SEARCH = 200

# No control character anywhere, since none stands in a name; and one visible character at least.
UNBROKEN = r"^[^\x00-\x1f\x7f-\x9f]*$"
PLAIN = r"^[^\x00-\x1f\x7f-\x9f]*[^\x00-\x20\x7f-\xa0][^\x00-\x1f\x7f-\x9f]*$"

# JSON within a text, where that is an object.
BRACED = r"^\s*\{"


async def _store(request: Request) -> Store:
    return cast("Store", request.app.state.store)


StoreDep = Annotated[Store, Depends(_store)]

HopLimit = Annotated[
    int, Query(description="The longest path wanted, in links.", ge=1, le=MAX_HOPS)
]

PathLimit = Annotated[int, Query(description="The most paths wanted.", ge=1, le=MAX_LIMIT)]

Search = Annotated[
    str,
    Query(
        description="Words of a name or alias, or their beginnings; without any, all entities.",
        max_length=MAX_SEARCH,
        pattern=UNBROKEN,
    ),
]

KindFilter = Annotated[
    Sequence[Kind], Query(description="Only entities of one of these kinds.", max_length=len(Kind))
]

Limit = Annotated[int, Query(description="The most to list.", ge=1, le=MAX_PAGE)]

Offset = Annotated[int, Query(description="How many to leave out first.", ge=0, le=MAX_OFFSET)]

Ident = Annotated[
    str,
    Path(
        description="An id, as other calls give it.",
        min_length=1,
        max_length=MAX_REFERENCE,
        pattern=PLAIN,
    ),
]
