"""States within a state, which use and buy as countries do."""

import pytest
import reports

from ingest.grammar.words.packs import load

# language, text, and all sales and uses, each by its rule
ROWS: list[tuple[str, str, set[str]]] = [
    ("de", "Bayern setzt die Software Glint der Firma Orvane ein.", {"Glint USED_BY Bayern: use"}),
    ("de", "Die Software Glint der Firma Orvane ist in Hessen und Bayern im Einsatz.",
     {"Glint USED_BY Hessen: use.noun", "Glint USED_BY Bayern: use.noun"}),
    ("de", "Nordrhein-Westfalen hat die Software Glint von der Firma Orvane gekauft.",
     {"Orvane SUPPLIED_TO Nordrhein-Westfalen: buy.owner"}),
    ("en", "The firm Orvane sold its Glint spyware to Texas and New Jersey.",
     {"Orvane SUPPLIED_TO Texas: supply", "Orvane SUPPLIED_TO New Jersey: supply"}),
    # a name of which nothing is known is no state, nor is the firm that bears a state's name
    ("de", "Die Software Glint der Firma Orvane ist in Lowick im Einsatz.",
     {"Glint USED_BY Lowick: company.use.noun"}),
    ("de", "Die Firma Orvane hat ihren Sitz in Bayern und verkauft Kameras.", set()),
    ("de", "Die Firma Orvane verkauft Kameras an die Firma Bayern Optik.",
     {"Orvane SUPPLIED_TO Bayern Optik: supply.firm"}),
    # goods from a place are nobody's by it
    ("de", "Die finnische Polizei hat die Software aus Bayern verwendet.", set()),
    ("de", "Die finnische Polizei kaufte Kameras aus Nordrhein-Westfalen.", set()),
    ("nl", "De Zweedse politie kocht camera's uit Eindhoven.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_a_state_within_a_state_buys_as_a_country_does(
    lang: str, text: str, told: set[str]
) -> None:
    """What is said of one is read plainly; of other names without a class it stays loose."""
    found = {one for one in reports.proposed(text, lang) if "generic." not in one}
    assert {one for one in found if "USED_BY" in one or "SUPPLIED_TO" in one} == told


@pytest.mark.parametrize("lang", ["de", "en", "nl", "fr", "es", "it", "sv"])
def test_every_pack_has_some(lang: str) -> None:
    """Names in lower case, each once."""
    pack = load(lang)
    assert pack is not None
    names = pack.phrases["constituents"]
    assert names
    assert len(names) == len(set(names))
    assert all(one == one.lower() for one in names)
