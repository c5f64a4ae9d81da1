"""One adjective of nationality for several firms, and a seat that only the last example has."""

import pytest

from tests.ingest.grammar.reports import told


def seats(text: str, lang: str) -> set[str]:
    """What is told of seats."""
    return {one for one in told(text, lang) if " BASED_IN " in one}


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "es",
            "Las empresas chinas Brannec y Sorvane venden cámaras.",
            {"Brannec BASED_IN China", "Sorvane BASED_IN China"},
        ),
        (
            "it",
            "Le aziende cinesi Brannec e Sorvane vendono telecamere.",
            {"Brannec BASED_IN Cina", "Sorvane BASED_IN Cina"},
        ),
        (
            "fr",
            "Des entreprises chinoises comme Brannec et Sorvane vendent des caméras.",
            {"Brannec BASED_IN Chine", "Sorvane BASED_IN Chine"},
        ),
        (
            "en",
            "Chinese companies such as Brannec and Sorvane sell cameras.",
            {"Brannec BASED_IN China", "Sorvane BASED_IN China"},
        ),
        (
            "de",
            "Die chinesischen Firmen Brannec und Sorvane verkaufen Kameras.",
            {"Brannec BASED_IN China", "Sorvane BASED_IN China"},
        ),
        (
            "nl",
            "Chinese bedrijven zoals Brannec en Sorvane verkopen camera's.",
            {"Brannec BASED_IN China", "Sorvane BASED_IN China"},
        ),
        ("en", "Non-Chinese firms such as Brannec and Sorvane sell cameras.", set()),
        ("en", "Formerly Chinese firms such as Brannec and Sorvane sell cameras.", set()),
        ("en", "Alternatives to Chinese firms, such as Brannec and Sorvane, are few.", set()),
        ("en", "European and Chinese firms such as Brannec and Sorvane sell cameras.", set()),
        ("es", "Empresas chinas y rusas como Brannec y Sorvane venden cámaras.", set()),
        (
            "es",
            "La empresa china Brannec y Sorvane venden cámaras.",
            {"Brannec BASED_IN China"},
        ),
        ("en", "The Chinese firms' rivals Brannec and Sorvane sell cameras.", set()),
        ("en", "Customers of Chinese firms such as Kenya and Oman buy cameras.", set()),
        (
            "es",
            "Otras empresas ligadas a Brannec —entre ellas Sorvane SA con sede en Hungría— callan.",
            {"Sorvane SA BASED_IN Hungría"},
        ),
    ],
)
def test_a_nation_is_of_each_firm_it_is_said_of(lang: str, text: str, claims: set[str]) -> None:
    """Firms of two nations, rivals and customers share none; a seat is the last example's."""
    assert seats(text, lang) == claims
