"""Firms taken over one after the other, and names that were borne before."""

import pytest

from tests.ingest.grammar.reports import held

_BOTH = {"Sorvane OWNED_BY Brannec", "Tarnix OWNED_BY Brannec"}
_LISTS = (
    ("de", "Brannec hat 2014 den Hersteller Sorvane und 2015 den Hersteller Tarnix übernommen."),
    ("de", "Brannec hat den Spezialisten Sorvane und dann 2015 die Firma Tarnix übernommen."),
    ("fr", "Brannec a racheté Sorvane en 2014 et Tarnix en 2015."),
    ("es", "Brannec adquirió Sorvane en 2014 y Tarnix en 2015."),
    ("it", "Brannec ha acquisito Sorvane nel 2014 e Tarnix nel 2015."),
    ("sv", "Brannec köpte upp Sorvane 2014 och Tarnix 2015."),
    ("en", "Brannec acquired Sorvane in 2014 and Tarnix in 2015."),
)
_STILL = (
    ("nl", "Toen Brannec nog Sorvane heette, verkocht het camera's."),
    ("sv", "När Brannec ännu hette Sorvane sålde det kameror."),
    ("fr", "Quand Brannec s'appelait encore Sorvane, elle vendait des caméras."),
)
_RENAMED = (
    "Sorvane a changé de nom pour Brannec.",
    "Sorvane a changé de nom pour devenir Brannec.",
)
_NOT = (
    "Sorvane n'a pas changé de nom pour Brannec.",
    "Sorvane veut changer de nom pour Brannec.",
    "Sorvane a changé de nom pour séduire Brannec.",
    "Sorvane a changé de nom pour des raisons liées à Brannec.",
)


@pytest.mark.parametrize(("lang", "text"), _LISTS)
def test_each_has_its_year(lang: str, text: str) -> None:
    """A year between two names is no member of their list."""
    assert held(text, lang) == _BOTH


def test_commas_alone_make_a_list_of_three() -> None:
    """Where another joins the last there are no more than it joins."""
    assert held("Brannec possède Sorvane, Tarnix, Halbro.", "fr") == {
        *_BOTH,
        "Halbro OWNED_BY Brannec",
    }
    assert held("Brannec possède Sorvane, une société de Lyon, et Tarnix.", "fr") == _BOTH


def test_shares_of_one_tell_nothing_of_the_next() -> None:
    """What was bought of the first may be what was bought of the second."""
    assert held("Brannec adquirió acciones de Sorvane en 2014 y Tarnix en 2015.", "es") == set()


@pytest.mark.parametrize(("lang", "text"), _STILL)
def test_a_name_still_borne_is_the_old_one(lang: str, text: str) -> None:
    """In a clause of time "still" turns old and new around."""
    assert held(text, lang) == {"Sorvane SUCCEEDED_BY Brannec"}


@pytest.mark.parametrize("text", _RENAMED)
def test_a_new_name_stands_behind_for(text: str) -> None:
    """French says what a name was changed for."""
    assert held(text, "fr") == {"Sorvane SUCCEEDED_BY Brannec"}


@pytest.mark.parametrize("text", _NOT)
def test_another_purpose_is_no_name(text: str) -> None:
    """What is denied, wanted, or is only a reason renames nobody and ties nobody."""
    assert held(text, "fr") == set()
