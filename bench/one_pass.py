"""What one interpreter reads in a second, as JSON: `python -P bench/one_pass.py GOLD BYTES`.

Of `bench.compiled`, which starts it with the Python of each install, away from the checkout: what
is installed is measured. Words a second of processor time, over the gold of a language, best of
three, and over a shipped sample repeated up to so many bytes; and a hash of all claims.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from graph import Claim, Report
from graph.seldom import collect_seldom
from ingest import grammar, scorer
from ingest.compiled import is_compiled
from ingest.contract import claims_to_lines
from ingest.documents import read_bytes
from ingest.evaluation.gold import read_gold

PASSES = 3
LANGUAGES = {"en": "English", "nl": "Dutch"}

Reader = Callable[[Report], tuple[Claim, ...]]
READERS: dict[str, Reader] = {
    "rules and scorer": scorer.extract,
    "the grammar alone": grammar.extract,
}


def texts(gold: Path, size: int) -> Iterator[tuple[str, list[Report], int]]:
    """Each thing to read, by its name: its reports, and how often they are read."""
    for lang, name in LANGUAGES.items():
        its = [one.file for one in read_gold(gold) if one.lang == lang]
        yield f"{name} gold", [read_bytes(one.read_bytes(), name=one.name) for one in its], PASSES
        sample = (files("ingest") / "samples" / f"report.{lang}.md").read_bytes() + b"\n"
        data = sample * (size // len(sample))
        yield f"{name} sample, {size:,} bytes", [read_bytes(data, name=f"report.{lang}.txt")], 1


def rate(reports: Sequence[Report], reader: Reader, passes: int) -> float:
    """Words a second of processor time, the best of the passes."""
    words, best = sum(len(one.text.split()) for one in reports), float("inf")
    for _ in range(passes):
        began = time.process_time()
        for one in reports:
            reader(one)
        best = min(best, time.process_time() - began)
    return words / best


def claimed(gold: Path) -> dict[str, tuple[int, str]]:
    """How many claims each reader finds in all documents of the gold, and a hash of them."""
    found: dict[str, tuple[int, str]] = {}
    for what, reader in READERS.items():
        count, seen = 0, sha256()
        for one in read_gold(gold):
            report = read_bytes(one.file.read_bytes(), name=one.file.name)
            claims = reader(report)
            count += len(claims)
            seen.update("".join(claims_to_lines(claims, report)).encode())
        found[what] = count, seen.hexdigest()
    return found


def main() -> None:
    """Reads everything once for its claims, which warms all that is kept; then for its speed."""
    gold, size = Path(sys.argv[1]), int(sys.argv[2])
    collect_seldom()  # as the command line and its workers do
    claims = claimed(gold)
    rates = {
        f"{name}: {what}": rate(reports, reader, passes)
        for name, reports, passes in texts(gold, size)
        for what, reader in READERS.items()
    }
    print(json.dumps({"compiled": is_compiled(), "claims": claims, "rates": rates}))


if __name__ == "__main__":
    main()
