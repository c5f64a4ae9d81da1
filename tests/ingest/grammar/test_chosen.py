"""Whom a body takes on for work, where verbs stand last and what it is for stands behind them."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "nl",
            (
                "De Tarskse Commissie voor Verkiezingen heeft Norvex en Brannec aangesteld om "
                "verificatiesystemen voor kiezers te ontwikkelen en in te voeren."
            ),
            {
                "Brannec SUPPLIED_TO Tarskse Commissie voor Verkiezingen",
                "Norvex SUPPLIED_TO Tarskse Commissie voor Verkiezingen",
            },
        ),
        (
            "nl",
            "De politie van Tarsk stelde Norvex aan om camera's te leveren.",
            {"Norvex SUPPLIED_TO politie van Tarsk"},
        ),
        (
            "nl",
            "De politie van Tarsk schakelde Norvex in om camera's te leveren.",
            {"Norvex SUPPLIED_TO politie van Tarsk"},
        ),
        (
            "nl",
            "De politie van Tarsk heeft Norvex uitgekozen om camera's te leveren.",
            {"Norvex SUPPLIED_TO politie van Tarsk"},
        ),
        (
            "nl",
            "De politie van Tarsk wil Norvex aanstellen om camera's te leveren.",
            {"Norvex SUPPLIED_TO politie van Tarsk (planned)"},
        ),
        (
            "de",
            "Die Polizei Hessen wählte die Norvex GmbH aus, um Kameras zu liefern.",
            {"Norvex GmbH SUPPLIED_TO Polizei Hessen"},
        ),
        (
            "de",
            ("Die Polizei Hessen hat die Norvex GmbH nicht ausgewählt, um Kameras zu liefern."),
            {"Norvex GmbH SUPPLIED_TO Polizei Hessen (denied)"},
        ),
        (
            "sv",
            "Polisen i Tarsk valde Norrvik för att leverera kameror.",
            {"Norrvik SUPPLIED_TO Polisen i Tarsk"},
        ),
    ],
)
def test_who_is_chosen_for_work_supplies(lang: str, text: str, claims: set[str]) -> None:
    """A firm that is taken on to deliver or build something supplies who takes it on."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        ("nl", "Norvex heeft een nieuwe directeur aangesteld om camera's te verkopen.", set()),
        ("nl", "De politie van Tarsk heeft Jan Vos aangesteld om de camera's te beheren.", set()),
        ("nl", "De politie van Tarsk heeft Palex ingeschakeld om verdachten te volgen.", set()),
        ("nl", "De politie van Tarsk schakelde de camera's van Norvex in.", set()),
        ("nl", "De politie van Tarsk koos Norvex om geld te besparen.", set()),
        (
            "nl",
            "De politie van Tarsk weigerde Norvex in te schakelen om camera's te leveren.",
            set(),
        ),
        ("nl", "De rechter heeft Norvex aansprakelijk gesteld.", set()),
        ("de", "Die Polizei Hessen wählte die Norvex GmbH aus, ohne Kameras zu liefern.", set()),
        ("sv", "Polisen i Tarsk har utsett en chef för att köpa kameror av Norrvik.", set()),
    ],
)
def test_who_is_taken_on_for_anything_else_does_not(lang: str, text: str, claims: set[str]) -> None:
    """Directors, goods that are switched on, and purposes of the body's own tell no supplier."""
    assert reports.told(text, lang) == claims
