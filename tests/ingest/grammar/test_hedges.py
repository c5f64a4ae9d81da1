"""The small words of each language that make a statement no fact: "perhaps", "misschien"."""

import pytest
import reports

LINES = {
    "en": ("{} Brannec Optics sold cameras to the Lowick Police.",),
    "de": ("{} verkaufte Brannec Optics Kameras an die Polizei Lowick.",
           "{} nutzt die Polizei Lowick das System Glint."),
    "nl": ("{} verkocht de firma Brannec drones aan de politie van Lowick.",),
    "fr": ("{}, Brannec Optics a vendu des caméras à la police de Lowick.",),
    "es": ("{} Brannec Optics vendió cámaras a la Policía de Lima.",),
    "it": ("{} Brannec Optics ha venduto telecamere alla polizia di Lowick.",),
    "sv": ("{} sålde företaget Brannec kameror till polisen i Lowick.",),
}  # fmt: skip
HEDGES = {
    "en": "Perhaps, Maybe, Possibly, Probably, Presumably, Conceivably, Supposedly, Seemingly, "
    "Ostensibly, Reputedly, Allegedly, Hopefully, Theoretically, In theory, In all likelihood",
    "de": "Vielleicht, Möglicherweise, Womöglich, Vermutlich, Mutmaßlich, Wahrscheinlich, "
    "Höchstwahrscheinlich, Angeblich, Vorgeblich, Anscheinend, Theoretisch, Hoffentlich",
    "nl": "Misschien, Mogelijk, Wellicht, Vermoedelijk, Waarschijnlijk, Hoogstwaarschijnlijk, "
    "Blijkbaar, Schijnbaar, Ogenschijnlijk, Theoretisch, Hopelijk, Naar verluidt, "
    "Volgens geruchten",
    "fr": "Peut-être, Probablement, Vraisemblablement, Éventuellement, Apparemment, "
    "Prétendument, Théoriquement, En théorie, Selon des rumeurs",
    "es": "Quizás, Quizá, Tal vez, Acaso, A lo mejor, Posiblemente, Probablemente, "
    "Supuestamente, Al parecer, En teoría, Ojalá",
    "it": "Forse, Magari, Probabilmente, Possibilmente, Presumibilmente, Presuntamente, "
    "A quanto pare, In teoria, Eventualmente",
    "sv": "Kanske, Möjligen, Möjligtvis, Troligen, Förmodligen, Sannolikt, Antagligen, "
    "Förhoppningsvis, Enligt rykten",
}


@pytest.mark.parametrize(
    ("lang", "hedge"), [(lang, one) for lang, some in HEDGES.items() for one in some.split(", ")]
)
def test_a_hedge_makes_it_no_fact(lang: str, hedge: str) -> None:
    """Nobody is held to have sold or used anything, under whatever name."""
    for line in LINES[lang]:
        told = {word for one in reports.facts(line.format(hedge), lang) for word in one.split()}
        assert not told & {"SUPPLIED_TO", "USED_BY", "DEPLOYED_IN"}


@pytest.mark.parametrize("lang", LINES)
def test_the_same_without_one_is_told(lang: str) -> None:
    """The lines say it as a fact where another word opens them."""
    opens = {"en": "Then", "de": "Dann", "nl": "Daarna", "fr": "Alors", "es": "Entonces",
             "it": "Allora", "sv": "Därefter"}  # fmt: skip
    for line in LINES[lang]:
        assert reports.facts(line.format(opens[lang]), lang), line
