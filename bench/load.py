"""What a bulk load costs, next to Neo4j's bare importer and to the ordinary path, in one run.

`python -m bench.load 100000` draws the graph of so many entities and four times as many claims,
loads it, imports the same tables with nothing around it, and reads a part of the same lines and
writes them the ordinary way, many reports together, into an empty database and into the loaded one,
of which the whole is extrapolated; `--write` puts the figures into docs/performance.md.
"""

import argparse
import os
import re
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import perf_counter, sleep
from typing import Self

import psutil

from bench.claims import write
from bench.figures import put
from bench.writing import Told
from graph import Connection, Store
from graph.bulk import import_tables, prepare
from graph.keeping import Line, load
from graph.local import Settings, ensure_running, stop
from graph.local.layout import Home
from graph.seldom import collect_seldom
from ingest.jsonlines import JsonLines

BEGIN, END = "<!-- figures: bench/load.py -->", "<!-- end of figures of load -->"
_SAMPLE_REPORTS = 500
_ID = re.compile(rb'("report":\{"id":")[0-9a-f]{16}')
_LOOK_SECONDS = 1.0


class Peak:
    """The most memory that this process, its children and a local Neo4j held for themselves."""

    def __init__(self, folder: Path) -> None:
        self.most = 0
        self._folder = str(folder)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.is_set():
            self.most = max(self.most, sum(map(_held, self._processes().values())))
            sleep(_LOOK_SECONDS)

    def _processes(self) -> dict[int, psutil.Process]:
        mine = psutil.Process()
        found = {mine.pid: mine}
        found |= {child.pid: child for child in mine.children(recursive=True)}
        for one in psutil.process_iter():
            with suppress(psutil.Error):
                if any(self._folder in word for word in one.cmdline()):
                    found[one.pid] = one
        return found


def _held(process: psutil.Process) -> int:
    with suppress(psutil.Error):
        # To ask for each mapped page took a twentieth of a core of what is measured here.
        found = process.memory_info()
        return int(found.rss - found.shared)
    return 0


def timed(work: Callable[[], object]) -> float:
    """How many seconds `work` took."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


class Steps:
    """How long each step of a load took."""

    def __init__(self) -> None:
        self.begun: dict[str, float] = {}

    def __call__(self, step: str, done: int, total: int) -> None:
        """Hears of a step, as `load` tells it."""
        if step not in self.begun:
            self.begun[step] = perf_counter()
            print(f"  {step}", flush=True)
        del done, total

    def spelled(self) -> str:
        """Each step with its seconds, but for the shortest."""
        names = [*self.begun, ""]
        times = [*self.begun.values(), perf_counter()]
        took = {name: times[place + 1] - times[place] for place, name in enumerate(names[:-1])}
        return ", ".join(f"{name} {seconds:.0f} s" for name, seconds in took.items())


def sample(file: Path, folder: Path, again: bytes) -> tuple[Path, Path]:
    """The lines of the first reports of a file, cut in two: a fifth of them, and the rest.

    With `again` for the first digits of each report's id, they are other reports that say the same.
    """
    cut = folder / f"first{again.decode()}.jsonl", folder / f"rest{again.decode()}.jsonl"
    with file.open("rb") as lines, cut[0].open("wb") as first, cut[1].open("wb") as rest:
        reports = 0
        for line in lines:
            reports += b'"pages"' in line
            if reports > _SAMPLE_REPORTS:
                break
            other = _ID.sub(rb"\g<1>" + again, line) if again else line
            (first if reports <= _SAMPLE_REPORTS // 5 else rest).write(other)
    return cut


def told(file: Path) -> Told:
    """The reports of a file with their claims."""
    source = JsonLines(file)
    found = [one for _, one in source.reports() if not isinstance(one, str)]
    by_report = {report.id: (report, []) for report in found}
    for part in source.parts():
        for line in part.claims():
            said = Line(*line).said
            if not isinstance(said, str):
                by_report[said.report][1].append(said)
    return list(by_report.values())


def ordinary(folder: Path, files: tuple[Path, Path]) -> float:
    """Claims a second read and written by `Store.write_all` into the database there, the second
    file of them.
    """
    server = ensure_running(folder)
    written = 0

    def write(file: Path) -> None:
        nonlocal written
        written = store.write_all(told(file)).claims

    try:
        with Store.open(Connection(server.bolt_uri, server.user, server.password)) as store:
            store.migrate()
            write(files[0])
            seconds = timed(lambda: write(files[1]))
        return written / seconds
    finally:
        stop(folder)


def table(entities: int) -> list[str]:
    """One size from drawing to figures, as lines of Markdown."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "claims.jsonl"
        write(entities, file)
        steps = Steps()
        with Peak(folder) as peak:
            begun = perf_counter()
            done = load(folder / "loaded", JsonLines(file), steps)
            whole = perf_counter() - begun
            split = steps.spelled()
        tables, home = folder / "tables", Home.of(folder / "bare")
        tables.mkdir()
        ready = prepare(JsonLines(file), tables, lambda *_: None)
        settings = Settings.from_environment(dict(os.environ))
        bare = timed(lambda: import_tables(tables, home, settings, lambda _: None))
        early = ordinary(folder / "empty", sample(file, folder, b""))
        late = ordinary(folder / "loaded", sample(file, folder, b"0123456789abcdef"))
    nodes = sum(ready.rows[name] for name in ("reports", "pages", "claims", "entities"))
    kinds = ("pages", "claims", "mentions", "links", "merged_into")
    relations = sum(ready.rows[name] for name in kinds)
    plain = done.claims * (1 / early + 1 / late) / 2
    said = (
        f"{early:.0f} claims/s into nothing, {late:.0f} beside all: {plain:.0f} s for all between "
        f"the two, {plain / whole:.1f} times as long as the load"
    )
    return [
        f"### {entities:,} entities, {done.claims:,} claims, {done.links:,} links",
        "",
        "| what | how much |",
        "|---|---|",
        f"| `surveilgraph load`, all of it | {whole:.0f} s ({split}) |",
        f"| the bare import of the same {nodes:,} nodes, {relations:,} links | {bare:.0f} s |",
        f"| load to bare import | {whole / bare:.1f} times as long |",
        f"| the ordinary path, from {_SAMPLE_REPORTS * 40:,} lines each | {said} |",
        f"| most memory, of all processes together | {peak.most / 2**30:.1f} GiB |",
        "",
    ]


def main() -> None:
    """Each size asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("entities", type=int, nargs="*", default=[10_000])
    asked.add_argument("--write", action="store_true", help="into docs/performance.md")
    given = asked.parse_args()
    collect_seldom()  # as the command line does
    for size in given.entities:
        text = "\n".join(table(size))
        print(text)
        if given.write:
            put([text], BEGIN, END)


if __name__ == "__main__":
    main()
