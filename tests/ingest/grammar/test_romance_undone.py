"""What is to come, what only hangs on a verb and what a tie denies, in Romance languages."""

import pytest

from graph import ACCUSATIONS, LinkKind, Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

COMING = [
    ("fr", "Holm SA reprendra Brannec.", LinkKind.OWNED_BY),
    ("fr", "Brannec prendra le nom de Sorvane.", LinkKind.SUCCEEDED_BY),
    ("es", "Brannec pasará a llamarse Sorvane.", LinkKind.SUCCEEDED_BY),
    ("es", "Holm SA entrará en el capital de Brannec.", LinkKind.INVESTED_IN),
    ("it", "Holm SpA rileverà Brannec.", LinkKind.OWNED_BY),
    ("it", "Brannec cambierà nome in Sorvane.", LinkKind.SUCCEEDED_BY),
]
HANGS = [
    "Holm SA plaide pour racheter Brannec.",
    "Holm SA a demandé à racheter Brannec.",
    "Holm SA a été dissuadée par ses banques de racheter Brannec.",
]
DONE = [
    "Holm SA est parvenue à racheter Brannec.",
    "Holm SA est allée jusqu'à racheter Brannec.",
    "Holm SA vient de racheter Brannec.",
    "Holm SA a annoncé avoir racheté Brannec.",
]
APART = [
    ("es", "El Servicio de Inteligencia de Oldra ya no depende del Ministerio del Orden."),
    ("es", "La empresa Brannec, sin vínculos con Sorvane Sistemas, contrata."),
    ("it", "La Polizia di Tarsk non fa parte del Ministero dell'Ordine."),
    ("fr", "La société Brannec, sans lien avec Sorvane Systèmes, recrute."),
    ("en", "The Lowick Police Department, not part of the Ministry of Order, is hiring."),
]
TIED = [
    ("es", "El Servicio de Inteligencia de Oldra depende del Ministerio del Orden."),
    ("it", "La Polizia di Tarsk fa parte del Ministero dell'Ordine."),
    ("en", "The Lowick Police Department, part of the Ministry of Order, is hiring."),
]
# What is doubted stands beside the fact.
BESIDE = [
    ("fr", "Holm SA, qui a promis de garder les salariés, a racheté Brannec."),
    ("fr", "Holm SA, prête à coopérer avec la justice, a racheté Brannec."),
    ("es", "Holm SA, que se comprometió a mantener la plantilla, adquirió Brannec."),
    ("es", "Holm SA, a punto de quebrar, adquirió Brannec."),
    ("it", "Holm SpA, che si è impegnata a mantenere i dipendenti, ha acquisito Brannec."),
    ("it", "Holm SpA, sul punto di fallire, ha acquisito Brannec."),
]
# The police bought, the others were refused.
HALVES = [
    (
        "fr",
        "Brannec SA a vendu des caméras à {} mais a refusé d'en vendre à la gendarmerie d'Oldra.",
    ),
    ("es", "Brannec SA vendió cámaras a {}, pero se negó a venderlas a la Guardia Civil de Oldra."),
    ("it", "Brannec SpA ha venduto droni alla {}, ma ha rifiutato di darli alla Guardia di Oldra."),
]
NOT_YET = [
    ("fr", "Holm SA s'est engagée à racheter Brannec."),
    ("es", "Brannec estuvo a punto de ser adquirida por Holm SA."),
    ("it", "Brannec è stata sul punto di essere acquisita da Holm SpA."),
]


def told(lang: str, text: str) -> set[tuple[LinkKind, Status]]:
    """The links held of a text, each as what it is told."""
    return {(one.link, one.status) for one in extract(plain_report(text, lang)) if one.held}


@pytest.mark.parametrize(("lang", "text", "link"), COMING)
def test_a_future_is_planned(lang: str, text: str, link: LinkKind) -> None:
    """A verb's ending says that it is to come, also where the verb is several words."""
    assert told(lang, text) == {(link, Status.PLANNED)}


def test_a_past_with_the_same_letters_is_none() -> None:
    """Of "livrer" "livra" is past and "livrera" is to come."""
    sold = (LinkKind.SUPPLIED_TO, Status.ASSERTED)
    assert sold in told("fr", "La société Brannec livra des caméras à la police de Tarsk.")
    assert sold not in told("fr", "La société Brannec livrera des caméras à la police de Tarsk.")


@pytest.mark.parametrize("text", HANGS)
def test_an_infinitive_under_another_verb_is_not_held(text: str) -> None:
    """Only a verb that says that it was done makes a fact of an infinitive."""
    assert told("fr", text) == set()


@pytest.mark.parametrize("text", DONE)
def test_an_infinitive_of_what_was_done_is_held(text: str) -> None:
    """Who managed to, went as far as, has just or says to have bought a firm owns it."""
    assert told("fr", text) == {(LinkKind.OWNED_BY, Status.ASSERTED)}


@pytest.mark.parametrize(("lang", "text"), APART)
def test_a_negation_before_a_tie_denies_it(lang: str, text: str) -> None:
    """Who does not depend on, is no part of or has no ties to another is not tied to it."""
    assert {status for _, status in told(lang, text)} <= {Status.DENIED}


@pytest.mark.parametrize(("lang", "text"), TIED)
def test_without_one_the_tie_is_a_fact(lang: str, text: str) -> None:
    """The same words without the negation make a body part of another."""
    assert told(lang, text) == {(LinkKind.PART_OF, Status.ASSERTED)}


@pytest.mark.parametrize(("lang", "text"), NOT_YET)
def test_verbs_of_what_is_not_done_yet_plan_it(lang: str, text: str) -> None:
    """Who undertook to, or was about to, has not done it."""
    assert told(lang, text) == {(LinkKind.OWNED_BY, Status.PLANNED)}


@pytest.mark.parametrize(("lang", "text"), BESIDE)
def test_they_doubt_nothing_beside_them(lang: str, text: str) -> None:
    """What a firm promises or is ready for takes back nothing of what it did."""
    assert told(lang, text) == {(LinkKind.OWNED_BY, Status.ASSERTED)}


@pytest.mark.parametrize(("lang", "text"), HALVES)
def test_of_two_only_who_bought_is_held(lang: str, text: str) -> None:
    """Of a sale and a refusal in one sentence the sale is held."""
    buyer = {"fr": "la police de Tarsk", "es": "la Policía de Tarsk", "it": "Polizia di Tarsk"}[
        lang
    ]
    claims = extract(plain_report(text.format(buyer), lang))
    held = {one.object.name for one in claims if one.held and one.link in ACCUSATIONS}
    assert held == {buyer.removeprefix("la ")}
