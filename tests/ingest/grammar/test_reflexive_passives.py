"""Goods that "sell themselves" are sold; a firm that does is no supplier."""

import pytest

from tests.ingest.grammar.reports import proposed


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "es",
            "El programa Nightjar se vendió a la Secretaría de Marina.",
            {"Nightjar SUPPLIED_TO Secretaría de Marina: supply.goods"},
        ),
        (
            "it",
            "Il software Nightjar si vende alla Polizia di Stato.",
            {"Nightjar SUPPLIED_TO Polizia di Stato: supply.goods"},
        ),
        (
            "it",
            "La Polizia di Stato e' dotata del software Argovue.",
            {"Argovue SUPPLIED_TO Polizia di Stato: supply.goods"},
        ),
        ("es", "El programa Nightjar no se vendió.", set()),
        ("it", "La Polizia di Stato si usa.", set()),
    ],
)
def test_goods_with_a_reflexive_are_what_is_sold(lang: str, text: str, told: set[str]) -> None:
    """So are goods that a body is equipped with, behind "of"."""
    assert proposed(text, lang) == told


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "es",
            "La inversión del fondo Kelvora en la empresa Brannec ascendió a diez millones.",
            {"Kelvora INVESTED_IN Brannec: invest.noun"},
        ),
        (
            "es",
            "La empresa Brannec pertenece al grupo Sorvane.",
            {"Brannec OWNED_BY Sorvane: own.belong"},
        ),
        (
            "fr",
            "La société Brannec a levé dix millions d'euros auprès du fonds Kelvora.",
            {"Kelvora INVESTED_IN Brannec: invest.verb"},
        ),
    ],
)
def test_owners_and_investors(lang: str, text: str, told: set[str]) -> None:
    """By noun, by what belongs to whom, and by where money was raised."""
    assert proposed(text, lang) == told
