"""Where a body's name ends and what it gets begins, in Romance languages."""

import pytest

from tests.ingest.grammar.reports import held


@pytest.mark.parametrize(
    ("lang", "text", "buyer"),
    [
        ("es", "Brannec SA vendió cámaras al {}.", "servicio de inteligencia keniano"),
        ("it", "Brannec SA ha venduto telecamere al {}.", "servizio di intelligence keniota"),
        ("it", "Brannec SA ha venduto droni al {} (SNI).", "Servizio nazionale di intelligence"),
        ("es", "Brannec SA vendió cámaras a las {}.", "fuerzas armadas kenianas"),
        ("es", "Brannec SA suministró a la {} cámaras.", "policía keniana"),
        ("it", "Brannec SA ha fornito alla {} telecamere.", "polizia keniota"),
        ("fr", "Brannec SA a vendu des drones au {} KIS.", "service de renseignement kényan"),
    ],
)
def test_a_body_is_read_whole_and_without_what_it_gets(lang: str, text: str, buyer: str) -> None:
    """Its words are no preposition, its goods no part of its name, its initials no goods."""
    assert held(text.format(buyer), lang) == {f"Brannec SA SUPPLIED_TO {buyer}"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Brannec SA a fourni au gouvernement des drones."),
        ("es", "Brannec SA vendió cámaras al servicio de la policía."),
    ],
)
def test_nobody_is_told_by_a_word_that_any_country_has(lang: str, text: str) -> None:
    """A government that is not named is nobody, with the goods it gets or without."""
    assert held(text, lang) == set()
