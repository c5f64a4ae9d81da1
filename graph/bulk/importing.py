"""The tables of a bulk load into a database that does not exist yet, by Neo4j's admin tool."""

from pathlib import Path

from graph.bulk.pieces import pieces
from graph.bulk.tables import TABLES, Table
from graph.local.admin import DATABASE, file_argument, run_admin
from graph.local.jars import Tell
from graph.local.layout import Home
from graph.local.settings import Settings

_HEAP, _OFF_HEAP = "1g", "2g"
# At least the tool's own default; a value must fit, and a page may be long.
_SMALLEST_BUFFER = 4 << 20


def import_tables(
    folder: Path, home: Home, settings: Settings, tell: Tell, *, longest: int = 0
) -> None:
    """The database of `home` is what the tables in `folder` say. Raises LocalServerError."""
    groups = []
    spanning: list[str] = []
    buffer = max(_SMALLEST_BUFFER, 4 * longest + 4096)
    for table in TABLES:
        plain = sorted(folder.glob(f"{table.name}.*.csv"))
        lines = sorted(folder.glob(f"{table.name}.*.lines"))
        cut = [piece for file in lines for piece in pieces(file, buffer // 2)]
        if plain or cut:
            groups.append(_group(folder, table, [*plain, *cut]))
            spanning += map(file_argument, cut)
    spans = ["--multiline-fields-format=v2", f"--multiline-fields={','.join(spanning)}"]
    run_admin(
        home,
        settings,
        tell,
        [
            # Behind a list of files it would be taken for one of them.
            *("database", "import", "full", DATABASE),
            "--path-pattern-style=none",
            "--array-delimiter=U+001F",
            "--id-type=string",
            f"--max-off-heap-memory={_OFF_HEAP}",
            f"--read-buffer-size={buffer}",
            f"--report-file={file_argument(folder / 'import.report')}",
            *(spans if spanning else ()),
            *groups,
        ],
        heap=_HEAP,
    )


def _group(folder: Path, table: Table, files: list[Path]) -> str:
    header = folder / f"{table.name}.header"
    header.write_text(table.header, "utf-8")
    named = f"{table.label}=" if table.label else ""
    what = "nodes" if table.nodes else "relationships"
    return f"--{what}={named}{','.join(map(file_argument, (header, *files)))}"
