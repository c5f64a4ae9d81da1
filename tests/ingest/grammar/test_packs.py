"""Every language pack keeps to its schema and to its own sentences."""

import pytest
import reports

from graph import Claim, LinkKind, Report, Status
from ingest.grammar import extract
from ingest.grammar.packtests import Expected, Sentence, sentences
from ingest.grammar.packtests import parse as parse_tests
from ingest.grammar.words.packs import BadPack, languages, load, parse

ACCUSE = {LinkKind.SUPPLIED_TO, LinkKind.USED_BY, LinkKind.DEPLOYED_IN, LinkKind.MAKES}
# What else may not stand in a must-not sentence of these frames.
OWN = {
    "CONTROL": {LinkKind.CONTROLLED_BY},
    "RESELL": {LinkKind.RESELLS},
    "OPERATE": {LinkKind.RUN_BY},
    "NOUN": {LinkKind.IS_A},
    "ACQUIRE": {LinkKind.OWNED_BY},
    "INVEST": {LinkKind.INVESTED_IN},
    "RAISE": {LinkKind.INVESTED_IN},
    "PARTNER": {LinkKind.LINKED_TO},
    "SUBORDINATE": {LinkKind.PART_OF},
    "BECOME": {LinkKind.SUCCEEDED_BY},
}
# What a must-not sentence may still hold: where somebody is, and what a thing is.
PLAIN = {LinkKind.BASED_IN, LinkKind.IS_A}
EVERY = [(lang, one) for lang in languages() for one in sentences(lang)]


def said(text: str, lang: str) -> tuple[Claim, ...]:
    """What a sentence yields, held or not."""
    report: Report = reports.report(text, lang)
    claims: tuple[Claim, ...] = extract(report)
    for claim in claims:
        claim.check_against(report)
    return claims


@pytest.mark.parametrize(
    ("lang", "one"), EVERY, ids=[f"{lang}: {s.text[:60]}" for lang, s in EVERY]
)
def test_a_sentence_yields_its_claims_and_no_other_accusation(lang: str, one: Sentence) -> None:
    """A pack's sentence says what it must, and accuses nobody else as a fact.

    Of what did not happen nothing is held as a fact, whatever its link is.
    """
    claims = said(one.text, lang)
    found = {Expected(c.subject.name, c.link, c.object.name, c.status) for c in claims}
    assert set(one.claims) <= found
    if not one.claims:
        silent = ACCUSE | OWN.get(one.frame, set())
        assert not {c for c in found if c.link in silent and c.status is Status.ASSERTED}
        facts = {c.link for c in claims if c.held and c.status is Status.ASSERTED}
        assert facts <= PLAIN


def test_dutch_and_english_are_there() -> None:
    """The two languages of the founding work have packs."""
    assert {"nl", "en"} <= set(languages())


def test_a_language_without_a_pack_has_no_claims() -> None:
    """An unknown language is no error: it yields nothing."""
    assert load("xx") is None
    assert extract(reports.report("Acme sold cameras to the police.", "xx")) == ()


def test_a_pack_with_an_unknown_field_is_refused() -> None:
    """A misspelt field is named in the refusal, not ignored."""
    with pytest.raises(BadPack, match="verbz"):
        parse("lang: xx\nverbz: {}\n")
    with pytest.raises(BadPack, match="SELL"):
        parse("lang: xx\nframes: {SELL: [sell]}\n")


def test_a_pack_without_must_not_sentences_is_refused() -> None:
    """Each accusing frame needs a sentence in which it must stay silent."""
    with pytest.raises(BadPack, match="must-not"):
        parse_tests("xx", "- {text: A sells B., frame: SUPPLY, claims: [[A, MAKES, B]]}\n")
