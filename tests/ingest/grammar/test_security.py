"""Which bodies are part of the security apparatus, by their own name, in every language."""

import pytest
import reports

from graph import Kind
from ingest.grammar import extract

SOLD = {
    "en": "The Swedish company Norrvik Imaging sold cameras to the {}.",
    "nl": "Het Zweedse bedrijf Norrvik Imaging verkocht camera's aan het {}.",
    "de": "Das schwedische Unternehmen Norrvik Imaging verkaufte Kameras an das {}.",
    "fr": "La société suédoise Norrvik Imaging a vendu des caméras au {}.",
    "es": "La empresa sueca Norrvik Imaging vendió cámaras al {}.",
    "it": "La società svedese Norrvik Imaging ha venduto telecamere al {}.",
    "sv": "Det svenska företaget Norrvik Imaging sålde kameror till {}.",
}


def bodies(lang: str, name: str) -> dict[str, tuple[bool, str]]:
    """Each buyer that is found: whether it is of the apparatus, and the words that say so."""
    report = reports.report(SOLD[lang].format(name), lang)
    found = {}
    for claim in extract(report):
        if Kind.BUYER in claim.object.kinds:
            words = [
                report.text[because.span.start : because.span.end]
                for because in claim.object.because
                if because.kind is Kind.SECURITY_APPARATUS
            ]
            inside = Kind.SECURITY_APPARATUS in claim.object.kinds
            found[claim.object.name] = (inside, words[0] if words else "")
    return found


@pytest.mark.parametrize(
    ("lang", "name", "words"),
    [
        ("en", "Ministry of Public Security of Tarsk", "Public Security"),
        ("en", "Ministry of the Interior of Tarsk", "Ministry of the Interior"),
        ("en", "Tarsk Public Security Bureau", "Public Security"),
        ("nl", "ministerie van Openbare Veiligheid", "Openbare Veiligheid"),
        ("de", "Innenministerium von Tarsk", "Innenministerium"),
        ("fr", "ministère de l'Intérieur", "ministère de l'Intérieur"),
        ("es", "Ministerio del Interior", "Ministerio del Interior"),
        ("it", "Ministero dell'Interno", "Ministero dell'Interno"),
        ("sv", "Inrikesministeriet", "Inrikesministeriet"),
        ("en", "Tarsk Police Department", "Police Department"),
        ("en", "Police Department of Tarsk", "Police Department"),
        ("en", "Tarsk Police Service", "Police Service"),
        ("en", "Tarsk National Intelligence Service", "Intelligence Service"),
        ("en", "Federal Intelligence Service of Tarsk", "Intelligence Service"),
        ("en", "Tarsk Sheriff's Office", "Sheriff"),
        ("de", "Bundesamt für Verfassungsschutz", "Verfassungsschutz"),
        ("it", "Questura di Tarsk", "Questura"),
        ("sv", "Rikspolisstyrelsen", "Rikspolisstyrelsen"),
    ],
)
def test_a_body_named_after_security_is_of_the_apparatus(lang: str, name: str, words: str) -> None:
    """Interior, defence and public security make it so, and the words of the name are kept."""
    assert words in {said for inside, said in bodies(lang, name).values() if inside}


@pytest.mark.parametrize(
    ("lang", "name"),
    [
        ("en", "Ministry of Social Security"),
        ("en", "Social Security Service"),
        ("en", "Police Service Commission"),
        ("en", "Independent Police Complaints Commission"),
        ("en", "Ministry of Food Security"),
        ("en", "Department of Education"),
        ("nl", "ministerie van Sociale Zaken"),
        ("es", "Ministerio de Salud"),
        ("fr", "ministère de la Santé"),
    ],
)
def test_any_other_ministry_is_not(lang: str, name: str) -> None:
    """Calling a body part of the apparatus is an accusation: social security is none."""
    found = bodies(lang, name)
    assert found
    assert not any(inside for inside, _ in found.values())
