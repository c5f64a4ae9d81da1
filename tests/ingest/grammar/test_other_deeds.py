"""Lines whose words stand for another deed: time invested, a firm hired to paint."""

import pytest

from graph import Claim
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract
from tests.ingest.grammar.reports import facts, held

_TIES = {
    "en": "Brunmoor Capital invested time in Oldscar Ltd."
    "|Brunmoor Capital invested like Oldscar Ltd."
    "|Tidewell Ltd is owned by the heirs of Oldscar Ltd.|Oldscar Ltd bought Tidewell Ltd a cake."
    "|Tidewell Ltd is linked to Oldscar Ltd by a bridge.|Tidewell Ltd became like Oldscar Ltd."
    "|Tidewell Ltd renamed a street Oldscar Ltd."
    "|Oldscar Ltd would have acquired Tidewell Ltd had the court agreed."
    "|Tidewell Ltd is linked to the murder of the founder of Oldscar Ltd.",
    "de": "Brunmoor Capital investierte viel Zeit in Oldscar Ltd."
    "|Brunmoor Capital beteiligte sich an der Kritik an Oldscar Ltd."
    "|Tidewell Ltd ist mit Oldscar Ltd durch eine Brücke verbunden."
    "|Tidewell Ltd ist Partner eines früheren Kunden von Oldscar Ltd.",
    "fr": "Brunmoor Capital a financé un film sur Oldscar Ltd."
    "|Brunmoor Capital a investi du temps dans Oldscar Ltd."
    "|Tidewell Ltd est liée à Oldscar Ltd par un câble."
    "|Tidewell Ltd est liée à un concurrent d'Oldscar Ltd."
    "|Tidewell Ltd a rebaptisé une rue Oldscar Ltd.",
    "nl": "Brunmoor Capital investeerde tijd in Oldscar Ltd."
    "|Tidewell Ltd is in handen van oud-medewerkers van Oldscar Ltd."
    "|Tidewell Ltd is verbonden aan een concurrent van Oldscar Ltd."
    "|Tidewell Ltd hernoemde een straat tot Oldscar Ltd.",
    "es": "Brunmoor Capital invirtió tiempo en Oldscar Ltd."
    "|Brunmoor Capital invirtió junto con Oldscar Ltd."
    "|Tidewell Ltd está conectada con Oldscar Ltd por un puente."
    "|Tidewell Ltd rebautizó una calle como Oldscar Ltd.",
    "it": "Brunmoor Capital ha investito tempo in Oldscar Ltd."
    "|Tidewell Ltd è collegata a Oldscar Ltd da una strada."
    "|Tidewell Ltd ha ribattezzato la sua sala Oldscar Ltd.",
    "sv": "Brunmoor Capital investerade tid i Oldscar Ltd."
    "|Tidewell Ltd är kopplat till Oldscar Ltd via en kabel."
    "|Tidewell Ltd döpte om en gata till Oldscar Ltd.",
}
_TIED = {
    "en": "Brunmoor Capital invested venture capital in Oldscar Ltd."
    "|Brunmoor Capital invested 3 million in Oldscar Ltd."
    "|Tidewell Ltd is owned by the Oldscar group.|Tidewell Ltd is linked to Oldscar Ltd by papers."
    "|Tidewell Ltd changed its name to Oldscar Ltd.|Oldscar Ltd bought the company Tidewell Ltd.",
    "de": "Brunmoor Capital investierte im Jahr 2015 in Oldscar Ltd."
    "|Brunmoor Capital steckte einen hohen Betrag in Oldscar Ltd.",
    "fr": "Brunmoor Capital a investi de l'argent dans Oldscar Ltd."
    "|Brunmoor Capital est entré au capital de Tidewell Ltd.",
    "nl": "Brunmoor Capital stak geld in Oldscar Ltd.|Tidewell Ltd werd omgedoopt tot Oldscar Ltd.",
    "es": "Brunmoor Capital invirtió dinero en Oldscar Ltd."
    "|Tidewell Ltd fue rebautizada como Oldscar Ltd.",
    "it": "Brunmoor Capital ha investito nel 2015 in Oldscar Ltd.",
    "sv": "Brunmoor Capital investerade ett stort belopp i Oldscar Ltd."
    "|Tidewell Ltd bytte namn till Oldscar Ltd.",
}
_DEALS = {
    "en": "The Orling Police hired Oldscar Ltd to paint the walls."
    "|The Orling Police ordered a report from Oldscar Ltd."
    "|The Orling Police used arguments from Oldscar Ltd."
    "|The novel tells how Oldscar Ltd sold cameras to the Orling Police."
    "|That Oldscar Ltd sold cameras to the Orling Police was later disproved.",
    "de": "Die Polizei Hagen beauftragte Oldscar Ltd, die Wände zu streichen."
    "|Die Polizei Hagen beauftragte Oldscar Ltd mit der Reinigung der Büros."
    "|Die Polizei Hagen kaufte Kameras von einem früheren Kunden von Oldscar Ltd.",
    "fr": "La police de Metz a choisi Oldscar Ltd comme cible."
    "|La police de Metz a choisi Oldscar Ltd pour un contrôle.",
    "nl": "De politie van Ede huurde Oldscar Ltd in om de muren te verven."
    "|De politie van Ede kocht camera's van een vroegere klant van Oldscar Ltd."
    "|Alsof Oldscar Ltd camera's aan de politie van Ede had verkocht!",
    "es": "La Policía de Jaén eligió a Oldscar Ltd para una inspección."
    "|Si el alcalde lo hubiera pedido, Oldscar Ltd habría entregado drones a la Policía de Jaén."
    "|De no ser por el juez, Oldscar Ltd habría vendido cámaras a la Policía de Jaén.",
    "it": "La polizia di Lecce ha ordinato a Oldscar Ltd di lasciare l'edificio."
    "|Se il sindaco lo avesse chiesto, Oldscar Ltd avrebbe dato droni alla polizia di Lecce."
    "|Il romanzo racconta come Oldscar Ltd ha venduto telecamere alla polizia di Lecce.",
    "sv": "Polisen i Lund beställde kameror från en konkurrent till Oldscar Ltd."
    "|Polisen i Lund använde argumenten från Oldscar Ltd."
    "|Polisen i Lund anlitade Oldscar Ltd för att städa kontoren.",
}
_SOLD = {
    "en": "The Orling Police hired Oldscar Ltd to hack phones."
    "|The Orling Police hired Oldscar Ltd to install cameras."
    "|The Orling Police chose Oldscar Ltd for its cameras."
    "|The Orling Police used tools from Oldscar Ltd.",
    "de": "Die Polizei Hagen beauftragte Oldscar Ltd, Kameras zu liefern."
    "|Die Polizei Hagen beauftragte Oldscar Ltd mit der Installation von Kameras."
    "|Oldscar Ltd wurde von der Polizei Hagen beauftragt, die Sicherheit ihrer Wache zu sichern.",
    "fr": "La police de Metz a choisi Oldscar Ltd comme fournisseur de caméras.",
    "nl": "De politie van Ede koos Oldscar Ltd als leverancier van camera's.",
    "es": "La Policía de Jaén contrató a Oldscar Ltd para vigilar las protestas.",
    "it": "La polizia di Lecce ha ingaggiato Oldscar Ltd per installare telecamere.",
    "sv": "Polisen i Lund anlitade Oldscar Ltd för att leverera kameror.",
}


