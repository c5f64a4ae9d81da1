"""Whom "it" and "the company" mean: who may be another is not accused by them."""

import pytest

from graph import ACCUSATIONS
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

ANOTHER = [
    ("en", "Brannec Ltd bought the firm that sold cameras to the Kenyan police."),
    ("en", "Brannec Ltd acquired the company that sold cameras to the Kenyan police."),
    ("de", "Die Brannec AG kaufte die Firma, die Kameras an die kenianische Polizei lieferte."),
    ("en", "Holm AG criticised Brannec Ltd. It sold cameras to the Kenyan police."),
    ("fr", "Holm SA a critiqué Brannec SA. Elle a vendu des caméras à la police kényane."),
    (
        "de",
        "Die Brannec AG und die Holm AG streiten. Das Unternehmen belieferte die Polizei Kenias.",
    ),
    ("en", "Firms other than Brannec Ltd sold cameras to the Kenyan police."),
    ("en", "Brannec makes Nightjar and Holm makes Glasswing. The company sold it to Kenya."),
]
SAME = [
    ("en", "Brannec Ltd said it sold cameras to the Kenyan police."),
    ("en", "Brannec Ltd is from Oslo. The company sold cameras to the Kenyan police."),
    (
        "en",
        "Brannec Ltd is from Oslo. The company, which sold cameras to the Kenyan police, is big.",
    ),
    ("en", "Brannec Ltd is a rival of Holm AG. The company supplies the Kenyan police."),
    ("en", "Brannec Ltd is from Oslo. It sold cameras to the Kenyan police."),
    ("en", "Brannec Ltd is the firm that sold cameras to the Kenyan police."),
]


def sellers(lang: str, text: str) -> set[str]:
    """Who is held to have sold."""
    claims = extract(plain_report(text, lang))
    return {one.subject.name for one in claims if one.held and one.link in ACCUSATIONS}


@pytest.mark.parametrize(("lang", "text"), ANOTHER)
def test_who_may_be_another_is_not_accused(lang: str, text: str) -> None:
    """Neither a firm in the same clause, nor one of two before a pronoun, is said to have sold."""
    assert sellers(lang, text) == set()


@pytest.mark.parametrize(("lang", "text"), SAME)
def test_the_only_one_who_is_meant_is(lang: str, text: str) -> None:
    """What is told of "the company" or "it" is told of the firm that the text is about."""
    assert sellers(lang, text) == {"Brannec Ltd"}
