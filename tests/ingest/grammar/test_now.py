"""Words for "now" and "today": what a firm is called, or when somebody else acts."""

import pytest

from tests.ingest.grammar.reports import told


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "es",
            "La firma Sorvane, hoy Brannec, vende drones a Kenia.",
            {"Sorvane SUCCEEDED_BY Brannec", "Sorvane SUPPLIED_TO Kenia"},
        ),
        (
            "es",
            "La firma Sorvane (ahora Brannec) vende drones a Kenia.",
            {"Sorvane SUCCEEDED_BY Brannec", "Sorvane SUPPLIED_TO Kenia"},
        ),
        (
            "es",
            "La firma Sorvane fue vendida y hoy Brannec vende drones a Kenia.",
            {"Brannec SUPPLIED_TO Kenia"},
        ),
        (
            "es",
            "La firma Sorvane fue vendida, hoy Brannec vende drones a Kenia.",
            {"Brannec SUPPLIED_TO Kenia"},
        ),
        (
            "it",
            "La società Sorvane è stata venduta e oggi Brannec vende droni al Kenya.",
            {"Brannec SUPPLIED_TO Kenya"},
        ),
        (
            "en",
            "The firm Sorvane was sold and now Brannec sells drones to Kenya.",
            {"Brannec SUPPLIED_TO Kenya"},
        ),
        (
            "fr",
            "La société Sorvane a été vendue et aujourd'hui Brannec vend des drones au Kenya.",
            {"Brannec SUPPLIED_TO Kenya"},
        ),
        ("es", "La empresa Sorvane, que ahora Brannec quiere comprar, fabrica drones.", set()),
        ("en", "Sorvane now monitors Brannec.", set()),
        ("en", "Sorvane today Brannec.", set()),
        ("fr", "Sorvane surveille aujourd'hui Brannec.", set()),
        ("it", "Sorvane sorveglia oggi Brannec.", set()),
    ],
)
def test_who_is_named_behind_now(lang: str, text: str, claims: set[str]) -> None:
    """Behind "and" or a verb, or before its own, a name is another firm, whose deed it is."""
    assert told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "es",
            "El software Argovue, propiedad de la empresa Brannec, fue prohibido.",
            {"Brannec MAKES Argovue"},
        ),
        (
            "it",
            "Argovue è un sistema di riconoscimento facciale di proprietà della società Brannec.",
            {"Brannec MAKES Argovue"},
        ),
        (
            "en",
            "The software Argovue, owned by the firm Brannec, was banned.",
            {"Brannec MAKES Argovue"},
        ),
        (
            "es",
            "El software Argovue no es propiedad de la empresa Brannec.",
            {"Brannec MAKES Argovue (denied)"},
        ),
        ("es", "Las cámaras Argovue, propiedad de la Policía de Tarnó, son viejas.", set()),
        ("it", "Il software Argovue è controllato dalla società Brannec.", set()),
        ("es", "El software Argovue es vendido por una filial de la empresa Brannec.", set()),
        ("en", "The drone Argovue was shot down by a company owned by the firm Brannec.", set()),
    ],
)
def test_whose_property_goods_are(lang: str, text: str, claims: set[str]) -> None:
    """What a firm only controls, or what its subsidiary does, is not told to be its own."""
    assert told(text, lang) == claims
