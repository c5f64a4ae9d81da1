"""How much memory a thousand documents take in one call: `python -m bench.flat`.

The documents are made of the training passages, four of one language in each, so that no two are
alike. Prints what this process holds after a hundred, five hundred and a thousand of them, read by
itself, and then how much the largest of two workers held at most.
"""

import resource
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from ingest.pipeline import extract_each
from ingest.scorer.training.passages import all_passages

DOCUMENTS, PASSAGES = 1_000, 4
MARKS = (100, 500, 1_000)


def texts() -> list[str]:
    """A thousand texts; passages come again in other company."""
    every = all_passages()
    by_lang = [[one.text for one in every if one.lang == lang]
               for lang in sorted({one.lang for one in every})]  # fmt: skip
    found: list[str] = []
    turn = 0
    while len(found) < DOCUMENTS:
        turn += 1
        for own in by_lang:
            turned = own[turn:] + own[:turn]
            found += ["\n\n".join(turned[at : at + PASSAGES])
                      for at in range(0, len(turned), PASSAGES)]  # fmt: skip
    return found[:DOCUMENTS]


def resident() -> int:
    """Megabytes that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() // 2**20


def main() -> None:
    """Prints one line for this process and one for two workers."""
    with TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts()):
            paths.append(Path(folder, f"{number:04}.txt"))
            paths[-1].write_text(text, "utf-8")
        began, held, claims = time.perf_counter(), [], 0
        for number, done in enumerate(extract_each(paths), 1):
            claims += len(done.claims)
            if number in MARKS:
                held.append(f"{resident()} MB after {number}")
        seconds = time.perf_counter() - began
        sys.stdout.write(f"one process: {', '.join(held)}; {claims} claims, {seconds:.0f} s\n")
        again = sum(len(done.claims) for done in extract_each(paths, jobs=2))
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    sys.stdout.write(f"two workers: the largest held {largest} MB at most; {again} claims\n")


if __name__ == "__main__":
    main()
