"""What a long sentence wraps around a plain fact hides nobody, and makes nobody guilty."""

from pathlib import Path

import yaml

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

_TOLD = yaml.safe_load(Path(__file__).with_name("embedded.yaml").read_text("utf-8"))
_TRADE = {LinkKind.SUPPLIED_TO, LinkKind.USED_BY}


def test_a_long_sentence_hides_no_plain_fact() -> None:
    """Each sentence holds the link it states, whatever stands around it."""
    missed = []
    for lang, told in _TOLD.items():
        for source, target, text in told["held"]:
            held = [one for one in extract(plain_report(text, lang)) if one.held]
            ends = {(one.subject.name, one.object.name) for one in held}
            if not any(source in start and target in end for start, end in ends):
                missed.append((text, ends))
    assert not missed


def test_a_long_sentence_accuses_nobody_of_what_it_does_not_say() -> None:
    """What is denied, planned, or told of others is no deal in a sentence of the same build."""
    accused = []
    for lang, told in _TOLD.items():
        for text in told["nothing"]:
            held = [one for one in extract(plain_report(text, lang)) if one.held]
            accused += [(text, one.subject.name, one.object.name) for one in held
                        if one.link in _TRADE]  # fmt: skip
    assert not accused
