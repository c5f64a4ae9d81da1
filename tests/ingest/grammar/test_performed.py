"""A purchase told by a noun, with a verb that only says who did it."""

import pytest

from tests.ingest.grammar.reports import told

ES, IT = "Policía de Lowick", "Polizia di Lowick"


@pytest.mark.parametrize(
    ("lang", "text", "meant"),
    [
        (
            "es",
            f"La contratación realizada por la {ES} de la empresa Tarnfield fue un error.",
            {f"Tarnfield SUPPLIED_TO {ES}"},
        ),
        (
            "es",
            f"La compra efectuada por la {ES} de drones de la empresa Tarnfield costó mucho.",
            {f"Tarnfield SUPPLIED_TO {ES}"},
        ),
        (
            "es",
            f"Son caras la obra y la compra hecha por la {ES} de drones de la empresa Tarnfield.",
            {f"Tarnfield SUPPLIED_TO {ES}"},
        ),
        (
            "it",
            f"L'acquisto effettuato dalla {IT} del software della ditta Tarnfield è del 2019.",
            {f"Tarnfield SUPPLIED_TO {IT}"},
        ),
        (
            "es",
            "La contratación de la empresa Tarnfield por el KQSN fue un error.",
            {"Tarnfield SUPPLIED_TO KQSN"},
        ),
        # planned, another deed, another buyer
        (
            "es",
            f"La compra prevista por la {ES} de drones de la empresa Tarnfield costará mucho.",
            set(),
        ),
        (
            "es",
            f"La investigación realizada por la {ES} de la empresa Tarnfield fue un error.",
            set(),
        ),
        (
            "it",
            f"L'analisi effettuata dalla {IT} del software della ditta Tarnfield è del 2019.",
            set(),
        ),
        (
            "it",
            "L'acquisto effettuato dalla ditta Brannec di droni della ditta Tarnfield è del 2019.",
            set(),
        ),
    ],
)
def test_who_performed_a_purchase_bought(lang: str, text: str, meant: set[str]) -> None:
    """Whose goods they are stands behind who bought them; a body that hires a firm owns none."""
    assert told(text, lang) == meant
