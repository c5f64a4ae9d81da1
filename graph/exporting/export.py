"""One export: written beside its place, moved there when whole, with a manifest that says what.

The manifest stands beside the export, never in it: two exports of one graph are the same bytes,
while two manifests differ in when they were made.
"""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from graph.errors import StoreTimeout
from graph.exporting import bulk, documents, drawings, marked, script, sheets, workbook
from graph.exporting.formats import FORMS, Format
from graph.exporting.manifest import Manifest, hashes
from graph.exporting.parts import Portion, chosen
from graph.exporting.standing import put_in_place, refuse_replacing, workshop
from graph.exporting.tables import Excerpt, Row, Rows, chosen_of, rows_of
from graph.ftm import write_ftm
from graph.landing import writing_to
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

    All of one state; an earlier export stays until the new one is whole, and what is none stays for
    good: UnwritablePlace. `tell` hears the table and how many of its rows are written; what it
    raises ends the export. Raises BadSetting for what a format cannot hold, what `chosen` does for
    the part, and StoreTimeout after `seconds`, or where the graph never is still for long enough.
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
    refuse_replacing(output, how)
    with workshop(output) as folder:
        draft = folder / "draft"

        def whole(tx: Transaction) -> dict[str, int]:
            if excerpt and excerpt.state and stamp_of(tx) != excerpt.state:
                raise Moved
            # What fails in here to be written is no failure of the database.
            with writing_to(output):
                _clear(draft)
                return _written(tx, draft, how, excerpt, tell)

        stamp, rows = store.read_whole(whole, seconds=seconds)
        with writing_to(output):
            files = hashes(draft, output.name)
        manifest = Manifest(
            format=how.value,
            asked=asked,
            made=datetime.now(UTC).isoformat(timespec="seconds"),
            stamp=stamp,
            rows=rows,
            files=files,
            dropped=FORMS[how].dropped,
        )
        put_in_place(draft, output, how, manifest)
    return manifest


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


def _clear(draft: Path) -> None:
    """What an earlier try wrote into the folder made for this export is gone."""
    if draft.is_dir():
        shutil.rmtree(draft)
    else:
        draft.unlink(missing_ok=True)
