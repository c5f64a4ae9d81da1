"""The Parquet form of the contract: a row for each line, a column for each key, structs nested.

Needs pyarrow, of the extra `parquet` or `dask`. A key that is null in a row counts as absent there.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson

from graph import BadSetting
from graph.extras import installing
from graph.keeping import Tell

_ROWS = 20_000
_CHARACTERS = 8_000_000
_NOTE = b"surveilgraph"


def write_lines(path: Path, lines: Path, tell: Tell) -> None:
    """The rows of a Parquet file as lines of JSON, so that row and line have one number.

    They are added to those that `lines` has. Raises BadSetting without pyarrow, and where the file
    is no whole Parquet.
    """
    try:
        from pyarrow import ArrowInvalid, parquet  # noqa: PLC0415  an extra: few have Parquet
    except ImportError as error:
        raise BadSetting(f"Reading {path} needs pyarrow: {installing('parquet')}.") from error
    try:
        with parquet.ParquetFile(path) as table, lines.open("ab") as out:
            total, done = table.metadata.num_rows, 0
            for batch in table.iter_batches(batch_size=_ROWS):
                rows: list[Any] = batch.to_pylist()
                out.writelines(orjson.dumps(row) + b"\n" for row in rows)
                done += len(rows)
                tell("reading Parquet", done, total)
    except (ArrowInvalid, OSError) as error:
        raise BadSetting(f"{path} cannot be read as Parquet: {error}") from error


Put = Callable[[Iterable[str]], None]


@contextmanager
def rows(path: Path) -> Iterator[tuple[Put, Callable[[bytes], None]]]:
    """Two functions: one writes lines of the contract as rows, one leaves a note for `note_of`."""
    from pyarrow import Table, parquet  # noqa: PLC0415  an extra: few have Parquet

    schema, kept = _schema(), list[str]()

    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:

        def flush() -> None:
            writer.write_table(Table.from_pylist([orjson.loads(one) for one in kept], schema))
            kept.clear()

        def put(lines: Iterable[str]) -> None:
            kept.extend(lines)
            if sum(map(len, kept)) > _CHARACTERS:
                flush()

        def note(words: bytes) -> None:
            writer.add_key_value_metadata({_NOTE: words})

        yield put, note
        flush()


def note_of(path: Path) -> bytes:
    """The note in a Parquet file; nothing where it has none, or is no whole Parquet."""
    from pyarrow import ArrowInvalid, parquet  # noqa: PLC0415  an extra: few have Parquet

    try:
        found: bytes = (parquet.read_metadata(path).metadata or {}).get(_NOTE, b"")
    except (ArrowInvalid, OSError):
        return b""
    return found


def _schema() -> Any:  # noqa: ANN401  pyarrow comes without types
    """The columns of the contract, in its order; `report` has those of a report's line as well."""
    import pyarrow as pa  # noqa: PLC0415  an extra: few have Parquet

    text, whole, truth = pa.string(), pa.int64(), pa.bool_()
    span = [("start", whole), ("end", whole)]
    because = pa.list_(pa.struct([("kind", text), *span]))
    end = pa.struct(
        [
            *(("name", text), ("kinds", pa.list_(text)), *span),
            ("words", pa.struct([("text", text), *span])),
            *(("described", truth), ("country", text), ("aliases", pa.list_(text))),
            ("because", because),
        ]
    )
    pages = pa.list_(pa.struct([("number", whole), ("start", whole), ("text", text)]))
    known = ("sha256", "lang", "media_type", "publisher", "author", "date", "url")
    report = pa.struct(
        [
            *((name, text) for name in ("id", "title", "file", *known)),
            ("pages", pages),
        ]
    )
    valid = pa.struct([(name, text) for name in ("start", "end", "precision")])
    return pa.schema(
        [
            *(("link", text), ("subject", end), ("object", end), ("product", end)),
            *(("quote", text), *span, ("page", whole), ("lang", text), ("status", text)),
            *(("valid", valid), ("confidence", pa.float64()), ("held", truth)),
            *(("extractor", text), ("rule", text), ("report", report)),
            *(("id", text), ("attributed_to", text), ("pack", text)),
        ]
    )
