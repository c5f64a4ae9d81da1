"""How fast a text becomes claims, and whether twice is the same: `python -m bench.extract FILE...`.

Without files, the shipped samples repeated up to a million bytes. Prints words a second, and the
hash of the claims of two passes, which must agree.
"""

import sys
import time
from hashlib import sha256
from pathlib import Path

from ingest.contract import claims_to_lines
from ingest.documents import read_bytes
from ingest.grammar import extract

SAMPLES = Path(__file__).parents[1] / "ingest" / "samples"
BYTES = 1_000_000


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


def main() -> None:
    """Measures each file named, or a megabyte made of each sample."""
    if files := [Path(name) for name in sys.argv[1:]]:
        for file in files:
            measure(file.name, file.read_bytes())
        return
    for sample in sorted(SAMPLES.glob("*.md")):
        data = sample.read_bytes() + b"\n"
        measure(sample.with_suffix(".txt").name, data * (BYTES // len(data)))


if __name__ == "__main__":
    main()
