"""A town that only says where something was is neither buyer nor seller."""

import pytest

from tests.ingest.grammar.reports import told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "La société Brannec a vendu des caméras au Maroc lors d'un salon à Nimbac.",
         {"Brannec SUPPLIED_TO Maroc"}),
        ("fr", "La société Brannec a vendu des caméras lors d'un salon à Nimbac.", set()),
        ("fr", "La société Brannec a vendu des caméras au Maroc pendant un salon à Nimbac.",
         {"Brannec SUPPLIED_TO Maroc"}),
        ("fr", "La société Brannec a vendu des caméras au Maroc à Nimbac.",
         {"Brannec SUPPLIED_TO Maroc"}),
        ("fr", ("La police de Metz a acheté des caméras à la société Brannec lors d'une visite à "
         "Nimbac."), {"Brannec SUPPLIED_TO police de Metz"}),
        ("fr", "La police de Metz a acheté des caméras lors d'un salon à Nimbac.", set()),
        ("it", "La società Brannec ha venduto telecamere al Marocco durante una fiera a Nimbac.",
         {"Brannec SUPPLIED_TO Marocco"}),
        ("it", "La polizia di Trento ha acquistato telecamere durante una fiera a Nimbac.", set()),
        ("fr", "La société Brannec a vendu des caméras au cours d'un salon à Nimbac.", set()),
        ("fr", "La société Brannec a vendu des caméras à Nimbac et à Tarsk.",
         {"Brannec SUPPLIED_TO Nimbac", "Brannec SUPPLIED_TO Tarsk"}),
        ("fr", "La société Brannec a vendu des caméras pour deux millions à Nimbac.",
         {"Brannec SUPPLIED_TO Nimbac"}),
        ("fr", "La société Brannec a vendu des caméras au Maroc et à l'Égypte.",
         {"Brannec SUPPLIED_TO Maroc", "Brannec SUPPLIED_TO Égypte"}),
    ],
)  # fmt: skip
def test_where_it_was_is_nobody(lang: str, text: str, expected: set[str]) -> None:
    """Behind an occasion, and behind who gets it, "à" and a bare name say where."""
    assert told(text, lang) == expected
