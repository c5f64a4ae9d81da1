"""The texts whose mistakes were read: whom the extractor accuses in them, and whom wrongly."""

from pathlib import Path

import pytest

from ingest.contract import claims_to_lines
from ingest.evaluation.claimed import read_claims
from ingest.evaluation.gold import ACCUSATIONS, read_gold
from ingest.evaluation.judge import Judged, Verdict, judge
from ingest.grammar.calibrate import plain_report
from ingest.grammar.claims import claims_of
from ingest.grammar.engine import reading
from ingest.scorer.weigh import weighed

ROOT = Path(__file__).parents[3]
# The first the scorer learns from; the others it has never seen.
FOLDERS = {"ingest/scorer/texts": 16, "tests/other_texts": 26}
# A bracket behind another taker names the product,
# and a line of products below a line of customers counts for each of them.
KNOWN = {
    ("x23", "Luisterlijn", "Surinaamse Centrale Inlichtingendienst"),
    ("x23", "Luisterlijn", "Openbaar Ministerie Curaçao"),
}


@pytest.fixture(scope="module", params=FOLDERS)
def folder(request: pytest.FixtureRequest) -> str:
    """One folder of texts."""
    return str(request.param)


@pytest.fixture(scope="module")
def held(folder: str) -> Judged:
    """The verdicts on every held claim of the texts."""
    documents = read_gold(ROOT / folder)
    lines: list[str] = []
    for one in documents:
        report = plain_report(one.file.read_text("utf-8"), one.lang)
        found = reading(report.text, one.lang)
        assert found is not None
        lines += claims_to_lines(claims_of(report, weighed(found)), report, file=one.file.name)
    return judge(documents, read_claims(lines)).held()


def test_no_accusation_is_held_of_a_text_that_only_looks_like_a_sale(
    held: Judged, folder: str
) -> None:
    """These texts deny, plan, cancel or advertise a sale, or tell of somebody else's."""
    traps = {one.id for one in held.documents if one.hard_negative}
    assert len(traps) == FOLDERS[folder]
    accused = {c.document.id for c in held.claims if c.claim.link in ACCUSATIONS}
    assert not traps & accused


def test_the_wrong_accusations_are_the_known_ones(held: Judged, folder: str) -> None:
    """A change of rules or words that accuses one more wrongly is seen here."""
    wrong = {
        (c.document.id, c.claim.subject.name, c.claim.object.name)
        for c in held.claims
        if c.claim.link in ACCUSATIONS and c.verdict in {Verdict.WRONG, Verdict.FORBIDDEN}
    }
    assert wrong == (KNOWN if folder == "ingest/scorer/texts" else set())
