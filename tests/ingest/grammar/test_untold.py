"""What is feared, demanded, hoped, prevented or doubted is not told; what is said or known is."""

import pytest

from graph import ACCUSATIONS
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

UNTOLD = [
    ("en", "The minister fears that Brannec sold cameras to the Kenyan police."),
    ("en", "The minister said he feared that Brannec sold cameras to the Kenyan police."),
    ("en", "The minister doubts that Brannec sold cameras to the Kenyan police."),
    ("en", "The minister ruled out that Brannec sold cameras to the Kenyan police."),
    ("en", "The minister joked that Brannec sold cameras to the Kenyan police."),
    ("en", "The idea that Brannec sold cameras to the Kenyan police is absurd."),
    ("en", "The minister demanded that the Kenyan police use the software Glasswing."),
    ("nl", "De rechter voorkwam dat Brannec NV camera's aan de Keniaanse politie verkocht."),
    ("nl", "De minister vreest dat Brannec NV camera's aan de Keniaanse politie heeft verkocht."),
    (
        "nl",
        "De minister sluit uit dat Brannec NV camera's aan de Keniaanse politie heeft verkocht.",
    ),
    (
        "de",
        "Das Gericht verhinderte, dass die Brannec AG Kameras an die Polizei Kenias verkaufte.",
    ),
    ("de", "Es ist falsch, dass die Brannec AG Kameras an die kenianische Polizei verkauft hat."),
    ("fr", "Le juge a empêché que Brannec vende des caméras à la police kényane."),
    ("fr", "Le ministre craint que Brannec ait vendu des caméras à la police kényane."),
    ("es", "Un juez impidió que Brannec vendiera cámaras a la policía keniana."),
    ("es", "El ministro exige que la policía keniana use el software Glasswing."),
    ("it", "Il giudice ha impedito che Brannec vendesse telecamere alla polizia keniota."),
    ("sv", "Ministern befarar att Brannec har sålt kameror till polisen i Kenya."),
    ("sv", "En domstol hindrade att Brannec sålde kameror till polisen i Kenya."),
    ("de", "Man zweifelt daran, dass die Brannec AG Kameras an die Polizei Kenias verkauft hat."),
    ("de", "Die Brannec AG hätte Kameras an die kenianische Polizei verkauft."),
]
TOLD = [
    ("es", "En la filtración se halló que Brannec vendió cámaras a la policía keniana."),
    ("en", "The report says that Brannec sold cameras to the Kenyan police."),
    ("en", "The minister was surprised that Brannec sold cameras to the Kenyan police."),
    ("en", "The minister said in interviews that Brannec sold cameras to the Kenyan police."),
    ("en", "There is proof that Brannec sold cameras to the Kenyan police."),
    ("en", "The cameras which Brannec Ltd sold to the Kenyan police film faces."),
    ("en", "The cameras that the Kenyan police bought from Brannec Ltd are old."),
    ("en", "Brannec Ltd not only sold cameras to the Kenyan police but also trained it."),
    (
        "nl",
        "Uit het rapport blijkt dat Brannec NV camera's aan de Keniaanse politie heeft verkocht.",
    ),
    (
        "de",
        "Der Bericht belegt, dass die Brannec AG Kameras an die kenianische Polizei verkauft hat.",
    ),
    ("fr", "Le rapport révèle que Brannec a vendu des caméras à la police kényane."),
    ("es", "El informe revela que Brannec vendió cámaras a la policía keniana."),
    ("it", "Il rapporto rivela che Brannec ha venduto telecamere alla polizia keniota."),
    ("sv", "Rapporten visar att Brannec har sålt kameror till polisen i Kenya."),
]


def accused(lang: str, text: str) -> bool:
    """Whether an accusation is held."""
    return any(one.held for one in extract(plain_report(text, lang)) if one.link in ACCUSATIONS)


@pytest.mark.parametrize(("lang", "text"), UNTOLD)
def test_what_hangs_on_a_verb_that_does_not_tell_it_is_not_held(lang: str, text: str) -> None:
    """A fear, a demand, a doubt or what somebody prevented accuses nobody."""
    assert not accused(lang, text)


@pytest.mark.parametrize(("lang", "text"), TOLD)
def test_what_is_said_shown_or_known_is_held(lang: str, text: str) -> None:
    """So is what a relative clause says, which the writer does."""
    assert accused(lang, text)
