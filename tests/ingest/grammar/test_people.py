"""People of every trade end no held claim, in no language, whatever they sell or are close to."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

_NAMES = (
    "Weber",
    "Torsvik",
    "Morek",
    "Lunde",
    "Tarn",
    "Ruiz",
    "Kesk",
    "Rouvier",
    "Brandt",
    "Rosen",
    "Lanoy",
    "Dumont",
    "Moran",
)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Brannec was founded by Jonas Weber, a former military officer, in Haifa."),
        ("en", "Israeli businessman Ilan Torsvik sold spyware to the Kenyan police."),
        ("en", "The arms dealer Pavel Morek supplied cameras to the Kenyan police."),
        ("en", "Ex-official Dana Lunde, born in Lowick, supplied Zarvix to the Kenyan police."),
        ("en", "Marta Lunde, 45, bought spyware for the Kenyan police."),
        ("en", "The hacker Omar Tarn used Zarvix."),
        ("en", "Lawyer Helena Ruiz used Zarvix to spy on clients."),
        ("en", "The journalist Ali Kesk was targeted by the Kenyan police with Zarvix."),
        (
            "en",
            "The Franco-Israeli Samuel Rouvier, who grew up in Paris, is tied to Kenya's army.",
        ),
        ("de", "Der Geschäftsmann Jonas Weber verkaufte Kameras an die kenianische Polizei."),
        (
            "de",
            "Der Israeli Ilan Torsvik, geboren in Haifa, gab Zarvix der kenianischen Polizei.",
        ),
        ("de", "Der Waffenhändler Pavel Morek lieferte Kameras an die kenianische Polizei."),
        ("de", "Der Brannec-Sprecher Lukas Brandt arbeitet mit der kenianischen Polizei zusammen."),
        ("de", "Die Anwältin Helena Ruiz, in Kiel aufgewachsen, nutzt Zarvix."),
        (
            "de",
            "Der deutsch-israelische Unternehmer David Rosen steht der kenianischen Polizei nahe.",
        ),
        ("fr", "L'homme d'affaires Samuel Rouvier a vendu des caméras à la police kényane."),
        (
            "fr",
            "Le franco-israélien Samuel Rouvier, né à Casablanca, a vendu Zarvix à la police.",
        ),
        ("fr", "Le courtier Samuel Rouvier a fourni des caméras à la police kényane."),
        (
            "fr",
            "L'ancien fonctionnaire Pierre Lanoy, âgé de 50 ans, est proche de la police kényane.",
        ),
        ("fr", "L'avocate Claire Dumont, qui a grandi à Lyon, utilise Zarvix."),
        ("fr", "Le PDG de Brannec, Pierre Lanoy, a rencontré la police kényane."),
        ("es", "El empresario Carlos Torsvik vendió cámaras a la policía keniana."),
        (
            "es",
            "El hispano-israelí Carlos Torsvik, nacido en Madrid, vendió Zarvix a la policía.",
        ),
        ("es", "El intermediario Pedro Lunde suministró cámaras a la policía keniana."),
        ("es", "La abogada Elena Ruiz, de 45 años, usa Zarvix."),
        ("es", "El exfuncionario Miguel Torsvik está vinculado a la policía keniana."),
        ("it", "L'imprenditore Marco Torsvik ha venduto telecamere alla polizia keniota."),
        (
            "it",
            "L'italo-israeliano Davide Torsvik, nato a Roma, ha venduto Zarvix alla polizia.",
        ),
        ("it", "Il faccendiere Marco Lunde ha fornito telecamere alla polizia keniota."),
        ("it", "L'avvocato Giulia Torsvik, cresciuta a Milano, usa Zarvix."),
        ("it", "L'ex funzionario Paolo Lunde è legato alla polizia keniota."),
        ("nl", "De zakenman Maarten Torsvik verkocht camera's aan de Keniaanse politie."),
        (
            "nl",
            "De Frans-Israëlische Samuel Rouvier, geboren in Parijs, gaf Zarvix aan de politie.",
        ),
        ("nl", "De tussenpersoon Pieter Lunde leverde camera's aan de Keniaanse politie."),
        ("nl", "Advocaat Sanne Torsvik, opgegroeid in Breda, gebruikt Zarvix."),
        ("sv", "Affärsmannen Erik Torsvik sålde kameror till den kenyanska polisen."),
        (
            "sv",
            "Den fransk-israeliske Samuel Rouvier, född i Paris, sålde Zarvix till polisen.",
        ),
        ("sv", "Mellanhanden Anders Lunde levererade kameror till den kenyanska polisen."),
        ("sv", "Advokaten Ebba Torsvik, uppvuxen i Malmö, använder Zarvix."),
        ("sv", "Den tidigare tjänstemannen Johan Torsvik är knuten till den kenyanska polisen."),
        ("en", "Tal Moran, a former Israeli officer, is based in Cyprus."),
        ("en", "Its chief executive, Tal Moran, is linked to the Kenyan police."),
        ("en", "The spyware maker was run by Israeli Tal Moran."),
        ("nl", "De ondernemer Jan Torsvik is verbonden aan de Keniaanse politie."),
        ("nl", "Oud-ambtenaar Pieter Torsvik is verbonden aan de Keniaanse politie."),
        ("nl", "Volgens woordvoerder Jan Torsvik levert hij camera's aan de Keniaanse politie."),
    ],
)
def test_people_end_no_held_claim(lang: str, text: str) -> None:
    """Founders, dealers, lawyers, hackers, officials and victims are none of a graph's business."""
    held = [c for c in extract(plain_report(text, lang)) if c.held]
    ends = {end.name for c in held for end in (c.subject, c.object)}
    assert {end for end in ends if any(name in end for name in _NAMES)} == set()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The company Jonas Weber, born of a merger, sold cameras to the Kenyan police."),
        ("en", "Brannec Systems, born in 2010, sold cameras to the Kenyan police."),
        ("fr", "La société Brannec, née en 2010, a vendu des caméras à la police kényane."),
        ("en", "The arms dealer Brannec Systems sold cameras to the Kenyan police."),
    ],
)
def test_a_firm_may_be_born_and_deal(lang: str, text: str) -> None:
    """What is called a firm, or is not called as people are, still sells."""
    assert any(c.held for c in extract(plain_report(text, lang)) if c.link.value == "SUPPLIED_TO")
