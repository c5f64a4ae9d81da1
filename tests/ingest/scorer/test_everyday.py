"""The sentences that any report has: who sells to whom in them, and who only stands beside.

`everyday/` holds them as frames around clauses, by language; each frame takes each clause.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph import ACCUSATIONS, Claim, LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

FILES = {file.stem: file for file in sorted(Path(__file__).with_name("everyday").glob("*.yaml"))}
SELLER = "Brannec"
BYSTANDERS = ("Dorvane", "Privacy Watch", "Amnesty")
ACCUSES = ACCUSATIONS | {LinkKind.MAKES, LinkKind.OWNED_BY}


@pytest.mark.parametrize("lang", FILES)
def test_who_stands_beside_a_sale_is_no_party_to_it(lang: str) -> None:
    """Who reports it, is told of it, warns of it or has papers on it is not accused."""
    frames = _read(lang)
    accused = {
        text
        for name in BYSTANDERS
        for text in _texts(frames["beside"], frames["clauses"], name)
        for claim in _held(text, lang)
        if claim.link in ACCUSES and any(name in end for end in _ends(claim))
    }
    assert accused == set()


@pytest.mark.parametrize("lang", FILES)
def test_nobody_is_accused_any_more_who_once_was(lang: str) -> None:
    """Sentences that once made X a party: courts, rivals, sponsors, critics, whoever was told."""
    accused = {
        text
        for name, text in _read(lang)["seen"]
        for claim in _held(text, lang)
        if claim.link in ACCUSES and any(name in end for end in _ends(claim))
    }
    assert accused == set()


@pytest.mark.parametrize("lang", FILES)
def test_a_sale_is_read_in_every_frame_that_reports_put_around_it(lang: str) -> None:
    """Dated, attributed, reported or told in passing: the seller and the body are found."""
    told = _read(lang)["told"]
    missed = {
        text
        for text in _texts(told["frames"], told["clauses"], "")
        if not any(
            claim.link in ACCUSATIONS
            and told["body"] in claim.object.name
            and any(SELLER in end for end in _ends(claim))
            for claim in _held(text, lang)
        )
    }
    assert missed == set()


def _read(lang: str) -> Mapping[str, Any]:
    read: Mapping[str, Any] = yaml.safe_load(FILES[lang].read_text("utf-8"))
    return read


def _texts(frames: list[str], clauses: list[dict[str, str]], name: str) -> Iterator[str]:
    for frame in frames:
        for clause in clauses:
            text = frame.replace("X", name).format(**clause)
            yield text[0].upper() + text[1:]


def _held(text: str, lang: str) -> list[Claim]:
    return [claim for claim in extract(plain_report(text, lang)) if claim.held]


def _ends(claim: Claim) -> list[str]:
    product = [claim.product.name] if claim.product else []
    return [claim.subject.name, claim.object.name, *product]