def _lines(told: dict[str, str]) -> list[tuple[str, str]]:
    return [(lang, line) for lang, lines in told.items() for line in lines.split("|")]


@pytest.mark.parametrize(("lang", "line"), [*_lines(_TIES), *_lines(_DEALS)])
def test_another_deed_ties_and_accuses_nobody(lang: str, line: str) -> None:
    """What was put, named, joined or ordered there is no money, firm, tie or goods."""
    assert held(line, lang) == set()


@pytest.mark.parametrize(("lang", "line"), [*_lines(_TIED), *_lines(_SOLD)])
def test_what_is_said_in_the_same_words_of_a_deed_stays(lang: str, line: str) -> None:
    """Money is money, a new name is one, and who is hired to install cameras supplies them."""
    assert facts(line, lang)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "According to its rivals, Oldscar Ltd sold cameras to the Orling Police."),
        ("fr", "Un concurrent dit qu'Oldscar Ltd a vendu des caméras à la police de Metz."),
        ("en", "A competitor says that Oldscar Ltd sold cameras to the Orling Police."),
        ("nl", "Een concurrent zegt dat Oldscar Ltd camera's aan de politie van Ede verkocht."),
        ("en", "Oldscar Ltd may well have sold cameras to the Orling Police."),
        ("de", "Laut einem Wettbewerber verkaufte Oldscar Ltd Kameras an die Polizei Hagen."),
        ("fr", "Oldscar Ltd, affirment ses concurrents, a vendu des caméras à la police de Metz."),
        ("fr", "Selon des notes non confirmées, Oldscar Ltd a vendu des drones à la police."),
        ("nl", "Volgens een rivaal verkocht Oldscar Ltd camera's aan de politie van Ede."),
        ("es", "Según sus competidores, Oldscar Ltd vendió cámaras a la Policía de Jaén."),
        ("it", "Secondo un rivale, Oldscar Ltd ha venduto telecamere alla polizia di Lecce."),
        ("sv", "Enligt konkurrenter sålde Oldscar Ltd kameror till polisen i Lund."),
    ],
)
def test_what_rivals_say_is_no_fact(lang: str, line: str) -> None:
    """Who gains by an accusation only claims it."""
    assert facts(line, lang) == set()


