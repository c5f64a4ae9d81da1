"""Dutch and German firms: whose they are, where they sit, and whom they work with."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        (
            "nl",
            "De politie Tarsk werkt hierbij samen met de bedrijven Norvex en Molvatech.",
            "politie Tarsk LINKED_TO Molvatech",
        ),
        (
            "nl",
            "De Belgische politie heeft samengewerkt met Norvex BV.",
            "Belgische politie LINKED_TO Norvex BV",
        ),
        (
            "nl",
            "De software is door de politie Tarsk ontwikkeld in samenwerking met Norvex BV.",
            "politie Tarsk LINKED_TO Norvex BV",
        ),
        (
            "de",
            "Die Polizei Tarsk hat gemeinsam mit der Firma Norvex eine Software entwickelt.",
            "Polizei Tarsk LINKED_TO Norvex",
        ),
        (
            "de",
            "Die Software hat das Bundeskriminalamt in Kooperation mit der Firma Norvex gebaut.",
            "Bundeskriminalamt LINKED_TO Norvex",
        ),
        (
            "nl",
            "Het bedrijf Norvex BV, dat eigendom is van Sorvane Holding, levert camera's.",
            "Norvex BV OWNED_BY Sorvane Holding",
        ),
        (
            "nl",
            "De dienst Tarsk, die onderdeel is van het ministerie van Defensie, kocht camera's.",
            "Tarsk PART_OF ministerie van Defensie",
        ),
        (
            "nl",
            "Norvex, de voormalige firma Sorvane, levert camera's.",
            "Sorvane SUCCEEDED_BY Norvex",
        ),
        (
            "nl",
            "Norvex BV, dat in Zweden gevestigd is, levert camera's.",
            "Norvex BV BASED_IN Zweden",
        ),
        (
            "de",
            "Die Norvex GmbH, die in Schweden ansässig ist, liefert Kameras.",
            "Norvex GmbH BASED_IN Schweden",
        ),
        ("de", "Die Norvex GmbH ist in Schweden registriert.", "Norvex GmbH BASED_IN Schweden"),
        (
            "nl",
            "Norvex BV levert camera's. Afnemers zijn onder meer de politie Tarsk en Oman.",
            "Norvex BV SUPPLIED_TO politie Tarsk",
        ),
        (
            "de",
            "Die Norvex GmbH liefert Kameras. Kunden sind die Polizei Tarsk und die Bundespolizei.",
            "Norvex GmbH SUPPLIED_TO Bundespolizei",
        ),
    ],
)
def test_a_tie_is_held(lang: str, text: str, claim: str) -> None:
    """Verbs that enclose what they are said of hide no tie."""
    assert claim in reports.held(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        (
            "nl",
            "Norvex BV, de voormalige concurrent Sorvane, levert camera's.",
            "Sorvane SUCCEEDED_BY Norvex BV",
        ),
        (
            "de",
            "Norvex, der frühere Lieferant Sorvane, liefert Kameras.",
            "Sorvane SUCCEEDED_BY Norvex",
        ),
        (
            "nl",
            "Norvex BV, dat geen eigendom is van Sorvane Holding, levert camera's.",
            "Norvex BV OWNED_BY Sorvane Holding",
        ),
        (
            "nl",
            "Het gebouw dat eigendom is van Sorvane Holding wordt gebruikt door Norvex BV.",
            "Norvex BV OWNED_BY Sorvane Holding",
        ),
        (
            "de",
            "Die Norvex GmbH war bis 2010 in Schweden ansässig.",
            "Norvex GmbH BASED_IN Schweden",
        ),
        (
            "de",
            "Die Norvex GmbH ist nicht in Schweden registriert.",
            "Norvex GmbH BASED_IN Schweden",
        ),
        (
            "de",
            "Die Kameras der Norvex GmbH sind in Schweden registriert.",
            "Norvex GmbH BASED_IN Schweden",
        ),
        (
            "de",
            "Der Konzern Molva, der eine „Sorvane 1“ von Norvex Industries anmietet, schweigt.",
            "Molva OWNED_BY Sorvane 1",
        ),
        (
            "de",
            (
                "Die Norvex GmbH liefert Kameras der Sorvane GmbH. "
                "Kunden sind die Polizei Tarsk und die Bundespolizei."
            ),
            "Norvex GmbH SUPPLIED_TO Bundespolizei",
        ),
        (
            "de",
            "Die Polizei Tarsk kaufte Kameras der Norvex GmbH. Kunden sind Oman und Bahrain.",
            "Norvex GmbH SUPPLIED_TO Oman",
        ),
        (
            "nl",
            "Norvex BV levert camera's. Mogelijke afnemers zijn de politie Tarsk en Oman.",
            "Norvex BV SUPPLIED_TO politie Tarsk",
        ),
    ],
)
def test_no_tie_is_made_up(lang: str, text: str, claim: str) -> None:
    """Rivals, buildings, goods and firms of another sentence part are not taken for it."""
    assert claim not in reports.held(text, lang)
