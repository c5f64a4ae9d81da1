"""A body is called by its whole name: half of it is another body, or nobody."""

import pytest

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

SOLD = {
    "en": "Tarn Optics Ltd sold cameras to {}.",
    "de": "Die Tarn Optik GmbH verkaufte Kameras an {}.",
    "nl": "Tarn Optiek BV verkocht camera's aan {}.",
    "fr": "Tarn Optique SA a vendu des caméras {}.",
    "es": "Tarn SA vendió cámaras {}.",
}


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [
        ("en", "the Lowick County Sheriff's Office", "Lowick County Sheriff's Office"),
        ("en", "the Attorney General's Office of Norland", "Attorney General's Office of Norland"),
        ("en", "the Prime Minister's Office", "Prime Minister's Office"),
        ("en", "the St. Lowick Police Department", "St. Lowick Police Department"),
        ("en", "St. Morve's Hospital", "St. Morve's Hospital"),
        ("en", "the Ministry of Justice and Security", "Ministry of Justice and Security"),
        (
            "en",
            "the Department of Health and Human Services",
            "Department of Health and Human Services",
        ),
        (
            "nl",
            "het ministerie van Justitie en Veiligheid",
            "ministerie van Justitie en Veiligheid",
        ),
        ("de", "die Kantonspolizei St. Gallen", "Kantonspolizei St. Gallen"),
        ("de", "die Polizei Ägyptens", "Polizei Ägyptens"),
        ("de", "das Innenministerium Turkmenistans", "Innenministerium Turkmenistans"),
        ("de", "das Innenministerium in Kenia", "Innenministerium in Kenia"),
        ("de", "die Polizei Bielefeld", "Polizei Bielefeld"),
        (
            "de",
            "das Bundesamt für Migration und Flüchtlinge",
            "Bundesamt für Migration und Flüchtlinge",
        ),
        (
            "fr",
            "au ministère de la Justice et de la Sécurité",
            "ministère de la Justice et de la Sécurité",
        ),
        ("es", "al Ministerio de Justicia y Seguridad", "Ministerio de Justicia y Seguridad"),
    ],
)
def test_a_body_keeps_the_whole_of_its_name(lang: str, said: str, name: str) -> None:
    """A role's office, a saint's town, a country in the genitive, and all that an office is for."""
    claims = extract(plain_report(SOLD[lang].format(said), lang))
    assert {c.object.name for c in claims if c.held} == {name}


@pytest.mark.parametrize(
    ("lang", "said", "names"),
    [
        (
            "en",
            "the Ministry of Justice and the Ministry of Security",
            {"Ministry of Justice", "Ministry of Security"},
        ),
        ("en", "the Ministry of Defence and Morve Police", {"Ministry of Defence", "Morve Police"}),
        (
            "nl",
            "het ministerie van Defensie en de politie van Breda",
            {"ministerie van Defensie", "politie van Breda"},
        ),
    ],
)
def test_two_bodies_stay_two(lang: str, said: str, names: set[str]) -> None:
    """What "and" joins to an office is more of it only where it is no body of its own."""
    claims = extract(plain_report(SOLD[lang].format(said), lang))
    assert {c.object.name for c in claims if c.held and c.link is LinkKind.SUPPLIED_TO} == names


def test_goods_behind_a_body_are_none_of_its_name() -> None:
    """German puts them side by side: "an die Polizei Hamburg Software"."""
    text = "Die Tarn Optik GmbH lieferte 2014 an die Polizei Hamburg Software."
    claims = [c for c in extract(plain_report(text, "de")) if c.held]
    assert {(c.object.name, c.valid.start) for c in claims} == {("Polizei Hamburg", "2014")}
