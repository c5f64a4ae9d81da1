"""Who stands in the same clause as a deal, and has no part in it."""

import pytest

from ingest.grammar.engine import reading


def said(text: str, lang: str) -> set[str]:
    """The sales, uses and owners that rules propose, in short."""
    found = reading(text, lang)
    assert found is not None
    return {f"{one.subject.name} {one.link.value} {one.object.name}" for one in found.candidates}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Lowick League demands an inquiry into a contract with Kenya."),
        ("en", "The Lowick League complained about a contract with Kenya."),
        ("fr", "La Ligue de Lowick demande une enquête sur un contrat avec le Kenya."),
        ("nl", "De Liga Lowick vraagt om een onderzoek naar een contract met Kenia."),
        ("de", "Die Liga Lowick klagt gegen einen Vertrag mit Kenia."),
        ("es", "La Liga Lowick pide una investigación sobre un contrato con Kenia."),
    ],
)
def test_who_asks_about_a_contract_is_no_party(lang: str, text: str) -> None:
    """A contract that hangs on what is no deal is not that of whoever the clause is about."""
    assert said(text, lang) == set()


def test_who_works_under_a_contract_is_one() -> None:
    """A deal under a contract is that of its subject still."""
    text = "The company Tarnfield Systems works on a contract with Kenya."
    assert said(text, "en") == {"Tarnfield Systems SUPPLIED_TO Kenya"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "sv",
            "Bilddatabasen används av runt 600 norska polismyndigheter, Tarn och Lowickpolisen.",
        ),
        ("en", "The image database is used by some 600 Kenyan police forces, Tarn and Lowick."),
    ],
)
def test_one_of_many_users_is_no_seller(lang: str, text: str) -> None:
    """A name of no told kind among those who use something is not what the others use."""
    assert not any(one.startswith("Tarn ") for one in said(text, lang))
