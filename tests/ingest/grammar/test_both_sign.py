"""A body and a firm that are one subject, and the contract that they sign."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "de",
            "Die Polizei Hessen und die Norvex GmbH unterzeichneten einen Vertrag.",
            {"Norvex GmbH SUPPLIED_TO Polizei Hessen"},
        ),
        (
            "de",
            "Die Polizei Hessen und die Norvex GmbH haben einen Vertrag geschlossen.",
            {"Norvex GmbH SUPPLIED_TO Polizei Hessen"},
        ),
        (
            "de",
            "Die Polizei Hessen und die Norvex GmbH haben keinen Vertrag geschlossen.",
            {"Norvex GmbH SUPPLIED_TO Polizei Hessen (denied)"},
        ),
        (
            "de",
            "Die Polizei Hessen und die Norvex GmbH wollen einen Vertrag schließen.",
            {"Norvex GmbH SUPPLIED_TO Polizei Hessen (planned)"},
        ),
        ("de", "Die Polizei Hessen und die Polizei Bremen unterzeichneten einen Vertrag.", set()),
        ("de", "Die Polizei Hessen und die Norvex GmbH kündigten einen Vertrag.", set()),
        ("de", "Die Polizei Hessen und die Norvex GmbH erhielten einen Vertrag.", set()),
        (
            "nl",
            "De politie van Tarsk en Norvex BV hebben een contract gesloten.",
            {"Norvex BV SUPPLIED_TO politie van Tarsk"},
        ),
        (
            "nl",
            "De politie van Tarsk en Norvex BV tekenden geen contract.",
            {"Norvex BV SUPPLIED_TO politie van Tarsk (denied)"},
        ),
        (
            "en",
            "Norrvik GmbH and the Tarsk Police have entered into a contract.",
            {"Norrvik GmbH SUPPLIED_TO Tarsk Police"},
        ),
        ("en", "Norrvik GmbH and Tarsk Police Service have won a contract.", set()),
        ("fr", "Norrvik SA et le Service de police de Tarsk ont remporté un contrat.", set()),
        (
            "sv",
            "Polisen i Tarsk och Norrvik AB undertecknade ett avtal.",
            {"Norrvik AB SUPPLIED_TO Polisen i Tarsk"},
        ),
    ],
)
def test_both_sides_sign(lang: str, text: str, claims: set[str]) -> None:
    """A body and a firm that sign or close a contract are its sides, as far as told."""
    assert reports.told(text, lang) == claims
