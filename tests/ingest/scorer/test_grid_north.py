"""Ordinary ways of telling a sale in German, Dutch and Swedish hide nobody, and accuse nobody."""

from pathlib import Path

import pytest
import yaml

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

_TOLD = yaml.safe_load(Path(__file__).with_name("grid_north.yaml").read_text("utf-8"))


def _sentences(key: str) -> list[tuple[str, str]]:
    return [(lang, text) for lang, texts in _TOLD[key].items() for text in texts]


def _sellers(lang: str, text: str) -> set[str]:
    found = [one for one in extract(plain_report(text, lang)) if one.held]
    return {one.subject.name for one in found if one.link is LinkKind.SUPPLIED_TO}


@pytest.mark.parametrize(("lang", "text"), _sentences("held"))
def test_the_vendor_of_an_ordinary_sale_is_held(lang: str, text: str) -> None:
    """The sale is held of the vendor, and of nobody but it and its goods."""
    sellers = {name.removesuffix(" GmbH") for name in _sellers(lang, text)}
    assert "Norrvik" in sellers
    assert len(sellers - {"Norrvik", "Molglas"}) == 0


@pytest.mark.parametrize(("lang", "text"), _sentences("nobody"))
def test_what_is_no_sale_is_held_of_no_vendor(lang: str, text: str) -> None:
    """Who speaks, sues, offers or is turned down sold nothing, nor do goods that are none."""
    assert "Norrvik" not in _sellers(lang, text)
