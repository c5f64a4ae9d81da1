"""What looks like a sale, a use or an owner and is somebody else's, or nobody's."""

from graph import Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

_NOTHING = (
    (
        "en",
        "USED_BY",
        "The Orbit spyware was used inside the Foreign Ministry to spy on diplomats.",
    ),
    (
        "en",
        "USED_BY",
        "The Molglas spyware was installed within the Ministry of Justice.",
    ),
    (
        "it",
        "SUPPLIED_TO",
        (
            "Holm Systems è sotto accusa. «Abbiamo venduto i droni alla polizia di Tarsk», "
            "scrive Orla Vidal."
        ),
    ),
    (
        "es",
        "SUPPLIED_TO",
        "Holm Systems está bajo sospecha. Hemos vendido drones a la policía de Tarsk.",
    ),
    (
        "es",
        "SUPPLIED_TO",
        "Holm Systems está bajo sospecha. Vendimos drones a la Policía de Tarsk.",
    ),
    (
        "en",
        "SUPPLIED_TO",
        "The Ministry of Economy acquired Netco from Telcom Systems.",
    ),
    (
        "en",
        "OWNED_BY",
        "Holm Systems installed cameras in a stadium. The owner is Tarn Group.",
    ),
    (
        "es",
        "SUPPLIED_TO",
        ("Holm Systems, que rechaza las acusaciones, vendió Molglas a la Policía de Tarsk."),
    ),
    (
        "sv",
        "SUPPLIED_TO",
        ("Holm Systems, som nekar till anklagelserna, sålde kameror till polisen i Tarsk."),
    ),
    (
        "en",
        "SUPPLIED_TO",
        ("Holm Systems sued the Ministry of Defence. The Lowick Police bought drones from it."),
    ),
    (
        "en",
        "SUPPLIED_TO",
        "Holm Systems campaigned behind the sale of Orbit to Kenya.",
    ),
    (
        "en",
        "SUPPLIED_TO",
        (
            "Holm Systems and Tarn Systems came to the fair. The companies invited by the "
            "ministry supplied cameras to the Lowick Police."
        ),
    ),
    (
        "de",
        "OWNED_BY",
        "Holm Systems verkauft Kameras. Der frühere Eigentümer ist Tarn Group.",
    ),
    (
        "en",
        "SUPPLIED_TO",
        "The Lowick Police bought 40 cameras. The former supplier is Holm Systems.",
    ),
    (
        "fr",
        "SUPPLIED_TO",
        "La police du Kenya a acheté 40 caméras. L'ancien fournisseur est Holm Systems.",
    ),
    (
        "sv",
        "INVESTED_IN",
        "Holm Systems är ett norskt företag. Tarn Group investerade tio miljoner euro i denna.",
    ),
)


def test_what_is_told_of_others_or_of_nobody_is_held_of_nobody() -> None:
    """No link of the kind is held as a fact."""
    held = {
        text
        for lang, link, text in _NOTHING
        for one in extract(plain_report(text, lang))
        if one.held and one.status is Status.ASSERTED and one.link.value == link
    }
    assert held == set()


def test_a_maker_told_of_behind_another_seller_sold_nothing() -> None:
    """Of "bought from X. The manufacturer is Y" the sale is that of X alone."""
    text = "The Lowick Police bought drones from Tarn Systems. The manufacturer is Holm Systems."
    found = [one for one in extract(plain_report(text, "en")) if one.held]
    sellers = {one.subject.name for one in found if one.link.value == "SUPPLIED_TO"}
    assert sellers == {"Tarn Systems"}
