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
    """The claims and reports of `path`; a Parquet file is written out as lines first.

    A folder is the Parquet files in it, in the order of their names, as if they were one.
    """
    if path.is_dir():
        parts = sorted(path.glob("*.parquet"))
        if not parts:
            raise BadSetting(f"There is no Parquet file in the folder {path}.")
    elif not path.is_file():
        raise BadSetting(f"There is no file {path}.")
    elif _is_parquet(path):
        parts = [path]
    else:
        yield JsonLines(path.resolve())
        return
    with tempfile.TemporaryDirectory(prefix="surveilgraph-") as folder:
        lines = Path(folder) / "claims.jsonl"
        for part in parts:
            write_lines(part, lines, tell)
        yield JsonLines(lines)


def _is_parquet(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_PARQUET)) == _PARQUET
