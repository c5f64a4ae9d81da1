"""What Dutch, Swedish and German reports say, and what only looks like it."""

import importlib.util
from pathlib import Path

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

_spec = importlib.util.spec_from_file_location("reports", Path(__file__).with_name("reports.py"))
assert _spec is not None
assert _spec.loader is not None
reports = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(reports)


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "nl",
            (
                "De Oskelse politie maakt al jaren gebruik van de camera's van de Chinese "
                "merken Tarnfield en Dravik."
            ),
            {
                "Dravik BASED_IN China",
                "Dravik USED_BY Oskelse politie",
                "Tarnfield BASED_IN China",
                "Tarnfield USED_BY Oskelse politie",
            },
        ),
        (
            "nl",
            "De krant zegt dat de Oskelse politie gebruikmaakt van Glint.",
            {"Glint USED_BY Oskelse politie"},
        ),
        (
            "nl",
            "De Oskelse politie heeft toch gebruikgemaakt van de software van Tarnfield.",
            {"Tarnfield USED_BY Oskelse politie"},
        ),
        (
            "nl",
            "De gemeente Lowick gebruikt camera's van de bedrijven Tarnfield, Dravik en Kelmar.",
            {
                "Dravik USED_BY gemeente Lowick",
                "Kelmar USED_BY gemeente Lowick",
                "Tarnfield USED_BY gemeente Lowick",
            },
        ),
        (
            "nl",
            (
                "De gemeente Lowick kocht vorig jaar drones van Tarnfield, meldt De Standaard"
                " donderdag."
            ),
            {"Tarnfield SUPPLIED_TO gemeente Lowick"},
        ),
        (
            "nl",
            "De gemeente Lowick kocht drones van Tarnfield, blijkt uit onderzoek van de krant.",
            {"Tarnfield SUPPLIED_TO gemeente Lowick"},
        ),
        (
            "nl",
            (
                "De minister zegt dat de Oskelse politie de software van Tarnfield gebruikt, "
                "schrijft Kelmar."
            ),
            {"Tarnfield USED_BY Oskelse politie"},
        ),
        (
            "nl",
            (
                "Eerder dit jaar meldde het bedrijf Dravik dat de Oskelse politie de software"
                " van Tarnfield gebruikt."
            ),
            {"Tarnfield USED_BY Oskelse politie"},
        ),
        (
            "nl",
            (
                "Gisteren schreef De Standaard dat de Oskelse politie de software van "
                "Tarnfield gebruikt."
            ),
            {"Tarnfield USED_BY Oskelse politie"},
        ),
        (
            "nl",
            "De rechter verklaarde het gebruik van Glint door de Oskelse politie onwettig.",
            {"Glint USED_BY Oskelse politie"},
        ),
        (
            "nl",
            (
                "De kritiek geldt het gebruik door de Oskelse politie van de apparatuur van "
                "Tarnfield."
            ),
            {"Tarnfield USED_BY Oskelse politie"},
        ),
        (
            "nl",
            "De twee rechercheurs van de Oskelse politie hebben de app van Tarnfield gebruikt.",
            {"Tarnfield USED_BY Oskelse politie"},
        ),
        (
            "nl",
            "De gemeente Lowick blijkt drones van Tarnfield te hebben gekocht.",
            {"Tarnfield SUPPLIED_TO gemeente Lowick"},
        ),
        (
            "nl",
            "De Oskelse politie heeft bijna zevenhonderd camera's van Tarnfield gekocht.",
            {"Tarnfield SUPPLIED_TO Oskelse politie"},
        ),
        (
            "nl",
            (
                "Nederland blijkt al jaren de omstreden software van Tarnfield te hebben "
                "aangeschaft."
            ),
            {"Tarnfield SUPPLIED_TO Nederland"},
        ),
        (
            "nl",
            (
                "De Oskelse politie gebruikt software van Tarnfield, zo heeft de minister "
                "deze week laten weten."
            ),
            {"Tarnfield USED_BY Oskelse politie"},
        ),
        (
            "nl",
            "Kenia en Oman zijn klant bij Tarnfield.",
            {"Tarnfield SUPPLIED_TO Kenia", "Tarnfield SUPPLIED_TO Oman"},
        ),
        (
            "nl",
            "De Oskelse politie is klant bij Tarnfield.",
            {"Tarnfield SUPPLIED_TO Oskelse politie"},
        ),
        (
            "nl",
            "De Algemene Inlichtingen- en Veiligheidsdienst gebruikt de software van Tarnfield.",
            {"Tarnfield USED_BY Algemene Inlichtingen- en Veiligheidsdienst"},
        ),
        (
            "nl",
            "Tarnfield, inmiddels herdoopt in Dravik, zwijgt.",
            {"Tarnfield SUCCEEDED_BY Dravik"},
        ),
        (
            "nl",
            "De software van het Amerikaanse Tarnfield is omstreden.",
            {"Tarnfield BASED_IN Verenigde Staten"},
        ),
        (
            "nl",
            "De door de Oskelse politie gebruikte software van Tarnfield is niet veilig.",
            {"Tarnfield USED_BY Oskelse politie"},
        ),
        (
            "nl",
            "De door de gemeente Lowick gekochte software Glint is niet veilig.",
            {"Glint SUPPLIED_TO gemeente Lowick"},
        ),
        (
            "nl",
            "De minister verbood de door de Oskelse politie gebruikte software van Tarnfield.",
            {"Tarnfield USED_BY Oskelse politie"},
        ),
        (
            "sv",
            "Oskelpolisen använder den hårt kritiserade appen Glint.",
            {"Glint USED_BY Oskelpolisen"},
        ),
        (
            "sv",
            "Polismyndigheten har köpt den nyligen lanserade drönaren Glint.",
            {"Glint SUPPLIED_TO Polismyndigheten"},
        ),
        (
            "sv",
            "Polismyndigheten har använt appen Glint, något Sveriges Radio rapporterade om.",
            {"Glint USED_BY Polismyndigheten"},
        ),
        (
            "sv",
            "Polismyndigheten har valt Tarnfield som leverantör av kameror.",
            {"Tarnfield SUPPLIED_TO Polismyndigheten"},
        ),
        ("sv", "Kenya är en av Tarnfields största kunder.", {"Tarnfield SUPPLIED_TO Kenya"}),
        (
            "sv",
            "Polismyndigheten är kund till Tarnfield.",
            {"Tarnfield SUPPLIED_TO Polismyndigheten"},
        ),
        ("sv", "Det Kinabaserade företaget Tarnfield säljer kameror.", {"Tarnfield BASED_IN Kina"}),
        (
            "sv",
            "Polismyndigheten köper kameror från svenska Tarnfield.",
            {"Tarnfield BASED_IN Sverige", "Tarnfield SUPPLIED_TO Polismyndigheten"},
        ),
        (
            "sv",
            "Polismyndigheten kritiserades för att ha använt appen Glint.",
            {"Glint USED_BY Polismyndigheten"},
        ),
        (
            "sv",
            "Företaget Tarnfield dömdes för att ha sålt kameror till Polismyndigheten.",
            {"Tarnfield SUPPLIED_TO Polismyndigheten"},
        ),
        (
            "sv",
            "Domstolen dömde Tarnfield för att ha sålt kameror till Polismyndigheten.",
            {"Tarnfield SUPPLIED_TO Polismyndigheten"},
        ),
        (
            "sv",
            "Den av Polismyndigheten använda appen Glint är omstridd.",
            {"Glint USED_BY Polismyndigheten"},
        ),
        (
            "sv",
            "Tarnfield har sålt kameror till länder som Kenya, Oman och Ghana.",
            {
                "Tarnfield SUPPLIED_TO Ghana",
                "Tarnfield SUPPLIED_TO Kenya",
                "Tarnfield SUPPLIED_TO Oman",
            },
        ),
        (
            "sv",
            "Företaget Tarnfield säljer kameror. De levererar kameror till Polismyndigheten.",
            {"Tarnfield SUPPLIED_TO Polismyndigheten"},
        ),
        (
            "sv",
            (
                "Vid flera tillfällen har Tarnfield sålt produkter med dubbla "
                "användningsområden till Polismyndigheten."
            ),
            {"Tarnfield SUPPLIED_TO Polismyndigheten"},
        ),
        (
            "de",
            "Die von der Polizei Oskel genutzte Software von Tarnfield ist umstritten.",
            {"Tarnfield USED_BY Polizei Oskel"},
        ),
        (
            "de",
            "Die von der Polizei Oskel gekaufte Software Glint ist nicht sicher.",
            {"Glint SUPPLIED_TO Polizei Oskel"},
        ),
        (
            "de",
            "Die Polizei Oskel kaufte Drohnen von Tarnfield, berichtet der Anzeiger.",
            {"Tarnfield SUPPLIED_TO Polizei Oskel"},
        ),
        (
            "de",
            "Der Einsatz der Software des israelischen Tarnfield ist umstritten.",
            {"Tarnfield BASED_IN Israel"},
        ),
        (
            "en",
            "The council uses cameras of the Chinese companies Tarnfield, Dravik and Kelmar.",
            {
                "Dravik BASED_IN China",
                "Dravik USED_BY council",
                "Kelmar BASED_IN China",
                "Kelmar USED_BY council",
                "Tarnfield BASED_IN China",
                "Tarnfield USED_BY council",
            },
        ),
        (
            "en",
            "Police use software from Israeli Tarnfield.",
            {"Tarnfield BASED_IN Israel", "Tarnfield USED_BY Police"},
        ),
        (
            "en",
            "The Chinese companies Tarnfield and Norvex of Sweden competed.",
            {"Norvex BASED_IN Sweden", "Tarnfield BASED_IN China"},
        ),
    ],
)
def test_a_report_is_read(lang: str, text: str, claims: set[str]) -> None:
    """Rules read exactly these links off a sentence, each with its status."""
    assert reports.told(text, lang) == claims


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
                "Gisteren meldde De Standaard dat de Oskelse politie de software van "
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
        ("nl", "De software van de Amerikaanse Harris Tarn is omstreden."),
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
