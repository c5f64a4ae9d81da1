"""A deal told by its noun is none where its verb says that it was not done, or is only weighed."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

FR = (
    "La vente de caméras par la société Brannec à la police de Metz {}.",
    "L'utilisation du logiciel Nightjar par la police de Metz {}.",
    "Le rachat de la société Brannec par le groupe Sorvane {}.",
)
ES = (
    "La venta de cámaras por parte de la empresa Brannec a la Policía de Lima {}.",
    "La utilización del programa Nightjar por parte de la Policía de Lima {}.",
    "La adquisición de la empresa Brannec por parte del grupo Sorvane {}.",
)
IT = (
    "La vendita di telecamere da parte della società Brannec alla Polizia di Stato {}.",
    "L'utilizzazione del software Nightjar da parte della Polizia di Stato {}.",
    "L'acquisizione della società Brannec da parte del gruppo Sorvane {}.",
)


def facts(text: str, lang: str) -> set[str]:
    """What a text is held to tell as a fact, by kind."""
    claims = extract(plain_report(text, lang))
    return {c.link.value for c in claims if c.held and c.status.value == "asserted"}


@pytest.mark.parametrize(
    ("lang", "texts", "verbs"),
    [
        ("fr", FR, ("a été interdite", "a échoué", "est à l'étude", "a été proposée")),
        ("es", ES, ("fue prohibida", "fracasó", "está en estudio", "quedó en nada")),
        ("it", IT, ("è stata vietata", "è fallita", "è allo studio", "e' sfumata")),
    ],
)
def test_what_was_not_done_is_no_fact(
    lang: str, texts: tuple[str, ...], verbs: tuple[str, ...]
) -> None:
    """Neither a sale nor a use nor an owner."""
    for text in texts:
        for verb in verbs:
            assert facts(text.format(verb), lang) == set()


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("fr", FR[0].format("a été jugée illégale"), {"SUPPLIED_TO"}),
        ("fr", FR[2].format("a été critiqué"), {"OWNED_BY"}),
        ("es", ES[2].format("fue criticada"), {"OWNED_BY"}),
        ("it", IT[2].format("è stata criticata"), {"OWNED_BY"}),
    ],
)
def test_what_is_said_of_it_otherwise_presumes_it(lang: str, text: str, told: set[str]) -> None:
    """What was illegal or criticised was done."""
    assert facts(text, lang) == told


def test_who_denies_in_any_form_sold_nothing() -> None:
    """An infinitive of denial is one."""
    for verb in ("ha dovuto smentire", "continua a smentire", "smentiva"):
        text = f"La società Brannec {verb} di aver venduto telecamere alla Polizia di Stato."
        assert facts(text, "it") == set()


def test_a_firm_that_was_once_a_subsidiary_is_none() -> None:
    """What was one is former, behind a hyphen too."""
    text = "La société Brannec, ex-filiale du groupe Sorvane, vend des drones."
    assert facts(text, "fr") == set()
