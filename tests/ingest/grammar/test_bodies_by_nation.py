"""Bodies keep what tells them apart: a nationality, their place, and all that they are for."""

import pytest
import reports


def _sold(lang: str, to: str) -> str:
    return {
        "en": f"Hexavox Ltd, a camera maker, sold cameras to {to}.",
        "nl": f"Hexavox BV, een camerafabrikant, verkocht camera's aan {to}.",
        "de": f"Die Hexavox GmbH verkaufte Kameras an {to}.",
        "fr": f"Hexavox SA, un fabricant de caméras, a vendu des caméras {to}.",
        "es": f"Hexavox SA, un fabricante de cámaras, vendió cámaras {to}.",
        "it": f"Hexavox SpA, un produttore di telecamere, ha venduto telecamere {to}.",
        "sv": f"Hexavox AB, en kameratillverkare, sålde kameror till {to}.",
    }[lang]


def _taker(lang: str, to: str) -> set[str]:
    facts = reports.facts(_sold(lang, to), lang)
    return {fact.split(" SUPPLIED_TO ")[1] for fact in facts if " SUPPLIED_TO " in fact}


@pytest.mark.parametrize(
    ("lang", "to", "name"),
    [
        ("en", "the Norwegian Federal Police", "Norwegian Federal Police"),
        ("en", "the South Korean Police Agency", "South Korean Police Agency"),
        ("en", "the Saudi Arabian Ministry of Health", "Ministry of Health"),
        ("fr", "à l'Office kényan de protection civile", "Office kényan de protection civile"),
        ("es", "al Ministerio del Interior keniano", "Ministerio del Interior keniano"),
        ("it", "alla Guardia costiera keniana", "Guardia costiera keniana"),
        ("it", "all'Esercito Keniano", "Esercito Keniano"),
        ("it", "alle Poste Norvegesi", "Poste Norvegesi"),
        ("sv", "norska polisen 2019", "norska polisen"),
        ("sv", "norska regeringen", "norska regeringen"),
    ],
)
def test_a_nationality_belongs_to_the_body_it_tells_apart(lang: str, to: str, name: str) -> None:
    """Before or behind its noun, in capitals or small; a ministry "of" something has a nation."""
    assert _taker(lang, to) == {name}


@pytest.mark.parametrize(
    ("lang", "to", "name"),
    [
        ("en", "the National Radio Establishment", "National Radio Establishment"),
        ("en", "the Department for Work and Pensions", "Department for Work and Pensions"),
        ("en", "the Ministry of Interior, Federalism, and Reconciliation",
         "Ministry of Interior, Federalism, and Reconciliation"),
        ("en", "the Lowick National Assembly", "Lowick National Assembly"),
        ("en", "the Town of Lowick", "Town of Lowick"),
        ("en", "Transport for Lowick", "Transport for Lowick"),
        ("nl", "de Dienst Terugkeer en Vertrek", "Dienst Terugkeer en Vertrek"),
        ("nl", "de politiezone Zandhove", "politiezone Zandhove"),
        ("de", "das Bundesministerium des Innern", "Bundesministerium des Innern"),
        ("de", "den Nachrichtendienst des Bundes", "Nachrichtendienst des Bundes"),
        ("es", "a la Comunidad de Tarsk", "Comunidad de Tarsk"),
        ("es", "a la Secretaría de Seguridad referente a sus agentes", "Secretaría de Seguridad"),
        ("it", "all'Agenzia per la cybersicurezza nazionale",
         "Agenzia per la cybersicurezza nazionale"),
        ("it", "alla Città di Tarsk", "Città di Tarsk"),
        ("sv", "Lunds universitet", "Lunds universitet"),
        ("sv", "Tarnviks kommun", "Tarnviks kommun"),
        ("sv", "Tarnviks tekniska högskola", "Tarnviks tekniska högskola"),
        ("sv", "Myndigheten för säkerhet och beredskap", "Myndigheten för säkerhet och beredskap"),
        ("sv", "Region Tarnvik", "Region Tarnvik"),
    ],
)  # fmt: skip
def test_a_body_is_called_by_all_that_it_is_for(lang: str, to: str, name: str) -> None:
    """A place, a remit or a small noun that ends a name is a part of it in each language."""
    assert _taker(lang, to) == {name}


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("it", "Hexavox SpA ha firmato un contratto con l'Agenzia per la fornitura di telecamere.",
         "Agenzia per la fornitura"),
        ("sv", "Hexavox AB sålde kameror till Myndigheten för en dialog med alla.",
         "Myndigheten för"),
        ("sv", "Hexavox styrelse köpte kameror av Tarn AB.", "Hexavox styrelse"),
        ("en", "He met the Minister, Intelligence and Security Service.", "Minister,"),
    ],
)  # fmt: skip
def test_no_more_than_the_name_belongs_to_it(lang: str, text: str, fact: str) -> None:
    """What a contract is for, an article behind "for" and a firm's board are no part of a name."""
    assert not [claim for claim in reports.proposed(text, lang) if fact in claim]


def test_where_a_line_begins_a_state_opens_the_name_as_elsewhere() -> None:
    """Behind an article at the start "the U.S." and "the People's" are parts of a body's name."""
    for name in ("U.S. Department of Lanterns", "People's Lantern Army"):
        text = f"The {name} uses cameras from Hexavox Ltd, a camera maker."
        assert {f"Hexavox Ltd USED_BY {name}"} <= reports.facts(text, "en")


def test_two_armies_of_one_noun_are_two() -> None:
    """Each of them has its nation in its name, so that both are held to have bought."""
    text = "El Ejército chileno y el Ejército peruano compraron drones a Brannec SA."
    assert reports.facts(text, "es") >= {
        "Brannec SA SUPPLIED_TO Ejército chileno",
        "Brannec SA SUPPLIED_TO Ejército peruano",
    }
