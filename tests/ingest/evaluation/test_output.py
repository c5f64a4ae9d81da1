"""The command, its files, and what a reader finds in them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.claim import Claim, Mention, Origin, Span
from graph.errors import BadClaim, BadSetting
from graph.report import Page, Report
from graph.vocabulary import Kind, LinkKind, Status
from ingest.evaluation import evaluate
from ingest.evaluation.__main__ import main
from ingest.evaluation.claimed import read_claims
from ingest.evaluation.gold import GoldDocument, read_gold

Write = Callable[..., Path]
Line = Callable[..., str]
GoldLink = Callable[..., dict[str, Any]]
SALE = ("SUPPLIED_TO", "Brandt Optics", "Veldmark Police")
SEAT = ("BASED_IN", "Brandt Optics", "Portugal")


def test_every_output_of_the_command(
    write_gold: Write, gold_link: GoldLink, line: Line, capsys: pytest.CaptureFixture[str]
) -> None:
    """One run writes tables, Markdown, figures, rules and errors with their quotations."""
    gold_dir = write_gold(links=[gold_link(*SALE), gold_link(*SEAT)])
    claims = gold_dir / "claims.jsonl"
    wrong = line("MAKES", "Quill Institute", "Ocula", held=False, rule="maker")
    claims.write_text("\n".join([line(*SALE, status="alleged"), "", wrong]), encoding="utf-8")
    paths = {name: gold_dir / f"out.{name}" for name in ("errors", "markdown", "json", "rules")}
    options = [text for name, path in paths.items() for text in (f"--{name}", str(path))]
    assert main(["--gold", str(gold_dir), "--claims", str(claims), *options]) == 0
    assert "1.00 (1/1; 0.21–1.00)" in capsys.readouterr().out
    assert paths["errors"].read_text(encoding="utf-8") == (
        "001.en (news)\n"
        "  WRONG review 0.90 maker: Quill Institute -MAKES-> Ocula [asserted]\n"
        "      “Quill Institute Ocula”\n"
        "  STATUS Brandt Optics -SUPPLIED_TO-> Veldmark Police [asserted] claimed as alleged\n"
        "      “Brandt Optics Veldmark Police”\n"
        "  MISSED Brandt Optics -BASED_IN-> Portugal [asserted]\n"
        "      “Brandt Optics … Portugal”\n"
    )
    assert "| precision | 1.00 (1/1; 0.21–1.00) | 0.50 (1/2; 0.09–0.91) |" in paths[
        "markdown"
    ].read_text(encoding="utf-8")
    figures = json.loads(paths["json"].read_text(encoding="utf-8"))
    assert figures["held"]["all"]["recall"]["value"] == 0.5
    assert figures["held_and_review"]["link"]["MAKES"]["precision"]["total"] == 1
    assert set(figures["held"]) == {"all", "lang", "link", "family", "genre"}
    assert json.loads(paths["rules"].read_text(encoding="utf-8")) == {
        "maker": {"right": 0, "wrong": 1, "precision": 0.3333},
        "test.rule": {"right": 1, "wrong": 0, "precision": 0.6667},
    }


@pytest.mark.parametrize(
    ("chosen", "recall"),
    [
        (["--lang", "nl"], "0.00 (0/1;"),
        (["--lang", "en"], "1.00 (1/1;"),
        (["--lang", "en", "--lang", "nl"], "0.50 (1/2;"),
    ],
)
def test_subsets_by_language(  # noqa: PLR0913, PLR0917 - fixtures and a table of cases
    write_gold: Write,
    gold_link: GoldLink,
    line: Line,
    capsys: pytest.CaptureFixture[str],
    chosen: list[str],
    recall: str,
) -> None:
    """Only the texts of the languages asked for are scored."""
    write_gold("002", lang="nl", links=[gold_link(*SALE)])
    gold_dir = write_gold(links=[gold_link(*SALE)])
    claims = gold_dir / "claims.jsonl"
    claims.write_text(line(*SALE), encoding="utf-8")
    assert main(["--gold", str(gold_dir), "--claims", str(claims), *chosen]) == 0
    row = next(text for text in capsys.readouterr().out.splitlines() if " recall " in text)
    assert recall in row


def test_folds_and_their_complements_share_no_text(
    write_gold: Write, gold_link: GoldLink, line: Line, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--fold N` and `--not-fold N` together score each text exactly once."""
    for number in range(1, 8):
        gold_dir = write_gold(f"{number:03d}", links=[gold_link(*SALE)])
    claims = gold_dir / "claims.jsonl"
    claims.write_text(line(*SALE), encoding="utf-8")
    sizes = []
    for option in ("--fold", "--not-fold"):
        out = gold_dir / f"{option}.out"
        arguments = ["--gold", str(gold_dir), "--claims", str(claims), option, "0", "--quiet"]
        assert main([*arguments, "--json", str(out)]) == 0
        sizes.append(json.loads(out.read_text())["held"]["all"]["recall"]["total"])
    assert sizes == [2, 5]
    assert capsys.readouterr().out == ""


