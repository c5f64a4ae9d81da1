"""An eighth language is two YAML files in a folder: commands read it, and no Python knows it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ingest.documents.languages import language

ROOT = Path(__file__).parents[3]
PACK = """
lang: da
syntax:
  verb_last: true
  participle: ["*et", "*t"]
  definite: ["*en", "*et"]
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
  claims: [[Norrvik Imaging, BASED_IN, Sverige], [Norrvik Imaging, SUPPLIED_TO, politiet i Tarsk]]
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
REPORT = """
Den svenske virksomhed Norrvik Imaging solgte systemet Glasvinge til politiet i Tarsk i 2014.

Politiet i Tarsk bruger systemet Glasvinge.

Virksomheden Norrvik Imaging udvikler systemet Glasvinge.

Politiet i Lowick købte systemet Glasvinge fra virksomheden Tarnfield Systems.

Virksomheden Halden Optik solgte ikke systemet Mosedug til politiet i Varde.
"""


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A folder with one language, of which nothing but its two files is there."""
    folder = tmp_path / "packs"
    (folder / "da").mkdir(parents=True)
    (folder / "da" / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "da" / "tests.yaml").write_text(TESTS, encoding="utf-8")
    return folder


def ran(packs: Path | str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """A module, run to its end where SURVEILGRAPH_PACKS names the folder."""
    return subprocess.run(
        [sys.executable, "-m", *map(str, words)], cwd=ROOT, capture_output=True, text=True,
        check=False, timeout=300, env={**os.environ, "SURVEILGRAPH_PACKS": str(packs)},
    )  # fmt: skip


def claims(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    """The claims that `extract` printed."""
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("said", [(), ("--lang", "da")])
def test_two_files_make_a_language(packs: Path, tmp_path: Path, said: tuple[str, ...]) -> None:
    """A plain text file in it is heard and read: seat, sale, use, make and purchase, no denial."""
    report = tmp_path / "report.txt"
    report.write_text(REPORT, encoding="utf-8")
    found = claims(ran(packs, "cli", "extract", *said, report))
    assert {claim["lang"] for claim in found} == {"da"}
    assert {
        (c["subject"]["name"], c["link"], c["object"]["name"], (c["product"] or {}).get("name"))
        for c in found
        if c["held"]
    } == {
        ("Norrvik Imaging", "BASED_IN", "Sverige", None),
        ("Norrvik Imaging", "SUPPLIED_TO", "politiet i Tarsk", "Glasvinge"),
        ("Glasvinge", "SUPPLIED_TO", "politiet i Tarsk", None),
        ("Glasvinge", "USED_BY", "Politiet i Tarsk", None),
        ("Norrvik Imaging", "MAKES", "Glasvinge", None),
        ("Tarnfield Systems", "SUPPLIED_TO", "Politiet i Lowick", "Glasvinge"),
    }  # fmt: skip
    assert {c["status"] for c in found if "Halden Optik" in c["quote"]} == {"denied"}
    assert {c["object"]["name"]: c["valid"]["start"] for c in found if c["valid"]["start"]} == {
        "politiet i Tarsk": "2014"
    }


def test_the_other_languages_stay(packs: Path, tmp_path: Path) -> None:
    """Beside the new one an English report gives the same bytes as without it."""
    report = tmp_path / "report.txt"
    report.write_text("The police of Lowick bought Moleglass from Tarnfield Systems.", "utf-8")
    with_it, without = (ran(folder, "cli", "extract", report) for folder in (packs, ""))
    assert claims(with_it)
    assert with_it.stdout == without.stdout


def test_its_own_sentences_are_run_with_the_rest(packs: Path) -> None:
    """The check that is told to people who write a pack runs the sentences of this one."""
    words = ("-q", "-n", "0", "-p", "no:cacheprovider", "tests/ingest/grammar/test_packs.py")
    done = ran(packs, "pytest", *words, "-k", "da: ")
    assert done.returncode == 0, done.stdout
    assert "5 passed" in done.stdout


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda folder: folder / "none", "which is no folder"),
        (lambda folder: (folder / "da").rename(folder / "sv").parent, "holds sv, a language that"),
        (lambda folder: (folder / "da").rename(folder / "hbs").parent, "holds hbs, which is no"),
        (lambda folder: (folder / "da").rename(folder / "nb").parent, "Pack nb: its `lang` is da"),
    ],
)
def test_a_folder_that_cannot_be_is_refused(
    packs: Path, tmp_path: Path, make: Any, said: str
) -> None:
    """No folder, a language there is already, one nobody knows, one that is called otherwise."""
    (tmp_path / "report.txt").write_text("Politiet i Tarsk bruger Glasvinge.", "utf-8")
    lang = "nb" if "nb" in said else "en"
    done = ran(make(packs), "cli", "extract", "--lang", lang, tmp_path / "report.txt")
    assert done.returncode != 0
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_language_that_is_said_has_a_pack(tmp_path: Path) -> None:
    """`--lang` of a language without a pack names those there are, and goes with no mapping."""
    (tmp_path / "report.txt").write_text("Politiet i Tarsk bruger Glasvinge.", "utf-8")
    done = ran("", "cli", "extract", "--lang", "da", tmp_path / "report.txt")
    assert done.returncode == 2
    assert "no language pack is for 'da'; there are de, en, es, fr, it, nl, sv." in done.stderr
    table = ran("", "cli", "extract", "--lang", "sv", "--mapping", "ocds", tmp_path / "report.txt")
    assert table.returncode == 2
    assert "--lang does not go with --mapping" in table.stderr


def test_a_language_without_a_pack_is_told(tmp_path: Path) -> None:
    """A long text plainly in one is not read as its neighbour, and a line says why it is empty."""
    text = (
        "A empresa vendeu câmaras à polícia de segurança pública da cidade, segundo um relatório "
        "publicado ontem pela organização de direitos humanos. Os agentes não quiseram dizer se as "
        "câmaras reconhecem rostos, nem quanto custaram, mas a direção confirmou as entregas.\n"
    )
    (tmp_path / "report.txt").write_text(text, encoding="utf-8")
    done = ran("", "cli", "extract", tmp_path / "report.txt")
    assert (done.returncode, done.stdout) == (0, "")
    assert "No language pack is for its language, pt, so nothing is found in it" in done.stderr


def test_gold_says_its_language(tmp_path: Path) -> None:
    """`evaluate` reads a text in the language of its gold, though it looks like another."""
    slogan = "See it first and see it all, with the eyes that the people of the north made. "
    sale = "Die Firma Brelvan Systems lieferte Kameras an die Polizei Lowick."
    text = f"{sale}\n\n{slogan * 3}\n"
    assert language(text) == "en"
    link = {
        "type": "SUPPLIED_TO", "source": "Brelvan Systems", "target": "Polizei Lowick",
        "quote": sale, "status": "asserted", "start_year": None, "end_year": None,
    }  # fmt: skip
    ends = [("Brelvan Systems", "vendor"), ("Polizei Lowick", "state_agency")]
    gold = {
        "id": "001", "lang": "de", "genre": "news", "hard_negative": False, "links": [link],
        "entities": [{"name": name, "type": kind, "aliases": []} for name, kind in ends],
        "optional_links": [], "forbidden_links": [],
    }  # fmt: skip
    (tmp_path / "001.json").write_text(json.dumps(gold), encoding="utf-8")
    (tmp_path / "001.de.txt").write_text(text, encoding="utf-8")
    told = tmp_path / "figures"
    done = ran("", "cli", "evaluate", "--gold", tmp_path, "--json", told)
    assert done.returncode == 0, done.stderr
    recall = json.loads(told.read_text("utf-8"))["held"]["all"]["recall"]
    assert (recall["hits"], recall["total"]) == (1, 1)
