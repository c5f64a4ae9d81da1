"""What stands in front of a name without an article, and a comma, is said of its bearer."""

import pytest

from tests.ingest.grammar.reports import proposed


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "fr",
            "Fournisseur officiel du ministère de l'Intérieur du Togo, la société Brannec vend.",
            {"Brannec SUPPLIED_TO ministère de l'Intérieur du Togo: noun.supplier"},
        ),
        (
            "fr",
            "Éditeur du logiciel Argovue, Brannec réalise un chiffre d'affaires de 30 millions.",
            {"Brannec MAKES Argovue: make.noun"},
        ),
        (
            "fr",
            "Filiale du groupe Sorvane, Brannec vend des caméras.",
            {"Brannec OWNED_BY Sorvane: phrase.owned_by"},
        ),
        (
            "es",
            "Proveedora de la Guardia Civil, Brannec vende cámaras.",
            {"Brannec SUPPLIED_TO Guardia Civil: noun.supplier"},
        ),
        (
            "it",
            "Controllata del gruppo Sorvane, Brannec vende telecamere.",
            {"Brannec OWNED_BY Sorvane: phrase.owned_by"},
        ),
        (
            "en",
            "Maker of the Argovue software, Brannec employs 30 people.",
            {"Brannec MAKES Argovue: make.noun"},
        ),
        ("fr", "Ancienne filiale du groupe Sorvane, Brannec vend des caméras.", set()),
        ("fr", "Concurrent du groupe Sorvane, Brannec vend des caméras.", set()),
        (
            "fr",
            "Fournisseurs de l'armée malienne, Brannec et Sorvane emploient 30 personnes.",
            set(),
        ),
    ],
)
def test_an_apposition_in_front_is_read_as_one_behind(lang: str, text: str, told: set[str]) -> None:
    """A firm that was one before, a rival and two firms at once are told nothing."""
    assert proposed(text, lang) == told
