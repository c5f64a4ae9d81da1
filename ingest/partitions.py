"""Claims in a folder of Parquet files, each of some dozen documents, there whole or not at all.

A file says in its note which documents it is of and what read them, so that a run that was stopped
is finished by running it again. Needs pyarrow.
"""

import json
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path

from graph import BadSetting
from ingest.cluster import Each, with_bytes
from ingest.contract import claims_to_lines, report_to_line
from ingest.documents.sent import Sent
from ingest.extracted import Extracted
from ingest.fingerprint import fingerprint
from ingest.parquet import note_of, rows
from ingest.pipeline import Given, name_of
from ingest.whole import whole

DOCUMENTS = 50
"""Documents of one file; what is read and not yet written is lost to a Ctrl-C."""


@dataclass(slots=True)
class _Partition:
    """One file to be: what it is of, and whether an earlier run has written it."""

    path: Path
    note: dict[str, str]
    count: int
    there: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where the files lie, and what is in them: claims, and with `reports` the texts as well."""

    folder: Path
    reports: bool = False
    documents: int = DOCUMENTS

    def path(self, number: int) -> Path:
        """The file with that number, counted from 0; sorted by name they are in order."""
        return self.folder / f"claims-{number:06}.parquet"

    def others(self, count: int) -> list[Path]:
        """Files like ours beyond so many."""
        mine = {self.path(number) for number in range(count)}
        return sorted(set(self.folder.glob("claims-*.parquet")) - mine)


def extract_into(
    layout: Layout, given: Iterable[Given], each: Each
) -> Generator[Extracted | None, None, None]:
    """What each document says, in the order given; None for one that an earlier run has written.

    A file is there when the last of its documents is done. Close the iterator to stop early.
    Raises BadSetting where the folder has claims of other documents.
    """
    with _writing(layout.folder):
        layout.folder.mkdir(parents=True, exist_ok=True)
    begun: deque[_Partition] = deque()
    count = 0

    def documents() -> Iterator[Given]:
        nonlocal count
        for batch in _batches(map(with_bytes, given), layout.documents):
            begun.append(_partition(layout, count, batch))
            count += 1
            if not begun[-1].there:
                yield from batch

    with closing(each(documents())) as results:
        for first in results:
            yield from _passed(begun)
            yield from _written(begun.popleft(), chain([first], results), reports=layout.reports)
    yield from _passed(begun)
    if others := layout.others(count):
        raise BadSetting(f"{others[0]} is of other documents; name a folder for these alone.")


def _batches(documents: Iterator[Given], size: int) -> Iterator[list[Given]]:
    while batch := list(islice(documents, size)):
        yield batch


def _passed(begun: deque[_Partition]) -> Iterator[None]:
    while begun and begun[0].there:
        yield from [None] * begun.popleft().count


def _partition(layout: Layout, number: int, batch: list[Given]) -> _Partition:
    """Raises BadSetting where a file of that number is of documents with other names."""
    made = _Partition(layout.path(number), _note(layout, batch), len(batch))
    if made.path.exists():
        try:
            found = json.loads(note_of(made.path))
        except ValueError:
            found = {}
        if found.get("names") != made.note["names"]:
            raise BadSetting(f"{made.path} is of other documents; name a folder for these alone.")
        made.there = found == {**made.note, "unread": "0"}
    return made


def _note(layout: Layout, batch: list[Given]) -> dict[str, str]:
    held = [sha256(one.data).hexdigest() if isinstance(one, Sent) else "" for one in batch]
    return {
        "names": _hash(name_of(one) for one in batch),
        "bytes": _hash(held),
        "program": _hash(f"{name} {value}" for name, value in fingerprint().items()),
        "reports": str(layout.reports),
    }


def _hash(words: Iterable[str]) -> str:
    return sha256("\0".join(words).encode("utf-8", "surrogateescape")).hexdigest()


def _written(
    partition: _Partition, results: Iterator[Extracted], *, reports: bool
) -> Iterator[Extracted]:
    """Each result as it goes into the file."""
    unread = 0
    with _writing(partition.path), whole(partition.path) as file, rows(file) as (put, note):
        for done in islice(results, partition.count):
            unread += done.report is None
            put(_lines(done, reports=reports))
            yield done
        note(json.dumps({**partition.note, "unread": str(unread)}).encode("ascii"))


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BadSetting(f"{path} cannot be written ({error.strerror}).") from error


def _lines(done: Extracted, *, reports: bool) -> list[str]:
    if done.report is None:
        return []
    name = done.name if "://" in done.name else Path(done.name).name
    told = [report_to_line(done.report)] if reports else []
    return told + claims_to_lines(done.claims, done.report, file=name)