def test_nothing_to_score_is_said_in_a_sentence(
    tmp_path: Path, write_gold: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty folder, a missing file and a broken line each end with 2 and their reason."""
    empty, claims = tmp_path / "empty", tmp_path / "claims.jsonl"
    empty.mkdir()
    claims.write_text('{"link": "MAKES"}\n', encoding="utf-8")
    gold_dir = write_gold()
    for folder, file, reason in (
        (empty, claims, "There are no gold documents (*.json) in"),
        (gold_dir, tmp_path / "none.jsonl", "No such file"),
        (gold_dir, claims, "Line 1 is not a claim: KeyError('report')."),
    ):
        assert main(["--gold", str(folder), "--claims", str(file)]) == 2
        assert reason in capsys.readouterr().err


def test_broken_input_raises_in_the_language_of_the_domain(tmp_path: Path) -> None:
    """Callers catch the family's own errors."""
    with pytest.raises(BadSetting, match="no gold documents"):
        read_gold(tmp_path)
    with pytest.raises(BadClaim, match="Line 2"):
        read_claims(["", "not JSON"])


def test_an_extractor_is_scored_on_each_wanted_text(write_gold: Write, gold_link: GoldLink) -> None:
    """`evaluate` runs the extractor on the texts it is asked for, and on no other."""
    write_gold("002", links=[gold_link(*SEAT)])
    gold_dir = write_gold(links=[gold_link(*SEAT)])
    seen: list[tuple[str, str]] = []

    def extract(gold: GoldDocument) -> tuple[Report, list[Claim]]:
        seen.append((gold.file.name, gold.lang))
        text = "The Portuguese firm Brandt"
        page = Page(number=1, start=0, text=text)
        report = Report(
            id="r", sha256="s", title="T", lang="en", media_type="text/plain", pages=(page,)
        )
        firm, country = Span(20, 26), Span(4, 14)
        claim = Claim(
            report="r",
            link=LinkKind.BASED_IN,
            subject=Mention(name="Brandt", kinds=(Kind.VENDOR,), span=firm, words=firm),
            object=Mention(
                name="Portugal", kinds=(Kind.COUNTRY,), span=country, words=country, country="PT"
            ),
            quote=text,
            span=Span(0, len(text)),
            page=1,
            lang="en",
            status=Status.ASSERTED,
            origin=Origin(extractor="test", rule="seat"),
            confidence=0.9,
            held=True,
        )
        return report, [claim]

    evaluation = evaluate(gold_dir, extract, wanted=lambda document: document.id == "001")
    assert seen == [("001.en.txt", "en")]
    assert [bool(link.claims) for link in evaluation.judged.links] == [True]
    assert evaluation.rules() == {"seat": {"right": 1, "wrong": 0, "precision": 0.6667}}
