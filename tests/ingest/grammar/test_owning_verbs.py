"""Verbs of having own firms; they have what is no firm, and bodies use what they have."""

import pytest

from tests.ingest.grammar.reports import told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "L'entreprise Oskeda possède également Brannec, Norrvik et Morlec.",
         {"Brannec OWNED_BY Oskeda", "Norrvik OWNED_BY Oskeda", "Morlec OWNED_BY Oskeda"}),
        ("fr", "Le groupe Oskeda détient Brannec.", {"Brannec OWNED_BY Oskeda"}),
        ("fr", "Le groupe Oskeda ne détient pas Brannec.", {"Brannec OWNED_BY Oskeda (denied)"}),
        ("fr", "Le groupe Oskeda posséderait Brannec.", {"Brannec OWNED_BY Oskeda (alleged)"}),
        ("es", "El grupo Oskeda también posee Brannec.", {"Brannec OWNED_BY Oskeda"}),
        ("it", "Il gruppo Oskeda possiede anche Brannec.", {"Brannec OWNED_BY Oskeda"}),
        ("nl", "Het bedrijf Oskeda bezit ook Brannec.", {"Brannec OWNED_BY Oskeda"}),
        ("de", "Die Firma Oskeda besitzt auch die Firma Brannec.", {"Brannec OWNED_BY Oskeda"}),
        ("fr", "Le groupe Oskeda possède le contrat Brannec.", set()),
        ("fr", "Le groupe Oskeda possède la technologie Brannec.", set()),
        ("fr", "Le groupe Oskeda possède les données de la société Brannec.", set()),
        ("fr", "Le groupe Oskeda possède un bureau à Metz.", set()),
        ("fr", "Le groupe Oskeda possède 20 % de la société Brannec.",
         {"Oskeda INVESTED_IN Brannec"}),
        ("fr", "La police de Metz détient Karim Dosek.", set()),
        ("fr", "La police de Metz possède le logiciel Molglas.",
         {"Molglas USED_BY police de Metz"}),
        ("it", "La polizia di Trento possiede il sistema Molglas.",
         {"Molglas USED_BY polizia di Trento"}),
        ("fr", "La police de Metz ne possède pas le logiciel Molglas.",
         {"Molglas USED_BY police de Metz (denied)"}),
    ],
)  # fmt: skip
def test_what_is_had_is_owned_where_it_is_a_firm(lang: str, text: str, expected: set[str]) -> None:
    """Only a firm by its own name, and of a firm; a body's product by name is used."""
    assert told(text, lang) == expected
