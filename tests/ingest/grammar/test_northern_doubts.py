"""What only looks like a link in Dutch, Swedish and German reports."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "De Oskelse politie heeft nooit gebruikgemaakt van de software van Tarnfield."),
        ("nl", "De Oskelse politie wil gebruikmaken van de software van Tarnfield."),
        ("nl", "De Oskelse politie mag gebruikmaken van de software van Tarnfield."),
        (
            "nl",
            (
                "De Oskelse politie waarschuwt voor bedrijven die gebruikmaken van de "
                "software van Tarnfield."
            ),
        ),
        (
            "nl",
            "Criminelen maakten gebruik van de software van Tarnfield, zegt de Oskelse politie.",
        ),
        ("nl", "De Oskelse politie maakt gebruik van een lek in de software van Tarnfield."),
        ("nl", "De Oskelse politie gebruikt de software van Tarnfield, ontkent de minister."),
        ("nl", "De Oskelse politie wil de software van Tarnfield kopen, zegt de minister."),
        ("nl", "De Oskelse politie kocht geen drones, zegt Tarnfield."),
        (
            "nl",
            "Als de Oskelse politie de software van Tarnfield gebruikt, zegt de minister niets.",
        ),
        ("nl", "De bewering dat de Oskelse politie de software van Tarnfield gebruikt is onjuist."),
        ("nl", "De vrees dat de Oskelse politie de software van Tarnfield gebruikt, groeit."),
        ("nl", "De kans dat de Oskelse politie de software van Tarnfield gebruikt, is klein."),
        ("nl", "Het gerucht dat de Oskelse politie de software van Tarnfield kocht, klopt niet."),
        ("nl", "Het plan dat de Oskelse politie de software van Tarnfield koopt, is van tafel."),
        ("nl", "De minister beloofde dat de Oskelse politie de software van Tarnfield gebruikt."),
        (
            "nl",
            (
                "Gisteren ontkende het bedrijf dat de Oskelse politie de software van "
                "Tarnfield gebruikt."
            ),
        ),
        (
            "nl",
            (
                "Gisteren meldde De Lantaarn dat de Oskelse politie de software van "
                "Tarnfield niet gebruikt."
            ),
        ),
        (
            "nl",
            (
                "Gisteren meldde de krant ten onrechte dat de Oskelse politie de software van"
                " Tarnfield gebruikt."
            ),
        ),
        ("nl", "Uit niets blijkt dat de Oskelse politie drones van Tarnfield kocht."),
        ("nl", "Dat de Oskelse politie drones van Tarnfield kocht, blijkt niet uit de documenten."),
        (
            "nl",
            (
                "De rechter verbood het gebruik door de Oskelse politie van de software van "
                "Tarnfield."
            ),
        ),
        (
            "nl",
            (
                "Het gebruik door criminelen van de software van Tarnfield baart de Oskelse "
                "politie zorgen."
            ),
        ),
        (
            "nl",
            (
                "Het mogelijke gebruik door de Oskelse politie van de software van Tarnfield "
                "wordt onderzocht."
            ),
        ),
        (
            "nl",
            (
                "Twee voormalige agenten van de Oskelse politie gebruikten de software van "
                "Tarnfield."
            ),
        ),
        ("nl", "Twee agenten van de Oskelse politie werden met de software van Tarnfield gehackt."),
        ("nl", "De Oskelse politie blijkt geen drones van Tarnfield te hebben gekocht."),
        ("nl", "De Oskelse politie zegt drones van Tarnfield te hebben gekocht."),
        ("nl", "Kenia is geen klant bij Tarnfield."),
        ("nl", "Kenia wil klant bij Tarnfield worden."),
        ("nl", "De minister ontkent dat Kenia klant bij Tarnfield is."),
        ("nl", "De gemeente Lowick stopt met camera's van de merken Tarnfield en Dravik."),
        ("nl", "De gemeente Lowick gebruikt camera's van andere merken dan Tarnfield en Dravik."),
        ("nl", "De gemeente Lowick verwijdert de camera's van Tarnfield, meldt de krant."),
        ("nl", "De software van de Amerikaanse Hollis Tarn is omstreden."),
        ("nl", "De software van het Amerikaanse leger is omstreden."),
        ("nl", "De niet door de Oskelse politie gebruikte software van Tarnfield is veilig."),
        (
            "nl",
            "De door critici van de Oskelse politie gebruikte software van Tarnfield is veilig.",
        ),
        ("nl", "De door de Oskelse politie verboden software van Tarnfield is veilig."),
        ("nl", "De mogelijk door de Oskelse politie gebruikte software van Tarnfield is veilig."),
        (
            "nl",
            (
                "De minister ontkent dat de door de Oskelse politie gebruikte software van "
                "Tarnfield komt."
            ),
        ),
        ("nl", "De minister vraagt of de door de Oskelse politie gebruikte software Glint heet."),
        ("nl", "De Oskelse politie heeft bijna camera's van Tarnfield gekocht."),
        ("nl", "Nederland weigerde de omstreden software van Tarnfield te hebben aangeschaft."),
        ("nl", "Nederland ontkent de omstreden software van Tarnfield te hebben aangeschaft."),
        (
            "nl",
            (
                "De Oskelse politie gebruikt geen software van Tarnfield, zo heeft de "
                "minister laten weten."
            ),
        ),
        ("nl", "Landen als Kenia willen geen camera's van Tarnfield."),
        ("nl", "Landen als Kenia het niet willen, kopen geen camera's van Tarnfield."),
        ("nl", "De tegen de Oskelse politie gebruikte software van Tarnfield is veilig."),
        ("sv", "Företaget Tarnfield anklagas för att ha sålt kameror till Polismyndigheten."),
        ("sv", "Företaget Tarnfield dömdes inte för att ha sålt kameror till Polismyndigheten."),
        ("sv", "Polismyndigheten borde kritiseras för att ha använt appen Glint."),
        (
            "sv",
            "Tidningen kritiserades för att ha skrivit att Polismyndigheten använt appen Glint.",
        ),
        ("sv", "Polismyndigheten varnar för företag som Tarnfield och Dravik."),
        ("sv", "Polismyndigheten misstänks för att ha använt appen Glint."),
        ("sv", "Polismyndigheten gick utan att ha använt appen Glint."),
        ("sv", "Polismyndigheten får inte använda den hårt kritiserade appen Glint."),
        ("sv", "Polismyndigheten kritiserade den hårt kritiserade appen Glint."),
        ("sv", "Kenya är inte en av Tarnfields största kunder."),
        ("sv", "Polismyndigheten är inte kund till Tarnfield."),
        ("sv", "Polismyndigheten valde inte Tarnfield som leverantör av kameror."),
        ("sv", "Företaget köpte Dravik för att sälja kameror till Polismyndigheten."),
        ("sv", "Den av Polismyndigheten förbjudna appen Glint är omstridd."),
        ("sv", "Den inte av Polismyndigheten använda appen Glint är omstridd."),
        ("sv", "Polismyndigheten köper kameror från svenska Anna Tarn."),
        ("sv", "Länder som Tarnfield vill sälja kameror till är rika."),
        ("sv", "Tarnfield säljer inga kameror till länder som Kenya och Oman."),
        ("de", "Die von Kritikern der Polizei Oskel genutzte Software Glint ist umstritten."),
        ("de", "Die nicht von der Polizei Oskel genutzte Software von Tarnfield ist umstritten."),
        ("de", "Die von der Polizei Oskel beschlagnahmte Software Glint ist umstritten."),
    ],
)
def test_what_only_looks_like_it_is_not_held(lang: str, text: str) -> None:
    """What is denied, planned, doubted or of others holds no link."""
    assert not [one for one in extract(plain_report(text, lang)) if one.held]
