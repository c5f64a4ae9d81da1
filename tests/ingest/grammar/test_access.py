"""What a body has access to: goods are used by it, and who opens its records is tied to it."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "nl",
            (
                "De Tarskse politie krijgt toegang tot de databanken van de Velmse Dienst "
                "Grenszaken en de Duitse douanedienst."
            ),
            {
                "Tarskse politie LINKED_TO Duitse douanedienst",
                "Tarskse politie LINKED_TO Velmse Dienst Grenszaken",
            },
        ),
        (
            "nl",
            "De politie van Tarsk heeft toegang tot het netwerk van Norvex BV.",
            {"politie van Tarsk LINKED_TO Norvex BV"},
        ),
        (
            "nl",
            "De politie van Tarsk heeft toegang tot het systeem Palex.",
            {"Palex USED_BY politie van Tarsk"},
        ),
        (
            "nl",
            "De politie van Tarsk heeft geen toegang tot het systeem Palex.",
            {"Palex USED_BY politie van Tarsk (denied)"},
        ),
        (
            "nl",
            (
                "De politie van Tarsk wil toegang tot de databanken van de Duitse douanedienst "
                "krijgen."
            ),
            {"politie van Tarsk LINKED_TO Duitse douanedienst (planned)"},
        ),
        (
            "de",
            "Die Bundespolizei hat Zugriff auf das System Palex.",
            {"Palex USED_BY Bundespolizei"},
        ),
        (
            "de",
            "Die Bundespolizei hat Zugriff auf die Kameras der Norvex GmbH.",
            {"Norvex GmbH USED_BY Bundespolizei"},
        ),
        (
            "de",
            "Die Bundespolizei hat Zugriff auf die Kundendaten der Norvex GmbH.",
            {"Bundespolizei LINKED_TO Norvex GmbH"},
        ),
        (
            "de",
            "Die Bundespolizei hat keinen Zugriff auf das System Palex.",
            {"Palex USED_BY Bundespolizei (denied)"},
        ),
        (
            "de",
            "Die Bundespolizei soll Zugriff auf das System Palex erhalten.",
            {"Palex USED_BY Bundespolizei (alleged)"},
        ),
        (
            "de",
            "Die Bundespolizei könnte Zugriff auf das System Palex haben.",
            {"Palex USED_BY Bundespolizei (alleged)"},
        ),
        (
            "sv",
            "Polisen i Tarsk har tillgång till systemet Palex.",
            {"Palex USED_BY Polisen i Tarsk"},
        ),
        (
            "sv",
            "Polisen i Tarsk har tillgång till Norrviks kameror.",
            {"Norrvik USED_BY Polisen i Tarsk"},
        ),
        (
            "sv",
            "Polisen i Tarsk måste ha tillgång till systemet Palex.",
            {"Palex USED_BY Polisen i Tarsk (alleged)"},
        ),
    ],
)
def test_who_has_access_uses_or_is_tied(lang: str, text: str, claims: set[str]) -> None:
    """Named goods are used, and records tie the body or firm whose they are, as far as told."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        ("nl", "De politie van Tarsk vraagt toegang tot de gegevens van Norvex BV.", set()),
        ("nl", "De politie van Tarsk heeft toegang tot de gegevens van burgers in Velm.", set()),
        ("nl", "De politie van Tarsk krijgt toegang tot het gebouw van Norvex BV.", set()),
        ("de", "Die Bundespolizei erhielt Zugriff auf die Daten der Norvex GmbH.", set()),
        ("de", "Die Bundespolizei hat den Zugriff auf die Webseite von Norvex gesperrt.", set()),
        ("de", "Die Bundespolizei verlor den Zugriff auf das System Palex.", set()),
        ("de", "Die Bundespolizei hat Zugang zum Gelände der Norvex GmbH.", set()),
        ("de", "Journalisten hatten Zugang zu Dokumenten der Norvex GmbH.", set()),
        ("de", "Die Norvex GmbH hat Zugriff auf Daten der Bundespolizei.", set()),
        (
            "de",
            (
                "Die Polizei Hessen behauptet, keinen Zugriff auf die Daten der Norvex GmbH zu "
                "haben."
            ),
            set(),
        ),
        (
            "de",
            (
                "Die Polizei Hessen hat einen Antrag auf Zugriff auf die Daten der Norvex GmbH "
                "gestellt."
            ),
            set(),
        ),
        ("sv", "Polisen i Tarsk har inte tillgång till systemet Palex.", set()),
    ],
)
def test_access_that_ties_nobody(lang: str, text: str, claims: set[str]) -> None:
    """Access that is asked for, lost or barred, got from a firm, or to a building ties nobody."""
    assert reports.told(text, lang) == claims
