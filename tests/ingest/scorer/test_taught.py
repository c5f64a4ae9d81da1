"""Whoever measures the scorer on texts it learned from is told so."""

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.program import app
from ingest.scorer import taught

MODEL = files("ingest.scorer").joinpath("model")
KNOWN, NEW = "Quill Optics sold it.\nNobody knows.", "Brandt Optics sold nothing."


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Two texts without links; the first taught somebody something."""
    for number, text in (("001", KNOWN), ("002", NEW)):
        row = {"id": number, "lang": "en", "genre": "news", "hard_negative": False, "entities": [],
               "links": [], "optional_links": [], "forbidden_links": []}  # fmt: skip
        (tmp_path / f"{number}.json").write_text(json.dumps(row), "utf-8")
        (tmp_path / f"{number}.en.txt").write_text(text, "utf-8")
    return tmp_path


def test_evaluate_says_how_many_texts_taught_the_scorer(
    gold: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of two did, whose lines were broken elsewhere; where none did, nothing is said."""
    learned = taught.marks([KNOWN.replace("\n", " "), "Something else."])
    monkeypatch.setattr(taught, "_shipped", lambda: frozenset(learned))
    ran = CliRunner().invoke(app, ["evaluate", "--gold", str(gold)])
    assert ran.exit_code == 0
    assert ran.stdout.splitlines()[-1] == (
        "The scorer learned from 1 of these 2 texts: the figures flatter it. docs/quality.md has "
        "those of texts that it had not seen."
    )
    monkeypatch.setattr(taught, "_shipped", frozenset[str])
    assert "learned" not in CliRunner().invoke(app, ["evaluate", "--gold", str(gold)]).stdout


def test_the_shipped_weights_say_what_taught_them() -> None:
    """As many texts as the card names, each by a hash that names nobody."""
    card = MODEL.joinpath("card.md").read_text("utf-8")
    (gold,) = re.findall(r"\*\*Trained on:\*\* (\d+) gold documents", card)
    (own,) = re.findall(r"passages and (\d+) invented texts", card)
    marks = json.loads(MODEL.joinpath(taught.FILE).read_text("utf-8"))
    assert (len(marks), marks) == (int(gold) + int(own), sorted(set(marks)))
    assert all(re.fullmatch(r"[0-9a-f]{16}", one) for one in marks)
