"""Renamings in Romance languages, with a year or without, in front and behind."""

import pytest

from tests.ingest.grammar.reports import proposed


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Rebaptisée Sorvane en 2018, la société Brannec emploie 200 personnes."),
        ("fr", "Anciennement connue sous le nom de Brannec, la société Sorvane vend des drones."),
        ("es", "La empresa Brannec se llama ahora Sorvane."),
        ("it", "La società Brannec, ribattezzata Sorvane nel 2018, impiega 200 persone."),
        ("it", "La società Brannec e' stata ribattezzata Sorvane."),
    ],
)
def test_a_firm_becomes_what_it_is_called_now(lang: str, text: str) -> None:
    """Brannec was there first, whatever stands first in the sentence."""
    told = {one.rpartition(":")[0] for one in proposed(text, lang)}
    assert told == {"Brannec SUCCEEDED_BY Sorvane"}
