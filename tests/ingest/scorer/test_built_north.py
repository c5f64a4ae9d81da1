"""Long sentences in German, Dutch and Swedish hide no plain fact, and tell nothing else."""

from pathlib import Path

import yaml

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

_TOLD = yaml.safe_load(Path(__file__).with_name("built_north.yaml").read_text("utf-8"))
_ACCUSES = {LinkKind.SUPPLIED_TO.value, LinkKind.USED_BY.value}


def _held(lang: str, text: str) -> set[tuple[str, str, str]]:
    claims = [one for one in extract(plain_report(text, lang)) if one.held]
    return {(one.link.value, one.subject.name, one.object.name) for one in claims}


def test_what_is_built_into_a_long_sentence_is_held() -> None:
    """A plain fact is held behind dashes, colons, sums, dates, asides and long attributes."""
    missed = [
        (text, link)
        for lang, rows in _TOLD.items()
        for text, *links in rows["told"]
        for link in links
        if tuple(link) not in _held(lang, text)
    ]
    assert not missed


def test_what_the_same_sentences_take_back_is_not_held() -> None:
    """Nobody is held to have sold or used what is denied, planned, or done by another."""
    wrong = []
    for lang, rows in _TOLD.items():
        for text, *ends in rows["untold"]:
            found = {pair for pair in _held(lang, text) if pair[0] in _ACCUSES}
            wrong += [(text, one) for one in found if not ends or list(one[1:]) == ends]
    assert not wrong
