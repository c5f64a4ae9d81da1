"""A contract of one's own that is renewed, or is not, has been there."""

import pytest
import reports

from graph import Status


@pytest.mark.parametrize(
    ("lang", "text", "buyer", "seller"),
    [
        ("en", "The Tarsk police will not renew its contract with Norvex.",
         "Tarsk police", "Norvex"),
        ("en", "The Tarsk police did not renew its contract with Norvex.",
         "Tarsk police", "Norvex"),
        ("en", "The Tarsk police's contract with Norvex was not renewed.",
         "Tarsk police", "Norvex"),
        ("en", "The Tarsk police may extend its contract with Norvex.",
         "Tarsk police", "Norvex"),
        ("nl", "De politie van Tarsk verlengt haar contract met Norvex BV niet.",
         "politie van Tarsk", "Norvex BV"),
        ("de", "Die Polizei Hessen verlängert ihren Vertrag mit der Norvex GmbH nicht.",
         "Polizei Hessen", "Norvex GmbH"),
        ("fr", "La police de Tarsk n'a pas renouvelé son contrat avec Norvex SA.",
         "police de Tarsk", "Norvex SA"),
        ("es", "La policía de Tarsk no renovó su contrato con Norvex SA.",
         "policía de Tarsk", "Norvex SA"),
        ("it", "La polizia di Tarsk non ha rinnovato il suo contratto con Norvex Spa.",
         "polizia di Tarsk", "Norvex Spa"),
        ("sv", "Tarsks kommun förnyade inte sitt avtal med Norvex AB.",
         "Tarsks kommun", "Norvex AB"),
    ],
)  # fmt: skip
def test_what_is_not_renewed_was_there(lang: str, text: str, buyer: str, seller: str) -> None:
    """The negation is that of going on, and no denial of a sale."""
    assert f"{seller} SUPPLIED_TO {buyer}" in reports.facts(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "The Tarsk police did not renew a contract with Norvex.",
        "The Tarsk police will not sign its contract with Norvex.",
        "Did the Tarsk police renew its contract with Norvex?",
        "Critics allege that the Tarsk police renewed its contract with Norvex.",
        "It is not true that the Tarsk police renewed its contract with Norvex.",
    ],
)
def test_a_contract_that_nobody_vouches_for_is_no_fact(text: str) -> None:
    """Neither one that is denied, nor one that is asked for or alleged."""
    claims = reports.extract(reports.plain_report(text, "en"))
    sales = {c.status for c in claims if c.held and c.link.value == "SUPPLIED_TO"}
    assert sales <= {Status.ALLEGED}
