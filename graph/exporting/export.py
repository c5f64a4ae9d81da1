"""One export: written beside its place, moved there when whole, with a manifest that says what.

The manifest stands beside the export, never in it: two exports of one graph are the same bytes,
while two manifests differ in when they were made.
"""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path

from graph.errors import StoreTimeout
from graph.exporting import bulk, documents, drawings, marked, script, sheets, workbook
from graph.exporting.formats import FORMS, Format
from graph.exporting.parts import Portion, chosen
from graph.exporting.tables import Excerpt, Row, Rows, chosen_of, rows_of
from graph.ftm import write_ftm
from graph.store.state import stamp as stamp_of
from graph.store.store import Store
from graph.store.transaction import Transaction

SECONDS = 3600.0
Tell = Callable[[str, int], None]

_WRITERS: dict[Format, Callable[[Rows, Path], None]] = {
    Format.CSV: sheets.csv_files,
    Format.PARQUET: sheets.parquet_files,
    Format.XLSX: workbook.workbook,
    Format.JSON: documents.node_link,
    Format.JSONLD: documents.linked_data,
    Format.CYTOSCAPE: documents.cytoscape,
    Format.GRAPHML: marked.graphml,
    Format.GEXF: marked.gexf,
    Format.NEO4J: bulk.bulk_files,
    Format.HTML: drawings.picture,
}
TRIES = 3


class Moved(Exception):
    """The graph is not in the state any more of which a part was chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What an export is: of which state, when, how many rows of what, and what was left out.

    `files` has the SHA-256 of each, `stamp` the state of the graph, `asked` what was asked for.
    """

    format: str
    asked: str
    made: str
    stamp: str | None
    rows: dict[str, int]
    files: dict[str, str]
    dropped: tuple[str, ...]

    @property
    def text(self) -> str:
        """The manifest as it stands beside an export: JSON, to be read by people too."""
        return json.dumps(asdict(self), indent=2, ensure_ascii=False) + "\n"


def export_graph(  # noqa: PLR0913  whose graph, where to, as what; the rest has a default
    store: Store,
    output: Path,
    how: Format,
    part: Portion | Excerpt | None = None,
    *,
    tell: Tell = lambda _name, _done: None,
    seconds: float = SECONDS,
) -> Manifest:
    """The graph, or `part` of it, stands at `output`, its manifest at `output.manifest.json`.

    All of one state; what stood there before stays until the new one is whole. `tell` hears the
    table and how many of its rows are written; what it raises ends the export. Raises BadSetting
    for what a format cannot hold, what `chosen` does for the part, and StoreTimeout after
    `seconds`, or where the graph never is still for long enough.
    """
    for _ in range(TRIES):
        try:
            return exported(store, output, how, _chosen(store, part), tell, seconds)
        except Moved:
            continue
    raise StoreTimeout("The graph changes faster than a part of it can be read: ask again later.")


def exported(  # noqa: PLR0913, PLR0917  the same once
    store: Store,
    output: Path,
    how: Format,
    choice: tuple[Excerpt | None, str],
    tell: Tell = lambda _name, _done: None,
    seconds: float = SECONDS,
) -> Manifest:
    """What was chosen, by these words, stands at `output` as `export_graph` says.

    `Moved` when the graph is not in the state any more of which it was chosen.
    """
    excerpt, asked = choice
    output.parent.mkdir(parents=True, exist_ok=True)
    draft = output.with_name(f"{output.name}.part")

    def whole(tx: Transaction) -> dict[str, int]:
        if excerpt and excerpt.state and stamp_of(tx) != excerpt.state:
            raise Moved
        _remove(draft)
        return _written(tx, draft, how, excerpt, tell)

    try:
        stamp, rows = store.read_whole(whole, seconds=seconds)
        manifest = Manifest(
            format=how.value,
            asked=asked,
            made=datetime.now(UTC).isoformat(timespec="seconds"),
            stamp=stamp,
            rows=rows,
            files=_hashes(draft, output.name),
            dropped=FORMS[how].dropped,
        )
        _remove(output)
        draft.replace(output)
    finally:
        _remove(draft)
    beside(output).write_text(manifest.text, "utf-8")
    return manifest


def beside(output: Path) -> Path:
    """Where the manifest of an export stands.

    >>> beside(Path("x/graph.csv")).name
    'graph.csv.manifest.json'
    """
    return output.with_name(f"{output.name}.manifest.json")


def _chosen(store: Store, part: Portion | Excerpt | None) -> tuple[Excerpt | None, str]:
    if part is None:
        return None, "the whole graph"
    if isinstance(part, Excerpt):
        return part, f"{len(part.nodes)} entities and {len(part.links)} links by their ids"
    return chosen(store, part)


def _written(
    tx: Transaction, draft: Path, how: Format, part: Excerpt | None, tell: Tell
) -> dict[str, int]:
    if FORMS[how].folder:
        draft.mkdir()
    ids = chosen_of(tx, part)
    if how is Format.CYPHER:
        return script.script(tx, draft, ids, tell)
    if how is Format.FTM:
        return {"lines": write_ftm(tx, draft, ids, tell)}
    counts: dict[str, int] = {}

    def rows(name: str) -> Iterator[Row]:
        counts[name] = 0
        for row in rows_of(tx, name, ids):
            counts[name] += 1
            tell(name, counts[name])
            yield row

    _WRITERS[how](rows, draft)
    return counts


def _hashes(draft: Path, name: str) -> dict[str, str]:
    if draft.is_dir():
        return {file.name: _sha256(file) for file in sorted(draft.iterdir())}
    return {name: _sha256(draft)}


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _remove(place: Path) -> None:
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