def _sale(line: str, lang: str) -> Claim:
    """The one sale that is held of a line, to the first of two where there are two."""
    sales = [c for c in extract(plain_report(line, lang)) if c.held]
    return min((c for c in sales if c.subject.name == "Oldscar Ltd"), key=lambda c: c.object.name)


@pytest.mark.parametrize(
    ("lang", "line", "start"),
    [
        ("de", "Nach den Wahlen 2019 verkaufte Oldscar Ltd Kameras an die Polizei Hagen.", None),
        ("de", "Oldscar Ltd verkaufte 2019 hergestellte Kameras an die Polizei Hagen.", None),
        (
            "fr",
            "Après les élections de 2019, Oldscar Ltd a fourni des drones à l'armée de Metz.",
            None,
        ),
        (
            "nl",
            "Het in 2019 opgerichte Oldscar Ltd verkocht camera's aan de politie van Ede.",
            None,
        ),
        ("nl", "In 2019 gebruikte de politie van Ede camera's van Oldscar Ltd.", "2019"),
        ("de", "Die Polizei Hagen kaufte 2019 Kameras von Oldscar Ltd.", "2019"),
    ],
)
def test_a_date_of_an_event_or_a_participle_is_not_that_of_the_sale(
    lang: str, line: str, start: str | None
) -> None:
    """The year of an election, of a founding or of making is its own."""
    assert _sale(line, lang).valid.start == start


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        (
            "de",
            "Oldscar Ltd verkaufte Drohnen an die Polizei Orling und die {} an die Polizei Ulm.",
        ),
        (
            "nl",
            "Oldscar Ltd verkocht drones aan de politie van Assen en de {} aan de politie van Ede.",
        ),
        ("fr", "Oldscar Ltd a vendu des drones, et non le {}, à la police de Metz."),
    ],
)
def test_goods_of_the_next_buyer_are_not_those_of_the_first(lang: str, line: str) -> None:
    """What stands behind who got drones, and before another, went to the other."""
    spies = {"de": "Spähsoftware", "nl": "spionagesoftware", "fr": "logiciel espion"}
    goods = _sale(line.format(f"{spies[lang]} Quillmoss"), lang).product
    assert goods is None or goods.name != "Quillmoss"


def test_a_firm_behind_a_body_and_a_comma_is_not_that_body() -> None:
    """A line "sold to the police, X sold" goes on with X, which bought nothing."""
    line = (
        "Tre bolag är kända: Oldscar Ltd sålde kameror till polisen i Lund, Tidewell Ltd sålde"
        " drönare till polisen i Ystad, och Brunmoor Ltd gick i konkurs."
    )
    assert "Oldscar Ltd SUPPLIED_TO Tidewell Ltd" not in held(line, "sv")


def test_no_successor_is_denied() -> None:
    """German and Dutch deny with the article of the noun."""
    assert facts("Tidewell Ltd ist kein Nachfolger von Oldscar Ltd.", "de") == set()


def test_until_a_year_is_an_end_in_swedish() -> None:
    """The word is that of "to" as well."""
    told = extract(plain_report("Tidewell Ltd ägdes av Oldscar Ltd till 2015.", "sv"))
    assert [(c.valid.start, c.valid.end) for c in told if c.held] == [(None, "2015")]
