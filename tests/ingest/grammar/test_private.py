"""No private person enters the graph by a machine's word."""

import pytest

from graph import ACCUSATIONS
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def accused(text: str) -> set[str]:
    """Both ends of all accusations that are held."""
    held = [c for c in extract(plain_report(text, "en")) if c.held and c.link in ACCUSATIONS]
    return {end.name for claim in held for end in (claim.subject, claim.object)}


@pytest.mark.parametrize(
    "text",
    [
        "Jonas Weber sold cameras to the Kenyan police.",
        "Jonas Weber, who lives in Kiel, sold cameras to the Kenyan police.",
        "Brannec sold cameras to Helena Ruiz.",
        "Maria Lopez bought spyware from Brannec.",
    ],
)
def test_who_is_called_as_people_are_waits_for_a_person(text: str) -> None:
    """A given name and another, and nothing that says that a firm bears them: nobody is accused."""
    assert accused(text) == set()


def test_a_firm_that_is_called_after_somebody_is_one() -> None:
    """What the text calls a company, or has a legal form, may be named after its founder."""
    both = {"Jonas Weber", "Kenyan police"}
    assert accused("The company Jonas Weber sold cameras to the Kenyan police.") == both
    text = "Jonas Weber GmbH sold cameras to the Kenyan police."
    assert accused(text) == {"Jonas Weber GmbH", "Kenyan police"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Stefan van Dam sold cameras to the Kenyan police."),
        ("en", "Omar al-Tarn sold cameras to the Kenyan police."),
        ("en", "Brannec de Lowick SA sold cameras to the Kenyan police."),
        ("de", "Stefan van Dam verkaufte Kameras an die kenianische Polizei."),
        ("nl", "Stefan van Dam verkocht camera's aan de Keniaanse politie."),
    ],
)
def test_half_a_name_accuses_nobody(lang: str, text: str) -> None:
    """What goes on around a small word is one name, of whom neither half is."""
    assert not any(one.held for one in extract(plain_report(text, lang)))


def test_a_small_word_of_the_language_is_none_of_a_name() -> None:
    """Whose police it is stands behind "van"."""
    text = "Brannec BV verkocht camera's aan de politie van Lowick."
    held = [one for one in extract(plain_report(text, "nl")) if one.held]
    assert {one.object.name for one in held} == {"politie van Lowick"}
