"""Who is said of whom: a firm's town, its former name and its supplier are none of its own."""

import pytest

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

FORMERLY, OWNED, SEATED, SOLD = (
    LinkKind.SUCCEEDED_BY,
    LinkKind.OWNED_BY,
    LinkKind.BASED_IN,
    LinkKind.SUPPLIED_TO,
)


@pytest.mark.parametrize(
    ("lang", "text", "link", "pairs"),
    [
        (
            "en",
            "Formerly known as Tarn Labs, Morve LLC sells cameras to the police of Lowick.",
            FORMERLY,
            {("Tarn Labs", "Morve LLC")},
        ),
        (
            "en",
            "Formerly Tarn, Morve sells cameras to the Metropolitan Police.",
            FORMERLY,
            {("Tarn", "Morve")},
        ),
        (
            "fr",
            "Rebaptisée Morve, la société Tarn a vendu des caméras.",
            FORMERLY,
            {("Tarn", "Morve")},
        ),
        (
            "nl",
            "Tarn uit Breda, een Belgische onderneming, leverde camera's aan de politie.",
            SEATED,
            {("Tarn", "België")},
        ),
        (
            "en",
            "Tarn Ltd from Lowick, a British company that was bought by Morve Group, sells.",
            OWNED,
            {("Tarn Ltd", "Morve Group")},
        ),
        (
            "de",
            "Tarnix aus Wien, eine Tochter der Morve AG, liefert an die Polizei Bielefeld.",
            OWNED,
            {("Tarnix", "Morve AG")},
        ),
        (
            "fr",
            "La société Tarnix a acheté des capteurs à Aldrec SA.",
            SOLD,
            {("Aldrec SA", "Tarnix")},
        ),
        (
            "fr",
            "La société Tarnix se fournit en capteurs auprès de la société Aldrec.",
            SOLD,
            {("Aldrec", "Tarnix")},
        ),
        (
            "en",
            "The vendor Tarn Ltd bought cameras from Morve Ltd.",
            SOLD,
            {("Morve Ltd", "Tarn Ltd")},
        ),
    ],
)
def test_each_link_leads_the_right_way(
    lang: str, text: str, link: LinkKind, pairs: set[tuple[str, str]]
) -> None:
    """Whatever stands first in the sentence."""
    told = {
        (claim.subject.name, claim.object.name)
        for claim in extract(plain_report(text, lang))
        if claim.link is link and (claim.held or link is SOLD)
    }
    assert told == pairs


@pytest.mark.parametrize("said", ["discussed", "debated", "negotiated"])
def test_a_sale_that_is_talked_about_is_planned(said: str) -> None:
    """It is no sale that a path walks."""
    text = f"The sale of cameras by Tarn Ltd to the Ministry of Defence of Kenya was {said}."
    claims = [c for c in extract(plain_report(text, "en")) if c.link is SOLD]
    assert not any(c.held for c in claims)
    assert {c.status.value for c in claims if c.confidence > 0.5} == {"planned"}
