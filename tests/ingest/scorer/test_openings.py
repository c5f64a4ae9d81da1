"""What opens a sentence and says when, where or how hides nobody: "A year later, X sold"."""

from pathlib import Path

import pytest
import yaml

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

_TOLD = yaml.safe_load(Path(__file__).with_name("openings.yaml").read_text("utf-8"))
_SENTENCES = [
    (lang, f"{opening} {main}")
    for lang, told in _TOLD.items()
    for main in told["mains"]
    for opening in told["openings"]
]
_NAMES = {"Norrvik", "Molglas"}


@pytest.mark.parametrize(("lang", "text"), _SENTENCES)
def test_an_opening_hides_no_seller(lang: str, text: str) -> None:
    """The sale behind an opening is held of the vendor, and of nobody else."""
    found = [one for one in extract(plain_report(text, lang)) if one.held]
    sellers = {one.subject.name for one in found if one.link is LinkKind.SUPPLIED_TO}
    assert "Norrvik" in sellers
    assert {one.subject.name for one in found} <= _NAMES


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        ("it", "Nel 2016 Norrvik spa ha venduto Molglas al Ministero dell'Interno.", "2016"),
        ("it", "Nel maggio 2016 Norrvik spa ha venduto Molglas alla polizia di Lowick.", "2016-05"),
        ("en", "In mid-2016 Norrvik sold the camera Molglas to the Lowick Police.", "2016"),
        ("fr", "Fin mai 2016 Norrvik a vendu la caméra Molglas à la police de Lowick.", "2016-05"),
    ],
)
def test_an_opening_date_is_the_date_of_the_sale(lang: str, text: str, start: str) -> None:
    """A date that opens a sentence dates what it tells."""
    found = [one for one in extract(plain_report(text, lang)) if one.held]
    assert {one.valid.start for one in found} == {start}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The past year was hard for Norrvik."),
        ("en", "A year later, Norrvik was accused by the Lowick Police."),
        ("en", "Two years earlier, the Lowick Police had refused to buy Molglas from Norrvik."),
        ("de", "Ein Jahr später verklagte Norrvik die Polizei Lowick."),
        ("fr", "Fin 2016, Norrvik a poursuivi la police de Lowick."),
        ("sv", "Ett år senare stämde Norrvik polisen i Lowick."),
    ],
)
def test_an_opening_makes_no_sale(lang: str, text: str) -> None:
    """What is no sale without an opening is none with it."""
    found = [one for one in extract(plain_report(text, lang)) if one.held]
    assert not [one for one in found if one.link in {LinkKind.SUPPLIED_TO, LinkKind.USED_BY}]
