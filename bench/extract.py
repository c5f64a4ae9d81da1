"""How fast a text becomes claims, and whether twice is the same: `python -m bench.extract FILE...`.

Without files, the shipped samples repeated up to a million bytes. Prints words a second, and
whether the claims of two passes agree. Then one process against two workers on forty documents of
fifty thousand bytes: the ratio with and without the start, the ratio that the processor time spent
would give on two idle cores, the largest worker, and whether the claims agree.
"""

import os
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from ingest.contract import claims_to_lines
from ingest.documents import read_bytes
from ingest.pipeline import extract_each
from ingest.scorer import extract

SAMPLES = Path(__file__).parents[1] / "ingest" / "samples"
BYTES = 1_000_000
DOCUMENTS, SIZE = 40, 50_000


def measure(name: str, data: bytes) -> None:
    """Prints one line for a text."""
    report = read_bytes(data, name=name)
    seen = set()
    seconds = []
    for _ in range(2):
        began = time.perf_counter()
        claims = extract(report)
        seconds.append(time.perf_counter() - began)
        seen.add(sha256("".join(claims_to_lines(claims, report)).encode()).hexdigest()[:16])
    words = len(report.text.split())
    print(
        f"{name}: {len(data)} bytes, {words} words, {len(claims)} claims, {min(seconds):.1f} s, "
        f"{words / min(seconds):.0f} words/s, {'same' if len(seen) == 1 else 'NOT the same'} twice"
    )


def spread() -> None:
    """Prints what a second worker brings."""
    texts = [sample.read_bytes() + b"\n" for sample in sorted(SAMPLES.glob("*.md"))]
    with TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number:02}.txt") for number in range(DOCUMENTS)]
        for number, path in enumerate(paths):
            text = texts[number % len(texts)]
            path.write_bytes(text * (SIZE // len(text)))
        alone, together = timed(paths, 1), timed(paths, 2)
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(
        f"{DOCUMENTS} documents: 1 process {alone.all:.1f} s, 2 workers {together.all:.1f} s, "
        f"ratio {alone.all / together.all:.2f}, after the first {alone.rest / together.rest:.2f}, "
        f"by processor time {2 * alone.processor / together.processor:.2f}; "
        f"largest worker {largest} MB, "
        f"{'same' if alone.claims == together.claims else 'NOT the same'} claims"
    )


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
    """Measures each file named, or a megabyte made of each sample."""
    if files := [Path(name) for name in sys.argv[1:]]:
        for file in files:
            measure(file.name, file.read_bytes())
        return
    for sample in sorted(SAMPLES.glob("*.md")):
        data = sample.read_bytes() + b"\n"
        measure(sample.with_suffix(".txt").name, data * (BYTES // len(data)))
    spread()


if __name__ == "__main__":
    main()
