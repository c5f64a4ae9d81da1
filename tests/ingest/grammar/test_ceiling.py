"""No reading is surer than what was held of reports that nobody had read."""

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.grammar.ceiling import ceiling
from ingest.scorer import extract

TEXT = (
    "Brackwater Optics is a Norwegian company. It makes the camera Nightjar. In 2019 Brackwater "
    "Optics sold cameras to the Ruritanian police."
)


def test_a_plain_sentence_is_as_sure_as_such_sentences_were_on_unread_reports() -> None:
    """On the gold such sentences are nearly certain; here a sale is less so than a seat."""
    held = {one.link: one.confidence for one in extract(plain_report(TEXT, "en")) if one.held}
    assert held == {
        LinkKind.BASED_IN: 0.873,
        LinkKind.MAKES: 0.873,
        LinkKind.SUPPLIED_TO: 0.85,
    }


def test_no_claim_of_a_text_is_surer_than_that() -> None:
    """Held or not, whatever the scorer says."""
    found = extract(plain_report(TEXT, "en"))
    assert {one.confidence <= ceiling(one.link) for one in found} == {True}
    assert {ceiling(link) < ceiling(LinkKind.MAKES) for link in ACCUSATIONS} == {True}
