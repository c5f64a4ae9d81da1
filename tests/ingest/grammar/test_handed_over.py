"""Firms behind what a body uses, and firms that it takes on, without a product's name."""

import pytest

from tests.ingest.grammar.reports import told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "La société Brannec a fourni le matériel utilisé par la police de Metz.",
         {"Brannec USED_BY police de Metz"}),
        ("fr", "La société Brannec développe un logiciel utilisé par la police de Metz.",
         {"Brannec USED_BY police de Metz"}),
        ("en", "The company Brannec supplied the equipment used by the Lowick Police.",
         {"Brannec USED_BY Lowick Police"}),
        ("es", "La empresa Brannec suministró el equipo utilizado por la policía de Lima.",
         {"Brannec USED_BY policía de Lima"}),
        ("it", "La società Brannec ha fornito il sistema utilizzato dalla polizia di Trento.",
         {"Brannec USED_BY polizia di Trento"}),
        ("fr", "La société Brannec n'a pas fourni le matériel utilisé par la police.", set()),
        ("fr", "La société Brannec aurait fourni le matériel utilisé par la police.", set()),
        ("fr", "La société Brannec fournira le matériel utilisé par la police de Metz.", set()),
        ("fr", "La société Brannec a acheté le matériel utilisé par la police de Metz.", set()),
        ("fr", "La société Brannec nie avoir fourni le matériel utilisé par la police.", set()),
        ("fr", ("La société Brannec fournit les batteries des drones utilisés par la police de "
         "Metz."), set()),
        ("fr", ("La société Brannec a fourni un rapport sur le matériel utilisé par la police de "
         "Metz."), set()),
        ("en", "The company Brannec did not supply the equipment used by the Lowick Police.",
         set()),
        ("en", ("The company Brannec made a system similar to the cameras used by the Lowick "
         "Police."), set()),
    ],
)  # fmt: skip
def test_who_hands_over_what_is_used(lang: str, text: str, expected: set[str]) -> None:
    """Only who did hand over the very goods, and no part of them, is used by their user."""
    assert told(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La police de Metz fait appel à une société allemande, Brannec, pour ses caméras.",
         {"Brannec USED_BY police de Metz", "Brannec BASED_IN Allemagne"}),
        ("La police de Metz ne fait pas appel à une société allemande, Brannec.",
         set()),
        ("La police de Metz vient de signer avec la société Brannec.",
         {"Brannec SUPPLIED_TO police de Metz"}),
        ("La police de Metz va signer avec la société Brannec.",
         {"Brannec SUPPLIED_TO police de Metz (planned)"}),
        ("La police de Metz n'a pas signé avec la société Brannec.",
         {"Brannec SUPPLIED_TO police de Metz (denied)"}),
        ("La police de Metz a signé une pétition avec la société Brannec.", set()),
        ("La police de Metz a signé avec des gants de la société Brannec.", set()),
    ],
)  # fmt: skip
def test_whom_a_body_takes_on(text: str, expected: set[str]) -> None:
    """A firm named between commas is used as one named at once; signing with one is a contract."""
    assert told(text, "fr") == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "La police de Metz a un contrat avec le géant américain des données Brannec.",
         {"Brannec SUPPLIED_TO police de Metz", "Brannec BASED_IN États-Unis"}),
        ("fr", "Norrvik a été racheté par le géant chinois de la surveillance Oskeda.",
         {"Norrvik OWNED_BY Oskeda", "Oskeda BASED_IN Chine"}),
        ("es", ("La policía de Lima tiene un contrato con el gigante estadounidense de la "
         "vigilancia Brannec."),
         {"Brannec SUPPLIED_TO policía de Lima", "Brannec BASED_IN Estados Unidos"}),
        ("it", ("La polizia di Trento ha un contratto con il colosso americano della sorveglianza "
         "Brannec."), {"Brannec SUPPLIED_TO polizia di Trento", "Brannec BASED_IN Stati Uniti"}),
        ("fr", "La police de Metz a un contrat avec le magnat américain de la presse Dosek.",
         set()),
        ("fr", "La police de Metz a un contrat avec l'éditeur américain de la surveillance Dosek.",
         set()),
        ("fr", "La police de Metz a parlé de l'entreprise américaine de l'affaire Dosek.", set()),
        ("fr", "La police de Metz a un contrat avec le groupe américain de la défense.", set()),
    ],
)  # fmt: skip
def test_a_firm_is_named_behind_its_field(lang: str, text: str, expected: set[str]) -> None:
    """Behind a noun of firms and what their business is; no noun of makers, people or affairs."""
    assert told(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "La police de Metz dispose depuis 2015 de caméras de la société Brannec.",
         {"Brannec USED_BY police de Metz"}),
        ("fr", "La police de Metz possède des caméras de la société Brannec.",
         {"Brannec USED_BY police de Metz"}),
        ("de", "Die Polizei Tarsk besitzt Kameras der Firma Brannec.",
         {"Brannec USED_BY Polizei Tarsk"}),
        ("nl", "De politie Tarsk beschikt over camera's van het bedrijf Brannec.",
         {"Brannec USED_BY politie Tarsk"}),
        ("es", "La policía de Lima dispone desde 2015 de cámaras de la empresa Brannec.",
         {"Brannec USED_BY policía de Lima"}),
        ("fr", "La police de Metz ne possède pas de caméras de la société Brannec.",
         {"Brannec USED_BY police de Metz (denied)"}),
        ("fr", "La police de Metz possède des données de la société Brannec.", set()),
        ("fr", "La police de Metz possède un rapport sur les caméras de la société Brannec.",
         set()),
        ("fr", "La police de Metz possède un rival des caméras de la société Brannec.", set()),
        ("fr", "La société Oskeda possède des caméras de la société Brannec.", set()),
        ("fr", ("La police de Metz possède des brouilleurs contre les drones de la société "
         "Brannec."), set()),
    ],
)  # fmt: skip
def test_what_a_body_has_of_a_firm_it_uses(lang: str, text: str, expected: set[str]) -> None:
    """Goods of a firm by its name, had by a body; no data, reports or rivals of them."""
    assert told(text, lang) == expected
