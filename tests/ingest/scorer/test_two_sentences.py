"""Whom "it", "the company" and "the two" mean in the sentence after the one that names them."""

from pathlib import Path

import pytest
import yaml

from graph import Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

_TOLD = yaml.safe_load(Path(__file__).with_name("two_sentences.yaml").read_text("utf-8"))


def held(lang: str, text: str) -> set[tuple[str, str, str]]:
    """What is held as a fact of a text: link, source, target."""
    return {
        (one.link.value, one.subject.name, one.object.name)
        for one in extract(plain_report(text, lang))
        if one.held and one.status is Status.ASSERTED
    }


@pytest.mark.parametrize("lang", sorted(_TOLD))
def test_what_points_back_is_read(lang: str) -> None:
    """A link is held though its second sentence does not name who or what it is about."""
    told = [(text, tuple(link.split(" | "))) for text, link in _TOLD[lang]["states"]]
    assert {text for text, link in told if link not in held(lang, text)} == set()


@pytest.mark.parametrize("lang", sorted(_TOLD))
def test_what_may_point_at_two_points_at_nobody(lang: str) -> None:
    """No link of the kind is held where another may be meant, or nothing happened."""
    told = [(text, kind) for text, kind in _TOLD[lang]["nothing"]]
    assert {text for text, kind in told if kind in {link for link, *_ in held(lang, text)}} == set()
