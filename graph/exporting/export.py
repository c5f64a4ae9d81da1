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

from graph.errors import BadSetting
from graph.exporting import bulk, documents, drawings, script, sheets
from graph.exporting.formats import FORMS, Format
from graph.exporting.tables import Excerpt, Row, Rows, chosen_of, rows_of
from graph.ftm import write_ftm
from graph.store.store import Store
from graph.store.transaction import Transaction

SECONDS = 3600.0
Tell = Callable[[str, int], None]

_WRITERS: dict[Format, Callable[[Rows, Path], None]] = {
    Format.CSV: sheets.csv_files,
    Format.PARQUET: sheets.parquet_files,
    Format.XLSX: sheets.workbook,
    Format.JSON: documents.node_link,
    Format.JSONLD: documents.linked_data,
    Format.CYTOSCAPE: documents.cytoscape,
    Format.GRAPHML: drawings.graphml,
    Format.GEXF: drawings.gexf,
    Format.NEO4J: bulk.bulk_files,
    Format.HTML: drawings.picture,
}
# These hold the whole graph or nothing: what they write refers to each other.
_WHOLE = frozenset({Format.CYPHER, Format.FTM})


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


def export_graph(  # noqa: PLR0913  whose graph, where to, as what; the rest has a default
    store: Store,
    output: Path,
    how: Format,
    part: Excerpt | None = None,
    *,
    asked: str = "the whole graph",
    tell: Tell = lambda _name, _done: None,
) -> Manifest:
    """The graph, or `part` of it, stands at `output`, its manifest at `output.manifest.json`.

    All of one state; what stood there before stays until the new one is whole. `tell` hears the
    table and how many of its rows are written. Raises BadSetting for what a format cannot hold.
    """
    if part and how in _WHOLE:
        raise BadSetting(f"--format {how} writes the whole graph: leave --around out.")
    output.parent.mkdir(parents=True, exist_ok=True)
    draft = output.with_name(f"{output.name}.part")

    def whole(tx: Transaction) -> dict[str, int]:
        _remove(draft)
        return _written(tx, draft, how, part, tell)

    try:
        stamp, rows = store.read_whole(whole, seconds=SECONDS)
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
    text = json.dumps(asdict(manifest), indent=2, ensure_ascii=False) + "\n"
    output.with_name(f"{output.name}.manifest.json").write_text(text, "utf-8")
    return manifest


def _written(
    tx: Transaction, draft: Path, how: Format, part: Excerpt | None, tell: Tell
) -> dict[str, int]:
    if FORMS[how].folder:
        draft.mkdir()
    if how is Format.CYPHER:
        return script.script(tx, draft)
    if how is Format.FTM:
        return {"lines": write_ftm(tx, draft)}
    counts: dict[str, int] = {}
    chosen = chosen_of(tx, part)

    def rows(name: str) -> Iterator[Row]:
        counts[name] = 0
        for row in rows_of(tx, name, chosen):
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
