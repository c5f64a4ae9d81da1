"""What compiling brings: `python -m bench.compiled --gold GOLD --other PYTHON [--write]`.

PYTHON is that of an environment into which a wheel made with SURVEILGRAPH_COMPILE=1 is installed,
from the same sources. Both read the same, one after the other, several times in turn, so that what
else the machine does falls on both; the best of each is told, and whether their claims agree.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.figures import replace

PASS = Path(__file__).with_name("one_pass.py")
TURNS, BYTES = 3, 300_000
BEGIN, END = "<!-- figures: bench/compiled.py -->", "<!-- end of compiled -->"


def one_pass(python: str, gold: Path) -> dict[str, Any]:
    """What the install of this Python reads."""
    command = [python, "-P", str(PASS), str(gold.resolve()), str(BYTES)]
    ran = subprocess.run(command, cwd="/", stdout=subprocess.PIPE, check=True)  # noqa: S603
    print(ran.stdout.decode().strip(), file=sys.stderr, flush=True)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def table(plain: Sequence[dict[str, Any]], made: Sequence[dict[str, Any]]) -> list[str]:
    """The best of each, side by side, below what is to be said of the claims."""
    first = plain[0]["claims"]
    agree = all(one["claims"] == first for one in (*plain, *made))
    said = ", ".join(f"{count:,} by {what}" for what, (count, _) in first.items())
    head = f"{'The same' if agree else 'NOT the same'} claims, byte for byte: {said}."
    lines = [head, "", "| words a second and core | as it is | compiled | times |"]
    lines.append("|---|---|---|---|")
    for name in plain[0]["rates"]:
        slow, fast = (max(one["rates"][name] for one in some) for some in (plain, made))
        lines.append(f"| {name} | {slow:,.0f} | {fast:,.0f} | {fast / slow:.2f} |")
    return lines


def main() -> None:
    """Has both read in turn, and puts the table on the page where that is wanted."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--gold", type=Path, required=True, help="a folder of gold documents")
    asked.add_argument("--other", required=True, metavar="PYTHON", help="of the compiled install")
    asked.add_argument("--write", action="store_true", help="into docs/performance.md")
    given = asked.parse_args()
    plain, made = [], []
    for _ in range(TURNS):
        plain.append(one_pass(sys.executable, given.gold))
        made.append(one_pass(given.other, given.gold))
    if any(one["compiled"] for one in plain) or not all(one["compiled"] for one in made):
        asked.error("--other has to be compiled, and this Python not")
    lines = table(plain, made)
    print("\n".join(lines))
    if any(one["claims"] != plain[0]["claims"] for one in made):
        raise SystemExit("The compiled one makes other claims.")
    if given.write:
        replace("\n".join(lines), BEGIN, END)


if __name__ == "__main__":
    main()
