"""Who got goods stands behind what the goods do."""

import pytest

from tests.ingest.grammar.reports import held


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Brannec SA a vendu un logiciel permettant de suivre des téléphones à la {}."),
        ("fr", "Brannec SA a vendu un logiciel qui permet d'intercepter les appels à la {}."),
        ("fr", "La {} a acheté un logiciel pour pirater les téléphones à Brannec SA."),
        ("es", "Brannec SA vendió un software para interceptar comunicaciones a la {}."),
        ("it", "Brannec SA ha venduto un software che permette di tracciare i telefoni alla {}."),
        ("it", "Brannec SA ha venduto strumenti in grado di tracciare i telefoni alla {}."),
        ("it", "La {} ha acquistato strumenti per intercettare le telefonate da Brannec SA."),
    ],
)
def test_a_verb_of_watching_takes_nobody_who_gets_something(lang: str, text: str) -> None:
    """What stands behind its object belongs to the verb of the sale."""
    body = {"fr": "police de Metz", "es": "policía de Jaén", "it": "polizia di Lecce"}[lang]
    assert held(text.format(body), lang) == {f"Brannec SA SUPPLIED_TO {body}"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # What is sent to the police was not sold to it.
        ("fr", "Brannec SA a vendu un logiciel qui transmet les images à la police de Metz."),
        # Behind a comma more is said, and the passive has no object.
        ("fr", "Brannec SA a vendu un logiciel, qui sert à suivre des gens, à la demande de Metz."),
        ("es", "Brannec SA vendió un software para interceptar llamadas de la policía de Jaén."),
        ("it", "Brannec SA ha venduto software per intercettare le telefonate della polizia."),
        # Here the sale has its buyer already.
        ("it", "Brannec SA ha venduto a Sorvane software per inviare dati alla polizia di Lecce."),
    ],
)
def test_whom_goods_send_something_to_has_not_bought_them(lang: str, text: str) -> None:
    """No sale to whoever the inner verb, or a noun, is about."""
    assert not [one for one in held(text, lang) if "SUPPLIED_TO pol" in one]
