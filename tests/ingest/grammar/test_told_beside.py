"""What stands in a bracket behind a firm, and what is said of several firms before their names."""

import pytest

from tests.ingest.grammar.reports import told

OWNED = {"Brannec OWNED_BY Oskeda"}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "La société Brannec (filiale de la société Oskeda) a gagné.", OWNED),
        ("fr", "La société Brannec (rachetée par Oskeda en 2020) a gagné.", OWNED),
        ("en", "The company Brannec (acquired by Oskeda) has won.", OWNED),
        ("en", "The company Brannec (a subsidiary of Oskeda) has won.", OWNED),
        ("de", "Die Firma Brannec (eine Tochter der Firma Oskeda) gewann.", OWNED),
        ("nl", "Het bedrijf Brannec (eigendom van Oskeda) won.", OWNED),
        ("es", "La empresa Brannec (propiedad de Oskeda) ganó.", OWNED),
        ("it", "La società Brannec (controllata da Oskeda) ha vinto.", OWNED),
        ("en", "The company Norrvik and the company Brannec (owned by Oskeda) have won.", OWNED),
        ("en", "The Directorate Zorn (part of the Lowick Police) listens.",
         {"Directorate Zorn PART_OF Lowick Police"}),
        ("fr", "La société Brannec (anciennement détenue par Oskeda) a gagné.", set()),
        ("en", "The company Brannec (not owned by Oskeda) has won.", set()),
        ("en", "The company Brannec (formerly owned by Oskeda) has won.", set()),
        ("en", "The company Brannec (partly owned by Oskeda) has won.", set()),
        ("en", "The company Brannec (owned by Oskeda until 2015) has won.", set()),
        ("en", "The software Molglas (owned by Oskeda) has won.", set()),
    ],
)  # fmt: skip
def test_a_bracket_says_whose_a_firm_is(lang: str, text: str, expected: set[str]) -> None:
    """Where it holds the phrase alone, or a year as well; no denial, and nothing that was once."""
    assert told(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("fr", "Des entreprises russes telles que Brannec et Norrvik exportent.", "Russie"),
        ("fr", "Les fournisseurs russes, tels que Brannec et Norrvik, exportent.", "Russie"),
        ("en", "Russian companies such as Brannec and Norrvik export systems.", "Russia"),
        ("de", "Russische Firmen wie Brannec und Norrvik verkaufen Kameras.", "Russland"),
        ("nl", "Russische bedrijven zoals Brannec en Norrvik verkopen camera's.", "Rusland"),
        ("es", "Empresas rusas como Brannec y Norrvik venden cámaras.", "Rusia"),
        ("it", "Aziende russe come Brannec e Norrvik vendono telecamere.", "Russia"),
    ],
)
def test_examples_are_of_their_nation(lang: str, text: str, country: str) -> None:
    """Each firm that is an example of firms of one nation is based there."""
    assert told(text, lang) == {f"Brannec BASED_IN {country}", f"Norrvik BASED_IN {country}"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("European and Russian companies such as Brannec export systems.", set()),
        ("Russian and Chinese companies such as Brannec export systems.", set()),
        ("Israeli-founded companies such as Brannec export systems.", set()),
        ("Russian customers such as Brannec buy systems.", set()),
        ("Unlike Russian companies such as Norrvik, Brannec sells cameras.",
         {"Norrvik BASED_IN Russia"}),
        ("Russian companies such as Norrvik and the German firm Brannec export their systems.",
         {"Norrvik BASED_IN Russia", "Brannec BASED_IN Germany"}),
    ],
)  # fmt: skip
def test_of_several_nations_none_is_told(text: str, expected: set[str]) -> None:
    """Nor of firms that are only customers, or founded there; an own nation counts more."""
    assert told(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les caméras de la société Brannec équipent la police de Metz.",
         {"Brannec USED_BY police de Metz"}),
        ("Les caméras de la société Brannec n'équipent pas la police de Metz.",
         {"Brannec USED_BY police de Metz (denied)"}),
        ("Les caméras du ministère équipent la police de Metz.", set()),
        ("Les caméras équipent la police de Metz.", set()),
    ],
)  # fmt: skip
def test_whose_goods_equip_a_body(text: str, expected: set[str]) -> None:
    """A firm's goods that equip a body are used by it, also without a name of their own."""
    assert told(text, "fr") == expected
