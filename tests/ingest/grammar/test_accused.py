"""Who is accused of a sale made it, not who accuses; and whose government a ruler's is."""

import pytest

from tests.ingest.grammar.reports import told


def deals(text: str, lang: str) -> set[str]:
    """What a text says of sales and uses."""
    return {one for one in told(text, lang) if "SUPPLIED_TO" in one or "USED_BY" in one}


FR = "Tarnfield est une entreprise française. "
ES = "Tarnfield es una empresa francesa. "
IT = "Tarnfield è una società francese. "


@pytest.mark.parametrize(
    ("lang", "text", "meant"),
    [
        (
            "fr",
            f"{FR}Des ONG accusent l'entreprise d'avoir vendu des scanners à la police de Lowick.",
            {"Tarnfield SUPPLIED_TO police de Lowick (alleged)"},
        ),
        (
            "fr",
            f"{FR}L'entreprise est soupçonnée d'avoir vendu des scanners au Kenya.",
            {"Tarnfield SUPPLIED_TO Kenya (alleged)"},
        ),
        (
            "es",
            f"{ES}Unas ONG acusan a la empresa de haber vendido drones a la policía de Lowick.",
            {"Tarnfield SUPPLIED_TO policía de Lowick (alleged)"},
        ),
        (
            "it",
            f"{IT}Le ONG accusano la società di aver venduto scanner alla polizia di Lowick.",
            {"Tarnfield SUPPLIED_TO polizia di Lowick (alleged)"},
        ),
        # Who accuses sold nothing, whether it says who did or not.
        ("fr", f"{FR}L'entreprise accuse une rivale d'avoir vendu des scanners au Kenya.", set()),
        (
            "fr",
            f"{FR}L'entreprise accuse l'État d'avoir acheté des scanners à la société Brannec.",
            {"Brannec SUPPLIED_TO État (alleged)"},
        ),
        (
            "fr",
            "La société Tarnfield accuse la police de Lowick d'avoir utilisé le logiciel Duskfly.",
            {"Duskfly USED_BY police de Lowick (alleged)"},
        ),
        # Who only claims or seems to have done it is its own subject.
        (
            "fr",
            "La société Tarnfield prétend avoir vendu des scanners au Kenya.",
            {"Tarnfield SUPPLIED_TO Kenya (alleged)"},
        ),
        (
            "fr",
            "La société Tarnfield semble avoir vendu des scanners au Kenya.",
            {"Tarnfield SUPPLIED_TO Kenya (alleged)"},
        ),
    ],
)
def test_the_one_accused_is_who_did_it(lang: str, text: str, meant: set[str]) -> None:
    """A firm spoken of before is accused like one that is named."""
    assert deals(text, lang) == meant


@pytest.mark.parametrize(
    ("lang", "text", "meant"),
    [
        (
            "fr",
            "La société Tarnfield a vendu des scanners au régime du dictateur libyen Moktar Arrel.",
            {"Tarnfield SUPPLIED_TO Libye"},
        ),
        (
            "fr",
            "La société Tarnfield a vendu des scanners au régime de l'ancien dictateur libyen.",
            {"Tarnfield SUPPLIED_TO Libye"},
        ),
        (
            "it",
            "La società Tarnfield ha venduto scanner al regime del dittatore libico Arrel.",
            {"Tarnfield SUPPLIED_TO Libia"},
        ),
        # Who speaks, and exiles, are nobody's rulers.
        (
            "fr",
            "La société Tarnfield a vendu des scanners au gouvernement, a dit le ministre kényan.",
            {"Tarnfield SUPPLIED_TO gouvernement"},
        ),
        (
            "fr",
            "La société Tarnfield n'a pas vendu de scanners au régime du dictateur libyen.",
            {"Tarnfield SUPPLIED_TO Libye (denied)"},
        ),
    ],
)
def test_a_ruler_s_nation_is_whose_government_it_is(lang: str, text: str, meant: set[str]) -> None:
    """A regime that is called after its ruler is the state of that ruler's nationality."""
    assert deals(text, lang) == meant
