"""A new language is two YAML files: no Python knows it, and it reads a sale and a denial."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from graph import LinkKind, Status
from ingest.grammar import extract, read
from ingest.grammar.calibrate import plain_report
from ingest.grammar.packtests import parse as parse_tests
from ingest.grammar.words import packs
from ingest.scorer import extract as scored

PACK = """
lang: da
syntax:
  verb_last: true
  participle: ["*et", "*t"]
  adjective_endings: [e]
words:
  determiner: [den, det, de]
  indefinite: [en, et]
  preposition: [til, af, fra, i, med, for, om]
  coordinator: [og, eller]
  relative: [som, der]
  complementizer: [at]
  be: [er, var, være]
  become: [blev, bliver]
  have: [har, havde, have]
  negation: [ikke, aldrig]
prepositions:
  recipient: [til]
  agent: [af]
  source: [fra]
  in: [i]
  with: [med]
heads:
  vendor: [virksomhed, selskab, firma]
  product: [software, system]
  security: [politi, efterretningstjeneste]
  agency: [ministerium]
frames:
  SUPPLY: [sælge, levere]
  BUY: [købe]
  USE: [bruge, anvende]
  MAKE: [udvikle, fremstille]
status:
  denied: [ikke, aldrig, ingen]
forms:
  solgte: sælge
  solgt: sælge
  leverede: levere
  købte: købe
  bruger: bruge
  virksomheden: virksomhed
  politiet: politi
  ministeriet: ministerium
demonyms:
  SE: [svensk]
  NO: [norsk]
name_links: [i, for]
"""

TESTS = """
- frame: SUPPLY
  text: Den svenske virksomhed Norrvik Imaging solgte systemet Glasvinge til politiet i Tarsk.
  claims: [[Norrvik Imaging, BASED_IN, Sverige]]
- frame: SUPPLY
  text: Virksomheden Norrvik Imaging solgte ikke systemet Glasvinge til politiet i Tarsk.
  claims: []
- frame: BUY
  text: Politiet i Tarsk købte ikke systemet Glasvinge fra virksomheden Norrvik Imaging.
  claims: []
- frame: USE
  text: Politiet i Tarsk bruger ikke systemet Glasvinge.
  claims: []
- frame: MAKE
  text: Virksomheden Norrvik Imaging udvikler ikke systemet Glasvinge.
  claims: []
"""


@pytest.fixture
def danish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A packs folder that holds the names of every language, and one language more."""
    folder = tmp_path / "packs"
    (folder / "da").mkdir(parents=True)
    names = files("ingest").joinpath("packs").joinpath("names.yaml").read_text("utf-8")
    (folder / "names.yaml").write_text(names, encoding="utf-8")
    (folder / "da" / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "da" / "tests.yaml").write_text(TESTS, encoding="utf-8")
    caches = (packs.languages, packs.load, packs.name_words, read.lexicon)
    monkeypatch.setattr(packs, "_root", lambda: folder)
    for cached in caches:
        cached.cache_clear()
    yield
    monkeypatch.undo()
    for cached in caches:
        cached.cache_clear()


@pytest.mark.usefixtures("danish")
def test_two_files_make_a_language() -> None:
    """The toy pack reads a seat and a sale, and keeps a denied sale from standing as a fact."""
    assert packs.languages() == ("da",)
    told, denied, *_ = parse_tests("da", TESTS)
    said = {
        (c.subject.name, c.link, c.object.name, c.status)
        for c in extract(plain_report(told.text, "da"))
    }
    assert ("Norrvik Imaging", LinkKind.BASED_IN, "Sverige", Status.ASSERTED) in said
    assert {link for _, link, _, _ in said} >= {LinkKind.SUPPLIED_TO, LinkKind.BASED_IN}
    facts = [
        c
        for c in scored(plain_report(denied.text, "da"))
        if c.link is LinkKind.SUPPLIED_TO and c.status is Status.ASSERTED
    ]
    assert facts == []
