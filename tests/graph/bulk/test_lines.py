"""What a file of claims holds is taken line by line: bad lines are named, good ones are kept."""

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from graph import BadClaim, BadSetting
from graph.bulk import Prepared, prepare
from graph.bulk.columns import column
from graph.report import Page, Report
from ingest.claimfile import claim_file
from ingest.contract import report_to_line
from ingest.jsonlines import JsonLines

TEXT = "Brandt Optics supplied Veldmark Police. Brandt Optics makes Ocula Box."
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)")
REPORT = Report(
    id="r1",
    sha256="s1",
    title="A sale",
    lang="en",
    media_type="text/plain",
    pages=(Page(number=1, start=0, text=TEXT),),
)


def end(name: str, kind: str) -> dict[str, Any]:
    start = TEXT.index(name)
    return {"name": name, "kinds": [kind], "start": start, "end": start + len(name)}


def claim(**other: Any) -> dict[str, Any]:
    """The first sentence as a line's keys, some of them otherwise."""
    return {
        "link": "SUPPLIED_TO",
        "subject": end("Brandt Optics", "Vendor"),
        "object": end("Veldmark Police", "StateAgency"),
        "product": None,
        "quote": TEXT[:39],
        "start": 0,
        "end": 39,
        "page": 1,
        "lang": "en",
        "status": "asserted",
        "valid": {"start": None, "end": None, "precision": None},
        "confidence": 0.5,
        "held": True,
        "extractor": "test 1",
        "rule": "told",
        "report": {"id": "r1", "title": "A sale"},
        **other,
    }


BAD: dict[str, Any] = {
    "not JSON": "{",
    "no object": "[1]",
    "nested too deep": "[" * 100_000,
    "a link that is none": claim(link="LIKES"),
    "an end that is missing": {**claim(), "object": None},
    "a text for a number": claim(start="0"),
    "a number for a text": claim(lang=1),
    "a number too large": claim(page=2**63),
    "held in words": claim(held="yes"),
    "aliases that are a text": claim(subject={**end("Brandt Optics", "Vendor"), "aliases": "ab"}),
    "an alias of nothing": claim(subject={**end("Brandt Optics", "Vendor"), "aliases": [""]}),
    "words that are not there": claim(quote="x" * 39),
    "a report nobody gave": claim(report={"id": "r2", "title": "Another"}),
    "a date no calendar has": claim(valid={"start": "2012-13", "end": None, "precision": None}),
    "a confidence above one": claim(confidence=1.5),
}


def prepared(text: str, folder: Path) -> Prepared:
    """The tables of a file with these lines."""
    folder.mkdir()
    file = folder / "claims.jsonl"
    file.write_text(text, "utf-8")
    return prepare(JsonLines(file), folder, lambda *_: None, processes=1)


def test_every_bad_line_is_named_and_left_out(tmp_path: Path) -> None:
    """By its number in the file; the two good lines and the empty one between are no matter."""
    bad = [one if isinstance(one, str) else json.dumps(one) for one in BAD.values()]
    second = claim(
        link="MAKES",
        object=end("Ocula Box", "Product"),
        quote=TEXT[40:],
        start=40,
        end=len(TEXT),
    )
    good = [report_to_line(REPORT), json.dumps(claim()), "", json.dumps(second)]
    made = prepared("\n".join([*good, *bad]), tmp_path / "out")
    assert made.rows["claims"] == 2
    assert made.rows["links"] == 2
    assert made.refused == len(BAD)
    assert [one.line for one in made.told] == [*range(5, 5 + len(BAD))]
    assert all(one.why for one in made.told)


def test_a_file_without_any_claim_is_refused(tmp_path: Path) -> None:
    """And says what is wrong with its first line."""
    with pytest.raises(BadClaim, match="no claim to load; line 2: No line gives the text"):
        prepared("\n" + json.dumps(claim()) + "\n", tmp_path / "out")
    (tmp_path / "empty").touch()
    with pytest.raises(BadSetting, match="holds none"):
        JsonLines(tmp_path / "empty")


def test_of_a_claim_said_twice_the_better_stays(tmp_path: Path) -> None:
    """Held before unheld, then the surest, as of all claims in one write."""
    said = [claim(held=False, confidence=0.9), claim(confidence=0.4), claim(confidence=0.6)]
    lines = [report_to_line(REPORT), *map(json.dumps, said), report_to_line(REPORT)]
    made = prepared("\n".join(lines), tmp_path / "out")
    assert (made.rows["claims"], made.rows["reports"], made.repeated) == (1, 1, 2)
    assert column(made.folder, "confidence").tolist() == [0.6]
    assert (made.folder / "claims.00000.csv").read_text().count("\n") == 1


def test_a_report_with_two_texts_is_named(tmp_path: Path) -> None:
    """The first one stays."""
    other = report_to_line(REPORT).replace("Ocula", "Other")
    made = prepared("\n".join([report_to_line(REPORT), other, json.dumps(claim())]), tmp_path / "o")
    assert [(one.line, one.why) for one in made.told] == [(2, "Report r1 came with another text.")]


def test_parquet_says_the_same(tmp_path: Path) -> None:
    """A row for a line, structs for ends; a report is a row without a link."""
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    text = "\n".join([report_to_line(REPORT), json.dumps(claim())])
    made = prepared(text, tmp_path / "lines")
    rows = [json.loads(line) for line in text.splitlines()]
    keys = dict.fromkeys(key for row in rows for key in row)
    table = arrow.Table.from_pylist([{key: row.get(key) for key in keys} for row in rows])
    file = tmp_path / "claims.parquet"
    parquet.write_table(table, file)
    folder = tmp_path / "parquet"
    folder.mkdir()
    with claim_file(file, lambda *_: None) as source:
        again = prepare(source, folder, lambda *_: None, processes=1)
    assert again.rows == made.rows
    for table_file in sorted(made.folder.glob("*.csv")):
        texts = [(place / table_file.name).read_text() for place in (made.folder, folder)]
        one, other = (MOMENT.sub("", text) for text in texts)
        assert one == other


def test_a_load_is_known_from_its_moment_on(tmp_path: Path) -> None:
    """Each report and each claim says when the graph came to know it: one moment for all."""
    made = prepared("\n".join([report_to_line(REPORT), json.dumps(claim())]), tmp_path / "out")
    tables = [(made.folder / f"{name}.00000.csv").read_text() for name in ("reports", "claims")]
    assert len({match for text in tables for match in MOMENT.findall(text)}) == 1
    assert [len(MOMENT.findall(text)) for text in tables] == [1, 1]


def test_each_step_is_told(tmp_path: Path) -> None:
    """Reports are read before anything else is, and that takes its time."""
    file = tmp_path / "claims.jsonl"
    file.write_text("\n".join([report_to_line(REPORT), json.dumps(claim())]), "utf-8")
    steps: list[str] = []
    prepare(JsonLines(file), tmp_path, lambda step, *_: steps.append(step), processes=1)
    assert list(dict.fromkeys(steps)) == ["reports", "claims", "entities", "links"]


def test_parquet_without_pyarrow_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence with the command; likewise a file that only begins like Parquet."""
    file = tmp_path / "claims.parquet"
    file.write_bytes(b"PAR1 and nothing more")
    with (
        pytest.raises(BadSetting, match="cannot be read as Parquet"),
        claim_file(file, lambda *_: None),
    ):
        pass
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with (
        pytest.raises(BadSetting, match=r"in the checkout, pip install -e '\.\[parquet\]'"),
        claim_file(file, lambda *_: None),
    ):
        pass
