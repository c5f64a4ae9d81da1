"""Whether the tests would notice a wrong claim: `python -m bench.mutants [MANY] [--write]`.

A seeded sample of small changes to the modules that decide what a claim says; each runs against
the tests of grammar and scorer that come to the changed line, for `--each` seconds. `--of` names
what is changed. `--keep FILE` remembers results, so that a run can be stopped and go on;
`--seconds N` stops it after so long. `--write` puts counts and survivors into docs/mutants.md, each
with the judgement in `bench/judged.yaml`.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import settings

from bench.mutating import GRAMMAR, ROOT, Mutant, sampled
from bench.trying import ASKED, Loop, Trial, collected, copied

# What is changed: folders and files, and how many changes.
SETS = {
    "holding": (("holding", "certainty"), 100),
    "rules": (("claims.py", "rules"), 50),
    "clauses": (("clauses", "reference"), 50),
}
PAGE, JUDGED = ROOT / "docs" / "mutants.md", ROOT / "bench" / "judged.yaml"
BEGIN, END = "<!-- figures: bench/mutants.py, {} -->", "<!-- end of {} -->"
SEED, EACH = 11, 15.0
# "In time": so many seconds did not do for all tests that come there.
ALIVE = ("survived", "in time", "unreached")
Results = dict[tuple[str, str, str], str]


def files(of: str) -> list[Path]:
    """The modules of a set."""
    found = (GRAMMAR / name for name in SETS[of][0])
    return [file for path in found
            for file in (sorted(path.glob("[!_]*.py")) if path.is_dir() else [path])]  # fmt: skip


def run(mutants: Sequence[Mutant], asked: argparse.Namespace) -> Results:
    """What became of each; what `keep` knows is not tried again, but for survivors if `again`."""
    known = _known(asked.keep)
    left = [one for one in mutants if _open(known.get(one.key), again=asked.again)]
    ends = time.monotonic() + asked.seconds

    def work(loop: Loop, items: Sequence[pytest.Item]) -> None:
        modules = sorted({mutant.module for mutant in left})
        trial = Trial(place, modules, loop, items)
        for mutant in left:
            if time.monotonic() > ends:
                break
            known[mutant.key] = trial.tried(mutant, asked.each)
            with asked.keep.open("a", encoding="utf-8") as file:
                file.write(json.dumps([*mutant.key, known[mutant.key]]) + "\n")
            told = f"{known[mutant.key]}: {mutant.module}:{mutant.line} {mutant.now}"
            print(told, file=sys.stderr, flush=True)

    if left:
        with TemporaryDirectory(prefix="mutants-") as folder:
            place = copied(Path(folder))
            _warm()
            collected(place, ASKED, work)
    return known


def _open(found: str | None, *, again: bool) -> bool:
    return found is None or (again and found in ALIVE)


def _known(keep: Path) -> Results:
    if not keep.exists():
        return {}
    rows = [json.loads(line) for line in keep.read_text("utf-8").splitlines()]
    return {(row[0], row[1], row[2]): row[3] for row in rows}


def _warm() -> None:
    """Reads what every mutant reads: packs, dictionaries and weights."""
    from ingest.grammar.calibrate import plain_report  # noqa: PLC0415  from the copy
    from ingest.grammar.words.packs import languages  # noqa: PLC0415
    from ingest.scorer import extract  # noqa: PLC0415

    for lang in languages():
        extract(plain_report("The company Brackwater sold cameras to Kenya.", lang))
    # What Hypothesis draws is the same for every mutant, however busy the machine is.
    settings.register_profile("alike", deadline=None, derandomize=True, database=None)
    settings.load_profile("alike")


def page(mutants: Iterable[Mutant], results: Results, judged: Mapping[str, str]) -> str:
    """Counts by module, and the survivors with their judgements."""
    done = sorted(
        (one for one in mutants if one.key in results),
        key=lambda one: (one.module, one.line, one.now),
    )
    lines = ["| module | mutants | noticed | survived |", "|---|---:|---:|---:|"]
    for module in sorted({one.module for one in done}):
        found = [results[one.key] in ALIVE for one in done if one.module == module]
        lines.append(f"| `{module}` | {len(found)} | {found.count(False)} | {found.count(True)} |")
    alive = [one for one in done if results[one.key] in ALIVE]
    lines += [
        f"| all | {len(done)} | {len(done) - len(alive)} | {len(alive)} |",
        "",
        _aside(Counter(results[one.key] for one in done)),
        "",
        "| survivor | became | judgement |",
        "|---|---|---|",
    ]
    for one in alive:
        lines.append(f"| `{one.module}:{one.line}` {_code(one.was)} | {_code(one.now)} "
                     f"| {judged.get(' '.join(one.key), 'not judged')} |")  # fmt: skip
    return "\n".join(lines)


def _aside(found: Mapping[str, int]) -> str:
    return (
        f"Of those noticed, {found['late']} ran out of time and {found['broken']} could not be "
        f"loaded. Of the survivors {found['in time']} stand where more tests come than there was "
        f"time to ask, and {found['unreached']} where none comes."
    )


def _code(text: str) -> str:
    text = text.replace("|", "\\|")
    return f"`{text}`" if text else "(nothing)"


def judgements() -> dict[str, str]:
    """The judgements there are, by module, old line and new line."""
    rows = yaml.safe_load(JUDGED.read_text("utf-8")) if JUDGED.exists() else []
    return {f"{row['module']} {row['was']} {row['now']}": row["judgement"] for row in rows}


def main() -> None:
    """Tries the samples, tells what survived, and writes the page where that is wanted."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("many", nargs="?", type=int, help="changes of each set")
    parser.add_argument("--of", choices=sorted(SETS), action="append", help="what is changed")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--each", type=float, default=EACH, help="seconds of tests for a change")
    parser.add_argument("--keep", type=Path, default=Path("mutants.jsonl"))
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--again", action="store_true", help="try survivors again")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    asked.keep = asked.keep.resolve()
    drawn = {
        of: sampled(files(of), asked.many or SETS[of][1], asked.seed) for of in asked.of or SETS
    }
    results = run([one for mutants in drawn.values() for one in mutants], asked)
    for of, mutants in drawn.items():
        text = page(mutants, results, judgements())
        print(text)
        if asked.write:
            there, begin, end = PAGE.read_text("utf-8"), BEGIN.format(of), END.format(of)
            head, tail = there[: there.index(begin) + len(begin)], there[there.index(end) :]
            PAGE.write_text(f"{head}\n\n{text}\n\n{tail}", "utf-8")


if __name__ == "__main__":
    main()
