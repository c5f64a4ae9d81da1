"""Who refused to sell, was forbidden to or was asked to sold nothing."""

import pytest

from graph import ACCUSATIONS, LinkKind, Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

NOT_DONE = [
    ("de", "Brannec weigerte sich, Kameras an die kenianische Polizei zu verkaufen."),
    ("de", "Das Gericht verbot Brannec, Kameras an die kenianische Polizei zu verkaufen."),
    ("de", "Der Staat warnte Brannec davor, Kameras an die kenianische Polizei zu verkaufen."),
    ("de", "Brannec versuchte, Kameras an die kenianische Polizei zu verkaufen."),
    ("nl", "Brannec weigerde camera's te verkopen aan de Keniaanse politie."),
    ("nl", "De rechter verbood Brannec camera's te verkopen aan de Keniaanse politie."),
    ("nl", "De staat stond Brannec toe camera's te verkopen aan de Keniaanse politie."),
    ("nl", "De staat vroeg Brannec camera's te leveren aan de Keniaanse politie."),
    ("nl", "De krant verwijt Brannec camera's te hebben geleverd aan de Keniaanse politie."),
    ("nl", "Brannec wordt ervan verdacht camera's te verkopen aan de Keniaanse politie."),
    ("fr", "Brannec a refusé de vendre des caméras à la police kényane."),
    ("fr", "Le tribunal a interdit à Brannec de vendre des caméras à la police kényane."),
    ("es", "Brannec se negó a vender cámaras a la policía keniana."),
    ("es", "El tribunal prohibió a Brannec vender cámaras a la policía keniana."),
    ("es", "El tribunal prohibió a la policía keniana utilizar el software Glasswing."),
    ("nl", "De rechter verbood de Keniaanse politie de software Glasswing te gebruiken."),
    ("it", "Brannec si è rifiutata di vendere telecamere alla polizia keniota."),
    ("it", "Lo Stato ha autorizzato Brannec a vendere telecamere alla polizia keniota."),
    ("sv", "Brannec vägrade att sälja kameror till polisen i Kenya."),
    ("en", "Brannec refused to sell cameras to the Kenyan police."),
    ("en", "The court banned Brannec from selling cameras to the Kenyan police."),
    ("de", "Nach dem Verkauf der Brannec AG an Holm lieferte niemand mehr an die Polizei Kenias."),
]
NEVER = [
    ("en", "Holm AG failed to acquire Brannec."),
    ("en", "Holm AG considered investing in Brannec."),
    ("en", "Holm AG had hoped to make the software Glasswing."),
    ("de", "Holm AG weigerte sich, Brannec zu kaufen."),
    ("nl", "De rechter verbood Holm NV Brannec over te nemen."),
    ("fr", "Holm SA a refusé d'acheter Brannec."),
    ("es", "El tribunal prohibió a Holm SA comprar Brannec."),
    ("it", "Holm SpA si è rifiutata di acquistare Brannec."),
    ("fr", "Holm SA a renoncé à racheter Brannec."),
    ("en", "Holm AG urged others to invest in Brannec."),
    ("en", "Holm AG advised Kestrel Ltd to invest in Brannec."),
]
DONE = [
    ("nl", "Brannec begon camera's te verkopen aan de Keniaanse politie."),
    ("nl", "Brannec verkocht camera's aan de Keniaanse politie om demonstranten te filmen."),
    ("de", "Brannec verkaufte Kameras an die kenianische Polizei, um Demonstranten zu filmen."),
    ("fr", "Brannec vient de vendre des caméras à la police kényane."),
    ("en", "Brannec began to sell cameras to the Kenyan police."),
]


def sellers(lang: str, text: str) -> set[str]:
    """The subjects of what is held to have been done, and is no mere allegation."""
    claims = extract(plain_report(text, lang))
    return {one.subject.name for one in claims if one.held and one.link in ACCUSATIONS}


@pytest.mark.parametrize(("lang", "text"), NOT_DONE)
def test_what_hangs_on_another_verb_is_not_held(lang: str, text: str) -> None:
    """Refused, forbidden, allowed, asked for or tried: nothing was sold by it."""
    assert sellers(lang, text) == set()


@pytest.mark.parametrize(("lang", "text"), NEVER)
def test_nor_is_a_firm_bought_or_a_thing_made(lang: str, text: str) -> None:
    """Every kind of link hangs on such a verb: nothing is asserted."""
    held = [one for one in extract(plain_report(text, lang)) if one.held]
    assert {one.link for one in held if one.status is Status.ASSERTED} <= {LinkKind.BASED_IN}


@pytest.mark.parametrize(("lang", "text"), DONE)
def test_what_was_begun_or_has_a_purpose_is_held(lang: str, text: str) -> None:
    """A verb that says that it was done, and a purpose behind the sale, take nothing away."""
    assert sellers(lang, text) == {"Brannec"}
