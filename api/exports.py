"""The graph, or a part of it, as files over HTTP: whole before the first byte is sent.

It is written to disk and sent from there in pieces, so that no answer is half an answer and memory
does not grow. Its folder is gone before the first piece: an open file needs no name. Its bytes go
with the answer, of which there are few at once, each for a bounded time.
"""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, BinaryIO

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from api import kinds
from api.deps import StoreDep
from api.pacing import Places
from api.packing import packed
from api.portions import PortionedDep
from api.problems import Refusal, RefusedRequest
from api.responses import refusals
from graph import FORMS, BadQuestion, BadSetting, Format, Manifest, StoreTimeout, export_graph

router = APIRouter(tags=["export"])

MANIFEST = "Surveilgraph-Manifest"
MOST_ROWS = 2_000_000
AT_ONCE = 4
ZIP = "application/zip"
_PIECE = 1 << 18
# A header is no place for a long question; the manifest in a zip has all of it.
_MOST_ASKED = 500
_places = Places("exports", AT_ONCE)

_BINARY = {"schema": {"type": "string", "format": "binary"}}
_OBJECT = {"schema": {"type": "object"}}
_MEDIA: dict[str, Any] = {ZIP: _BINARY} | {
    form.media_type: _OBJECT if form.media_type.endswith("json") else _BINARY
    for form in FORMS.values()
    if not form.folder
}
_MEDIA[FORMS[Format.FTM].media_type] = _BINARY
_SENT = {
    "description": "The files; more than one come as a zip.",
    "content": _MEDIA,
    "headers": {
        MANIFEST: {
            "description": "Of which state, how many rows, which hashes, what was left out: JSON.",
            "schema": {"type": "string"},
        },
        "Content-Disposition": {
            "description": "That it is a file, and what that is called.",
            "schema": {"type": "string"},
        },
    },
}
Shape = Annotated[Format, Query(alias="format", description="What is written.")]
Zipped = Annotated[
    bool, Query(alias="zip", description="The files and their manifest in one zip; csv always is.")
]


@router.get(
    "/export",
    operation_id="export_graph",
    response_class=Response,
    responses=refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY, kinds.UNKNOWN_REPORT)
    | {200: _SENT},
)
def export(
    request: Request,
    store: StoreDep,
    asked: PortionedDep,
    how: Shape = Format.CSV,
    zipped: Zipped = False,  # noqa: FBT002 - a parameter of a call
) -> Response:
    """The graph, or one part of it, as files for other programs, with a manifest.

    A part is what is `around` entities, what a `report` says, what a `saved` query draws, or the
    paths `from` one `to` another under their filters. csv, parquet and neo4j are folders, and come
    as a zip with `manifest.json`; of a single file the header `Surveilgraph-Manifest` has it.
    """
    seconds: int = request.app.state.http_settings.export_seconds
    part = asked.portion
    try:
        with (
            _places.taken(),
            TemporaryDirectory(prefix="surveilgraph-export-") as folder,
        ):
            output = Path(folder) / f"surveilgraph.{FORMS[how].suffix}"
            manifest = export_graph(
                store, output, how, part, tell=_within(seconds), seconds=seconds
            )
            whole = packed(output, manifest) if zipped or FORMS[how].folder else output
            media = ZIP if whole.suffix == ".zip" else FORMS[how].media_type
            return _sent(whole, media, manifest)
    except BadSetting as error:
        raise RefusedRequest(
            Refusal(kind=kinds.INVALID_PARAMETER, detail=str(error), parameter="format")
        ) from error


def _within(seconds: int) -> Callable[[str, int], None]:
    """Hears of every row, and ends what would take too long or become too large."""
    until = time.monotonic() + seconds

    def tell(_name: str, done: int) -> None:
        if done > MOST_ROWS:
            raise BadQuestion(
                "around",
                f"An export over HTTP has at most {MOST_ROWS} rows of a kind: ask for a part, or "
                "use surveilgraph export on the machine itself.",
            )
        if time.monotonic() > until:
            raise StoreTimeout(f"The export was not whole after {seconds} seconds.")

    return tell


def _sent(whole: Path, media: str, manifest: Manifest) -> Response:
    # ASCII, on one line: JSON writes everything else as numbers.
    told = asdict(manifest) | {"asked": manifest.asked[:_MOST_ASKED]}
    headers = {
        "Content-Disposition": f'attachment; filename="{whole.name}"',
        "Content-Length": str(whole.stat().st_size),
        MANIFEST: json.dumps(told),
    }
    file = whole.open("rb")
    return _places.answer(_pieces(file), media_type=media, headers=headers, gone=file.close)


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        yield piece
