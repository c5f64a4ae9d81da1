"""Sales, tenders and users as Romance languages tell them."""

import pytest

from tests.ingest.grammar.reports import proposed


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "fr",
            "La société Brannec a remporté l'appel d'offres lancé par la ville de Metz.",
            {"Brannec SUPPLIED_TO ville de Metz: contract"},
        ),
        (
            "it",
            "La fornitura alla Polizia di Stato è stata affidata alla società Brannec.",
            {"Brannec SUPPLIED_TO Polizia di Stato: contract"},
        ),
        (
            "it",
            "La società Brannec ha fra i suoi clienti la Procura di Milano.",
            {"Brannec SUPPLIED_TO Procura di Milano: customer"},
        ),
        (
            "it",
            "Tra i clienti della società Brannec c'è la Procura di Milano.",
            {"Brannec SUPPLIED_TO Procura di Milano: customer"},
        ),
        (
            "fr",
            "Brannec SA a vendu, par l'intermédiaire de la firme Sorvane, des drones au Mali.",
            {"Brannec SA SUPPLIED_TO Mali: supply"},
        ),
        (
            "fr",
            "Grâce au logiciel Argovue, la police de Metz identifie les suspects.",
            {"Argovue USED_BY police de Metz: use.means"},
        ),
        (
            "fr",
            "La police de Metz dispose depuis 2018 du logiciel Argovue.",
            {"Argovue USED_BY police de Metz: use.have"},
        ),
        (
            "it",
            "La Polizia di Stato si affida al software Argovue.",
            {"Argovue USED_BY Polizia di Stato: use"},
        ),
        (
            "fr",
            "Le fonds Kelvora est entré au capital de la société Brannec en 2017.",
            {"Kelvora INVESTED_IN Brannec: invest.verb"},
        ),
        (
            "it",
            "Il Reparto 121, un reparto del Ministero dell'Interno, tace.",
            {"Reparto 121 PART_OF Ministero dell'Interno: part.under"},
        ),
        (
            "es",
            "El grupo Sorvane, dueño de la empresa Brannec, vende drones.",
            {"Brannec OWNED_BY Sorvane: noun.parent"},
        ),
        ("fr", "Grâce au soutien de la ville, la police de Metz identifie les suspects.", set()),
        (
            "fr",
            "La société Brannec a perdu l'appel d'offres lancé par la ville de Metz.",
            set(),
        ),
    ],
)
def test_each_is_read_as_what_it_says(lang: str, text: str, told: set[str]) -> None:
    """A lost tender and the help of a town say nothing."""
    assert proposed(text, lang) == told


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "fr",
            "La société Brannec est une filiale de Kelvora SA, elle-même détenue par Sorvane SA.",
            {
                "Brannec OWNED_BY Kelvora SA: phrase.owned_by",
                "Kelvora SA OWNED_BY Sorvane SA: phrase.owned_by",
            },
        ),
        (
            "fr",
            "L'acquéreur de la société Brannec, le fonds Kelvora, tait son prix.",
            {"Brannec OWNED_BY Kelvora: noun.subsidiary"},
        ),
        (
            "it",
            "La Questura di Bari e l'Università di Bari usano il software Argovue.",
            {
                "Argovue USED_BY Questura di Bari: use",
                "Argovue USED_BY Università di Bari: use",
            },
        ),
        (
            "it",
            "Il Ministero dell'Istruzione e dell'Università usa il software Argovue.",
            {"Argovue USED_BY Ministero dell'Istruzione e dell'Università: use"},
        ),
    ],
)
def test_who_is_meant_is_told_by_the_words_before(lang: str, text: str, told: set[str]) -> None:
    """Who "lui-même" is, is named last; behind "and" an office has a university only with "of"."""
    assert proposed(text, lang) == told
