"""Figures: how long something took, how that is written, and where on the page it goes."""

import re
import statistics
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import numpy as np

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
_SIZE = re.compile(r"^### ([\d,]+) entities", re.MULTILINE)

Figure = tuple[str, str]


def timed(work: Callable[[], object]) -> float:
    """How many seconds `work` took."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def spelled(seconds: Sequence[float]) -> str:
    """Median, 95th percentile and maximum in milliseconds."""
    late = float(np.percentile(seconds, 95))
    return f"{_short(statistics.median(seconds))} / {_short(late)} / {_short(max(seconds))} ms"


def _short(seconds: float) -> str:
    return f"{seconds * 1e3:.1f}" if seconds < 0.01 else f"{seconds * 1e3:.0f}"  # noqa: PLR2004


def against(ours: Sequence[float], theirs: Sequence[float]) -> str:
    """How many times as long ours take, at the median and at the 99th percentile."""
    median = statistics.median(ours) / statistics.median(theirs)
    late = float(np.percentile(ours, 99)) / float(np.percentile(theirs, 99))
    return f"ratio {median:.2f}, at p99 {late:.2f}"


def told(figures: Iterable[Figure]) -> list[Figure]:
    """All figures, each told as soon as it is known."""
    found = []
    for figure in figures:
        print(*figure, sep=": ", file=sys.stderr, flush=True)
        found.append(figure)
    return found


def section(entities: int, links: int, figures: Sequence[Figure]) -> str:
    """The figures of one size, as Markdown."""
    lines = [f"### {entities:,} entities, {links:,} links", "", "| what | how long |", "|---|---|"]
    return "\n".join([*lines, *(f"| {name} | {figure} |" for name, figure in figures), ""])


def put(sections: Sequence[str], begin: str, end: str) -> None:
    """These sections are on the page, in place of those of the same size, between two marks."""
    there = PAGE.read_text("utf-8").partition(begin)[2].partition(end)[0]
    kept = {size_of(one): one for one in parted(there)} | {size_of(one): one for one in sections}
    replace("\n".join(kept[size].strip() + "\n" for size in sorted(kept)), begin, end)


def replace(text: str, begin: str, end: str) -> None:
    """This text is on the page between two marks, and nothing else is there."""
    page = PAGE.read_text("utf-8")
    head, tail = page[: page.index(begin) + len(begin)], page[page.index(end) :]
    PAGE.write_text(f"{head}\n\n{text.strip()}\n\n{tail}", "utf-8")


def parted(text: str) -> list[str]:
    """The sections of some text, each of one size."""
    starts = [*(found.start() for found in _SIZE.finditer(text)), len(text)]
    return [text[a:b] for a, b in pairwise(starts)]


def size_of(text: str) -> int:
    """Of how many entities a section tells; 0 where it does not say."""
    found = _SIZE.search(text)
    return int(found[1].replace(",", "")) if found else 0
