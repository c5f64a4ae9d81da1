"""`python -m ingest.grammar FILE...`: the claims of plain text files as contract lines.

For people who work on packs and rules; the language is taken from the name (`x.nl.txt`) or --lang.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from ingest.contract import claims_to_lines
from ingest.grammar import extract
from ingest.grammar.calibrate import plain_report


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes one JSON line a claim to standard output."""
    parser = argparse.ArgumentParser(prog="python -m ingest.grammar", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--lang", help="language of every file")
    options = parser.parse_args(arguments)
    for path in options.files:
        lang = options.lang or path.suffixes[0].strip(".")
        report = plain_report(path.read_text("utf-8", "replace"), lang)
        for line in claims_to_lines(extract(report), report, file=path.name):
            sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
