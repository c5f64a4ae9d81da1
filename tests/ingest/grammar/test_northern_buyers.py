"""Whom Dutch and German buyers turn to, have work done by, ask about, and build things with."""

import pytest
import reports

from graph import ACCUSATIONS
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        (
            "nl",
            "De gemeente Tarsk doet een beroep op het bedrijf Norvex.",
            "Norvex SUPPLIED_TO gemeente Tarsk",
        ),
        (
            "nl",
            "Voor de controles deed de gemeente Tarsk beroep op het bedrijf Norvex.",
            "Norvex SUPPLIED_TO gemeente Tarsk",
        ),
        (
            "nl",
            "De gemeente Tarsk is in zee gegaan met Norvex BV.",
            "Norvex BV SUPPLIED_TO gemeente Tarsk",
        ),
        (
            "nl",
            "Norvex BV sleepte een contract van de politie Tarsk in de wacht.",
            "Norvex BV SUPPLIED_TO politie Tarsk",
        ),
        (
            "nl",
            "De opdracht voor de camera's van de gemeente Tarsk werd gegund aan Norvex BV.",
            "Norvex BV SUPPLIED_TO gemeente Tarsk",
        ),
        (
            "nl",
            "De politie Tarsk liet het systeem door Norvex BV bouwen.",
            "Norvex BV SUPPLIED_TO politie Tarsk",
        ),
        (
            "nl",
            "De politie Tarsk heeft het systeem door Norvex BV laten bouwen.",
            "Norvex BV SUPPLIED_TO politie Tarsk",
        ),
        (
            "nl",
            "De politie Tarsk rustte haar agenten uit met bodycams van Norvex BV.",
            "Norvex BV SUPPLIED_TO politie Tarsk",
        ),
        (
            "nl",
            "De politie Tarsk heeft een licentie voor de software van Norvex BV.",
            "Norvex BV SUPPLIED_TO politie Tarsk",
        ),
        (
            "nl",
            "Norvex BV verkocht zijn software aan landen als Oman en Bahrein.",
            "Norvex BV SUPPLIED_TO Bahrein",
        ),
        (
            "nl",
            "De politie Tarsk valt terug op het systeem van leverancier Norvex.",
            "Norvex USED_BY politie Tarsk",
        ),
        (
            "nl",
            "De politie Tarsk is overgestapt op de software van Norvex BV.",
            "Norvex BV USED_BY politie Tarsk",
        ),
        (
            "nl",
            "Sinds 2019 maakt de gemeente Tarsk gebruik van software van Norvex BV.",
            "Norvex BV USED_BY gemeente Tarsk",
        ),
        (
            "de",
            "Guyana lässt seine Pässe komplett von der Firma Norvex herstellen.",
            "Norvex SUPPLIED_TO Guyana",
        ),
        (
            "de",
            "Die Polizei Tarsk ließ die Software von der Norvex GmbH entwickeln.",
            "Norvex GmbH SUPPLIED_TO Polizei Tarsk",
        ),
        (
            "de",
            "Die Polizei Tarsk ließ durch die Norvex GmbH Kameras installieren.",
            "Norvex GmbH SUPPLIED_TO Polizei Tarsk",
        ),
        (
            "de",
            "Die Bundespolizei stattete ihre Beamten mit Bodycams der Firma Norvex aus.",
            "Norvex SUPPLIED_TO Bundespolizei",
        ),
        (
            "de",
            "Die Firma Norvex erhielt einen Zuschlag für eine Bundespolizei-Drohne.",
            "Norvex SUPPLIED_TO Bundespolizei",
        ),
        (
            "de",
            "Die Polizei Tarsk hat eine Lizenz für die Software der Norvex GmbH.",
            "Norvex GmbH SUPPLIED_TO Polizei Tarsk",
        ),
        (
            "de",
            "Die Polizei Tarsk gab der Norvex GmbH den Zuschlag.",
            "Norvex GmbH SUPPLIED_TO Polizei Tarsk",
        ),
        (
            "de",
            "Die Polizei Tarsk stieg auf die Software der Firma Norvex um.",
            "Norvex USED_BY Polizei Tarsk",
        ),
        (
            "de",
            "Die Drohne „Sorvane 9“ war bereits für die Bundespolizei im Einsatz.",
            "Sorvane 9 USED_BY Bundespolizei",
        ),
    ],
)
def test_a_buyers_own_wording_is_held(lang: str, text: str, claim: str) -> None:
    """Hiring, causing, falling back on and being equipped with tell a sale or a use."""
    assert claim in reports.held(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "De politie Tarsk doet geen beroep op het bedrijf Norvex."),
        ("nl", "De politie Tarsk wil een beroep doen op het bedrijf Norvex."),
        ("de", "Die Polizei Tarsk ist nicht auf die Software der Norvex GmbH umgestiegen."),
        ("nl", "Norvex BV doet een beroep op de politie Tarsk."),
        ("nl", "Norvex BV gaat in beroep tegen de politie Tarsk."),
        ("nl", "De gemeente Tarsk gaat met Norvex BV naar de rechter."),
        ("nl", "De gemeente Tarsk is niet in zee gegaan met Norvex BV."),
        ("nl", "Het Nederlandse telecombedrijf is in zee gegaan met Norvex BV."),
        (
            "nl",
            "De opdracht voor de camera's van de gemeente Tarsk werd niet gegund aan Norvex BV.",
        ),
        ("nl", "De politie Tarsk liet Norvex BV weten dat zij geen camera's koopt."),
        ("nl", "De politie Tarsk liet de camera's van Norvex BV verwijderen."),
        ("nl", "De politie Tarsk laat het systeem van Sorvane BV door Norvex BV onderzoeken."),
        ("nl", "De politie Tarsk zou het systeem door Norvex BV laten bouwen."),
        ("nl", "De politie Tarsk vertrouwt niet op de software van Norvex BV."),
        ("nl", "De politie Tarsk valt terug op oude gewoonten van Norvex BV."),
        ("nl", "De politie Tarsk heeft geen licentie voor de software van Norvex BV."),
        ("de", "Die Polizei Tarsk ließ die Kameras von der Norvex GmbH abbauen."),
        ("de", "Die Polizei Tarsk will die Software von der Norvex GmbH entwickeln lassen."),
        ("de", "Die Polizei Tarsk ließ die Software von der Norvex GmbH nicht entwickeln."),
        ("de", "Guyana lässt seine Pässe von der Norvex Bank herstellen."),
        ("de", "Die Norvex GmbH bewarb sich um einen Auftrag für eine Bundespolizei-Drohne."),
        ("de", "Die Drohne Sorvane ist nicht für die Polizei Tarsk im Einsatz."),
        ("de", "Die Polizei Tarsk hat eine Lizenz für den Verkauf von Kameras der Norvex GmbH."),
        ("de", "Die Polizei Tarsk gab der Norvex GmbH keinen Zuschlag."),
    ],
)
def test_what_only_sounds_like_it_is_not_held(lang: str, text: str) -> None:
    """What is denied, planned, taken down or done to others accuses nobody."""
    told = [one for one in extract(plain_report(text, lang)) if one.held]
    assert not [one for one in told if one.link in ACCUSATIONS]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "nl",
            "De partij stelde vragen over de inzet van de software Sorvane door de politie Tarsk.",
        ),
        (
            "nl",
            (
                "De partij heeft de minister vragen gesteld over het gebruik van de software "
                "Sorvane door de politie Tarsk."
            ),
        ),
        ("nl", "Kamervragen over het gebruik van de software Sorvane door de politie Tarsk."),
        ("nl", "Vragen over de levering van camera's door Norvex BV aan de politie Tarsk."),
        ("de", "Die Partei fragte nach dem Einsatz der Software Sorvane durch die Polizei Tarsk."),
        ("de", "Eine Anfrage zum Einsatz der Software Sorvane durch die Polizei Tarsk ist offen."),
        ("de", "Im Landtag gab es Fragen über die Nutzung der Software Sorvane durch die Polizei."),
        ("de", "In der Anfrage geht es um die Nutzung von Sorvane durch die Polizei Tarsk."),
    ],
)
def test_what_is_only_asked_about_is_not_held(lang: str, text: str) -> None:
    """Questions about a use, in whatever order, say of nobody that he used it."""
    told = [one for one in extract(plain_report(text, lang)) if one.held]
    assert not [one for one in told if one.link in ACCUSATIONS]


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        (
            "nl",
            "Het gebruik van de software Sorvane door de politie Tarsk is omstreden.",
            "Sorvane USED_BY politie Tarsk",
        ),
        (
            "de",
            "Auf Anfrage bestätigte die Polizei Tarsk, dass sie die Software Sorvane einsetzt.",
            "Sorvane USED_BY Polizei Tarsk",
        ),
        (
            "de",
            "Die Antwort auf die Anfrage zeigt den Einsatz von Sorvane durch die Polizei Tarsk.",
            "Sorvane USED_BY Polizei Tarsk",
        ),
    ],
)
def test_an_answer_tells_what_was_asked_about(lang: str, text: str, claim: str) -> None:
    """A use that is told beside a question, or by its answer, is held."""
    assert claim in reports.held(text, lang)
