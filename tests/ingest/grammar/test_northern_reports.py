"""What Dutch, Swedish and German reports say, read by rules."""

import pytest
import reports


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
                "De gemeente Lowick kocht vorig jaar drones van Tarnfield, meldt De Lantaarn"
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
                "Gisteren schreef De Lantaarn dat de Oskelse politie de software van "
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
            "De Stedelijke Inlichtingen- en Opsporingsdienst gebruikt de software van Tarnfield.",
            {"Tarnfield USED_BY Stedelijke Inlichtingen- en Opsporingsdienst"},
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
            "Polismyndigheten har använt appen Glint, något Norges Lykta rapporterade om.",
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
