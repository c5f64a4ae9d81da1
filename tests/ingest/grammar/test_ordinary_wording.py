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
