"""A body that approves its own contract has concluded it; who approves another's has not."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "en",
            "The city of Tarsk authorized a three-year contract with Norvex Inc. for software.",
            "Norvex Inc. SUPPLIED_TO city of Tarsk",
        ),
        (
            "en",
            "The Tarsk city council approved a five-year contract with Norvex for six drones.",
            "Norvex SUPPLIED_TO Tarsk city council",
        ),
        (
            "nl",
            "De gemeenteraad van Tarsk keurde een contract met Norvex BV voor camera's goed.",
            "Norvex BV SUPPLIED_TO gemeenteraad van Tarsk",
        ),
        (
            "fr",
            "Le conseil municipal de Tarsk a approuvé un contrat avec Norvex SA pour des caméras.",
            "Norvex SA SUPPLIED_TO conseil municipal de Tarsk",
        ),
        (
            "es",
            "El Ayuntamiento de Tarsk aprobó un contrato con Norvex SA para cámaras.",
            "Norvex SA SUPPLIED_TO Ayuntamiento de Tarsk",
        ),
        (
            "it",
            "Il Comune di Tarsk ha approvato un contratto con Norvex Spa per le telecamere.",
            "Norvex Spa SUPPLIED_TO Comune di Tarsk",
        ),
    ],
)
def test_its_own_contract_is_concluded(lang: str, text: str, told: str) -> None:
    """The subject of the approval is the one who buys."""
    assert told in reports.facts(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "The Tarsk Police Department may approve a contract with Norvex.",
        "The Tarsk city council did not approve a contract with Norvex.",
        "The Tarsk city council refused to approve a contract with Norvex.",
        "The government of Molva approved a contract between Norvex and the Tarsk police.",
        "The government of Molva approved the sale of cameras by Norvex to the Tarsk police.",
        "A contract between Norvex and the Tarsk police must be approved by the council.",
    ],
)
def test_an_approval_of_anothers_or_to_come_concludes_none(text: str) -> None:
    """Leave to sell is no sale, nor is one that may be given."""
    assert reports.sellers(text, "en") == set()
