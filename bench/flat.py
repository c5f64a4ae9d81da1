"""What a thousand documents cost in one call, in memory and time: `python -m bench.flat [--write]`.

The documents are made of the training passages, four of one language in each, so that no two are
alike. Two workers read them: what this process and the largest of them hold is looked at after a
hundred, five hundred and a thousand. Then this process reads the Dutch and the English ones by
itself, for the words a second of processor time; what others do on the machine is not counted. In
passages every sentence is about links; `--gold DIR` reads real reports, too.
"""

import argparse
import os
import resource
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from bench.figures import Figure, replace, told
from graph.seldom import collect_seldom
from ingest.documents import read_bytes
from ingest.evaluation.gold import read_gold
from ingest.pipeline import extract_each
from ingest.scorer import extract
from ingest.scorer.training.passages import all_passages

DOCUMENTS, PASSAGES = 1_000, 4
MARKS = (100, 500, 1_000)
LANGUAGES = {"nl": "Dutch", "en": "English"}
BEGIN, END = "<!-- figures: bench/flat.py -->", "<!-- end of flat -->"


def texts() -> list[tuple[str, str]]:
    """A thousand texts, each with its language; passages come again in other company."""
    every = all_passages()
    by_lang = {lang: [one.text for one in every if one.lang == lang]
               for lang in sorted({one.lang for one in every})}  # fmt: skip
    found: list[tuple[str, str]] = []
    turn = 0
    while len(found) < DOCUMENTS:
        turn += 1
        for lang, own in by_lang.items():
            turned = own[turn:] + own[:turn]
            found += [(lang, "\n\n".join(turned[at : at + PASSAGES]))
                      for at in range(0, len(turned), PASSAGES)]  # fmt: skip
    return found[:DOCUMENTS]


def memory(paths: Sequence[Path]) -> Iterator[Figure]:
    """What is held after so many documents of one call with two workers."""
    claims, began, me = 0, time.perf_counter(), psutil.Process()
    for number, done in enumerate(extract_each(paths, jobs=2), 1):
        claims += len(done.claims)
        if number in MARKS:
            workers = [one.memory_info().rss for one in me.children() if _works(one)]
            held = f"{_mega(me.memory_info().rss)}, {_mega(max(workers))}"
            yield f"after {number:,} documents: this process, the larger worker", held
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    yield "the larger worker, at most at any time", _mega(most)
    seconds = time.perf_counter() - began
    yield "claims found", f"{claims:,} in {seconds:.0f} s, with whatever else the machine did"


def _works(process: psutil.Process) -> bool:
    return "ingest.worker" in process.cmdline()


def _mega(count: float) -> str:
    return f"{count / 2**20:.0f} MB"


def speed(documents: Sequence[tuple[str, str]], what: str) -> Iterator[Figure]:
    """Words a second of processor time, claims included, after one text that warms everything."""
    for lang, name in LANGUAGES.items():
        reports = [read_bytes(text.encode("utf-8"), name="one.txt")
                   for its, text in documents if its == lang]  # fmt: skip
        extract(reports[0])
        words, began = 0, time.process_time()
        for report in reports[1:]:
            words += len(report.text.split())
            extract(report)
        rate = words / (time.process_time() - began)
        yield f"{name} {what}, words a second and core", f"{rate:,.0f} ({words:,} words)"


def main() -> None:
    """Measures both, and puts the figures on the page where that is wanted."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--gold", type=Path, help="a folder of gold documents")
    asked.add_argument("--write", action="store_true", help="into docs/performance.md")
    given = asked.parse_args()
    collect_seldom()  # as the command line and its workers do
    documents = texts()
    with TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number:04}.txt") for number in range(len(documents))]
        for path, (_, text) in zip(paths, documents, strict=True):
            path.write_text(text, "utf-8")
        figures = [*told(memory(paths)), *told(speed(documents, "passages"))]
    if given.gold is not None:
        real = [(one.lang, one.file.read_text("utf-8")) for one in read_gold(given.gold)]
        figures += told(speed(real, "reports"))
    size = sum(len(text.split()) for _, text in documents)
    head = f"{len(documents):,} documents, {size:,} words, two workers on {os.cpu_count()} cores."
    lines = [head, "", "| what | figure |", "|---|---|",
             *(f"| {name} | {figure} |" for name, figure in figures)]  # fmt: skip
    print("\n".join(lines))
    if given.write:
        replace("\n".join(lines), BEGIN, END)


if __name__ == "__main__":
    main()
