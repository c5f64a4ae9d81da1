"""What stands beside a name and is not said of it: a subject, a rest of a list, another's unit."""

import pytest

from tests.ingest.grammar.reports import told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", ("Selon la Tarskzeitung, un autre service au sein du ministère de la Défense, "
         "a été en contact avec la société Brannec."), set()),
        ("fr", "Selon la Tarskzeitung, un service du ministère de la Défense écoute.", set()),
        ("fr", "Selon Amnesty, une filiale de la société Oskeda a été condamnée.", set()),
        ("es", "Según Tarsknoticias, una filial de la empresa Oskeda ha sido condenada.", set()),
        ("en", "According to the Tarsk Gazette, a unit of the Lowick Police has listened.", set()),
        ("fr", ("Selon l'ANTL, une agence du ministère de l'Intérieur, la société Brannec a vendu "
         "des caméras à la police de Metz."), {"Brannec SUPPLIED_TO police de Metz"}),
        ("fr", "Avec la société Brannec, une filiale de la société Oskeda, la police discute.",
         {"Brannec OWNED_BY Oskeda"}),
    ],
)  # fmt: skip
def test_who_a_fronted_phrase_stands_before(lang: str, text: str, expected: set[str]) -> None:
    """The subject behind "according to X," says nothing of X; an apposition before it does."""
    assert told(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La société Brannec fournit au gouvernement chinois des caméras de surveillance.",
         {"Brannec SUPPLIED_TO gouvernement chinois"}),
        ("La société Brannec fournit aux services secrets gabonais des équipements d'écoute.",
         {"Brannec SUPPLIED_TO services secrets gabonais"}),
        ("La société Brannec fournit au ministère gabonais des transports des caméras.",
         {"Brannec SUPPLIED_TO ministère gabonais des transports"}),
        ("La société Brannec ne fournit pas au gouvernement chinois des caméras.",
         {"Brannec SUPPLIED_TO gouvernement chinois (denied)"}),
    ],
)  # fmt: skip
def test_where_a_nation_s_body_ends(text: str, expected: set[str]) -> None:
    """Behind a body and its nationality "des" and goods begin what it gets."""
    assert told(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (("Le marché a été confié à une association entre l'université de Metz et la société "
         "Brannec."), set()),
        (("Le contrat est allé à un consortium commercial entre l'opérateur Oskeda et la société "
         "Brannec."), set()),
        ("Le contrat a été signé en juin entre la police de Metz et la société Brannec.",
         {"Brannec SUPPLIED_TO police de Metz"}),
        (("La société Brannec, écartée du marché, a déposé une plainte auprès de la Commission "
         "européenne."), set()),
        ("La société Brannec a conclu un marché auprès de la police de Metz.",
         {"Brannec SUPPLIED_TO police de Metz"}),
        (("Le Tarsk Times rapporte que la Grèce avait accordé à Brannec des licences pour exporter "
         "son outil. La société Brannec est connue."), set()),
    ],
)  # fmt: skip
def test_whose_contract_it_is(text: str, expected: set[str]) -> None:
    """An alliance's sides are no partners of the contract, nor is where a loser files a suit."""
    assert told(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La société Brannec a signé le rachat de Norrvik, filiale de la société Oskeda.",
         {"Norrvik OWNED_BY Oskeda"}),
        ("La société Brannec, filiale de la société Oskeda, a signé un accord.",
         {"Brannec OWNED_BY Oskeda"}),
        ("La société Brannec a publié un communiqué sur Norrvik, filiale de la société Oskeda.",
         {"Norrvik OWNED_BY Oskeda"}),
        ("La société Brannec, la branche drones d'Oskeda, a été condamnée.",
         {"Brannec PART_OF Oskeda"}),
    ],
)  # fmt: skip
def test_who_a_subsidiary_is(text: str, expected: set[str]) -> None:
    """The firm right before the phrase is; a branch for drones is no drone."""
    assert told(text, "fr") == expected
