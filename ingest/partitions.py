"""Claims in a folder of Parquet files, each of some dozen documents, there whole or not at all.

A file says in its note which documents it is of and what read them, so that a run that was stopped
is finished by running it again. Needs pyarrow.
"""

import json
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
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
    """One file to be: what it is of, and whether an earlier run has written it.

    `held` are hashes of the documents handed out; of their bytes nothing stays.
    """

    path: Path
    documents: list[Given]
    there: bool = False
    held: list[str] = field(default_factory=list)

    def handed_out(self) -> Iterator[Given]:
        """The documents with their bytes, one after the other."""
        for one in map(with_bytes, self.documents):
            self.held.append(_held(one))
            yield one


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
        for batch in _batches(iter(given), layout.documents):
            begun.append(_partition(layout, count, batch))
            count += 1
            if not begun[-1].there:
                yield from begun[-1].handed_out()

    with closing(each(documents())) as results:
        for first in results:
            yield from _passed(begun)
            yield from _written(begun.popleft(), chain([first], results), layout)
    yield from _passed(begun)
    if others := layout.others(count):
        raise BadSetting(f"{others[0]} is of other documents; name a folder for these alone.")


def _batches(documents: Iterator[Given], size: int) -> Iterator[list[Given]]:
    while batch := list(islice(documents, size)):
        yield batch


def _passed(begun: deque[_Partition]) -> Iterator[None]:
    while begun and begun[0].there:
        yield from [None] * len(begun.popleft().documents)


def _partition(layout: Layout, number: int, batch: list[Given]) -> _Partition:
    """Raises BadSetting where a file of that number is of documents with other names."""
    made = _Partition(layout.path(number), batch)
    if made.path.exists():
        try:
            found = json.loads(note_of(made.path))
        except ValueError:
            found = {}
        if found.get("names") != _names(batch):
            raise BadSetting(f"{made.path} is of other documents; name a folder for these alone.")
        now = _note(layout, batch, map(_held, map(with_bytes, batch)))
        made.there = found == {**now, "unread": "0"}
    return made


def _names(batch: Iterable[Given]) -> str:
    return _hash(name_of(one) for one in batch)


def _held(one: Given) -> str:
    return sha256(one.data).hexdigest() if isinstance(one, Sent) else ""


def _note(layout: Layout, batch: Iterable[Given], held: Iterable[str]) -> dict[str, str]:
    return {
        "names": _names(batch),
        "bytes": _hash(held),
        "program": _hash(f"{name} {value}" for name, value in fingerprint().items()),
        "reports": str(layout.reports),
    }


def _hash(words: Iterable[str]) -> str:
    return sha256("\0".join(words).encode("utf-8", "surrogateescape")).hexdigest()


def _written(
    partition: _Partition, results: Iterator[Extracted], layout: Layout
) -> Iterator[Extracted]:
    """Each result as it goes into the file."""
    unread = 0
    with _writing(partition.path), whole(partition.path) as file, rows(file) as (put, note):
        for done in islice(results, len(partition.documents)):
            unread += done.report is None
            put(_lines(done, reports=layout.reports))
            yield done
        # Of what was read, which may not be what lay there when this began.
        found = _note(layout, partition.documents, partition.held)
        note(json.dumps({**found, "unread": str(unread)}).encode("ascii"))


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
