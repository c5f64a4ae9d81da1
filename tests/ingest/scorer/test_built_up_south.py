"""A plain fact stands in a long sentence as in a short one: clefts, gaps, lists, what opens it."""

from pathlib import Path

import yaml

from graph import ACCUSATIONS, LinkKind, Status
from ingest.contract import Claim
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

_SENTENCES = yaml.safe_load(Path(__file__).with_name("built_up_south.yaml").read_text("utf-8"))
_STANDS = {Status.ASSERTED, Status.REPORTED}


def _held(text: str, lang: str) -> list[Claim]:
    found = extract(plain_report(text, lang))
    return [one for one in found if one.held and one.status in _STANDS]


def _of_goods(claim: Claim) -> bool:
    """Whether only goods are said to have been sold, by whomever."""
    return claim.subject.name == "Molglas" and claim.link is LinkKind.SUPPLIED_TO


def test_a_built_up_sentence_hides_no_link() -> None:
    """Every link that a sentence plainly states is held, and no town is a seller."""
    missed = []
    for lang, told in _SENTENCES["told"].items():
        for one in told:
            held = _held(one["text"], lang)
            links = {(c.subject.name, c.link.value, c.object.name) for c in held}
            missed += [(one["text"], link) for link in one["links"] if tuple(link) not in links]
            missed += [
                (one["text"], c) for c in held if c.subject.name in {"Nantes", "Leeds", "Vigo"}
            ]
    assert not missed


def test_the_same_build_accuses_nobody_of_what_is_not_said() -> None:
    """Denied, planned, offered or wished in the same construction, nobody is accused of it."""
    accused = [
        (text, one.subject.name, one.link.value, one.object.name)
        for lang, texts in _SENTENCES["untold"].items()
        for text in texts
        for one in _held(text, lang)
        # What was sold by another than X was sold all the same.
        if one.link in ACCUSATIONS and not _of_goods(one)
    ]
    assert not accused
