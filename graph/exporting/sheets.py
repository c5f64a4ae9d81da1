"""Tables as files: CSV for everyone, typed columns (Parquet) for data frames, one workbook."""

import csv
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import ModuleType

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from graph.errors import BadSetting
from graph.exporting.tables import FRACTIONS, LISTS, TABLES, TRUTHS, WHOLE, Row, Rows

_BATCH = 5_000
_EXCEL_ROWS = 1_048_575
_EXCEL_CELL = 32_767


def csv_files(rows: Rows, folder: Path) -> None:
    """`nodes.csv`, `links.csv`, `claims.csv` and `reports.csv`: a list is JSON in one cell."""
    for name, columns in TABLES.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns)
            for row in rows(name):
                writer.writerow([plain(row[column]) for column in columns])


def parquet_files(rows: Rows, folder: Path) -> None:
    """`nodes.parquet` and so on, lists as lists and numbers as numbers.

    Raises BadSetting where the extra `parquet` is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415  a large package, wanted by few
        from pyarrow.parquet import ParquetWriter  # noqa: PLC0415
    except ImportError as error:
        raise BadSetting("Parquet needs pyarrow: pip install 'surveilgraph[parquet]'.") from error
    for name, columns in TABLES.items():
        schema = pa.schema([(column, _arrow(pa, column)) for column in columns])
        with ParquetWriter(folder / f"{name}.parquet", schema) as writer:
            for batch in _batches(rows(name)):
                kept = [{column: row[column] for column in columns} for row in batch]
                writer.write_table(pa.Table.from_pylist(kept, schema=schema))


def workbook(rows: Rows, file: Path) -> None:
    """One workbook with four sheets. A cell never holds a formula, whatever a report says.

    Raises BadSetting beyond the rows that Excel has.
    """
    book = Workbook(write_only=True)
    for name, columns in TABLES.items():
        sheet = book.create_sheet(name)
        sheet.append(list(columns))
        for number, row in enumerate(rows(name), 1):
            if number > _EXCEL_ROWS:
                raise BadSetting(f"Excel holds {_EXCEL_ROWS} rows, {name} are more: use csv.")
            sheet.append([_excel(sheet, row[column]) for column in columns])
    book.save(file)


def plain(value: object) -> object:
    """A value as one cell of text: a list is JSON, what is unknown is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def _excel(sheet: WriteOnlyWorksheet, value: object) -> object:
    shown = plain(value)
    if not isinstance(shown, str):
        return shown
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("\ufffd", shown)[:_EXCEL_CELL])
    cell.data_type = "s"
    return cell


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
