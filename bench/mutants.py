"""Whether the tests would notice a wrong claim: `python -m bench.mutants [MANY] [--write]`.

A seeded sample of small changes to the modules that decide what a claim says; each runs against the
tests that take seconds. `--of holding` are those that decide what may be held. `--keep FILE`
remembers results, so that a run can be stopped and go on; `--seconds N` stops it after so long.
`--write` puts counts and survivors into docs/mutants.md, each with the judgement in
`bench/judged.yaml`.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from bench.mutating import ROOT, Mutant, copied, sampled, tried

GRAMMAR = ROOT / "ingest" / "grammar"
RULES = ("claims.py", "reference/evidence.py", "certainty/status.py", "reference/told.py", *sorted(
    f"rules/{path.name}" for path in (GRAMMAR / "rules").glob("[!_]*.py")
))  # fmt: skip
HOLDING = ("certainty/accuser.py", *sorted(
    f"holding/{path.name}" for path in (GRAMMAR / "holding").glob("[!_]*.py")
))  # fmt: skip
ASKED_OF_RULES = (
    *("grounds", "makers", "ties", "constructions", "trade", "kinds", "told", "lines"),
    *("security", "dates", "packs", "confidence", "contracts", "seed"),
)
ASKED_OF_HOLDING = (
    *("accuser", "attributive", "barred", "cancelled", "governed", "private", "recalled", "untold"),
)
# What is changed, and the tests that are to notice.
SETS = {"rules": (RULES, ASKED_OF_RULES), "holding": (HOLDING, ASKED_OF_HOLDING)}
PAGE, JUDGED = ROOT / "docs" / "mutants.md", ROOT / "bench" / "judged.yaml"
BEGIN, END = "<!-- figures: bench/mutants.py, {} -->", "<!-- end of {} -->"
MANY, SEED = 160, 4
Results = dict[tuple[str, str, str], str]


def run(
    mutants: Iterable[Mutant], tests: Sequence[str], keep: Path, seconds: float, *, again: bool
) -> Results:
    """What became of each; those in `keep` are not tried again, but for survivors if `again`."""
    known = {key: what for key, what in _known(keep).items() if not (again and what == "survived")}
    ends = time.monotonic() + seconds
    with TemporaryDirectory(prefix="mutants-") as folder:
        place = copied(Path(folder))
        _warm()
        began = time.monotonic()
        if (plain := tried(place, tests, 600, None)) != "survived":
            raise SystemExit(f"The tests fail without any mutant ({plain}).")
        most = 5 * (time.monotonic() - began) + 10
        for mutant in mutants:
            if mutant.key in known:
                continue
            if time.monotonic() > ends:
                break
            known[mutant.key] = tried(place, tests, most, mutant)
            with keep.open("a", encoding="utf-8") as file:
                file.write(json.dumps([*mutant.key, known[mutant.key]]) + "\n")
            told = f"{known[mutant.key]}: {mutant.module}:{mutant.line} {mutant.now}"
            print(told, file=sys.stderr, flush=True)
    return known


def _known(keep: Path) -> Results:
    if not keep.exists():
        return {}
    rows = [json.loads(line) for line in keep.read_text("utf-8").splitlines()]
    return {(row[0], row[1], row[2]): row[3] for row in rows}


def _warm() -> None:
    """Reads what every mutant reads: packs and dictionaries."""
    from ingest.grammar import extract  # noqa: PLC0415  from the copy
    from ingest.grammar.calibrate import plain_report  # noqa: PLC0415
    from ingest.grammar.words.packs import languages  # noqa: PLC0415

    for lang in languages():
        extract(plain_report("The company Brackwater sold cameras to Kenya.", lang))


def page(mutants: Iterable[Mutant], results: Results, judged: Mapping[str, str]) -> str:
    """Counts by module, and the survivors with their judgements."""
    done = sorted(
        (one for one in mutants if one.key in results),
        key=lambda one: (one.module, one.line, one.now),
    )
    lines = ["| module | mutants | noticed | survived |", "|---|---:|---:|---:|"]
    for module in sorted({one.module for one in done}):
        found = Counter(results[one.key] for one in done if one.module == module)
        alive = found["survived"]
        lines.append(f"| `{module}` | {found.total()} | {found.total() - alive} | {alive} |")
    alive = [one for one in done if results[one.key] == "survived"]
    late = sum(results[one.key] == "late" for one in done)
    broken = sum(results[one.key] == "broken" for one in done)
    lines += [
        f"| all | {len(done)} | {len(done) - len(alive)} | {len(alive)} |",
        "",
        f"Of those noticed, {late} ran out of time and {broken} could not be loaded.",
        "",
        "| survivor | became | judgement |",
        "|---|---|---|",
    ]
    for one in alive:
        lines.append(f"| `{one.module}:{one.line}` {_code(one.was)} | {_code(one.now)} "
                     f"| {judged.get(' '.join(one.key), 'not judged')} |")  # fmt: skip
    return "\n".join(lines)


def _code(text: str) -> str:
    text = text.replace("|", "\\|")
    return f"`{text}`" if text else "(nothing)"


def judgements() -> dict[str, str]:
    """The judgements there are, by module, old line and new line."""
    rows = yaml.safe_load(JUDGED.read_text("utf-8")) if JUDGED.exists() else []
    return {f"{row['module']} {row['was']} {row['now']}": row["judgement"] for row in rows}


def main() -> None:
    """Tries the sample, tells what survived, and writes the page where that is wanted."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("many", nargs="?", type=int, default=MANY)
    parser.add_argument("--of", choices=sorted(SETS), default="rules", help="what is changed")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--keep", type=Path, default=Path("mutants.jsonl"))
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--again", action="store_true", help="try survivors again")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    modules, names = SETS[asked.of]
    tests = [f"tests/ingest/grammar/test_{name}.py" for name in names]
    mutants = sampled([GRAMMAR / name for name in modules], asked.many, asked.seed)
    results = run(mutants, tests, asked.keep.resolve(), asked.seconds, again=asked.again)
    text = page(mutants, results, judgements())
    print(text)
    if asked.write:
        there, begin, end = PAGE.read_text("utf-8"), BEGIN.format(asked.of), END.format(asked.of)
        head, tail = there[: there.index(begin) + len(begin)], there[there.index(end) :]
        PAGE.write_text(f"{head}\n\n{text}\n\n{tail}", "utf-8")


if __name__ == "__main__":
    main()
