"""What somebody is only said to do is alleged, by the form of the verb alone."""

import pytest

from graph import LinkKind, Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("fr", "La police de Lyon utiliserait le logiciel Optivue.", Status.ALLEGED),
        ("fr", "La police de Lyon se servirait du logiciel Optivue.", Status.ALLEGED),
        ("fr", "La police de Lyon emploierait le logiciel Optivue.", Status.ALLEGED),
        ("fr", "La police de Lyon utilisait le logiciel Optivue.", Status.ASSERTED),
        ("fr", "Aldrec SA vendrait des caméras à la police de Lyon.", Status.ALLEGED),
        ("fr", "Aldrec SA livrait des caméras à la police de Lyon.", Status.ASSERTED),
        ("es", "La policía de Madrid utilizaría el programa Optivue.", Status.ALLEGED),
        ("es", "Aldrec SA vendía cámaras a la policía de Madrid.", Status.ASSERTED),
        ("it", "La polizia di Milano utilizzerebbe il software Optivue.", Status.ALLEGED),
        ("it", "Aldrec SpA vendeva telecamere alla polizia di Milano.", Status.ASSERTED),
        ("de", "Die Aldrec GmbH liefere Kameras an die Polizei Bielefeld.", Status.ALLEGED),
        ("de", "Die Polizei Bielefeld nutze die Software Optivue.", Status.ALLEGED),
        ("de", "Die Polizei Bielefeld nutzte die Software Optivue.", Status.ASSERTED),
        ("de", "Die Aldrec GmbH lieferte Kameras an die Polizei Bielefeld.", Status.ASSERTED),
    ],
)
def test_hearsay_is_told_from_fact(lang: str, text: str, status: Status) -> None:
    """The conditional and the first subjunctive; an imperfect that looks like one states a fact."""
    kinds = {LinkKind.SUPPLIED_TO, LinkKind.USED_BY}
    found = [c for c in extract(plain_report(text, lang)) if c.link in kinds and c.confidence > 0.7]
    assert {claim.status for claim in found} == {status}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The police of Lowick uses the software Optivue. The software was made by Aldrec Ltd.",
        ),
        ("en", "The police of Lowick uses the software Optivue. It was developed by Aldrec Ltd."),
        (
            "de",
            "Die Polizei Bonn nutzt die Software Optivue. Hergestellt wird sie von Aldrec GmbH.",
        ),
        (
            "fr",
            "La police de Lyon utilise le logiciel Optivue. Il a été développé par Aldrec SA.",
        ),
        (
            "nl",
            "De politie gebruikt de software Optivue. De software is gemaakt door Aldrec BV.",
        ),
    ],
)
def test_who_made_it_is_told_of_the_product_before(lang: str, text: str) -> None:
    """A police force was never developed: "it" is the product that was spoken of."""
    found = [c for c in extract(plain_report(text, lang)) if c.link is LinkKind.MAKES]
    assert {(c.subject.name.split()[0], c.object.name) for c in found} == {("Aldrec", "Optivue")}


@pytest.mark.parametrize(
    ("lang", "text", "held"),
    [
        ("de", "Die Aldrec GmbH soll ohne Genehmigung Kameras an die Polizei Bonn {}.", 1),
        ("nl", "Aldrec BV zou zonder vergunning camera's aan de Keniaanse politie {}.", 1),
        # what would have been
        ("nl", "Zonder vergunning zou Aldrec BV camera's aan de Keniaanse politie {}.", 0),
        ("nl", "Aldrec BV zou zonder het embargo camera's aan de Keniaanse politie {}.", 0),
        ("de", "Die Aldrec GmbH soll ohne Erfolg Kameras an die Polizei Bonn {}.", 0),
    ],
)
def test_what_was_done_without_leave_was_done(lang: str, text: str, held: int) -> None:
    """A permit that was lacking denies no more, and it is held as what is alleged."""
    line = text.format({"de": "verkauft haben", "nl": "hebben verkocht"}[lang])
    sales = [c for c in extract(plain_report(line, lang)) if c.link is LinkKind.SUPPLIED_TO]
    sales = [one for one in sales if one.held and one.subject.name.startswith("Aldrec")]
    assert len(sales) == held
    assert all(one.status is Status.ALLEGED for one in sales)
