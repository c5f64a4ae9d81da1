"""Lists below a heading, rows of a label and its value, and what is done by means of a product."""

import pytest

from ingest.grammar import candidates
from ingest.grammar.calibrate import plain_report

FIRM = "Brackwater is an Estonian spyware company."
# language, text, what is proposed, what is not
ROWS: list[tuple[str, str, set[str], set[str]]] = [
    # below a heading of customers
    ("en", f"{FIRM}\n\nKnown customers\n\n- Ministry of Dredging\n- Oman\n\nOffices\n\n- Peru",
     {"Brackwater SUPPLIED_TO Ministry of Dredging", "Brackwater SUPPLIED_TO Oman"},
     {"Brackwater SUPPLIED_TO Peru"}),
    ("en", f"{FIRM}\n\nPotential customers\n\n- Oman", set(), {"Brackwater SUPPLIED_TO Oman"}),
    ("it", "Prodotto: Grelion\n\nClienti\n\n| Paese | Uso |\n| Grecia | Indagini |",
     {"Grelion SUPPLIED_TO Grecia"}, set()),
    # a row of a label and its value
    ("en", "Brackwater\n\n| Headquarters | Tallinn, Estonia |\n| Founded | 2014 |",
     {"Brackwater BASED_IN Estonia"}, set()),
    ("it", "Brackwater\n\n| Proprietario | Lowick Holding via Tarncom (42%) |",
     {"Brackwater OWNED_BY Lowick Holding"}, set()),
    # by means of a product, built for a body or as a programme, sold by its maker
    ("en", "Grelion is a spyware. The Ministry of Dredging monitored activists with Grelion.",
     {"Grelion USED_BY Ministry of Dredging"}, set()),
    ("en", "Grelion is a spyware. Activists spoke of Grelion with the Ministry of Dredging.",
     set(), {"Grelion USED_BY Ministry of Dredging"}),
    ("en", "The company Brackwater developed a scanner for the Ministry of Dredging.",
     {"Brackwater SUPPLIED_TO Ministry of Dredging"}, set()),
    ("en", "The company Brackwater built the Skylark surveillance programme.",
     {"Brackwater DEPLOYED_IN Skylark"}, set()),
    ("en", "Grelion is spyware. Grelion, sold by the company Brackwater, was found.",
     {"Brackwater MAKES Grelion"}, set()),
    # a contract that is got from a body, or is a body's
    ("de", "Die Firma Brackwater erhielt vom kenianischen Innenministerium den Zuschlag.",
     {"Brackwater SUPPLIED_TO kenianischen Innenministerium"}, set()),
    ("fr", "La société Brackwater a remporté le marché de la préfecture de police.",
     {"Brackwater SUPPLIED_TO préfecture de police"}, set()),
    ("nl", "Brackwater kreeg de opdracht van het ministerie van Waterwegen.",
     {"Brackwater SUPPLIED_TO ministerie van Waterwegen"}, set()),
    # German attributes, plurals of a nationality, a vendor joined to its goods
    ("de", "Die Grelion-Spyware des sanktionierten Anbieters Brackwater wurde gefunden.",
     {"Brackwater MAKES Grelion"}, set()),
    ("de", "Deutsche Polizeibehörden nutzen die Software Grelion.",
     {"Grelion USED_BY Deutsche Polizeibehörden"}, {"Grelion USED_BY Deutsche"}),
    ("de", "Brackwater ist ein Unternehmen. Es ging um den Brackwater-Chatbot Grelion.",
     {"Brackwater MAKES Grelion"}, set()),
    ("de", "Hinter dem Trojaner Grelion steckt die Firma Brackwater.",
     {"Brackwater MAKES Grelion"}, set()),
    ("fr", "La police kényane utilise Grelion. Grelion est un logiciel espion.",
     {"Grelion USED_BY police kényane"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "said", "meant", "not_meant"), ROWS)
def test_a_line_says_what_its_heading_or_label_makes_of_it(
    lang: str, said: str, meant: set[str], not_meant: set[str]
) -> None:
    """Proposed is what the lines and the sentence say, and nothing that they only look like."""
    found = {
        f"{one.subject.name} {one.link.value} {one.object.name}"
        for one in candidates(plain_report(said, lang))
    }
    assert meant <= found
    assert not not_meant & found
