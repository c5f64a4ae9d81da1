"""What holds for every text: claims quote it, strangers change nothing, names are only names."""

import pytest
import reports
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import Claim, Status
from ingest.grammar import candidates, extract

TEMPLATE = (
    "The Swedish company {company} sold its {product} software to the Tarsk Police Department in "
    "2014. The {product} software is used by the Peruvian police."
)
COMPANIES = ["Norrvik Imaging", "Glint", "Open Harbour Labs", "Q4Vision", "Delta-9 Research"]
PRODUCTS = ["Moleglass", "BehaviourGrid 4", "Z-Scan", "TraceKit", "Ocula"]
STRANGERS = [
    "It rained for the third day in a row, and the harvest was poor.",
    "The town council discussed the new library on Tuesday evening.",
    "Nobody remembers who painted the old bridge.",
]
PIECES = [
    "The company", "Acme Corp", "sold", "to the", "police", "of", "(", ")", ",", ".", "which",
    "and", "that", "’s", "“", "”", "formerly", "such as", "2014", "\n",
    "\n\n", "- ", "|", "Ministry", "not",
    "its", "software", "\u202e", "\ud800", "警察", "é", "in", "Peru", "used by",
    "a subsidiary of",
]  # fmt: skip


def claims(text: str) -> tuple[Claim, ...]:
    """The claims of an English text, each checked against it."""
    report = reports.report(text, "en")
    found: tuple[Claim, ...] = extract(report)
    for claim in found:
        claim.check_against(report)
    return found


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60), st.sampled_from(["en", "nl"]))
def test_any_text_is_read_without_a_fault(pieces: list[str], lang: str) -> None:
    """No text makes the extractor fail, and every span of every claim is found at its place."""
    report = reports.report(" ".join(pieces), lang)
    for claim in extract(report):
        claim.check_against(report)
        for end in (claim.subject, claim.object):
            assert report.text[end.span.start : end.span.end].strip()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_noise_accuses_nobody(text: str) -> None:
    """Random characters are read without a fault."""
    claims(text)


@pytest.mark.parametrize("before", STRANGERS)
@pytest.mark.parametrize("after", STRANGERS)
def test_an_unrelated_paragraph_moves_claims_and_changes_none(before: str, after: str) -> None:
    """A paragraph about something else before and after shifts offsets and does nothing else."""
    text = TEMPLATE.format(company="Norrvik Imaging", product="Moleglass")
    shift = len(before) + 2
    plain = [(c.link, c.subject.name, c.object.name, c.status, c.span.start) for c in claims(text)]
    moved = [
        (c.link, c.subject.name, c.object.name, c.status, c.span.start - shift)
        for c in claims(f"{before}\n\n{text}\n\n{after}")
    ]
    assert plain == moved


@pytest.mark.parametrize("company", COMPANIES)
@pytest.mark.parametrize("product", PRODUCTS)
def test_renaming_renames_and_does_nothing_else(company: str, product: str) -> None:
    """Another company and another product make the same claims under other names."""
    found = {(c.subject.name, c.link.value, c.object.name) for c in claims(
        TEMPLATE.format(company=company, product=product)
    )}  # fmt: skip
    assert found == {
        (company, "BASED_IN", "Sweden"),
        (company, "MAKES", product),
        (company, "SUPPLIED_TO", "Tarsk Police Department"),
        (product, "USED_BY", "Peruvian police"),
    }


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_negating_a_sentence_leaves_no_asserted_claim(lang: str) -> None:
    """What a sentence denies is never left standing as a fact."""
    said = {
        "en": "The company Glint did not sell scanners to the Tarsk Police Department.",
        "nl": "Het bedrijf Glint heeft geen scanners aan de Peruaanse politie verkocht.",
    }[lang]
    found = extract(reports.report(said, lang))
    assert [c.status for c in found if c.link == "SUPPLIED_TO"] == [Status.DENIED]
    assert not any(c.held for c in found if c.link == "SUPPLIED_TO")


def test_the_same_text_gives_the_same_claims() -> None:
    """A second run gives equal claims in the same order, and candidates hold every claim."""
    text = TEMPLATE.format(company="Glint", product="Ocula")
    assert claims(text) == claims(text)
    assert len(candidates(reports.report(text, "en"))) >= len(claims(text))
