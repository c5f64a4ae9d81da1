"""What a line takes back, makes a tale or a condition of accuses nobody: it waits for a person."""

from hashlib import sha256
from pathlib import Path

import pytest

from graph import ACCUSATIONS, Claim, LinkKind, Page, Report, Status
from ingest.scorer import extract

SENTENCES = Path(__file__).with_name("unsaid.txt")
# Two bodies of no report: the paper that told of a sale between them unsays it.
RETRACTED = [
    (
        "en",
        (
            "The newspaper retracted its report that the company Norrvik Imaging sold cameras to"
            " the Tarsk Police Department."
        ),
    ),
    (
        "en",
        (
            "The report that the company Norrvik Imaging sold cameras to the Tarsk Police"
            " Department was retracted in 2021."
        ),
    ),
    (
        "en",
        (
            "The paper withdrew its claim that the vendor Norrvik Imaging supplied drones to the"
            " Tarsk Police Department."
        ),
    ),
    (
        "en",
        (
            "The company Norrvik Imaging sold cameras to the Tarsk Police Department, a claim that"
            " the paper retracted."
        ),
    ),
    (
        "nl",
        (
            "De krant herriep het bericht dat het bedrijf Norrvik Imaging camera's aan de politie"
            " van Tarsk leverde."
        ),
    ),
    (
        "de",
        (
            "Die Zeitung widerrief ihre Meldung, dass die Firma Norrvik Imaging Kameras an die"
            " Polizei Tarsk lieferte."
        ),
    ),
    (
        "fr",
        (
            "Le journal a rétracté son article selon lequel la société Norrvik Imaging a vendu des"
            " caméras à la police de Tarsk."
        ),
    ),
    (
        "es",
        (
            "El diario se retractó de que la empresa Norrvik Imaging vendió cámaras a la Policía"
            " de Tarsk."
        ),
    ),
    (
        "it",
        (
            "Il giornale ha ritrattato la notizia che l'azienda Norrvik Imaging ha venduto"
            " telecamere alla polizia di Tarsk."
        ),
    ),
    (
        "sv",
        (
            "Tidningen tog tillbaka uppgiften att företaget Norrvik Imaging sålde kameror till"
            " polisen i Tarsk."
        ),
    ),
]


NOBODY = [line.split(" ", 1) for line in SENTENCES.read_text("utf-8").splitlines()]


def claims(lang: str, text: str) -> list[Claim]:
    """The accusations that a text of one paragraph makes."""
    digest = sha256(text.encode()).hexdigest()
    page = Page(number=1, start=0, text=text)
    report = Report(id=digest[:32], sha256=digest, title="", lang=lang,
                    media_type="text/plain", pages=(page,))  # fmt: skip
    return [claim for claim in extract(report) if claim.link in ACCUSATIONS]


def sales(lang: str, text: str) -> set[tuple[Status, bool]]:
    """How the sales stand that a text tells of."""
    found = claims(lang, text)
    return {(claim.status, claim.held) for claim in found if claim.link is LinkKind.SUPPLIED_TO}


@pytest.mark.parametrize(("lang", "text"), RETRACTED)
def test_what_was_taken_back_is_retracted(lang: str, text: str) -> None:
    """Before the claim or behind it, in each language."""
    assert sales(lang, text) == {(Status.RETRACTED, False)}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            (
                "The company Norrvik Imaging, which retracted its prospectus, sold cameras to the"
                " Tarsk Police Department."
            ),
            Status.ALLEGED,
        ),
        (
            (
                "In a retraction, the paper wrote that the firm Norrvik Imaging supplied no cameras"
                " to the Tarsk Police Department."
            ),
            Status.DENIED,
        ),
    ],
)
def test_what_else_was_taken_back_unsays_no_sale(text: str, status: Status) -> None:
    """A prospectus amid the sentence casts a doubt; a correction that denies says so itself."""
    assert sales("en", text) == {(status, False)}


@pytest.mark.parametrize(("lang", "text"), NOBODY)
def test_what_only_looks_like_a_sale_accuses_nobody(lang: str, text: str) -> None:
    """Fiction, slander, conditions, exceptions, corrections: nobody is held to have sold."""
    held = {claim.subject.name for claim in claims(lang, text) if claim.held}
    assert "Norrvik Imaging" not in held
