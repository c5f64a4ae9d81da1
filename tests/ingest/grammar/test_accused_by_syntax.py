"""Who is accused by the order of words alone: of another's use, after "and", by a denying cleft."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

# language, text, and who is held to have sold to or to be supplied by whom, or to use what
ROWS: list[tuple[str, str, set[str]]] = [
    # whose use it is
    ("en", "Kenya condemned Ghana over its use of the spyware Glint.", set()),
    ("en", "The Lowick Court defended the Tarsk Police and its use of the spyware Glint.", set()),
    ("en", "The Lowick Police defended its use of the spyware Glint.", {"Glint Lowick Police"}),
    ("de", "Die EU-Kommission warf Ghana seinen Einsatz der Software Glint vor.", set()),
    ("de", "Hessen kritisierte Bayern wegen seines Einsatzes der Software Glint.", set()),
    ("fr", "Le ministère de Lowick a critiqué la police de Tarsk pour son usage du logiciel Glint.",
     set()),
    ("es", "La empresa Orvane criticó a la empresa Norvex por su contrato con la policía de Tarsk.",
     set()),
    # who stands behind "and"
    ("en", "Journalists jailed by Kenya and Ghana use the software Glint.", set()),
    ("en", "Dissidents living in Kenya and Ghana use the software Glint.", set()),
    ("en", "Firms sanctioned by the firm Norvex and the company Orvane sold cameras to Kenya.",
     set()),
    ("es", "Periodistas encarcelados por Kenia y Ghana usan el programa Glint.", set()),
    # who it was not
    ("de", "Es war nicht die Firma Orvane, die Kameras an die Polizei Lowick verkaufte.", set()),
    ("de", "Es war die Firma Orvane, die Kameras an die Polizei Lowick verkaufte.",
     {"Orvane Polizei Lowick"}),
    ("it", "Non è stata la società Orvane a vendere droni alla polizia di Lowick.", set()),
    # what is used, or met with
    ("en", "The Lowick Police used the ban of the spyware Glint to promote encryption.", set()),
    ("en", "The Lowick Police used a version of the spyware Glint.", {"Glint Lowick Police"}),
    ("en", "The Kenya Police grappled with the spyware Glint.", set()),
    ("de", "Die Polizei Lowick beschäftigt sich mit dem Einsatz der Software Glint.", set()),
    ("nl", "De politie van Lowick dreigde met het gebruik van de software Glint.", set()),
    # a system that is only said to be a body's
    ("en", "A court stopped the Lowick Police's Glint system.", set()),
    ("de", "Die Firma Orvane stellte das System Glint der Bundespolizei vor.", set()),
    # suppliers and customers that are none
    ("en", "Suppliers opposed to the Lowick Police include the firm Orvane.", set()),
    ("en", "Unsuccessful suppliers of the Lowick Police include the firm Orvane.", set()),
    ("en", "The firm Orvane's target customers include Kenya.", set()),
    ("en", "The users of rivals of the spyware Glint include the Lowick Police.", set()),
    ("en", "Governments that use the spyware Glint rarely include Kenya.", set()),
    ("en", "The firm Orvane gets most of its revenue from Germany.", set()),
    ("en", "The firm Orvane announced the signing of the contract with the Lowick Police failed.",
     set()),
    ("en", "The newspaper apologised for reporting that the firm Orvane sold drones to Kenya.",
     set()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "accused"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_only_who_is_meant_is_accused(lang: str, text: str, accused: set[str]) -> None:
    """All held sales and uses of a line; who blames, stands beside, or is ruled out has none."""
    held = {
        f"{c.subject.name} {c.object.name}"
        for c in extract(plain_report(text, lang))
        if c.held and c.link in {"SUPPLIED_TO", "USED_BY"}
    }
    assert held == accused
