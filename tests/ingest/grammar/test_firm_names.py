"""A firm is called by its whole name wherever it stands: half of it is the name of another."""

import pytest

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

SAID = {
    "en": "{} supplied cameras to the police of Lowick.",
    "fr": "{} a livré des caméras à la police de Lowick.",
    "nl": "{} leverde camera's aan de politie van Lowick.",
    "es": "{} suministró cámaras a la policía de Lowick.",
    "it": "{} ha fornito telecamere alla polizia di Lowick.",
    "sv": "{} levererade kameror till polisen i Lowick.",
}


@pytest.mark.parametrize(
    ("lang", "name"),
    [
        ("en", "Black Tarn Ltd"),
        ("en", "Global Tarn Optics Ltd"),
        ("en", "Walk Tarn Ltd"),
        ("fr", "Grand Tarn SA"),
        ("fr", "Chante Tarn SA"),
        ("nl", "Brandt Tarn BV"),
        ("nl", "Internationaal Tarn BV"),
        ("es", "Nuevo Tarn SA"),
        ("it", "Grande Tarn SpA"),
        ("sv", "Nordisk Tarn AB"),
    ],
)
def test_a_firm_keeps_the_ordinary_word_its_name_begins_with(lang: str, name: str) -> None:
    """At the start of a sentence and within it, where it ends in a legal form."""
    for text in (
        SAID[lang].format(name),
        f"{SAID[lang].format('Morve')} {SAID[lang].format(name)}",
    ):
        sales = [c for c in extract(plain_report(text, lang)) if c.link is LinkKind.SUPPLIED_TO]
        assert {c.subject.name for c in sales if "Tarn" in c.subject.name} == {name}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Meanwhile Tarn Optics Ltd supplied cameras to the police of Lowick."),
        ("en", "Today Tarn Optics Ltd supplied cameras to the police of Lowick."),
        ("en", "Swedish Tarn Optics Ltd supplied cameras to the police of Lowick."),
        ("nl", "Ook Tarn Optics Ltd leverde camera's aan de politie van Lowick."),
        ("fr", "Hier Tarn Optics Ltd a livré des caméras à la police de Lowick."),
    ],
)
def test_a_small_word_before_a_firm_is_none_of_its_name(lang: str, text: str) -> None:
    """An adverb, a day, a nationality."""
    sales = [c for c in extract(plain_report(text, lang)) if c.link is LinkKind.SUPPLIED_TO]
    assert {c.subject.name for c in sales} == {"Tarn Optics Ltd"}


@pytest.mark.parametrize(
    "name",
    [
        "Holm AG",
        "Linse GmbH",
        "Kamera AG",
        "Adler Optik AG",
        "Adler GmbH & Co. KG",
        "Brandt GmbH & Co. KG",
    ],
)
@pytest.mark.parametrize(
    "said", ["Die {} verkaufte", "{} verkaufte", "Im Mai 2019 verkaufte die {}"]
)
def test_where_nouns_have_capitals_a_firm_of_ordinary_words_is_called_by_all_of_them(
    said: str, name: str
) -> None:
    """Behind an article that opens the sentence, too; and a legal form alone is nobody."""
    text = f"{said.format(name)} Kameras an die Polizei in Lowick."
    sales = [c for c in extract(plain_report(text, "de")) if c.link is LinkKind.SUPPLIED_TO]
    assert {c.subject.name for c in sales} == {name}
