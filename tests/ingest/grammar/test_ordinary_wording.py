"""Ordinary wording: who is in a place, what a line turns to, how names and phrases are cut."""

import pytest

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.grammar.read import lexicon
from ingest.scorer import extract


def held(lang: str, text: str) -> set[tuple[LinkKind, str, str]]:
    """The accusations that are held, each with its two ends."""
    return {
        (one.link, one.subject.name, one.object.name)
        for one in extract(plain_report(text, lang))
        if one.held and one.link in ACCUSATIONS
    }


@pytest.mark.parametrize(
    ("lang", "text", "body"),
    [
        ("en", "Brannec sold cameras to the police in Kenya.", "police in Kenya"),
        ("nl", "Brannec verkocht camera's aan de politie in Kenia.", "politie in Kenia"),
        ("fr", "Brannec a vendu des caméras à la police au Kenya.", "police au Kenya"),
        ("es", "Brannec vendió cámaras a la policía en Kenia.", "policía en Kenia"),
        ("it", "Brannec ha venduto telecamere alla polizia in Kenya.", "polizia in Kenya"),
    ],
)
def test_a_force_in_a_country_is_that_countrys(lang: str, text: str, body: str) -> None:
    """With its article, too; the country alone has bought nothing."""
    assert held(lang, text) == {(LinkKind.SUPPLIED_TO, "Brannec", body)}


def test_what_is_not_known_before_a_but_says_nothing_of_what_is_known_behind_it() -> None:
    """A doubt before ", but" is of what stands before it; one behind it counts."""
    known = "It is not known if the army helped, but it is known that the Kenyan police use Zarvix."
    unknown = (
        "It is known that the army helped, but it is not known if the Kenyan police use Zarvix."
    )
    assert held("en", known) == {(LinkKind.USED_BY, "Zarvix", "Kenyan police")}
    assert held("en", unknown) == set()


def test_a_legal_form_of_two_firms_in_one_is_no_second_firm() -> None:
    """One name ends in "GmbH & Co. KG"."""
    text = "Brannec GmbH & Co. KG sold cameras to the Kenyan police."
    assert held("en", text) == {(LinkKind.SUPPLIED_TO, "Brannec GmbH & Co. KG", "Kenyan police")}


def test_a_phrase_of_a_pack_is_cut_as_a_text_is() -> None:
    """An elided word of a phrase stands apart, as it does in a text: "l'an dernier"."""
    lex = lexicon("fr")
    assert lex is not None
    rows = {words for words, _ in lex.phrases["l'"]}
    assert ("l'", "an", "dernier") in rows
    assert {first for first in lex.phrases if first.startswith("l'") and first != "l'"} == set()


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan police used Zarvix to hack Marek Holt's phone.",
        "The Kenyan army used Zarvix to unlock Fatima Okoro's phone.",
    ],
)
def test_somebodys_phone_is_no_goods_of_the_sale(text: str) -> None:
    """What was hacked with it is not what was used."""
    claims = [one for one in extract(plain_report(text, "en")) if one.link in ACCUSATIONS]
    assert {one.product.name for one in claims if one.product} == set()


@pytest.mark.parametrize(
    ("lang", "text", "body"),
    [
        ("en", "The Kenyan police bought cameras in May from Brannec.", "Kenyan police"),
        ("en", "The Kenyan police bought cameras on Monday from Brannec.", "Kenyan police"),
        ("en", "The Kenyan police bought cameras at a discount from Brannec.", "Kenyan police"),
        ("nl", "De Keniaanse politie kocht in mei camera's van Brannec.", "Keniaanse politie"),
        ("de", "Die kenianische Polizei kaufte im Mai Kameras von Brannec.", "kenianische Polizei"),
        (
            "fr",
            "La police kényane a acheté des caméras en mai auprès de Brannec.",
            "police kényane",
        ),
        ("es", "La policía keniana compró cámaras en mayo a Brannec.", "policía keniana"),
        ("sv", "Kenyas polis köpte i maj kameror från Brannec.", "Kenyas polis"),
    ],
)
def test_nothing_hangs_on_when_or_for_how_much(lang: str, text: str, body: str) -> None:
    """Who is named behind a month or a price has sold; behind a tip or a warning nobody has."""
    assert held(lang, text) == {(LinkKind.SUPPLIED_TO, "Brannec", body)}


def test_a_verb_that_is_a_noun_too_tells_of_whoever_stands_before_it() -> None:
    """A gerund of no list behind a comma, and a verb of no list behind "which", have objects."""
    for told in (", forcing Dorvane to leave", ", beating rival bidder Dorvane"):
        found = held("en", f"Brannec sold cameras to the Kenyan police{told}.")
        assert found == {(LinkKind.SUPPLIED_TO, "Brannec", "Kenyan police")}
    found = held("en", "Brannec, which outbid Dorvane, sold cameras to the Kenyan police.")
    assert found == {(LinkKind.SUPPLIED_TO, "Brannec", "Kenyan police")}


def test_somebody_is_told_what_follows_and_does_not_do_it() -> None:
    """Behind "complained to X that", "told X they" and "testified before X that" another acts."""
    sold = "Brannec sold cameras to the Kenyan police"
    for told in ("complained to Dorvane", "testified before the Harlow High Court"):
        found = held("en", f"A worker {told} that {sold}.")
        assert found == {(LinkKind.SUPPLIED_TO, "Brannec", "Kenyan police")}
    found = held("en", "The Kenyan police told the Harlow High Court they bought Zarvix.")
    assert {body for _, _, body in found} <= {"Kenyan police"}
