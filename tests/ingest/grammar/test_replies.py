"""The right of reply in seven languages: who was asked, answered, refused, gave no clear answer."""

import pytest

from graph import LinkKind, Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

ASKED, ANSWERED = ("asked", Status.PLANNED), ("answered", Status.ASSERTED)
REFUSED, NONE = ("refused", Status.DENIED), ("none", Status.DENIED)
FIRM, ASKER = "Tarnfield Systems", "Lowick Watch"
TOLD = {
    "en": {
        "The organisation Lowick Watch asked the company Tarnfield Systems for comment.": ASKED,
        "The organisation Lowick Watch put questions to the company Tarnfield Systems.": ASKED,
        "The company Tarnfield Systems answered the questions of the organisation Lowick Watch.":
            ANSWERED,
        "The company Tarnfield Systems replied to the organisation Lowick Watch that it had never "
        "sold cameras.": ANSWERED,
        "Tarnfield Systems refused to answer the questions of the organisation Lowick Watch.":
            REFUSED,
        "Tarnfield Systems declined to comment to the organisation Lowick Watch.": REFUSED,
        "Tarnfield Systems did not respond to questions from the organisation Lowick Watch.": NONE,
        "Tarnfield Systems gave the organisation Lowick Watch no clear answer.": NONE,
    },
    "nl": {
        "De organisatie Lowick Watch stelde vragen aan het bedrijf Tarnfield Systems.": ASKED,
        "Het bedrijf Tarnfield Systems beantwoordde de vragen van de organisatie Lowick Watch.":
            ANSWERED,
        "Het bedrijf Tarnfield Systems weigerde de vragen van de organisatie Lowick Watch te "
        "beantwoorden.": REFUSED,
        "Tarnfield Systems reageerde niet op vragen van de organisatie Lowick Watch.": NONE,
        "Het bedrijf Tarnfield Systems gaf de organisatie Lowick Watch geen duidelijk antwoord.":
            NONE,
    },
    "de": {
        "Die Organisation Lowick Watch bat das Unternehmen Tarnfield Systems um eine "
        "Stellungnahme.": ASKED,
        "Das Unternehmen Tarnfield Systems antwortete der Organisation Lowick Watch.": ANSWERED,
        "Das Unternehmen Tarnfield Systems weigerte sich, der Organisation Lowick Watch zu "
        "antworten.": REFUSED,
        "Das Unternehmen Tarnfield Systems gab der Organisation Lowick Watch keine klare Antwort.":
            NONE,
    },
    "fr": {
        "L'organisation Lowick Watch a demandé un commentaire à l'entreprise Tarnfield Systems.":
            ASKED,
        "L'entreprise Tarnfield Systems a répondu à l'organisation Lowick Watch.": ANSWERED,
        "L'entreprise Tarnfield Systems a refusé de répondre à l'organisation Lowick Watch.":
            REFUSED,
        "L'entreprise Tarnfield Systems n'a donné aucune réponse claire à l'organisation Lowick "
        "Watch.": NONE,
    },
    "es": {
        "La organización Lowick Watch pidió una respuesta a la empresa Tarnfield Systems.": ASKED,
        "La empresa Tarnfield Systems respondió a la organización Lowick Watch.": ANSWERED,
        "La empresa Tarnfield Systems se negó a responder a la organización Lowick Watch.": REFUSED,
        "La empresa Tarnfield Systems no dio ninguna respuesta clara a la organización Lowick "
        "Watch.": NONE,
    },
    "it": {
        "L'organizzazione Lowick Watch ha chiesto una risposta all'azienda Tarnfield Systems.":
            ASKED,
        "L'azienda Tarnfield Systems ha risposto all'organizzazione Lowick Watch.": ANSWERED,
        "L'azienda Tarnfield Systems si è rifiutata di rispondere all'organizzazione Lowick "
        "Watch.": REFUSED,
        "L'azienda Tarnfield Systems non ha dato una risposta chiara all'organizzazione Lowick "
        "Watch.": NONE,
    },
    "sv": {
        "Lowick Watch ställde frågor till företaget Tarnfield Systems. Lowick Watch är en "
        "organisation.": ASKED,
        "Företaget Tarnfield Systems svarade organisationen Lowick Watch.": ANSWERED,
        "Företaget Tarnfield Systems vägrade svara organisationen Lowick Watch.": REFUSED,
        "Företaget Tarnfield Systems gav organisationen Lowick Watch inget tydligt svar.": NONE,
    },
}  # fmt: skip
# Goods that are asked for, a question that was not put or is still to be, an answer that is tried
# or to come: nobody was asked or answered.
UNTOLD = {
    "en": [
        "The organisation Lowick Watch asked the company Tarnfield Systems for cameras.",
        "The organisation Lowick Watch did not ask the company Tarnfield Systems for comment.",
        "The organisation Lowick Watch will ask the company Tarnfield Systems for comment.",
        "The company Tarnfield Systems tried to answer the organisation Lowick Watch.",
        "The company Tarnfield Systems will answer the organisation Lowick Watch.",
    ],
    "nl": [
        "De organisatie Lowick Watch stelde geen vragen aan het bedrijf Tarnfield Systems.",
        "Het bedrijf Tarnfield Systems probeerde de organisatie Lowick Watch te antwoorden.",
    ],
    "de": [
        "Die Organisation Lowick Watch bat das Unternehmen Tarnfield Systems um Kameras.",
        "Das Unternehmen Tarnfield Systems versuchte, der Organisation Lowick Watch zu antworten.",
    ],
    "fr": [
        "L'organisation Lowick Watch a demandé des caméras à l'entreprise Tarnfield Systems.",
        "L'entreprise Tarnfield Systems a tenté de répondre à l'organisation Lowick Watch.",
    ],
    "es": [
        "La organización Lowick Watch pidió cámaras a la empresa Tarnfield Systems.",
        "La empresa Tarnfield Systems intentó responder a la organización Lowick Watch.",
    ],
    "it": [
        "L'organizzazione Lowick Watch ha chiesto telecamere all'azienda Tarnfield Systems.",
        "L'azienda Tarnfield Systems ha tentato di rispondere all'organizzazione Lowick Watch.",
    ],
    "sv": [
        "Organisationen Lowick Watch ställde inga frågor till företaget Tarnfield Systems.",
        "Företaget Tarnfield Systems försökte svara organisationen Lowick Watch.",
    ],
}


def told(text: str, lang: str) -> set[tuple[str, str, str, Status]]:
    """Who was asked by whom, what came of it, and how that counts; none is held."""
    found = [c for c in extract(plain_report(text, lang)) if c.link is LinkKind.REPLIED_TO]
    assert not any(claim.held for claim in found)
    return {(c.subject.name, c.object.name, c.origin.rule, c.status) for c in found}


@pytest.mark.parametrize(
    ("lang", "text", "outcome"),
    [(lang, text, outcome) for lang, rows in TOLD.items() for text, outcome in rows.items()],
)
def test_what_came_of_a_question(lang: str, text: str, outcome: tuple[str, Status]) -> None:
    """From who was asked to who asked, the rule says which of the four it was."""
    rule, status = outcome
    assert told(text, lang) == {(FIRM, ASKER, f"reply.{rule}", status)}


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, text) for lang, texts in UNTOLD.items() for text in texts]
)
def test_nobody_asked_and_nobody_answered(lang: str, text: str) -> None:
    """What is no question put, and no answer given or withheld, is told of nobody."""
    assert told(text, lang) == set()
