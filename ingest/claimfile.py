"""A file of claims, of whatever form, as the source of a bulk load."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph import BadSetting
from graph.keeping import Source, Tell
from ingest.jsonlines import JsonLines
from ingest.parquet import write_lines

_PARQUET = b"PAR1"


@contextmanager
def claim_file(path: Path, tell: Tell) -> Iterator[Source]:
    """The claims and reports of `path`; a Parquet file is written out as lines first."""
    if not path.is_file():
        raise BadSetting(f"There is no file {path}.")
    with path.open("rb") as file:
        is_parquet = file.read(len(_PARQUET)) == _PARQUET
    if not is_parquet:
        yield JsonLines(path.resolve())
        return
    with tempfile.TemporaryDirectory(prefix="surveilgraph-") as folder:
        lines = Path(folder) / "claims.jsonl"
        write_lines(path, lines, tell)
        yield JsonLines(lines)
