"""The scorer against the real gold, where it is at hand: fed with itself it must agree."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ingest.evaluation import Evaluation, evaluate_claims
from ingest.evaluation.claimed import read_claims
from ingest.evaluation.gold import read_gold
from ingest.evaluation.score import score

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the gold corpus lies outside the project and is not here"
)
KINDS = {
    "vendor": "Vendor",
    "product": "Product",
    "programme": "Programme",
    "state_agency": "StateAgency",
    "buyer": "Buyer",
    "country": "Country",
}


def rows() -> Iterator[dict[str, Any]]:
    for path in sorted(CORPUS.glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def line(document: dict[str, Any], form: dict[str, Any], status: str, years: Any = None) -> str:
    kinds = {e["name"]: KINDS.get(e["type"], "Organisation") for e in document["entities"]}
    start, end = years or (None, None)
    return json.dumps(
        {
            "link": form["type"],
            "subject": {"name": form["source"], "kinds": [kinds[form["source"]]]},
            "object": {"name": form["target"], "kinds": [kinds[form["target"]]]},
            "product": None,
            "quote": "q",
            "start": 0,
            "status": status,
            "valid": {"start": start and str(start), "end": end and str(end)},
            "confidence": 0.9,
            "held": True,
            "rule": "gold",
            "report": {"title": f"{document['id']}.{document['lang']}"},
        }
    )


def scored(lines: list[str]) -> Evaluation:
    return evaluate_claims(read_gold(CORPUS), read_claims(lines))


@pytest.mark.parametrize("place", [0, 1, -1])
def test_gold_and_its_acceptable_forms_are_all_right(place: int) -> None:
    """Each link in its own form, its first and its last acceptable one: no error, none missed."""
    lines = []
    for document in rows():
        for link in document["links"]:
            forms = [link, *link.get("also_acceptable", ())]
            form = forms[place] if len(forms) > 1 else link
            years = (link["start_year"], link["end_year"])
            lines.append(line(document, form, link["status"], years))
    figures = score(scored(lines).judged)
    assert figures.recall.value == 1
    assert figures.precision.value == 1
    assert figures.status.value == 1
    assert figures.years.value == 1
    assert figures.accusations.hits == 0
    assert figures.forbidden == 0


def test_forbidden_links_are_all_wrong() -> None:
    """Every forbidden link, with its status where it has one, is counted as forbidden."""
    lines = [
        line(document, form, form.get("status", "asserted"))
        for document in rows()
        for form in document["forbidden_links"]
    ]
    verdicts = {str(one.verdict) for one in scored(lines).judged.claims}
    assert verdicts == {"forbidden"}


def test_optional_links_are_never_wrong() -> None:
    """Every optional link, in each of its statuses, is ignored unless the gold holds it too."""
    lines = []
    for document in rows():
        for form in document["optional_links"]:
            status = form.get("status", "asserted")
            every = [status] if isinstance(status, str) else status
            lines += [line(document, form, one) for one in every]
    verdicts = {str(one.verdict) for one in scored(lines).judged.claims}
    assert verdicts <= {"ignored", "right"}
