"""Tables as files: CSV for everyone, typed columns (Parquet) for data frames."""

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import ModuleType

from graph.errors import BadSetting
from graph.exporting.cells import cells_of, harmless
from graph.exporting.tables import FRACTIONS, LISTS, TABLES, TRUTHS, WHOLE, Row, Rows
from graph.extras import installing

_BATCH = 5_000


def csv_files(rows: Rows, folder: Path) -> None:
    """`nodes.csv`, `links.csv`, `claims.csv` and `reports.csv`: a list is JSON in one cell.

    No cell is a formula: `'` stands before what a spreadsheet would obey.
    """
    for name, columns in TABLES.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns)
            cells = cells_of(columns)
            writer.writerows(map(harmless, cells(row)) for row in rows(name))


def parquet_files(rows: Rows, folder: Path) -> None:
    """`nodes.parquet` and so on, lists as lists and numbers as numbers.

    Raises BadSetting where the extra `parquet` is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415  a large package, wanted by few
        from pyarrow.parquet import ParquetWriter  # noqa: PLC0415
    except ImportError as error:
        raise BadSetting(f"Parquet needs pyarrow: {installing('parquet')}.") from error
    for name, columns in TABLES.items():
        schema = pa.schema([(column, _arrow(pa, column)) for column in columns])
        with ParquetWriter(folder / f"{name}.parquet", schema) as writer:
            for batch in _batches(rows(name)):
                kept = [{column: row[column] for column in columns} for row in batch]
                writer.write_table(pa.Table.from_pylist(kept, schema=schema))


def _arrow(pa: ModuleType, column: str) -> object:
    if column in LISTS:
        return pa.list_(pa.string())
    if column in WHOLE:
        return pa.int64()
    if column in TRUTHS:
        return pa.bool_()
    return pa.float64() if column in FRACTIONS else pa.string()


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(islice(rows, _BATCH)):
        yield batch
