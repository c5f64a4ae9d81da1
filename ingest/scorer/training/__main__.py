"""`python -m ingest.scorer.training --gold DIR`: trains the scorer and counts what it is worth.

Writes `weights.json`, `counts.json` and hashes of the texts learned from, `taught.json`, into the
package's `model` folder. With `--claims FILE` the
claims of the cross-validation go there, for `python -m ingest.evaluation`.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from ingest.evaluation.claimed import read_claims
from ingest.evaluation.gold import read_gold
from ingest.scorer.taught import FILE, marks
from ingest.scorer.training.crossval import claimed, count, cross_counts, fold_weights
from ingest.scorer.training.passages import all_passages, part
from ingest.scorer.training.regression import fit
from ingest.scorer.training.rows import gold_rows, passage_rows, text_rows

MODEL = Path(__file__).parents[1] / "model"
TEXTS = Path(__file__).parents[1] / "texts"


def main(arguments: Sequence[str] | None = None) -> int:
    """Trains on all gold, and on the passages and texts of our own; prints what it goes by."""
    options = _options().parse_args(arguments)
    documents = read_gold(options.gold)
    gold = list(gold_rows(documents))
    passages = list(passage_rows(part(all_passages(), options.passages)))
    written = read_gold(TEXTS)
    texts = list(text_rows(written))
    said = f"{len(gold)} pairs of gold, {len(passages)} of passages, {len(texts)} of texts\n"
    sys.stdout.write(said)
    invented = [*passages, *texts]
    folded = fold_weights(documents, gold, invented, options.share)
    lines = claimed(documents, folded)
    counts = count(documents, read_claims(lines))
    if options.claims:
        others = cross_counts(documents, lines)
        honest = claimed(documents, folded, others)
        options.claims.write_text("".join(f"{line}\n" for line in honest), encoding="utf-8")
    if options.share == options.passages == 1 and not options.dry:
        MODEL.mkdir(exist_ok=True)
        _write(MODEL / "weights.json", fit([*gold, *invented]))
        _write(MODEL / "counts.json", counts)
        read = [one.file.read_text("utf-8") for one in (*documents, *written)]
        (MODEL / FILE).write_text(json.dumps(marks(read), indent=0) + "\n", encoding="utf-8")
    return 0


def _write(file: Path, table: object) -> None:
    rows = json.loads(json.dumps(table)).items()
    lines = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}"
        for name, row in rows
    )
    file.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ingest.scorer.training", description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="folder of gold documents")
    parser.add_argument("--claims", type=Path, help="write the claims of the cross-validation here")
    share = "learn from this share of the gold only, and write no model"
    parser.add_argument("--share", type=float, default=1.0, metavar="0..1", help=share)
    share = "learn from this share of the passages only, and write no model"
    parser.add_argument("--passages", type=float, default=1.0, metavar="0..1", help=share)
    parser.add_argument("--dry", action="store_true", help="train and count, but write no model")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
