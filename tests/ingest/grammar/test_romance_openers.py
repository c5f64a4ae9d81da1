"""What stands before or between a fact in French, Spanish and Italian, and does not touch it."""

import pytest

from tests.ingest.grammar.reports import held

_FR = "Halvorn Systems a racheté Quillane Optics."
_ES = "Halvorn Systems compró Quillane Optics."
_IT = "Halvorn Systems ha acquisito Quillane Optics."
_BOUGHT = {"Quillane Optics OWNED_BY Halvorn Systems"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", f"Paradoxalement, {_FR}"),
        ("fr", f"Egalement, {_FR}"),
        ("fr", f"En plus d'une usine, {_FR}"),
        ("fr", f"Lors de l'opération d'hier, {_FR}"),
        ("fr", f"Pour conforter le réseau, {_FR}"),
        ("es", f"Además de la fábrica, {_ES}"),
        ("es", f"Al igual que el sector, {_ES}"),
        ("es", f"En la operación de ayer, {_ES}"),
        ("es", f"Para modernizar el sistema, {_ES}"),
        ("it", f"Insieme allo stabilimento, {_IT}"),
        ("it", f"Nell'operazione di ieri, {_IT}"),
        ("it", f"Per aggiornare il sistema, {_IT}"),
    ],
)
def test_what_opens_the_sentence_loses_nothing(lang: str, text: str) -> None:
    """Adverbs, purposes, and a coordinator of several words that has nothing to join."""
    assert held(text, lang) == _BOUGHT


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("fr", "Ces dernières années, Halvorn Systems a vendu des caméras à la police de Tarnes.",
         {"Halvorn Systems SUPPLIED_TO police de Tarnes"}),
        ("es", "Para mejorar la red, se seleccionó el sistema Odrix de Halvorn Systems.",
         {"Halvorn Systems MAKES Odrix"}),
        ("es", "Odrix, el software de conversación en línea de Halvorn Systems, cerró.",
         {"Halvorn Systems MAKES Odrix"}),
        ("fr", "Odrix, le logiciel de discussion en ligne de Halvorn Systems, a fermé.",
         {"Halvorn Systems MAKES Odrix"}),
        ("fr", ("Odrix est développé par Halvorn, dont le fondateur, Paul Dormeau, est aussi l'un "
         "des créateurs de Melvane."), {"Halvorn MAKES Odrix"}),
        ("fr", ("Halvorn, dont le fondateur, Paul Dormeau, a vendu des caméras à la police de "
         "Tarnes, est cotée."), set()),
        ("fr", ("Halvorn, dont la filiale, Melvane, a vendu des caméras à la police de Tarnes, "
         "est cotée."),
         {"Melvane OWNED_BY Halvorn", "Melvane SUPPLIED_TO police de Tarnes"}),
    ],
)  # fmt: skip
def test_whose_clause_it_is(lang: str, text: str, told: set[str]) -> None:
    """A name between commas parts a relative's subject from its verb, and no subject is lost."""
    assert held(text, lang) == told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", f"Il est faux que {_FR}"),
        ("es", f"Es falso que {_ES}"),
        ("it", f"È falso che {_IT}"),
        ("es", f"Además, no es cierto que {_ES}"),
    ],
)
def test_a_denial_before_it_still_counts(lang: str, text: str) -> None:
    """What denies or supposes a fact is no opener."""
    assert held(text, lang) == set()


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("fr", ("Halvorn est le principal actionnaire du Groupement d'Intérêt Economique (GIE) "
         "MELVANE."),
         {"Halvorn INVESTED_IN Groupement d'Intérêt Economique (GIE) MELVANE"}),
        ("es", "El Instituto de Publicaciones y Estadísticas compró cámaras a Halvorn Systems.",
         {"Halvorn Systems SUPPLIED_TO Instituto de Publicaciones y Estadísticas"}),
        ("it", "L'Istituto di Statistica e Ricerca ha acquistato telecamere da Halvorn Systems.",
         {"Halvorn Systems SUPPLIED_TO Istituto di Statistica e Ricerca"}),
        ("es", "El Instituto de Publicaciones y Melvane compraron cámaras a Halvorn Systems.",
         {"Halvorn Systems SUPPLIED_TO Instituto de Publicaciones"}),
        ("es", "Melvane Systems (cámaras de Rocamonte)", set()),
    ],
)  # fmt: skip
def test_how_far_a_name_reaches(lang: str, text: str, told: set[str]) -> None:
    """A spelled form goes on to its own name, an institute to both things that it is for."""
    assert held(text, lang) == told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le spécialiste chinois Paul Dormeau a vendu des caméras à la police kényane."),
        ("es", "El especialista chino Juan Dormán vendió cámaras a la policía keniana."),
        ("it", "Lo specialista cinese Paolo Dormano ha venduto telecamere alla polizia keniota."),
    ],
)
def test_a_specialist_may_be_somebody_private(lang: str, text: str) -> None:
    """A noun that people are as well as firms accuses nobody by itself."""
    assert held(text, lang) == set()
