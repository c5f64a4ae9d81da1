"""Scored pairs with their labels, as lines of JSON: what the scorer is trained on and judged by.

`python -m ingest.scorer.training.examples --gold DIR --out FILE` writes those of a folder of gold
documents and of the passages. A line is a window; `fold` is -1 for passages.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ingest.evaluation.folds import fold_of
from ingest.evaluation.gold import read_gold
from ingest.grammar.engine import reading
from ingest.grammar.refs import Ref
from ingest.scorer.classes import SCORED, realms
from ingest.scorer.pairs import Example, Pair, pairs_of
from ingest.scorer.training.labels import Labels, gold_labels, offsets, passage_labels
from ingest.scorer.training.passages import all_passages

Row = dict[str, Any]


def rows(text: str, lang: str, labels: Labels) -> Iterator[Row]:
    """The windows of a text as rows, every pair labelled; none for a language without a pack."""
    found = reading(text, lang)
    for example in pairs_of(found) if found else ():
        place = offsets(example.ctx.document, example.window.sentence)
        yield {
            "sentence": example.window.sentence,
            "span": place,
            "words": example.window.words,
            "markers": [one.marker for one in example.window.places],
            "ends": [_end(one.ref) for one in example.window.places],
            "pairs": [_pair(example, pair, labels, place) for pair in example.pairs],
        }


def every_row(gold: Path | None) -> Iterator[Row]:
    """The rows of all gold documents in a folder, then those of all passages."""
    documents = read_gold(gold) if gold else ()
    folds = fold_of(documents)
    for document in documents:
        text = document.file.read_text("utf-8")
        about = {"doc": document.id, "lang": document.lang, "fold": folds[document.id]}
        for row in rows(text, document.lang, gold_labels(document, text)):
            yield row | about
    for passage in all_passages():
        about = {"doc": passage.id, "lang": passage.lang, "fold": -1}
        for row in rows(passage.text, passage.lang, passage_labels(passage)):
            yield row | about


def _pair(example: Example, pair: Pair, labels: Labels, place: tuple[int, int]) -> Row:
    source, target = (example.window.places[n].ref for n in (pair.source, pair.target))
    label = labels.label(source, target, *place)
    return {
        "a": pair.source,
        "b": pair.target,
        "links": [SCORED.index(link) for link in pair.links],
        "f": pair.features,
        "y": sorted(SCORED.index(link) for link in label.stated if link in SCORED),
        "open": sorted(SCORED.index(link) for link in label.unsaid if link in SCORED),
    }


def _end(ref: Ref) -> Row:
    own = realms(ref)
    return {
        "name": ref.name,
        "key": list(ref.key),
        "others": ref.entity.aliases if ref.entity else (),
        "realm": next(iter(own)).value if len(own) == 1 else None,
        "country": ref.country or None,
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the rows; prints how many."""
    parser = argparse.ArgumentParser(
        prog="python -m ingest.scorer.training.examples", description=__doc__
    )
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    count = 0
    with options.out.open("w", encoding="utf-8") as out:
        for row in every_row(options.gold):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    sys.stdout.write(f"{count} windows\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
