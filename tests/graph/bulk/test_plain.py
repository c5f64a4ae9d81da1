"""A line told from its bare values is told as its claim is: the same rows, the same refusals."""

import json
import marshal
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from graph.bulk import Line, Part, Take
from graph.bulk.claims import Done, Writer, written
from graph.bulk.shelf import Shelf
from graph.report import Page, Report
from ingest.contract import report_to_line
from ingest.jsonlines import JsonLines

SENTENCE = "Brandt Optics supplied Veldmark Police with Ocula Box. No {:05}\n"
LENGTH = len(SENTENCE.format(0))
ODD = (
    *(None, True, False, 0, 1, -1, 0.5, 1.5, 2**63, 2**64),
    *("", " ", "x", "\x1f", "a\nb", "\ud800", "2012", "2012-13", "Vendor", "Product", "year"),
    *([], [""], ["x"], [1], ["Vendor"], ["Vendor", "Product"], [["x"]], {}, {"Vendor": 1}),
)


def end(name: str, kind: str, at: int) -> dict[str, Any]:
    start = at + SENTENCE.index(name)
    place = {"start": start, "end": start + len(name)}
    return {
        "name": name,
        "kinds": [kind],
        **place,
        "words": {"text": name, **place},
        "described": False,
        "country": "XA",
        "aliases": [f"The {name}"],
        "because": [{"kind": kind, **place}],
    }


def claim(number: int) -> dict[str, Any]:
    """One of many claims of like words, each in a sentence of its own."""
    at = number * LENGTH
    return {
        "link": "SUPPLIED_TO",
        "subject": end("Brandt Optics", "Vendor", at),
        "object": end("Veldmark Police", "StateAgency", at),
        "product": end("Ocula Box", "Product", at),
        "quote": SENTENCE.format(number),
        "start": at,
        "end": at + LENGTH,
        "page": 1,
        "lang": "en",
        "status": "asserted",
        "valid": {"start": "2012", "end": "2014-05", "precision": "year"},
        "confidence": 0.5,
        "held": True,
        "extractor": "person 1" if number % 2 else "review",
        "rule": "told",
        "report": {"id": "r1", "title": "A sale"},
        "attributed_to": "A ministry",
        "pack": "p1",
    }


def paths(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a line, the inner ones and the leaves."""
    if at:
        yield at
    if isinstance(value, dict | list):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths(one, (*at, key))


def odd_claims() -> Iterator[dict[str, Any]]:
    """A claim with each value exchanged for each odd one, and with each key gone."""
    number = 0
    for at in paths(claim(0)):
        for odd in (*ODD, KeyError):
            row: Any = claim(number)
            holder = row
            for key in at[:-1]:
                holder = holder[key]
            if odd is KeyError:
                del holder[at[-1]]
            else:
                holder[at[-1]] = deepcopy(odd)
            yield row
            number += 1


@dataclass(frozen=True)
class Whole:
    """A stretch that makes a claim of every line."""

    part: Part

    def claims(self, take: Take | None = None) -> Iterator[Line]:
        """As a source may that knows no bare values."""
        del take
        return self.part.claims()


def source(rows: list[dict[str, Any]], folder: Path) -> JsonLines:
    """A report with a sentence for each of the rows, and the rows."""
    text = "".join(SENTENCE.format(number) for number in range(len(rows)))
    report = Report(
        id="r1",
        sha256="s1",
        title="A sale",
        lang="en",
        media_type="text/plain",
        pages=(Page(number=1, start=0, text=text),),
    )
    file = folder / "claims.jsonl"
    file.write_text("\n".join([report_to_line(report), *map(json.dumps, rows)]), "utf-8")
    found = JsonLines(file)
    assert len(list(found.reports())) == 1
    return found


def made(shelf: Shelf, part: Part, folder: Path) -> tuple[Done, dict[str, Any]]:
    """What came of the part, and what every file holds."""
    folder.mkdir()
    done = written(folder, 0, part, Writer(folder, 0, shelf, "now"), frozenset())
    found: dict[str, Any] = {path.name: path.read_bytes() for path in folder.iterdir()}
    # Of these the bytes depend on which equal texts are one text in memory.
    found |= {
        name: marshal.loads(data)  # noqa: S302  our own
        for name, data in found.items()
        if name.startswith(("lists.", "said."))
    }
    return done, found


def test_a_plain_line_is_told_as_its_claim_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thousands of odd lines, both ways: file by file, and refusal by refusal."""
    monkeypatch.setattr("graph.bulk.claims.MOST_TOLD", 10**6)
    lines = source(list(odd_claims()), tmp_path)
    shelf, (part,) = Shelf(lines, {"r1": 0}), lines.parts()
    quick, files = made(shelf, part, tmp_path / "quick")
    slow, others = made(shelf, Whole(part), tmp_path / "slow")
    assert quick == slow
    assert files == others
    assert (quick.claims > 200, len(quick.told) > 1000) == (True, True)


def test_a_line_as_the_contract_has_it_is_plain(tmp_path: Path) -> None:
    """It is taken from its values, and no claim is made of it."""
    lines = source([claim(number) for number in range(9)], tmp_path)
    writer = Writer(tmp_path, 0, Shelf(lines, {"r1": 0}), "now")
    assert [list(part.claims(writer.take)) for part in lines.parts()] == [[]]
    assert writer.close(tmp_path, 0) == (9, 27)
