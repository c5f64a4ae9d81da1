"""The Parquet form of the contract: a row for each line, a column for each key, structs nested.

Needs the extra `parquet` (pyarrow). A key that is null in a row counts as absent there.
"""

from pathlib import Path
from typing import Any

import orjson

from graph import BadSetting
from graph.keeping import Tell

_ROWS = 20_000


def write_lines(path: Path, lines: Path, tell: Tell) -> None:
    """The rows of a Parquet file as lines of JSON, so that row and line have one number.

    Raises BadSetting without pyarrow, and where the file is no whole Parquet.
    """
    try:
        from pyarrow import ArrowInvalid, parquet  # noqa: PLC0415  an extra: few have Parquet
    except ImportError as error:
        raise BadSetting(
            f"Reading {path} needs pyarrow; install it with: pip install 'surveilgraph[parquet]'."
        ) from error
    try:
        with parquet.ParquetFile(path) as table, lines.open("wb") as out:
            total, done = table.metadata.num_rows, 0
            for batch in table.iter_batches(batch_size=_ROWS):
                rows: list[Any] = batch.to_pylist()
                out.writelines(orjson.dumps(row) + b"\n" for row in rows)
                done += len(rows)
                tell("reading Parquet", done, total)
    except (ArrowInvalid, OSError) as error:
        raise BadSetting(f"{path} cannot be read as Parquet: {error}") from error
