"""How fast a text becomes claims, and whether twice is the same: `python -m bench.extract`.

The shipped samples repeated up to a million bytes, or the FILEs named: words a second of processor
time with rules and scorer, as `extract` reads, and with the grammar alone, and whether the claims
of two passes agree. Before that, without files, one process against two workers on forty documents
of fifty thousand bytes: the ratio with and without the start, the ratio that the processor time
spent would give on two idle cores, the largest worker, and whether the claims agree.
"""

import argparse
import os
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.figures import Figure, replace, told
from graph import Claim, Report
from graph.seldom import collect_seldom
from ingest import grammar, scorer
from ingest.contract import claims_to_lines
from ingest.documents import read_bytes
from ingest.pipeline import extract_each

SAMPLES = Path(__file__).parents[1] / "ingest" / "samples"
BYTES = 1_000_000
DOCUMENTS, SIZE = 40, 50_000
BEGIN, END = "<!-- figures: bench/extract.py -->", "<!-- end of extract -->"

Reader = Callable[[Report], tuple[Claim, ...]]
READERS: dict[str, Reader] = {
    "rules and scorer": scorer.extract,
    "the grammar alone": grammar.extract,
}


def speed(name: str, data: bytes) -> Iterator[Figure]:
    """What a core reads of a text in a second, by each reader."""
    report = read_bytes(data, name=name)
    words = len(report.text.split())
    for what, reader in READERS.items():
        (best, claims), (again, same) = _read(report, reader), _read(report, reader)
        rate = words / min(best, again)
        twice = "same" if claims == same else "NOT the same"
        yield (
            f"{name}, {words:,} words: {what}, words a second and core",
            f"{rate:,.0f}, {twice} twice",
        )


def _read(report: Report, reader: Reader) -> tuple[float, str]:
    """The processor time of one reading, and a hash of the claims."""
    began = time.process_time()
    claims = reader(report)
    spent = time.process_time() - began
    return spent, sha256("".join(claims_to_lines(claims, report)).encode()).hexdigest()


def spread() -> Iterator[Figure]:
    """What a second worker brings."""
    texts = [sample.read_bytes() + b"\n" for sample in sorted(SAMPLES.glob("*.md"))]
    with TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number:02}.txt") for number in range(DOCUMENTS)]
        for number, path in enumerate(paths):
            text = texts[number % len(texts)]
            path.write_bytes(text * (SIZE // len(text)))
        alone, together = timed(paths, 1), timed(paths, 2)
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    same = "same" if alone.claims == together.claims else "NOT the same"
    what = f"{DOCUMENTS} documents, one process to two workers"
    yield f"{what}: seconds", f"{alone.all:.1f} to {together.all:.1f}, {same} claims"
    rest = alone.rest / together.rest
    yield f"{what}: ratio", f"{alone.all / together.all:.2f}, after the first document {rest:.2f}"
    yield f"{what}: ratio by processor time", f"{2 * alone.processor / together.processor:.2f}"
    yield "the larger worker, at most at any time", f"{largest} MB"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """Seconds of one run: all of it, what followed the first document, processor time."""

    all: float
    rest: float
    processor: float
    claims: str


def timed(paths: Sequence[Path], jobs: int) -> Timed:
    """One run over all documents; `claims` is the hash of all claims in their order."""
    began, spent, seen, first = time.perf_counter(), processor(), sha256(), 0.0
    for done in extract_each(paths, jobs=jobs):
        first = first or time.perf_counter()
        if done.report is not None:
            seen.update("".join(claims_to_lines(done.claims, done.report)).encode())
    ended = time.perf_counter()
    return Timed(
        all=ended - began,
        rest=ended - first,
        processor=processor() - spent,
        claims=seen.hexdigest(),
    )


def processor() -> float:
    """Seconds of processor time of this process and of those it started that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def main() -> None:
    """Measures each file named, or a megabyte made of each sample and a second worker."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("files", nargs="*", type=Path, metavar="FILE")
    asked.add_argument("--write", action="store_true", help="into docs/performance.md")
    given = asked.parse_args()
    if given.write and given.files:
        asked.error("--write is for the figures of the samples, not of files")
    collect_seldom()  # as the command line and its workers do
    if given.files:
        for file in given.files:
            told(speed(file.name, file.read_bytes()))
        return
    # Before this process has grown: its size when a worker starts counts as the worker's.
    figures: list[Figure] = told(spread())
    for sample in sorted(SAMPLES.glob("*.md")):
        data = sample.read_bytes() + b"\n"
        figures += told(speed(sample.with_suffix(".txt").name, data * (BYTES // len(data))))
    lines = ["| what | figure |", "|---|---|",
             *(f"| {name} | {figure} |" for name, figure in figures)]  # fmt: skip
    print("\n".join(lines))
    if given.write:
        replace("\n".join(lines), BEGIN, END)


if __name__ == "__main__":
    main()
